"""Countries, their people and seats, and international organisations: tables of names, and CLDR's through babel."""

from dataclasses import dataclass
from functools import cache, lru_cache

from babel import Locale

from claimcheck import lexicon
from claimcheck.lexicon import lists
from claimcheck.lexicon.lists import Country
from claimcheck.text import fold

SOVEREIGN = 2  # the length of an ISO 3166 code; regions and former states have longer keys here


class OrganisationRow(lexicon.Row):
    """An international organisation under its acronym."""

    acronym: str
    name: str
    aliases: str = ""


class MetonymRow(lexicon.Row):
    """A seat that stands for an actor."""

    seat: str
    actor: str
    example: str


@dataclass(frozen=True, slots=True)
class Known:
    """What a form stands for: the actor, the sort (country, people, capital, seat, organisation) and country code."""

    actor: str
    sort: str
    code: str = ""


def alternatives(cell: str) -> list[str]:
    """Return the alternatives of a cell."""
    return [part for part in cell.split("|") if part]


@cache
def countries() -> tuple[Country, ...]:
    """Return the countries, sovereign ones first, so that a shared form is theirs."""
    return tuple(sorted(lists.countries(), key=lambda row: (len(row.code) != SOVEREIGN, row.code)))


@cache
def by_form() -> dict[str, Known]:
    """Return what every known form stands for, by the folded form."""
    forms: dict[str, Known] = {}
    for row in countries():
        name = alternatives(row.names)[0]
        for form in [*alternatives(row.names), *_cldr(row.code)]:
            forms.setdefault(fold(form), Known(name, "country", row.code))
        for form in [*alternatives(row.adjectives), *alternatives(row.person), *alternatives(row.people)]:
            forms.setdefault(fold(form), Known(name, "people", row.code))
    for row in countries():
        for form in alternatives(row.capitals):
            forms.setdefault(fold(form), Known(alternatives(row.names)[0], "capital", row.code))
    for organisation in lexicon.rows("organisations", OrganisationRow):
        for form in [organisation.acronym, organisation.name, *alternatives(organisation.aliases)]:
            forms.setdefault(fold(form), Known(organisation.name, "organisation"))
    for seat in lexicon.rows("metonyms", MetonymRow):
        forms.setdefault(fold(seat.seat), Known(seat.actor, "seat"))
    return forms


@lru_cache(maxsize=4096)
def forms(name: str) -> tuple[str, ...]:
    """Return a country's name, adjectives and people, the country given by its name; nothing for other names."""
    found: dict[str, None] = {}
    for row in countries():
        if alternatives(row.names)[0] == name:
            found.update(dict.fromkeys([name, *alternatives(row.adjectives), *alternatives(row.people)]))
    return tuple(found)


@cache
def _cldr(code: str) -> tuple[str, ...]:
    """Return CLDR's English names of a country: the long, short and variant forms."""
    territories = Locale("en").territories
    keys = (code, f"{code}-alt-short", f"{code}-alt-variant")
    return tuple(str(territories[key]) for key in keys if len(code) == SOVEREIGN and key in territories)


def look_up(form: str) -> Known | None:
    """Return what a form stands for; forms are written with a capital ("us" is a pronoun, "US" a country)."""
    if not (form[:1].isupper() or form[:1].isdigit()):
        return None
    if form.isupper() or not fold(form).isalpha() or len(form) > 2:
        return by_form().get(fold(form))
    return None
