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
    beside,
    block,
    conflicts,
    denials,
    discredited,
    figures,
    near,
    replies,
    rivals,
)
from claimcheck.pair.edge import Link
from claimcheck.pair.passage import Passage
from claimcheck.pair.voices import Voices, is_party

__all__ = ["pair"]

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
    beside,
)


def pair(
    claims: Sequence[Claim], documents: Mapping[str, Document], *, model: PairModel | None = None
) -> Iterator[Dispute]:
    """Yield the disputes among the claims, in the order of the text where each begins.

    The claims, those of one document side by side, are read several times and by position, and no more of them are kept
    than one document has: a sequence that reads from a disk pairs any number of them. With a ``model`` also those are
    found that are told in other words, where it is sure that one account denies the other.
    """
    voices = Voices(documents)
    voices.read(claims)
    links = [*_stated(claims, documents, voices), *_clashes(claims, documents, voices)]
    if model is not None:
        links += near.find(claims, documents, voices, model)
    held = [link for link in map(Link.named, links) if all(voice is None or is_party(voice) for voice in link.held_by)]
    yield from assemble.disputes(held, claims, documents)


def _stated(claims: Iterable[Claim], documents: Mapping[str, Document], voices: Voices) -> Iterator[Link]:
    """Yield the clashes that a text itself puts side by side, document by document."""
    for name, told in groupby(enumerate(claims), key=lambda item: item[1].document):
        positions, members = zip(*told, strict=True)
        passage = Passage(documents[name], members)
        known = dict(zip((claim.id for claim in members), positions, strict=True))
        for family in STATED:
            yield from (edge.link(known) for edge in family.find(passage, voices))


def _clashes(claims: Sequence[Claim], documents: Mapping[str, Document], voices: Voices) -> Iterator[Link]:
    """Yield the clashes of claims that share words, wherever they stand."""
    judge = RulesJudge()
    for first, second in block.candidates(claims, documents):
        a, b = claims[first], claims[second]
        if edge := conflicts.clash(a, b, judge, documents, voices):
            yield edge.link({a.id: first, b.id: second})
