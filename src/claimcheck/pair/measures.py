"""Two measures of one thing, wherever they stand: what it holds, how often it happened, how many were heard."""

import re

from claimcheck import text
from claimcheck.judge.align import HELD, tie
from claimcheck.judge.terms import DETERMINERS, LIGHT, Term, terms
from claimcheck.models import Claim, Polarity, Quantity, Role
from claimcheck.pair import figures
from claimcheck.pair.edge import Edge
from claimcheck.slots import predicate

CONTRARY = re.compile(
    r"\bcontrary to (?:\w+ ){0,3}(?:claim|report|rumour|rumor|allegation|statement|account|what)", re.IGNORECASE
)
DEFINITE = re.compile(r"(?:the|this|that|its|his|her|their)\b", re.IGNORECASE)
OF_THEM = re.compile(r"\bof (?:the|them|its|their|those|these|his|her)\b")
OFTEN = frozenset({"time", "occasion"})
ENOUGH = 2  # content words that two claims of how often a thing happened share


def clash(a: Claim, b: Claim) -> Edge | None:
    """The sample held [14 grams] of lead; the sample showed lead at [9 grams]: one thing measured twice."""
    if Polarity.NEGATIVE in (a.polarity, b.polarity):
        return None
    if a.slots.time and b.slots.time and a.slots.time != b.slots.time:
        return None
    if found := _frequency(a, b) or _heard(a, b):
        return found
    if not _one_measure(a, b) or not _one_bearer(a, b):
        return None
    for ours in a.slots.quantities:
        for theirs in b.slots.quantities:
            alike = (ours.noun, ours.unit) == (theirs.noun, theirs.unit) or is_contrary(a) or is_contrary(b)
            if alike and ours.unit == theirs.unit and not OF_THEM.search(f"{ours.text} {theirs.text}"):
                return figures.rivals(a, b, ours, theirs, (a.voice, b.voice))
    return None


def _frequency(a: Claim, b: Claim) -> Edge | None:
    """The lift stood still [30 times] in 2018; it stood still on [90 occasions] in 2018."""
    if a.slots.time is None or b.slots.time is None or len(_shared(a, b)) < ENOUGH:
        return None
    told = [times_told(c) for c in (a, b)]
    return next(
        (figures.rivals(a, b, ours, theirs, (a.voice, b.voice)) for ours in told[0] for theirs in told[1]), None
    )


def _heard(a: Claim, b: Claim) -> Edge | None:
    """The guard fired [two shots]; a neighbour heard [five shots]."""
    if not is_heard(a) and not is_heard(b):
        return None
    told = [[q for q in c.slots.quantities if q.unit is None and q.noun] for c in (a, b)]
    pairs = ((ours, theirs) for ours in told[0] for theirs in told[1] if ours.noun == theirs.noun)
    return next((figures.rivals(a, b, ours, theirs, (a.voice, b.voice)) for ours, theirs in pairs), None)


def is_heard(claim: Claim) -> bool:
    """Return whether somebody hears a number of sounds, which another claim may count by what made them."""
    return claim.slots.predicate == "hear" and bool(claim.slots.quantities)


def times_told(claim: Claim) -> list[Quantity]:
    """Return how often a claim says that a thing happened: "[30 times] in 2018"."""
    return [q for q in claim.slots.quantities if q.unit is None and q.noun in OFTEN]


def _shared(a: Claim, b: Claim) -> list[Term]:
    """Return the content words of a claim that another holds too, names left out."""
    theirs = terms(b.proposition)
    heavy = [t for t in terms(a.proposition) if t.weight > LIGHT and not t.name]
    return [t for t in heavy if any(tie(t, word) in HELD for word in theirs)]


def is_contrary(claim: Claim) -> bool:
    """Return whether a claim says that others say otherwise: "contrary to reports, the barn held 30 tonnes"."""
    return CONTRARY.search(claim.proposition) is not None


def _one_measure(a: Claim, b: Claim) -> bool:
    ours, theirs = a.slots.predicate, b.slots.predicate
    return {ours, theirs} <= figures.measuring_verbs() or predicate.relation(ours, theirs) in ("same", "synonym")


def _one_bearer(a: Claim, b: Claim) -> bool:
    """Return whether one definite thing bears both measures: "the sample", "the warehouse"."""
    ours, theirs = (next((w.text for w in c.slots.actors if w.role is Role.AGENT), "") for c in (a, b))
    if not (DEFINITE.match(ours) and DEFINITE.match(theirs)):
        return False
    first, second = ({w for w in text.words(name) if w not in DETERMINERS} for name in (ours, theirs))
    return bool(first and second) and (first <= second or second <= first)
