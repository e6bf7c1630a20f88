"""How candidates are told to people."""

import pytest

from claimcheck.annotate.candidates import by_part, counted, reading
from claimcheck.models import Candidate, Check, ExplainedCheck, Verdict
from samples import SEVEN


def candidate(part, *, counts=False):
    return Candidate(**dict(SEVEN), part=part, counts=counts, why="", readings=None)


def explained(*candidates, parts=()):
    said = {"verdict": Verdict.SUPPORTED, "confidence": 1.0, "explanation": ""}
    claims = tuple(Check(statement=part, **said) for part in parts)
    return ExplainedCheck(statement="x", candidates=candidates, claims=claims, **said)


def test_candidates_are_told_by_part_in_the_order_of_the_statement():
    found = by_part(explained(candidate("b"), candidate("a"), candidate("b", counts=True), parts=("a", "b", "c")))
    assert {part: [c.counts for c in held] for part, held in found.items()} == {
        "a": [False],
        "b": [False, True],
        "c": [],
    }
    assert list(found) == ["a", "b", "c"]


def test_a_simple_statement_is_one_part():
    assert list(by_part(explained(candidate("a"), candidate("a")))) == ["a"]
    assert by_part(explained()) == {}


@pytest.mark.parametrize(
    ("counts", "told"),
    [
        ([], "0 passages, of which none counts"),
        ([True], "1 passage, of which 1 counts"),
        ([True, True, False], "3 passages, of which 2 count"),
        ([False, False], "2 passages, of which none counts"),
    ],
)
def test_how_many_count(counts, told):
    assert counted([candidate("a", counts=counting) for counting in counts]) == told


def test_a_reading_is_told_in_words():
    assert reading((0.071, 0.9, 0.029)) == "0.07 entailed, 0.90 contradicted, 0.03 neither"
