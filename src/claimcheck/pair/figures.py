"""Figures for one thing in other words: a bare number set beside a counted one, two measures of one thing."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal

from claimcheck import lexicon, text
from claimcheck.judge.align import HELD, tie
from claimcheck.judge.terms import DETERMINERS, LIGHT, Term, terms
from claimcheck.lexicon.lists import light_words
from claimcheck.models import Claim, DisputeKind, Outcome, Polarity, Quantity, Role
from claimcheck.pair.edge import LIKELY, Edge
from claimcheck.pair.passage import Passage
from claimcheck.pair.voices import Voices
from claimcheck.slots import predicate, quantity, time

CONTRARY = re.compile(
    r"\bcontrary to (?:\w+ ){0,3}(?:claim|report|rumour|rumor|allegation|statement|account|what)", re.IGNORECASE
)
DEFINITE = re.compile(r"(?:the|this|that|its|his|her|their)\b", re.IGNORECASE)
GIVES_DATE = re.compile(r"\bthe (?:year|date)\b", re.IGNORECASE)
OF_THEM = re.compile(r"\bof (?:the|them|its|their|those|these|his|her)\b")
OFTEN = frozenset({"time", "occasion"})
ENOUGH = 2  # content words that two claims of how often a thing happened share
OWN = re.compile(r"\b(?:its|their|his|her|our|my) own\b")


class CountingVerb(lexicon.Row):
    """A verb that does no more than put a number on something.

    ``subject``: who says it ("the organisers spoke of 900"), or what it is true of ("the barn held 30 tonnes").
    """

    verb: str
    subject: Literal["speaker", "thing"]
    example: str


class CountingNoun(lexicon.Row):
    """A noun that stands for a number told before: "put the [figure] at 600"."""

    noun: str
    example: str


def find(passage: Passage, voices: Voices) -> Iterator[Edge]:
    """Yield the bare numbers of a document that differ from the number that another voice gave just before."""
    for position, claim in enumerate(passage.claims):
        for other in passage.before(position, sentences=1):
            if edge := (
                _bare(other, claim, voices) or _counted(other, claim, voices) or _dated(other, claim, passage, voices)
            ):
                yield edge
                break


def _bare(other: Claim, claim: Claim, voices: Voices) -> Edge | None:
    """Police said about 200 people came; [the organisers spoke of more than 900]."""
    voice, speaker = _counts(claim), other.voice or _counts(other)
    told = [q for q in claim.slots.quantities if q.noun is None]
    if voice is None and told and _goes_on(claim, other, told[0]):
        voice = claim.voice
    if voice is None or len(told) != 1 or len(claim.slots.quantities) != 1 or claim.polarity is Polarity.NEGATIVE:
        return None
    if voices.one(speaker, voice, (other.document, claim.document)) or not _only_counts(claim, other, voice):
        return None
    counted = _counts(other) is not None
    theirs = [q for q in other.slots.quantities if (q.noun or q.unit or counted) and told[0].unit in (None, q.unit)][:1]
    return next((_rivals(other, claim, known, told[0], (speaker, voice)) for known in theirs), None)


def _goes_on(claim: Claim, other: Claim, told: Quantity) -> bool:
    """Return whether a claim gives another number of what was told: "[about 900] came", "it removes 60 percent"."""
    relation = predicate.relation(claim.slots.predicate, other.slots.predicate)
    if relation not in ("same", "synonym") and claim.slots.predicate not in light_words():
        return False
    starts = claim.proposition.lower().startswith((told.text.lower(), "it ", "they "))
    return starts and not OF_THEM.search(claim.proposition)


def _counted(other: Claim, claim: Claim, voices: Voices) -> Edge | None:
    """The firm had named [four incidents]. The agency knows of [eleven fires]."""
    voice = _counts(claim)
    speaker = _counts(other) or (other.voice if voice and _is_record(voice) else None)
    if not voice or not speaker or voices.one(speaker, voice, (other.document, claim.document)):
        return None
    for known in other.slots.quantities[:1]:
        for asked in claim.slots.quantities[:1]:
            if known.noun and asked.noun and known.noun != asked.noun and {known.noun, asked.noun} & _names_of_things():
                return _rivals(other, claim, known, asked, (speaker, voice))
    return None


def _dated(other: Claim, claim: Claim, passage: Passage, voices: Voices) -> Edge | None:
    """The mill was built in [1931], according to the firm, although a plaque gives the year [1934]."""
    voice, speaker = _counts(claim), other.voice or _counts(other)
    ours, theirs = other.slots.time, claim.slots.time
    if not voice or not ours or not theirs or voices.one(speaker, voice, (other.document, claim.document)):
        return None
    dates = claim.slots.predicate == "date"
    if not dates and (passage.apart(other, claim) or not GIVES_DATE.search(claim.proposition)):
        return None
    if not _only_counts(claim, other, voice):
        return None
    if time.compare(theirs, ours).outcome is not Outcome.CONFLICT:
        return None
    return Edge(DisputeKind.TIME, other, claim, "time", (ours.text, theirs.text), LIKELY, (speaker, voice))


def _names_of_things() -> frozenset[str]:
    """Return the nouns that may stand for whatever is counted: "cases", "names" on a list."""
    return light_words() | counting_nouns()


def _rivals(
    other: Claim, claim: Claim, known: Quantity, asked: Quantity, held_by: tuple[str | None, str | None]
) -> Edge | None:
    """Return the clash of two numbers for one thing, whatever the later claim calls it."""
    same = asked.model_copy(update={"noun": known.noun, "unit": known.unit, "role": known.role})
    if quantity.compare(same, known).outcome is not Outcome.CONFLICT:
        return None
    return Edge(DisputeKind.COUNT, other, claim, "quantity", (known.text, asked.text), LIKELY, held_by)


def clash(a: Claim, b: Claim) -> Edge | None:
    """The sample held [14 grams] of lead; the sample showed lead at [9 grams]: one thing measured twice."""
    if Polarity.NEGATIVE in (a.polarity, b.polarity):
        return None
    if a.slots.time and b.slots.time and a.slots.time != b.slots.time:
        return None
    if often := _frequency(a, b):
        return often
    if not _one_measure(a, b) or not _one_bearer(a, b):
        return None
    for ours in a.slots.quantities:
        for theirs in b.slots.quantities:
            alike = (ours.noun, ours.unit) == (theirs.noun, theirs.unit) or is_contrary(a) or is_contrary(b)
            if alike and ours.unit == theirs.unit and not OF_THEM.search(f"{ours.text} {theirs.text}"):
                return _rivals(a, b, ours, theirs, (a.voice, b.voice))
    return None


def _frequency(a: Claim, b: Claim) -> Edge | None:
    """The lift stood still [30 times] in 2018; it stood still on [90 occasions] in 2018."""
    if a.slots.time is None or b.slots.time is None or len(_shared(a, b)) < ENOUGH:
        return None
    told = [[q for q in c.slots.quantities if q.unit is None and q.noun in OFTEN] for c in (a, b)]
    return next((_rivals(a, b, ours, theirs, (a.voice, b.voice)) for ours in told[0] for theirs in told[1]), None)


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
    return {ours, theirs} <= measuring_verbs() or predicate.relation(ours, theirs) in ("same", "synonym")


def _one_bearer(a: Claim, b: Claim) -> bool:
    """Return whether one definite thing bears both measures: "the sample", "the warehouse"."""
    ours, theirs = (next((w.text for w in c.slots.actors if w.role is Role.AGENT), "") for c in (a, b))
    if not (DEFINITE.match(ours) and DEFINITE.match(theirs)):
        return False
    first, second = ({w for w in text.words(name) if w not in DETERMINERS} for name in (ours, theirs))
    return bool(first and second) and (first <= second or second <= first)


def _counts(claim: Claim) -> str | None:
    """Return who puts a number on something in a claim: its agent, or its voice where the agent says it.

    A list or a plaque speaks for itself, whoever brings it up: "a list has 74 names".
    """
    agent = next((a.actor or a.text for a in claim.slots.actors if a.role is Role.AGENT), None)
    if agent and claim.slots.predicate in (*counting_verbs(), "have", "contain", "show", "bear") and _is_record(agent):
        return agent
    return claim.voice or agent if claim.slots.predicate in counting_verbs() else None


def _is_record(name: str) -> bool:
    """Return whether a noun names something that numbers and dates stand on."""
    head = re.split(r" (?:of|on|at|in|by|from|for) ", name)[0]
    return bool(words := text.words(head)) and text.singular(words[-1]) in record_nouns()


def _only_counts(claim: Claim, other: Claim, voice: str) -> bool:
    """Return whether a claim says nothing but the number: whatever else it says stands in the other claim too."""
    words = terms(claim.proposition)
    names = {text.fold(word) for word in text.words(voice)}
    subject = next((t.start for t in words if claim.slots.predicate in t.lemmas), 0)
    rest = [
        t
        for t in words
        if t.weight > LIGHT
        and t.start >= subject
        and not _is_in_number(t, claim)
        and claim.slots.predicate not in t.lemmas
        and text.fold(t.word) not in names
        and not any(lemma in counting_nouns() for lemma in t.lemmas)
    ]
    dated = claim.slots.time in (None, other.slots.time) or claim.slots.predicate == "date"
    dated = dated or GIVES_DATE.search(claim.proposition) is not None
    beside = OWN.search(claim.proposition.replace(voice, "")) is None
    return beside and bool(dated) and all(_has(other, term) for term in rest)


def _is_in_number(term: Term, claim: Claim) -> bool:
    """Return whether a word belongs to a number: "[well] over a hundred"."""
    spans = ((claim.proposition.find(q.text), len(q.text)) for q in claim.slots.quantities)
    return any(start <= term.start < start + length for start, length in spans)


def _has(other: Claim, term: Term) -> bool:
    return any(tie(term, word) in HELD for word in terms(other.text))


@cache
def counting_verbs() -> frozenset[str]:
    """Return the verbs by which somebody puts a number on something."""
    return frozenset(row.verb for row in lexicon.rows("counting_verbs", CountingVerb) if row.subject == "speaker")


@cache
def counting_nouns() -> frozenset[str]:
    """Return the nouns that stand for a number told before ("the figure", "the turnout")."""
    return frozenset(row.noun for row in lexicon.rows("counting_nouns", CountingNoun))


@cache
def record_nouns() -> frozenset[str]:
    """Return the nouns for what numbers and dates stand on ("list", "plaque")."""
    return frozenset(row.noun for row in lexicon.rows("record_nouns", CountingNoun))


@cache
def measuring_verbs() -> frozenset[str]:
    """Return the verbs that say how much a thing is or holds."""
    return frozenset(row.verb for row in lexicon.rows("counting_verbs", CountingVerb) if row.subject == "thing")
