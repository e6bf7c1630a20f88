"""Where the marks of an annotated report go."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

import samples
from claimcheck.annotate.marks import combine, pieces
from claimcheck.models import Verdict
from samples import CHECKS, TEXT, check, report

VERDICTS = st.sampled_from(list(Verdict))


def _check(start: int, end: int, verdict: Verdict) -> samples.ReportCheck:
    return CHECKS[0].model_copy(update={"start": start, "end": end, "verdict": verdict})


SPANS = st.lists(
    st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 20), VERDICTS).map(
        lambda drawn: _check(drawn[0], min(len(TEXT), drawn[0] + drawn[1]), drawn[2])
    )
)


def test_overlapping_claims_share_a_mark_and_others_do_not():
    first, second = combine(CHECKS)
    assert (first.number, TEXT[first.start : first.end]) == (1, "The fire killed nine people and closed the port.")
    assert first.checks == CHECKS[:2]
    assert (second.number, TEXT[second.start : second.end]) == (2, "The mayor resigned.")


def test_claims_that_only_touch_get_marks_of_their_own():
    assert len(combine([_check(0, 5, Verdict.SUPPORTED), _check(5, 9, Verdict.SUPPORTED)])) == 2


def test_the_worst_verdict_comes_first_in_a_mark():
    (mark,) = combine(
        [_check(0, 9, Verdict.SUPPORTED), _check(2, 5, Verdict.DISPUTED), _check(4, 7, Verdict.ATTRIBUTED)]
    )
    assert [found.verdict for found in mark.checks] == [Verdict.DISPUTED, Verdict.ATTRIBUTED, Verdict.SUPPORTED]
    assert mark.verdict is Verdict.DISPUTED


def test_pieces_know_headings_and_the_end_of_a_mark():
    inside = check("Harbour", Verdict.SUPPORTED)
    found = list(pieces(report(), combine([inside])))
    assert [(piece.text, piece.heading, piece.mark is not None, piece.last) for piece in found] == [
        ("Harbour", True, True, True),
        (" fire", True, False, False),
        (TEXT[len("Harbour fire") :], False, False, False),
    ]


@given(SPANS)
def test_marks_are_ordered_and_disjoint_and_lose_no_claim(checks):
    marks = combine(checks)
    assert sorted(map(repr, checks)) == sorted(repr(found) for mark in marks for found in mark.checks)
    assert all(before.end <= after.start for before, after in itertools.pairwise(marks))


@given(SPANS)
def test_pieces_joined_are_the_text(checks):
    found = list(pieces(report(), combine(checks)))
    assert "".join(piece.text for piece in found) == TEXT
    assert sum(piece.last for piece in found) == len(combine(checks))
