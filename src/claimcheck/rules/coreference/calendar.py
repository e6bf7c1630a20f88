"""Dates that lean on another date: "the same day", "the next year", "on 13 September" where the year is known.

Example: The dam failed on 4 May 2011. Two villages were flooded the next day.
Limit: "the same day" needs a full date before it in the same paragraph or the one before.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from claimcheck.rules.coreference.days import Day, dates
from claimcheck.rules.coreference.discourse import Discourse, mention
from claimcheck.rules.records import Mention, TokenRange

LEANING = re.compile(
    r"\b(?:(?:on )?(?P<same>(?:the|that) same|that very) (?P<sameunit>day|month|year|week)"
    r"|(?:in )?the (?P<next>next|following|previous|preceding) (?P<unit>day|month|year)"
    r"|(?P<later>a|one|two|three) (?P<lateunit>day|month|year)s? (?P<way>later|earlier))\b",
    re.IGNORECASE,
)
PREPOSITIONS = frozenset({"on", "in", "of", "since", "until", "by", "from", "to", "before", "after"})
COUNTS = {"a": 1, "one": 1, "two": 2, "three": 3}
FINENESS = {"year": 1, "month": 2, "day": 3}


def resolve(discourse: Discourse) -> Iterator[Mention]:
    """Yield the dates that an earlier date completes or fixes."""
    known: list[Day] = []
    leaning = list(_leaning(discourse))
    for day in dates(discourse.doc, discourse.text):
        while leaning and leaning[0][0][0] < day.tokens[0]:
            yield from _fixed(discourse, leaning.pop(0), known, day)
        full = _with_year(day, known, discourse)
        if full is not day:
            yield mention(full.spelled(), None, day.tokens, None, owner=False)
        known.append(full)
        discourse.days.append(full)
    for left in leaning:
        yield from _fixed(discourse, left, known, None)


def _with_year(day: Day, known: list[Day], discourse: Discourse) -> Day:
    """Return the date with the year of the last date before it, if that is near and not later in the year."""
    if day.year is not None or not known or known[-1].year is None:
        return day
    last = known[-1]
    if discourse.block[last.tokens[0]] != discourse.block[day.tokens[0]] or day.month is None:
        return day
    if last.month is None or (last.month, last.day or 0) > (day.month, day.day or 99):
        return day
    return Day(tokens=day.tokens, year=last.year, month=day.month, day=day.day, american=day.american)


def _leaning(discourse: Discourse) -> Iterator[tuple[TokenRange, re.Match[str]]]:
    for match in LEANING.finditer(discourse.text):
        span = discourse.doc.char_span(*match.span())
        if span is not None:
            yield (span.start, span.end), match


def _fixed(
    discourse: Discourse, left: tuple[TokenRange, re.Match[str]], known: list[Day], following: Day | None
) -> Iterator[Mention]:
    """Yield the date that "the same day" or "the next year" comes to."""
    tokens, match = left
    start, end = tokens
    doc = discourse.doc
    if following is not None and following.tokens[0] - end <= 1:  # "on the same day, May 28"
        return
    if end < len(doc) and doc[end].lower_ in {"after", "before", "as", "when", "that", "in", "of"}:
        return
    unit = (match["sameunit"] or match["unit"] or match["lateunit"]).lower()
    base = next((day for day in reversed(known) if _reaches(discourse, day, start)), None)
    if base is None or (found := _moved(base, unit, _steps(match))) is None:
        return
    before = doc[start - 1].lower_ if start else ""
    lead = "" if before in PREPOSITIONS else "on " if unit == "day" else "in "
    yield mention(lead + found.spelled(), None, tokens, None, owner=False)


def _reaches(discourse: Discourse, day: Day, position: int) -> bool:
    return discourse.block[day.tokens[0]] == discourse.block[position] and (
        discourse.sentence[position] - discourse.sentence[day.tokens[0]] <= 2
    )


def _steps(match: re.Match[str]) -> int:
    if match["same"]:
        return 0
    if match["next"]:
        return 1 if match["next"].lower() in {"next", "following"} else -1
    return COUNTS[match["later"].lower()] * (1 if match["way"].lower() == "later" else -1)


def _moved(base: Day, unit: str, steps: int) -> Day | None:
    """Return the date so many units later, None where the base is not as fine as the unit."""
    if base.year is None or FINENESS[base.unit] < FINENESS.get(unit, 9):
        return None
    if unit == "year":
        return Day(base.tokens, base.year + steps, None, None, base.american)
    assert base.month is not None
    if unit == "month":
        months = base.year * 12 + base.month - 1 + steps
        return Day(base.tokens, months // 12, months % 12 + 1, None, base.american)
    try:
        moved = date(base.year, base.month, base.day or 1) + timedelta(days=steps)
    except (ValueError, OverflowError):
        return None
    return Day(base.tokens, moved.year, moved.month, moved.day, base.american)
