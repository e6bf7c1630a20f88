"""From clashing pairs to disputes: accounts by voice, the question they answer, and why they cannot all hold."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence

from claimcheck.models import Account, AccountClaim, Claim, Dispute, DisputeKind, Document
from claimcheck.pair.conflicts import Edge
from claimcheck.pair.words import position, question, reason


def disputes(edges: Iterable[Edge], documents: Mapping[str, Document]) -> list[Dispute]:
    """Return one dispute for each matter: edges of one kind that share a claim belong together."""
    groups = _groups(sorted(edges, key=_place))
    return sorted((_dispute(group, documents) for group in groups), key=_first_place)


def _place(edge: Edge) -> tuple[str, int, str, int, str, str]:
    a, b = edge.first, edge.second
    return a.document, a.start, b.document, b.start, a.id, b.id


def _groups(edges: Sequence[Edge]) -> list[list[Edge]]:
    groups: list[list[Edge]] = []
    for edge in edges:
        ids = {edge.first.id, edge.second.id}
        home = next(
            (g for g in groups if g[0].kind is edge.kind and any(ids & {e.first.id, e.second.id} for e in g)), None
        )
        if home is None:
            groups.append([edge])
        else:
            home.append(edge)
    return groups


def _dispute(group: Sequence[Edge], documents: Mapping[str, Document]) -> Dispute:
    best = max(group, key=lambda edge: edge.score)
    claims = list({c.id: c for edge in group for c in (edge.first, edge.second)}.values())
    accounts = tuple(_account(members, best.kind) for members in _by_voice(claims, best.kind))
    times = [c.slots.time.edtf for c in claims if c.slots.time]
    key = "\n".join([best.kind.value, *sorted(c.id for c in claims)])
    return Dispute(
        id=hashlib.blake2b(key.encode(), digest_size=8).hexdigest(),
        kind=best.kind,
        question=question(best),
        time=times[0] if times else None,
        accounts=accounts,
        reason=reason(best, documents),
        confidence=round(best.score, 3),
    )


def _by_voice(claims: Sequence[Claim], kind: DisputeKind) -> list[list[Claim]]:
    """Group claims into accounts: one voice with one position; a document's own voice stands for itself."""
    found: dict[tuple[str, str], list[Claim]] = {}
    for claim in claims:
        voice = claim.voice or f"\n{claim.document}"
        found.setdefault((voice, position(claim, kind)), []).append(claim)
    return list(found.values())


def _account(claims: Sequence[Claim], kind: DisputeKind) -> Account:
    quoted = tuple(
        AccountClaim(document=c.document, start=c.start, end=c.end, quote=c.quote, text=c.text) for c in claims
    )
    return Account(voice=claims[0].voice, position=position(claims[0], kind), claims=quoted)


def _first_place(dispute: Dispute) -> tuple[str, int, str]:
    first = min(((c.document, c.start) for a in dispute.accounts for c in a.claims), default=("", 0))
    return *first, dispute.id
