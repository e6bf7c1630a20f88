"""What all readers share: trim a stretch to its words, and set aside stretches in which no sentence ends."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimcheck.models import Block, BlockKind, Document, Extent

STRETCH_LIMIT = 20_000  # characters without a sentence end; no prose runs so long, and parsing it would take minutes
SEVERAL = 2  # numbered paragraphs that make a numbered text
NUMBER = re.compile(r"\(?\d{1,3}(?:\.\d{1,3}){1,4}[.)]?[ \t]+(?=[\"'“‘(]?[A-Z])")  # of a paragraph: "4.2 The inquiry"
SENTENCE_END = re.compile(r"[.!?…。！？][\"'”’»)\]]*(?=\s|$)")


class Layout(NamedTuple):
    """What a text is made of: its blocks, and the stretches within blocks that are no words; each in order."""

    blocks: tuple[Block, ...]
    markup: tuple[Extent, ...] = ()


def trimmed(text: str, start: int, end: int, kind: BlockKind) -> Iterator[Block]:
    """Yield the block from ``start`` to ``end`` without outer white space; nothing where only white space is left."""
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    end = start + len(words.strip())
    if start < end:
        yield Block(start=start, end=end, kind=kind)


def unnumbered(text: str, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return the blocks without the numbers in front of them, where several have one: one alone may be a quantity."""
    numbers = {block.start: found.end() for block in blocks if (found := NUMBER.match(text, block.start, block.end))}
    if len(numbers) < SEVERAL:
        return tuple(blocks)
    return tuple(block.model_copy(update={"start": numbers.get(block.start, block.start)}) for block in blocks)


def prose(text: str, block: Block) -> Iterator[Block]:
    """Yield ``block``; a very long one in parts that end where sentences do.

    A stretch without a sentence end that exceeds the limit is a part of its own, of kind OTHER.
    """
    if block.kind is BlockKind.OTHER or block.end - block.start <= STRETCH_LIMIT:
        yield block
        return
    ends = [match.end() for match in SENTENCE_END.finditer(text, block.start, block.end)]
    kept = last = block.start
    for end in [*ends, block.end]:
        if end - kept > STRETCH_LIMIT:
            yield from trimmed(text, kept, last, block.kind)
            kept = last
        if end - last > STRETCH_LIMIT:
            yield from trimmed(text, last, end, BlockKind.OTHER)
            kept = end
        last = end
    yield from trimmed(text, kept, block.end, block.kind)


def left_out(document: Document) -> str | None:
    """Return one line that says which passages of a document hold no claims because they are no prose, if any."""
    others = [block for block in document.blocks if block.kind is BlockKind.OTHER]
    if not others:
        return None
    count = sum(block.end - block.start for block in others)
    lines = []
    line = at = 0
    for block in others:
        line += document.text.count("\n", at, block.start)
        at = block.start
        lines.append(str(line + 1))
    shown = ", ".join(lines[:5]) + (", ..." if len(lines) > 5 else "")
    return f"{document.id}: left out {count:,} characters that are no prose (from line {shown})"
