"""Figures set alike: numbers compared by value, and the hypothesis with the premise's figures in it."""

import pytest

from claimcheck.judge.harmony import Figures, figures, harmonised
from claimcheck.models import Outcome, Reason
from tests.claims import claim


@pytest.mark.parametrize(
    ("hypothesis", "premise", "outcome"),
    [
        ("The pump failed 31 times.", "The pump gave out on 31 occasions.", "match"),
        ("They gave 900 crowns.", "The 900 crowns were paid by them.", "match"),
        ("They spent 900 crowns.", "They laid out 400 crowns.", "conflict"),
        ("They spent 900 crowns.", "They laid out 400 crowns on tar and 500 crowns on rope.", "unknown"),
        ("They spent 900 crowns.", "They laid out a fortune.", "unknown"),
        ("They spent 900 crowns.", "They hired 12 coopers.", "unknown"),
        ("They hired 12 coopers.", "They hired 14 painters.", "unknown"),
        ("They spent a fortune.", "They laid out 400 crowns.", "absent"),
        ("They hired 12 coopers for 900 crowns.", "For 900 crowns they took on 12 coopers.", "match"),
        ("They hired 12 coopers for 900 crowns.", "For 700 crowns they took on 12 coopers.", "unknown"),
    ],
)
def test_numbers_are_compared_whatever_the_event(hypothesis, premise, outcome):
    assert figures(claim(hypothesis), claim(premise), ()).outcome == outcome


def test_what_the_rules_have_settled_stays():
    told = Reason(slot="quantity", statement="12 coopers", corpus="seven coopers + five coopers", outcome=Outcome.MATCH)
    asked, said = claim("They hired 12 coopers."), claim("They hired seven coopers.")
    assert figures(asked, said, [told]) == Figures((told,))


@pytest.mark.parametrize(
    ("hypothesis", "premise", "expected"),
    [
        ("They hired 12 coopers.", "They took on 14 coopers.", "They hired 14 coopers."),
        ("They spent 900 crowns.", "They laid out no more than 400 crowns.", "They spent no more than 400 crowns."),
        ("They spent 900 crowns.", "They hired 12 coopers.", "They spent 900 crowns."),
        ("They drank.", "They hired 12 coopers.", "They drank."),
    ],
)
def test_a_figure_of_the_premise_takes_the_place_of_the_other(hypothesis, premise, expected):
    asked = claim(hypothesis)
    assert harmonised(asked, figures(asked, claim(premise), ())) == expected


def test_a_sum_is_not_written_into_the_hypothesis():
    told = Reason(slot="quantity", statement="12 coopers", corpus="seven coopers + five coopers", outcome=Outcome.MATCH)
    asked = claim("They hired 12 coopers.")
    assert harmonised(asked, Figures((told,))) == asked.proposition
