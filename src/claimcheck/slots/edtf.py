"""Extended date-time strings (EDTF, ISO 8601-2): what interval of days and minutes they stand for, in words and back.

The subset in use: year, month, day; decades and centuries (``199X``, ``18XX``); seasons (21 to 24); a missing year
(``XXXX-09-04``); approximate (``~``); intervals, open at either end (``../2027``); times of day with or without a date.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

POINT = re.compile(
    r"^(?P<bc>-)?(?:(?P<year>\d{4}|\d{3}X|\d{2}XX|XXXX))?(?:-(?P<month>\d\d|XX))?(?:-(?P<day>\d\d))?(?P<about>~)?"
    r"(?:T(?P<hour>\d\d):(?P<minute>\d\d))?$"
)
SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2)}
DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Point:
    """One side of an interval: parts that are None are missing. ``month`` 21 to 24 is a season."""

    year: str | None
    month: int | None
    day: int | None
    about: bool
    clock: int | None
    bc: bool = False


@dataclass(frozen=True, slots=True)
class Interval:
    """First and last moment; None is open or unknown. Clock times are minutes of the day."""

    first: date | None
    last: date | None
    clock: tuple[int, int] | None = None
    open_start: bool = False
    open_end: bool = False
    about: bool = False


def point(text: str) -> Point | None:
    """Return the parts of one side of an EDTF string, or None where it is not one."""
    found = POINT.match(text)
    if found is None or not text:
        return None
    year, hour = found["year"], found["hour"]
    return Point(
        year=None if year in (None, "XXXX") else year,
        month=int(found["month"]) if found["month"] and found["month"] != "XX" else None,
        day=int(found["day"]) if found["day"] else None,
        about=bool(found["about"]),
        clock=int(hour) * 60 + int(found["minute"]) if hour else None,
        bc=bool(found["bc"]),
    )


def sides(text: str) -> tuple[Point | None, Point | None]:
    """Return both sides of an EDTF string; a single point is both, an open side is None."""
    first, slash, last = text.partition("/")
    left = point(first)
    return left, point(last) if slash else left


def interval(text: str) -> Interval:
    """Return the interval that an EDTF string stands for; both ends None where the year is missing."""
    first, _, last = text.partition("/")
    left, right = sides(text)
    days = (_day(left, first=True), _day(right, first=False))
    return Interval(
        *days,
        clock=_clock(left, right),
        open_start=first == "..",
        open_end=last == "..",
        about="~" in text,
    )


def _clock(left: Point | None, right: Point | None) -> tuple[int, int] | None:
    if left is None or right is None or left.clock is None or right.clock is None:
        return None
    end = right.clock
    return left.clock, end + DAY if end < left.clock else end


def _day(side: Point | None, *, first: bool) -> date | None:
    if side is None or side.year is None or side.bc:
        return None
    year = int(side.year.replace("X", "0" if first else "9"))
    if year == 0:
        year = 1
    if "X" in side.year and first and side.year.endswith("XX"):
        year += 1 if year % 100 == 0 else 0
    if "X" in side.year and not first and side.year.endswith("XX"):
        year += 1
    if not 1 <= year <= 9998:
        return None
    try:
        return _within(year, side, first=first)
    except ValueError:
        return None


def _within(year: int, side: Point, *, first: bool) -> date:
    if side.month is None:
        return date(year, 1, 1) if first else date(year, 12, 31)
    if side.month in SEASONS:
        start, end = SEASONS[side.month]
        if first:
            return date(year, start, 1)
        return _month_end(year + (end < start), end)
    if side.day is None:
        return date(year, side.month, 1) if first else _month_end(year, side.month)
    return date(year, side.month, side.day)


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def widen(found: Interval) -> Interval:
    """Return an approximate interval with its own length as room on either side; others as they are."""
    if not found.about or found.first is None or found.last is None:
        return found
    room = min(max((found.last - found.first).days + 1, 2), 3653)
    first = found.first - timedelta(days=min(room, (found.first - date.min).days))
    last = found.last + timedelta(days=min(room, (date.max - found.last).days))
    return Interval(first, last, found.clock, found.open_start, found.open_end, True)
