"""Which claims to compare: those that share rare words, so that not all are compared with all."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from claimcheck.judge.terms import terms
from claimcheck.models import Claim

COMMON = 60  # claims that may share a key before it is too common to tell matters apart
NEAREST = 30  # claims compared with each claim at most
SHARED = 2  # keys that two claims share at least


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
    shared: Counter[int] = Counter()
    weight: Counter[int] = Counter()
    for key in keys:
        others = index[key]
        if len(others) <= COMMON:
            for other in others:
                if other > number:
                    shared[other] += 1
                    weight[other] += 1000 // len(others)
    near = [other for other in weight if shared[other] >= SHARED]
    return sorted(sorted(near, key=lambda other: (-weight[other], other))[:NEAREST])


def _keys(claim: Claim) -> list[str]:
    """Return what a claim can be found by: its terms, and pairs of them, which stay rare in a large corpus."""
    single = sorted({term.actor or term.lemmas[-1] for term in terms(claim.proposition)})
    return single + [f"{a} {b}" for a, b in combinations(single, 2)]
