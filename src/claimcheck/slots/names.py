"""Proper names as words: what is one, parts of one, acronyms, and adjectives made of one."""

import re
from collections.abc import Iterable

from claimcheck.slots.scan import word_list
from claimcheck.text import fold, singular, squeeze

DETERMINER = re.compile(
    r"^(?:the|an?|both|its|their|his|her|our|th(?:is|at|ese|ose)|some|many|all|n?either)\s+", re.IGNORECASE
)
EDGE = ' \t\n,.;:!?"“”‘()[]'
POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$")
LONGEST = 8  # words
SUFFIX = re.compile(r"ians?|eans?|ans?|ese|ish|ites?|ers?|is?|ns?|ic|s")
ENDINGS = ("land", "stan", "ia", "ea", "a", "e", "o", "y", "")
SMALL = word_list("name_particles")
INNER = frozenset({"&", "and", "for", "of", "the"})  # particles that begin no person's name


def strip(text: str) -> str:
    """Return ``text`` without determiners, a possessive ending, and marks at its edges."""
    name = POSSESSIVE.sub("", squeeze(text).strip(EDGE)).strip(EDGE + "'’")
    return DETERMINER.sub("", name)


def is_person(name: str) -> bool:
    """Return whether the words can be a person's name: capitals but for particles, a capital at the end."""
    words = name.split(" ")
    return (
        words[0] not in INNER
        and all(w[:1].isupper() or w.lower() in SMALL for w in words)
        and words[-1][:1].isupper()
        and bool(re.match(r"[^\W\d_]", words[-1]))
    )


def is_name(name: str) -> bool:
    """Return whether the words are a proper name: all with a capital but small words, and no sentence of them."""
    words = name.split(" ")
    return len(words) <= LONGEST and words[0][:1].isupper() and all(_is_name_word(word) for word in words)


def _is_name_word(word: str) -> bool:
    return word[:1].isupper() or word[:1].isdigit() or word.lower() in SMALL


def demonym_of(form: str, names: Iterable[str]) -> str | None:
    """Return the name that ``form`` is the adjective or people of, by its ending: "Corvian" of "Corvia"."""
    low = fold(form)
    for name in names:
        if low == fold(name) or _is_derived(low, fold(name)):
            return name
    return None


def _is_derived(form: str, name: str) -> bool:
    stems = {name.removesuffix(ending) for ending in ENDINGS if name.endswith(ending)}
    return any(form.startswith(stem) and SUFFIX.fullmatch(form[len(stem) :]) for stem in stems if len(stem) >= 3)


def tokens(name: str) -> list[str]:
    """Return the words of a name that tell it from others, folded, in the singular."""
    return [
        singular(word) if len(word) > 4 else word for word in re.findall(r"[^\W_]+", fold(name)) if word not in SMALL
    ]


def is_part(short: list[str], long: list[str]) -> bool:
    """Return whether a name is part of another: its words in order, an initial standing for a word."""
    if not short:
        return False
    rest = iter(long)
    return all(any(_is_word_or_initial(word, other) for other in rest) for word in short)


def _is_word_or_initial(word: str, other: str) -> bool:
    return word == other or (1 in (len(word), len(other)) and word[0] == other[0])


def is_acronym(acronym: str, name: str) -> bool:
    """Return whether the capitals of ``name`` spell ``acronym``."""
    letters = acronym.replace(".", "")
    if not (2 <= len(letters) <= 8 and letters.isupper()):
        return False
    words = [word for word in re.split(r"[\s-]+", name) if word[:1].isalpha()]
    initials = "".join(word[0] for word in words if word[:1].isupper())
    return len(words) > 1 and initials.upper() == letters
