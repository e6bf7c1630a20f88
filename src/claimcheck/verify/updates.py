"""A figure that its source, or a later report, has replaced is no second account."""

from collections.abc import Mapping, Sequence

from claimcheck.models import Claim, Document, Outcome, Relation
from claimcheck.slots import actor, predicate
from claimcheck.verify.weigh import Witness

RISING = ("rise", "increase", "raise")
SLOTS = ("quantity", "time")


def superseded(witnesses: Sequence[Witness], documents: Mapping[str, Document]) -> list[Witness]:
    """Return the witnesses whose figure has been replaced by the one that the statement names.

    "The toll has risen to 11" replaces lower tolls; a source's later word replaces its earlier one.
    """
    later = [w for w in witnesses if w.relation is Relation.SUPPORTS or _matches(w)]
    return [w for w in witnesses if _differs(w) and any(_replaces(new, w, documents) for new in later)]


def other_events(witnesses: Sequence[Witness]) -> list[Witness]:
    """Return the witnesses that differ in the date alone where their own document also supports the statement.

    One document that tells of the kind of event at two dates tells of two events.
    """
    places = {(w.claim.document, w.voice) for w in witnesses if w.relation is Relation.SUPPORTS}
    return [w for w in witnesses if _conflicts(w) == ["time"] and (w.claim.document, w.voice) in places]


def _conflicts(witness: Witness) -> list[str]:
    if witness.relation is not Relation.CONTRADICTS:
        return []
    return sorted({r.slot for r in witness.reasons if r.outcome is Outcome.CONFLICT})


def _matches(witness: Witness) -> bool:
    return any(r.slot == "quantity" and r.outcome is Outcome.MATCH for r in witness.reasons)


def _differs(witness: Witness) -> bool:
    return bool(_conflicts(witness)) and set(_conflicts(witness)) <= set(SLOTS)


def _replaces(new: Witness, old: Witness, documents: Mapping[str, Document]) -> bool:
    if _matches(new) and set(RISING) & set(predicate.classes(new.claim.slots.predicate)):
        return _highest(old.claim) < _highest(new.claim)
    return new.relation is Relation.SUPPORTS and _same_voice(new, old, documents) and _is_later(new, old, documents)


def _highest(claim: Claim) -> float:
    return max((q.high or q.low or 0.0 for q in claim.slots.quantities), default=0.0)


def _same_voice(new: Witness, old: Witness, documents: Mapping[str, Document]) -> bool:
    ours, theirs = (w.voice or documents[w.claim.document].publisher or "" for w in (new, old))
    return bool(ours and theirs) and actor.same(ours, theirs) is True


def _is_later(new: Witness, old: Witness, documents: Mapping[str, Document]) -> bool:
    dates = [documents[w.claim.document].date for w in (new, old)]
    return dates[0] is not None and dates[1] is not None and dates[0] > dates[1]
