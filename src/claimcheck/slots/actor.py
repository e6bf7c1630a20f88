"""Who is meant: names, demonyms, seats, acronyms and titled persons resolved to actors, and two of them compared."""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from claimcheck import lexicon
from claimcheck.lexicon.lists import roles
from claimcheck.models import Actor, Outcome, Reason
from claimcheck.slots import names, nations
from claimcheck.slots.names import demonym_of, strip
from claimcheck.slots.scan import word_list
from claimcheck.text import fold

__all__ = ["acts_for_a_country", "compare", "demonym_of", "party", "resolve", "same", "strip"]
NO_ALIASES: Mapping[str, str] = {}
CAPITAL = "capital"


class PartyRow(lexicon.Row):
    """A noun that stands for a party when its name precedes: "Ruritanian troops"."""

    noun: str
    example: str


@cache
def _party_nouns() -> frozenset[str]:
    return frozenset(row.noun for row in lexicon.rows("party_nouns", PartyRow))


def resolve(text: str, aliases: Mapping[str, str] = NO_ALIASES, *, seats: bool = False) -> str | None:
    """Return the actor that ``text`` names: "the Kazakh side" is Kazakhstan, "Judge Mary Roe" is Mary Roe.

    ``aliases`` map the words of a form to an actor and go first. None where the words name nobody ("the two sides").
    ``seats``: a capital stands for its country, as it does where it speaks or acts ("Paris denied it"), not as a place.
    """
    name = strip(text)
    if not name:
        return None
    if found := _alias(name, aliases):
        return found
    return party(name, seats=seats) or _titled(name, aliases) or (name if names.is_name(name) else None)


def acts_for_a_country(verb: str) -> bool:
    """Return whether a capital that does this is its country: "Paris recalled its envoy"; cities burn."""
    return verb.lower() in word_list("state_acts")


def _alias(name: str, aliases: Mapping[str, str]) -> str | None:
    if not aliases:
        return None
    return {fold(strip(form)): actor for form, actor in aliases.items()}.get(fold(name))


@lru_cache(maxsize=65536)
def party(text: str, *, seats: bool = False) -> str | None:
    """Return the country or organisation that ``text`` stands for as a party, None where it is not a known one."""
    name = strip(text)
    if known := nations.look_up(name) or nations.look_up(f"{name}."):
        return known.actor if seats or known.sort != CAPITAL else None
    phrases = list(_party_phrases(name))
    for phrase in phrases:
        known = nations.look_up(phrase)
        if known is not None and known.sort in {"country", "people"}:
            return known.actor
    return next((phrase for phrase in phrases if _is_small(name, phrase) and not nations.look_up(phrase)), None)


def _is_small(name: str, phrase: str) -> bool:
    """Return whether the party noun is written small: "Lothmar navy" is Lothmar, "Plover Police" is a name."""
    return names.is_name(phrase) and not re.search(r"[A-Z]", name.replace(phrase, "", 1))


def _party_phrases(name: str) -> Iterator[str]:
    """Yield the name in "NAME navy", "NAME's government", "the government of NAME"."""
    of = re.match(r"(.+?) of (?:the )?(.+)$", name)
    if of and _is_party_noun(of.group(1)):
        yield strip(of.group(2))
    words = name.split(" ")
    for length in range(min(len(words) - 1, 4), 0, -1):
        if _is_party_noun(" ".join(words[length:])) and all(w[:1].isupper() for w in words[:length]):
            yield strip(" ".join(words[:length]))


def _is_party_noun(words: str) -> bool:
    """Return whether every word is part of a party noun: "armed forces", "Ministry of Defence"."""
    low = words.lower()
    if low in _party_nouns() or re.fullmatch(r"(?:foreign |defen[cs]e |interior )?ministry(?: of [a-z ]+)?", low):
        return True
    head, _, tail = low.partition(" ")
    return tail in _party_nouns() and (
        head in _party_nouns() or head in {"ethnic", "armed", "military", "army", "naval"}
    )


def _titled(name: str, aliases: Mapping[str, str]) -> str | None:
    """Return the person in "Fire chief Hilda Borg", "its chief executive, Tomas Vell"."""
    if aside := _beside(name):
        return _alias(aside, aliases) or aside
    words = name.split(" ")
    for index in range(len(words) - 1, 0, -1):
        rest = " ".join(words[index:])
        if names.is_person(rest) and _ends_in_role(" ".join(words[:index])):
            longest = _without_roles(rest)
            return _alias(longest, aliases) or longest
    return None


