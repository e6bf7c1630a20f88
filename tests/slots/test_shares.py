import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.slots import quantity, shares


def told(text):
    return [(found.text, found.low, found.unit, found.noun) for found in shares.told(text, quantity.parse(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It shut 612 of the 4,870 polling stations.", ("612 of the 4,870 polling stations", 12.57, "%", "station")),
        ("It shut 612 out of 4,870 polling stations.", ("612 out of 4,870 polling stations", 12.57, "%", "station")),
        ("It shut 12 of its 40 branches.", ("12 of its 40 branches", 30, "%", "branch")),
        ("It shut 12 of all 40 branches.", ("12 of all 40 branches", 30, "%", "branch")),
        ("Seven of the nine engineers left.", ("Seven of the nine engineers", 77.78, "%", "engineer")),
        ("None of the nine engineers left.", ("None of the nine engineers", 0, "%", "engineer")),
    ],
)
def test_a_count_of_a_count_is_a_share(text, expected):
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "It shut 12 branches and 40 shops.",
        "It shut 12 of some 40 branches.",
        "It shut at least 12 of the 40 branches.",
        "It shut dozens of its 40 branches.",
        "It shut 40 of the 12 branches.",
        "It shut 12 per cent of its 40 branches.",
        "It lost $12 of the 40 coins.",
        "Two of the sailors left.",
        "At least two of the nine sailors left.",
    ],
)
def test_no_share(text):
    assert told(text) == []


@given(st.integers(2, 99_999), st.integers(1, 99_999))
def test_the_share_is_the_quotient(part, rest):
    (found,) = shares.told(text := f"It shut {part} of the {part + rest:,} shops.", quantity.parse(text))
    assert (found.low, found.high) == (round(100 * part / (part + rest), 2),) * 2
    assert found.text in text
