"""Words that the rules of reference turn on: names and nouns of people and bodies, and words by what they do."""

import unicodedata
from enum import StrEnum
from functools import cache, lru_cache
from typing import Literal

from claimcheck.lexicon import Row, rows
from claimcheck.lexicon.lists import countries
from claimcheck.lexicon.people import organisation_nouns as organisation_nouns
from claimcheck.lexicon.people import person_nouns as person_nouns


class Kind(StrEnum):
    """What a noun phrase names."""

    PERSON = "person"
    BODY = "body"
    COMPANY = "company"
    PLACE = "place"
    EVENT = "event"
    THING = "thing"
    TIME = "time"


Gender = Literal["masculine", "feminine"]
GENDERS: dict[str | None, Gender] = {"masculine": "masculine", "feminine": "feminine"}


class GivenName(Row):
    """A first name and who bears it."""

    name: str
    gender: Literal["masculine", "feminine", "either"]


class Broader(Row):
    """A noun and the nouns by which a text may speak of the same thing again: "the vessel" for a ferry."""

    noun: str
    also: str


class ReferenceWord(Row):
    """A word and what it does for the finding of a reference."""

    word: str
    does: str


@cache
def words(does: str) -> frozenset[str]:
    """Return the words that do one thing: the "settlement" nouns, the verbs "said by bodies"."""
    return frozenset(row.word for row in rows("reference_words", ReferenceWord) if row.does == does)


@cache
def _broader() -> dict[str, frozenset[str]]:
    return {row.noun: frozenset(row.also.split("|")) for row in rows("kinds", Broader)}


def is_kind(noun: str) -> bool:
    """Return whether a noun tells what kind of thing something is, for which there are other words."""
    return noun in _broader()


def stands_for(word: str, noun: str) -> bool:
    """Return whether "the vessel" (``word``) may be what was called a ferry (``noun``)."""
    return word == noun or word in _broader().get(noun, frozenset())


@cache
def given_names() -> dict[str, str]:
    """Return the gender of each known first name."""
    return {row.name: row.gender for row in rows("given_names", GivenName)}


@lru_cache(maxsize=65536)
def given_gender(word: str) -> str | None:
    """Return the gender of a first name, written with or without its accents, None where the word is none."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    return given_names().get(word) or given_names().get(plain)


@cache
def country_words() -> frozenset[str]:
    """Return the names of countries, their people and their capitals."""
    found: set[str] = set()
    for row in countries():
        for cell in (row.names, row.adjectives, row.person, row.people, row.capitals):
            found.update(cell.split("|"))
    return frozenset(found - {""})
