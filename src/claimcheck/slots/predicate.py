"""Predicates as event classes: same, synonym, antonym, one entails the other, or none of these."""

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Literal

from claimcheck import lexicon
from claimcheck.models import Outcome, Reason

Relation = Literal["same", "synonym", "antonym", "entails", "entailed_by", "other"]
OUTCOMES: dict[Relation, Outcome] = {
    "same": Outcome.MATCH,
    "synonym": Outcome.MATCH,
    "antonym": Outcome.CONFLICT,
    "entails": Outcome.UNKNOWN,
    "entailed_by": Outcome.ENTAILED,
    "other": Outcome.UNKNOWN,
}


class PredicateRow(lexicon.Row):
    """A lemma and the classes of its senses, split by "|"; a class is named after its first lemma."""

    lemma: str
    classes: str


Opposition = Literal["opposite", "reversal", "converse"]
KINDS: tuple[Opposition, ...] = ("opposite", "reversal", "converse")


class PairRow(lexicon.Row):
    """A class of events and a class that it entails."""

    first: str
    second: str


class OppositionRow(lexicon.Row):
    """Two classes, or two lemmas, that exclude each other.

    Opposites cannot both be said of one event (accept, reject); a reversal undoes the other at another time (open,
    close).
    """

    first: str
    second: str
    kind: Opposition


class ConverseRow(lexicon.Row):
    """Two classes for the two sides of one event, and how each names the other side's agent.

    "buy from", "sell to": who buys is whom the other sells to. A link is a preposition, several split by "|", none for
    the object ("employ", "work for").
    """

    first: str
    first_link: str = ""
    second: str
    second_link: str = ""
    example: str


@cache
def _classes() -> dict[str, tuple[str, ...]]:
    return {row.lemma: tuple(row.classes.split("|")) for row in lexicon.rows("predicates", PredicateRow)}


@cache
def _opposed() -> dict[tuple[str, str], Opposition]:
    found: dict[tuple[str, str], Opposition] = {pair: "converse" for pair in _converses()}
    found |= {(row.first, row.second): row.kind for row in lexicon.rows("oppositions", OppositionRow)}
    return found | {(second, first): kind for (first, second), kind in found.items()}


@cache
def _converses() -> dict[tuple[str, str], tuple[str, str]]:
    rows = lexicon.rows("converses", ConverseRow)
    forward = {(row.first, row.second): (row.first_link, row.second_link) for row in rows}
    return forward | {(second, first): (theirs, ours) for (first, second), (ours, theirs) in forward.items()}


@cache
def _entailed() -> frozenset[tuple[str, str]]:
    """Return the pairs of classes where the first entails the second, over any number of steps."""
    pairs = {(row.first, row.second) for row in lexicon.rows("entailments", PairRow)}
    while further := {(a, d) for a, b in pairs for c, d in pairs if b == c and a != d} - pairs:
        pairs |= further
    return frozenset(pairs)


def classes(lemma: str) -> tuple[str, ...]:
    """Return the event classes of a lemma, one a sense; empty for an unknown one."""
    return _classes().get(lemma.lower(), ())


@cache
def phrases() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Return the predicates of several words by their first word, the longest first: "take" begins "take part in"."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for lemma in sorted(_classes(), key=lambda lemma: (-lemma.count(" "), lemma)):
        if " " in lemma:
            found.setdefault(lemma.split(" ")[0], []).append(tuple(lemma.split(" ")))
    return {first: tuple(rest) for first, rest in found.items()}


def converses(a: str, b: str) -> list[tuple[str, str]]:
    """Return how two sides of one event name each other's agent, one pair a sense: ("from", "to") for "buy", "sell"."""
    pairs = ((first, second) for first in classes(a) for second in classes(b))
    return [_converses()[pair] for pair in pairs if pair in _converses()]


def event_class(lemma: str) -> str | None:
    """Return the class of a lemma's first sense, None for an unknown one."""
    return next(iter(classes(lemma)), None)


@lru_cache(maxsize=100_000)
def relation(a: str, b: str) -> Relation:
    """Return how predicate ``a`` stands to ``b``: "murder" entails "die", "accept" is the antonym of "reject".

    The kindest sense counts: two words are antonyms only where no sense of theirs agrees.
    """
    if a.lower() == b.lower():
        return "same"
    pairs = [(first, second) for first in classes(a) for second in classes(b)]
    if any(first == second for first, second in pairs):
        return "synonym"
    if any(pair in _entailed() for pair in pairs):
        return "entails"
    if any((second, first) in _entailed() for first, second in pairs):
        return "entailed_by"
    return "antonym" if opposition(a, b) else "other"


@lru_cache(maxsize=100_000)
def opposition(a: str, b: str) -> Opposition | None:
    """Return how two antonyms exclude each other, None for two lemmas that are none.

    Only first senses are set against each other ("make" and "reject" are no antonyms for "appoint"), unless the two
    lemmas are listed themselves. What an event entails is opposed to its opposite too.
    """
    pair = a.lower(), b.lower()
    if pair in _opposed():
        return _opposed()[pair]
    first, second = event_class(a), event_class(b)
    return _kind(first, second) if first and second else None


def _kind(a: str, b: str) -> Opposition | None:
    kinds = {_opposed().get((first, second)) for first in _with_entailed(a) for second in _with_entailed(b)}
    return next((kind for kind in KINDS if kind in kinds), None)


@cache
def _with_entailed(name: str) -> tuple[str, ...]:
    return (name, *(second for first, second in sorted(_entailed()) if first == name))


def compare(hypothesis: str, premise: str) -> Reason:
    """Return how a statement's predicate stands to the corpus' predicate."""
    outcome = OUTCOMES[relation(hypothesis, premise)]
    return Reason(slot="predicate", statement=hypothesis, corpus=premise, outcome=outcome)
