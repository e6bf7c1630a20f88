import pytest

from claimcheck.slots.corrections import corrected, corrects
from tests.claims import claim

GIVEN = claim("The number of patients in the ward was given as 31.", predicate="give")
RIGHT = claim("It should have read 37.", predicate="read", start=52)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It should have read 37.", True),
        ("This should be about 37.", True),
        ("The figure should have been 37 per cent.", True),
        ("The correct number is 1,450.", True),
        ("The right total was 40 million crowns.", True),
        ("It should have been read by all.", False),
        ("It should open in June, said the mayor, after work on 37 piers.", False),
        ("The number is 37.", False),
        ("The mayor said that it should have read 37.", False),
        ("", False),
    ],
)
def test_a_correction_of_a_figure(sentence, expected):
    assert corrects(sentence) is expected


@pytest.mark.parametrize("between", ["", " ", ". ", ".\n"])
def test_the_figure_is_put_right(between):
    found = corrected(GIVEN, RIGHT, between)
    assert found.proposition == "The number of patients in the ward was 37."
    assert [(q.low, q.high, q.noun) for q in found.slots.quantities] == [(37, 37, "patient")]


def test_the_voice_is_that_of_the_correction():
    wrong = claim("The number of members is 1,200.", voice="Ilvan")
    found = corrected(wrong, claim("The correct figure is 1,450."), " ")
    assert (found.voice, found.attributions, found.proposition) == (None, (), "The number of members is 1,450.")


@pytest.mark.parametrize(
    ("wrong", "right", "between"),
    [
        (GIVEN, claim("The editors apologise for it."), " "),
        (GIVEN, RIGHT, " Nobody saw it. "),
        (claim("Nobody was ill."), RIGHT, " "),
        (claim("Nine nurses and 31 patients were ill."), RIGHT, " "),
    ],
    ids=["no correction", "not the next sentence", "no figure", "two figures"],
)
def test_nothing_is_put_right(wrong, right, between):
    assert corrected(wrong, right, between) is None
