"""Gapping and "respectively": members that stand side by side get the words they share.

Limit: the members must have the same number of parts as the full clause.
"""

from dataclasses import replace

from spacy.tokens import Doc, Token

from claimcheck.nlp.labels import NAMES
from claimcheck.rules.clauses.edit import SUBJECTS, Context, subtree, trim
from claimcheck.rules.clauses.inflect import agree, form
from claimcheck.rules.records import Piece, Proposition

MINIMUM = 2  # words of a stretch that holds more than a date


def gapped(context: Context, unit: Proposition) -> list[Proposition]:
    """Leeds sold 900 tickets, [York 700 and Hull 450]."""
    doc = context.doc
    verb = doc[unit.predicate]
    counted = next((c for c in verb.children if c.dep_ == "dobj" and any(n.dep_ == "nummod" for n in c.children)), None)
    if counted is None or unit.subject is None or counted.i in unit.done:
        return []
    pairs = _pairs(doc, unit, counted)
    if not pairs:
        return []
    number = next(c for c in counted.children if c.dep_ == "nummod")
    rest_start = min(name for name, _ in pairs)
    head = tuple(p for p in unit.pieces if p.token < rest_start)
    tail = tuple(p for p in unit.pieces if p.token > max(count for _, count in pairs))
    subject = subtree(doc, unit.subject)
    done = unit.done | {counted.i}
    units = [replace(unit, pieces=trim(doc, (*trim(doc, head), *tail)), done=done)]
    for name, count in pairs:
        swapped = _swapped(doc, head, subject, name, number.i, count)
        units.append(replace(unit, pieces=trim(doc, (*swapped, *tail)), subject=name, done=done, rule="gapping"))
    return units


def _pairs(doc: Doc, unit: Proposition, counted: Token) -> list[tuple[int, int]]:
    """The (name, number) pairs that follow the object."""
    pairs = []
    i = counted.i + 1
    while i + 1 in unit.tokens:
        if doc[i].text in {",", ";"} or doc[i].lower_ == "and":
            i += 1
        elif doc[i].tag_ in NAMES and doc[i + 1].pos_ == "NUM":
            pairs.append((i, i + 1))
            i += 2
        else:
            break
    return pairs


def _swapped(
    doc: Doc, head: tuple[Piece, ...], subject: frozenset[int], name: int, number: int, count: int
) -> tuple[Piece, ...]:
    out: list[Piece] = []
    placed = False
    for piece in trim(doc, head):
        if piece.token in subject:
            if not placed:
                out.append(Piece(name))
                placed = True
        else:
            out.append(Piece(count) if piece.token == number else piece)
    return tuple(out)


def paired(context: Context, unit: Proposition) -> list[Proposition]:
    """Prices rose by 3% in May [and by 5% in June]."""
    doc = context.doc
    verb = doc[unit.predicate]
    for at, piece in enumerate(unit.pieces):
        if piece.token <= verb.i or doc[piece.token].lower_ != "and":
            continue
        second = unit.pieces[at + 1 :]
        start = _start_of_pair(doc, unit, verb, at)
        if start is None or not second or not (_dated(doc, unit.pieces[start:at]) and _dated(doc, second)):
            continue
        if any(p.token >= 0 and doc[p.token].pos_ in {"VERB", "AUX"} for p in (*unit.pieces[start:at], *second)):
            continue
        first = replace(unit, pieces=trim(doc, unit.pieces[:at]), rule="paired")
        return [first, replace(first, pieces=trim(doc, (*unit.pieces[:start], *second)))]
    return []


