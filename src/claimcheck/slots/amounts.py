"""Quantities compared: intervals in one unit, over the same things or a part of them."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.models import Outcome, Quantity, Reason
from claimcheck.slots import bounds
from claimcheck.slots.amount_words import phrase
from claimcheck.slots.bounds import is_strict
from claimcheck.slots.scan import UnitRow, units
from claimcheck.slots.things import Scope, common, scope

NEAR, FAR = 0.1, 0.25  # shares by which approximate numbers may differ and match, or not yet conflict
ROUNDING = 0.02  # share by which a converted figure may differ
VAGUE = 2.0  # factor by which words such as "hundreds" may be exceeded and not yet conflict
ROUNDED = 1000  # numbers from which on digits are rounded off without a word
POUND, POUNDS = "pound", frozenset({"GBP", "lb"})
INFINITY = float("inf")


@dataclass(frozen=True, slots=True)
class Range:
    """A closed interval of numbers in the dimension's base unit."""

    low: float
    high: float
    approximate: bool
    rough: float = 0.0  # half the place of its one digit: "about a thousand" may be 500 to 1,500

    @property
    def exact(self) -> bool:
        """Whether it is a single number."""
        return self.low == self.high and not self.approximate

    @property
    def point(self) -> bool:
        """Whether it is a single number, exact or approximate."""
        return self.low == self.high

    def inside(self, other: "Range") -> bool:
        """Whether it lies within another interval."""
        return other.low <= self.low and self.high <= other.high

    def meets(self, other: "Range") -> bool:
        """Whether the two have a number in common."""
        return self.low <= other.high and other.low <= self.high

    def widened(self, share: float) -> "Range":
        """Return an approximate number with room on either side; a vague interval by VAGUE; an exact one as it is."""
        if not self.approximate:
            return self
        if self.point:
            room = max(abs(self.low) * share, self.rough if share == FAR else 0.0)
            return Range(self.low - room, self.high + room, True)
        if share == NEAR:
            return self
        return Range(self.low / VAGUE, self.high * VAGUE, True)


def compare(hypothesis: Quantity, premise: Quantity) -> Reason:
    """Return how a statement's quantity stands to the corpus' quantity of the same event.

    Where the statement counts wider things than the corpus ("people", "workers"), the corpus' number is a lower bound;
    where it counts narrower ones, an upper bound. Different things and units that do not convert are unknown.
    """
    outcome = _outcome(*_one_currency(hypothesis, premise))
    if outcome is Outcome.CONFLICT and bounds.is_added(hypothesis.text) != bounds.is_added(premise.text):
        outcome = Outcome.UNKNOWN  # what comes on top is not the whole
    return Reason(slot="quantity", statement=hypothesis.text, corpus=premise.text, outcome=outcome)


def _outcome(hypothesis: Quantity, premise: Quantity) -> Outcome:
    kind = scope(hypothesis, premise)
    if kind in {Scope.APART, Scope.UNKNOWN}:
        return Outcome.UNKNOWN
    asked, known = range_of(hypothesis), range_of(premise)
    if asked is None or known is None or dimension(hypothesis) != dimension(premise):
        return Outcome.UNKNOWN
    if hypothesis.unit != premise.unit and _converted(asked, known):
        return Outcome.MATCH
    if kind is Scope.SAME:
        return _ranges(asked, known, hypothesis, premise)
    return _across(asked, known, kind)


def _converted(asked: Range, known: Range) -> bool:
    """Return whether two single numbers of different units are the same but for rounding."""
    return asked.point and known.point and abs(asked.low - known.low) <= ROUNDING * abs(known.low)


def _across(asked: Range, known: Range, kind: Scope) -> Outcome:
    """Compare numbers of a whole and a part: only a bound carries over, and the same number is taken for the same."""
    if asked.low == known.low and asked.high == known.high:
        return Outcome.MATCH
    if kind is Scope.WIDER:
        bound = Range(known.low, INFINITY, known.approximate)
    else:
        bound = Range(0.0, known.high, known.approximate)
    if bound.inside(asked):
        return Outcome.ENTAILED
    return Outcome.UNKNOWN if asked.widened(FAR).meets(bound.widened(FAR)) else Outcome.CONFLICT


def _ranges(asked: Range, known: Range, hypothesis: Quantity, premise: Quantity) -> Outcome:
    if (asked.low, asked.high) == (known.low, known.high):
        return Outcome.MATCH
    if _is_open_end(known, asked, hypothesis) or _is_open_end(asked, known, premise):
        return Outcome.CONFLICT
    named = _named_most(asked, hypothesis), _named_most(known, premise)
    if named[0] is not None or named[1] is not None:
        return _most(asked, known, *named)
    near = asked.widened(NEAR), known.widened(NEAR)
    if near[1].inside(near[0]) or (known.inside(near[0]) and not known.approximate):
        return Outcome.MATCH if asked.point and known.point else Outcome.ENTAILED
    if asked.approximate or known.approximate:
        return _approximately(asked, known)
    if asked.point and known.point and (_rounds(asked.low, known.low) or _rounds(known.low, asked.low)):
        return Outcome.UNKNOWN
    return Outcome.UNKNOWN if asked.meets(known) else Outcome.CONFLICT


