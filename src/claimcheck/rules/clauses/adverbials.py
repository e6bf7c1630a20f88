"""Adverbial clauses: what they tell is told once more by itself; conditions, purposes and "until" stay whole.

Example: If the frost lasts, the harvest will fail.
Limit: "as" and "while" are told again only where the clause has a finite verb and a subject of its own.
"""

from dataclasses import replace

from spacy.tokens import Doc, Token

from claimcheck.rules.clauses.edit import (
    SUBJECTS,
    Context,
    covers,
    hangs_on,
    is_finite,
    is_past,
    keep,
    subtree,
    trim,
    without,
)
from claimcheck.rules.records import Piece, Proposition

CONCESSIVE = frozenset({"although", "though", "whereas", "while", "whilst"})
CAUSAL = frozenset({"because", "since"})
WHILE = frozenset({"while", "whilst"})
TEMPORAL = frozenset({"when", "after", "before", "once", "as", "while", "whilst", "where", "until"})
THIRD_PERSON = frozenset({"it", "they", "he", "she"})
RESULT = frozenset({"so"})
TIMES = TEMPORAL - WHILE
TOLD = CONCESSIVE | CAUSAL | TEMPORAL | RESULT


def adverbial(context: Context, unit: Proposition) -> list[Proposition]:
    """Two clubs lost their grounds [when the railway came in 1871]."""
    doc = context.doc
    for clause in (doc[i] for i in sorted(unit.tokens)):
        if clause.i in unit.done or not _is_clause(clause) or context.closed(unit, clause.i):
            continue
        mark = _mark(clause)
        if mark is None or not _stands_alone(clause, mark) or not hangs_on(doc, unit, clause):
            continue
        if _may_be_said(clause, mark):
            continue
        if (mark.lower_ in TIMES and _is_unclear(context, clause)) or _counts_openly(clause):
            continue
        if mark.lower_ in TEMPORAL and _may_be_the_object(context, clause):
            continue
        if _may_not_have_been(clause, mark) or _compares(clause, mark):
            continue
        if _credits_main(context, unit, clause):
            continue
        return _told(context, unit, clause, mark)
    return []


def _credits_main(context: Context, unit: Proposition, clause: Token) -> bool:
    """Whether the clause names the source of the main one: "The cellar is damp, [as the keeper warned]"."""
    return any(
        report.cue[0] <= clause.i < report.cue[1] and covers(report.content, unit.predicate)
        for report in context.clausal
    )


def _may_be_said(clause: Token, mark: Token) -> bool:
    """Whether the reason may belong to what is said ("argued that the fee was void, since nobody paid")."""
    said = any(c.dep_ == "ccomp" and clause.head.i < c.i < clause.i for c in clause.head.children)
    return said and mark.lower_ in CAUSAL | CONCESSIVE


def _may_not_have_been(clause: Token, mark: Token) -> bool:
    """Whether it may never have come to that: "left before they had decided", "before any rain", "Where it rains"."""
    if mark.lower_ == "where":
        return clause.i < clause.head.i
    if mark.lower_ != "before":
        return False
    perfect = any(c.dep_ == "aux" and c.lower_ == "had" for c in clause.children)
    return perfect or any(t.lower_ in {"any", "anyone", "anybody", "anything"} for t in clause.subtree)


def _compares(clause: Token, mark: Token) -> bool:
    """Whether "as" only sets a measure: "as many guests as it was allowed"."""
    before = clause.doc[clause.sent.start : mark.i]
    return mark.lower_ == "as" and any(t.lower_ == "as" and t.dep_ == "advmod" for t in before)


def _is_clause(token: Token) -> bool:
    if token.dep_ == "advcl":
        return True
    return token.dep_ == "pcomp" and token.head.lower_ in TEMPORAL and any(c.dep_ in SUBJECTS for c in token.children)


def _mark(clause: Token) -> Token | None:
    """The subordinating word; nothing where another word changes it ("as if", "even when", "only after")."""
    if clause.dep_ == "pcomp":
        return clause.head
    marks = [c for c in clause.children if c.i < clause.i and (c.dep_ == "mark" or c.tag_ == "WRB")]
    if not marks or marks[0].lower_ not in TOLD:
        return None
    if any(c.lower_ in {"if", "though", "even", "not"} and c.i != marks[0].i for c in marks):
        return None
    return marks[0]


