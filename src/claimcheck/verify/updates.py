"""A figure that its source, or a later report, has replaced is no second account."""

from collections.abc import Mapping, Sequence

from claimcheck.models import Claim, Document, Outcome, Reason, Relation
from claimcheck.slots import actor, dateline, predicate
from claimcheck.verify.weigh import Witness

RISING = ("rise", "increase", "raise")
TAKING_OVER = ("appoint", "elect", "become", "replace", "resign", "lead", "win election")
SUCCESSOR = "successor"
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


def succeeded(witnesses: Sequence[Witness]) -> list[Witness]:
    """Return the witnesses with another holder of an office where the corpus tells that the office changed hands.

    "His successor is Ann Berg" and "Ann Berg took over" leave room for two holders.
    """
    told = {r.statement.partition(":")[0] for w in witnesses for r in w.reasons if _is_of_holder(r)}
    changed = {name for name in told if any(_tells_of_change(w.claim, name) for w in witnesses)}
    return [
        w for w in witnesses if any(_is_of_holder(r) and r.statement.partition(":")[0] in changed for r in w.reasons)
    ]


def _is_of_holder(reason: Reason) -> bool:
    return reason.slot == "role" and ":" in reason.statement and reason.outcome is Outcome.CONFLICT


def _tells_of_change(claim: Claim, name: str) -> bool:
    if name not in claim.proposition:
        return False
    changes = set(TAKING_OVER) & set(predicate.classes(claim.slots.predicate))
    return bool(changes) or SUCCESSOR in claim.proposition.lower()


def _conflicts(witness: Witness) -> list[str]:
    if witness.relation is not Relation.CONTRADICTS:
        return []
    return sorted({r.slot for r in witness.reasons if r.outcome is Outcome.CONFLICT})


def _matches(witness: Witness) -> bool:
    return any(r.slot == "quantity" and r.outcome is Outcome.MATCH for r in witness.reasons)


def _differs(witness: Witness) -> bool:
    return bool(_conflicts(witness)) and set(_conflicts(witness)) <= set(SLOTS)


def _replaces(new: Witness, old: Witness, documents: Mapping[str, Document]) -> bool:
    if _matches(new) and _rises(new.claim):
        return _highest(old.claim) < _highest(new.claim)
    if new.relation is Relation.SUPPORTS and _matches(new) and _rises(old.claim):
        return _highest(old.claim) < _highest(new.claim) and not _is_later(old, new, documents)
    return new.relation is Relation.SUPPORTS and _same_voice(new, old, documents) and _is_later(new, old, documents)


def _rises(claim: Claim) -> bool:
    """Return whether the figure is told as one that changes ("has risen to 11"), so that a higher one may follow."""
    return bool(set(RISING) & set(predicate.classes(claim.slots.predicate)))


def _highest(claim: Claim) -> float:
    return max((q.high or q.low or 0.0 for q in claim.slots.quantities), default=0.0)


def _same_voice(new: Witness, old: Witness, documents: Mapping[str, Document]) -> bool:
    ours, theirs = (w.voice or documents[w.claim.document].publisher or "" for w in (new, old))
    return bool(ours and theirs) and actor.same(ours, theirs) is True


def _is_later(new: Witness, old: Witness, documents: Mapping[str, Document]) -> bool:
    dates = [dateline.anchor(documents[w.claim.document]) for w in (new, old)]
    return dates[0] is not None and dates[1] is not None and dates[0] > dates[1]
