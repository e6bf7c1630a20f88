"""Reported clauses: the attribution becomes a frame before the content, or stays where it cannot be parted from it."""

from dataclasses import replace

from spacy.tokens import Doc, Token

from claimcheck.rules.clauses.contained import inner
from claimcheck.rules.clauses.credit import clause_root, content_of, cue_token
from claimcheck.rules.clauses.edit import SUBJECTS, Context, keep, subtree, trim, without, word
from claimcheck.rules.clauses.phrases import noun_phrase
from claimcheck.rules.records import Piece, Proposition, Report

QUOTES = frozenset({'"', "``", "`", "''", "“", "”", "„", "«", "»", "'", "‘", "’"})


def reported(context: Context, unit: Proposition) -> list[Proposition]:
    """[The ministry reported that] the main bases included two villages."""
    doc = context.doc
    for report in context.reports:
        if report.cue in {known.cue for known in unit.reports} or report.cue[0] not in unit.tokens:
            continue
        content = content_of(report) & unit.tokens
        cue = cue_token(doc, report)
        if not content or not _is_topmost(doc, unit, cue, content):
            continue
        if report.rule == "phrase":
            return [_credited_by_phrase(doc, unit, report)]
        root = clause_root(doc, report, content)
        if root is None:
            return [_kept_whole(doc, unit, report, cue)]
        return [_framed(doc, unit, report, cue, content, root)]
    return []


def _is_topmost(doc: Doc, unit: Proposition, cue: Token, content: frozenset[int]) -> bool:
    if unit.predicate in content or cue.i == unit.predicate:
        return True
    token = cue
    while (
        token.dep_ in {"xcomp", "advcl", "auxpass", "aux"} and token.head.i in unit.tokens and token.head.i != token.i
    ):
        if any(c.dep_ == "mark" or c.tag_ == "WRB" for c in token.children) or any(
            c.dep_ in SUBJECTS for c in token.children
        ):
            return False
        token = token.head
    return token.i == unit.predicate


def _credited_by_phrase(doc: Doc, unit: Proposition, report: Report) -> Proposition:
    """According to the bank, rents rose."""
    source = report.source or report.cue
    start, end = min(source[0], report.cue[0]), max(source[1], report.cue[1])
    taken = frozenset(range(start, end)) & unit.tokens
    phrase = trim(doc, keep(unit, taken))
    first = phrase[0]
    if first.token >= 0 and doc[first.token].tag_ not in {"NNP", "NNPS"}:
        text = doc[first.token].text
        phrase = (Piece(first.token, text[0].lower() + text[1:] if unit.frame else text), *phrase[1:])
    main = without(doc, unit, taken)
    return replace(main, frame=(*unit.frame, *phrase, word(",")), reports=(*unit.reports, report), rule="reported")


def _framed(
    doc: Doc, unit: Proposition, report: Report, cue: Token, content: frozenset[int], root: Token
) -> Proposition:
    if unit.predicate in content and cue.i != unit.predicate:
        around = (subtree(doc, cue.i) & unit.tokens) - content
        body = unit.tokens - around
        root = doc[unit.predicate]
    else:
        body = content | _antecedent_of(doc, unit, report)
        around = unit.tokens - body
    after = _clauses_after(doc, cue, around, content)
    report = _of_antecedent(doc, unit, report)
    frame = _frame(doc, unit, report, around - after)
    pieces = _without_mark(doc, unquoted(doc, trim(doc, keep(unit, body))), root)
    pieces = (*pieces, *trim(doc, keep(unit, after)))
    subject = next((c.i for c in root.children if c.dep_ in SUBJECTS), None)
    return replace(
        unit,
        pieces=pieces,
        predicate=root.i,
        subject=subject,
        frame=(*unit.frame, *frame, *(() if _asks(doc, pieces) else (word("that"),))),
        reports=(*unit.reports, report),
        rule="reported",
    )


def _asks(doc: Doc, pieces: tuple[Piece, ...]) -> bool:
    """Whether the content is an indirect question ("did not say [how many tickets] it had sold")."""
    first = doc[pieces[0].token] if pieces and pieces[0].token >= 0 else None
    return first is not None and first.tag_ in {"WRB", "WP", "WP$"}


