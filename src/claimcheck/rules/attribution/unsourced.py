"""Quotations that nobody is credited with: somebody said them, so that the document does not vouch for them.

Example: Mills was furious. “They sold us a wreck.”
Limit: who speaks is not guessed from the sentences around.
"""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from claimcheck.models import Stance
from claimcheck.rules.attribution.clausal import FINITE, SUBJECTS
from claimcheck.rules.attribution.standing import STOPS, closing, is_whole, outermost
from claimcheck.rules.records import Quote, Report

RULE = "unsourced"


def find(doc: Doc, quotes: Sequence[Quote], reports: Sequence[Report]) -> Iterator[Report]:
    """Yield a report without a source for each quoted sentence that no report holds; its cue is the opening mark."""
    covered = {index for report in reports for span in report.content for index in range(*span)}
    for quote in outermost(quotes):
        start, end = quote.tokens
        inside = doc[quote.inner[0] : quote.inner[1]]
        told = any(token.tag_ in FINITE for token in inside) and any(token.dep_ in SUBJECTS for token in inside)
        closed = told and quote.inner[1] < end and is_whole(doc, quote)
        if closed and start not in covered and _stands_alone(doc, quote):
            yield Report(RULE, None, (start, start + 1), ((start + 1, end),), Stance.QUOTE)


def _stands_alone(doc: Doc, quote: Quote) -> bool:
    """Return whether a quotation is a sentence, or several, with no words of the document before or behind."""
    start, end = quote.tokens
    before = doc[start - 1] if start > 0 else None
    opens = before is None or before.is_space or before.text in STOPS or closing(before)
    return opens and (end >= len(doc) or doc[end].is_space or bool(doc[end].is_sent_start))
