"""From clashing pairs to disputes: accounts by voice, the question they answer, and why they cannot all hold."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence

from claimcheck.models import Account, AccountClaim, Claim, Dispute, DisputeKind, Document, Stance
from claimcheck.pair import words
from claimcheck.pair.conflicts import Edge


def disputes(edges: Iterable[Edge], documents: Mapping[str, Document]) -> list[Dispute]:
    """Return one dispute for each matter: edges of one kind that share a claim belong together."""
    groups = _groups(sorted(edges, key=_place))
    return sorted((_dispute(group, documents) for group in groups), key=_first_place)


def _place(edge: Edge) -> tuple[str, int, str, int, str, str]:
    a, b = edge.first, edge.second
    return a.document, a.start, b.document, b.start, a.id, b.id


def _groups(edges: Sequence[Edge]) -> list[list[Edge]]:
    """Return the connected edges of each kind, in the order in which each group begins."""
    home: dict[tuple[DisputeKind, str], list[Edge]] = {}
    for edge in edges:
        keys = [(edge.kind, claim.id) for claim in (edge.first, edge.second)]
        found = list({id(g): g for key in keys if (g := home.get(key)) is not None}.values())
        group = found[0] if found else []
        for other in found[1:]:
            group += other
        group.append(edge)
        for member in group:
            home[(edge.kind, member.first.id)] = home[(edge.kind, member.second.id)] = group
    return list({id(group): group for group in home.values()}.values())


def _dispute(group: Sequence[Edge], documents: Mapping[str, Document]) -> Dispute:
    best = max(group, key=lambda edge: (edge.slot == "source", edge.score))  # what a text states goes first
    claims = sorted({c.id: c for e in group for c in (e.first, e.second)}.values(), key=lambda c: (c.document, c.start))
    values = {c.id: value for e in group for c, value in zip((e.first, e.second), e.values, strict=True)}
    accounts = tuple(_account(members, best.kind, values) for members in _by_voice(claims, best.kind, values))
    times = [c.slots.time.edtf for c in claims if c.slots.time]
    key = "\n".join([best.kind.value, *sorted(c.id for c in claims)])
    return Dispute(
        id=hashlib.blake2b(key.encode(), digest_size=8).hexdigest(),
        kind=best.kind,
        question=words.question(best),
        time=times[0] if times else None,
        accounts=accounts,
        reason=words.reason(best, documents),
        confidence=round(best.score, 3),
    )


def _by_voice(claims: Sequence[Claim], kind: DisputeKind, values: Mapping[str, str]) -> list[list[Claim]]:
    """Group claims into accounts: one voice, and for values that differ one position; a document speaks for itself."""
    found: dict[tuple[str, str], list[Claim]] = {}
    for claim in claims:
        voice = claim.voice or f"\n{claim.document}"
        one_account = kind is DisputeKind.DENIAL or claim.vouched_stance is Stance.DENY
        found.setdefault((voice, "" if one_account else words.position(claim, kind, values)), []).append(claim)
    return list(found.values())


def _account(claims: Sequence[Claim], kind: DisputeKind, values: Mapping[str, str]) -> Account:
    quoted = tuple(
        AccountClaim(document=c.document, start=c.start, end=c.end, quote=c.quote, text=c.text) for c in claims
    )
    return Account(voice=claims[0].voice, position=words.position(claims[0], kind, values), claims=quoted)


def _first_place(dispute: Dispute) -> tuple[str, int, str]:
    first = min(((c.document, c.start) for a in dispute.accounts for c in a.claims), default=("", 0))
    return *first, dispute.id
