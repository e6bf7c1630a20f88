"""Quantities in plain text as intervals with unit and head noun, and two of them compared."""

from collections.abc import Iterator
from dataclasses import replace

from claimcheck.lexicon.lists import number_words
from claimcheck.models import Quantity
from claimcheck.slots import bounds, figures, nouns, numbered, time
from claimcheck.slots.amounts import compare, total
from claimcheck.slots.counted import PERSON, counted, is_of_persons
from claimcheck.slots.figures import Figure, Line
from claimcheck.slots.numbers import read
from claimcheck.slots.scan import Token, UnitRow, joined, tokens, unit_at, units, word_list
from claimcheck.slots.shared import shared
from claimcheck.slots.things import same_thing, scope

__all__ = ["compare", "parse", "parse_spans", "same_thing", "scope", "total"]
Found = tuple[int, int, Quantity]
TIMES_AS = frozenset({"a", "an", "as", "her", "his", "its", "more", "that", "the", "their", "what"})  # "twice the size"
COUNTING = frozenset(
    {"both", "half", "majority", "most", "neither", "no", "nobody", "none", "not", "thrice", "twice"}
)  # besides number words
LASTING = frozenset({"for", "last", "lasted", "lasts", "spent", "take", "taken", "takes", "took"})
NO_NUMBER = frozenset({"more", "fewer", "less", "longer"})


def parse(text: str) -> list[Quantity]:
    """Return the quantities of ``text`` in order. Years, dates, ids, ordinals and scores are none."""
    return [quantity for _, _, quantity in parse_spans(text)]


def parse_spans(text: str) -> list[Found]:
    """Return the quantities of ``text`` with their half-open offsets, in order."""
    found = tokens(text)
    if not any(_may_count(token) for token in found):
        return []
    return list(_read(Line(text, found, [(start, end) for start, end, _ in time.parse_spans(text)])))


def _may_count(token: Token) -> bool:
    """Return whether a token may take part in a quantity; where none does, nothing more need be read."""
    return (
        token.kind in {"number", "code"}
        or token.text.lower() in LASTING
        or token.text.lower() in COUNTING
        or token.text.lower() in number_words()
    )


def _read(line: Line) -> Iterator[Found]:
    for start, end, quantity in shared(line, _in_tokens(line)):
        first, final = line.tokens[start].start, line.tokens[end - 1].end
        yield first, final, quantity.model_copy(update={"text": line.text[first:final]})


def _in_tokens(line: Line) -> Iterator[Found]:
    index, last = 0, 0
    while index < len(line.tokens):
        found = None if line.in_time(index) else _at(line, index, last)
        if found is None:
            index += 1
            continue
        start, end, quantity = found
        if quantity is not None:
            yield start, end, quantity
        index = last = max(end, index + 1)


def _at(line: Line, index: int, last: int) -> tuple[int, int, Quantity | None] | None:
    """Return the quantity at token ``index`` as token range; None in its place where a number is no quantity."""
    if told := _zero_or_two(line, index) or _times(line, index) or _most(line, index) or _one_unit(line, index):
        return told
    figure = figures.at(line, index)
    if figure is None:
        return None
    if numbered.is_name(line, figure):
        return index, figures.score_end(line, figure), None
    if (line.lower(index - 2), line.lower(index - 1)) == ("all", "but"):
        return index, figure.end, None
    return _measured(line, figures.with_bounds(line, figure, last))


def _zero_or_two(line: Line, index: int) -> Found | None:
    """Return the quantity of "no civilians", "none of the sailors", "neither side", "both companies", "nobody"."""
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
    """Return the duration of "lasted [a year]", "took [a year and a half]"; none for "for [a day] trip"."""
    if line.lower(index) not in {"a", "an"} or line.lower(index - 1) not in LASTING:
        return None
    found = unit_at(line.text, line.tokens, index + 1)
    if found is None or found[0].dimension != "duration" or found[0].unit == "s":
        return None
    end, half = found[1], [line.lower(found[1] + i) for i in range(3)] == ["and", "a", "half"]
    following = line.token(end)
    if following is not None and following.kind == "word" and following.lower not in word_list("phrase_ends"):
        return None
    value = 1.5 if half else 1
    return index, end + 3 * half, Quantity(text="", low=value, high=value, unit=found[0].unit)


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


def _measured(line: Line, figure: Figure) -> tuple[int, int, Quantity | None]:
    """Return the quantity of a figure with unit and noun; none for a bare number that may be a year."""
    currency = _currency(line, figure)
    found = None if currency or figure.numeral.share else unit_at(line.text, line.tokens, figure.end)
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


def _count(value: int, noun: str) -> Quantity:
    return Quantity(text="", low=value, high=value, noun=noun)
