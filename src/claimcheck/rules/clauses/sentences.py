"""The sentences of a document, each with the reports that bear on it."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Doc

from claimcheck.rules.clauses import credit
from claimcheck.rules.clauses.edit import Context
from claimcheck.rules.records import Mention, Report, TokenRange


def contexts(doc: Doc, reports: Sequence[Report], mentions: Mapping[int, Mention] | None = None) -> Iterator[Context]:
    """Yield one context a sentence, in order: what ``clauses.split`` needs to know of the document around it."""
    sentences = list(doc.sents)
    starts = [sentence.start for sentence in sentences]
    told, running = defaultdict(list), defaultdict(list)
    credited = [report for report in reports if credit.credits(doc, report)]
    clausal = {id(report) for report in credited if credit.holds_clause(doc, report)}
    for report in credited:
        for number in _touched(starts, [report.cue]):
            told[number].append(report)
        for number in _touched(starts, report.content):
            if number != bisect_right(starts, report.cue[0]) - 1:
                running[number].append(report)
    for number, sentence in enumerate(sentences):
        here = told[number]
        yield Context(
            doc=doc,
            sentence=sentence,
            reports=tuple(here),
            clausal=tuple(report for report in here if id(report) in clausal),
            running=tuple(running[number]),
            mentions=mentions or {},
        )


def _touched(starts: Sequence[int], ranges: Sequence[TokenRange]) -> list[int]:
    """Return the numbers of the sentences that hold a token of the ranges, each once."""
    found: dict[int, None] = {}
    for start, end in ranges:
        found |= dict.fromkeys(range(bisect_right(starts, start) - 1, bisect_right(starts, end - 1)))
    return list(found)
