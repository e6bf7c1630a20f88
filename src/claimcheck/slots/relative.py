"""Dates told from the day of the text, as EDTF: "last month", "on Tuesday", "two weeks ago"; None without that day."""

import re
from datetime import date, timedelta

from claimcheck.lexicon.lists import number_words
from claimcheck.slots import calendar as words
from claimcheck.slots.context import Context

Match = re.Match[str]
SHIFTS = {"last": -1, "this": 0, "next": 1}
NEAR = {"the day before yesterday": -2, "yesterday": -1, "last": -1, "tomorrow": 1, "the day after tomorrow": 2}


def past(match: Match, context: Context) -> str | None:
    """Read "the past two years", "the past decade": a stretch that ends with the anchor's day."""
    if context.day is None or (match["count"] is None and "last" in match.group().lower()):
        return None
    count, unit = _count(match["count"] or "one"), match["unit"].lower()
    if unit in {"year", "decade"}:
        return f"{context.day.year - count * (10 if unit == 'decade' else 1)}/{context.day.year}"
    if unit == "month":
        return f"{_months_back(context.day, count)}/{context.day:%Y-%m}"
    return f"{context.day - timedelta(days=count * (7 if unit == 'week' else 1))}/{context.day}"


def weekday(match: Match, context: Context) -> str | None:
    """Read "on Tuesday", "next Friday", "Monday of last week"; none for "Good Friday"."""
    if context.day is None or _is_named(match):
        return None
    number = words.number("weekday", match["weekday"])
    if match["week"]:
        return (_monday(context.day, match["week"]) + timedelta(days=number)).isoformat()
    back = (context.day.weekday() - number) % 7
    which = (match["which"] or "").lower()
    if which == "next" or (context.future and not which):
        return (context.day + timedelta(days=(7 - back) if back or which else 0)).isoformat()
    return (context.day - timedelta(days=back or (7 if which == "last" else 0))).isoformat()


def _is_named(match: Match) -> bool:
    """Return whether the weekday ends the name of a feast or an event ("Good Friday"), which falls on one date."""
    words_before = match.string[: match.end("weekday")].lower()
    return any(words_before.endswith(name) for name in words.entries("named_day"))


def _monday(day: date, which: str) -> date:
    return day + timedelta(days=7 * SHIFTS[which.lower()] - day.weekday())


def relative(match: Match, context: Context) -> str | None:
    """Read "last month", "yesterday", the day of "last night"."""
    if context.anchor is None:
        return None
    shift = SHIFTS.get((match["which"] or "").lower(), 0)
    unit = (match["unit"] or "").lower()
    if unit == "year":
        return str(int(context.anchor[:4]) + shift)
    if context.day is None:
        return None
    if unit == "month":
        return _months_back(context.day, -shift)
    if unit == "week":
        monday = _monday(context.day, match["which"])
        return f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"
    return (context.day + timedelta(days=NEAR.get(match["near"].lower(), 0))).isoformat()


def ago(match: Match, context: Context) -> str | None:
    """Read "two weeks ago"."""
    if context.day is None:
        return None
    count = _count(match["count"])
    unit = match["unit"].lower()
    if unit == "year":
        return str(context.day.year - count)
    if unit == "month":
        return _months_back(context.day, count)
    day = context.day - timedelta(days=count * (7 if unit == "week" else 1))
    return day.isoformat()


def _count(word: str) -> int:
    low = word.lower()
    return 1 if low in {"a", "an"} else int(low) if low.isdigit() else int(number_words()[low].low)


def _months_back(day: date, count: int) -> str:
    months = day.year * 12 + day.month - 1 - count
    return f"{months // 12}-{months % 12 + 1:02}"
