"""Coordinated predicates: each gets the subject, auxiliaries and fronted adjuncts that they share.

Example: They sang or danced.
Limit: verbs that "or" joins stay together, except under a negation.
"""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from claimcheck.lexicon.lists import reporting_verbs
from claimcheck.models import Stance
from claimcheck.rules.clauses.auxiliaries import with_auxiliary
from claimcheck.rules.clauses.edit import (
    COMMAS,
    SUBJECTS,
    Context,
    keep,
    own_subject,
    subject_of,
    subtree,
    trim,
    without,
)
from claimcheck.rules.clauses.inflect import finite_form, is_past_tense
from claimcheck.rules.clauses.shared import CONDITIONS, shared_front, shared_left, tail, with_counted, with_right_object
from claimcheck.rules.records import Piece, Proposition

SPLITTING = frozenset({"and", "but", "yet", "then", "while", "plus"})
COMPLEMENTS = frozenset({"xcomp", "ccomp"})
OPEN = frozenset({"if", "whether"})
QUANTIFIERS = frozenset({"no", "none", "few", "any", "only", "nobody", "neither", "either"})
COPULAS = frozenset({"is", "are", "was", "were"})
LONGEST_ADJUNCT = 8  # tokens


def coordinated(context: Context, unit: Proposition) -> list[Proposition]:
    """Tess Arden bought the paper in 1988 [and closed it in 1991]."""
    doc = context.doc
    for verb in _open_verbs(doc, unit):
        for other, conjunction in _conjuncts(doc, unit, verb):
            if (context.closed(unit, other.i) and not _says(context, unit, other, conjunction)) or not _may_split(
                doc, unit, verb, other, conjunction
            ):
                continue
            return _split(doc, unit, _partner(doc, unit, verb, other), other)
    return []


def _partner(doc: Doc, unit: Proposition, verb: Token, other: Token) -> Token:
    """The verb that the other goes with: in "should stop charging it and take it back" it is not "charging"."""
    if verb.tag_ != "VBG" or other.tag_ == "VBG":
        return verb
    above = [v for v in _open_verbs(doc, unit) if v.i < verb.i and v.tag_ == other.tag_]
    return above[-1] if above else verb


def _says(context: Context, unit: Proposition, other: Token, conjunction: str) -> bool:
    """Whether the other clause has a source of its own ("According to X, A, but Y said B")."""
    speaks = any(
        report.cue[0] <= other.i < report.cue[1]
        for report in context.reports
        if report.cue not in {r.cue for r in unit.reports}
    )
    return speaks and conjunction in {"but", "while"} and own_subject(other) is not None


def _open_verbs(doc: Doc, unit: Proposition) -> Iterator[Token]:
    """The main predicate and the complements that stand for it ("voted to secede and join")."""
    tokens = unit.tokens
    verb = doc[unit.predicate]
    seen: set[int] = set()
    while verb is not None and verb.i not in seen:
        seen.add(verb.i)
        yield verb
        following = next((c for c in verb.children if c.dep_ in COMPLEMENTS and c.i in tokens), None)
        if following is None or (following.dep_ == "ccomp" and not _distributes(verb, following)):
            return
        verb = following


def _distributes(verb: Token, content: Token) -> bool:
    """Whether who thinks that A and B thinks that A and thinks that B (who doubts or denies both doubts neither)."""
    cue = reporting_verbs().get(verb.lemma_.lower())
    subject = own_subject(verb)
    if subject is not None and _is_quantified(subject):
        return False
    if content.i < verb.i or (cue is not None and cue.stance is not Stance.ASSERT):
        return False
    if any(c.dep_ == "neg" or c.lower_ == "only" for v in (verb, content) for c in v.children):
        return False
    return not any(c.dep_ == "mark" and c.lower_ in OPEN for c in content.children) and not any(
        c.tag_ in {"WRB", "WP", "WDT"} for c in content.children
    )


def _conjuncts(doc: Doc, unit: Proposition, verb: Token) -> Iterator[tuple[Token, str]]:
    """The verbs coordinated with this one, each with its conjunction."""
    tokens = unit.tokens
    todo = [verb]
    while todo:
        head = todo.pop(0)
        for other in head.children:
            if other.dep_ == "conj" and other.i in tokens and _is_predicate(other):
                yield other, _conjunction(doc, other)
                todo.append(other)


def _is_predicate(token: Token) -> bool:
    if token.pos_ in {"VERB", "AUX"}:
        return True
    return any(c.dep_ in SUBJECTS or c.dep_ == "cop" for c in token.children) and token.pos_ in {"ADJ", "NOUN"}


