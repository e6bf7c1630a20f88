"""What a date that does not say all is relative to, and the year that it takes from there."""

import re
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Context:
    """What a date without a year or a weekday is relative to. ``anchor`` may be a day, month or year."""

    anchor: str | None
    year: str | None = None
    future: bool = False

    @property
    def day(self) -> date | None:
        """The anchor as a day, where it is one."""
        try:
            return date.fromisoformat(self.anchor) if self.anchor else None
        except ValueError:
            return None


def year_for(month: str, day: str | None, context: Context) -> str:
    """Return the year of a date without one: of the text before it, else the one nearest to the anchor, else XXXX."""
    if context.year:
        return context.year
    if context.day is None:
        return context.anchor[:4] if context.anchor and re.match(r"\d{4}", context.anchor) else "XXXX"
    near = []
    for year in (context.day.year - 1, context.day.year, context.day.year + 1):
        try:
            near.append((abs((date(year, int(month), int(day or 15)) - context.day).days), str(year)))
        except ValueError:
            continue
    return min(near)[1] if near else "XXXX"
