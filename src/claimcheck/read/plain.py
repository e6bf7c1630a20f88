"""Plain text: paragraphs on one line, between blank lines or hard-wrapped; headings; list items; rules."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from claimcheck.models import Block, BlockKind
from claimcheck.read import citations, passages

WRAP = 100  # columns; a longer line was not wrapped
NARROW = 40  # columns; shorter lines that break a sentence are no sign of hard wrapping
HEADING = 120  # characters

ENDED = re.compile(r"[.!?…:;,。！？][\"'”’»)\]]*(?:\[\w{1,4}\])*$")
ITEM = re.compile(r"(?:[-*•‣·▪–—]|\(?\d{1,3}[.)]|\(?[a-z]\))[ \t]+(?=\S)")
RULE = re.compile(r"(?:[^\w\s]\s*){3,}")


@dataclass(frozen=True, slots=True)
class Line:
    """A line without its outer white space: offsets, words, and the width of its indentation."""

    start: int
    end: int
    text: str
    indent: int

    @property
    def ended(self) -> bool:
        """Whether the line ends in punctuation."""
        return ENDED.search(self.text) is not None

    @property
    def item(self) -> re.Match[str] | None:
        """The mark of a list item at the start of the line."""
        return ITEM.match(self.text)


def read(text: str) -> passages.Layout:
    """Return the blocks of a plain text."""
    lines = list(_lines(text))
    width = _width(lines)
    found = (_block(run) for run in _runs(lines, width))
    blocks = passages.unnumbered(text, [part for block in found for part in passages.prose(text, block)])
    return passages.Layout(blocks, tuple(citations.marks(text, blocks)))


def _lines(text: str) -> Iterator[Line | None]:
    """Yield the lines, None for a blank one."""
    start = 0
    for raw in text.split("\n"):
        words = raw.strip()
        indent = len(raw) - len(raw.lstrip())
        yield Line(start + indent, start + indent + len(words), words, indent) if words else None
        start += len(raw) + 1


def _width(lines: list[Line | None]) -> int:
    """Return the column at which the text is hard-wrapped, as far as broken sentences show it; 0 if it is not."""
    broken = [
        len(line.text) + line.indent
        for line, after in pairwise(lines)
        if line and after and len(line.text) <= WRAP and _breaks_a_sentence(line, after)
    ]
    return max((width for width in broken if width >= NARROW), default=0)


def _breaks_a_sentence(line: Line, after: Line) -> bool:
    return after.text[0].islower() and not line.text.endswith((".", "!", "?")) and not after.item


def _runs(lines: list[Line | None], width: int) -> Iterator[list[Line]]:
    """Yield the lines of one block at a time."""
    run: list[Line] = []
    for line in lines:
        if run and (line is None or _starts_anew(run[-1], line, width)):
            yield run
            run = []
        if line is not None:
            run.append(line)
    if run:
        yield run


def _starts_anew(before: Line, line: Line, width: int) -> bool:
    if RULE.fullmatch(line.text) or RULE.fullmatch(before.text):
        return True
    if _breaks_a_sentence(before, line):
        return False
    # In wrapped text a line is full: the first word of the next one did not fit ("on March / 12. The court ...").
    room = width - len(before.text) - before.indent - 1
    full = width > 0 and max(len(before.text), len(line.text)) <= WRAP and len(line.text.split(maxsplit=1)[0]) > room
    indented = before.ended and line.indent > before.indent and not before.item
    begins = line.item is not None or passages.NUMBER.match(line.text) is not None
    return not full or indented or (begins and before.ended)


def _block(run: list[Line]) -> Block:
    first, last = run[0], run[-1]
    mark = first.item
    if RULE.fullmatch(first.text):
        kind = BlockKind.OTHER
    elif mark or last.ended or last.end - first.start > HEADING:
        kind = BlockKind.PARAGRAPH
    else:
        kind = BlockKind.HEADING
    return Block(
        start=first.start + (mark.end() if mark and kind is not BlockKind.OTHER else 0), end=last.end, kind=kind
    )
