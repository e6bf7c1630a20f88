"""Figures beside each other in other words: a bare number beside a counted one ("spoke of 900"), "twice that sum"."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal

from claimcheck import lexicon, text
from claimcheck.judge.align import HELD, tie
from claimcheck.judge.terms import LIGHT, Term, terms
from claimcheck.lexicon.lists import light_words
from claimcheck.models import Claim, DisputeKind, Outcome, Polarity, Quantity, Role
from claimcheck.pair.edge import LIKELY, Edge
from claimcheck.pair.passage import Passage
from claimcheck.pair.voices import Voices
from claimcheck.slots import predicate, quantity, time

GIVES_DATE = re.compile(r"\bthe (?:year|date)\b", re.IGNORECASE)
OF_THEM = re.compile(r"\bof (?:the|them|its|their|those|these|his|her)\b")
IS_FIGURE = re.compile(r"(?:the|this|that) (?P<noun>[a-z]+) (?:is|was) ", re.IGNORECASE)
MULTIPLE = re.compile(
    r"\b(?:twice|double|half|(?:three|four|five|ten) times) (?:that|this|the) (?:sum|figure|number|amount)\b",
    re.IGNORECASE,
)
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
                _bare(other, claim, voices)
                or _multiple(other, claim, voices)
                or _counted(other, claim, voices)
                or _dated(other, claim, passage, voices)
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
    return next((rivals(other, claim, known, told[0], (speaker, voice)) for known in theirs), None)


def _multiple(other: Claim, claim: Claim, voices: Voices) -> Edge | None:
    """The ministry put the loss at [9,000 crowns]; the farmers put it at [twice that sum]."""
    voice, speaker, found = _counts(claim), other.voice or _counts(other), MULTIPLE.search(claim.proposition)
    if not voice or not found or claim.polarity is Polarity.NEGATIVE or not other.slots.quantities:
        return None
    if voices.one(speaker, voice, (other.document, claim.document)):
        return None
    values = (other.slots.quantities[0].text, found.group())
    return Edge(DisputeKind.COUNT, other, claim, "quantity", values, LIKELY, (speaker, voice))


def _goes_on(claim: Claim, other: Claim, told: Quantity) -> bool:
    """Return whether a claim gives another number of what was told: "[about 900] came", "it removes 60 percent"."""
    relation = predicate.relation(claim.slots.predicate, other.slots.predicate)
    if relation not in ("same", "synonym") and claim.slots.predicate not in light_words():
        return False
    starts = claim.proposition.lower().startswith((told.text.lower(), "it ", "they "))
    return starts and not OF_THEM.search(claim.proposition)


def _counted(other: Claim, claim: Claim, voices: Voices) -> Edge | None:
    """The firm had named [four incidents]. The agency knows of [eleven fires]."""
    voice, known, asked = _counts(claim), other.slots.quantities[:1], claim.slots.quantities[:1]
    if not voice or not known or not asked:
        return None
    more = _exceeds(known[0], asked[0]) and _only_counts(claim, other, voice)
    speaker = _counts(other) or (other.voice if more or _is_record(voice) else None)
    if not speaker or voices.one(speaker, voice, (other.document, claim.document)):
        return None
    renamed = more or _is_renamed(known[0], asked[0])
    return rivals(other, claim, known[0], asked[0], (speaker, voice)) if renamed else None


def _is_renamed(known: Quantity, asked: Quantity) -> bool:
    """Return whether one of two nouns may stand for the other: "incidents" for "fires"."""
    nouns = {known.noun, asked.noun}
    return None not in nouns and len(nouns) > 1 and bool(nouns & _names_of_things())


def _exceeds(known: Quantity, asked: Quantity) -> bool:
    """Return whether two numbers of people exclude each other as they stand: "600 people", "2,000 civilians"."""
    same_act = asked.model_copy(update={"role": known.role})
    return "person" in (known.noun, asked.noun) and quantity.compare(same_act, known).outcome is Outcome.CONFLICT


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


def rivals(
    other: Claim, claim: Claim, known: Quantity, asked: Quantity, held_by: tuple[str | None, str | None]
) -> Edge | None:
    """Return the clash of two numbers for one thing, whatever the later claim calls it, None if they agree."""
    same = asked.model_copy(update={"noun": known.noun, "unit": known.unit, "role": known.role, "text": known.text})
    if quantity.compare(same, known).outcome is not Outcome.CONFLICT:
        return None
    return Edge(DisputeKind.COUNT, other, claim, "quantity", (known.text, asked.text), LIKELY, held_by)


def _counts(claim: Claim) -> str | None:
    """Return who puts a number on something in a claim: its agent, or its voice where the agent says it.

    A list or a plaque speaks for itself, whoever brings it up: "a list has 74 names".
    """
    agent = next((a.actor or a.text for a in claim.slots.actors if a.role is Role.AGENT), None)
    if agent and claim.slots.predicate in (*counting_verbs(), "have", "contain", "show", "bear") and _is_record(agent):
        return agent
    if claim.slots.predicate in counting_verbs():
        return claim.voice or agent
    found = IS_FIGURE.match(claim.proposition)
    return claim.voice if found and found["noun"] in counting_nouns() else None


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
