import pytest

from claimcheck.judge import phrases
from claimcheck.judge.terms import terms


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("He took a bribe", [("take bribe", (1, 3))]),
        ("They found him guilty", [("find ~ guilty", (1, 3)), ("find guilty", (1, 3))]),
        (
            "They found him not guilty",
            [
                ("find ~ not guilty", (1, 3, 4)),
                ("find not guilty", (1, 3, 4)),
                ("not guilty", (3, 4)),
            ],
        ),
        ("Police took the clerk into custody", [("take ~ into custody", (1, 4, 5))]),
        ("A truce was reached", [("reach truce", (3, 1))]),
        ("The appeal of Ann was lodged", [("lodge appeal", (5, 1))]),
        ("No truce was near when they reached home", []),
        ("They reached the town before the truce", []),
        ("The boat was sunk", []),
        ("", []),
    ],
)
def test_predicates_of_several_words(sentence, found):
    assert [(p.lemma, p.places) for p in phrases.predicates(sentence.split())] == found


@pytest.mark.parametrize(
    ("sentence", "actor"),
    [
        ("Paris recalled its envoy", "France"),
        ("Paris burned", None),
        ("Hollin recalled its envoy", None),
        ("Paris", None),
    ],
)
def test_a_capital_that_acts_is_its_country(sentence, actor):
    assert terms(sentence)[0].actor == actor
