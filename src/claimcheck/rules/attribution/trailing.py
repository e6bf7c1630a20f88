"""Quotations that stand alone behind a report: they go on with what its source says.

Example: Vik said the dam was safe. "There is no danger at all."
Limit: only a quotation right behind the report is given to its source.
"""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from claimcheck.models import Stance
from claimcheck.rules.attribution.standing import fills, is_speech, is_whole, outermost, paragraph_of
from claimcheck.rules.records import Quote, Report, ReportKind, TokenRange

GAP = 4  # tokens between a report and the quotation behind it, its full stop included


def attached(
    doc: Doc, quotes: Sequence[Quote], bounds: Sequence[TokenRange], reports: Sequence[Report]
) -> list[Report]:
    """Return the reports, with each quotation that nobody is credited with given to the report just before it.

    Ortega said the pass was closed. [“Nobody gets through.”]
    """
    covered = {index for report in reports for span in report.content for index in range(*span)}
    found = list(reports)
    ends = {_end(report): index for index, report in reversed(list(enumerate(reports))) if _tells(report)}
    here = 0
    for quote in outermost(quotes):
        start = quote.tokens[0]
        here = paragraph_of(bounds, start, here)
        if start in covered or not is_speech(doc, quote, bounds[here]) or not is_whole(doc, quote):
            continue
        index = next((ends[end] for end in range(start, start - GAP, -1) if end in ends), None)
        near = index is not None and (bounds[here][0] <= found[index].cue[0] or fills(doc, quote, bounds[here]))
        if near and index is not None:
            found[index] = replace(found[index], content=(*found[index].content, quote.tokens))
    return found


def _end(report: Report) -> int:
    """Return where the last word of a report's content, cue and source ends."""
    return max(report.content[-1][1], report.cue[1], report.source[1] if report.source is not None else 0)


def _tells(report: Report) -> bool:
    """Return whether more of what a report says may follow it: denied contents do not go on in a quotation."""
    return report.kind is ReportKind.STATEMENT and report.source is not None and report.stance is Stance.ASSERT
