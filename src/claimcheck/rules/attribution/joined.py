"""Quotations that "and" or "but" joins to what is told already: they are the same source's words.

Example: Vale condemned the raid as “a crime” and an “act of war”.
Example: “The gate was open,” the warden said, but “nobody saw it”.
Limit: only adverbs, adjectives, articles and prepositions may stand between the conjunction and the quotation.
"""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from claimcheck.rules.attribution.standing import outermost
from claimcheck.rules.records import Quote, Report, ReportKind

JOINING = frozenset(["and", "but", "or", "nor", "yet"])
BETWEEN = frozenset(["DET", "ADV", "ADJ", "ADP", "PART"])
LONGEST = 4  # words between the conjunction and the quotation
COMPLETES = frozenset(["of", "to", "from", "against", "by", "that"])  # “a threat” to the region
TAIL = 12  # words of what completes a quotation


def added(doc: Doc, quotes: Sequence[Quote], reports: Sequence[Report]) -> list[Report]:
    """Return the reports, each with the quotations that a conjunction joins to its content."""
    covered = {index for report in reports for span in report.content for index in range(*span)}
    found = list(reports)
    ends = {_end(report): at for at, report in reversed(list(enumerate(reports))) if _tells(report)}
    for quote in outermost(quotes):
        start, end = quote.tokens
        joint = _conjunction(doc, start) if start not in covered else None
        if joint is None:
            continue
        before = joint - 1 if joint - 1 in ends and doc[joint - 1].text == "," else joint if joint in ends else None
        if before is None or doc[joint].sent.start > found[ends[before]].cue[0]:
            continue
        at = ends.pop(before)
        report, stop = found[at], _completed(doc, end)
        last = report.content[-1]
        inside = last[1] == before
        spans = (*report.content[:-1], (last[0], stop)) if inside else (*report.content, (joint, stop))
        found[at] = replace(report, content=spans)
        ends[stop] = at
    return found


def _end(report: Report) -> int:
    """Return where the last word of a report's content, cue and source ends."""
    return max(report.content[-1][1], report.cue[1], report.source[1] if report.source is not None else 0)


def _tells(report: Report) -> bool:
    return report.source is not None and report.kind is not ReportKind.DECREE


def _conjunction(doc: Doc, start: int) -> int | None:
    """Return the conjunction before a quotation: and an “act of war”."""
    at = start - 1
    while at > 0 and start - at <= LONGEST and doc[at].pos_ in BETWEEN and doc[at].lower_ not in JOINING:
        at -= 1
    return at if at > 0 and doc[at].lower_ in JOINING else None


def _completed(doc: Doc, end: int) -> int:
    """Return the end of a quotation with the phrase that completes it: “a grave threat” [to the region]."""
    if end >= len(doc) or doc[end].lower_ not in COMPLETES:
        return end
    stop = end
    while stop < len(doc) and stop - end < TAIL and not doc[stop].is_punct and not doc[stop].is_quote:
        stop += 1
    return stop if stop < len(doc) and doc[stop].is_punct else end
