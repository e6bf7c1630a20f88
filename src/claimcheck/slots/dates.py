"""Times in plain text: single dates and times of day put together, with ranges and open ends."""

import re
from dataclasses import dataclass

from claimcheck.slots import clock, points
from claimcheck.slots.clock import Clock, spell
from claimcheck.slots.points import Found
from claimcheck.text import lemmas as text_lemmas

Spans = list[tuple[int, int, str]]
PREPOSITION = re.compile(
    r"(?:\b(?:in|on|since|from|until|till|by|of|during|before|after|between|through|throughout|around|circa|about|to"
    r"|as of|and|or|early|late|mid|for|at|c\.|ca\.|the year|into|within|its|their|his|her|[A-Z][a-z]+'s)|[(,–—-])\s*$"
)
LIST = re.compile(r"^\s?(?:,|and|or|&|, and|, or|to|until|[-–—])(?: (?:in|on|the|the late|from|again in))?\s?$")
LINK = re.compile(r"^\s?(?:to|until|till|through|[-–—])\s?(?:the )?$")
AND = re.compile(r"^ (?:and|to)(?: (?:the|in|on))? $")
LEAD = re.compile(
    r"\b(?P<word>since|ever since|from|until|till|up to|up until|before|prior to|after|following|between|by|as of|starting (?:in|on|from)"
    r"|beginning (?:in|on)|around|about|circa|c\.|ca\.|approximately|roughly|through|through to|no later than|as late as)"
    r"(?: the| late on| around| about| in| on)?\s$",
    re.IGNORECASE,
)
OPEN_END = {"since", "ever since", "after", "following"}
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
}
NEAR = {"around", "about", "circa", "c.", "ca.", "approximately", "roughly"}
JOINT = re.compile(r"^,? ?(?:on |of |at |in )?(?:the )?$")
ONWARD = re.compile(r"^ (?:onwards?|on)\b(?! the| a)")
COUNTED = re.compile(
    r"^\s+(?:[a-z]+ly )?(?:(?!as |is |was |has |and |or |the )[a-z]+ )?"
    r"(?:people|men|women|children|troops|(?!this\b|its\b|was\b|has\b|always\b|begins\b|his\b|as\b)[a-z]{3,}s)\b"
)
VERBS = re.compile(r"^ (?:saw|was|is|will|has|had|brought|marked|became|ended|began|started)\b")


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
        first, last = (f"{day}T{spell(minute)}" for minute in self.clock)
        return first if first == last else f"{first}/{last}"


def find(text: str, *, anchor: str | None = None) -> Spans:
    """Return the times of ``text`` with half-open offsets, in order."""
    dates = _confirmed(text, list(points.find(text, anchor=anchor)))
    pieces = _with_clocks(text, [Piece(d.start, d.end, d.value) for d in dates], list(clock.find(text)))
    found: Spans = []
    index = 0
    while index < len(pieces):
        span, used = _range(text, pieces, index)
        found.append(span or _directed(text, pieces[index], found[-1][1] if found else 0))
        index += used
    return found


def _confirmed(text: str, dates: list[Found]) -> list[Found]:
    """Return the dates without numbers that are no years and words ("may", "march") that are no months."""
    kept: list[Found] = []
    for found in dates:
        before, after = text[: found.start], text[found.end :]
        chained = bool(kept and kept[-1].end <= found.start and LIST.match(text[kept[-1].end : found.start]))
        if found.bare and not (chained or _is_year(text[found.start : found.end], before, after)):
            continue
        if re.fullmatch(
            r"(?:may|march|mar|sun|sat|mon|wed|dec|jan|fall|spring)\b\.?", text[found.start : found.end].lower()
        ):
            capital = text[found.start].isupper()
            if not capital or not re.search(
                r"\b(?:in|since|until|till|by|of|from|to|last|this|next|before|after|during|and|on|through)\s$", before
            ):
                continue
        kept.append(found)
    return kept