def _conjunction(doc: Doc, other: Token) -> str:
    """The word before the coordinated clause, or that of the end of the list."""
    i = other.left_edge.i - 1
    while i >= 0 and (doc[i].is_space or doc[i].text in COMMAS or (doc[i].pos_ == "ADV" and doc[i].head.i == other.i)):
        i -= 1
    before = doc[i]
    if before.dep_ == "cc" or before.pos_ == "CCONJ":
        return before.lower_
    last: Token | None = other
    while last is not None:
        words = [c.lower_ for c in last.children if c.dep_ == "cc"]
        if words:
            return words[-1]
        last = next((c for c in last.children if c.dep_ == "conj"), None)
    above = [c.lower_ for c in other.head.children if c.dep_ == "cc" and other.head.i < c.i < other.i]
    return above[-1] if above else ","


def _may_split(doc: Doc, unit: Proposition, verb: Token, other: Token, conjunction: str) -> bool:
    negated = any(c.dep_ == "neg" for c in verb.children)
    subject_found = own_subject(other)
    if conjunction in {"or", "nor"}:
        preconj = any(c.dep_ in {"preconj", "cc"} and c.lower_ == "neither" for c in verb.children)
        return conjunction == "or" and negated and subject_found is None and not preconj
    if conjunction not in SPLITTING | {",", "&"}:
        return False
    if conjunction == "," and subject_found is None and not _in_list(other):
        return False
    if _in_condition(doc, verb, unit) or not _is_level(doc, unit, verb, other):
        return False
    if subject_found is not None:
        return True
    subject = subject_of(doc, unit, verb.i)
    return subject is None or not _is_quantified(doc[subject])


def _is_level(doc: Doc, unit: Proposition, verb: Token, other: Token) -> bool:
    """Whether two clauses that somebody thinks are marked alike ("that A and that B", "that A and B" is open)."""
    if verb.dep_ != "ccomp" or verb.i == unit.predicate or own_subject(other) is None:
        return True
    marks = [any(c.dep_ == "mark" for c in clause.children) for clause in (verb, other)]
    return marks[0] == marks[1] and not _is_same(own_subject(other), own_subject(doc[unit.predicate]))


def _is_same(subject: Token | None, other: Token | None) -> bool:
    """Whether both are the same pronoun, so that the clause may go with the verb above ("I know A and I like B")."""
    return subject is not None and other is not None and subject.lower_ == other.lower_


def _in_list(other: Token) -> bool:
    """Whether the verb is one of a list that ends in "and"."""
    return any(c.dep_ == "conj" for c in other.children) or other.head.dep_ == "conj"


def _in_condition(doc: Doc, verb: Token, unit: Proposition) -> bool:
    return any(c.dep_ == "mark" and c.lower_ in CONDITIONS for c in verb.children) and verb.i != unit.predicate


def _is_quantified(subject: Token) -> bool:
    words = [subject.lower_, *(c.lower_ for c in subject.children if c.i < subject.i)]
    return any(w in QUANTIFIERS for w in words)


def _split(doc: Doc, unit: Proposition, verb: Token, other: Token) -> list[Proposition]:
    """The unit without the other predicate, and the unit with the other in place of this one."""
    between = _after_conjunction(doc, unit, other)
    taken = subtree(doc, other.i) & unit.tokens
    first = without(doc, unit, taken | between | _not_only(doc, verb))
    first = replace(first, pieces=_without_conjunction(doc, unit, first.pieces, other))
    subject = own_subject(other)
    if subject is not None:
        second = _with_own_subject(doc, unit, verb, other, subject)
    else:
        second = _with_shared_subject(doc, unit, verb, other, between)
    second = replace(second, rule="coordination", predicate=other.i if verb.i == unit.predicate else unit.predicate)
    first = with_right_object(doc, first, other.head, other, taken, unit)
    return [first, second]


def _with_own_subject(doc: Doc, unit: Proposition, verb: Token, other: Token, subject: Token) -> Proposition:
    """The dam failed, but [the valley stayed dry]."""
    marks = {c.i for c in other.children if c.dep_ == "mark" and c.lower_ == "that"}
    own = with_auxiliary(doc, verb, other, trim(doc, keep(unit, (subtree(doc, other.i) & unit.tokens) - marks)))
    own = with_counted(doc, verb, other, own)
    before = _before_content(unit, verb)
    front = before or shared_front(doc, unit, verb, other)
    return replace(unit, pieces=(*front, *own, *tail(doc, unit, verb)), subject=unit.subject if before else subject.i)


