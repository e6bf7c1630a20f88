"""Words that belong together: predicates of several words, and names of several words with their initials."""

import re
from collections.abc import Sequence

from claimcheck import text
from claimcheck.lexicon.lists import function_words
from claimcheck.slots import actor, predicate

LONGEST = 4  # words of a predicate or name that is a phrase, at most
APART = 5  # words between the verb and the noun of a predicate, at most
SMALL = frozenset({"of", "the", "and", "for", "&"})


def predicates(words: Sequence[str]) -> dict[int, tuple[str, ...]]:
    """Return the known predicates of several words by the position of their first: "ended in failure", "cost lives"."""
    lemmas = [text.verb_lemma(word) for word in words]
    nouns = [text.singular(word).lower() for word in words]
    found: dict[int, tuple[str, ...]] = {}
    for i, verb in enumerate(lemmas):
        runs = [" ".join([verb, *(w.lower() for w in words[i + 1 : i + n])]) for n in range(2, LONGEST + 1)]
        apart = [f"{verb} {noun}" for noun in _before_negation(nouns[i + 1 : i + 1 + APART])]
        known = tuple(p for p in dict.fromkeys(runs + apart) if " " in p and predicate.classes(p))
        if known:
            found[i] = known
    return found


def _before_negation(words: Sequence[str]) -> Sequence[str]:
    """Return the words before a negation: "found [him] not guilty" is no "find guilty"."""
    end = next((i for i, word in enumerate(words) if word in function_words("negation")), len(words))
    return words[:end]


def names(sentence: str, spans: Sequence[tuple[int, int]]) -> dict[int, tuple[str, ...]]:
    """Return the keys of names of several words by word position: the initials, and the name of a known party.

    "United Nations": both words stand for "un" and for the United Nations.
    """
    found: dict[int, tuple[str, ...]] = {}
    for first, last in _runs(sentence, spans):
        name = sentence[spans[first][0] : spans[last - 1][1]]
        initials = "".join(w[0] for w in name.split() if w[:1].isupper()).lower()
        keys = [initials] if len(initials) > 1 else []
        keys += [text.fold(name)] if actor.party(name) else []
        found |= {i: tuple(keys) for i in range(first, last)}
    return found


def _runs(sentence: str, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the ranges of two and more words that start with a capital, joined by blanks and small words."""
    runs: list[tuple[int, int]] = []
    first = last = None
    for i, (start, end) in enumerate(spans):
        word = sentence[start:end]
        joined = first is not None and re.fullmatch(r"\s+", sentence[spans[i - 1][1] : start])
        if word[:1].isupper() and word.lower() not in SMALL:
            first = first if joined else i
            last = i + 1
        elif not (joined and word in SMALL):
            first = None
        if first is not None and last is not None and last - first > 1:
            runs = [run for run in runs if run[0] != first] + [(first, last)]
    return runs
