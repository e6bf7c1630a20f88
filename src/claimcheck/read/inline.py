"""Marks inside a Markdown block (emphasis, links, code, notes, tags): no words, and nothing for a parser to see."""

import re
from collections.abc import Iterator

from claimcheck.models import Block, Extent

MARK = re.compile(
    r"""
    (?P<escape>\\(?=[!-/:-@\[-`{-~]))            # a backslash before punctuation
    | (?P<code>`+)
    | (?P<note>\[\^[^\[\]\s]++\])                # [^1]
    | (?P<image>!\[[^\[\]]*+\]\([^()]*+\))       # ![words](address)
    | (?P<open>\[)
    | (?P<close>\](?:\([^()]*+\)|\[[^\[\]]*+\])?) # ](address) or ][name]
    | (?P<tag></?[a-zA-Z][^<>]*+>|<!--[^<>]*+>)
    | (?P<quote>(?<=\n)[ \t]*+(?:>[ \t]?)++)     # the "> " of a quotation's later lines
    | (?P<run>\*+|_+|~~)
    """,
    re.VERBOSE,
)
ALONE = ("escape", "note", "image", "tag", "quote")  # marks that need no partner


def marks(text: str, block: Block) -> tuple[Extent, ...]:
    """Return the marks of a block in order; brackets and stars without a partner are words and stay."""
    found: list[Extent] = []
    waiting: dict[str, list[Extent]] = {}
    at = block.start
    while (match := MARK.search(text, at, block.end)) is not None:
        at = match.end()
        here = Extent(start=match.start(), end=at)
        if match.lastgroup in ALONE:
            found.append(here)
            at += match.lastgroup == "escape"
        elif match.lastgroup == "code":
            closing = text.find(match.group(), at, block.end)
            if closing >= 0:
                found += [here, Extent(start=closing, end=closing + len(match.group()))]
                at = found[-1].end
        elif match.lastgroup == "run":
            found += _run(text, block, match.group(), here, waiting)
        else:
            found += _bracket(match.group(), here, waiting)
    return tuple(sorted(found, key=lambda extent: extent.start))


def _run(text: str, block: Block, run: str, here: Extent, waiting: dict[str, list[Extent]]) -> Iterator[Extent]:
    """Yield a run of stars with the one that it closes; "2 * 3" and "snake_case" are no emphasis."""
    before = text[here.start - 1] if here.start > block.start else " "
    after = text[here.end] if here.end < block.end else " "
    inside_a_word = run[0] == "_" and before.isalnum() and after.isalnum()
    if not before.isspace() and waiting.get(run) and not inside_a_word:
        yield waiting[run].pop()
        yield here
    elif not after.isspace() and not inside_a_word:
        waiting.setdefault(run, []).append(here)


def _bracket(mark: str, here: Extent, waiting: dict[str, list[Extent]]) -> Iterator[Extent]:
    """Yield the two marks of a link; "[sic]" is none."""
    if mark == "[":
        waiting.setdefault("[", []).append(here)
    elif waiting.get("["):
        opened = waiting["["].pop()
        if mark != "]":
            yield opened
            yield here
