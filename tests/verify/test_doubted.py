"""A reading alone does not decide against a passage that denies the event."""

import pytest

from claimcheck.models import Outcome, Reason, Relation
from claimcheck.verify.doubted import doubted
from claimcheck.verify.weigh import Witness
from tests.claims import claim

READ = Reason(slot="reading", statement="a", corpus="b", outcome=Outcome.ENTAILED)
SAME = Reason(slot="predicate", statement="find", corpus="find", outcome=Outcome.MATCH)
OTHER = Reason(slot="predicate", statement="find", corpus="say", outcome=Outcome.UNKNOWN)
NEGATED = Reason(slot="polarity", statement="affirmed", corpus="negated", outcome=Outcome.CONFLICT)


def witness(relation, *reasons, against=0.7):
    return Witness(claim("Rain fell."), relation, 0.8, reasons, readings=(0.2, against, 0.1))


BY_READING = witness(Relation.SUPPORTS, READ)
BY_RULES = witness(Relation.SUPPORTS, SAME)
DENIAL = witness(Relation.MENTIONS, SAME, NEGATED)


def test_a_reading_that_another_passage_denies():
    assert doubted([BY_READING, DENIAL]) == [BY_READING]


@pytest.mark.parametrize(
    "witnesses",
    [
        [BY_READING],
        [BY_READING, BY_RULES, DENIAL],
        [BY_READING, witness(Relation.MENTIONS, OTHER, NEGATED)],
        [BY_READING, witness(Relation.MENTIONS, SAME, NEGATED, against=0.3)],
        [DENIAL],
        [],
    ],
    ids=["no denial", "the rules agree", "another event", "not read so", "no support", "nothing"],
)
def test_nothing_is_in_doubt(witnesses):
    assert doubted(witnesses) == []
