"""The fitted decision: a logistic regression over features of a pair.

Its weights are a word list like the others (``verdict_weights``); ``training/verdicts.py`` fits and writes them.
"""

from dataclasses import dataclass
from functools import cache
from math import exp

from claimcheck.judge.features import Features
from claimcheck.lexicon import Row, rows

BOUND = "from"  # the row with the probability from which a pair is decided
DIGITS = 4


class Weight(Row):
    """What a feature adds to the log-odds that the premise says what the hypothesis says."""

    feature: str
    weight: float


@dataclass(frozen=True, slots=True)
class Decision:
    """Weighs features; ``bound`` is the probability from which a pair counts as decided."""

    weights: dict[str, float]
    bound: float

    def probability(self, found: Features) -> float:
        """Return the probability, 0 to 1, that the premise says what the hypothesis says."""
        odds = sum(self.weights.get(name, 0.0) * found[name] for name in sorted(found))
        return round(1 / (1 + exp(-odds)), DIGITS)


@cache
def fitted() -> Decision:
    """Return the decision that ships."""
    found = {row.feature: row.weight for row in rows("verdict_weights", Weight)}
    return Decision(found, found.pop(BOUND))
