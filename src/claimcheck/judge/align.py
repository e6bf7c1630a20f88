"""Lay the words of a hypothesis beside those of a premise: which are the same, alike, opposed or missing."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from claimcheck import text
from claimcheck.judge.terms import Term, terms, terms_around
from claimcheck.slots import actor, nouns, predicate


class Tie(StrEnum):
    """How a word of the hypothesis is tied to the premise."""

    SAME = "same"
    SYNONYM = "synonym"
    ENTAILED = "entailed"
    DERIVED = "derived"
    SENTENCE = "sentence"  # only another claim of the premise's sentence has it
    CONTEXT = "context"  # only the text around the premise has it
    WIDER = "wider"
    ANTONYM = "antonym"
    EXCLUDED = "excluded"  # the premise names it as what is not meant
    NONE = "none"


CREDIT = {
    Tie.SAME: 1.0,
    Tie.SYNONYM: 0.95,
    Tie.ENTAILED: 0.9,
    Tie.DERIVED: 0.8,
    Tie.SENTENCE: 0.85,
    Tie.CONTEXT: 0.6,
    Tie.WIDER: 0.4,
    Tie.ANTONYM: 0.3,
    Tie.EXCLUDED: 0.3,
    Tie.NONE: 0.0,
}
HELD = (Tie.SAME, Tie.SYNONYM, Tie.ENTAILED, Tie.DERIVED)
RELATIONS = {
    "same": Tie.SAME,
    "synonym": Tie.SYNONYM,
    "entailed_by": Tie.ENTAILED,
    "entails": Tie.WIDER,
    "antonym": Tie.ANTONYM,
}
SUFFIX = re.compile(
    r"(?:ations?|itions?|ions?|ery|eries|ments?|ances?|ences?|als?|ings?|ed|ers?|ors?|ity|ness|ives?|ants?|ents?|es|e|s|y)$"
)
LINK = r"(?:by|for|because of|due to|in|on|at|to|from|with|of|a|an|the|any)"
APART = re.compile(
    rf"\b(?:(?:and|but|,) not|rather than|instead of|except(?: for)?|excluding|without)(?:\s+{LINK})*\s+$"
)
KINDS = 6  # steps from a noun to a wider one at most
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

    def missing(self) -> list[Match]:
        """Return the matches without a partner, light words left out."""
        return [m for m in self.matches if m.tie in (Tie.NONE, Tie.WIDER) and m.term.weight >= 1]

    def of(self, lemma: str) -> Match | None:
        """Return the match of the first term that may stand for ``lemma``, its first word or its last part."""
        for wanted in (lemma, lemma.split(" ")[0], lemma.rsplit("-")[-1]):
            for match in self.matches:
                if wanted in match.term.lemmas:
                    return match
        return None


def cover(matches: Sequence[Match]) -> float:
    """Return the weighted share of the terms that the premise holds, 0 to 1; 1 where there are no terms."""
    total = sum(m.term.weight for m in matches)
    return sum(m.term.weight * m.credit for m in matches) / total if total else 1.0


def align(hypothesis: str, premise: str, *, sentence: str = "", context: str = "") -> Alignment:
    """Return the alignment of two propositions.

    A word that only the premise's sentence or the text around it has counts less.
    """
    theirs, beside, around = terms(premise), terms(sentence), terms_around(context)
    found = _with_phrases([_best(term, theirs, beside, around) for term in terms(hypothesis)])
    matches = tuple(replace(m, tie=Tie.EXCLUDED) if _is_excluded(m, hypothesis, premise) else m for m in found)
    taken = {m.partner.start for m in matches if m.partner is not None and m.tie in HELD}
    spare = (t for t in theirs if t.within not in taken and not any(tie(m.term, t) in HELD for m in matches))
    return Alignment(matches, tuple(spare))


def _with_phrases(matches: Sequence[Match]) -> list[Match]:
    """Return the matches where the further words of a predicate are held with its verb: "took [effect]"."""
    verbs = {
        m.term.start: m for m in matches if m.tie in HELD and (m.term.phrases or (m.partner and m.partner.phrases))
    }
    return [
        replace(verbs[m.term.within], term=m.term) if m.term.within in verbs and m.tie not in HELD else m
        for m in matches
    ]


def _is_excluded(match: Match, hypothesis: str, premise: str) -> bool:
    """Return whether the premise alone sets the word apart: "by the heat and [not by] the storm", "all [but] Ann"."""
    if match.tie not in HELD or match.partner is None or not APART.search(premise[: match.partner.start]):
        return False
    return not APART.search(hypothesis[: match.term.start])


def _best(term: Term, premise: Sequence[Term], sentence: Sequence[Term], context: Sequence[Term]) -> Match:
    ranked = [(tie(term, other), other) for other in premise]
    relation, partner = max(ranked, key=lambda pair: CREDIT[pair[0]], default=(Tie.NONE, None))
    if relation in HELD:
        return Match(term, partner, relation)
    for others, found in ((sentence, Tie.SENTENCE), (context, Tie.CONTEXT)):
        for other in others:
            if tie(term, other) in HELD:
                return Match(term, other if found is Tie.SENTENCE or relation is not Tie.ANTONYM else partner, found)
    return Match(term, partner if relation is not Tie.NONE else None, relation)


def tie(hypothesis: Term, premise: Term) -> Tie:
    """Return how one word of the hypothesis is tied to one of the premise; a phrase that it begins goes first."""
    if hypothesis.phrases and premise.thing and not premise.phrases:  # "ended in success" is not "an end"
        return Tie.NONE
    if hypothesis.phrases or premise.phrases:
        found = _words(hypothesis.phrases or hypothesis.lemmas, premise.phrases or premise.lemmas)
        light = hypothesis.weight < 1 and premise.weight < 1  # "took effect" is not "took"
        both = bool(hypothesis.phrases and premise.phrases)
        if found in (*HELD, Tie.ANTONYM) or light or both:
            return found
    if hypothesis.actor and premise.actor:
        return Tie.SAME if hypothesis.actor == premise.actor else Tie.NONE
    if set(hypothesis.lemmas) & set(premise.lemmas):
        return Tie.SAME
    if hypothesis.name and premise.name:
        return Tie.SAME if _one_name(hypothesis.word, premise.word) else Tie.NONE
    if hypothesis.name or premise.name:
        return Tie.NONE
    if hypothesis.thing != premise.thing:
        return _kind(hypothesis.lemmas, premise.lemmas)
    return _words(hypothesis.lemmas, premise.lemmas)


@lru_cache(maxsize=200_000)
def _one_name(hypothesis: str, premise: str) -> bool:
    return actor.same(hypothesis, premise) is True


@lru_cache(maxsize=200_000)
def _words(hypothesis: tuple[str, ...], premise: tuple[str, ...]) -> Tie:
    """Return the kindest tie of two words, each given by its lemmas."""
    found = [_relation(a, b) for a in hypothesis for b in premise]
    best = max(found, key=lambda relation: CREDIT[relation], default=Tie.NONE)
    if best in (Tie.NONE, Tie.WIDER):
        best = Tie.ENTAILED if _kind(hypothesis, premise) is Tie.ENTAILED else best
    if best is Tie.NONE and _family(hypothesis[0]) == _family(premise[0]):
        return Tie.DERIVED
    return best


def _kind(hypothesis: tuple[str, ...], premise: tuple[str, ...]) -> Tie:
    """Return ENTAILED where the premise's noun names a kind of what the hypothesis' names, else NONE."""
    return Tie.ENTAILED if any(is_kind(b, a) for a in hypothesis for b in premise) else Tie.NONE


@lru_cache(maxsize=200_000)
def _relation(hypothesis: str, premise: str) -> Tie:
    return RELATIONS.get(predicate.relation(hypothesis, premise), Tie.NONE)


def is_kind(noun: str, wider: str) -> bool:
    """Return whether every ``noun`` is a ``wider`` one: a warehouse is a building, a vessel is a ship."""
    known = nouns.things()
    same = known[wider].same if wider in known else ""
    for _ in range(KINDS):
        row = known.get(noun)
        noun = (row.same or row.kind) if row else ""
        if not noun:
            return False
        if noun in (wider, same):
            return True
    return False


def _family(word: str) -> str:
    folded = text.fold(word)
    root = SUFFIX.sub("", folded)
    return root if len(root) >= STEM else folded