def _rounds(number: float, rounded: float) -> bool:
    """Return whether the second number is the first one rounded: 12,450 to 12,000, not to 10,000; none below 1,000."""
    if min(number, rounded) < ROUNDED:
        return False
    figures = max(2, len(f"{rounded:.9g}".rstrip("0").replace(".", "").rstrip("0")))
    return figures <= 3 and float(f"{number:.{figures}g}") == rounded


def _is_open_end(number: Range, bounded: Range, words: Quantity) -> bool:
    """Return whether a number is the very end that a measure leaves out: half is not "more than half"."""
    measured = words.unit is not None and is_strict(words.text)
    return measured and number.exact and number.low in (bounded.low, bounded.high)


def _approximately(asked: Range, known: Range) -> Outcome:
    near = asked.widened(NEAR), known.widened(NEAR)
    if near[0].meets(near[1]) and asked.point and known.point:
        return Outcome.MATCH
    return Outcome.UNKNOWN if asked.widened(FAR).meets(known.widened(FAR)) else Outcome.CONFLICT


def _named_most(found: Range, quantity: Quantity) -> float | None:
    """Return the number in "up to seven", which names seven as a figure that may be right; None elsewhere."""
    words = quantity.text.lower()
    named = any(words.startswith(lead) for lead in ("up to ", "as many as ", "as much as ", "as high as "))
    return found.high if named and found.low == 0 and found.high < INFINITY else None


def _most(asked: Range, known: Range, most_asked: float | None, most_known: float | None) -> Outcome:
    """Compare with "up to seven": seven matches it, for that is the number it names; far below seven conflicts.

    Nobody who knows of two dead says "up to seven": under half of the number named, the two are different accounts.
    """
    if most_asked is not None and most_known is not None:
        return Outcome.ENTAILED if most_known < most_asked else Outcome.UNKNOWN
    most = most_asked if most_asked is not None else most_known
    other = known if most_asked is not None else asked
    if most is None or not other.point:
        return Outcome.UNKNOWN if asked.meets(known) else Outcome.CONFLICT
    number = other.low
    if number == most:
        return Outcome.MATCH
    if number > most:
        return Outcome.UNKNOWN if other.approximate and number <= most * (1 + FAR) else Outcome.CONFLICT
    if number < most / 2 and not other.approximate:
        return Outcome.CONFLICT
    return Outcome.ENTAILED if most_asked is not None and number >= 0.75 * most else Outcome.UNKNOWN


def _one_currency(a: Quantity, b: Quantity) -> tuple[Quantity, Quantity]:
    """Return the two with "pounds", where the other says which are meant, as sterling or as a weight."""
    if a.unit == POUND and b.unit in POUNDS:
        return a.model_copy(update={"unit": b.unit}), b
    if b.unit == POUND and a.unit in POUNDS:
        return a, b.model_copy(update={"unit": a.unit})
    return a, b


def dimension(quantity: Quantity) -> str | None:
    """Return the dimension of a quantity's unit, with its rate; None for a bare count."""
    row, rate = _unit(quantity)
    return f"{row.dimension}{rate}" if row else (quantity.unit or None)


def _unit(quantity: Quantity) -> tuple[UnitRow | None, str]:
    name, slash, rate = (quantity.unit or "").partition("/")
    if quantity.unit in _by_unit():
        name, slash, rate = quantity.unit or "", "", ""
    return _by_unit().get(name), slash + rate


def _by_unit() -> dict[str, UnitRow]:
    return {row.unit: row for row in units().values()}


def range_of(quantity: Quantity) -> Range | None:
    """Return the interval in the base unit of its dimension; None where a quantity has no bound at all."""
    if quantity.low is None and quantity.high is None:
        return None
    row, _ = _unit(quantity)
    factor, offset = (row.factor, row.offset) if row else (1.0, 0.0)
    low = -INFINITY if quantity.low is None else quantity.low * factor + offset
    high = INFINITY if quantity.high is None else quantity.high * factor + offset
    return Range(_tidy(low), _tidy(high), quantity.approximate, _half_digit(quantity) * factor)


def _half_digit(quantity: Quantity) -> float:
    """Return half the place of the only digit that is not nought; 0 for a number of several digits, or none."""
    if quantity.low is None or quantity.low != quantity.high or quantity.low < 1:
        return 0.0
    place = 10.0 ** math.floor(math.log10(quantity.low))
    return place / 2 if quantity.low % place == 0 else 0.0


def _tidy(value: float) -> float:
    return float(f"{value:.9g}") if abs(value) < INFINITY else value


def total(parts: Sequence[Quantity]) -> Quantity:
    """Return the sum of quantities of one unit; its noun is what they have in common, if anything.

    Its text shows the sum: "three Danes + two Swedes = 5 people".
    """
    lows = [part.low for part in parts]
    highs = [part.high for part in parts]
    nouns = {part.noun for part in parts}
    known = {part.unit for part in parts}
    roles = {part.role for part in parts}
    whole = Quantity(
        text="",
        low=None if None in lows else sum(low for low in lows if low is not None),
        high=None if None in highs else sum(high for high in highs if high is not None),
        approximate=any(part.approximate for part in parts),
        unit=known.pop() if len(known) == 1 else None,
        noun=nouns.pop() if len(nouns) == 1 else common(parts),
        role=roles.pop() if len(roles) == 1 else None,
    )
    return whole.model_copy(update={"text": f"{' + '.join(part.text for part in parts)} = {phrase(whole)}"})
