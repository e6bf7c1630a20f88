"""Where the marks go: claims whose spans touch the same words share one mark."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import pairwise, zip_longest
from operator import itemgetter
from typing import NamedTuple

from claimcheck.annotate.labels import VERDICTS, worst
from claimcheck.models import BlockKind, Document, ReportCheck, Verdict

SENTENCE_END = re.compile(r"[.!?…]+[”’»\"')\]]*")


class Mark(NamedTuple):
    """A stretch of the report with the checks of the claims in it, worst first. Marks are numbered from 1."""

    number: int
    start: int
    end: int
    checks: tuple[ReportCheck, ...]

    @property
    def verdict(self) -> Verdict:
        """The worst verdict in the stretch."""
        return worst([check.verdict for check in self.checks])


class Piece(NamedTuple):
    """A stretch of the report that lies wholly inside or outside each heading and each mark."""

    text: str
    heading: bool
    mark: Mark | None
    last: bool  # whether the mark ends here


def combine(checks: Iterable[ReportCheck]) -> list[Mark]:
    """Return disjoint marks in the order of the text; nested and overlapping claims are joined into one."""
    groups: list[list[ReportCheck]] = []
    end = -1
    for check in sorted(checks, key=lambda c: (c.start, c.end)):
        if check.start >= end:
            groups.append([])
        groups[-1].append(check)
        end = max(end, check.end)
    return [_mark(number, group) for number, group in enumerate(groups, 1)]


def _mark(number: int, group: list[ReportCheck]) -> Mark:
    order = list(VERDICTS)
    worst_first = sorted(group, key=lambda check: order.index(check.verdict))  # stable: then in the order of the text
    return Mark(number, group[0].start, max(check.end for check in group), tuple(worst_first))


def pieces(report: Document, marks: list[Mark]) -> Iterator[Piece]:
    """Yield the report's text cut at the bounds of headings and marks; the texts joined are the report's text.

    For the eye, a mark includes the punctuation that closes its sentence.
    """
    headings = [(block.start, block.end) for block in report.blocks if block.kind is BlockKind.HEADING]
    shown = [(mark.start, _closed(report.text, mark, following)) for mark, following in zip_longest(marks, marks[1:])]
    cuts = sorted({0, len(report.text), *(offset for bound in shown + headings for offset in bound)})
    for start, end in pairwise(cuts):
        at = _covering(shown, start)
        mark = None if at is None else marks[at]
        last = at is not None and shown[at][1] == end
        yield Piece(report.text[start:end], _covering(headings, start) is not None, mark, last)


def _closed(text: str, mark: Mark, following: Mark | None) -> int:
    closed = SENTENCE_END.match(text, mark.end)
    end = closed.end() if closed else mark.end
    return min(end, following.start) if following else end


def _covering(bounds: list[tuple[int, int]], offset: int) -> int | None:
    """Return the index of the half-open bound that covers the offset; bounds are ordered and disjoint."""
    before = bisect_right(bounds, offset, key=itemgetter(0)) - 1
    return before if before >= 0 and offset < bounds[before][1] else None
