"""Cut, keep and join the pieces of propositions; every rule of this package is written with these."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace

from spacy.tokens import Doc, Span, Token

from claimcheck.nlp.labels import FINITE as FINITE
from claimcheck.nlp.labels import SUBJECTS as SUBJECTS
from claimcheck.rules.records import Mention, Piece, Proposition, Report

COMMAS = frozenset({",", "–", "—", "--", ";"})
BRACKETS = {"(": ")", "[": "]"}
CONDITIONS = frozenset({"if", "unless", "provided", "lest", "whether", "until"})


def word(text: str) -> Piece:
    """Return an added word."""
    return Piece(-1, text)


def subtree(doc: Doc, i: int) -> frozenset[int]:
    """Return the indices of the token and everything below it."""
    return frozenset(token.i for token in doc[i].subtree)


def keep(unit: Proposition, tokens: Collection[int]) -> tuple[Piece, ...]:
    """Return the pieces of these tokens, in the unit's order."""
    return tuple(piece for piece in unit.pieces if piece.token in tokens)


def spell(tokens: Iterable[int]) -> tuple[Piece, ...]:
    """Return pieces for tokens as they stand in the document."""
    return tuple(Piece(i) for i in tokens)


def trim(doc: Doc, pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Return the pieces without punctuation and conjunctions at their edges."""
    start, end = 0, len(pieces)
    while start < end and _is_edge(doc, pieces[start]):
        start += 1
    while start < end and _is_edge(doc, pieces[end - 1]):
        end -= 1
    return pieces[start:end]


def _is_edge(doc: Doc, piece: Piece) -> bool:
    if piece.token < 0:
        return piece.text in COMMAS
    token = doc[piece.token]
    if token.text in COMMAS or token.text in {":", "."} or token.is_space:
        return True
    return token.dep_ == "cc" and token.lower_ in {"and", "but"}


def without(doc: Doc, unit: Proposition, tokens: Collection[int]) -> Proposition:
    """Return the unit without these tokens and without the commas or brackets that set them off."""
    pieces = list(unit.pieces)
    gone = [piece.token in tokens for piece in pieces]
    for start, end in _runs(gone):
        _widen(doc, pieces, gone, start, end, fronted=end < _place_of(unit))
    left = tuple(piece for piece, out in zip(pieces, gone, strict=True) if not out)
    return replace(unit, pieces=trim(doc, left))


def _place_of(unit: Proposition) -> int:
    """Where the subject stands among the pieces."""
    return next((at for at, piece in enumerate(unit.pieces) if piece.token == unit.subject), 0)


def _runs(gone: list[bool]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for at, out in enumerate(gone):
        if not out:
            continue
        if runs and runs[-1][1] == at:
            runs[-1] = (runs[-1][0], at + 1)
        else:
            runs.append((at, at + 1))
    return runs


def _widen(doc: Doc, pieces: list[Piece], gone: list[bool], start: int, end: int, *, fronted: bool) -> None:
    """Mark the punctuation on both sides of a removed run as gone too."""
    before = _mark(doc, pieces[start - 1]) if start else ""
    after = _mark(doc, pieces[end]) if end < len(pieces) else ""
    if before in COMMAS and not (end < len(pieces) and after not in COMMAS and _is_date_comma(doc, pieces[start - 1])):
        gone[start - 1] = True
    if after in COMMAS and (start == 0 or (before in COMMAS and not fronted)):
        gone[end] = True
    if before in BRACKETS and after == BRACKETS[before]:
        gone[start - 1] = gone[end] = True


def _mark(doc: Doc, piece: Piece) -> str:
    return piece.text or "" if piece.token < 0 else doc[piece.token].text


def _is_date_comma(doc: Doc, piece: Piece) -> bool:
    """Whether the comma closes a date that opens the sentence ("On May 4, 2011, ...")."""
    return piece.token > 0 and doc[piece.token - 1].is_digit


def child(token: Token, *deps: str) -> Token | None:
    """Return the first child with one of the dependencies."""
    return next((c for c in token.children if c.dep_ in deps), None)


def subject_of(doc: Doc, unit: Proposition, verb: int) -> int | None:
    """Return the head of the verb's subject, or the unit's subject for its main predicate."""
    found = next((c.i for c in doc[verb].children if c.dep_ in SUBJECTS and c.i in unit.tokens), None)
    if found is None and verb == unit.predicate:
        return unit.subject
    return found


def is_finite(token: Token) -> bool:
    """Whether the verb is finite by itself or through an auxiliary."""
    if token.tag_ in FINITE:
        return True
    return any(c.dep_ in {"aux", "auxpass"} and c.tag_ in FINITE for c in token.children)


def is_past(token: Token) -> bool:
    """Whether the verb group is in a past tense or perfect."""
    if token.tag_ == "VBD":
        return True
    auxiliaries = [c for c in token.children if c.dep_ in {"aux", "auxpass"}]
    return any(c.tag_ == "VBD" or c.lemma_ == "have" for c in auxiliaries) and not any(
        c.tag_ == "MD" for c in auxiliaries
    )


@dataclass(frozen=True)
class Context:
    """The sentence that is being split, and what its rules must know of the document.

    ``reports``: those with their cue in the sentence; ``clausal``: of these the ones whose content is a clause;
    ``running``: those with their cue in another sentence and content in this one; ``mentions``: what pronouns mean.
    """

    doc: Doc
    sentence: Span
    reports: tuple[Report, ...] = ()
    clausal: tuple[Report, ...] = ()
    running: tuple[Report, ...] = ()
    mentions: Mapping[int, Mention] = field(default_factory=dict)

    def closed(self, unit: Proposition, i: int) -> bool:
        """Whether the token lies in a reported content whose cue is elsewhere in the unit and has not been framed."""
        tokens = unit.tokens
        if _is_supposed(self.doc[i], unit):
            return True
        own: frozenset[int] | None = None
        known = {report.cue for report in unit.reports}
        for report in self.clausal:
            cue = report.cue[0]
            if report.cue in known or cue not in tokens or not covers(report.content, i):
                continue
            own = own if own is not None else subtree(self.doc, i)
            if cue not in own:
                return True
        return False


def hangs_on(doc: Doc, unit: Proposition, clause: Token) -> bool:
    """Whether the clause belongs to the main predicate, not to a clause inside it that is not told by itself."""
    head = clause.head
    while head.i in unit.tokens and head.i != unit.predicate and head.head.i != head.i:
        if head.dep_ in {"ccomp", "relcl", "advcl", "acl", "csubj"}:
            return False
        head = head.head
    return True


def _is_supposed(token: Token, unit: Proposition) -> bool:
    """Whether the token stands in a condition of the unit, where nothing is asserted."""
    while token.i != unit.predicate and token.head.i != token.i and token.i in unit.tokens:
        if token.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ in CONDITIONS for c in token.children):
            return True
        token = token.head
    return False


def covers(ranges: Iterable[tuple[int, int]], i: int) -> bool:
    """Whether one of the ranges holds the token."""
    return any(start <= i < end for start, end in ranges)


def own_subject(verb: Token) -> Token | None:
    """Return the verb's subject; a relative pronoun is shared ("who left and who never came back")."""
    found = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    shared = found is not None and found.tag_ in {"WP", "WDT"} and verb.dep_ == "conj"
    return None if shared else found


def position(unit: Proposition, token: int) -> int:
    """Return where the token stands among the pieces."""
    return next((at for at, piece in enumerate(unit.pieces) if piece.token == token), 0)
