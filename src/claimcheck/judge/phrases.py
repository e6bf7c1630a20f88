"""Words that belong together: predicates of several words, and names of several words with their initials."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck import text
from claimcheck.lexicon.lists import function_words
from claimcheck.slots import actor, predicate

OBJECT = "~"  # stands for an object inside a predicate: "take ~ into custody"
APART = 5  # words of an object, and from one word of a predicate to its noun, at most
DETERMINERS = frozenset({"'s", "a", "an", "its", "such", "that", "the", "these", "this", "those", "very"})
AUXILIARIES = frozenset(
    {"be", "is", "are", "was", "were", "been", "being", "has", "have", "had", "will", "would", "to"}
)
CONJUNCTIONS = frozenset({"after", "because", "before", "if", "since", "unless", "until"})
PARTICLES = frozenset({"aside", "away", "back", "behind", "down", "forward", "off", "out", "together"})
LINKS = frozenset({"against", "between", "for", "from", "in", "of", "on", "to", "with"})
BEFORE = 8  # words from a noun to the verb behind what belongs to the noun, at most
SMALL = frozenset({"of", "the", "and", "for", "&"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """A known predicate of several words, and where its words stand; the verb is ``places[0]``."""

    lemma: str
    places: tuple[int, ...]


def predicates(words: Sequence[str]) -> list[Phrase]:
    """Return the known predicates of several words: "ended in failure", "took the clerk into custody".

    A noun of theirs may stand before its verb: "a truce was reached".
    """
    lower = [word.lower() for word in words]
    present = {OBJECT, *lower, *(text.singular(word).lower() for word in words)}
    found = []
    for i, word in enumerate(words):
        for known in predicate.phrases().get(text.verb_lemma(word), ()):
            if present.issuperset(known[1:]):
                places = _forward(lower, i, known[1:]) or _passive(lower, i, known[1:])
                found += [Phrase(" ".join(known), places)] if places else []
    return [phrase for phrase in found if not any(_is_longer(other, phrase) for other in found)]


def _is_longer(phrase: Phrase, other: Phrase) -> bool:
    """Return whether a predicate of the same verb says more: "come out against" is not "come out"."""
    return phrase.places[0] == other.places[0] and set(phrase.places) > set(other.places)


def _forward(words: Sequence[str], start: int, rest: Sequence[str]) -> tuple[int, ...]:
    """Return where the words of a predicate stand behind its verb, nothing where one is missing."""
    places, reach = [start], 0
    for wanted in rest:
        if wanted == OBJECT:
            reach = APART
            continue
        place = _next(words, places[-1] + 1, wanted, reach)
        if place is None:
            return ()
        places.append(place)
        reach = 0
    return tuple(places)


def _next(words: Sequence[str], start: int, wanted: str, reach: int) -> int | None:
    """Return where ``wanted`` stands: at once if it is a small word, else behind words that may describe it."""
    small = _is_small(wanted)
    for place in range(start, min(len(words), start + 1 + (reach or (0 if small else APART)))):
        if wanted in (words[place], text.singular(words[place]).lower()):
            return place
        if words[place] in function_words("negation") or (not reach and words[place] != "of" and _joins(words[place])):
            return None
    return None


def _is_small(word: str) -> bool:
    """Return whether the word joins others: a preposition, a particle, a conjunction, but no determiner."""
    return word in PARTICLES or (word in function_words("function") and word not in DETERMINERS)


def _joins(word: str) -> bool:
    return _is_small(word) or word in CONJUNCTIONS


def _passive(words: Sequence[str], verb: int, rest: Sequence[str]) -> tuple[int, ...]:
    """Return where the words stand if the noun is before its verb: "the [appeal] of Ann was [rejected]"."""
    if not rest or rest[0] == OBJECT or _is_small(rest[0]):
        return ()
    end = verb
    while end and (words[end - 1] in AUXILIARIES or words[end - 1].endswith("ly")):
        end -= 1
    if end == verb:
        return ()
    nouns = (p for p in range(end - 1, max(-1, end - BEFORE), -1) if p == end - 1 or words[p + 1] in LINKS)
    place = next((p for p in nouns if rest[0] in (words[p], text.singular(words[p]).lower())), None)
    behind = _forward(words, verb, rest[1:])
    return (verb, place, *behind[1:]) if behind and place is not None else ()


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
