"""Mutual reports: "Both sides blamed the other", "Each accused the other of firing first".

Example: Marko and Ostia agreed a truce. Both sides blamed the other for the raid.
Limit: the two parties must have been named together, or be the two that the text is about.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy.tokens import Doc

from claimcheck.rules.records import Report, TokenRange

OTHERS = (("the", "other"), ("each", "other"), ("one", "another"))
EXCHANGES = frozenset(["trade", "exchange", "swap"])
GROUPS = frozenset(["both", "each", "two", "either", "all", "they", "we"])


def marked(doc: Doc, reports: Iterable[Report]) -> Iterator[Report]:
    """Yield the reports, those of several parties against each other marked as distributive."""
    for report in reports:
        told = _other(doc, report.content[0]) or _exchanged(doc, report)
        mutual = report.source is not None and told and _group(doc, report.source)
        yield replace(report, distributive=True) if mutual else report


def _exchanged(doc: Doc, report: Report) -> bool:
    """Return whether the cue is an exchange: The two sides [traded accusations of] theft."""
    return report.rule == "noun" and doc[report.cue[0]].lemma_.lower() in EXCHANGES


def _group(doc: Doc, source: TokenRange) -> bool:
    words = doc[source[0] : source[1]]
    plural = words.root.tag_ in ("NNS", "NNPS")
    return plural or any(token.lower_ in GROUPS or token.dep_ == "conj" for token in words)


def _other(doc: Doc, content: TokenRange) -> bool:
    words = [token.lower_ for token in doc[content[0] : min(content[1], content[0] + 3)]]
    return any(tuple(words[at : at + 2]) in OTHERS for at in range(2))