def _is_year(words: str, before: str, after: str) -> bool:
    """Return whether a bare number of four digits is a year: "in 2008", "the 2016 clashes", not "1918 people"."""
    if re.search(r"[^\d\s]", words):
        return True
    if re.search(r"\b(?:in|since|during|throughout)\s$", before, re.IGNORECASE):
        return not re.match(r" (?:[a-z]+ )?(?:words|pages|places|cases|locations|copies)\b", after)
    if re.search(r"\b(?:the|a|an|this|its|their)\s$", before, re.IGNORECASE):
        return not COUNTED.match(after) or (bool(re.match(r"1[5-9]|20", words)) and int(words) % 100 != 0)
    if re.match(r" [A-Z]", after) and not re.search(r"\d$|[$€£]$", before):
        return int(words) % 1000 != 0
    if COUNTED.match(after) or re.match(r"\s?(?:%|km|kg|m\b|per\b|tonnes|metres|dollars)", after):
        return False
    return not before.strip() or bool(PREPOSITION.search(before)) or bool(VERBS.match(after))


def _with_clocks(text: str, dates: list[Piece], clocks: list[Clock]) -> list[Piece]:
    """Return dates and times of day in order, joined where they stand together ("6 a.m. on 12 March")."""
    pieces = list(dates)
    pieces += [
        Piece(c.start, c.end, None, (c.first, c.last))
        for c in clocks
        if not any(d.start < c.end and c.start < d.end for d in dates)
    ]
    joined: list[Piece] = []
    for piece in sorted(pieces, key=lambda p: p.start):
        last = joined[-1] if joined else None
        if last and (last.date is None) != (piece.date is None) and (last.clock is None) != (piece.clock is None):
            date = last.date or piece.date
            if date and "/" not in date and JOINT.match(text[last.end : piece.start]):
                joined[-1] = Piece(last.start, piece.end, date, last.clock or piece.clock)
                continue
        joined.append(piece)
    return joined


def _range(text: str, pieces: list[Piece], index: int) -> tuple[tuple[int, int, str] | None, int]:
    """from X to Y; between X and Y; X–Y. Return the span, or None, and how many pieces it takes."""
    if index + 1 == len(pieces):
        return None, 1
    left, right = pieces[index], pieces[index + 1]
    lead = LEAD.search(text[: left.start])
    word = lead["word"].lower() if lead else ""
    between = text[left.end : right.start]
    if left.date is None or right.date is None or left.clock or right.clock:
        return None, 1
    if not (LINK.match(between) or (word == "between" and AND.match(between))):
        return None, 1
    first, last = left.date.partition("/")[0], right.date.rpartition("/")[2]
    if "XXXX" in first and "XXXX" not in last:
        first = first.replace("XXXX", last[:4])
    if _sortable(first) > _sortable(last, high=True):
        return None, 1
    start = lead.start() if lead and word in {"from", "between"} else left.start
    return (start, right.end, f"{first}/{last}"), 2


def _sortable(value: str, *, high: bool = False) -> str:
    return value.replace("X", "9" if high else "0").rstrip("~")[:10].ljust(10, "~" if high else " ")


def _directed(text: str, piece: Piece, last: int) -> tuple[int, int, str]:
    """since X; until X; by X; from X on; about X; or X itself."""
    plain = (piece.start, piece.end, piece.edtf)
    lead = LEAD.search(text[: piece.start])
    if lead is None or lead.start() < last or piece.date is None or piece.clock or piece.date.startswith("-"):
        return plain
    word = lead["word"].lower()
    first, _, final = piece.date.partition("/")
    final = final or first
    if word in NEAR:
        return (lead.start(), piece.end, f"{piece.date}~") if "/" not in piece.date and "X" not in piece.date else plain
    if word in OPEN_END:
        return lead.start(), piece.end, f"{first}/.."
    if word in OPEN_START:
        return lead.start(), piece.end, f"../{final}"
    if word.startswith(("starting", "beginning")) or (word == "from" and _is_open(text, lead.start(), piece.end)):
        return lead.start(), piece.end, f"{first}/.."
    return plain


def _is_open(text: str, start: int, end: int) -> bool:
    """Return whether "from 1936" starts a state, not names an origin as in "a letter from 1936"."""
    before = re.search(r"([^\W\d_]+|[,;(])\s*$", text[:start])
    if ONWARD.match(text[end:]) or before is None or before.group(1) in {",", ";", "(", "and", "or", "but"}:
        return True
    return "NOUN" not in text_lemmas(before.group(1).lower())
