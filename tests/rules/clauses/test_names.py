"""Roles before names and beside them."""

import pytest

from claimcheck import nlp
from claimcheck.split import split_statement

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Chief Executive Petra Lund told analysts that the ferry was late.",
            ["Petra Lund is the chief executive.", "Petra Lund told analysts that the ferry was late."],
        ),
        ("Ola Lund, Chief Executive of Marl Bank, resigned.", ["Ola Lund, Chief Executive of Marl Bank, resigned."]),
        (
            "The drug was approved by the board (Ann Kerr, chair; Lee Moss).",
            ["The drug was approved by the board (Ann Kerr, chair; Lee Moss)."],
        ),
        ("Odell et al. (2012) found no bones.", ["Odell et al. (2012) found no bones."]),
    ],
)
def test_roles(text, told):
    assert [claim.text for claim in split_statement(text, nlp.load())] == told