def _with_shared_subject(
    doc: Doc, unit: Proposition, verb: Token, other: Token, between: frozenset[int]
) -> Proposition:
    """Tess Arden bought the paper and [closed it in 1991]."""
    pronouns = {c.i for c in other.children if c.dep_ in SUBJECTS}
    front = _fronted(doc, other)
    own = trim(doc, keep(unit, (subtree(doc, other.i) & unit.tokens) - pronouns - front))
    moved = tuple(p for p in keep(unit, between | front) if doc[p.token].text not in COMMAS)
    left = shared_left(doc, unit, verb, other)
    left = tuple(p for p in left if p.token not in _not_only(doc, verb))
    left = (*left, *_copula(verb, other))
    body = (*left, *_with_finite(doc, unit, other, left, own), *moved, *tail(doc, unit, verb))
    return replace(unit, pieces=body, subject=subject_of(doc, unit, unit.predicate))


def _copula(verb: Token, other: Token) -> tuple[Piece, ...]:
    """People [are] ignored (from "people are not rich, but ignored")."""
    states = verb.lemma_ == "be" and any(c.dep_ in {"acomp", "attr"} for c in verb.children)
    bare = other.tag_ in {"VBN", "VBG"} and not any(c.dep_ in {"aux", "auxpass", *SUBJECTS} for c in other.children)
    return (Piece(verb.i),) if states and bare else ()


def _not_only(doc: Doc, verb: Token) -> frozenset[int]:
    """The words of "[not only] opposed the plan but also fought it", which deny nothing."""
    below = [t for t in verb.subtree if t.lower_ == "only" and t.i and doc[t.i - 1].lower_ == "not"]
    only = next((t for t in below if t.i < verb.i or t.i - 2 == verb.i), None)
    return frozenset({only.i - 1, only.i}) if only is not None else frozenset()


def _before_content(unit: Proposition, verb: Token) -> tuple[Piece, ...]:
    """She knew that [it was late and] the shop was closed: what goes before each of the clauses that she knew."""
    if verb.dep_ != "ccomp" or verb.i == unit.predicate:
        return ()
    opening = [c.i for c in verb.children if c.dep_ == "mark"]
    return tuple(p for p in unit.pieces if p.token < verb.left_edge.i or p.token in opening)


def _with_finite(
    doc: Doc, unit: Proposition, other: Token, left: tuple[Piece, ...], own: tuple[Piece, ...]
) -> tuple[Piece, ...]:
    """It [stars] Ana Kroll (for "a film directed by Elle Varn and starring Ana Kroll")."""
    helped = any(p.text in COPULAS if p.token < 0 else doc[p.token].dep_ in {"aux", "auxpass"} for p in left)
    if unit.rule != "participle" or other.tag_ != "VBG" or helped:
        return own
    text = finite_form(doc, other.i, unit.subject, past=is_past_tense(doc, unit.predicate))
    return tuple(Piece(p.token, text) if p.token == other.i else p for p in own)


def _after_conjunction(doc: Doc, unit: Proposition, other: Token) -> frozenset[int]:
    """The adjunct between conjunction and verb that the parser gave to the first verb ("and, on appeal, sentenced")."""
    found: set[int] = set()
    i = other.left_edge.i - 1
    while i in unit.tokens and doc[i].dep_ != "cc" and len(found) < LONGEST_ADJUNCT:
        found.add(i)
        i -= 1
    parted = i in unit.tokens and doc[i].dep_ == "cc" and any(doc[n].dep_ == "prep" for n in found)
    return frozenset(found) if parted else frozenset()


def _fronted(doc: Doc, other: Token) -> frozenset[int]:
    """The adjunct of the verb itself that stands before it between commas ("and, on appeal, sentenced")."""
    for c in other.children:
        last = c.right_edge.i
        if c.dep_ == "prep" and last < other.i and "," in {doc[last].text, doc[last + 1].text}:
            return subtree(doc, c.i) | ({last + 1} if doc[last + 1].text == "," else set())
    return frozenset()


def _without_conjunction(doc: Doc, unit: Proposition, pieces: tuple[Piece, ...], other: Token) -> tuple[Piece, ...]:
    """Drop the conjunction that stood before the predicate that was taken out, and its comma."""
    drop: set[int] = set()
    i = other.left_edge.i - 1
    while i in unit.tokens and (doc[i].text in COMMAS or "cc" in {doc[i].dep_, doc[i].head.dep_} or doc[i].is_space):
        drop.add(i)
        i -= 1
    if not any(doc[d].dep_ == "cc" for d in drop):
        return tuple(p for p in pieces if p.token not in drop) if drop else pieces
    return trim(doc, tuple(p for p in pieces if p.token not in drop))
