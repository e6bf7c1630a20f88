"""Rival causes: two voices that put one thing down to different causes."""

import re
from typing import NamedTuple

from claimcheck.judge.align import HELD, tie
from claimcheck.judge.terms import LIGHT, Term, terms
from claimcheck.models import Certainty, Claim, DisputeKind, Polarity
from claimcheck.pair.edge import Edge

SCORE = 0.65  # two causes may both have been at work
BE = r"(?:was|were|is|are|has been|had been|have been|being)(?: \w+ly)?"
SHAPES = (
    re.compile(rf"^(?P<effect>.+?) {BE} (?:caused|triggered|brought about|produced) by (?P<cause>.+)$", re.I),
    re.compile(rf"^(?P<effect>.+?) {BE} (?:due|down|owing) to (?P<cause>.+)$", re.I),
    re.compile(rf"^(?P<effect>.+?) {BE} (?:(?:the|a) result|because) of (?P<cause>.+)$", re.I),
    re.compile(
        r"^(?:the )?(?:\w+ )?(?:cause|reason) (?:of|for) (?P<effect>.+?) (?:was|is|la?y in|lies in) (?P<cause>.+)$",
        re.I,
    ),
    re.compile(r"^(?P<cause>.+?) (?:caused|triggered|brought about) (?P<effect>.+)$", re.I),
    re.compile(r"^(?P<cause>.+?) (?:is|was) to blame for (?P<effect>.+)$", re.I),
)
NOT_BY = re.compile(r",? (?:and not|but not|not|rather than|and nothing)\b.*$", re.IGNORECASE)


class Cause(NamedTuple):
    """What brought something about, and what it brought about, in content words."""

    cause: tuple[Term, ...]
    effect: tuple[Term, ...]


def clash(a: Claim, b: Claim) -> Edge | None:
    """[The flood] was caused by [heavy rain]; the cause of [the flood] was [a broken sluice]."""
    if any(c.polarity is Polarity.NEGATIVE or c.certainty is Certainty.POSSIBLE for c in (a, b)):
        return None
    ours, theirs = _read(a), _read(b)
    if not ours or not theirs or not _is_one(ours.effect, theirs.effect) or _meet(ours.cause, theirs.cause):
        return None
    return Edge(DisputeKind.BLAME, a, b, "cause", (a.proposition, b.proposition), SCORE)


def states_cause(claim: Claim) -> bool:
    """Return whether a claim puts one thing down to another."""
    return _read(claim) is not None


def _read(claim: Claim) -> Cause | None:
    told = claim.proposition.rstrip(".")
    found = next((match for shape in SHAPES if (match := shape.match(told))), None)
    if not found:
        return None
    cause, effect = (_heavy(words) for words in (NOT_BY.sub("", found["cause"]), found["effect"]))
    return Cause(cause, effect) if cause and effect else None


def _heavy(words: str) -> tuple[Term, ...]:
    return tuple(t for t in terms(words) if t.weight > LIGHT)


def _is_one(ours: tuple[Term, ...], theirs: tuple[Term, ...]) -> bool:
    """Return whether two effects are one: all words of the shorter stand in the longer."""
    short, long = sorted((ours, theirs), key=len)
    return all(any(_tied(term, word) for word in long) for term in short)


def _meet(ours: tuple[Term, ...], theirs: tuple[Term, ...]) -> bool:
    """Return whether two causes share a word, so that one may be the other told in more detail."""
    return any(_tied(term, word) for term in ours for word in theirs)


def _tied(term: Term, word: Term) -> bool:
    return tie(term, word) in HELD or tie(word, term) in HELD
