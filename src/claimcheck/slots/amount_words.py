"""A quantity in plain words, such that it is read back as the same interval of the same things."""

from claimcheck import text
from claimcheck.models import Quantity
from claimcheck.slots import nouns
from claimcheck.slots.scan import units, word_list

AGE = "age"
SPELLED = {"%": "per cent", "pp": "percentage points"}


def phrase(quantity: Quantity) -> str:
    """Return a quantity in words: low 161 of civilian is "at least 161 civilians", 0 to 7 "at most 7"."""
    number = _interval(quantity.low, quantity.high)
    number = f"about {number}" if quantity.approximate and number[:1].isdigit() else number
    if quantity.approximate and not number.startswith("about"):
        lead, _, value = number.rpartition(" ")
        number = f"{lead} about {value}"
    return _with_noun(number, quantity)


def _interval(low: float | None, high: float | None) -> str:
    if high is None:
        return f"at least {_digits(low or 0.0)}"
    if low == high:
        return _digits(high)
    if not low:
        return f"at most {_digits(high)}"
    return f"{_digits(low)} to {_digits(high)}"


def _digits(value: float) -> str:
    """Return 4.2 as "4.2", a million as "1,000,000", -5 as "minus 5"."""
    sign = "minus " if value < 0 else ""
    whole, dot, rest = f"{abs(value):,.6f}".partition(".")
    rest = rest.rstrip("0")
    return f"{sign}{whole}{dot if rest else ''}{rest}"


def _with_noun(number: str, quantity: Quantity) -> str:
    unit, slash, rate = (quantity.unit or "").partition("/")
    unit = _unit(unit)
    per = f" per {rate}" if slash else ""
    noun = quantity.noun
    if noun is None:
        return f"{number} {unit}".rstrip() + per
    if noun in word_list("scales"):
        return f"{noun} {number}"
    if noun == AGE:
        return f"{number} {unit} old"
    if unit:
        return f"{number} {unit} of {_plural(noun) if unit == SPELLED['%'] else noun}{per}"
    return f"{number} {noun if quantity.low == quantity.high == 1 else _plural(noun)}{per}"


def _unit(unit: str) -> str:
    """Return the word for a unit whose sign is not read as one ("h"); others as they are."""
    if unit in SPELLED or unit in units() or not unit:
        return SPELLED.get(unit, unit)
    words = (form for form, row in units().items() if row.unit == unit and form.isalpha() and form.endswith("s"))
    return next(words, unit)


def _plural(noun: str) -> str:
    """Return the plural that is read as this noun again."""
    known = (row.word for row in nouns.collectives().values() if row.kind == "noun" and row.singular == noun)
    return next(known, None) or text.plural(noun)
