"""Words that the rules of reference turn on: names and nouns of people and bodies, and words by what they do."""

from enum import StrEnum
from functools import cache
from typing import Literal

from claimcheck.lexicon import Row, rows
from claimcheck.lexicon.lists import countries


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


class PersonNoun(Row):
    """A title or role of people and who bears it."""

    noun: str
    gender: Literal["masculine", "feminine", "either"]
    use: Literal["title", "role", "both"]


class OrganisationNoun(Row):
    """The head noun of a company's or a body's name."""

    noun: str
    kind: Literal["company", "body"]


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


@cache
def person_nouns(*uses: str) -> dict[str, str]:
    """Return the gender of the nouns for people: titles, roles or both."""
    return {row.noun: row.gender for row in rows("person_nouns", PersonNoun) if row.use in uses or row.use == "both"}


@cache
def organisation_nouns() -> dict[str, str]:
    """Return the kind of organisation that a head noun stands for."""
    return {row.noun: row.kind for row in rows("organisation_nouns", OrganisationNoun)}


@cache
def country_words() -> frozenset[str]:
    """Return the names of countries, their people and their capitals."""
    found: set[str] = set()
    for row in countries():
        for cell in (row.names, row.adjectives, row.person, row.people, row.capitals):
            found.update(cell.split("|"))
    return frozenset(found - {""})
