"""Verb phrases that are left out are told in full, and compared by what they stand for."""

import pytest

from claimcheck import nlp
from claimcheck.models import Polarity, Role
from claimcheck.split import split_statement

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The Union has recognised the result; the League has not.",
            ["The Union has recognised the result.", "The League has not recognised the result."],
        ),
        (
            "The Senate approved the budget in May. The House did not.",
            ["The Senate approved the budget in May.", "The House did not approve the budget in May."],
        ),
        (
            "The first bridge was closed in 2019; the second was not.",
            ["The first bridge was closed in 2019.", "The second was not closed in 2019."],
        ),
        (
            "Ola Berg will resign if the vote is lost. Ines Vale will not.",
            ["Ola Berg will resign if the vote is lost.", "Ines Vale will not resign."],
        ),
        (
            "Ms Brown asked whether the fee had been paid. Mr Green replied that it had not.",
            ["Ms Brown asked whether the fee had been paid.", "Mr Green replied that the fee had not been paid."],
        ),
        (
            "The mayor said that the dam was safe. It was not.",
            ["The mayor said that the dam was safe.", "The dam was not."],
        ),
        (
            "Mr Frost said that 14 trees had been felled. Ms Holm replied that only five had been.",
            ["Mr Frost said that 14 trees had been felled.", "Ms Holm replied that only five had been felled."],
        ),
        ("The bank did its duty. The regulator has a plan.", ["The bank did its duty.", "The regulator has a plan."]),
        ("The choir sang in Oslo.\nThe band did not.", ["The choir sang in Oslo.", "The band did not."]),
    ],
)
def test_what_is_left_out_is_told(text, told):
    found = [claim.text for claim in split_statement(text, nlp.load())]
    assert found == told


def test_the_slots_are_those_of_the_verb_that_is_left_out():
    claim = split_statement("The Union has recognised the result; the League has not.", nlp.load())[-1]
    assert (claim.slots.predicate, claim.polarity) == ("recognise", Polarity.NEGATIVE)
    assert {(a.role, a.text) for a in claim.slots.actors} == {(Role.AGENT, "the League"), (Role.PATIENT, "the result")}
