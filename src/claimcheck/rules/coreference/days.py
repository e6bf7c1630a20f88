"""Explicit dates in a text, to the precision they are written with."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

from claimcheck.rules.records import TokenRange

MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
MONTH = "|".join(month.capitalize() for month in MONTHS)
YEAR = r"1\d\d\d|20\d\d"
DATE = re.compile(
    rf"\b(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?P<month>{MONTH})(?:,? (?P<year>{YEAR}))?"
    rf"|(?P<month2>{MONTH}) (?P<day2>\d{{1,2}})(?:st|nd|rd|th)?(?!\d)(?:,? (?P<year2>{YEAR}))?"
    rf"|(?P<month3>{MONTH}),? (?P<year3>{YEAR})"
    rf"|(?P<year4>{YEAR}))(?![\d–-])"
)


@dataclass(frozen=True, slots=True)
class Day:
    """A date as written, to its precision; ``american`` writes the month first."""

    tokens: TokenRange
    year: int | None
    month: int | None
    day: int | None
    american: bool

    def spelled(self) -> str:
        """Return the date in the words of its own manner: "2010", "June 2010", "June 5, 2010", "5 June 2010"."""
        if self.month is None:
            return str(self.year)
        month = MONTHS[self.month - 1].capitalize()
        if self.day is None:
            return f"{month} {self.year}"
        if self.american:
            return f"{month} {self.day}" + (f", {self.year}" if self.year else "")
        return f"{self.day} {month}" + (f" {self.year}" if self.year else "")

    @property
    def unit(self) -> str:
        """Return the finest unit that the date gives."""
        return "day" if self.day else "month" if self.month else "year"


def dates(doc: Doc, text: str) -> Iterator[Day]:
    """Yield the explicit dates of the document, whose words are ``text``, in order."""
    for match in DATE.finditer(text):
        span = doc.char_span(*match.span(), alignment_mode="expand")
        if span is None:
            continue
        got = match.groupdict()
        month = got["month"] or got["month2"] or got["month3"]
        day, year = got["day"] or got["day2"], got["year"] or got["year2"] or got["year3"] or got["year4"]
        yield Day(
            tokens=(span.start, span.end),
            year=int(year) if year else None,
            month=MONTHS.index(month.lower()) + 1 if month else None,
            day=int(day) if day else None,
            american=got["day2"] is not None,
        )
