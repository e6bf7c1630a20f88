"""Where the marks go: claims whose spans touch the same words share one mark."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from claimcheck.annotate.labels import VERDICTS, worst
from claimcheck.models import BlockKind, Document, ReportCheck, Verdict


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
    """Yield the report's text cut at the bounds of headings and marks; the texts joined are the report's text."""
    headings = [block for block in report.blocks if block.kind is BlockKind.HEADING]
    bounds = [(m.start, m.end) for m in marks] + [(h.start, h.end) for h in headings]
    cuts = sorted({0, len(report.text), *(offset for bound in bounds for offset in bound)})
    mark_starts, heading_starts = [m.start for m in marks], [h.start for h in headings]
    for start, end in pairwise(cuts):
        before = bisect_right(mark_starts, start) - 1
        mark = marks[before] if before >= 0 and start < marks[before].end else None
        above = bisect_right(heading_starts, start) - 1
        heading = above >= 0 and start < headings[above].end
        yield Piece(report.text[start:end], heading, mark, mark is not None and mark.end == end)
