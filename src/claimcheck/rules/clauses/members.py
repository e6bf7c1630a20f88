"""A clause fitted to one member of a list: its verb, its source, a plural complement and "their"."""

from dataclasses import replace

from spacy.tokens import Doc, Token

from claimcheck.rules.clauses.edit import SUBJECTS, word
from claimcheck.rules.clauses.inflect import agree, article, form
from claimcheck.rules.records import Piece, Proposition, Report

THINGS = frozenset({"GPE", "ORG", "NORP", "LOC", "FAC"})


def agreeing(doc: Doc, unit: Proposition, head: Token, member: Token) -> Proposition:
    """Fit the verb, a plural complement and "their" to a subject that is now one of the list."""
    if head.dep_ not in SUBJECTS:
        return unit
    verb = doc[unit.predicate]
    plural = is_plural_member(member)
    unit = replace(unit, subject=member.i, reports=_of_member(unit.reports, head, member))
    if plural:
        return unit
    pieces = agree(doc, unit.pieces, verb.i, plural=False)
    for complement in _complements(doc, pieces, verb):
        pieces = _singular_complement(doc, pieces, complement)
    pieces = tuple(_own_possessive(doc, p, head) for p in pieces)
    return replace(unit, pieces=pieces)


def _of_member(reports: tuple[Report, ...], head: Token, member: Token) -> tuple[Report, ...]:
    """The reports with one of several sources ("the firm and the union both claim")."""
    last = reports[-1] if reports else None
    if last is None or last.source is None or not last.source[0] <= head.i < last.source[1]:
        return reports
    end = member.i + 1
    return (*reports[:-1], replace(last, source=(max(member.left_edge.i, last.source[0]), end)))


def is_plural_member(member: Token) -> bool:
    """Whether one member of a list is plural by itself."""
    if member.lower_ in {"total", "number", "majority"}:
        return True
    return member.tag_ == "NNS" or (member.tag_ == "NNPS" and member.ent_type_ not in {"GPE", "ORG"})


def _complements(doc: Doc, pieces: tuple[Piece, ...], verb: Token) -> list[Token]:
    """The plural nouns that say what the subjects are: after the verb, or after "as"."""
    told = [doc[p.token] for p in pieces if p.token >= 0 and p.text is None and doc[p.token].tag_ == "NNS"]
    fixed = {"det", "nummod", "poss"}
    return [
        noun
        for noun in told
        if (noun.dep_ == "attr" and noun.head.i == verb.i) or (noun.dep_ == "pobj" and noun.head.lower_ == "as")
        if _is_plural_noun(noun) and not any(c.dep_ in fixed for c in noun.children)
    ]


def _is_plural_noun(noun: Token) -> bool:
    return noun.lower_.endswith("s") and noun.lower_ not in {"theirs", "ours", "others"}


def _singular_complement(doc: Doc, pieces: tuple[Piece, ...], complement: Token) -> tuple[Piece, ...]:
    """Make "became constituent states" "became a constituent state"."""
    out: list[Piece] = []
    for piece in pieces:
        if piece.token == complement.left_edge.i:
            out.append(word(article(doc[piece.token].text)))
        out.append(Piece(piece.token, form(complement.lemma_, "NN")) if piece.token == complement.i else piece)
    return tuple(out)


def _own_possessive(doc: Doc, piece: Piece, head: Token) -> Piece:
    """ "its" for "their" where the list was the owner and the member is no person."""
    if piece.token < 0 or piece.text is not None or doc[piece.token].lower_ not in {"their", "they", "theirs"}:
        return piece
    if not any(t.ent_type_ in THINGS for t in (head, *(c for c in head.subtree if c.dep_ == "conj"))):
        return piece
    return Piece(piece.token, {"their": "its", "they": "it", "theirs": "its own"}[doc[piece.token].lower_])