def _start_of_pair(doc: Doc, unit: Proposition, verb: Token, at: int) -> int | None:
    """Where the first of the two stretches begins: at the same preposition, or at the object."""
    if at + 1 >= len(unit.pieces) or unit.pieces[at + 1].token < 0:
        return None
    opener = doc[unit.pieces[at + 1].token]
    for n, piece in enumerate(unit.pieces[:at]):
        if piece.token <= verb.i:
            continue
        token = doc[piece.token]
        if opener.pos_ == "ADP" and token.dep_ == "prep" and token.lower_ == opener.lower_:
            return n
        if (
            opener.pos_ in {"DET", "NUM"}
            and opener.ent_type_ != "DATE"
            and token.pos_ == opener.pos_
            and token.head.dep_ == "dobj"
        ):
            return n
    return None


def _dated(doc: Doc, pieces: tuple[Piece, ...]) -> bool:
    return any(p.token >= 0 and doc[p.token].ent_type_ == "DATE" for p in pieces) and len(pieces) > MINIMUM


def respective(context: Context, unit: Proposition) -> list[Proposition]:
    """The upper and lower locks were built in 1786 and 1793, [respectively]."""
    doc = context.doc
    mark = next((i for i in sorted(unit.tokens) if doc[i].lower_ == "respectively"), None)
    if mark is None or mark in unit.done:
        return []
    lists = [found for found in (_coordination(doc, unit, doc[i]) for i in sorted(unit.tokens)) if found]
    if len(lists) < 2 or len(lists[0]) != len(lists[-1]):
        return []
    first, second = lists[0], lists[-1]
    return [_paired(doc, unit, mark, (first, second), at) for at in range(len(first))]


def _coordination(doc: Doc, unit: Proposition, head: Token) -> list[Token]:
    if (
        head.dep_ == "conj"
        or not any(c.dep_ == "conj" and c.i in unit.tokens for c in head.children)
        or head.pos_ == "VERB"
    ):
        return []
    members = [head]
    while True:
        following = next((c for c in members[-1].children if c.dep_ == "conj"), None)
        if following is None:
            return members
        members.append(following)


def _paired(doc: Doc, unit: Proposition, mark: int, lists: tuple[list[Token], list[Token]], at: int) -> Proposition:
    drop = {mark}
    for members in lists:
        whole = subtree(doc, members[0].i)
        kept = _own(doc, members[at])
        shared = _shared(doc, members[0]) if at else frozenset()
        span = range(members[0].i, max(whole) + 1)
        drop |= {i for i in span if i not in kept and (i in whole)} - set(shared)
        if at and members[at].dep_ == "conj":
            drop |= {i for i in _own(doc, members[0]) if i not in shared}
    drop |= {i for i in (mark - 1, mark + 1) if i in unit.tokens and doc[i].text == ","}
    pieces = trim(doc, tuple(p for p in unit.pieces if p.token not in drop))
    subject = lists[0][at]
    pieces = _singular_head(doc, unit, pieces, lists[0][0])
    return replace(unit, pieces=pieces, subject=subject.i, done=unit.done | {mark}, rule="respectively")


def _own(doc: Doc, member: Token) -> frozenset[int]:
    out: set[int] = set()
    for c in member.children:
        if c.dep_ in {"conj", "cc"} or c.is_punct:
            out |= subtree(doc, c.i)
    return subtree(doc, member.i) - out


def _shared(doc: Doc, head: Token) -> frozenset[int]:
    return frozenset(c.i for c in head.children if c.dep_ == "det")


def _singular_head(doc: Doc, unit: Proposition, pieces: tuple[Piece, ...], member: Token) -> tuple[Piece, ...]:
    """ "the upper lock was" for "the upper and lower locks were"."""
    subject = member.head if member.head.dep_ in SUBJECTS else member
    if subject.dep_ not in SUBJECTS:
        return pieces
    verb = doc[unit.predicate]
    if subject is not member and subject.tag_ == "NNS":
        pieces = tuple(Piece(p.token, form(subject.lemma_, "NN")) if p.token == subject.i else p for p in pieces)
    elif subject.tag_ in {"NNS", "NNPS"}:
        return pieces
    return agree(doc, pieces, verb.i, plural=False)
