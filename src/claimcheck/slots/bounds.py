"""Words around a number that make an interval of it: "at least 161" is 161 to any number, "up to seven" 0 to 7."""

import re
from dataclasses import dataclass
from functools import cache

from claimcheck import lexicon
from claimcheck.slots.numbers import Numeral
from claimcheck.slots.scan import Token, joined

LONGEST = 5
LIMITS = frozenset({"min", "over", "max", "upto", "under"})
MORE = re.compile(r"\w more\b(?! than)", re.IGNORECASE)


class BoundRow(lexicon.Row):
    """A bound phrase before or after the number.

    Its kind is min, over, max, upto (names the figure), under, about, nearly, slightly over, exact, or added (on top of
    others: "a further three").
    """

    phrase: str
    kind: str
    side: str
    example: str


@dataclass(frozen=True, slots=True)
class Bounded:
    """An interval (None: no bound on that side) and whether it is approximate."""

    low: float | None
    high: float | None
    approximate: bool


@cache
def phrases(side: str) -> dict[tuple[str, ...], str]:
    """Return the kinds of the bound phrases of one side by their words."""
    return {tuple(row.phrase.split()): row.kind for row in lexicon.rows("bounds", BoundRow) if row.side == side}


def before(tokens: list[Token], start: int, last: int = 0) -> tuple[int, tuple[str, ...]]:
    """Return where the bound phrases between tokens ``last`` and ``start`` begin, and their kinds, nearest first."""
    kinds: list[str] = []
    while found := _ending_at(tokens, start, last):
        start, kind = found
        kinds.append(kind)
    return start, tuple(kinds)


def _ending_at(tokens: list[Token], end: int, last: int) -> tuple[int, str] | None:
    for length in range(min(LONGEST, end - last), 0, -1):
        words = tuple(token.text.lower() for token in tokens[end - length : end])
        if kind := phrases("before").get(words):
            return end - length, kind
    return None


def after(tokens: list[Token], end: int) -> tuple[int, tuple[str, ...]]:
    """Return where a bound phrase that starts at token ``end`` ends, and its kind."""
    first = end + joined(tokens, end)
    for length in range(LONGEST, 0, -1):
        words = tuple(token.text.lower() for token in tokens[first : first + length])
        if kind := phrases("after").get(words):
            return first + len(words), (kind,)
    if end < len(tokens) and tokens[end].text == "+":
        return end + 1, ("min",)
    return end, ()


def is_added(text: str) -> bool:
    """Return whether the words of a quantity count what comes on top of others: "a further three", "six more"."""
    words = tuple(text.lower().split())
    lead = any(phrases("before").get(words[:length]) == "added" for length in range(1, LONGEST))
    return lead or (MORE.search(text) is not None and " or more" not in text.lower())


def is_strict(text: str) -> bool:
    """Return whether the words of a quantity leave out the number that they name: "more than half", "under a week"."""
    words = tuple(text.lower().split())
    lead = (phrases("before").get(words[:length]) for length in range(1, LONGEST + 1))
    return any(kind in ("over", "under") for kind in lead)


def apply(numeral: Numeral, kinds: tuple[str, ...], *, discrete: bool) -> Bounded:
    """Return the interval of a numeral within bound phrases; ``discrete`` things come in whole numbers."""
    limited = not LIMITS.isdisjoint(kinds) and numeral.low == numeral.high == int(numeral.low)
    step = 1 if discrete and numeral.scaled == 1 and numeral.low == int(numeral.low) else 0
    low: float | None = numeral.low
    high: float | None = numeral.high
    approximate = numeral.approximate and not limited  # "more than a dozen" is twelve to the one
    for kind in kinds:
        match kind:
            case "min":
                low, high = numeral.low, None
            case "over":
                low, high = numeral.low + step, None
            case "max" | "upto":
                low, high = 0.0, numeral.high
            case "under":
                low, high = 0.0, numeral.high - step
            case "nearly":
                low, high, approximate = _tidy(0.9 * numeral.low), numeral.high, True
            case "slightly over":
                low, high, approximate = numeral.low, _tidy(1.1 * numeral.high), True
            case "about":
                approximate = True
    return Bounded(low, high, approximate)


def _tidy(value: float) -> float:
    return round(value, 6)
