"""How words of time lean on a date: "two weeks later", "earlier that month", "the day before the vote".

The patterns, and the date that so many days, weeks, months or years from a base come to. A count of weeks, or of more
than three months or years, is a round one: the date is told as "around 28 March 2019".
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from claimcheck.lexicon.lists import number_words
from claimcheck.rules.coreference.days import Day
from claimcheck.rules.coreference.discourse import Discourse
from claimcheck.rules.records import TokenRange

COUNTS = "|".join(["a", "an", r"\d{1,2}", *sorted(word for word, row in number_words().items() if row.kind == "unit")])
LEANING = re.compile(
    r"\b(?:(?P<shift>later|earlier) (?:that|the same) (?P<shiftunit>day|month|year)"
    r"|(?:on )?(?P<same>(?:the|that) same|that very|that) (?P<sameunit>day|month|year)"
    r"|(?:in )?the (?P<next>next|following|previous|preceding) (?P<unit>day|month|year)"
    rf"|(?P<later>{COUNTS}) (?P<lateunit>day|week|month|year)s? (?P<way>later|earlier)"
    rf"|(?P<count>{COUNTS}|the) (?P<countunit>day|week|month|year)s? (?P<side>after|before) (?:the|this|that) \w+)\b",
    re.IGNORECASE,
)
UNITS = ("sameunit", "unit", "lateunit", "shiftunit", "countunit")
FINENESS = {"year": 1, "month": 2, "week": 3, "day": 3}
EXACT = 3  # months or years that are still meant as counted
FORWARD = frozenset({"next", "following", "later", "after"})


def found(discourse: Discourse) -> Iterator[tuple[TokenRange, re.Match[str]]]:
    """Yield the words that lean on a date, in order, where nothing makes their count a vague one."""
    for match in LEANING.finditer(discourse.text):
        span = discourse.doc.char_span(*match.span())
        if span is None or ((match["same"] or "").lower() == "that" and span[-2].dep_ != "det"):
            continue
        before = discourse.doc[span.start - 1] if span.start else None
        if not ((match["later"] or match["count"]) and before is not None and span.start <= before.head.i < span.end):
            yield (span.start, span.end), match


def unit(match: re.Match[str]) -> str:
    """Return the unit that is counted or shared: "day", "week", "month" or "year"."""
    return next(match[name] for name in UNITS if match[name]).lower()


def moved(base: Day, match: re.Match[str]) -> Day | None:
    """Return the date that the words come to from a base, None where the base is not as fine as their unit."""
    step, steps = unit(match), _steps(match)
    if base.year is None or FINENESS[base.unit] < FINENESS[step]:
        return None
    if step == "year":
        return replace(base, year=base.year + steps, month=None, day=None)
    if base.month is None:
        return None
    if step == "month":
        months = base.year * 12 + base.month - 1 + steps
        return replace(base, year=months // 12, month=months % 12 + 1, day=None)
    try:
        day = date(base.year, base.month, base.day or 1) + timedelta(days=steps * (7 if step == "week" else 1))
    except (ValueError, OverflowError):
        return None
    return replace(base, year=day.year, month=day.month, day=day.day)


def lead(match: re.Match[str]) -> str:
    """Return what stands before the date: "on", "in", "later in", or "around" for a round count."""
    counted, size = match["later"] or match["count"], unit(match)
    if counted and (size == "week" or (size != "day" and abs(_steps(match)) > EXACT)):
        return "around "
    plain = "on " if size == "day" else "in "
    return f"{match['shift'].lower()} {plain}" if match["shift"] else plain


def _steps(match: re.Match[str]) -> int:
    if match["same"] or match["shift"]:
        return 0
    count = (match["later"] or match["count"] or "a").lower()
    way = (match["next"] or match["way"] or match["side"]).lower()
    size = 1 if count in {"a", "an", "the"} else int(count) if count.isdigit() else int(number_words()[count].low)
    return size if way in FORWARD else -size