def _stands_alone(clause: Token, mark: Token) -> bool:
    """Whether the clause is finite with a subject of its own, and reports what happened rather than what may."""
    if not any(c.dep_ in SUBJECTS for c in clause.children) or not is_finite(clause):
        return False
    if any(
        c.dep_ == "advmod" and c.lower_ in {"so", "just", "as", "soon", "long"} and c.i < mark.i for c in mark.children
    ):
        return False
    if clause.lemma_ == "do" and not any(c.dep_ == "dobj" for c in clause.children):
        return False  # "as it did"
    if clause.lemma_ == "put" and any(c.lower_ == "it" for c in clause.children):
        return False  # "as the guide put it"
    if clause.lemma_ == "be" and mark.lower_ == "as" and not any(c.i > clause.i for c in clause.children):
        return False  # "as it was"
    if clause.lemma_ == "come" and any(c.lower_ == "it" for c in clause.children):
        return False  # "when it comes to"
    if mark.lower_ in RESULT:
        return clause.i > clause.head.i and not any(c.tag_ == "MD" or c.lower_ == "that" for c in clause.children)
    if mark.lower_ in CAUSAL or (mark.lower_ in CONCESSIVE and (mark.lower_ not in WHILE or _contrasts(clause))):
        return True
    if mark.lower_ == "until":
        return False
    modal = any(c.tag_ == "MD" for c in clause.head.children)
    return is_past(clause) and not modal


def _is_unclear(context: Context, clause: Token) -> bool:
    """Whether the subject is a pronoun that may mean several things ("fled the town as it fell")."""
    subject = next((c for c in clause.children if c.dep_ in SUBJECTS), None)
    if subject is None or subject.lower_ not in THIRD_PERSON:
        return False
    above = next((c for c in clause.head.children if c.dep_ in SUBJECTS), None)
    same = above is not None and above.lower_ == subject.lower_
    mention = context.mentions.get(subject.i)
    return mention is None and not same


def _may_be_the_object(context: Context, clause: Token) -> bool:
    """Return whether "it" is taken for the subject above where it may be its object: "sprayed the field while [it]"."""
    subject = next((c for c in clause.children if c.dep_ in SUBJECTS), None)
    above = next((c for c in clause.head.children if c.dep_ in SUBJECTS), None)
    mention = context.mentions.get(subject.i) if subject is not None and subject.lower_ == "it" else None
    if mention is None or mention.antecedent is None or above is None:
        return False
    rival = next((c for c in clause.head.children if c.dep_ == "dobj" and c.pos_ in {"NOUN", "PROPN"}), None)
    start, end = mention.antecedent
    return start <= above.i < end and _is_single(rival)


def _is_single(noun: Token | None) -> bool:
    return noun is not None and noun.tag_ in {"NN", "NNP"} and noun.ent_type_ != "PERSON"


def _counts_openly(clause: Token) -> bool:
    """Whether the subject is a number that only the main clause bounds ("because too few of them took part")."""
    subject = next((c for c in clause.children if c.dep_ in SUBJECTS), None)
    if subject is None:
        return False
    words = {subject.lower_, *(c.lower_ for t in (subject, *subject.children) for c in t.children if t.i <= subject.i)}
    return bool(words & {"too", "enough"})


def _told(context: Context, unit: Proposition, clause: Token, mark: Token) -> list[Proposition]:
    doc = context.doc
    taken = subtree(doc, clause.i) & unit.tokens
    done = unit.done | {clause.i}
    body = trim(doc, keep(unit, {i for i in taken if i != mark.i and not _shades(doc, i, mark)}))
    subject = next((c.i for c in clause.children if c.dep_ in SUBJECTS), None)
    reported = any(report.cue[0] in taken for report in context.reports)
    body = (*_date_before(doc, unit, clause, mark), *body)
    own = replace(unit, pieces=body, predicate=clause.i, subject=subject, done=done, rule="adverbial", inner=None)
    drops = (
        reported
        or mark.lower_ in {"although", "though", "whereas"} | RESULT
        or (mark.lower_ in {"while", "whilst"} and _contrasts(clause))
    )
    main = without(doc, unit, taken | ({mark.i} if mark.i not in taken else set())) if drops else unit
    main = replace(main, done=done)
    return [own, main] if clause.i < unit.predicate else [main, own]


def _date_before(doc: Doc, unit: Proposition, clause: Token, mark: Token) -> tuple[Piece, ...]:
    """The date that "when" takes up: "on 5 June 2012 when troops crossed the border"."""
    if mark.lower_ != "when" or any(t.ent_type_ == "DATE" for t in clause.subtree):
        return ()
    for c in clause.head.children:
        ends = c.right_edge.i == clause.left_edge.i - 1
        if c.dep_ in {"prep", "npadvmod"} and ends and any(t.ent_type_ == "DATE" for t in c.subtree):
            return keep(unit, subtree(doc, c.i))
    return ()


def _shades(doc: Doc, i: int, mark: Token) -> bool:
    """Whether the word only shades the mark ("shortly after", "only when", "ever since", "two weeks before")."""
    return i < mark.i or (doc[i].head.i == mark.i and doc[i].dep_ != "pcomp")


def _contrasts(clause: Token) -> bool:
    """Whether "while" sets against ("while sales fell, profits rose") rather than tells the time."""
    before = clause.left_edge.i - 1
    return clause.i < clause.head.i or (before >= 0 and clause.doc[before].text == ",")
