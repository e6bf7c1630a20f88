"""What a judge promises."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from claimcheck.models import Claim, Reason, Relation


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a premise does to a hypothesis, how sure the judge is (0 to 1), and why, slot by slot.

    The voices and stances of the two claims play no part here: only their propositions are compared. ``readings`` are
    the probabilities of entailment, contradiction and neutral where a model read the pair.
    """

    relation: Relation
    score: float
    reasons: tuple[Reason, ...] = ()
    readings: tuple[float, float, float] | None = None


class Judge(Protocol):
    """Reads a pair of claims; premise first, hypothesis second, always in that order."""

    def judge(
        self, premise: Claim, hypothesis: Claim, *, context: str = "", siblings: Sequence[Claim] = ()
    ) -> Judgement:
        """Return the relation of the propositions.

        ``context`` is text around the premise in its document; ``siblings`` are the claims of the premise's sentence,
        whose counts may add up to the hypothesis'.
        """
        ...
