"""Places in plain text, and whether one lies in another by what the corpus and a table of countries say."""

import re
from collections.abc import Mapping

from claimcheck.models import Outcome, Place, Reason
from claimcheck.slots import calendar, nations
from claimcheck.text import fold

WORD = r"[A-ZÀ-ÖØ-Þ][\w’'-]*"
NAME = rf"{WORD}(?: (?:{WORD}|of(?: the)?(?= {WORD})|and(?= Herzegovina| Tobago)|de|la|al|el))*"
KIND = r"(?:city|town|village|port|province|region|district|island|state|capital|strait|sea|bay|lake|coast)"
MENTION = re.compile(
    r"\b(?:(?:in|at|near|around|outside|inside|off|across|throughout|over|within|from|into|towards?|to|of|reached|entered)"
    rf" (?:the )?(?:{KIND} (?:of )?)?|{KIND} of )(?P<name>{NAME}(?:, {NAME})?)"
)
PLACE_OF = re.compile(r"(?i)\b(?:city|town|village|port|province|region|district|island|strait|sea|bay|lake|county)\b")
SURE = re.compile(r"^(?:in|at|near|around|outside|inside|off|across|throughout|within)\b")
NO_CONTAINMENT: Mapping[str, str] = {}
PARTS_OF = {"part of GB": "United Kingdom"}


def parse(text: str) -> list[Place]:
    """Return the places of ``text`` in order."""
    return [place for _, _, place in parse_spans(text)]


def containment(text: str) -> dict[str, str]:
    """Return what a text says its places lie in: "Kazan, Russia" says it of Kazan."""
    told = (found.text.partition(", ") for found in parse(text))
    return {inner: outer for inner, comma, outer in told if comma}


def parse_spans(text: str) -> list[tuple[int, int, Place]]:
    """Return the places of ``text`` with half-open offsets: known ones, and names behind "in" or "the town of"."""
    found = []
    for match in MENTION.finditer(text):
        start, end = match.span("name")
        name = _trim(text[start:end])
        if name and (SURE.match(match.group()) or PLACE_OF.search(match.group()) or is_known(name)):
            found.append((start, start + len(name), Place(text=name, name=name.partition(",")[0])))
    return found


def _trim(name: str) -> str:
    """Return a name without a date, a person's possessive or a demonym at its end: "Bergen, Norway" stays whole."""
    first = re.split(r"[ ,]", name)[0].lower()
    if any(first in calendar.entries(kind) for kind in ("month", "weekday")) or _is_demonym(name):
        return ""
    head, comma, tail = name.partition(", ")
    if comma and not is_known(tail):
        return head
    return re.sub(r"['’]s?$", "", name)


def _is_demonym(name: str) -> bool:
    known = nations.look_up(name)
    return known is not None and known.sort not in {"country", "capital"}


def is_known(name: str) -> bool:
    """Return whether the table has the place: a country, region or capital."""
    return level(name) is not None


def level(name: str) -> str | None:
    """Return "country", "city" or "region" for a place of the table, else None."""
    known = nations.look_up(_bare(name))
    if known is None or known.sort not in {"country", "capital"}:
        return None
    if known.sort == "capital":
        return "city"
    return "country" if len(known.code) == nations.SOVEREIGN else "region"


def _bare(name: str) -> str:
    return re.sub(r"^(?:the|The) ", "", name).partition(",")[0]


def chain(name: str, within: Mapping[str, str] = NO_CONTAINMENT) -> list[str]:
    """Return the place and the places around it, inner to outer, folded: Bergen, Norway."""
    around = {fold(_bare(inner)): outer for inner, outer in within.items()}
    names = [_bare(name)]
    if "," in name:
        around.setdefault(fold(names[0]), name.partition(",")[2].strip())
    while outer := around.get(fold(names[-1])) or _country(names[-1]):
        if fold(_bare(outer)) in map(fold, names):
            break
        names.append(_bare(outer))
    known = nations.look_up(names[-1])
    return [fold(inner) for inner in names[:-1]] + [
        fold(known.actor if known and known.sort == "country" else names[-1])
    ]


def _country(name: str) -> str | None:
    known = nations.look_up(name)
    if known is None:
        return None
    if known.sort == "capital":
        return known.actor
    notes = {row.code: row.note for row in nations.countries()}
    return PARTS_OF.get(notes.get(known.code, "")) if known.sort == "country" else None


def compare(hypothesis: Place, premise: Place, *, within: Mapping[str, str] = NO_CONTAINMENT) -> Reason:
    """Return how a statement's place stands to the corpus' place of the same event.

    ``within`` maps places to the places they lie in, as the corpus says. Two places conflict only where both are
    known and neither can hold the other: two countries, two cities, or places in two countries.
    """
    outcome = _outcome(_in_full(hypothesis), _in_full(premise), within)
    return Reason(slot="place", statement=hypothesis.text, corpus=premise.text, outcome=outcome)


def _in_full(told: Place) -> str:
    """Return the name with what its own words say it lies in: "Kazan, Russia"."""
    return told.text if told.text.startswith(f"{told.name}, ") else told.name


def _outcome(hypothesis: str, premise: str, within: Mapping[str, str]) -> Outcome:
    asked, known = chain(hypothesis, within), chain(premise, within)
    if asked[0] == known[0]:
        return Outcome.MATCH
    if asked[0] in known:
        return Outcome.ENTAILED
    if known[0] in asked:
        return Outcome.UNKNOWN
    if _is_country(asked[-1]) and _is_country(known[-1]) and asked[-1] != known[-1]:
        return Outcome.CONFLICT
    return Outcome.CONFLICT if _are_two_cities(hypothesis, premise) else Outcome.UNKNOWN


def _are_two_cities(a: str, b: str) -> bool:
    """Return whether both are known cities, of different countries or regions: Peking is Beijing."""
    first, second = nations.look_up(_bare(a)), nations.look_up(_bare(b))
    return bool(first and second and first.sort == second.sort == "capital" and first.code != second.code)


def _is_country(folded: str) -> bool:
    known = nations.by_form().get(folded)
    return known is not None and known.sort == "country" and len(known.code) == nations.SOVEREIGN
