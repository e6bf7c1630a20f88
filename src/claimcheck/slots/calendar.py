"""The words of the calendar and the clock, and the patterns they make."""

import re
from functools import cache

from claimcheck import lexicon


class CalendarRow(lexicon.Row):
    """A month, weekday (0 is Monday), season (EDTF's number), ordinal, part of the day (from/to), or named day."""

    word: str
    kind: str
    value: str


@cache
def entries(kind: str) -> dict[str, str]:
    """Return the words of one kind with their values."""
    return {row.word: row.value for row in lexicon.rows("calendar", CalendarRow) if row.kind == kind}


def choice(kind: str) -> str:
    """Return a pattern that matches any word of one kind, longest first."""
    return "|".join(re.escape(word) for word in sorted(entries(kind), key=len, reverse=True))


def number(kind: str, word: str) -> int:
    """Return the value of a word, in any case, with or without an abbreviation's full stop."""
    return int(entries(kind)[word.lower().rstrip(".")])


def month(word: str) -> str:
    """Return the two digits of a month's name."""
    return f"{number('month', word):02}"
