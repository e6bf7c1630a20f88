"""The fitted decision: a multinomial logistic regression over features of a pair.

Its weights are a word list like the others (``verdict_weights``); ``training/verdicts.py`` fits and writes them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from math import exp

from claimcheck.judge.features import Features
from claimcheck.lexicon import Row, rows
from claimcheck.models import Relation

BOUNDS = "decided from"  # the row with the probabilities from which a pair is decided that the rules leave open
DIGITS = 4
Pair = tuple[float, float]  # of supports and contradicts


class Weight(Row):
    """What a feature adds to the log-odds of each relation against "mentions"."""

    feature: str
    supports: float
    contradicts: float


@dataclass(frozen=True, slots=True)
class Decision:
    """Weighs features; ``bounds`` are the probabilities from which what the rules leave open is decided."""

    weights: Mapping[str, Pair]
    bounds: Mapping[Relation, float]

    def probabilities(self, found: Features) -> dict[Relation, float]:
        """Return the probability, 0 to 1, that the premise supports and that it contradicts the hypothesis."""
        known = [(self.weights[name], found[name]) for name in sorted(found) if name in self.weights]
        supports = exp(sum(weight[0] * value for weight, value in known))
        contradicts = exp(sum(weight[1] * value for weight, value in known))
        total = 1 + supports + contradicts
        return {
            Relation.SUPPORTS: round(supports / total, DIGITS),
            Relation.CONTRADICTS: round(contradicts / total, DIGITS),
        }


@cache
def fitted() -> Decision:
    """Return the decision that ships."""
    found = {row.feature: (row.supports, row.contradicts) for row in rows("verdict_weights", Weight)}
    supports, contradicts = found.pop(BOUNDS)
    return Decision(found, {Relation.SUPPORTS: supports, Relation.CONTRADICTS: contradicts})
