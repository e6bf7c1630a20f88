"""Certainty: a possible or planned event neither supports nor contradicts a real one."""

from claimcheck.models import Certainty, Outcome, Reason

RANK = {Certainty.POSSIBLE: 1, Certainty.PROBABLE: 2, Certainty.CERTAIN: 3}


def compare(hypothesis: Certainty, premise: Certainty) -> Reason:
    """Return how sure the corpus is beside the statement: surer entails, less sure is unknown; never a conflict."""
    if Certainty.UNKNOWN in (hypothesis, premise):
        outcome = Outcome.UNKNOWN
    elif hypothesis == premise:
        outcome = Outcome.MATCH
    else:
        outcome = Outcome.ENTAILED if RANK[premise] > RANK[hypothesis] else Outcome.UNKNOWN
    return Reason(slot="certainty", statement=hypothesis.value, corpus=premise.value, outcome=outcome)
