"""The two sides of one event."""

import re

import pytest

from claimcheck import lexicon, nlp
from claimcheck.judge import RulesJudge
from claimcheck.judge.align import align
from claimcheck.judge.converse import from_our_side
from claimcheck.models import Relation, Role
from claimcheck.slots.predicate import ConverseRow
from claimcheck.split import split_statement
from tests.claims import told

SOLD = told("Marlow Foods sold the dairy to Hansen Group.", "sell", agent="Marlow Foods", patient="the dairy")
BEAT = told("Ormen Rovers beat Tessin Town.", "beat", agent="Ormen Rovers", patient="Tessin Town")
WORKS = told("Six clerks work for Varga Steel.", "work", agent="Six clerks")


def parts(hypothesis, premise):
    alignment = align(hypothesis.proposition, premise.proposition)
    found = from_our_side(premise, hypothesis, alignment)
    return found.slots.predicate, {(who.role, who.text) for who in found.slots.actors}


@pytest.mark.parametrize(
    ("premise", "hypothesis", "expected"),
    [
        (
            SOLD,
            told("Hansen Group bought the dairy from Marlow Foods.", "buy", agent="Hansen Group", patient="the dairy"),
            ("buy", {(Role.AGENT, "Hansen Group"), (Role.OTHER, "Marlow Foods"), (Role.PATIENT, "the dairy")}),
        ),
        (
            BEAT,
            told("Tessin Town lost to Ormen Rovers.", "lose", agent="Tessin Town"),
            ("lose", {(Role.AGENT, "Tessin Town"), (Role.OTHER, "Ormen Rovers")}),
        ),
        (
            WORKS,
            told("Varga Steel employs six clerks.", "employ", agent="Varga Steel", patient="six clerks"),
            ("employ", {(Role.AGENT, "Varga Steel"), (Role.PATIENT, "Six clerks")}),
        ),
    ],
)
def test_the_premise_is_told_from_the_other_side(premise, hypothesis, expected):
    assert parts(hypothesis, premise) == expected


@pytest.mark.parametrize(
    ("premise", "hypothesis"),
    [
        (SOLD, told("Kettler Foods bought the dairy.", "buy", agent="Kettler Foods", patient="the dairy")),
        (SOLD, told("Marlow Foods bought the dairy.", "buy", agent="Marlow Foods", patient="the dairy")),
        (SOLD, told("The dairy was bought.", "buy")),
        (BEAT, told("Ormen Rovers lost to Tessin Town.", "lose", agent="Ormen Rovers")),
        (BEAT, told("Tessin Town met Ormen Rovers.", "meet", agent="Tessin Town", patient="Ormen Rovers")),
        (WORKS, told("Varga Steel pays six clerks.", "pay", agent="Varga Steel", patient="six clerks")),
    ],
)
def test_another_event_or_party_leaves_the_premise_as_it_is(premise, hypothesis):
    alignment = align(hypothesis.proposition, premise.proposition)
    assert from_our_side(premise, hypothesis, alignment) is premise


@pytest.mark.model
@pytest.mark.parametrize("row", lexicon.rows("converses", ConverseRow), ids=lambda row: f"{row.first}-{row.second}")
def test_each_side_of_an_example_supports_the_other(row):
    loaded = nlp.load()
    sides = [
        split_statement(f"{side[0].upper()}{side[1:]}.", loaded)[0] for side in re.split(r"; |\.$", row.example)[:2]
    ]
    judge = RulesJudge()
    assert judge.judge(sides[0], sides[1]).relation is Relation.SUPPORTS
    assert judge.judge(sides[1], sides[0]).relation is Relation.SUPPORTS
