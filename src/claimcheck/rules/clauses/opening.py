"""The words that open a reported claim: source, cue, what goes with them, and what joins them to the content."""

from spacy.tokens import Doc, Token

from claimcheck.rules.clauses.edit import trim, word
from claimcheck.rules.clauses.quoted import QUOTES
from claimcheck.rules.records import Piece, Proposition, Report


def frame(doc: Doc, unit: Proposition, report: Report, around: frozenset[int]) -> tuple[Piece, ...]:
    """Return source, cue and what goes with them, the source first."""
    pieces = tuple(p for p in unit.pieces if p.token in around or (p.token < 0 and _before_content(unit, p, around)))
    pieces = tuple(p for p in pieces if p != word("that"))
    pieces = tuple(p for p in pieces if p.token < 0 or not (_is_mark(doc[p.token]) or _is_that(doc[p.token])))
    pieces = tuple(p for p in pieces if p.token < 0 or not _compares(doc[p.token], report))
    source = report.source
    if source is not None and source[0] > report.cue[0] and not report.rule.startswith("verb-passive"):
        named = trim(doc, tuple(p for p in pieces if source[0] <= p.token < source[1]))
        cue = tuple(p for p in pieces if report.cue[0] <= p.token < report.cue[1])
        rest = tuple(p for p in pieces if p not in cue and not source[0] <= p.token < source[1])
        pieces = (*named, *cue, *trim(doc, rest))
    if source is not None and doc[report.cue[1] - 1].lower_ == "it":  # as the memo put it
        return (*trim(doc, tuple(p for p in pieces if source[0] <= p.token < source[1])), word("said"))
    pieces = trim(doc, pieces)
    while pieces and pieces[-1].token >= 0 and doc[pieces[-1].token].is_punct:
        pieces = pieces[:-1]
    aside = any(p.token == report.cue[1] and doc[p.token].text == "," for p in pieces)  # "announced, at last, that"
    return (*pieces, word(",")) if aside else pieces


def _compares(token: Token, report: Report) -> bool:
    """Whether the word only ties a source to the content: [as] the auditors warned, [just as] Vale predicted."""
    mark = token if token.lower_ == "as" else token.head
    verb = mark.head
    return report.rule == "verb-aside" and mark.lower_ == "as" and report.cue[0] <= verb.i < report.cue[1]


def _is_that(token: Token) -> bool:
    """Whether the word opens the content; "that" for "which" or "this" belongs to the frame."""
    return token.lower_ == "that" and (token.dep_ == "mark" or token.tag_ == "IN")


def _is_mark(token: Token) -> bool:
    return token.text in QUOTES and token.tag_ != "POS"


def _before_content(unit: Proposition, piece: Piece, around: frozenset[int]) -> bool:
    """Whether an added word stands among the words around the content."""
    at = unit.pieces.index(piece)
    neighbours = [p.token for p in unit.pieces[max(0, at - 1) : at + 2] if p.token >= 0]
    return bool(neighbours) and all(n in around for n in neighbours)


def joint(doc: Doc, report: Report, pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Return what ties a frame to its content: "that", a comma behind an adverb, nothing before a question."""
    if report.rule == "adverb":
        return (word(","),)
    return () if _asks(doc, pieces) else (word("that"),)


def _asks(doc: Doc, pieces: tuple[Piece, ...]) -> bool:
    """Whether the content is an indirect question ("did not say [how many tickets] it had sold")."""
    first = doc[pieces[0].token] if pieces and pieces[0].token >= 0 else None
    return first is not None and first.tag_ in {"WRB", "WP", "WP$"}


def can_open(doc: Doc, frame: tuple[Piece, ...]) -> bool:
    """Return whether the frame is a clause, not torn out of another ("left because, she said, the pay was bad")."""
    first = doc[frame[0].token] if frame and frame[0].token >= 0 else None
    return first is None or not (first.dep_ == "mark" and first.lower_ in {"because", "since", "although", "that"})
