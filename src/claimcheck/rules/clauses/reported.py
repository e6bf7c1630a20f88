"""Reported clauses: the attribution becomes a frame before the content, or stays where it cannot be parted from it."""

from dataclasses import replace

from spacy.tokens import Doc, Token

from claimcheck.rules.clauses import distant
from claimcheck.rules.clauses.contained import inner
from claimcheck.rules.clauses.credit import clause_root, content_of, cue_token
from claimcheck.rules.clauses.edit import SUBJECTS, Context, is_finite, keep, subtree, trim, without, word
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
        if not content or not _is_topmost(doc, unit, report, cue, content):
            continue
        if report.rule == "phrase":
            return [_credited_by_phrase(doc, unit, report)]
        if report.source is None and report.rule in distant.WITHOUT_VERB:
            return [_said_by_nobody(doc, unit, report)]
        root = clause_root(doc, report, content)
        if root is None:
            return [_kept_whole(doc, unit, report, cue)]
        made = _framed(doc, unit, report, cue, content, root)
        return made if _can_open(doc, made[0].frame) else [_kept_whole(doc, unit, report, cue)]
    return []


def _is_topmost(doc: Doc, unit: Proposition, report: Report, cue: Token, content: frozenset[int]) -> bool:
    if unit.predicate in content or cue.i == unit.predicate:
        return True
    token = cue
    while (
        (token.dep_ in {"xcomp", "advcl", "auxpass", "aux"} or report.cue[0] <= token.head.i < report.cue[1])
        and token.head.i in unit.tokens
        and token.head.i != token.i
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


def _said_by_nobody(doc: Doc, unit: Proposition, report: Report) -> Proposition:
    """[It was said that] they sold us a wreck: a quotation that nobody is credited with."""
    main = replace(unit, pieces=unquoted(doc, trim(doc, keep(unit, content_of(report)))))
    return replace(main, frame=distant.frame(doc, report), reports=(*unit.reports, report), rule="reported")


def _framed(
    doc: Doc, unit: Proposition, report: Report, cue: Token, content: frozenset[int], root: Token
) -> list[Proposition]:
    if unit.predicate in content and cue.i != unit.predicate:
        around = (subtree(doc, cue.i) & unit.tokens) - content
        body = without(doc, unit, around).tokens
        root = doc[unit.predicate]
    else:
        body = content | _antecedent_of(doc, unit, report)
        around = unit.tokens - body
    after = _clauses_after(doc, cue, around, content)
    report = _of_antecedent(doc, unit, report)
    frame = _frame(doc, unit, report, around - after)
    comma = (word(","),) if after and doc[min(after) - 1].text == "," else ()
    told = []
    for part, verb in _spoken_parts(doc, report, body, root):
        spoken = without_marks(doc, report, keep(unit, part))
        pieces = _without_mark(doc, unquoted(doc, trim(doc, spoken)), verb)
        pieces = (*pieces, *((*comma, *trim(doc, keep(unit, after))) if verb is root else ()))
        made = replace(
            unit,
            pieces=pieces,
            predicate=verb.i,
            subject=_subject(doc, report, verb),
            frame=(*unit.frame, *frame, *_joint(doc, report, pieces)),
            reports=(*unit.reports, report),
            rule="reported",
        )
        told.append(made)
    return told


def _subject(doc: Doc, report: Report, verb: Token) -> int | None:
    """The subject of a verb, or what stands before the tag that parts the two: “No one,” she ruled, “is safe.”"""
    own = next((c.i for c in verb.children if c.dep_ in SUBJECTS), None)
    start, end = report.content[0]
    parted = own is None and report.rule == "speech" and len(report.content) > 1 and end <= verb.i
    nouns = [t for t in doc[start:end] if t.pos_ in {"NOUN", "PROPN", "PRON"}] if parted else []
    return nouns[-1].i if nouns and not any(is_finite(t) for t in doc[start:end]) else own


def _joint(doc: Doc, report: Report, pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """What stands between a frame and its content: "that", a comma behind an adverb, nothing before a question."""
    if report.rule == "adverb":
        return (word(","),)
    return () if _asks(doc, pieces) else (word("that"),)


def _spoken_parts(doc: Doc, report: Report, body: frozenset[int], root: Token) -> list[tuple[frozenset[int], Token]]:
    """The sentences of a quotation that its tag parts: “The pump leaked,” said Vale, “and I will not resign.”"""
    if report.rule != "speech" or len(report.content) < 2:
        return [(body, root)]
    tops = [doc[i] for i in sorted(body) if doc[i].head.i not in body and doc[i].pos_ in {"VERB", "AUX"}]
    verbs = [t for t in tops if is_finite(t) and any(c.dep_ in SUBJECTS for c in t.children) and not _depends(t)]
    if len(verbs) < 2:
        return [(body, verbs[0] if verbs else root)]
    return [(subtree(doc, verb.i) & body, verb) for verb in verbs]


def _depends(verb: Token) -> bool:
    """Whether a clause is opened by a word that ties it to another ("if the ice holds")."""
    return any(c.dep_ == "mark" or c.tag_ == "WRB" for c in verb.lefts)


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


def _can_open(doc: Doc, frame: tuple[Piece, ...]) -> bool:
    """Whether the frame is a clause, not torn out of another ("left because, she said, the pay was bad")."""
    first = doc[frame[0].token] if frame and frame[0].token >= 0 else None
    return first is None or not (first.dep_ == "mark" and first.lower_ in {"because", "since", "although", "that"})


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
    after = [c for c in cue.children if c.left_edge.i > max(last, cue.i)]
    clauses = [c for c in after if c.dep_ == "advcl" or any(g.dep_ == "pcomp" for g in c.children) or _inverts(c)]
    return frozenset(i for c in clauses for i in subtree(doc, c.i)) & around


def _inverts(clause: Token) -> bool:
    """Whether an auxiliary before the subject opens a condition ("he would have lived [had he been found]")."""
    first = clause.left_edge
    return first.head == clause and first.dep_ == "aux" and first.lower_ in {"had", "should", "were"}


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
    pieces = tuple(p for p in pieces if p.token < 0 or not (_is_mark(doc[p.token]) or _is_that(doc[p.token])))
    pieces = tuple(p for p in pieces if p.token < 0 or not _compares(doc[p.token], report))
    source = report.source
    if source is not None and source[0] > report.cue[0] and not report.rule.startswith("verb-passive"):
        named = trim(doc, tuple(p for p in pieces if source[0] <= p.token < source[1]))
        cue = tuple(p for p in pieces if report.cue[0] <= p.token < report.cue[1])
        rest = tuple(p for p in pieces if p not in cue and not source[0] <= p.token < source[1])
        pieces = (*named, *cue, *trim(doc, rest))
    pieces = trim(doc, pieces)
    while pieces and pieces[-1].token >= 0 and doc[pieces[-1].token].is_punct:
        pieces = pieces[:-1]
    return pieces


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
        and (doc[pieces[0].token].dep_ == "mark" or _has_other_subject(root, pieces[0].token))
    ):
        return unquoted(doc, trim(doc, pieces[1:]))
    return pieces


def _has_other_subject(verb: Token, that: int) -> bool:
    """Whether a clause has a subject besides its first word, which only opens it then."""
    return any(c.dep_ in SUBJECTS and c.i > that for c in verb.lefts)


def _kept_whole(doc: Doc, unit: Proposition, report: Report, cue: Token) -> Proposition:
    """The union accused the firm of dumping waste."""
    told = inner(doc, unit, report, cue)
    report = _of_antecedent(doc, unit, report)
    reports = (*unit.reports, report)
    if told is None:
        return replace(unit, reports=reports, rule="reported")
    return replace(unit, reports=reports, inner=told[0], core=told[1], rule="reported")
