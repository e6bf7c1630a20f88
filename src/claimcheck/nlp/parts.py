"""What a parser gets to see of a document: the words of its blocks, and where each of them stands."""

from array import array
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from claimcheck.models import Block, BlockKind, Document

PART = 50_000  # characters parsed at once, about 0.5 GB of memory
GAP = "\n\n"


@dataclass(frozen=True, slots=True)
class Part:
    """A run of blocks without markup. ``blocks`` count from the start of ``text``."""

    text: str
    blocks: tuple[Block, ...]
    places: "array[int] | range"

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Return the offsets in the document of the characters from ``start`` to ``end``, which are at least one."""
        return self.places[start], self.places[end - 1] + 1


def whole(document: Document) -> Part:
    """Return a document without markup as one part, its text as it is."""
    return Part(document.text, document.blocks, range(len(document.text)))


def parts(document: Document) -> Iterator[Part]:
    """Yield the parts of a document: runs of blocks that may hold claims, of at most about PART characters."""
    run: list[Block] = []
    for block in document.blocks:
        if block.kind is BlockKind.OTHER:
            continue
        if run and block.end - run[0].start > PART:
            yield _part(document, run)
            run = []
        run.append(block)
    if run:
        yield _part(document, run)


def _part(document: Document, run: list[Block]) -> Part:
    words: list[str] = []
    places = array("L")
    blocks: list[Block] = []
    last = run[0].start
    for block in run:
        between = document.text[last : block.start]
        if between and not between.isspace():
            between = GAP  # list marks, code and the like
        words.append(between)
        places.extend(range(last, last + len(between)))
        start = len(places)
        for stretch in _words(document, block):
            words.append(document.text[stretch.start : stretch.stop])
            places.extend(stretch)
        blocks.append(Block(start=start, end=len(places), kind=block.kind))
        last = block.end
    return Part("".join(words), tuple(blocks), places)


def _words(document: Document, block: Block) -> Iterator[range]:
    """Yield the stretches of a block that are no markup."""
    last = block.start
    first = bisect_left(document.markup, block.start, key=lambda mark: mark.start)
    for mark in islice(document.markup, first, None):
        if mark.start >= block.end:
            break
        yield range(last, mark.start)
        last = mark.end
    yield range(last, block.end)
