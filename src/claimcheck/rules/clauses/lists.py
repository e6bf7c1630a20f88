"""Lists of noun phrases: each member gets the clause, unless the predicate is about all of them together.

Example: Haas and Moreau met in Bern.
Limit: "and" between subjects of a verb that is not listed as collective is parted ("A and B carried the piano").
"""

from dataclasses import replace

from spacy.tokens import Doc, Token

from claimcheck.nlp.labels import NAMES
from claimcheck.rules.clauses.distributive import may_part, stand_apart
from claimcheck.rules.clauses.edit import SUBJECTS, Context, keep, spell, subtree, trim, word
from claimcheck.rules.clauses.inflect import article
from claimcheck.rules.clauses.members import agreeing, is_plural_member
from claimcheck.rules.records import Piece, Proposition

SPLIT_ROLES = SUBJECTS | {"dobj", "attr", "pobj"}
ANYWHERE = SPLIT_ROLES | {"appos", "compound", "nmod", "poss", "conj", "oprd"}
NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
BRACKETS = frozenset("()[]")


def listed(context: Context, unit: Proposition) -> list[Proposition]:
    """The shop sells [lamps, mirrors and clocks]."""
    doc = context.doc
    for head in (doc[i] for i in sorted(unit.tokens)):
        if (
            head.dep_ not in SPLIT_ROLES
            or head.pos_ not in {"NOUN", "PROPN", "PRON", "NUM"}
            or context.closed(unit, head.i)
        ):
            continue
        members = _members(head, unit)
        if len(members) < 2 or any(m.i in unit.done for m in members) or not may_part(doc, unit, head, members):
            continue
        return _split(doc, unit, head, members)
    return []


def parted_at(doc: Doc, unit: Proposition, head: Token) -> list[Proposition]:
    """Return the unit once for each member of the list that the token heads, wherever it stands; none if it may not."""
    if head.dep_ not in ANYWHERE or head.pos_ not in NOUNS or any(m.i in unit.done for m in (head,)):
        return []
    members = _members(head, unit)
    if len(members) < 2 or head.head.lower_ in {"between", "among"} or _is_open(members):
        return []
    if not stand_apart(doc, unit, doc[unit.predicate], head, members):
        return []
    return _split(doc, unit, head, members)


def listed_with(doc: Doc, unit: Proposition, head: Token) -> list[tuple[Piece, ...]]:
    """Return the phrases of the list that the token heads, one a member; one alone where there is no list."""
    members = _members(head, unit)
    if _is_open(members):
        return []
    inner = {m.i: _member_tokens(doc, unit, m, members) for m in members}
    return [_phrase(doc, head, members, m, trim(doc, keep(unit, inner[m.i]))) for m in members]


def _is_open(members: list[Token]) -> bool:
    """Whether the list is a choice, so that nothing is told of each member."""
    return any(t.dep_ == "cc" and t.lower_ in {"or", "nor"} for t in members[0].subtree)


def _members(head: Token, unit: Proposition) -> list[Token]:
    """The head and everything coordinated with it, in the order of the text."""
    found = [head]
    for member in found:
        found += [c for c in member.children if c.dep_ == "conj" and c.pos_ in NOUNS and c.i in unit.tokens]
    return sorted(found, key=lambda token: token.i)


def _split(doc: Doc, unit: Proposition, head: Token, members: list[Token]) -> list[Proposition]:
    """One unit a member; the whole list goes, the member stays."""
    whole = subtree(doc, head.i) & unit.tokens
    inner = {m.i: _member_tokens(doc, unit, m, members) for m in members}
    places = [at for at, piece in enumerate(unit.pieces) if piece.token in whole]
    first, last = places[0], places[-1] + 1
    units = []
    for member in members:
        phrase = _phrase(doc, head, members, member, trim(doc, keep(unit, inner[member.i])))
        after = tuple(p for p in unit.pieces[last:] if p.token < 0 or doc[p.token].lower_ != "both")
        pieces = (*unit.pieces[:first], *phrase, *after)
        made = replace(unit, pieces=pieces, rule="list", done=unit.done | {m.i for m in members})
        if unit.inner is not None and head.dep_ in SUBJECTS:
            made = replace(made, inner=_inner_of(unit.inner, whole, phrase, plural=is_plural_member(member)))
        units.append(agreeing(doc, made, head, member))
    return units


def _inner_of(
    inner: tuple[Piece, ...], whole: frozenset[int], phrase: tuple[Piece, ...], *, plural: bool
) -> tuple[Piece, ...]:
    """What the member alone is said to do ("the firm and the union both claim to have won")."""
    rest = tuple(p for p in inner if p.token not in whole)
    if len(rest) == len(inner):
        return inner
    has = (Piece(p.token, "has") if p.text == "have" and not plural else p for p in rest)
    return (*phrase, *has)


def _member_tokens(doc: Doc, unit: Proposition, member: Token, members: list[Token]) -> frozenset[int]:
    out: set[int] = set()
    for c in member.children:
        is_list_mark = c.dep_ in {"cc", "conj", "preconj"} or _is_pause(c, member) or c.lower_ == "both"
        if is_list_mark:
            out |= subtree(doc, c.i)
    return (subtree(doc, member.i) & unit.tokens) - out


def _is_pause(mark: Token, member: Token) -> bool:
    """Whether the mark behind the member parts it from the next; brackets belong to it."""
    return mark.dep_ == "punct" and mark.i > member.i and mark.text not in BRACKETS


def _phrase(doc: Doc, head: Token, members: list[Token], member: Token, own: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """The member with the determiner, adjective and "of" phrase that it shares with the others."""
    if head.dep_ in SUBJECTS and any(p.token >= 0 and doc[p.token].text == "," for p in own):
        own = (*own, word(","))
    shared = [c for c in head.children if c.i < head.i and c.dep_ in {"det", "poss", "amod"}]
    shared = [c for c in shared if not _opens_title(c)]
    if not shared or shared[0].dep_ == "amod" or any(_is_determined(m) for m in members[1:] if m.i != head.i):
        return own
    own = (*own, *_shared_of(doc, members, member))
    if member.i == head.i or member.tag_ in NAMES or member.tag_ != head.tag_:
        return own
    adjectives = [c for c in shared[1:] if c.dep_ == "amod" and (c.ent_type_ == "NORP" or c.text[0].isupper())]
    adjectives = [] if any(c.dep_ == "amod" for c in member.children) else adjectives
    first = shared[0]
    if first.lower_ in {"a", "an"}:
        following = adjectives[0].text if adjectives else (own[0].text or doc[own[0].token].text)
        return (Piece(first.i, article(following)), *spell(c.i for c in adjectives), *own)
    return (*spell(sorted(subtree(doc, first.i))), *spell(c.i for c in adjectives), *own)


def _opens_title(word: Token) -> bool:
    """Whether a capital shows that the determiner belongs to a name ("in The Tide and Ebb")."""
    return word.dep_ == "det" and word.is_title and not word.is_sent_start


def _is_determined(token: Token) -> bool:
    return any(c.dep_ in {"det", "poss", "nummod"} and c.i < token.i for c in token.children)


def _shared_of(doc: Doc, members: list[Token], member: Token) -> tuple[Piece, ...]:
    """of Greenland (for "the capital" of "the capital and largest city of Greenland")."""
    of = next((c for c in members[-1].children if c.dep_ == "prep" and c.lower_ == "of"), None)
    if of is None or member.i == members[-1].i or any(c.dep_ == "prep" for c in member.children):
        return ()
    return spell(sorted(subtree(doc, of.i)))
