"""Pair the accounts that clash: claims of one matter, by different voices, that cannot all hold."""

from collections.abc import Iterable, Mapping, Sequence

from claimcheck.judge import RulesJudge
from claimcheck.models import Claim, Dispute, Document
from claimcheck.pair import assemble, block, conflicts, stated

__all__ = ["PAIRING_VERSION", "pair"]

PAIRING_VERSION = "3"  # rises with every change of what is paired, so that stored disputes are made anew


def pair(claims: Sequence[Claim], documents: Mapping[str, Document]) -> list[Dispute]:
    """Return the disputes among the claims, in the order of the text where each begins."""
    edges = [*stated.find(claims), *_clashes(claims, documents)]
    return assemble.disputes(edges, documents)


def _clashes(claims: Sequence[Claim], documents: Mapping[str, Document]) -> Iterable[conflicts.Edge]:
    judge = RulesJudge()
    for a, b in block.candidates(claims):
        edge = conflicts.clash(a, b, judge, documents)
        if edge is not None:
            yield edge
