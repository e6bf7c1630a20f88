"""EDTF strings in English, such that they are read back as the same string."""

from claimcheck.slots import calendar, edtf


def phrase(value: str) -> str:
    """Return an EDTF string in words: "1994-05/.." is "since May 1994", "199X" is "the 1990s"."""
    first, slash, last = value.partition("/")
    if not slash:
        return _side(value)
    if last == "..":
        return f"since {_side(first)}"
    if first == "..":
        return f"until {_side(last)}"
    if "T" in value:
        return _hours(first, last)
    return f"from {_side(first)} to {_side(last)}"


def _hours(first: str, last: str) -> str:
    """Return a stretch of time in words: "between 17:00 and 23:59 on 12 March"."""
    (day, _, start), (other, _, end) = first.rpartition("T"), last.rpartition("T")
    if day == other:
        return f"between {start} and {end}" + (f" on {_side(day)}" if day else "")
    return f"from {_side(first)} to {_side(last)}"


def _side(value: str) -> str:
    part = edtf.point(value)
    if part is None:
        return value
    words = " ".join(filter(None, (str(part.day) if part.day else "", _month(part.month), _year(part))))
    words = f"about {words}" if part.about else words
    return words if part.clock is None else " on ".join(filter(None, (value.rpartition("T")[2], words)))


def _month(number: int | None) -> str:
    if number is None:
        return ""
    kind = "season" if number in edtf.SEASONS else "month"
    name = next(
        word
        for word, value in calendar.entries(kind).items()
        if int(value) == number and len(word) > 2 and word not in SHORT
    )
    return name if kind == "season" else name.capitalize()


SHORT = frozenset({"apr", "aug", "dec", "feb", "jan", "jul", "jun", "mar", "nov", "oct", "sep", "sept", "fall"})


def _year(part: edtf.Point) -> str:
    year = part.year
    if year is None:
        return ""
    if year.endswith("XX"):
        return f"the {_ordinal(int(year[:2]) + 1)} century{' BC' if part.bc else ''}"
    if part.bc:
        return f"{int(year) + 1} BC"
    if year.endswith("X"):
        return f"the {year[:3]}0s"
    return f"AD {int(year)}" if year.startswith("0") else year


def _ordinal(number: int) -> str:
    endings = {1: "st", 2: "nd", 3: "rd"}
    ending = "th" if 10 < number < 14 else endings.get(number % 10, "th")
    return f"{number}{ending}"
