"""Tolls that changed: they support what they count, and contradict nothing."""

import pytest

from tests.slots.judged import SIGNS, relation

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("sign", "premise", "statement"),
    [
        ("+", "The death toll rose to 14.", "14 people died."),
        ("+", "The death toll rose to at least 14.", "More than ten people died."),
        ("+", "The death toll was revised from 12 to nine.", "Nine people died."),
        ("+", "The number of injured rose to at least 60 on Monday.", "At least 60 people were injured."),
        ("+", "The death toll from the Oslo blast has risen to 14.", "The Oslo blast killed 14 people."),
        ("0", "The death toll was revised from 12 to nine.", "Twelve people died."),
        ("0", "The death toll rose to 14.", "Nine people died."),
        ("0", "The death toll rose to 14.", "14 sheep died."),
        ("0", "The death toll rose to 14.", "14 people were wounded."),
        ("0", "The death toll from the Oslo blast has risen to 14.", "14 people died in the Bergen fire."),
        ("0", "The death toll fell by three.", "Three people died."),
        ("0", "The death toll fell by three to 14.", "Three people died."),
        ("0", "The death toll may rise to 40.", "40 people died."),
        ("0", "The death toll did not rise to 40.", "40 people died."),
        ("0", "The number of strikes rose to 40.", "40 people died."),
    ],
)
def test_what_a_toll_counts_happened(sign, premise, statement):
    assert relation(premise, statement) is SIGNS[sign]
