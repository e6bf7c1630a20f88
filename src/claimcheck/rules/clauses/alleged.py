"""What a noun alleges in passing: "The claim by a nurse that files were shredded led to an inquiry".

Example: The warning by the engineer that the beam was cracked came too late.
Limit: a noun of denial, and one whose source is a mere pronoun, tell nothing by themselves.
"""

from dataclasses import replace

from spacy.tokens import Doc

from claimcheck.models import Stance
from claimcheck.rules.clauses.credit import clause_root, content_of
from claimcheck.rules.clauses.edit import SUBJECTS, Context, covers, keep, trim, word
from claimcheck.rules.clauses.quoted import unquoted
from claimcheck.rules.records import Piece, Proposition, Report

SILENT = frozenset({"no", "any"})


def alleged(context: Context, unit: Proposition) -> list[Proposition]:
    """The claim by a nurse [that files were shredded] led to an inquiry."""
    doc = context.doc
    for report in context.clausal:
        content = content_of(report) & unit.tokens
        root = clause_root(doc, report, content) if content and _tells(doc, report) else None
        if root is None or root.i in unit.done or not _is_free(context, unit, report):
            continue
        done = unit.done | {root.i}
        pieces = unquoted(doc, trim(doc, keep(unit, content)))
        that = bool(pieces) and doc[pieces[0].token].lower_ == "that"
        own = replace(
            unit,
            pieces=pieces[1:] if that else pieces,
            predicate=root.i,
            subject=next((c.i for c in root.children if c.dep_ in SUBJECTS), None),
            frame=(*unit.frame, word("according"), word("to"), *_named(doc, report), word(",")),
            reports=(*unit.reports, report),
            done=done,
            rule="alleged",
            inner=None,
        )
        return [replace(unit, done=done), own]
    return []


def _tells(doc: Doc, report: Report) -> bool:
    """Whether a noun stands for what its source says: "the firm's claim", not "no claim", "the denial", "his claim"."""
    if report.rule != "noun" or report.source is None or report.stance is not Stance.ASSERT:
        return False
    noun = doc[report.cue[1] - 1]
    return doc[report.source[0]].tag_ != "PRP$" and not any(c.lower_ in SILENT for c in noun.lefts)


def _is_free(context: Context, unit: Proposition, report: Report) -> bool:
    """Whether the noun only stands in the sentence: it is not its main word, nor in what somebody else asserts."""
    cue, known = report.cue[0], {r.cue for r in unit.reports}
    if report.cue in known or cue not in unit.tokens or covers(report.content, unit.predicate):
        return False
    if report.cue[0] <= unit.predicate < report.cue[1] or any(r.stance is not Stance.ASSERT for r in unit.reports):
        return False
    return not any(
        other.cue not in known and other is not report and covers(other.content, cue) and other.cue[0] in unit.tokens
        for other in context.clausal
    )


def _named(doc: Doc, report: Report) -> tuple[Piece, ...]:
    """The source within a sentence, without its possessive ending."""
    tokens = [doc[i] for i in range(*(report.source or report.cue)) if doc[i].tag_ != "POS"]
    return tuple(Piece(t.i, t.lower_ if t.tag_ == "DT" else None) for t in tokens)
