"""The two clauses that coordinated predicates are parted into, each with what they share."""

from dataclasses import replace

from spacy.tokens import Doc, Token

from claimcheck.rules.clauses.auxiliaries import with_auxiliary
from claimcheck.rules.clauses.edit import COMMAS, SUBJECTS, keep, own_subject, subject_of, subtree, trim, without
from claimcheck.rules.clauses.inflect import finite_form, is_past_tense
from claimcheck.rules.clauses.shared import shared_front, shared_left, tail, with_counted, with_right_object
from claimcheck.rules.records import Piece, Proposition

COPULAS = frozenset({"is", "are", "was", "were"})
LONGEST_ADJUNCT = 8  # tokens


def parted(doc: Doc, unit: Proposition, verb: Token, other: Token) -> list[Proposition]:
    """Return the unit without the other predicate, and the unit with the other in place of this one."""
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
    states = verb.lemma_ == "be" and any(c.dep_ in {"acomp", "attr", "prep"} for c in verb.children)
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
    participle = unit.rule in {"participle", "coordination"} and doc[unit.predicate].tag_ in {"VBN", "VBG"}
    if not participle or other.tag_ != "VBG" or helped:
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
