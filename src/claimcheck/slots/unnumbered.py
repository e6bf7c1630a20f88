"""Quantities told without a numeral: "no civilians", "neither side", "both", "twice", "most of", "lasted a year"."""

from claimcheck.models import Quantity
from claimcheck.slots import nouns
from claimcheck.slots.counted import PERSON
from claimcheck.slots.figures import Found, Line
from claimcheck.slots.scan import unit_at, word_list

TIMES_AS = frozenset({"a", "an", "as", "her", "his", "its", "more", "that", "the", "their", "what"})  # "twice the size"
LASTING = frozenset({"for", "last", "lasted", "lasts", "spent", "take", "taken", "takes", "took"})
WORDS = LASTING | {
    *("both", "half", "majority", "most", "neither", "no", "nobody", "none", "not", "single", "thrice", "twice")
}  # one of these stands in every such quantity
NO_NUMBER = frozenset({"more", "fewer", "less", "longer"})


def at(line: Line, index: int) -> Found | None:
    """Return the quantity whose words without a numeral start at token ``index``, as token range."""
    return next(filter(None, (read(line, index) for read in (_zero_or_two, _single, _times, _most, _one_unit))), None)


def _zero_or_two(line: Line, index: int) -> Found | None:
    """Return the quantity of "no civilians", "none of the sailors", "neither side", "both companies"."""
    word, following = line.lower(index), line.lower(index + 1)
    match word, following:
        case "nobody", _:
            return index, index + 1, _count(0, PERSON)
        case "no", "one" if line.lower(index + 2) != "single":
            return index, index + 2, _count(0, PERSON)
        case "no", _ if following not in NO_NUMBER:
            return _of(line, index, index + 1, 0) or _of(line, index, index + 1, 0, singular=True)
        case "not", "one":
            return _of(line, index, index + 2, 0, singular=True)
        case "not", "a" if line.lower(index + 2) == "single":
            return _of(line, index, index + 3, 0, singular=True)
        case "none", "of":
            return _of(line, index, index + 2, 0)
        case "none", "among" | "at" | "from" | "in" | "on" if line.lower(index - 1) in {"and", "but"}:
            return index, index + 1, Quantity(text="", low=0, high=0)
        case "neither", _:
            return _of(line, index, index + 1, 0) or _of(line, index, index + 1, 0, singular=True)
        case "both", _:
            return _of(line, index, index + 1, 2)
    return None


def _most(line: Line, index: int) -> Found | None:
    """Return the share of "most of the wells", "majority of members": from one half."""
    if line.lower(index) not in {"most", "majority"} or line.lower(index + 1) != "of":
        return None
    head = nouns.head(line.tokens, index + 1, plural=False)
    if head is None:
        return None
    return index, head.end, Quantity(text="", low=50, high=100, unit="%", noun=head.noun)


def _one_unit(line: Line, index: int) -> Found | None:
    """Return the duration of "lasted [a year]", "[a year and a half] later"; none for "for [a day] trip"."""
    if line.lower(index) not in {"a", "an"}:
        return None
    found = unit_at(line.text, line.tokens, index + 1)
    if found is None or found[0].dimension != "duration" or found[0].unit == "s":
        return None
    end, half = found[1], [line.lower(found[1] + i) for i in range(3)] == ["and", "a", "half"]
    if not half and (line.lower(index - 1) not in LASTING or not _ends_phrase(line, end)):
        return None
    value = 1.5 if half else 1
    return index, end + 3 * half, Quantity(text="", low=value, high=value, unit=found[0].unit)


def _ends_phrase(line: Line, index: int) -> bool:
    following = line.token(index)
    return following is None or following.kind != "word" or following.lower in word_list("phrase_ends")


def _single(line: Line, index: int) -> Found | None:
    """Return the quantity of "a single vote"."""
    if (line.lower(index), line.lower(index + 1)) != ("a", "single"):
        return None
    return _of(line, index, index + 2, 1, singular=True)


def _times(line: Line, index: int) -> Found | None:
    """Return the quantity of "twice", as of "two times"; none for "twice the size", "twice a week"."""
    times = {"twice": 2, "thrice": 3}.get(line.lower(index))
    return (index, index + 1, _count(times, "time")) if times and line.lower(index + 1) not in TIMES_AS else None


def _of(line: Line, start: int, end: int, value: int, *, singular: bool = False) -> Found | None:
    """Return so many of the noun behind token ``end``; a singular only where its noun is one that is counted."""
    head = nouns.head(line.tokens, end, plural=not singular)
    if head is None or (singular and head.noun.lower() not in nouns.things()):
        return None
    if line.lower(start) in {"both", "neither"} and line.lower(head.end) in {"and", "nor", "or"}:
        return None
    return start, head.end, _count(value, head.noun)


def _count(value: int, noun: str) -> Quantity:
    return Quantity(text="", low=value, high=value, noun=noun)
