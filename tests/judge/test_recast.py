"""Claims with their event told plainly."""

import pytest

from claimcheck import lexicon, nlp
from claimcheck.judge.recast import Undergoer, plain
from claimcheck.models import Role
from claimcheck.split import split_statement
from tests.claims import told

FOUGHT = told("The two armies fought near Orlice.", "fight", agent="The two armies")


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        (told("A battle took place near Orlice.", "take", agent="A battle", patient="place"), ("battle", set())),
        (
            told("The battle took place in May.", "take", agent="The battle", patient="place"),
            ("take", {(Role.AGENT, "The battle"), (Role.PATIENT, "place")}),
        ),
        (
            told("The new act took effect in May.", "take", agent="The new act", patient="effect"),
            ("take", {(Role.PATIENT, "The new act")}),
        ),
        (
            told("Six guests contracted hepatitis.", "contract", agent="Six guests"),
            ("contract", {(Role.PATIENT, "Six guests")}),
        ),
        (
            told("The mayor opened the hall.", "open", agent="The mayor", patient="the hall"),
            ("open", {(Role.AGENT, "The mayor"), (Role.PATIENT, "the hall")}),
        ),
        (
            told("The ferry took the guests home.", "take", agent="The ferry", patient="the guests"),
            ("take", {(Role.AGENT, "The ferry"), (Role.PATIENT, "the guests")}),
        ),
    ],
)
def test_parts_of_the_plain_event(claim, expected):
    found = plain(claim, FOUGHT)
    assert (found.slots.predicate, {(who.role, who.text) for who in found.slots.actors}) == expected


def test_two_events_that_took_place_are_left_as_they_are():
    first = told("The battle took place near Orlice.", "take", agent="The battle", patient="place")
    second = told("The battle took place in May.", "take", agent="The battle", patient="place")
    assert plain(first, second) is first


@pytest.mark.model
@pytest.mark.parametrize("row", lexicon.rows("undergoers", Undergoer), ids=lambda row: row.lemma)
def test_who_undergoes_the_event_of_an_example_is_its_patient(row):
    (claim,) = split_statement(row.example, nlp.load())
    assert {who.role for who in plain(claim, FOUGHT).slots.actors} - {Role.OTHER} == {Role.PATIENT}
