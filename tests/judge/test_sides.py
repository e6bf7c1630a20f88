"""On which side of a place."""

import pytest

from claimcheck.judge import sides
from claimcheck.judge.align import align
from claimcheck.models import Outcome
from tests.claims import told


def compared(hypothesis, premise):
    ours, theirs = told(hypothesis, "be"), told(premise, "be")
    return sides.find(ours, theirs, align(ours.proposition, theirs.proposition))


@pytest.mark.parametrize(
    ("hypothesis", "premise"),
    [
        ("There were swans on the runway.", "There were swans beside the runway."),
        ("A guard stood inside the warehouse.", "A guard stood outside the warehouse."),
        ("The wire hung over the bridge.", "The wire hung under the old bridge."),
    ],
)
def test_another_side_is_open(hypothesis, premise):
    assert compared(hypothesis, premise).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(
    ("hypothesis", "premise"),
    [
        ("There were swans near the runway.", "There were swans beside the runway."),
        ("A guard stood in the warehouse.", "A guard stood inside the warehouse."),
        ("A guard stood in the warehouse.", "The warehouse burned."),
        ("A guard stood in the warehouse.", "A guard stood outside the harbour."),
    ],
)
def test_one_side_or_another_place(hypothesis, premise):
    assert compared(hypothesis, premise) is None


@pytest.mark.parametrize("row", sides.rows("sides", sides.Side), ids=lambda row: row.words)
def test_every_side_stands_in_its_example(row):
    assert f"[{row.words}](word)" in row.example
