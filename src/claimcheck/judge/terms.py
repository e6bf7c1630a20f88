"""The content words of a proposition, each under the keys by which it is compared with others."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from claimcheck import lexicon, text
from claimcheck.lexicon import Row
from claimcheck.slots import actor, time

NAME, LIGHT, CONTENT = 1.5, 0.3, 1.0  # weights in coverage: names tell matters apart, light words do not


class FunctionWord(Row):
    """A word that carries no content of its own."""

    word: str
    kind: str


class LightWord(Row):
    """A content word so general that sharing or missing it says little ("people", "take", "incident")."""

    word: str


class NumberWord(Row):
    """A word that stands for a number; slots compare numbers, so these are no terms."""

    word: str
    kind: str
    low: float
    high: float


class EventNoun(Row):
    """A noun that names an event, with its verb."""

    noun: str
    verb: str


@dataclass(frozen=True, slots=True)
class Term:
    """A content word: as written, the lemmas it may stand for, the party a name resolves to, its weight and place."""

    word: str
    lemmas: tuple[str, ...]
    actor: str | None
    name: bool
    weight: float
    start: int


@lru_cache(maxsize=20_000)
def terms(proposition: str) -> tuple[Term, ...]:
    """Return the terms of a sentence; numbers and dates are left out, as slots compare them."""
    taken = _figures(proposition)
    found = []
    for position, (start, end) in enumerate(text.word_spans(proposition)):
        word = proposition[start:end]
        if any(a <= start < b for a, b in taken) or _is_function(word):
            continue
        found.append(_term(word, start, first=position == 0))
    return tuple(found)


def _figures(proposition: str) -> list[tuple[int, int]]:
    """Return the spans of dates; numbers are left out word by word, the nouns counted stay terms."""
    return [(start, end) for start, end, _ in time.parse_spans(proposition)]


def _is_function(word: str) -> bool:
    lower = text.fold(word)
    return lower in _function_words() or lower in _number_words() or lower[:1].isdigit()


def _term(word: str, start: int, *, first: bool) -> Term:
    lower = text.fold(word)
    lemmas = tuple(dict.fromkeys(_lemmas(lower)))
    name = word[:1].isupper() and (not first or not text.lemmas(lower))
    party = actor.party(word) if word[:1].isupper() else None
    light = not name and any(lemma in _light_words() for lemma in lemmas)
    return Term(word, lemmas, party, name or party is not None, NAME if name else LIGHT if light else CONTENT, start)


def _lemmas(lower: str) -> Iterator[str]:
    yield lower
    found = [lemma for forms in text.lemmas(lower).values() for lemma in forms]
    yield from found
    yield from (verb for noun in (lower, *found) if (verb := _event_nouns().get(noun)))


@cache
def _function_words() -> frozenset[str]:
    return frozenset(row.word for row in lexicon.rows("function_words", FunctionWord))


@cache
def _light_words() -> frozenset[str]:
    return frozenset(row.word for row in lexicon.rows("light_words", LightWord))


@cache
def _number_words() -> frozenset[str]:
    return frozenset(row.word for row in lexicon.rows("number_words", NumberWord))


@cache
def _event_nouns() -> dict[str, str]:
    return {row.noun: row.verb for row in lexicon.rows("event_nouns", EventNoun)}
