"""Reports whose cue stands in another sentence: the runs of their content here, and the frame put before them.

Example: "The dam is old. It was built in 1904," said Ola Vik.
Limit: every sentence of a long quotation gets the same frame, its tense included.
"""

from collections.abc import Iterator

from spacy.tokens import Doc, Span

from claimcheck.rules.clauses.credit import cue_token
from claimcheck.rules.clauses.edit import Context, covers, word
from claimcheck.rules.clauses.names import plain_name
from claimcheck.rules.records import Piece, Report

UNTAGGED = "unsourced"  # a quotation alone
WITHOUT_VERB = frozenset({"label", "signature", UNTAGGED})  # a mark credits: "Dr Hale: The pump failed."


def running_on(context: Context) -> Iterator[tuple[Report, list[frozenset[int]]]]:
    """Yield the reports whose cue stands in another sentence, with the runs of their content in this one."""
    for report in context.running:
        runs = _runs(context.doc, context.sentence, report)
        if runs:
            yield report, runs


def _runs(doc: Doc, sentence: Span, report: Report) -> list[frozenset[int]]:
    runs: list[set[int]] = []
    last = -2
    for i in range(sentence.start, sentence.end):
        if not covers(report.content, i):
            continue
        if i != last + 1:
            runs.append(set())
        runs[-1].add(i)
        last = i
    return [frozenset(run) for run in runs if any(doc[i].is_alpha or doc[i].is_digit for i in run)]


def frame(doc: Doc, report: Report) -> tuple[Piece, ...]:
    """The frame for a sentence of a quotation whose cue stands in another sentence."""
    if report.source is None and report.rule in WITHOUT_VERB:
        return (word("it"), word("was"), word("said"), word("that"))
    source = plain_name(doc, report.source) if report.source is not None else ()
    if report.rule in WITHOUT_VERB:
        return (*source, word("said"), word("that"))
    cue = tuple(Piece(i) for i in (*range(*report.cue), *_hearer(doc, report)))
    if report.rule == "phrase":
        return (
            *(Piece(p.token, doc[p.token].text.capitalize()) if n == 0 else p for n, p in enumerate(cue)),
            *source,
            word(","),
        )
    dates = tuple(
        Piece(t.i)
        for c in cue_token(doc, report).children
        if c.dep_ in {"prep", "npadvmod"} and any(t.ent_type_ == "DATE" for t in c.subtree)
        for t in c.subtree
        if not covers(report.content, t.i)
    )
    if dates and dates[-1].token < report.cue[0]:
        return (*dates, word(","), *source, *cue, word("that"))
    return (*source, *cue, *dates, word("that"))


def _hearer(doc: Doc, report: Report) -> list[int]:
    """Who is told, right behind the cue: "told [reporters]"."""
    verb = cue_token(doc, report)
    if verb.lemma_ != "tell":
        return []
    told = next((c for c in verb.rights if c.dep_ in {"dobj", "dative"} and c.left_edge.i == report.cue[1]), None)
    if told is None or covers(report.content, told.i):
        return []
    return list(range(told.left_edge.i, told.i + 1))
