"""Quotations that stand alone behind a report: they go on with what its source says.

Example: Vik said the dam was safe. "There is no danger at all."
Limit: only a quotation right behind the report is given to its source.
"""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from claimcheck.models import Stance
from claimcheck.rules.attribution.speech import STOPS, is_speech, outermost, paragraph_of
from claimcheck.rules.records import Quote, Report, ReportKind, TokenRange


def attached(
    doc: Doc, quotes: Sequence[Quote], bounds: Sequence[TokenRange], reports: Sequence[Report]
) -> list[Report]:
    """Return the reports, with each quotation that nobody is credited with given to the report just before it.

    Ortega said the pass was closed. [“Nobody gets through.”]
    """
    covered = {index for report in reports for span in report.content for index in range(*span)}
    found = list(reports)
    ends = {report.content[-1][1]: index for index, report in reversed(list(enumerate(reports))) if _tells(report)}
    here = 0
    for quote in outermost(quotes):
        start = quote.tokens[0]
        here = paragraph_of(bounds, start, here)
        if start in covered or not is_speech(doc, quote, bounds[here]) or not _whole(doc, quote):
            continue
        index = next((ends[end] for end in range(start, start - 4, -1) if end in ends), None)
        if index is not None and bounds[here][0] <= found[index].cue[0]:
            found[index] = replace(found[index], content=(*found[index].content, quote.tokens))
    return found


def _tells(report: Report) -> bool:
    """Return whether more of what a report says may follow it: denied contents do not go on in a quotation."""
    return report.kind is ReportKind.STATEMENT and report.source is not None and report.stance is Stance.ASSERT


def _whole(doc: Doc, quote: Quote) -> bool:
    """Return whether a quotation ends as a sentence does."""
    return doc[max(quote.inner[1] - 1, quote.inner[0])].text in STOPS
