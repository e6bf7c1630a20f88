"""Lists behind a colon: "found that: the alarm was off; two doors were locked" tells every item as found.

Example: The inquiry found that: the alarm was off; two doors were locked.
Limit: the items must stand in one paragraph and be parted by semicolons.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from claimcheck.rules.records import Report, TokenRange

BEHIND = 3  # tokens between the cue and the colon


def continued(doc: Doc, reports: Iterable[Report], bounds: Sequence[TokenRange]) -> Iterator[Report]:
    """Yield the reports, those that a colon introduces with all items of the list as their content."""
    for report in reports:
        end = max(stop for _, stop in report.content)
        told = _opened_by_colon(doc, report)
        last = _last(doc, end, bounds) if told else end
        first = end + (end < last and doc[end].text == ";")
        yield replace(report, content=(*report.content, (first, last))) if first < last else report


def _opened_by_colon(doc: Doc, report: Report) -> bool:
    after = report.cue[1]
    return report.content[0][0] >= after and any(t.text == ":" for t in doc[after : after + BEHIND])


def _last(doc: Doc, end: int, bounds: Sequence[TokenRange]) -> int:
    """Return where the last item ends: the end of the first sentence that no semicolon closes."""
    stop = bounds[max(bisect_right(bounds, end - 1, key=lambda bound: bound[0]) - 1, 0)][1]
    if end >= stop or doc[end].text != ";":
        return end
    while end < stop and doc[end].text == ";" and end + 1 < stop:
        sentence = doc[end + 1].sent
        end = min(sentence.end, stop)
        end -= doc[end - 1].text in {";", "."}
    return end
