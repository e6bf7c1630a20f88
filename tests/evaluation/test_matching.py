import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.evaluation.matching import Pair, content_words, match, pair_f1, prf


def test_content_words_keep_numbers_negation_modals_and_pronouns():
    assert content_words("She may not have sold the 12 mills.") == {
        "she": 1,
        "may": 1,
        "not": 1,
        "sold": 1,
        "12": 1,
        "mill": 1,
    }


def test_content_words_of_function_words_are_those_words():
    assert content_words("to be") == {"to": 1, "be": 1}


@pytest.mark.parametrize(
    ("one", "other", "score"),
    [
        ("Ines Vale painted murals.", "Ines Vale painted the murals", 1.0),
        ("The dam held.", "The dam did not hold.", 0.0),
        ("The dam didn't hold.", "The dam did not hold.", 1.0),
        ("The dam cannot hold.", "The dam can't hold.", 1.0),
        ("The dam won't hold.", "The dam will not hold.", 1.0),
        ("She left Orlo in 2001.", "Anna Berg left Orlo in 2001.", 6 / 9),
        ("", "The dam held.", 0.0),
    ],
)
def test_pair_f1(one, other, score):
    assert pair_f1(one, other) == pytest.approx(score)


def test_match_is_one_to_one_and_takes_the_best_first():
    found = ["Anna Berg is a chemist.", "Anna Berg is a chemist from Tavik.", "Exports fell."]
    expected = [
        ["Anna Berg is a chemist from Tavik."],
        ["Anna Berg works as a chemist.", "Anna Berg is a chemist."],
        ["Imports rose."],
    ]
    assert match(found, expected) == [Pair(0, 1, 1.0), Pair(1, 0, 1.0)]


def test_match_drops_pairs_below_the_threshold():
    assert match(["Anna Berg left."], [["Anna Berg left Tavik and Orlo for good."]], threshold=0.7) == []


@pytest.mark.parametrize(
    ("counts", "figures"), [((1, 2, 4), (0.5, 0.25, 1 / 3)), ((0, 0, 3), (0.0, 0.0, 0.0)), ((0, 0, 0), (0.0, 0.0, 0.0))]
)
def test_prf(counts, figures):
    assert prf(*counts) == pytest.approx(figures)


@given(st.text(max_size=80), st.text(max_size=80))
def test_pair_f1_is_symmetric_and_between_0_and_1(one, other):
    assert pair_f1(one, other) == pair_f1(other, one)
    assert 0 <= pair_f1(one, other) <= 1
