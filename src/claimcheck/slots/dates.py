"""Times in plain text: single dates and times of day put together, with ranges and open ends."""

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from datetime import date, timedelta

from claimcheck.slots import clock, points
from claimcheck.slots.clock import Clock, spell
from claimcheck.slots.years import WINDOW, confirmed
from claimcheck.text import lemmas as text_lemmas

Spans = list[tuple[int, int, str]]
LINK = re.compile(r"^\s?(?:to|until|till|through|[-–—])\s?(?:the )?$")
AND = re.compile(r"^ (?:and|to)(?: (?:the|in|on))? $")
LEAD = re.compile(
    r"\b(?:(?P<event>since|until|till|before|prior to|after|following) the \w+ of|"
    r"(?P<word>since|ever since|from|until|till|up to|up until|before|prior to|after|following|between|by|as of"
    r"|starting (?:in|on|from)|beginning (?:in|on)|around|about|circa|c\.|ca\.|approximately|roughly|through to|through"
    r"|no later than|not later than|not after|no earlier than|not earlier than|no sooner than|not before|as late as)"
    r"(?: the| late on| around| about| in| on)?)\s$",
    re.IGNORECASE,
)
SINCE = {"since", "ever since"}
OPEN_END = {
    *("since", "ever since", "after", "following"),
    *("no earlier than", "not earlier than", "no sooner than", "not before"),
}
OPEN_START = {
    "until",
    "till",
    "up to",
    "up until",
    "before",
    "prior to",
    "by",
    "through",
    "through to",
    "no later than",
    "not later than",
    "not after",
}
NEAR = {"around", "about", "circa", "c.", "ca.", "approximately", "roughly"}
OR = re.compile(r"^,? ?(?:and|or|to|until|but|-|–)?(?: not)?(?: (?:at|from|around|about))? ?$")
JOINT = re.compile(r"^,? ?(?:on |of |at |in )?(?:the )?$")
LAST = re.compile(r"([^\W\d_]+|[,;(])\s*$")
BREAKS = frozenset({",", ";", "(", "and", "or", "but"})
HALF_DAY = clock.DAY // 2
ONWARD = re.compile(r"^ (?:onwards?|on)\b(?! the| a)")


@dataclass(frozen=True, slots=True)
class Piece:
    """A date, a time of day, or both, at half-open offsets."""

    start: int
    end: int
    date: str | None
    clock: tuple[int, int] | None = None

    @property
    def edtf(self) -> str:
        """The piece as an EDTF string; a time of day is a point, or an interval from minute to minute."""
        if self.clock is None:
            return self.date or ""
        day = self.date or ""
        after = _next(day) if self.clock[1] < self.clock[0] else day
        first, last = f"{day}T{spell(self.clock[0])}", f"{after}T{spell(self.clock[1])}"
        return first if first == last else f"{first}/{last}"


def _next(day: str) -> str:
    """Return the day after a full date; other dates as they are."""
    try:
        following = date.fromisoformat(day.replace("XXXX", "2000")) + timedelta(days=1)
        return f"{day[:4]}{following.isoformat()[4:]}" if day.startswith("XXXX") else following.isoformat()
    except (ValueError, OverflowError):
        return day


def find(text: str, *, anchor: str | None = None, year: str | None = None) -> Spans:
    """Return the times of ``text`` with half-open offsets, in order; ``year`` is that of dates that name none."""
    dates = confirmed(text, list(points.find(text, anchor=anchor, year=year)))
    pieces = _join(text, _with_clocks([Piece(d.start, d.end, d.value) for d in dates], list(clock.find(text))))
    pieces = _dated(text, pieces)
    found: Spans = []
    index = 0
    while index < len(pieces):
        span, used = _range(text, pieces, index)
        found.append(span or _directed(text, pieces[index], found[-1][1] if found else 0, anchor))
        index += used
    return found


def _with_clocks(dates: list[Piece], clocks: list[Clock]) -> list[Piece]:
    """Return dates and the times of day outside them, in order."""
    starts = [piece.start for piece in dates]
    pieces = list(dates)
    for found in clocks:
        place = bisect_left(starts, found.end) - 1
        if place < 0 or dates[place].end <= found.start:
            pieces.append(Piece(found.start, found.end, None, (found.first, found.last)))
    return sorted(pieces, key=lambda piece: piece.start)


def _join(text: str, pieces: list[Piece]) -> list[Piece]:
    """Return the pieces with a date and a time of day that stand together as one: "6 a.m. on 12 March"."""
    joined: list[Piece] = []
    for piece in pieces:
        last = joined[-1] if joined else None
        if last and _fit(last, piece) and JOINT.match(text[last.end : min(piece.start, last.end + WINDOW)]):
            joined[-1] = Piece(last.start, piece.end, last.date or piece.date, last.clock or piece.clock)
        else:
            joined.append(piece)
    return joined


