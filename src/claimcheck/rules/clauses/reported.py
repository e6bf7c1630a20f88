"""Reported clauses: the attribution becomes a frame before the content, or stays where it cannot be parted from it."""

from dataclasses import replace

from spacy.tokens import Doc, Token

from claimcheck.rules.clauses import distant, opening
from claimcheck.rules.clauses.contained import inner
from claimcheck.rules.clauses.credit import clause_root, content_of, cue_token
from claimcheck.rules.clauses.edit import SUBJECTS, Context, is_finite, keep, subtree, trim, without, word
from claimcheck.rules.clauses.phrases import noun_phrase
from claimcheck.rules.clauses.quoted import unquoted, without_marks, without_opening
from claimcheck.rules.records import Piece, Proposition, Report


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
        if report.rule == distant.UNTAGGED or (report.source is None and report.rule in distant.WITHOUT_VERB):
            return [_said_without_tag(doc, unit, report)]
        root = clause_root(doc, report, content)
        if root is None:
            return [_kept_whole(doc, unit, report, cue)]
        made = _framed(doc, unit, report, cue, content, root)
        return made if opening.can_open(doc, made[0].frame) else [_kept_whole(doc, unit, report, cue)]
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


def _said_without_tag(doc: Doc, unit: Proposition, report: Report) -> Proposition:
    """[It was said that] they sold us a wreck: a quotation that no words of its sentence credit to anybody."""
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
    frame = opening.frame(doc, unit, report, around - after)
    comma = (word(","),) if after and doc[min(after) - 1].text == "," else ()
    told = []
    for part, verb in _spoken_parts(doc, report, body, root):
        spoken = without_marks(doc, report, keep(unit, part))
        pieces = without_opening(doc, unquoted(doc, trim(doc, spoken)), verb)
        pieces = (*pieces, *((*comma, *trim(doc, keep(unit, after))) if verb is root else ()))
        made = replace(
            unit,
            pieces=pieces,
            predicate=verb.i,
            subject=_subject(doc, report, verb),
            frame=(*unit.frame, *frame, *opening.joint(doc, report, pieces)),
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


def _kept_whole(doc: Doc, unit: Proposition, report: Report, cue: Token) -> Proposition:
    """The union accused the firm of dumping waste."""
    told = inner(doc, unit, report, cue)
    report = _of_antecedent(doc, unit, report)
    reports = (*unit.reports, report)
    if told is None:
        return replace(unit, reports=reports, rule="reported")
    return replace(unit, reports=reports, inner=told[0], core=told[1], rule="reported")
