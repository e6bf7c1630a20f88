"""Citation marks in running text, as encyclopedias and papers have them: "[1]", "[2][3]", "[4, 5]", "[who?]".

They are no words of the text: a claim is read without them, its quote keeps them. A number in brackets that stands
among words ("he counted [12] ships") may be a quoter's own and stays.
"""

import re
from collections.abc import Iterator

from claimcheck.models import Block, BlockKind, Extent

ASIDE = r"(?:[a-z]+ ){1,3}needed|[a-z][a-z ]{1,20}\?"  # an editor's: [citation needed], [by whom?]
ONE = rf"\[{{1,2}}+(?:\d{{1,3}}(?: ?[,;–-] ?\d{{1,3}}){{0,9}}|[a-z]|(?:note|nb|fn|n)\.? \d{{1,3}}|{ASIDE})\]{{1,2}}+"
LINK = r"(?:\((?:https?:|#|/)[^()\s]*+\))?+"
RAISED = r"(?<=[.,;:!?”’\")])[⁰¹²³⁴-⁹]{1,3}"
MARKS = re.compile(rf"{ONE}{LINK}(?:[^\S\n]?{ONE}{LINK})*+|{RAISED}")
NEEDED = re.compile(rf"\[(?:{ASIDE})\]")
LETTER = re.compile(r"\[[a-z]\]")
NAMED = re.compile(r"\b(?:and|at|by|from|in|of|see|to)$", re.IGNORECASE)  # "as shown in [12]": the mark is a noun
OPENED = re.compile(r"(?:[\[\](“‘]|(?:^|\s)[\"'])$")  # "[a] new era": the brackets are a quoter's
NEAR = 50  # characters before a mark that tell what it is
ENDS = frozenset('.,;:!?)"”')


def marks(text: str, blocks: tuple[Block, ...]) -> Iterator[Extent]:
    """Yield the citation marks in the blocks, in order, each with the blanks before it."""
    for block in blocks:
        if block.kind is not BlockKind.OTHER:
            for found in MARKS.finditer(text, block.start, block.end):
                before = text[max(block.start, found.start() - NEAR) : found.start()]
                words = before.rstrip(" \t\u00a0")
                if _is_mark(found.group(), before, words, text[found.end() : min(found.end() + 1, block.end)]):
                    yield Extent(start=found.start() - len(before) + len(words), end=found.end())


def _is_mark(mark: str, before: str, words: str, after: str) -> bool:
    """Return whether brackets are a citation mark by what stands around them: attached, or before an end."""
    if not words or words.endswith("\n"):
        return False
    if NEEDED.search(mark):
        return True
    if before == words:
        return not OPENED.search(words[-2:]) and not after.isalnum()
    return not LETTER.search(mark) and (not after or after in ENDS) and not NAMED.search(words[-10:])
