"""Figures for one thing in other words: a bare number set beside a counted one, two measures of one thing."""

import re
from collections.abc import Iterator
from functools import cache

from claimcheck import lexicon, text
from claimcheck.judge.align import HELD, tie
from claimcheck.judge.terms import LIGHT, Term, terms
from claimcheck.models import Claim, DisputeKind, Outcome, Polarity, Quantity, Role
from claimcheck.pair.edge import LIKELY, Edge
from claimcheck.pair.passage import Passage
from claimcheck.pair.voices import Voices
from claimcheck.slots import quantity

OWN = re.compile(r"\b(?:its|their|his|her|our|my) own\b")


class CountingVerb(lexicon.Row):
    """A verb by which somebody puts a number on what was told before ("the organisers spoke of 900")."""

    verb: str
    example: str


def find(passage: Passage, voices: Voices) -> Iterator[Edge]:
    """Yield the bare numbers of a document that differ from the number that another voice gave just before."""
    for position, claim in enumerate(passage.claims):
        for other in passage.before(position, sentences=1):
            if edge := _differs(other, claim, voices):
                yield edge
                break


def _differs(other: Claim, claim: Claim, voices: Voices) -> Edge | None:
    """Police said about 200 people came; [the organisers spoke of more than 900]."""
    voice = _counts(claim)
    told = [q for q in claim.slots.quantities if q.noun is None]
    if voice is None or len(told) != 1 or len(claim.slots.quantities) != 1 or claim.polarity is Polarity.NEGATIVE:
        return None
    speaker = other.voice or _counts(other)
    if voices.one(speaker, voice, (other.document, claim.document)) or not _only_counts(claim, other, voice):
        return None
    theirs = [q for q in other.slots.quantities if (q.noun or q.unit) and _may_mean(told[0], q)]
    if len(theirs) != 1:
        return None
    ours = told[0].model_copy(update={"noun": theirs[0].noun, "unit": theirs[0].unit, "role": theirs[0].role})
    if quantity.compare(ours, theirs[0]).outcome is not Outcome.CONFLICT:
        return None
    values = (theirs[0].text, told[0].text)
    return Edge(DisputeKind.COUNT, other, claim, "quantity", values, LIKELY, (speaker, voice))


def _counts(claim: Claim) -> str | None:
    """Return who puts a number on something in a claim: its agent, or its voice where the agent says it."""
    if claim.slots.predicate not in counting_verbs():
        return None
    agent = next((a.actor or a.text for a in claim.slots.actors if a.role is Role.AGENT), None)
    return claim.voice or agent


def _only_counts(claim: Claim, other: Claim, voice: str) -> bool:
    """Return whether a claim says nothing but the number: whatever else it says stands in the other claim too."""
    words = terms(claim.proposition)
    names = {text.fold(word) for word in text.words(voice)}
    rest = [
        t
        for t in words
        if t.weight > LIGHT and claim.slots.predicate not in t.lemmas and text.fold(t.word) not in names
    ]
    beside = OWN.search(claim.proposition.replace(voice, "")) is None
    return beside and claim.slots.time in (None, other.slots.time) and all(_has(other, term) for term in rest)


def _has(other: Claim, term: Term) -> bool:
    return any(tie(term, word) in HELD for word in terms(other.text))


def _may_mean(bare: Quantity, counted: Quantity) -> bool:
    return bare.unit in (None, counted.unit)


@cache
def counting_verbs() -> frozenset[str]:
    """Return the verbs by which somebody puts a number on something."""
    return frozenset(row.verb for row in lexicon.rows("counting_verbs", CountingVerb))
