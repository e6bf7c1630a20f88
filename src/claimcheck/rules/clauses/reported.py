"""Reported clauses: the attribution becomes a frame before the content, or stays where it cannot be parted from it."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from spacy.tokens import Doc, Token

from claimcheck import lexicon
from claimcheck.lexicon.lists import claim_nouns
from claimcheck.models import Stance
from claimcheck.rules.clauses.contained import inner
from claimcheck.rules.clauses.edit import SUBJECTS, Context, covers, is_finite, keep, subtree, trim, without, word
from claimcheck.rules.clauses.names import plain_name
from claimcheck.rules.clauses.phrases import noun_phrase
from claimcheck.rules.records import Piece, Proposition, Report, ReportKind

MARKS = frozenset({"that", "whether", "if"})
QUOTES = frozenset({'"', "``", "`", "''", "“", "”", "„", "«", "»", "'", "‘", "’"})


class CreditedCue(lexicon.Row):
    """A cue that credits its source with a content that is no clause: an object, a complement or an infinitive."""

    lemma: str
    content: str  # object, complement, infinitive
    example: str


@cache
def _credited() -> frozenset[tuple[str, str]]:
    return frozenset((row.lemma, row.content) for row in lexicon.rows("credited_cues", CreditedCue))


def credits(doc: Doc, report: Report) -> bool:
    """Whether a claim with this content is the source's, not the document's own ("proclaimed its independence")."""
    if report.kind is not ReportKind.STATEMENT or not report.content:
        return False
    if report.stance in {Stance.DENY, Stance.QUESTION} and (report.antecedents or _stands_for_claim(doc, report)):
        return True
    if holds_clause(doc, report):
        return True
    if report.negated or (report.source is not None and doc[report.source[0]].lower_ in {"neither", "no", "none"}):
        return False
    lemma = _cue_token(doc, report).lemma_.lower()
    kinds = {
        "verb-to": "infinitive",
        "verb-np-comp": "complement",
        "verb-np-as": "complement",
        "verb-np-liable": "complement",
        "verb-ing": "infinitive",
        "verb-passive-to": "infinitive",
    }
    return (lemma, kinds.get(report.rule, "object")) in _credited()


def _stands_for_claim(doc: Doc, report: Report) -> bool:
    """Whether the content is a clause or a noun such as "allegation" ("rejected the tax" is an act)."""
    head = doc[report.content[0][0] : report.content[0][1]].root
    if head.lower_ in {"who", "whom", "he", "she", "him", "her"}:  # to dismiss somebody is no denial
        return False
    return head.pos_ in {"VERB", "AUX", "PRON"} or head.lemma_.lower() in claim_nouns()


def holds_clause(doc: Doc, report: Report) -> bool:
    """Whether the content is a clause, which can be told apart from its attribution."""
    return report.rule == "phrase" or _clause_root(doc, report, _content(report)) is not None


def reported(context: Context, unit: Proposition) -> list[Proposition]:
    """[Human Rights Watch reported that] the main bases included Khojaly."""
    doc = context.doc
    for report in context.reports:
        if report.cue in {known.cue for known in unit.reports} or report.cue[0] not in unit.tokens:
            continue
        content = _content(report) & unit.tokens
        cue = _cue_token(doc, report)
        if not content or not _is_topmost(doc, unit, cue, content):
            continue
        if report.rule == "phrase":
            return [_credited_by_phrase(doc, unit, report)]
        root = _clause_root(doc, report, content)
        if root is None:
            return [_kept_whole(doc, unit, report, cue)]
        return [_framed(doc, unit, report, cue, content, root)]
    return []


def _content(report: Report) -> frozenset[int]:
    return frozenset(i for start, end in report.content for i in range(start, end))


def _cue_token(doc: Doc, report: Report) -> Token:
    """The cue's main word: its last verb, else its first word."""
    tokens = doc[report.cue[0] : report.cue[1]]
    verbs = [t for t in tokens if t.pos_ in {"VERB", "AUX"} and t.dep_ not in {"aux", "auxpass"}]
    return verbs[-1] if verbs else tokens[0]


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


def _clause_root(doc: Doc, report: Report, content: frozenset[int]) -> Token | None:
    """The finite predicate of a content that is a clause."""
    for i in sorted(content):
        token = doc[i]
        if token.head.i in content and token.head.i != i:
            continue
        if token.pos_ in {"VERB", "AUX"} and is_finite(token):
            return None if any(_asks(c, report) for c in token.children if c.i < token.i) else token
    return None


