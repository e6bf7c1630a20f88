"""Times in plain text as EDTF intervals, in words again, and compared."""

import re
from datetime import date, timedelta
from functools import lru_cache

from claimcheck.models import Outcome, Reason, Time
from claimcheck.slots import dates, edtf
from claimcheck.slots.wording import phrase

__all__ = ["compare", "interval", "parse", "parse_spans", "phrase"]

VAGUE = re.compile(r"\b(?:early|mid|late|beginning|end|start|middle|spring|summer|autumn|fall|winter)\b", re.IGNORECASE)
NEAR = timedelta(days=31)


def parse(text: str, *, anchor: str | None = None, year: str | None = None) -> list[Time]:
    """Return the times of ``text`` in order.

    ``anchor`` is the document's date, for what is relative to it; ``year`` the year of dates that name none.
    """
    return [time for _, _, time in parse_spans(text, anchor=anchor, year=year)]


def parse_spans(text: str, *, anchor: str | None = None, year: str | None = None) -> list[tuple[int, int, Time]]:
    """Return the times of ``text`` with their half-open offsets, in order. Durations are quantities, not times."""
    return list(_spans(text, anchor, year))


@lru_cache(maxsize=4_096)  # what is read for its times is read again for its quantities, and beside other claims
def _spans(text: str, anchor: str | None, year: str | None) -> tuple[tuple[int, int, Time], ...]:
    found = dates.find(text, anchor=anchor, year=year)
    return tuple((start, end, Time(text=text[start:end], edtf=value)) for start, end, value in found)


def interval(value: str) -> tuple[date | None, date | None]:
    """Return the first and the last day of an EDTF string; None where a side is open or the year is missing."""
    found = edtf.interval(value)
    return found.first, found.last


def compare(hypothesis: Time, premise: Time, *, onset: bool = False) -> Reason:
    """Return how a statement's time stands to the corpus' time of the same event.

    The premise entails a time that contains it; times apart conflict; a more precise or overlapping hypothesis is
    unknown. With ``onset`` (a change of state: became, began) the start of an open premise is its time.
    """
    outcome = _outcome(hypothesis.edtf, premise.edtf, onset=onset)
    if outcome is Outcome.CONFLICT and VAGUE.search(f"{hypothesis.text} {premise.text}"):
        outcome = Outcome.UNKNOWN if _are_near(hypothesis.edtf, premise.edtf) else outcome
    return Reason(slot="time", statement=hypothesis.text, corpus=premise.text, outcome=outcome)


def _outcome(hypothesis: str, premise: str, *, onset: bool) -> Outcome:
    if hypothesis == premise:
        return Outcome.MATCH
    if onset:
        hypothesis, premise = _start(hypothesis), _start(premise)
    days, clock = _days(hypothesis, premise), _clocks(hypothesis, premise)
    if Outcome.CONFLICT in (days, clock):
        return Outcome.CONFLICT
    both = [outcome for outcome in (days, clock) if outcome is not None]
    for weakest in (Outcome.UNKNOWN, Outcome.ENTAILED, Outcome.MATCH):
        if weakest in both:
            return weakest
    return Outcome.UNKNOWN


def _are_near(a: str, b: str) -> bool:
    """Return whether less than NEAR lies between two times: nobody draws the line of "early 2015" to a day."""
    first, second = edtf.interval(a), edtf.interval(b)
    gaps = [
        later.first - earlier.last
        for earlier, later in ((first, second), (second, first))
        if earlier.last and later.first and later.first > earlier.last
    ]
    return any(gap <= NEAR for gap in gaps)


def _start(value: str) -> str:
    first, slash, last = value.partition("/")
    return first if slash and last == ".." else value


def _clocks(hypothesis: str, premise: str) -> Outcome | None:
    """Compare times of day; None where neither names one, or only the premise does."""
    asked, known = edtf.interval(hypothesis).clock, edtf.interval(premise).clock
    if asked is None:
        return None if known is None else Outcome.ENTAILED
    if known is None:
        return Outcome.UNKNOWN
    best = [_contains(asked, (known[0] + shift, known[1] + shift)) for shift in (-edtf.DAY, 0, edtf.DAY)]
    for outcome in (Outcome.MATCH, Outcome.ENTAILED, Outcome.UNKNOWN):
        if outcome in best:
            return outcome
    return Outcome.CONFLICT


def _contains(asked: tuple[int, int], known: tuple[int, int]) -> Outcome:
    if asked == known:
        return Outcome.MATCH
    if asked[0] <= known[0] and known[1] <= asked[1]:
        return Outcome.ENTAILED
    near = 60 if asked[0] == asked[1] and known[0] == known[1] else 0
    apart = known[0] > asked[1] + near or known[1] < asked[0] - near
    return Outcome.CONFLICT if apart else Outcome.UNKNOWN


def _days(hypothesis: str, premise: str) -> Outcome | None:
    """Compare the days; None where neither names any."""
    asked, known = edtf.interval(hypothesis), edtf.interval(premise)
    parts = edtf.sides(hypothesis)[0], edtf.sides(premise)[0]
    if not _names_day(hypothesis):
        return None if not _names_day(premise) else Outcome.ENTAILED
    if not _names_day(premise):
        return Outcome.UNKNOWN
    if _lacks_year(hypothesis) or _lacks_year(premise):
        return _yearless(*parts, same=_lacks_year(hypothesis))
    if (asked.open_end and known.open_end) or (asked.open_start and known.open_start):
        return _open(hypothesis, premise, end=asked.open_end)
    return _intervals(asked, known)


def _names_day(value: str) -> bool:
    return not value.startswith("T")


def _lacks_year(value: str) -> bool:
    return "XXXX" in value


def _yearless(asked: edtf.Point | None, known: edtf.Point | None, *, same: bool) -> Outcome:
    """Compare month and day where a year is missing: without it, nothing is entailed but a time without year."""
    if asked is None or known is None or asked.month is None or known.month is None:
        return Outcome.UNKNOWN
    if max(asked.month, known.month) > 12:
        return Outcome.UNKNOWN
    if asked.month != known.month or (asked.day and known.day and asked.day != known.day):
        return Outcome.CONFLICT
    return Outcome.ENTAILED if same and (asked.day is None or known.day is not None) else Outcome.UNKNOWN


def _open(hypothesis: str, premise: str, *, end: bool) -> Outcome:
    """Compare two times that are open on the same side: "since 1994" and "since 1996" name different starts."""
    side = 0 if end else 2
    return _intervals(*(edtf.interval(value.partition("/")[side]) for value in (hypothesis, premise)))


def _intervals(asked: edtf.Interval, known: edtf.Interval) -> Outcome:
    asked, known = edtf.widen(asked), edtf.widen(known)
    if _is_void(asked) or _is_void(known):
        return Outcome.UNKNOWN
    if (asked.first, asked.last) == (known.first, known.last):
        return Outcome.MATCH
    low, high = (asked.first or date.min, asked.last or date.max)
    first, last = (known.first or date.min, known.last or date.max)
    if last < low or high < first:
        return Outcome.CONFLICT
    inside = low <= first and last <= high
    return Outcome.ENTAILED if inside else Outcome.UNKNOWN


def _is_void(found: edtf.Interval) -> bool:
    """Return whether nothing is known of an interval: a year before ours, or no time at all."""
    return found.first is None and found.last is None
