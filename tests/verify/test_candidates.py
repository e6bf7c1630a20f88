"""Why a candidate counts in a verdict or not."""

import pytest

from claimcheck.models import Certainty, Polarity, Verdict
from tests.claims import told
from tests.verify.corpus import verifier

SANK = {"predicate": "sink", "agent": "The ferry"}
STATEMENT = told("The ferry sank off Kotrin.", **SANK)
CREDITED = told("The ferry sank off Kotrin.", voice="Ann Berg", **SANK)
YES = told("The ferry sank off Kotrin.", document="yes", **SANK)
NO = told("The ferry did not sink off Kotrin.", document="no", polarity=Polarity.NEGATIVE, **SANK)
PERHAPS = told("The ferry sank off Kotrin.", document="perhaps", certainty=Certainty.POSSIBLE, **SANK)
FARE = told("The ferry fare rose.", "rise", agent="The ferry fare", document="fare")


@pytest.mark.parametrize(
    ("claim", "statement", "counts", "why"),
    [
        (YES, STATEMENT, True, "words and slots show that it says the same"),
        (NO, STATEMENT, True, "words and slots show that the two cannot both hold"),
        (PERHAPS, STATEMENT, False, "it is less sure than the statement"),
        (FARE, STATEMENT, False, "it does not say, in words that can be compared, that this happened"),
        (YES, CREDITED, False, "the statement credits Ann Berg, and this is the document speaking"),
    ],
)
def test_why_a_candidate_counts_or_not(claim, statement, counts, why):
    (candidate,) = verifier([claim]).explained(statement.text, [statement]).candidates
    assert (candidate.counts, candidate.why, candidate.readings) == (counts, why, None)


def test_those_that_count_come_first():
    found = verifier([FARE, PERHAPS, YES]).explained(STATEMENT.text, [STATEMENT])
    assert [c.counts for c in found.candidates] == [True, False, False]
    assert found.candidates[0].document == "yes"
    assert found.verdict is Verdict.SUPPORTED
