"""Numbers counted anew: what is counted comes from an earlier claim."""

import pytest

from claimcheck import nlp
from claimcheck.split import split_statement

pytestmark = pytest.mark.model


def last(text):
    claim = split_statement(text, nlp.load())[-1]
    return claim.voice, claim.proposition, [(q.text, q.low, q.noun, q.approximate) for q in claim.slots.quantities]


@pytest.mark.parametrize(
    ("text", "voice", "proposition", "quantity"),
    [
        (
            "Organisers said 30,000 people marched. The police said 800.",
            "police",
            "800 people marched.",
            ("800 people", 800, "person", False),
        ),
        (
            "Eleven miners died in the blast, the company said. The union puts the number at fourteen.",
            "union",
            "Fourteen miners died in the blast.",
            ("fourteen miners", 14, "miner", False),
        ),
        (
            "The government said 12 villagers had drowned. Local doctors said it was nearer to 40.",
            "Local doctors",
            "About 40 villagers had drowned.",
            ("about 40 villagers", 40, "villager", True),
        ),
        (
            "The blast killed 11 people. The ministry later put the toll at 14.",
            "ministry",
            "The blast killed 14 people.",
            ("14 people", 14, "person", False),
        ),
    ],
)
def test_a_bare_number_counts_what_was_counted(text, voice, proposition, quantity):
    assert last(text) == (voice, proposition, [quantity])


@pytest.mark.parametrize(
    ("text", "proposition"),
    [
        ("The company said that sales rose. The police said 800.", "The police said 800."),
        ("The hospital said six people were hurt. The mayor said it was 9 o'clock.", "It was 9 o'clock."),
        ("The union said 40 of the 300 jobs would go. The firm said it was 12.", "It was 12."),
    ],
)
def test_a_number_of_nothing_known_stays_bare(text, proposition):
    assert last(text)[1] == proposition


def test_it_in_a_count_is_nobody():
    claims = split_statement("Kerr said two beams had cracked. Hale put it at five.", nlp.load())
    assert [claim.text for claim in claims] == ["Kerr said that two beams had cracked.", "Hale put it at five."]
    assert claims[1].refers == (claims[0].id,)


def test_who_takes_part_is_told_with_the_new_number():
    claim = split_statement("Organisers said 30,000 people marched. The police said 800.", nlp.load())[-1]
    assert [who.text for who in claim.slots.actors] == ["800 people"]
