"""Comparisons, and claims that do not compare in the same way."""

import pytest

from claimcheck.judge import degrees
from claimcheck.models import Outcome
from tests.claims import told

FEWER = told("Fewer ships call at Varde than before.", "call", agent="Fewer ships")
MORE = told("More ships call at Varde than before.", "call", agent="More ships")
CALL = told("Ships call at Varde.", "call", agent="Ships")
NONE_LARGER = told("No ship is larger.", "large", agent="No ship")
LARGE = told("The ship is large.", "large", agent="The ship")


@pytest.mark.parametrize(
    ("hypothesis", "premise"),
    [
        (FEWER, CALL),
        (FEWER, MORE),
        (told("The oak is taller than the ash.", "tall"), told("The oak is as tall as the ash.", "tall")),
        (told("It was the oldest mill.", "mill"), told("It was a mill.", "mill")),
    ],
)
def test_another_comparison_is_open(hypothesis, premise):
    assert degrees.find(hypothesis, premise).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(
    ("hypothesis", "premise"),
    [
        (FEWER, FEWER),
        (CALL, FEWER),
        (told("More than 30 ships called.", "call", counted="call"), CALL),
        (told("The road is longer than 200 kilometres.", "long"), CALL),
        (told("They waited for more than a month.", "wait"), CALL),
        (told("The mill no longer runs.", "run"), CALL),
        (told("A further ship called later.", "call"), CALL),
        (told("The farmer met the officer as a friend.", "meet"), CALL),
    ],
)
def test_what_is_no_comparison_or_the_same(hypothesis, premise):
    assert degrees.find(hypothesis, premise) is None


def test_a_denial_that_compares_leaves_more_room():
    assert degrees.are_more(NONE_LARGER, LARGE)
    assert not degrees.are_more(LARGE, NONE_LARGER)


def test_two_things_are_set_against_each_other_by_than():
    turned = told("More ships called at Varde before than now.", "call", agent="More ships")
    assert degrees.set_against(FEWER, turned)
    assert not degrees.set_against(FEWER, told("More ships call at Varde than before.", "call", agent="More ships"))
    assert not degrees.set_against(NONE_LARGER, FEWER)
    assert not degrees.set_against(told("More than 30 ships called.", "call"), FEWER)


@pytest.mark.parametrize("row", degrees.rows("comparisons", degrees.Comparison), ids=lambda row: row.word)
def test_every_comparison_stands_in_its_example(row):
    assert f"[{row.word}](word)" in row.example.lower()
