"""Whole clauses that punctuation alone joins."""

from dataclasses import replace

from spacy.tokens import Doc, Token

from claimcheck.rules.clauses.edit import Context, is_finite, keep, own_subject, position, subtree, trim, without, word
from claimcheck.rules.clauses.inflect import be
from claimcheck.rules.records import Piece, Proposition

SPEECH = frozenset({"say", "add", "write", "report", "claim", "announce", "explain", "argue", "think", "tell"})
PARTS = frozenset({"all", "most", "some", "many", "none", "each", "both", "half", "several", "few"})


def spliced(context: Context, unit: Proposition) -> list[Proposition]:
    """The khanate was Kazakh territory, [the Danes were guests there]."""
    doc = context.doc
    root = doc[unit.predicate]
    if root.lemma_.lower() in SPEECH:
        return []
    cues = {i for report in context.reports for i in range(*report.cue)}
    for clause in root.children:
        if clause.dep_ not in {"ccomp", "parataxis"} or clause.i not in unit.tokens or root.i in cues:
            continue
        subject = own_subject(clause)
        if (
            subject is None
            or not is_finite(clause)
            or context.closed(unit, clause.i)
            or not _is_parted(doc, clause, root)
            or _is_inverted(clause, subject)
        ):
            continue
        taken = subtree(doc, clause.i) & unit.tokens
        own = replace(unit, pieces=trim(doc, keep(unit, taken)), predicate=clause.i, subject=subject.i, rule="spliced")
        main = without(doc, unit, taken)
        main = replace(main, pieces=_with_absolute_auxiliary(doc, main))
        return [own, main] if clause.i < root.i else [main, own]
    return []


def _with_absolute_auxiliary(doc: Doc, unit: Proposition) -> tuple[Piece, ...]:
    """All of it [was] licensed (from "it held 30 tonnes, all of it licensed")."""
    subject = own_subject(doc[unit.predicate])
    if subject is None or subject.lower_ not in PARTS or not _may_be_participle(doc[unit.predicate]):
        return unit.pieces
    plural = any(t.lower_ in {"them", "these"} for t in subject.subtree)
    at = position(unit, unit.predicate)
    return (*unit.pieces[:at], word(be(plural=plural, past=True)), *unit.pieces[at:])


def _is_inverted(clause: Token, subject: Token) -> bool:
    """Whether the auxiliary before its subject makes it a condition: "[Should] you fail, the permit is void"."""
    return any(c.dep_ in {"aux", "auxpass"} and c.i < subject.i for c in clause.children)


def _may_be_participle(verb: Token) -> bool:
    return verb.lower_.endswith("ed") and not any(c.dep_ in {"aux", "auxpass", "dobj"} for c in verb.children)


def _is_parted(doc: Doc, clause: Token, root: Token) -> bool:
    """Whether punctuation alone parts two whole clauses."""
    own = own_subject(root)
    if own is None or any(c.dep_ == "mark" or c.tag_ in {"WRB", "WP"} for c in clause.children):
        return False
    edge = clause.right_edge.i + 1 if clause.i < root.i else clause.left_edge.i - 1
    beside = own.i > clause.i if clause.i < root.i else True
    return (
        beside and edge < len(doc) and doc[edge].text in {",", ";", ":", "–", "—", "-"} and root.pos_ in {"VERB", "AUX"}
    )
