"""Reports that take their verb from the one before, each told with that verb.

Example: The council said that the dam was safe, the miners that it leaked.
Limit: what follows the verb beside its content ("told the court on Monday that") is told of the first report only.
"""

from dataclasses import replace

from spacy.tokens import Doc

from claimcheck.rules.attribution import gapped
from claimcheck.rules.clauses import contained, distant
from claimcheck.rules.clauses.credit import clause_root, content_of, cue_token
from claimcheck.rules.clauses.edit import SUBJECTS, Context, child, keep, spell, trim, without, word
from claimcheck.rules.clauses.inflect import agree, be, is_plural
from claimcheck.rules.records import Piece, Proposition, Report, TokenRange


def taken(context: Context, unit: Proposition) -> list[Proposition]:
    """The council said that the dam was safe, [the miners (said) that it leaked]."""
    for report in context.reports:
        source = report.source
        if source is None or not report.rule.startswith("gapped") or source[0] not in unit.tokens:
            continue
        if report.cue[0] not in unit.tokens or report.cue in {known.cue for known in unit.reports}:
            continue
        first = without(context.doc, unit, range(source[0], report.content[-1][1]))
        return [first, _told(context, first, report, source)]
    return []


def _told(context: Context, first: Proposition, report: Report, source: TokenRange) -> Proposition:
    doc, verb = context.doc, cue_token(context.doc, report)
    content = content_of(report)
    own = replace(first, reports=(*first.reports, report), rule="reported")
    plural = is_plural(doc, source[1] - 1)
    root = clause_root(doc, report, content)
    if report.rule == gapped.CLAUSE and root is not None:
        frame = agree(doc, distant.frame(doc, report), verb.i, plural=plural)
        subject = next((c.i for c in root.children if c.dep_ in SUBJECTS), None)
        pieces = trim(doc, spell(i for i in sorted(content) if doc[i].dep_ != "mark" or i != report.content[0][0]))
        return replace(own, pieces=pieces, predicate=root.i, subject=subject, frame=(*first.frame, *frame))
    said = agree(doc, spell(range(*report.cue)), verb.i, plural=plural)
    pieces = (*spell(range(*source)), *said, *spell(sorted(content)))
    own = replace(own, pieces=pieces, predicate=verb.i, subject=source[1] - 1, done=own.done | content)
    if report.rule == gapped.JUDGED:
        thing, judged = report.content
        copula = be(plural=is_plural(doc, thing[1] - 1), past=False)
        return replace(own, inner=(*spell(range(*thing)), word(copula), *spell(range(*judged))), core=judged[1] - 1)
    return _accusing(doc, own, first, report, context) if report.rule == gapped.SWAPPED else own


def _accusing(doc: Doc, own: Proposition, first: Proposition, report: Report, context: Context) -> Proposition:
    """The owner blames the tenants [for the fire], as they blame the owner for it."""
    verb = cue_token(doc, report)
    blamed = child(verb, "dobj")
    lender = next((r for r in context.reports if r.cue == report.cue and r is not report), None)
    if blamed is None or lender is None:
        return own
    phrase = frozenset(range(blamed.left_edge.i, blamed.i + 1))
    matter = trim(doc, keep(first, content_of(lender) - phrase))
    told = contained.inner(doc, first, lender, verb)
    own = replace(own, pieces=(*own.pieces, *matter))
    return own if told is None else replace(own, inner=_with(told[0], phrase, report.content[0]), core=told[1])


def _with(pieces: tuple[Piece, ...], gone: frozenset[int], other: TokenRange) -> tuple[Piece, ...]:
    """Return the pieces with another noun phrase in the place of one that is gone."""
    at = next((n for n, piece in enumerate(pieces) if piece.token in gone), 0)
    left = [piece for piece in pieces if piece.token not in gone]
    return (*left[:at], *spell(range(*other)), *left[at:])
