"""A figure with its unit, its noun, its rate, or as an age: "$5 a barrel", "Ola Berg, 45,", "two years and a month"."""

from dataclasses import replace

from claimcheck.models import Quantity
from claimcheck.slots import bounds, figures, nouns
from claimcheck.slots.counted import counted, is_of_persons
from claimcheck.slots.figures import Figure, Found, Line
from claimcheck.slots.numbers import read
from claimcheck.slots.scan import UnitRow, joined, unit_at, units


def measured(line: Line, figure: Figure) -> tuple[int, int, Quantity | None]:
    """Return the quantity of a figure with unit and noun; none for a bare number that may be a year."""
    currency = _currency(line, figure)
    found = None if currency or figure.numeral.share else _unit(line, figure)
    unit, end = found or (currency, figure.end)
    if unit and unit.unit == "pound" and line.lower(end) == "of":
        unit = units()["lb"]
    if (age := _age(line, figure, end, unit)) is not None:
        return figure.start, age, _build(figure, unit.unit if unit else "year", "age")
    name = "%" if figure.numeral.share else unit.unit if unit else None
    if joint := _compound_duration(line, figure, unit, end):
        return joint
    noun, end = counted(line, figure, end, measured=name is not None)
    if noun is not None and (line.lower(end), line.lower(end + 1)) == ("or", "more"):
        figure, end = replace(figure, kinds=(*figure.kinds, "min")), end + 2
    if line.lower(end) == "ago" or (noun is None and name is None and joined(line.tokens, figure.end)):
        return figure.start, end, None
    rate, end = _rate(line, end)
    if noun is None and name is None and (_may_be_year(line, figure) or line.lower(figure.end - 1) == "few"):
        return figure.start, end, None
    return figure.start, end, _build(figure, f"{name or ''}{rate}" or None, noun)


def _unit(line: Line, figure: Figure) -> tuple[UnitRow, int] | None:
    """Return the unit behind a figure and where it ends: "18 [km]", "tens of millions [of euros]"."""
    of = figure.numeral.approximate and line.lower(figure.end) == "of"
    return unit_at(line.text, line.tokens, figure.end + of)


def _compound_duration(line: Line, figure: Figure, unit: UnitRow | None, end: int) -> Found | None:
    """Return the sum of "two years and six months", in the larger unit; None for another quantity."""
    if unit is None or unit.dimension != "duration" or line.lower(end) != "and" or end + 1 >= len(line.tokens):
        return None
    rest = read(line.tokens, end + 1)
    smaller = unit_at(line.text, line.tokens, rest.end) if rest else None
    if rest is None or smaller is None or smaller[0].dimension != "duration" or smaller[0].factor >= unit.factor:
        return None
    extra = smaller[0].factor / unit.factor
    low, high = (round(a + b * extra, 4) for a, b in ((figure.numeral.low, rest.low), (figure.numeral.high, rest.high)))
    whole = replace(figure, numeral=replace(figure.numeral, low=low, high=high))
    return figure.start, smaller[1], _build(whole, unit.unit, None)


def _currency(line: Line, figure: Figure) -> UnitRow | None:
    found = (i for i in range(figure.start, figure.end) if figures.is_currency(line, i))
    return next((units()[line.tokens[index].text] for index in found), None)


def _age(line: Line, figure: Figure, end: int, unit: UnitRow | None) -> int | None:
    """Return where an age ends ("45 years old", "45-year-old", "aged 45"), None for another figure."""
    if unit is None:
        before = line.lower(figure.start - 1)
        told = before in {"aged", "age", "ages"} or (before == "of" and line.lower(figure.start - 2) == "age")
        told = told or _is_aside(line, figure, end) or _is_age_group(line, figure, end)
        return end if told else None
    if unit.dimension != "duration":
        return None
    if joined(line.tokens, end) and line.lower(end + 1) in {"old", "olds"}:
        return end + 2
    if line.lower(end) == "old":
        return end + 1
    return end + 2 if (line.lower(end), line.lower(end + 1)) == ("of", "age") else None


def _is_age_group(line: Line, figure: Figure, end: int) -> bool:
    """Return whether the number is an age in "children under five", "people over 60"."""
    people = line.token(figure.start - 1)
    if people is None or not set(figure.kinds) & {"over", "under"} or counted(line, figure, end, measured=False)[0]:
        return False
    return figure.numeral.high <= 120 and is_of_persons(nouns.head([people], 0, plural=True))


def _is_aside(line: Line, figure: Figure, end: int) -> bool:
    """Return whether the number is an age in an aside behind a name: "Ola Berg, 45, said"."""
    before, name = line.token(figure.start - 1), line.token(figure.start - 2)
    if before is None or name is None or before.text not in {",", "("} or not figure.numeral.digits:
        return False
    closed = end == len(line.tokens) or line.lower(end) in {",", ")", ".", ";"}
    return closed and name.text[:1].isupper() and figure.numeral.low <= 120 and not figure.kinds


def _rate(line: Line, end: int) -> tuple[str, int]:
    """Return the rate of "30 cases [per day]", "$5 [a barrel]", and where it ends; "" where there is none."""
    word = line.lower(end)
    if word == "per" and end + 1 < len(line.tokens):
        amount = read(line.tokens, end + 1)
        if amount and amount.low == amount.high:
            return f"/{amount.low:g}", amount.end
        return f"/{_unit_name(line, end + 1)}", end + 2
    if word in {"a", "an", "each"} and line.lower(end + 1) in units():
        return f"/{_unit_name(line, end + 1)}", end + 2
    return "", end


def _unit_name(line: Line, index: int) -> str:
    row = units().get(line.lower(index))
    return row.unit if row else line.lower(index)


def _may_be_year(line: Line, figure: Figure) -> bool:
    """Return whether a bare number may be a year: nobody writes the year 2,000."""
    numeral = figure.numeral
    plain = line.tokens[figure.start].text.isdigit()
    return plain and not figure.kinds and numeral.scaled == 1 and 1000 <= numeral.low <= 2100


def _build(figure: Figure, unit: str | None, noun: str | None) -> Quantity:
    discrete = unit is None and not figure.numeral.share
    found = bounds.apply(figure.numeral, figure.kinds, discrete=discrete)
    return Quantity(text="", low=found.low, high=found.high, approximate=found.approximate, unit=unit, noun=noun)
