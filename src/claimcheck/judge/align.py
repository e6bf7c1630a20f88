"""Lay the words of a hypothesis beside those of a premise: which are the same, alike, opposed or missing."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from claimcheck import text
from claimcheck.judge.terms import Term, terms
from claimcheck.slots import actor, predicate


class Tie(StrEnum):
    """How a word of the hypothesis is tied to the premise."""

    SAME = "same"
    SYNONYM = "synonym"
    ENTAILED = "entailed"
    DERIVED = "derived"
    WIDER = "wider"
    CONTEXT = "context"
    ANTONYM = "antonym"
    NONE = "none"


CREDIT = {
    Tie.SAME: 1.0,
    Tie.SYNONYM: 0.95,
    Tie.ENTAILED: 0.9,
    Tie.DERIVED: 0.8,
    Tie.WIDER: 0.4,
    Tie.CONTEXT: 0.6,
    Tie.ANTONYM: 0.9,
    Tie.NONE: 0.0,
}
RELATIONS = {
    "same": Tie.SAME,
    "synonym": Tie.SYNONYM,
    "entailed_by": Tie.ENTAILED,
    "entails": Tie.WIDER,
    "antonym": Tie.ANTONYM,
}
SUFFIX = re.compile(
    r"(?:ations?|itions?|ions?|ments?|ances?|ences?|als?|ings?|ed|ers?|ors?|ity|ness|ives?|ants?|ents?|es|e|s|y)$"
)
STEM = 4  # letters that two words of one family share at least


@dataclass(frozen=True, slots=True)
class Match:
    """A term of the hypothesis and the term of the premise that it is tied to."""

    term: Term
    partner: Term | None
    tie: Tie

    @property
    def credit(self) -> float:
        """Return how much of the term the premise holds, 0 to 1."""
        return CREDIT[self.tie]


@dataclass(frozen=True, slots=True)
class Alignment:
    """All terms of a hypothesis with their partners, and the terms of the premise that none took."""

    matches: tuple[Match, ...]
    spare: tuple[Term, ...]

    @property
    def coverage(self) -> float:
        """Return the weighted share of the hypothesis that the premise holds, 0 to 1."""
        return cover(self.matches)

    def missing(self) -> list[Match]:
        """Return the matches without a partner, light words left out."""
        return [m for m in self.matches if m.tie in (Tie.NONE, Tie.WIDER) and m.term.weight >= 1]


def cover(matches: Sequence[Match]) -> float:
    """Return the weighted share of the terms that are covered; 0 without terms."""
    total = sum(m.term.weight for m in matches)
    return sum(m.term.weight * m.credit for m in matches) / total if total else 0.0


def align(hypothesis: str, premise: str, context: str = "") -> Alignment:
    """Return the alignment of two sentences; a word that only the context has counts less."""
    theirs, around = terms(premise), terms(context)
    matches = tuple(_best(term, theirs, around) for term in terms(hypothesis))
    taken = {id(m.partner) for m in matches if m.partner}
    return Alignment(matches, tuple(t for t in theirs if id(t) not in taken))


def _best(term: Term, premise: Sequence[Term], context: Sequence[Term]) -> Match:
    ranked = [(tie(term, other), other) for other in premise]
    relation, partner = max(ranked, key=lambda pair: CREDIT[pair[0]], default=(Tie.NONE, None))
    if CREDIT[relation] >= CREDIT[Tie.CONTEXT]:
        return Match(term, partner, relation)
    for other in context:
        if tie(term, other) in (Tie.SAME, Tie.SYNONYM, Tie.DERIVED):
            return Match(term, other, Tie.CONTEXT)
    return Match(term, partner if relation is not Tie.NONE else None, relation)


def tie(hypothesis: Term, premise: Term) -> Tie:
    """Return how one word of the hypothesis is tied to one of the premise."""
    if hypothesis.actor and premise.actor:
        return Tie.SAME if hypothesis.actor == premise.actor else Tie.NONE
    if set(hypothesis.lemmas) & set(premise.lemmas):
        return Tie.SAME
    if hypothesis.name and premise.name:
        return Tie.SAME if actor.same(hypothesis.word, premise.word) is True else Tie.NONE
    if hypothesis.name or premise.name:
        return Tie.NONE
    return _words(hypothesis, premise)


def _words(hypothesis: Term, premise: Term) -> Tie:
    found = {RELATIONS.get(predicate.relation(a, b), Tie.NONE) for a in hypothesis.lemmas for b in premise.lemmas}
    best = max(found, key=lambda relation: CREDIT[relation], default=Tie.NONE)
    if best is Tie.NONE and _family(hypothesis.word) == _family(premise.word):
        return Tie.DERIVED
    return best


def _family(word: str) -> str:
    folded = text.fold(word)
    root = SUFFIX.sub("", folded)
    return root if len(root) >= STEM else folded
