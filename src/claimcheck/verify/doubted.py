"""Support that only a model reads in a passage, while another passage denies the same."""

from collections.abc import Sequence

from claimcheck.models import Outcome, Relation
from claimcheck.verify.weigh import Witness

DENIED = 0.5  # probability of contradiction from which a passage that denies the event is read as denying the statement
TOLD = (Outcome.MATCH, Outcome.ENTAILED)


def doubted(witnesses: Sequence[Witness]) -> list[Witness]:
    """Return the supports where all of them rest on a reading alone and some passage speaks against them.

    "We found no evidence that the board knew" may leave open who "we" are, but not decide for "aware of the claims".
    """
    supports = [w for w in witnesses if w.relation is Relation.SUPPORTS]
    if any(_denies(w) for w in witnesses) and all(_is_read(w) for w in supports):
        return supports
    return []


def _is_read(witness: Witness) -> bool:
    return any(reason.slot == "reading" for reason in witness.reasons)


def _denies(witness: Witness) -> bool:
    """Return whether a passage that decides nothing tells of the event with a negation, and is read so."""
    found = {reason.slot: reason.outcome for reason in witness.reasons}
    opposed = found.get("polarity") is Outcome.CONFLICT and found.get("predicate") in TOLD
    read = witness.readings is not None and witness.readings[1] >= DENIED
    return witness.relation is Relation.MENTIONS and opposed and read
