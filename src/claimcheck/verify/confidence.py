"""How often verdicts of a kind are right: what the scores of the evidence are worth, by verdict.

The shares are a monotone table that ``training/confidence.py`` fits on labelled corpora by isotonic regression, so that
a number means the same for every verdict.
"""

from collections.abc import Iterable
from functools import cache

from claimcheck.lexicon import Row, rows
from claimcheck.models import Evidence, Relation, Verdict

SIDES = {
    Verdict.SUPPORTED: (Relation.SUPPORTS,),
    Verdict.ATTRIBUTED: (Relation.SUPPORTS,),
    Verdict.CONTRADICTED: (Relation.CONTRADICTS,),
    Verdict.DISPUTED: (Relation.SUPPORTS, Relation.CONTRADICTS),
}
DIGITS = 3


class Share(Row):
    """The share of verdicts that were right where the evidence scored ``score`` or more, up to the next row."""

    verdict: Verdict
    score: float
    share: float


def raw(verdict: Verdict, evidence: Iterable[Evidence]) -> float:
    """Return the score of the weaker side that decides, 0 to 1; 1 - the best mention where nothing does."""
    best: dict[Relation, float] = {}
    for one in evidence:
        best[one.relation] = max(one.score, best.get(one.relation, 0.0))
    if verdict is Verdict.NOT_ENOUGH_INFO:
        return round(1.0 - best.get(Relation.MENTIONS, 0.0), DIGITS)
    return min(best.get(side, 0.0) for side in SIDES[verdict])


def share(verdict: Verdict, score: float) -> float:
    """Return the share of verdicts of a kind that were right with evidence of this score."""
    told = [row for row in _shares() if row.verdict is verdict]
    below = [row for row in told if row.score <= score] or told[:1]
    return max((row.share for row in below), default=score)


@cache
def _shares() -> tuple[Share, ...]:
    return tuple(sorted(rows("confidence", Share), key=lambda row: (row.verdict, row.score)))
