"""Nouns for those who can speak: people by title or role, and organisations."""

from functools import cache
from typing import Literal

from claimcheck.lexicon import Row, rows


class PersonNoun(Row):
    """A title or role of people and who bears it."""

    noun: str
    gender: Literal["masculine", "feminine", "either"]
    use: Literal["title", "role", "both"]


class OrganisationNoun(Row):
    """The head noun of a company's or a body's name."""

    noun: str
    kind: Literal["company", "body"]


@cache
def person_nouns(*uses: str) -> dict[str, str]:
    """Return the gender of the nouns for people: titles, roles or both."""
    return {row.noun: row.gender for row in rows("person_nouns", PersonNoun) if row.use in uses or row.use == "both"}


@cache
def organisation_nouns() -> dict[str, str]:
    """Return the kind of organisation that a head noun stands for."""
    return {row.noun: row.kind for row in rows("organisation_nouns", OrganisationNoun)}
