"""The words of a quotation without its marks, and of a content without the word that opens it."""

from spacy.tokens import Doc, Token

from claimcheck.rules.clauses.edit import SUBJECTS, is_finite, trim
from claimcheck.rules.records import Piece, Report

QUOTES = frozenset({'"', "``", "`", "''", "“", "”", "„", "«", "»", "'", "‘", "’"})


def unquoted(doc: Doc, pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Return the content without quotation marks around the whole of it."""
    while pieces and pieces[0].token >= 0 and doc[pieces[0].token].text in QUOTES:
        pieces = trim(doc, pieces[1:])
    while (
        pieces
        and pieces[-1].token >= 0
        and doc[pieces[-1].token].text in QUOTES | {",", "."}
        and not _closes_inside(doc, pieces)
    ):
        pieces = pieces[:-1]
    return pieces


def _closes_inside(doc: Doc, pieces: tuple[Piece, ...]) -> bool:
    """Whether the last quotation mark has its partner among the other pieces."""
    last = doc[pieces[-1].token].text
    return last in QUOTES and any(p.token >= 0 and doc[p.token].text in QUOTES for p in pieces[:-1])


def without_opening(doc: Doc, pieces: tuple[Piece, ...], root: Token) -> tuple[Piece, ...]:
    """Return the content without the word that only opens it: [that] the dam held."""
    if (
        pieces
        and pieces[0].token >= 0
        and doc[pieces[0].token].lower_ == "that"
        and (doc[pieces[0].token].dep_ == "mark" or _has_other_subject(root, pieces[0].token))
    ):
        return unquoted(doc, trim(doc, pieces[1:]))
    return pieces


def _has_other_subject(verb: Token, that: int) -> bool:
    """Whether a clause has a subject besides its first word, which only opens it then."""
    return any(c.dep_ in SUBJECTS and c.i > that for c in verb.lefts)


def without_marks(doc: Doc, report: Report, pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Return the words of a parted quotation without the marks at its edges, and without a comma behind its subject."""
    if report.rule != "speech" or len(report.content) < 2:
        return pieces
    edges = {i for start, end in report.content for i in (start, end - 1) if doc[i].text in QUOTES}
    for start, end in report.content[:-1]:
        comma = end - 2 if end - 1 in edges else end - 1
        if doc[comma].text == "," and not any(is_finite(token) for token in doc[start:comma]):
            edges.add(comma)
    return tuple(p for p in pieces if p.token not in edges)
