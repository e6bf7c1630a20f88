"""Predicates as event classes: same, synonym, antonym, one entails the other, or none of these."""

from functools import cache
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


class PairRow(lexicon.Row):
    """Two classes: opposites, or an event and what it entails."""

    first: str
    second: str


@cache
def _classes() -> dict[str, tuple[str, ...]]:
    return {row.lemma: tuple(row.classes.split("|")) for row in lexicon.rows("predicates", PredicateRow)}


@cache
def _opposed() -> frozenset[tuple[str, str]]:
    pairs = [(row.first, row.second) for row in lexicon.rows("oppositions", PairRow)]
    return frozenset(pairs + [(second, first) for first, second in pairs])


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


def event_class(lemma: str) -> str | None:
    """Return the class of a lemma's first sense, None for an unknown one."""
    return next(iter(classes(lemma)), None)


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
    return "antonym" if any(_is_opposed(*pair) for pair in pairs) else "other"


def _is_opposed(a: str, b: str) -> bool:
    """Return whether two classes are opposed; what an event entails is opposed to its opposite too."""
    wider_a = [a, *(second for first, second in sorted(_entailed()) if first == a)]
    wider_b = [b, *(second for first, second in sorted(_entailed()) if first == b)]
    return any((first, second) in _opposed() for first in wider_a for second in wider_b)


def exclusive(a: str, b: str) -> bool:
    """Return whether one person cannot be counted under both: the killed and the wounded of one event."""
    deadly, hurt = {"kill", "murder", "massacre", "die"}, {"wound", "survive"}
    first, second = set(classes(a)), set(classes(b))
    return bool(first & deadly and second & hurt) or bool(first & hurt and second & deadly)


def compare(hypothesis: str, premise: str) -> Reason:
    """Return how a statement's predicate stands to the corpus' predicate."""
    outcome = OUTCOMES[relation(hypothesis, premise)]
    return Reason(slot="predicate", statement=hypothesis, corpus=premise, outcome=outcome)
