"""Quotations, paired by character within a paragraph and never by the parse.

Example: Vik called the report “a work of fiction”.
Limit: single quotation marks that are also apostrophes are paired only where both edges are free.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

from claimcheck.rules.records import Quote

DOUBLE, SINGLE, ANGLE = "double", "single", "angle"
MARK = re.compile(r"``|''|[\"“”„‟«»'‘’]")
FAMILY = {"«": ANGLE, "»": ANGLE, "'": SINGLE, "‘": SINGLE, "’": SINGLE}
ALWAYS_OPEN = frozenset(["``", "“", "„", "‟", "«", "‘"])
ALWAYS_CLOSE = frozenset(["”", "»", "''"])
NEWLINES = re.compile(r"[^\S\n]*\n\s*")
BEFORE_SPEECH = re.compile(r"[:,]\s*$")


@dataclass(slots=True)
class _Open:
    """A mark that waits for its partner."""

    family: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Pair:
    """Character offsets of a quotation with its marks, and without."""

    start: int
    inner_start: int
    inner_end: int
    end: int
    continued: bool = False


def find(doc: Doc) -> list[Quote]:
    """Return the quotations of ``doc``, outer before inner, in document order."""
    starts = [token.idx for token in doc]
    found = [_as_tokens(doc, starts, pair) for pair in pairs(doc.text, paragraphs(doc))]
    return sorted(found, key=lambda quote: (quote.tokens[0], -quote.tokens[1]))


def paragraphs(doc: Doc) -> list[tuple[int, int]]:
    """Return the character bounds of the paragraphs: the blocks, or what runs of newlines part."""
    blocks = doc.user_data.get("blocks")
    if blocks:
        return [(block.start, block.end) for block in blocks]
    bounds, last = [], 0
    for gap in NEWLINES.finditer(doc.text):
        bounds.append((last, gap.start()))
        last = gap.end()
    return [(start, end) for start, end in [*bounds, (last, len(doc.text))] if end > start]


def pairs(text: str, bounds: list[tuple[int, int]]) -> Iterator[_Pair]:
    """Yield the quotations of each paragraph; one that is left open runs on if the next paragraph opens anew.

    A mark without a partner is passed over, unless it opens its paragraph or follows a colon or comma: then the
    quotation reaches to the end of the paragraph.
    """
    running = False
    for number, (start, end) in enumerate(bounds):
        closed, left_open = _pair_marks(text, start, end)
        opening = next((mark for mark in left_open if mark.family != SINGLE), None)
        runs_on = opening is not None and _opens_alike(text, bounds[number + 1 : number + 2], opening)
        for pair in closed:
            yield _continued(pair) if running and pair.start == start else pair
        if opening is not None and (runs_on or _introduces_speech(text, start, opening)):
            yield _Pair(opening.start, opening.end, end, end, continued=running and opening.start == start)
        running = runs_on


def _continued(pair: _Pair) -> _Pair:
    return _Pair(pair.start, pair.inner_start, pair.inner_end, pair.end, continued=True)


def _pair_marks(text: str, start: int, end: int) -> tuple[list[_Pair], list[_Open]]:
    closed: list[_Pair] = []
    waiting: dict[str, list[_Open]] = {DOUBLE: [], SINGLE: [], ANGLE: []}
    for match in MARK.finditer(text, start, end):
        mark, family = match.group(), FAMILY.get(match.group(), DOUBLE)
        before = text[match.start() - 1] if match.start() > start else " "
        after = text[match.end()] if match.end() < end else " "
        if _closes(mark, before, after, bool(waiting[family])):
            opened = waiting[family].pop()
            closed.append(_Pair(opened.start, opened.end, match.start(), match.end()))
        elif _opens(mark, before, after):
            waiting[family].append(_Open(family, match.start(), match.end()))
    return closed, sorted((mark for marks in waiting.values() for mark in marks), key=lambda mark: mark.start)


def _closes(mark: str, before: str, after: str, waiting: bool) -> bool:
    if not waiting or (mark in ALWAYS_OPEN and mark != "“"):
        return False
    if mark == "“":  # closes „German” quotations only
        return not before.isspace() and not after.isalnum()
    if mark in ("'", "’"):
        return not before.isspace() and not after.isalnum()
    return mark in ALWAYS_CLOSE or not before.isspace() or after.isspace()


def _opens(mark: str, before: str, after: str) -> bool:
    if mark in ALWAYS_CLOSE:  # a closing mark typed for an opening one stands behind a blank
        return mark != "»" and not after.isspace() and (before.isspace() or (mark == "''" and not before.isalnum()))
    if mark == "’":
        return False
    return not after.isspace() and not before.isalnum()


def _opens_alike(text: str, following: list[tuple[int, int]], opening: _Open) -> bool:
    if not following:
        return False
    mark = MARK.match(text, following[0][0])
    return mark is not None and FAMILY.get(mark.group(), DOUBLE) == opening.family and mark.group() not in ALWAYS_CLOSE


def _introduces_speech(text: str, start: int, opening: _Open) -> bool:
    return opening.start == start or bool(BEFORE_SPEECH.search(text, start, opening.start))


def _as_tokens(doc: Doc, starts: list[int], pair: _Pair) -> Quote:
    first = bisect_right(starts, pair.start) - 1
    last = bisect_right(starts, max(pair.end - 1, pair.start)) - 1
    inner_first = first if doc[first].idx + len(doc[first]) > pair.inner_start else first + 1
    inner_last = last if pair.inner_end < pair.end and starts[last] >= pair.inner_end else last + 1
    return Quote((first, last + 1), (inner_first, max(inner_first, inner_last)), pair.continued)
