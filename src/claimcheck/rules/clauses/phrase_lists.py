"""Lists of prepositional phrases: each of them gets the clause."""

from dataclasses import replace

from spacy.tokens import Doc, Token

from claimcheck.rules.clauses.edit import Context, keep, position, subtree, trim, without
from claimcheck.rules.records import Proposition

JOINING = frozenset({"and", "as"})  # the second is that of "as well as"
BETWEEN = frozenset({",", "then", "later", "also", "finally", "well"})
PREPOSITIONS = frozenset({"IN", "TO"})


def phrases(context: Context, unit: Proposition) -> list[Proposition]:
    """They moved to Porto in 1970 [and then to Lima in 2014]."""
    doc = context.doc
    if any(doc[i].dep_ == "neg" or doc[i].lower_ in {"or", "only"} for i in unit.tokens):
        return []
    for other in (doc[i] for i in sorted(unit.tokens)):
        if not _is_member(doc, other) or context.closed(unit, other.i):
            continue
        first = _first(unit, other)
        joining = _joining(doc, other)
        if first is not None and joining and _has_object(first) and _has_object(other):
            return _told(doc, unit, first, other, joining)
    return []


def _has_object(preposition: Token) -> bool:
    """Whether the phrase is whole; in "with and without salt" the first is not."""
    return any(c.dep_ in {"pobj", "pcomp"} for c in preposition.children)


def _is_member(doc: Doc, other: Token) -> bool:
    """Whether the phrase is coordinated, if only by "as well as"."""
    before = [t.lower_ for t in doc[max(other.i - 3, 0) : other.i]]
    return other.tag_ in PREPOSITIONS and (other.dep_ == "conj" or before == ["as", "well", "as"])


def _first(unit: Proposition, other: Token) -> Token | None:
    """The phrase of the predicate that the other is coordinated with: one with the same preposition, or the last."""
    head = other.head
    verb = head.head if head.tag_ in PREPOSITIONS else head
    if head.i not in unit.tokens or verb.i != unit.predicate:
        return None
    alike = [c for c in verb.children if c.dep_ == "prep" and c.lower_ == other.lower_ and verb.i < c.i < other.i]
    first = alike[0] if alike else head if head.dep_ == "prep" else None
    return first if first is not None and first.i in unit.tokens else None


def _joining(doc: Doc, other: Token) -> frozenset[int]:
    """The words that join the phrase to what stands before it; none where it is joined in another way."""
    found: set[int] = set()
    i = other.left_edge.i - 1
    while i > 0 and (doc[i].lower_ in BETWEEN or doc[i].lower_ in JOINING):
        found.add(i)
        i -= 1
    return frozenset(found) if any(doc[n].lower_ in JOINING for n in found) else frozenset()


def _told(doc: Doc, unit: Proposition, first: Token, other: Token, joining: frozenset[int]) -> list[Proposition]:
    taken = subtree(doc, other.i)
    inside = taken - {i for i in taken if i < other.i}
    start = position(unit, first.left_edge.i)
    last = max(position(unit, i) for i in inside & unit.tokens)
    one = without(doc, unit, taken | joining)
    pieces = (*unit.pieces[:start], *trim(doc, keep(unit, inside)), *unit.pieces[last + 1 :])
    return [replace(one, rule="list"), replace(unit, pieces=trim(doc, pieces), rule="list")]
