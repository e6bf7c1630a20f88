"""Disputes that a text states: a denial of an earlier claim, mutual blame, rival claims."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from claimcheck.models import Claim, DisputeKind, Outcome, Reason, Stance
from claimcheck.pair.conflicts import Edge
from claimcheck.slots import actor

SURE = 0.9  # confidence of a dispute that the text itself states


def find(claims: Sequence[Claim]) -> Iterator[Edge]:
    """Yield the clashes that the text itself calls one."""
    by_id = {claim.id: claim for claim in claims}
    for claim in claims:
        yield from _denials(claim, [by_id[i] for i in claim.refers if i in by_id])
    yield from _mutual(claims)


def _denials(claim: Claim, denied: Sequence[Claim]) -> Iterator[Edge]:
    """Armenia [denied the claim]."""
    if claim.stance is not Stance.DENY:
        return
    for other in denied:
        reason = Reason(slot="source", statement=claim.text, corpus=other.text, outcome=Outcome.CONFLICT)
        yield Edge(DisputeKind.DENIAL, other, claim, reason, SURE)


def _mutual(claims: Sequence[Claim]) -> Iterator[Edge]:
    """[Both sides blamed the other] for the incident."""
    by_cue: dict[tuple[str, int], list[Claim]] = {}
    for claim in claims:
        if claim.voice and claim.stance is Stance.ASSERT:
            by_cue.setdefault((claim.document, claim.attributions[-1].cue.start), []).append(claim)
    for group in by_cue.values():
        for a, b in combinations(group, 2):
            if actor.same(a.voice or "", b.voice or "") is not True:
                reason = Reason(slot="agent", statement=a.text, corpus=b.text, outcome=Outcome.CONFLICT)
                yield Edge(DisputeKind.BLAME, a, b, reason, SURE)
