import pytest

from claimcheck.judge import phrases
from claimcheck.judge.terms import terms


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("He took a bribe", {1: ("take bribe",)}),
        ("They found him guilty", {1: ("find guilty",)}),
        ("They found him not guilty", {3: ("not guilty",)}),
        ("The boat sank", {}),
    ],
)
def test_predicates_reach_over_no_negation(sentence, found):
    assert phrases.predicates(sentence.split()) == found


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
