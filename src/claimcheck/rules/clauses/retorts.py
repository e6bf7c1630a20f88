"""Clauses in which somebody answers what the sentence has just said: ", which the owners deny".

Example: The council accused the firm of lying, which its lawyer denied.
"""

from dataclasses import replace

from claimcheck.rules.clauses.edit import Context, spell, subtree, trim, without
from claimcheck.rules.records import Piece, Proposition


def retort(context: Context, unit: Proposition) -> list[Proposition]:
    """The council accused the firm of lying, [which its lawyer denied (this)]."""
    doc = context.doc
    for report in context.reports:
        source, (start, end) = report.source, report.content[0]
        if source is None or not report.antecedents or end - start != 1 or doc[start].lower_ != "which":
            continue
        verb = doc[start].head
        clause = subtree(doc, verb.i)
        if verb.i not in unit.tokens or unit.predicate in clause or report.cue in {r.cue for r in unit.reports}:
            continue
        main = without(doc, unit, clause)
        said = trim(doc, spell(i for i in sorted(clause & unit.tokens) if i != start))
        own = replace(
            unit,
            pieces=(*said, Piece(start, "this")),
            predicate=verb.i,
            subject=source[1] - 1,
            frame=(),
            reports=(report,),
        )
        return [replace(main, rule="retort"), replace(own, rule="reported")]
    return []
