"""Whether two quantities count the same things: soldiers are persons, Kazakhs are no Danes."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from claimcheck.models import Quantity
from claimcheck.slots import actor, nations, nouns, predicate
from claimcheck.slots.bounds import phrases
from claimcheck.slots.numbers import read
from claimcheck.slots.scan import tokens, unit_at, word_list

MIXED = "thing"
DIFFERENCE = "difference"


class Scope(StrEnum):
    """What the first counts beside the second."""

    SAME = "same"
    WIDER = "wider"
    NARROWER = "narrower"
    APART = "apart"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Thing:
    """A kind of thing: its noun in canonical form, the party it belongs to, and further modifiers."""

    noun: str
    party: str | None
    modifiers: frozenset[str]


def scope(a: Quantity, b: Quantity) -> Scope:
    """Return whether ``a`` counts the same things as ``b``, wider or narrower ones, or others."""
    if (a.noun == DIFFERENCE) != (b.noun == DIFFERENCE):
        return Scope.UNKNOWN
    if a.noun is None or b.noun is None:
        return _bare(a, b)
    first, second = thing(a.noun, a.text), thing(b.noun, b.text)
    parts = [_nouns(first.noun, second.noun), _parties(first.party, second.party)]
    parts.append(_modifiers(first.modifiers, second.modifiers))
    if Scope.APART in parts:
        return Scope.APART
    if Scope.UNKNOWN in parts:
        return Scope.UNKNOWN
    changed = {part for part in parts if part is not Scope.SAME}
    if len(changed) > 1:
        return Scope.UNKNOWN
    return changed.pop() if changed else Scope.SAME


def _bare(a: Quantity, b: Quantity) -> Scope:
    """Compare where a noun is missing: measures are of one thing; bare counts of one only with the same role."""
    if a.unit is not None or b.unit is not None:
        return Scope.SAME
    if a.role is None or b.role is None:
        return Scope.UNKNOWN
    return Scope.SAME if predicate.relation(a.role, b.role) not in {"antonym", "other"} else Scope.UNKNOWN


def same_thing(a: Quantity, b: Quantity) -> bool | None:
    """Return whether one of the two counts a kind of what the other counts; None where that is not known."""
    return {Scope.APART: False, Scope.UNKNOWN: None}.get(scope(a, b), True)


@lru_cache(maxsize=4096)
def thing(noun: str, text: str) -> Thing:
    """Return what a quantity counts, from its head noun and words: "two Kazakhs" counts persons of Kazakhstan."""
    people = nations.look_up(noun)
    if people is not None and people.sort in {"people", "country"}:
        return Thing("person", people.actor, frozenset(_further(text, noun)))
    party, further = None, []
    for word in _further(text, noun):
        known = nations.look_up(word)
        if known and known.sort in {"people", "country"} and party is None:
            party = known.actor
        else:
            further.append(word)
    return Thing(canonical(noun), party, frozenset(word.lower() for word in further))


def _further(text: str, noun: str) -> list[str]:
    """Return the modifiers between the number and the noun, without words that narrow nothing."""
    head = _head(text)
    if head is None:
        return []
    plain = word_list("neutral_modifiers") | {word for phrase in phrases("before") for word in phrase}
    return [word for word in head.modifiers if word.lower() not in plain and word.lower() != noun.lower()]


def _head(text: str) -> nouns.Head | None:
    """Return the noun phrase behind the first number that has one: "612 of the 4,870 [polling stations]"."""
    found = tokens(text)
    ends = [number.end for index in range(len(found)) if (number := read(found, index))] or [0]
    for end in ends:
        measure = unit_at(text, found, end)
        start = measure[1] if measure else end
        if head := nouns.head(found, start, plural=True) or nouns.head(found, start, plural=False):
            return head
    return None


@lru_cache(maxsize=65536)
def canonical(noun: str) -> str:
    """Return the noun that stands for a noun and its synonyms: "troop" is "soldier"."""
    row = nouns.things().get(noun.lower())
    return row.same if row and row.same else noun.lower()


@lru_cache(maxsize=65536)
def kinds(noun: str) -> tuple[str, ...]:
    """Return the wider nouns, nearest first: a marine is a soldier, a combatant, a person."""
    found: list[str] = []
    row = nouns.things().get(canonical(noun))
    while row and row.kind and row.kind not in found:
        found.append(canonical(row.kind))
        row = nouns.things().get(found[-1])
    return tuple(found)


def _nouns(a: str, b: str) -> Scope:
    if a == b:
        return Scope.SAME
    if b in kinds(a):
        return Scope.NARROWER
    if a in kinds(b):
        return Scope.WIDER
    if _is_apart(a, b) or (_top(a) != _top(b) and a in nouns.things() and b in nouns.things()):
        return Scope.APART
    return Scope.UNKNOWN


def _is_apart(a: str, b: str) -> bool:
    first, second = (a, *kinds(a)), (b, *kinds(b))
    apart = {(row.noun, row.apart) for row in nouns.things().values() if row.apart}
    return any((x, y) in apart for x in first for y in second)


def _top(noun: str) -> str:
    return (noun, *kinds(noun))[-1]


def _parties(a: str | None, b: str | None) -> Scope:
    if a == b:
        return Scope.SAME
    if a is None:
        return Scope.WIDER
    if b is None:
        return Scope.NARROWER
    return Scope.APART if actor.same(a, b) is False else Scope.UNKNOWN


def _modifiers(a: frozenset[str], b: frozenset[str]) -> Scope:
    if a == b:
        return Scope.SAME
    if a < b:
        return Scope.WIDER
    return Scope.NARROWER if b < a else Scope.UNKNOWN


def common(parts: Sequence[Quantity]) -> str | None:
    """Return the nearest noun that holds for all the things counted: person for Danes and Swedes, thing for others."""
    if not parts or any(part.noun is None for part in parts):
        return None
    found = [thing(part.noun or "", part.text).noun for part in parts]
    chains = [(noun, *kinds(noun)) for noun in found]
    return next((noun for noun in chains[0] if all(noun in chain for chain in chains)), MIXED)
