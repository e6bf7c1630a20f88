"""Sides that a sentence tells in short: a shared verb, a retort, a figure that is put on something."""

import pytest

from claimcheck import nlp
from claimcheck.split import split_statement

pytestmark = pytest.mark.model


def told(text):
    return [(claim.vouched_by, claim.stance.value, claim.proposition) for claim in split_statement(text, nlp.load())]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The league maintained that the club had lied, the club that the league had seen the books.",
            [
                ("league", "assert", "The club had lied."),
                ("club", "assert", "The league had seen the books."),
            ],
        ),
        (
            "The union says that 900 people came, the police 400.",
            [("union", "assert", "900 people came."), ("police", "assert", "400 people came.")],
        ),
        (
            "The union blames the firm for the fire, the firm the union.",
            [
                ("union", "assert", "The firm is to blame for the fire."),
                ("firm", "assert", "The union is to blame for the fire."),
            ],
        ),
        (
            "The mayor accused the trust of lying, which Sorley denied.",
            [
                ("mayor", "assert", "The trust is guilty of lying."),
                ("Sorley", "deny", "The trust is guilty of lying."),
            ],
        ),
        (
            "Police put the number of people injured in the clashes at 120.",
            [("Police", "assert", "120 people were injured in the clashes.")],
        ),
        (
            "The firm puts the cost of the repairs at 4 million francs.",
            [("firm", "assert", "The cost of the repairs is 4 million francs.")],
        ),
        ("Ada Roe put the lamp at the window.", [(None, "assert", "Ada Roe put the lamp at the window.")]),
    ],
)
def test_each_side_is_told_with_its_own_voice(text, claims):
    assert told(text) == claims
