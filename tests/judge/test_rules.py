"""The decision on pairs of claims: supports, contradicts, or neither."""

import pytest

from claimcheck.judge import RulesJudge
from claimcheck.models import Relation
from tests.claims import told
from tests.judge.pairs import CONTRADICTED, NO, OPEN, SUPPORTED, TOO_SHY, TOO_SURE

PAIRS = [
    pytest.param(premise, hypothesis, relation, id=name)
    for table, relation in (
        (SUPPORTED, Relation.SUPPORTS),
        (CONTRADICTED, Relation.CONTRADICTS),
        (OPEN, Relation.MENTIONS),
    )
    for name, (premise, hypothesis) in table.items()
]


@pytest.mark.parametrize(("premise", "hypothesis", "relation"), PAIRS)
def test_relation(premise, hypothesis, relation):
    assert RulesJudge().judge(premise, hypothesis).relation is relation


def test_context_may_confirm_a_date():
    premise = told("The ferry sank.", "sink", agent="The ferry")
    hypothesis = told("The ferry sank in 2004.", "sink", agent="The ferry")
    judge = RulesJudge()
    assert judge.judge(premise, hypothesis).relation is Relation.MENTIONS
    assert judge.judge(premise, hypothesis, context="The summer of 2004 was stormy.").relation is Relation.SUPPORTS


def test_context_does_not_say_whom_a_pronoun_stands_for():
    premise = told("Nobody sued them.", "sue", agent="Nobody", patient="them", **NO)
    hypothesis = told("Orlo sued Ida Krog.", "sue", agent="Orlo", patient="Ida Krog")
    judged = RulesJudge().judge(premise, hypothesis, context="Ida Krog sang for Orlo for years.")
    assert judged.relation is Relation.MENTIONS


def test_parts_of_one_sentence_add_up():
    first = told("Three sailors drowned.", "drown", agent="Three sailors", counted="drown")
    second = told("Two passengers drowned.", "drown", agent="Two passengers", counted="drown")
    total = told("Five people drowned.", "drown", agent="Five people", counted="drown")
    judge = RulesJudge()
    assert judge.judge(first, total, siblings=[second]).relation is Relation.SUPPORTS
    assert judge.judge(first, total).relation is Relation.MENTIONS


def test_who_could_not_tell_does_not_support_who_could():
    premise = told("The lab was unable to verify the results.", "able", agent="The lab", **NO)
    hypothesis = told("The lab confirmed the results.", "confirm", agent="The lab", patient="the results")
    assert RulesJudge().judge(premise, hypothesis).relation is not Relation.SUPPORTS


@pytest.mark.parametrize(("premise", "hypothesis"), TOO_SURE.values(), ids=TOO_SURE)
def test_no_contradiction(premise, hypothesis):
    assert RulesJudge().judge(premise, hypothesis).relation is Relation.MENTIONS


INTRANSITIVE = pytest.mark.xfail(reason="one verb with and without its cause has the thing in two parts")


@pytest.mark.parametrize(
    ("premise", "hypothesis"),
    [pytest.param(*pair, id=name, marks=INTRANSITIVE if "sunk" in name else ()) for name, pair in TOO_SHY.items()],
)
def test_support(premise, hypothesis):
    assert RulesJudge().judge(premise, hypothesis).relation is Relation.SUPPORTS