def _fit(a: Piece, b: Piece) -> bool:
    """Return whether one is a day and the other a time of day."""
    day = a.date or b.date or "/"
    return (a.date is None) != (b.date is None) and (a.clock is None) != (b.clock is None) and "/" not in day


def _dated(text: str, pieces: list[Piece]) -> list[Piece]:
    """Return the pieces with a day that follows two times of day given to both: "at six and not at nine on 3 May"."""
    dated = list(pieces)
    for i in range(len(pieces) - 2, -1, -1):
        here, behind = dated[i], dated[i + 1]
        between = text[here.end : min(behind.start, here.end + WINDOW)]
        if here.date is None and behind.date and behind.clock and behind.start > here.end and OR.match(between):
            dated[i] = replace(here, date=behind.date)
    return dated


def _lead(text: str, start: int) -> tuple[str, int]:
    """Return the word of direction right before a piece ("since") and where it starts; "" where there is none."""
    low = max(0, start - WINDOW)
    found = LEAD.search(text[low:start])
    return ((found["word"] or found["event"]).lower(), low + found.start()) if found else ("", start)


def _range(text: str, pieces: list[Piece], index: int) -> tuple[tuple[int, int, str] | None, int]:
    """Return the span of "from X to Y", "between X and Y", "X–Y", or None, and how many pieces it takes."""
    if index + 1 == len(pieces):
        return None, 1
    left, right = pieces[index], pieces[index + 1]
    word, lead = _lead(text, left.start)
    between = text[left.end : min(right.start, left.end + WINDOW)]
    if not (LINK.match(between) or (word == "between" and AND.match(between))):
        return None, 1
    start = lead if word in {"from", "between"} else left.start
    if left.clock and right.clock and left.date and right.date and left.date != right.date:
        return (start, right.end, f"{left.edtf.partition('/')[0]}/{right.edtf.rpartition('/')[2]}"), 2
    if left.clock and right.clock:
        hours = Piece(start, right.end, left.date or right.date, (left.clock[0], right.clock[1]))
        return (hours.start, hours.end, hours.edtf), 2
    if left.date is None or right.date is None or left.clock or right.clock:
        return None, 1
    first, last = left.date.partition("/")[0], right.date.rpartition("/")[2]
    if "XXXX" in first and "XXXX" not in last:
        first = first.replace("XXXX", last[:4])
    if _sortable(first) > _sortable(last, high=True):
        return None, 1
    return (start, right.end, f"{first}/{last}"), 2


def _sortable(value: str, *, high: bool = False) -> str:
    return value.replace("X", "9" if high else "0").rstrip("~")[:10].ljust(10, "~" if high else " ")


def _directed(text: str, piece: Piece, last: int, anchor: str | None) -> tuple[int, int, str]:
    """Return the span of "since X", "until X", "by X", "from X on", "about X", or X itself."""
    plain = (piece.start, piece.end, piece.edtf)
    word, lead = _lead(text, piece.start)
    if piece.clock and lead >= last:
        return _directed_clock(piece, word, lead)
    if lead < last or piece.date is None or piece.date.startswith("-"):
        return plain
    first, _, final = piece.date.partition("/")
    if word in NEAR and not re.search("[/X]", piece.date):
        return lead, piece.end, f"{piece.date}~"
    if word in OPEN_END or word.startswith(("starting", "beginning")):
        return lead, piece.end, f"{_before(first, anchor, text) if word in SINCE else first}/.."
    if word in OPEN_START:
        return lead, piece.end, f"../{final or first}"
    if word == "from" and not final and _is_open(text, lead, piece.end):
        return lead, piece.end, f"{first}/.."
    return plain


def _directed_clock(piece: Piece, word: str, lead: int) -> tuple[int, int, str]:
    """Return the span of "by noon", "after 9 p.m. on 3 May": to the day's end, half a day where it is not known."""
    if piece.clock is None or word not in OPEN_START | OPEN_END:
        return piece.start, piece.end, piece.edtf
    first, last = piece.clock
    if word in OPEN_END:
        hours = first, clock.DAY - 1 if piece.date else (first + HALF_DAY) % clock.DAY
    else:
        hours = 0 if piece.date else (last - HALF_DAY) % clock.DAY, last
    return lead, piece.end, replace(piece, clock=hours).edtf


def _before(day: str, anchor: str | None, text: str) -> str:
    """Return the date a year earlier where it took its year from an anchor that lies before it: "since January"."""
    if anchor is None or day[:4] in text or not day[:4].isdigit() or day <= anchor[: len(day)]:
        return day
    return f"{int(day[:4]) - 1:04}{day[4:]}"


def _is_open(text: str, start: int, end: int) -> bool:
    """Return whether "from 1936" starts a state, not names an origin as in "a letter from 1936"."""
    before = LAST.search(text[max(0, start - WINDOW) : start])
    if ONWARD.match(text[end : end + WINDOW]) or before is None or before.group(1) in BREAKS:
        return True
    return "NOUN" not in text_lemmas(before.group(1).lower())
