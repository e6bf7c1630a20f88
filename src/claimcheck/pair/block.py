"""Which claims to compare: those that share rare words, so that not all are compared with all."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from claimcheck.judge.terms import LIGHT, Term, terms
from claimcheck.models import Claim
from claimcheck.slots import predicate
from claimcheck.slots import things as nouns

COMMON = 60  # claims that may share a key before it is too common to tell matters apart
NEAREST = 30  # claims compared with each claim at most


def candidates(claims: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Yield each pair of claims worth comparing once, the earlier claim first."""
    index: dict[str, list[int]] = defaultdict(list)
    keys = [_keys(claim) for claim in claims]
    for number, found in enumerate(keys):
        for key in found:
            index[key].append(number)
    for number, found in enumerate(keys):
        yield from ((claims[number], claims[other]) for other in _nearest(number, found, index))


def _nearest(number: int, keys: Sequence[str], index: dict[str, list[int]]) -> list[int]:
    """Return the later claims that share most with a claim; common keys count less."""
    weight: Counter[int] = Counter()
    for key in keys:
        others = index[key]
        if len(others) <= COMMON:
            weight.update({other: 1000 // len(others) for other in others if other > number})
    return sorted(sorted(weight, key=lambda other: (-weight[other], other))[:NEAREST])


def _keys(claim: Claim) -> list[str]:
    """Return what a claim can be found by: its terms by party or class, and pairs of them, which stay rare."""
    single = sorted({_key(term) for term in terms(claim.proposition) if term.weight > LIGHT})
    return single + [f"{a} {b}" for a, b in combinations(single, 2)]


def _key(term: Term) -> str:
    """Return the name that words of one meaning share."""
    if term.actor:
        return term.actor
    known = next((found for lemma in term.lemmas if (found := predicate.event_class(lemma))), None)
    return known or nouns.canonical(term.lemmas[-1])
