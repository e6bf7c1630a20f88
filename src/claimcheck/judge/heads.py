"""The noun that a phrase is about: "exports" in "exports of cocoa", "harvest" in "Almira's cocoa harvest"."""

import re
from functools import lru_cache

from claimcheck.judge.align import HELD, tie
from claimcheck.judge.beside import PARTS
from claimcheck.judge.terms import LIGHT, Term, terms
from claimcheck.lexicon.lists import clause_words, number_words
from claimcheck.models import Actor
from claimcheck.slots import actor

PRONOUNS = frozenset({"it", "this", "that", "these", "those", "they", "them", "he", "him", "she", "her", "we", "us"})
AFTER = re.compile(
    r"\s*(?:,|\b(?:who|whom|which|that|whose|of|at|by|for|from|in|into|on|to|with|without|near|under|over|between"
    r"|against|after|before|during|about|as)\b)\s*",
    re.IGNORECASE,
)


def is_pointer(words: str) -> bool:
    """Return whether the words only point to what was named before: "it", "the incident"."""
    return words.lower() in PRONOUNS or all(term.weight <= LIGHT for term in terms(words))


@lru_cache(maxsize=50_000)
def heads(words: str) -> tuple[Term, ...]:
    """Return the noun of each phrase that "and" or "or" joins; "cases" of "a third of the cases"."""
    return tuple(head for part in re.split(r",? (?:and|or) ", words) if (head := _head(part)) is not None)


def _head(phrase: str) -> Term | None:
    """Return the noun of one phrase: the last word before what follows it, unless that only counts or is light."""
    nouns = [found[-1] for segment in AFTER.split(phrase) if (found := [t for t in terms(segment) if not _counts(t)])]
    named = (noun for noun in nouns if noun.weight > LIGHT)
    return next(named if nouns and _is_amount(nouns[0]) else iter(nouns), None)


def _counts(term: Term) -> bool:
    return term.word.lower() in PARTS or term.word.lower() in number_words() or "single" in term.lemmas


def _is_amount(term: Term) -> bool:
    """Return whether a noun only says how many there are of what follows: "the number of cases"."""
    return any(lemma in clause_words("amount") for lemma in term.lemmas)


def same(ours: Actor, theirs: Actor) -> bool | None:
    """Return whether two phrases are about one thing; None where the words leave it open ("she", "the man", "Ann")."""
    if is_pointer(ours.text) or is_pointer(theirs.text):
        return None
    known = actor.same(ours.actor or ours.text, theirs.actor or theirs.text)
    if known is not None:
        return known
    pairs = [(a, b) for a in heads(ours.text) for b in heads(theirs.text)]
    return True if any(tie(a, b) in HELD for a, b in pairs) else None
