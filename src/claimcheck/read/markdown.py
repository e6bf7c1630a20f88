"""Markdown (CommonMark and tables): headings, paragraphs, list items, quotations; the rest holds no claims.

Marks in front of a block (``#``, ``-``, ``>``) lie outside it; marks within it are listed beside the blocks.
"""

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

from claimcheck.models import Block, BlockKind
from claimcheck.read import citations, inline, passages

LABEL = re.compile(r"^[ \t]*\[\^[^\[\]\s]+\]:[ \t]+", re.MULTILINE)  # of a footnote: "[^1]: "
NO_PROSE = {"fence", "code_block", "html_block", "table_open"}
WORD = re.compile(r"[^\W_]")
FRONT_MATTER = re.compile(r"---[ \t]*\n(?:.*\n)*?(?:---|\.\.\.)[ \t]*(?:\n|$)")
NO_WORDS = re.compile(r"(?:!?\[[^\[\]]*+\]\([^()\s]*+(?:\s\"[^\"]*+\")?\)|<?https?://\S++|\s)++")


def read(text: str) -> passages.Layout:
    """Return the blocks of a Markdown text and the marks within them."""
    blocks = passages.unnumbered(text, [part for block in _blocks(text) for part in passages.prose(text, block)])
    words = (block for block in blocks if block.kind is not BlockKind.OTHER)
    cited = list(citations.marks(text, blocks))
    taken = {place for mark in cited for place in range(mark.start, mark.end)}
    inner = [mark for block in words for mark in inline.marks(text, block) if mark.start not in taken]
    return passages.Layout(blocks, tuple(sorted([*cited, *inner], key=lambda mark: mark.start)))


def _blocks(text: str) -> Iterator[Block]:
    front = FRONT_MATTER.match(text)
    body = front.end() if front else 0
    yield from passages.trimmed(text, 0, body, BlockKind.OTHER)
    starts = _line_starts(text, body)
    line = 0
    for token, opened_by in _leaves(text[body:]):
        first, end = token.map or (line, line)
        yield from _rest(text, starts[line], starts[first])
        if token.type in NO_PROSE:
            yield from passages.trimmed(text, starts[first], starts[end], BlockKind.OTHER)
        elif token.type == "inline":
            yield from _words(text, starts[first], starts[end], token.content, opened_by)
        line = end
    yield from _rest(text, starts[line], len(text))


def _leaves(text: str) -> Iterator[tuple[Token, str]]:
    """Yield the tokens that hold lines and no other such token, each with the type of the token before it."""
    line, before = 0, ""
    for token in _tokens(text):
        if token.map and token.map[0] >= line and token.type in (*NO_PROSE, "inline", "hr"):
            yield token, before
            line = token.map[1]
        before = token.type


def _rest(text: str, start: int, end: int) -> Iterator[Block]:
    """Yield lines that the parser passed over (link definitions, too deep a nesting): left out, but not unsaid."""
    if WORD.search(text, start, end):
        yield from passages.trimmed(text, start, end, BlockKind.OTHER)


def _tokens(text: str) -> list[Token]:
    # Inline rules are off: only lines are needed, and they are where hostile text makes a parser slow.
    return MarkdownIt("commonmark").enable("table").disable("inline").parse(text)


def _words(text: str, start: int, end: int, content: str, opened_by: str) -> Iterator[Block]:
    """Yield the block of an inline token: its content within its lines, without the marks around it."""
    lines = content.strip().split("\n")
    first, last = lines[0].strip(), lines[-1].strip()
    if not first:
        return
    start = max(text.find(first, start, end), start)
    found = text.rfind(last, start, end)
    end = found + len(last) if found >= 0 else end
    kind = BlockKind.HEADING if opened_by == "heading_open" else BlockKind.PARAGRAPH
    if NO_WORDS.fullmatch(text, start, end):
        kind = BlockKind.OTHER
    for first_of_note, end_of_note in _notes(text, start, end):
        yield from passages.trimmed(text, first_of_note, end_of_note, kind)


def _notes(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the parts of a paragraph that the labels of footnotes begin, without these; one without labels whole."""
    labels = list(LABEL.finditer(text, start, end))
    starts, ends = [start, *(label.end() for label in labels)], [*(label.start() for label in labels), end]
    return zip(starts, ends, strict=True)


def _line_starts(text: str, body: int) -> list[int]:
    starts = [body]
    for line in text[body:].split("\n"):
        starts.append(min(starts[-1] + len(line) + 1, len(text)))
    return starts
