"""What a change leads to."""

import pytest

from claimcheck.judge import RulesJudge, goals, matter
from claimcheck.judge.align import align
from claimcheck.models import Outcome, Relation
from tests.claims import told

ORANGE = told("The council raised the flood alert to orange.", "raise", agent="The council", patient="the flood alert")
RED = told("The council raised the flood alert to red.", "raise", agent="The council", patient="the flood alert")
ALERT = told("The council raised the flood alert.", "raise", agent="The council", patient="the flood alert")
CHAPEL = told("The owner turned the chapel into a shop.", "turn", agent="The owner", patient="the chapel")
HOUSE = told("The owner turned the chapel into a house.", "turn", agent="The owner", patient="the chapel")


def goal(hypothesis, premise):
    alignment = align(hypothesis.proposition, premise.proposition)
    return goals.find(hypothesis, premise, alignment, matter.predicates(hypothesis, premise, alignment))


@pytest.mark.parametrize(
    ("hypothesis", "premise", "expected"),
    [
        (RED, ORANGE, ("to red", "to orange")),
        (HOUSE, CHAPEL, ("into house", "into shop")),
    ],
)
def test_two_ends_of_one_change(hypothesis, premise, expected):
    reason = goal(hypothesis, premise)
    assert (reason.slot, reason.statement, reason.corpus, reason.outcome) == ("goal", *expected, Outcome.UNKNOWN)
    assert RulesJudge().judge(premise, hypothesis).relation is Relation.MENTIONS


@pytest.mark.parametrize(("hypothesis", "premise"), [(RED, RED), (ALERT, ORANGE), (RED, ALERT), (RED, CHAPEL)])
def test_one_end_or_none(hypothesis, premise):
    assert goal(hypothesis, premise) is None
