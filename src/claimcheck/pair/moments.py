"""Before or after: two claims that put one event on different sides of another."""

import re
from typing import NamedTuple

from claimcheck.judge.align import HELD, align
from claimcheck.judge.terms import LIGHT, terms
from claimcheck.models import Claim, DisputeKind, Polarity
from claimcheck.pair.edge import LIKELY, Edge
from claimcheck.slots import predicate

SIDE = re.compile(r"\b(?P<side>before|after) (?P<anchor>.+)$")


class Moment(NamedTuple):
    """The side of another event on which an event took place: "before", and "the end of the trial"."""

    side: str
    anchor: str


def clash(a: Claim, b: Claim) -> Edge | None:
    """Two volunteers died [before the trial ended]; the second death occurred [after the end of the trial]."""
    ours, theirs = _moment(a), _moment(b)
    if not ours or not theirs or ours.side == theirs.side or Polarity.NEGATIVE in (a.polarity, b.polarity):
        return None
    if predicate.relation(a.slots.predicate, b.slots.predicate) not in ("same", "synonym"):
        return None
    if not _one_event(ours.anchor, theirs.anchor):
        return None
    values = (f"{ours.side} {ours.anchor}", f"{theirs.side} {theirs.anchor}")
    return Edge(DisputeKind.TIME, a, b, "time", values, LIKELY)


def _moment(claim: Claim) -> Moment | None:
    found = SIDE.search(claim.proposition.rstrip("."))
    return Moment(found["side"], found["anchor"]) if found else None


def _one_event(a: str, b: str) -> bool:
    """Return whether two anchors name one event: every content word of each stands in the other."""
    for first, second in ((a, b), (b, a)):
        if not any(t.weight > LIGHT for t in terms(first)):
            return False
        if any(m.tie not in HELD for m in align(first, second).matches if m.term.weight > LIGHT):
            return False
    return True