def _asks(word: Token, report: Report) -> bool:
    """Whether a word opens an embedded question, as no relative pronoun before the cue does ("that it said fell")."""
    relative = word.tag_ in {"WDT", "WP"} and word.i < report.cue[0] and report.rule in {"verb-clause", "verb-aside"}
    return word.lower_ == "whether" or (word.tag_ in {"WRB", "WP", "WDT"} and not relative)


def _credited_by_phrase(doc: Doc, unit: Proposition, report: Report) -> Proposition:
    """According to the ministry, exports fell."""
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
        frame=(*unit.frame, *frame, word("that")),
        reports=(*unit.reports, report),
        rule="reported",
    )


def _antecedent_of(doc: Doc, unit: Proposition, report: Report) -> frozenset[int]:
    """The words that a relative pronoun in the content stands for: [the video] (for "the video that it said shows")."""
    first = report.content[0][0]
    if doc[first].tag_ not in {"WDT", "WP"} or first in unit.tokens or first > report.cue[0]:
        return frozenset()
    return frozenset(i for i in unit.tokens if i < first)


def _clauses_after(doc: Doc, cue: Token, around: frozenset[int], content: frozenset[int]) -> frozenset[int]:
    """Clauses of time that follow both: "the toll has risen, the ministry said, after two of the injured died"."""
    last = max(content)
    clauses = [c for c in cue.children if c.dep_ == "advcl" and c.left_edge.i > max(last, cue.i)]
    return frozenset(i for c in clauses for i in subtree(doc, c.i)) & around


def _of_antecedent(doc: Doc, unit: Proposition, report: Report) -> Report:
    """The report with the antecedent of a relative pronoun as its source ("Orsan, which had denied holding him")."""
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
    """Armenia accused Azerbaijan of crossing the border."""
    told = inner(doc, unit, report, cue)
    report = _of_antecedent(doc, unit, report)
    reports = (*unit.reports, report)
    if told is None:
        return replace(unit, reports=reports, rule="reported")
    return replace(unit, reports=reports, inner=told[0], core=told[1], rule="reported")


def running_on(
    doc: Doc, start: int, end: int, reports: tuple[Report, ...]
) -> Iterator[tuple[Report, list[frozenset[int]]]]:
    """Yield the reports whose cue stands in another sentence, with the runs of their content in this one."""
    for report in reports:
        if start <= report.cue[0] < end:
            continue
        runs = _runs(doc, start, end, report)
        if runs:
            yield report, runs


def _runs(doc: Doc, start: int, end: int, report: Report) -> list[frozenset[int]]:
    runs: list[set[int]] = []
    last = -2
    for i in range(start, end):
        if not covers(report.content, i):
            continue
        if i != last + 1:
            runs.append(set())
        runs[-1].add(i)
        last = i
    return [frozenset(run) for run in runs if any(doc[i].is_alpha or doc[i].is_digit for i in run)]


def distant_frame(doc: Doc, report: Report) -> tuple[Piece, ...]:
    """The frame for a sentence of a quotation whose cue stands in another sentence."""
    source = plain_name(doc, report.source) if report.source is not None else ()
    cue = tuple(Piece(i) for i in (*range(*report.cue), *_hearer(doc, report)))
    if report.rule == "phrase":
        return (
            *(Piece(p.token, doc[p.token].text.capitalize()) if n == 0 else p for n, p in enumerate(cue)),
            *source,
            word(","),
        )
    dates = tuple(
        Piece(t.i)
        for c in _cue_token(doc, report).children
        if c.dep_ in {"prep", "npadvmod"} and any(t.ent_type_ == "DATE" for t in c.subtree)
        for t in c.subtree
        if not covers(report.content, t.i)
    )
    if dates and dates[-1].token < report.cue[0]:
        return (*dates, word(","), *source, *cue, word("that"))
    return (*source, *cue, *dates, word("that"))


def _hearer(doc: Doc, report: Report) -> list[int]:
    """Who is told, right behind the cue: "told [reporters]"."""
    verb = _cue_token(doc, report)
    if verb.lemma_ != "tell":
        return []
    told = next((c for c in verb.rights if c.dep_ in {"dobj", "dative"} and c.left_edge.i == report.cue[1]), None)
    if told is None or covers(report.content, told.i):
        return []
    return list(range(told.left_edge.i, told.i + 1))
