"""Which claims to compare: those that share rare words, so that not all are compared with all."""

from collections.abc import Iterable, Iterator, Mapping

from claimcheck.judge.terms import LIGHT, Term, terms
from claimcheck.models import Claim, Document
from claimcheck.pair.ties import Ties
from claimcheck.slots import predicate
from claimcheck.slots import things as nouns
from claimcheck.store import KeyIndex

COMMON = 60  # claims that may share a key before it is too common to tell matters apart
NEAREST = 30  # claims compared with each claim at most


def candidates(claims: Iterable[Claim], documents: Mapping[str, Document]) -> Iterator[tuple[int, int]]:
    """Yield the positions of each two claims worth comparing once, the earlier claim first.

    Claims are read once, and not kept.
    """
    index, ties = KeyIndex(), Ties(documents)
    for position, claim in enumerate(claims):
        index.add(position, _keys(claim))
        ties.add(claim)
    yield from (pair for pair in index.pairs(common=COMMON, nearest=NEAREST) if ties.tied(*pair))


def _keys(claim: Claim) -> set[str]:
    """Return what a claim can be found by: its terms by party or class."""
    return {_key(term) for term in terms(claim.proposition) if term.weight > LIGHT}


def _key(term: Term) -> str:
    """Return the name that words of one meaning share."""
    if term.actor:
        return term.actor
    known = next((found for lemma in term.lemmas if (found := predicate.event_class(lemma))), None)
    return known or nouns.canonical(term.lemmas[-1])
