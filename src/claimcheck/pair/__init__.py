"""Pair the accounts that clash: claims of one matter, by different voices, that cannot all hold."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from claimcheck.judge import RulesJudge
from claimcheck.judge.model import PairModel
from claimcheck.models import Claim, Dispute, Document
from claimcheck.pair import (
    absences,
    accusations,
    alluded,
    answers,
    assemble,
    block,
    conflicts,
    denials,
    discredited,
    figures,
    near,
    replies,
    rivals,
)
from claimcheck.pair.edge import Edge
from claimcheck.pair.passage import Passage
from claimcheck.pair.voices import Voices, is_party

__all__ = ["PAIRING_VERSION", "pair"]

PAIRING_VERSION = "5"  # rises with every change of what is paired, so that stored disputes are made anew
STATED = (  # a clash that several find is named after the surest, then the first
    denials,
    replies,
    accusations,
    rivals,
    figures,
    absences,
    alluded,
    discredited,
    answers,
)


def pair(
    claims: Sequence[Claim], documents: Mapping[str, Document], *, model: PairModel | None = None
) -> list[Dispute]:
    """Return the disputes among the claims, in the order of the text where each begins.

    With a ``model`` also those that are told in other words, where it is sure that one account denies the other.
    """
    voices = Voices(documents)
    voices.read(claims)
    edges = [*_stated(claims, documents, voices), *_clashes(claims, documents, voices)]
    if model is not None:
        edges += near.find(claims, documents, voices, model)
    held = [edge for edge in edges if all(voice is None or is_party(voice) for voice in edge.held_by)]
    return assemble.disputes(held, documents)


def _stated(claims: Iterable[Claim], documents: Mapping[str, Document], voices: Voices) -> Iterator[Edge]:
    """Yield the clashes that a text itself puts side by side, document by document."""
    for name, told in groupby(claims, key=lambda claim: claim.document):
        passage = Passage(documents[name], list(told))
        for family in STATED:
            yield from family.find(passage, voices)


def _clashes(claims: Sequence[Claim], documents: Mapping[str, Document], voices: Voices) -> Iterator[Edge]:
    """Yield the clashes of claims that share words, wherever they stand."""
    judge = RulesJudge()
    for a, b in block.candidates(claims):
        if edge := conflicts.clash(a, b, judge, documents, voices):
            yield edge
