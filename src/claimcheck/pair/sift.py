"""Which pairs can clash at all, told by their slots alone, so that few are read word by word."""

import re

from claimcheck.judge.terms import terms
from claimcheck.models import Certainty, Claim, Stance
from claimcheck.pair import absences, causes, denied, measures
from claimcheck.slots import predicate

TURNED = re.compile(r"\b(?:no|not|none|nobody|nothing|neither|never|without|rather than|except)\b", re.IGNORECASE)
SCORE = re.compile(r"\b\d{1,3}[–-]\d{1,3}\b")
KINDRED = frozenset({"same", "synonym", "antonym", "entails", "entailed_by"})
SOLE = frozenset({"same", "synonym"})


def may_clash(a: Claim, b: Claim) -> bool:
    """Return whether two claims speak of one kind of event and differ in a slot that can exclude."""
    if Certainty.POSSIBLE in (a.certainty, b.certainty):
        return False
    if any(absences.NO_TRACE.search(c.proposition) for c in (a, b)) or all(map(causes.states_cause, (a, b))):
        return True
    if (
        any(denied.matter(c) for c in (a, b))
        or all(map(measures.times_told, (a, b)))
        or any(map(measures.is_heard, (a, b)))
    ):
        return True
    if not kindred(a, b):
        return False
    if (a.vouched_stance is Stance.DENY) != (b.vouched_stance is Stance.DENY):
        return True
    if a.polarity is not b.polarity or predicate.opposition(a.slots.predicate, b.slots.predicate):
        return True
    ours, theirs = a.slots, b.slots
    if (ours.quantities and theirs.quantities) or (ours.time and theirs.time) or (ours.place and theirs.place):
        return True
    return _names_one_party(a, b) or any(TURNED.search(c.proposition) or SCORE.search(c.proposition) for c in (a, b))


def _names_one_party(a: Claim, b: Claim) -> bool:
    """Return whether both have an event that only one party can have done or caused, or one post."""
    return predicate.relation(a.slots.predicate, b.slots.predicate) in SOLE


def kindred(a: Claim, b: Claim) -> bool:
    """Return whether the predicate of either stands in the other, as a word of one family or its opposite."""
    if predicate.relation(a.slots.predicate, b.slots.predicate) in KINDRED:
        return True
    return _holds(a, b.slots.predicate) or _holds(b, a.slots.predicate)


def _holds(claim: Claim, lemma: str) -> bool:
    return any(
        predicate.relation(lemma, word) in KINDRED
        for term in terms(claim.proposition)
        for word in term.lemmas + term.phrases
    )
