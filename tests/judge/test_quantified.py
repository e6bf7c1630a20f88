"""Negations of a part, and what they leave room for."""

import pytest

from claimcheck.judge import quantified
from claimcheck.models import Polarity
from tests.claims import told


def denied(text, **rest):
    return told(text, "close", polarity=Polarity.NEGATIVE, **rest)


CLOSED = told("A third of the mines closed.", "close", agent="A third of the mines")
ALL_CLOSED = told("All of the mines closed.", "close", agent="All of the mines")


@pytest.mark.parametrize(
    ("no", "yes", "room"),
    [
        (denied("Most of the mines did not close.", agent="Most of the mines"), CLOSED, True),
        (denied("Most of the mines did not close.", agent="Most of the mines"), ALL_CLOSED, False),
        (denied("Seven of the mines did not close.", agent="Seven of the mines"), CLOSED, True),
        (denied("None of the mines closed.", agent="None of the mines"), CLOSED, False),
        (denied("No mine but the oldest closed.", agent="No mine but the oldest"), CLOSED, True),
        (denied("The mines did not close.", agent="The mines"), CLOSED, False),
        (denied("All of the mines did not close.", agent="All of the mines"), CLOSED, True),
        (denied("All of the mines did not close.", agent="All of the mines"), ALL_CLOSED, False),
        (denied("Output never fell below 50 tonnes.", agent="Output"), CLOSED, True),
    ],
)
def test_a_denial_of_a_part_leaves_room(no, yes, room):
    assert quantified.leave_room(no, yes) is room


@pytest.mark.parametrize(
    ("hypothesis", "premise", "expected"),
    [
        (told("Some of the mines opened.", "open", agent="Some of the mines"), CLOSED, True),
        (told("Some of the mines opened.", "open", agent="Some of the mines"), ALL_CLOSED, False),
        (told("The mines opened.", "open", agent="The mines"), CLOSED, False),
        (told("No mine opened.", "open", agent="No mine"), CLOSED, False),
        (told("The two mines opened.", "open", agent="The two mines"), CLOSED, False),
        (told("Two mines opened.", "open", agent="Two mines"), CLOSED, True),
    ],
)
def test_opposites_told_of_parts(hypothesis, premise, expected):
    assert quantified.are_parts(hypothesis, premise) is expected
