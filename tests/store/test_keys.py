"""Records that share keys."""

import pytest

from claimcheck.store import KeyIndex


def pairs(*records, common=3, nearest=9):
    index = KeyIndex()
    for number, keys in enumerate(records):
        index.add(number, keys.split())
    return list(index.pairs(common=common, nearest=nearest))


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        ([], []),
        (["a", "b"], []),
        (["a", "b", "a"], [(0, 2)]),
        (["a", "a", "a"], [(0, 1), (0, 2), (1, 2)]),
        (["a", "a", "a", "a"], []),  # too common alone
        (["a b", "a", "a", "b a", "b"], [(0, 3), (0, 4), (3, 4)]),  # with another key it is rare
        (["", "a"], []),
    ],
)
def test_records_that_share_rare_keys_are_paired(records, expected):
    assert pairs(*records) == expected


def test_the_nearest_are_those_that_share_the_most():
    assert pairs("a b c", "a", "a b", "b c d", "c", nearest=2)[:2] == [(0, 2), (0, 3)]


def test_a_key_counts_less_the_more_have_it():
    assert pairs("a b", "a", "a", "b", nearest=1) == [(0, 3), (1, 2)]


def test_a_key_given_twice_counts_once():
    assert pairs("a a", "a") == [(0, 1)]
