"""Why a candidate counts in a verdict or not."""

from dataclasses import replace

import pytest

from claimcheck.models import Certainty, DisputeKind, Polarity, Relation, Verdict
from claimcheck.verify import Opposed
from tests.claims import told
from tests.verify.corpus import verifier
from tests.verify.test_opposed import dispute

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


def test_the_other_side_of_a_dispute_is_among_those_that_count():
    doubted = told("All boats came home.", "come", document="b", voice="Ben Lund")
    opposed = Opposed(lambda: [dispute(DisputeKind.DENIAL, YES, doubted)], lambda *_: [doubted])
    found = replace(verifier([YES, doubted]), opposed=opposed).explained(STATEMENT.text, [STATEMENT])
    told_of = [(c.document, c.relation, c.counts) for c in found.candidates]
    assert told_of == [("b", Relation.CONTRADICTS, True), ("yes", Relation.SUPPORTS, True)]
    assert found.candidates[0].why == "in a dispute of the corpus it stands against a passage that counts"
    assert found.verdict is Verdict.DISPUTED


def test_where_a_quotation_is_altered_only_its_words_on_file_count():
    on_file = told("The engineer said “the bridge is unsafe for all traffic”.", "say", agent="The engineer")
    statement = told("The engineer said “the bridge is safe for all traffic”.", "say", agent="The engineer")
    found = verifier([on_file, FARE]).explained(statement.text, [statement])
    assert [(c.counts, c.why) for c in found.candidates] == [
        (True, "it has the words that the statement quotes otherwise"),
        (False, "the statement's quotation decides, and this is not where its words are"),
    ]
