"""Figures and holders of office that have been replaced."""

import pytest

from claimcheck.models import Verdict
from tests.claims import told
from tests.verify.corpus import verifier

HOLDER = told("Ann Berg is the mayor of Kotrin.", "mayor")
STATEMENT = told("Ben Lund is the mayor of Kotrin.", "mayor")


@pytest.mark.parametrize(
    ("others", "expected"),
    [
        ([], Verdict.CONTRADICTED),
        ([told("Her successor is Ben Lund.", "lund", document="b")], Verdict.NOT_ENOUGH_INFO),
        ([told("Ben Lund was elected in May.", "elect", patient="Ben Lund", document="b")], Verdict.NOT_ENOUGH_INFO),
        ([told("Ben Lund bought a house.", "buy", agent="Ben Lund", document="b")], Verdict.CONTRADICTED),
    ],
    ids=["nothing", "successor", "elected", "another matter"],
)
def test_an_office_that_changed_hands(others, expected):
    assert verifier([HOLDER, *others]).check(STATEMENT.text, [STATEMENT]).verdict is expected


FINAL = told("The flood killed 43 people.", "kill", agent="The flood", counted="kill")
RISEN = told(
    "The number of people killed by the flood has risen to 41.", "rise", counted="kill", document="b", voice="Ann Berg"
)


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        ({}, Verdict.SUPPORTED),
        ({"doc": {"date": "2004-05-09"}, "b": {"date": "2004-05-03"}}, Verdict.SUPPORTED),
        ({"doc": {"date": "2004-05-01"}, "b": {"date": "2004-05-03"}}, Verdict.DISPUTED),
    ],
    ids=["no dates", "later", "earlier"],
)
def test_a_risen_toll_gives_way_to_a_higher_one(known, expected):
    found = verifier([FINAL, RISEN], **known).check(FINAL.text, [FINAL])
    assert found.verdict is expected
