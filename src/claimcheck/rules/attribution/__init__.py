"""Who is credited, by which words, with what: one module a family of constructions."""

from bisect import bisect_left
from collections.abc import Sequence

from spacy.tokens import Doc

from claimcheck.rules import quotes as quotations
from claimcheck.rules.attribution import (
    beyond,
    gapped,
    itemised,
    joined,
    layout,
    likely,
    listed,
    modifiers,
    mutual,
    nouns,
    phrases,
    reference,
    speech,
    trailing,
    turns,
    unsourced,
    verbs,
)
from claimcheck.rules.records import Quote, Report, TokenRange


def find(doc: Doc, quotes: Sequence[Quote], *, beyond_lists: bool = False) -> list[Report]:
    """Return the reports of ``doc`` in document order, nested ones included, an outer before its inner.

    All kinds are given: what somebody says, believes, or asks for. ``beyond_lists``: words that attribute only now and
    then are weighed too; what they make is an attitude.
    """
    bounds = _paragraphs(doc)
    found = proposed(doc, quotes, bounds)
    if beyond_lists:
        found += beyond.find(doc, quotes, _cues(found))
    likely_ones = itemised.continued(doc, (report for report in found if likely.holds(doc, report)), bounds)
    told = trailing.attached(doc, quotes, bounds, joined.added(doc, quotes, sorted(likely_ones, key=_order)))
    told = sorted([*told, *unsourced.find(doc, quotes, told)], key=_order)
    return reference.resolve(doc, list(mutual.marked(doc, gapped.added(doc, told))))


def candidates(doc: Doc, quotes: Sequence[Quote]) -> list[Report]:
    """Return everything that might be a report, for the model to learn from."""
    found = proposed(doc, quotes, _paragraphs(doc))
    return sorted([*found, *beyond.candidates(doc, quotes, _cues(found), lambda token: True)], key=_order)


def proposed(doc: Doc, quotes: Sequence[Quote], bounds: Sequence[TokenRange]) -> list[Report]:
    """Return the reports that the word lists and the layout make, before the model has weighed them."""
    signed = list(layout.signatures(doc, quotes, bounds))
    labelled = list(layout.labels(doc, quotes, bounds))
    labelled += [*layout.introductions(doc, bounds), *turns.find(doc, bounds), *listed.find(doc, bounds)]
    spoken = [*signed, *speech.find(doc, _unsigned(quotes, [*signed, *labelled]), bounds)]
    felt = list(modifiers.adjectives(doc, quotes))
    named = [report for report in nouns.find(doc, quotes) if report.cue[0] not in _cues(spoken)]
    return [
        *spoken,
        *labelled,
        *verbs.find(doc, quotes, _cues([*spoken, *labelled, *felt, *named])),
        *phrases.find(doc, quotes),
        *named,
        *felt,
        *modifiers.adverbs(doc, quotes),
    ]


def _cues(reports: Sequence[Report]) -> frozenset[int]:
    return frozenset(index for report in reports for index in range(*report.cue))


def outermost(reports: Sequence[Report]) -> list[Report]:
    """Return the reports whose cue lies in no other report's content, without quotations that credit nobody."""
    covered: set[int] = set()
    reports = [report for report in reports if report.rule != unsourced.RULE]
    for report in reports:
        for span in report.content:
            covered.update(range(*span))
    return [report for report in reports if report.cue[0] not in covered]


def _unsigned(quotes: Sequence[Quote], signed: Sequence[Report]) -> list[Quote]:
    """Return the quotations that no signature credits and no label opens."""
    done = {report.content[0] for report in signed}
    named = {report.source[0] - 1 for report in signed if report.source is not None}
    opened = {report.content[0][0] for report in signed}
    return [q for q in quotes if q.tokens not in done and q.tokens[0] not in named | opened]


def _order(report: Report) -> tuple[int, int, int]:
    starts = [report.cue[0], *(span[0] for span in report.content)]
    ends = [report.cue[1], *(span[1] for span in report.content)]
    return min(starts), -max(ends), report.cue[0]


def _paragraphs(doc: Doc) -> list[TokenRange]:
    starts = [token.idx for token in doc]
    return [(bisect_left(starts, s), bisect_left(starts, e)) for s, e in quotations.paragraphs(doc)] or [(0, len(doc))]