def _antecedent_of(doc: Doc, unit: Proposition, report: Report) -> frozenset[int]:
    """The words that a relative pronoun in the content stands for: [the video] (for "the video that it said shows")."""
    first = report.content[0][0]
    if doc[first].tag_ not in {"WDT", "WP"} or first in unit.tokens or first > report.cue[0]:
        return frozenset()
    return frozenset(i for i in unit.tokens if i < first)


def _clauses_after(doc: Doc, cue: Token, around: frozenset[int], content: frozenset[int]) -> frozenset[int]:
    """Clauses of time that follow both: "the roof fell, the warden said, after the rain had soaked it"."""
    last = max(content)
    clauses = [c for c in cue.children if c.dep_ == "advcl" and c.left_edge.i > max(last, cue.i)]
    return frozenset(i for c in clauses for i in subtree(doc, c.i)) & around


def _of_antecedent(doc: Doc, unit: Proposition, report: Report) -> Report:
    """The report with the antecedent of a relative pronoun as its source ("Lothmar, which had admitted jamming it")."""
    source = report.source
    if source is None or unit.subject is None or source[1] - source[0] != 1:
        return report
    if doc[source[0]].tag_ not in {"WDT", "WP"} or source[0] in unit.tokens:
        return report
    subject = doc[unit.subject]
    tokens = [p.token for p in noun_phrase(doc, unit, subject) if p.token >= 0]
    return replace(report, source=(min(tokens), max(tokens) + 1)) if tokens else report


def _frame(doc: Doc, unit: Proposition, report: Report, around: frozenset[int]) -> tuple[Piece, ...]:
    """Source, cue and what goes with them, the source first."""
    pieces = tuple(p for p in unit.pieces if p.token in around or (p.token < 0 and _before_content(unit, p, around)))
    pieces = tuple(p for p in pieces if p != word("that"))
    pieces = tuple(p for p in pieces if p.token < 0 or (not _is_mark(doc[p.token]) and doc[p.token].lower_ != "that"))
    source = report.source
    if source is not None and source[0] > report.cue[0]:
        named = trim(doc, tuple(p for p in pieces if source[0] <= p.token < source[1]))
        cue = tuple(p for p in pieces if report.cue[0] <= p.token < report.cue[1])
        rest = tuple(p for p in pieces if p not in cue and not source[0] <= p.token < source[1])
        pieces = (*named, *cue, *trim(doc, rest))
    pieces = trim(doc, pieces)
    while pieces and pieces[-1].token >= 0 and doc[pieces[-1].token].is_punct:
        pieces = pieces[:-1]
    return pieces


def _is_mark(token: Token) -> bool:
    return token.text in QUOTES and token.tag_ != "POS"


def _before_content(unit: Proposition, piece: Piece, around: frozenset[int]) -> bool:
    """Whether an added word stands among the words around the content."""
    at = unit.pieces.index(piece)
    neighbours = [p.token for p in unit.pieces[max(0, at - 1) : at + 2] if p.token >= 0]
    return bool(neighbours) and all(n in around for n in neighbours)


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


def _without_mark(doc: Doc, pieces: tuple[Piece, ...], root: Token) -> tuple[Piece, ...]:
    if (
        pieces
        and pieces[0].token >= 0
        and doc[pieces[0].token].lower_ == "that"
        and doc[pieces[0].token].dep_ == "mark"
    ):
        return unquoted(doc, trim(doc, pieces[1:]))
    return pieces


def _kept_whole(doc: Doc, unit: Proposition, report: Report, cue: Token) -> Proposition:
    """The union accused the firm of dumping waste."""
    told = inner(doc, unit, report, cue)
    report = _of_antecedent(doc, unit, report)
    reports = (*unit.reports, report)
    if told is None:
        return replace(unit, reports=reports, rule="reported")
    return replace(unit, reports=reports, inner=told[0], core=told[1], rule="reported")
