"""What was found by words, put in order by meaning and document."""

import pytest

from claimcheck.retrieve import likeness
from claimcheck.store import Match
from claimcheck.vectors import StaticVectors

ASKED = "The ship sank."
SHIP, VESSEL, TAX = "The ship left port.", "A vessel went down at sea.", "Taxes rose again."


def order(*matches):
    given = [Match(str(number), score, document, text) for number, (score, document, text) in enumerate(matches)]
    return [name for name, _ in likeness.ordered(ASKED, given, StaticVectors.shipped())]


@pytest.mark.parametrize(
    ("matches", "expected"),
    [
        ([], []),
        ([(2.0, "a", TAX), (2.0, "b", VESSEL)], ["1", "0"]),  # meaning
        ([(9.0, "a", TAX), (1.0, "b", TAX)], ["0", "1"]),  # words
        ([(2.0, "a", SHIP), (2.0, "b", SHIP), (1.0, "b", VESSEL)], ["1", "0", "2"]),  # more of it in one document
        ([(2.0, "a", SHIP), (2.0, "b", SHIP)], ["0", "1"]),  # the id
    ],
)
def test_order(matches, expected):
    assert order(*matches) == expected


def test_scores_are_above_zero():
    found = likeness.ordered(ASKED, [Match("0", 1e-9, "a", ""), Match("1", 1e-9, "a", TAX)], StaticVectors.shipped())
    assert all(score > 0 for _, score in found)
