import pytest

from claimcheck.models import Certainty, Outcome
from claimcheck.slots import certainty


@pytest.mark.parametrize(
    ("hypothesis", "premise", "outcome"),
    [
        ("certain", "certain", "match"),
        ("certain", "probable", "unknown"),
        ("certain", "possible", "unknown"),
        ("certain", "unknown", "unknown"),
        ("probable", "certain", "entailed"),
        ("probable", "probable", "match"),
        ("probable", "possible", "unknown"),
        ("probable", "unknown", "unknown"),
        ("possible", "certain", "entailed"),
        ("possible", "probable", "entailed"),
        ("possible", "possible", "match"),
        ("possible", "unknown", "unknown"),
        ("unknown", "certain", "unknown"),
        ("unknown", "probable", "unknown"),
        ("unknown", "possible", "unknown"),
        ("unknown", "unknown", "unknown"),
    ],
)
def test_surer_entails_and_nothing_conflicts(hypothesis, premise, outcome):
    reason = certainty.compare(Certainty(hypothesis), Certainty(premise))
    assert (reason.slot, reason.statement, reason.corpus) == ("certainty", hypothesis, premise)
    assert reason.outcome == Outcome(outcome)