def _beside(name: str) -> str | None:
    """Return the person in "its chief executive, Tomas Roe", "the mayor of Orley, Ada Roe", "Ada Roe, its mayor"."""
    before, comma, after = name.partition(", ")
    if not comma:
        return None
    if " " in after and names.is_person(after) and (before.split(" ")[-1][:1].islower() or _is_role_of(before)):
        return _without_roles(after)
    if names.is_name(before) and (after[:1].islower() or _ends_in_role(after)) and nations.look_up(before) is None:
        return _titled(before, NO_ALIASES) or before
    return None


def _is_role_of(words: str) -> bool:
    """Return whether the words are a role with what it is held in: "mayor of Orley", "spokeswoman for Roe"."""
    role = re.match(r"(.+?) (?:of|for) (?=.*[A-Z])", words)
    return role is not None and _ends_in_role(role.group(1))


def _ends_in_role(words: str) -> bool:
    low = re.sub(r"\.$", "", words.lower())
    return any(low == role or low.endswith((f" {role}", f"-{role}")) for role in _last_roles(low))


def _last_roles(low: str) -> list[str]:
    words = low.split(" ")
    return [
        tail for i in range(len(words)) if (tail := " ".join(words[i:])) in roles() or tail.split("-")[-1] in roles()
    ]


def _without_roles(name: str) -> str:
    words = name.split(" ")
    while len(words) > 1 and words[0].lower().rstrip(".") in roles():
        words.pop(0)
    return " ".join(words)


def same(a: str, b: str, aliases: Mapping[str, str] = NO_ALIASES) -> bool | None:
    """Return whether two texts name one actor; None where that cannot be told.

    True for a part of a name ("Vell", "Tomas Vell"), an acronym, a demonym. False only for two actors known to
    differ: two countries, two organisations, two names with nothing in common. A capital may speak for its country or
    be no more than a place: None.
    """
    first, second = resolve(a, aliases), resolve(b, aliases)
    if first is None or second is None:
        words = fold(strip(a))
        return True if words and words == fold(strip(b)) else None
    return _same_actor(first, second)


@lru_cache(maxsize=65536)
def _same_actor(first: str, second: str) -> bool | None:
    if fold(first) == fold(second):
        return True
    known, other = nations.look_up(first), nations.look_up(second)
    if known and other:
        return _same_capital(known, other) if CAPITAL in {known.sort, other.sort} else _same_known(known, other)
    if known or other:
        return True if names.is_acronym(first, second) else None
    return _same_names(first, second)


def _same_capital(a: nations.Known, b: nations.Known) -> bool | None:
    return None if a.actor == b.actor or a.sort != b.sort else False


def _same_known(a: nations.Known, b: nations.Known) -> bool | None:
    if a.actor == b.actor:
        return True
    if a.code and b.code and (len(a.code) != nations.SOVEREIGN or len(b.code) != nations.SOVEREIGN):
        return None
    return False


def _same_names(a: str, b: str) -> bool | None:
    if names.is_acronym(a, b) or names.is_acronym(b, a) or demonym_of(a, [b]) or demonym_of(b, [a]):
        return True
    if not (names.is_name(a) and names.is_name(b)):
        return None
    short, long = sorted((names.tokens(a), names.tokens(b)), key=len)
    if names.is_part(short, long):
        return None if " of " in f" {a} {b} " and len(short) == 1 else True
    return None if _is_named_after(short, long) or _is_named_after(long, short) else False


def _is_named_after(a: list[str], b: list[str]) -> bool:
    """Return whether the last name of one stands within the other: "Anna Hall", "the Hall Museum"."""
    return a[-1:] != b[-1:] and a[-1] in b if a and b else False


def compare(hypothesis: Actor, premise: Actor, aliases: Mapping[str, str] = NO_ALIASES) -> Reason:
    """Return how the actor of a statement stands to the corpus' actor in the same role."""
    verdict = same(hypothesis.actor or hypothesis.text, premise.actor or premise.text, aliases)
    outcome = {True: Outcome.MATCH, False: Outcome.CONFLICT, None: Outcome.UNKNOWN}[verdict]
    return Reason(slot="actor", statement=hypothesis.text, corpus=premise.text, outcome=outcome)
