"""Which side of a change a number tells, and figures that were withdrawn."""

import pytest

from claimcheck.slots import changes, quantity


@pytest.mark.parametrize(
    ("sentence", "verb", "expected"),
    [
        ("The level fell by 12 metres.", "fall", ["size"]),
        ("The level fell 12 metres.", "fall", ["size"]),
        ("The level fell to 31 metres.", "fall", ["end"]),
        ("The level fell by 12 metres, to 31 metres.", "fall", ["size", "end"]),
        ("The rate rose from 3 per cent to 5 per cent.", "rise", ["start", "end"]),
        ("The toll was revised from 31 to 37.", "revise", ["start", "end"]),
        ("The fee was raised to a record 40 euros.", "raise", ["end"]),
        ("The level fell within 12 days.", "fall", [None]),
        ("12 rivers rose.", "rise", [None]),
        ("The river rose in 12 towns.", "rise", [None]),
        ("The dam is 31 metres high.", "be", [None]),
        ("They walked from 3 metres to 5 metres.", "walk", [None, None]),
    ],
)
def test_side(sentence, verb, expected):
    assert [changes.side(sentence, start, verb) for start, _, _ in quantity.parse_spans(sentence)] == expected


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("The toll was first given as ", True),
        ("The toll was originally put at ", True),
        ("The toll had been wrongly reported as ", True),
        ("It was initially estimated at some ", True),
        ("The toll was given as ", False),
        ("The first to arrive were ", False),
        ("He was previously at home with ", False),
    ],
)
def test_withdrawn(before, expected):
    assert changes.is_withdrawn(f"{before}31.", len(before)) is expected
