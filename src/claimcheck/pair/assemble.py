"""From clashing pairs to disputes: accounts by voice, the question they answer, and why they cannot all hold."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from rapidfuzz import fuzz

from claimcheck.models import Account, AccountClaim, Claim, Dispute, DisputeKind, Document, Stance
from claimcheck.pair import words
from claimcheck.pair.edge import UNNAMED, Edge, Link

COPY = 90.0  # rapidfuzz ratio of two passages from which they count as one report that was copied
FAMILIES = {  # kinds that answer one question
    DisputeKind.CONTRADICTION: DisputeKind.DENIAL,
    DisputeKind.RIVAL_CLAIM: DisputeKind.ACTOR,
    DisputeKind.BLAME: DisputeKind.ACTOR,
}


class Part(NamedTuple):
    """A claim in a dispute: who holds it there, and what it says in the slot that clashes."""

    claim: Claim
    voice: str | None
    value: str


class Matter(NamedTuple):
    """The clashes of one dispute, its place and id, and the paragraphs that it rests on, told by where they start."""

    links: list[Link]
    place: tuple[str, int, str]
    paragraphs: list[tuple[str, int]]

    @property
    def id(self) -> str:
        """Return the id of the dispute."""
        return self.place[2]


def disputes(links: Iterable[Link], claims: Sequence[Claim], documents: Mapping[str, Document]) -> Iterator[Dispute]:
    """Yield one dispute for each matter: clashes that answer one question and share a claim belong together.

    Each dispute is made twice, first to learn its place and neighbours, so that they need not be kept.
    """
    groups = _groups(sorted(_one_a_pair(links), key=lambda link: link.place))
    matters = sorted(_matters(groups, claims, documents), key=lambda matter: matter.place)
    homes: dict[tuple[str, int], list[str]] = defaultdict(list)
    for matter in matters:
        for paragraph in matter.paragraphs:
            homes[paragraph].append(matter.id)
    for matter in matters:
        near = dict.fromkeys(i for paragraph in matter.paragraphs for i in homes[paragraph] if i != matter.id)
        if dispute := _dispute(matter.links, claims, documents):
            yield dispute.model_copy(update={"related": tuple(near)})


def _one_a_pair(links: Iterable[Link]) -> list[Link]:
    """Return the surest clash of each two claims; what a text only calls disputed gives way to what it tells of it."""
    best: dict[tuple[int, int], Link] = {}
    for link in links:
        pair = (min(link.first, link.second), max(link.first, link.second))
        if pair not in best or link.score > best[pair].score:
            best[pair] = link
    told = {claim for link in best.values() if not link.alluded for claim in (link.first, link.second)}
    return [link for link in best.values() if not (link.alluded and link.first in told)]


def _groups(links: Sequence[Link]) -> list[list[Link]]:
    """Return the connected clashes of each family of kinds, in the order in which each group begins."""
    home: dict[tuple[DisputeKind, int], list[Link]] = {}
    for link in links:
        family = FAMILIES.get(link.kind, link.kind)
        keys = [(family, claim) for claim in (link.first, link.second)]
        found = list({id(g): g for key in keys if (g := home.get(key)) is not None}.values())
        group = found[0] if found else []
        for other in found[1:]:
            group += other
            home.update({(family, claim): group for member in other for claim in (member.first, member.second)})
        group.append(link)
        home.update(dict.fromkeys(keys, group))
    return list({id(group): group for group in home.values()}.values())


def _matters(
    groups: Iterable[list[Link]], claims: Sequence[Claim], documents: Mapping[str, Document]
) -> Iterator[Matter]:
    for group in groups:
        if dispute := _dispute(group, claims, documents):
            yield Matter(group, _first_place(dispute), _paragraphs(dispute, documents))


def _dispute(links: Sequence[Link], among: Sequence[Claim], documents: Mapping[str, Document]) -> Dispute | None:
    """Return the dispute that a group of clashes makes, None where all of it goes back to one account."""
    group = [link.edge(among) for link in links]
    best = max(group, key=lambda edge: edge.score)
    accounts = tuple(_account(parts, best.kind) for parts in _by_voice(_parts(group), best.kind, documents))
    if best.alluded:
        accounts += (Account(voice=UNNAMED, position="not told", claims=()),)
    if len(accounts) < 2:
        return None
    claims = [part.claim for part in _parts(group)]
    key = "\n".join([best.kind.value, *sorted(c.id for c in claims)])
    return Dispute(
        id=hashlib.blake2b(key.encode(), digest_size=8).hexdigest(),
        kind=best.kind,
        question=words.question(best),
        time=next((c.slots.time.edtf for c in claims if c.slots.time), None),
        place=next((c.slots.place.name for c in claims if c.slots.place), None),
        accounts=accounts,
        reason=words.reason(best, documents),
        confidence=round(best.score, 3),
    )


def _parts(group: Sequence[Edge]) -> list[Part]:
    """Return the claims of a group in the order of the text, one for each voice that holds it."""
    found = {
        (claim.id, voice): Part(claim, voice, value)
        for edge in group
        for claim, voice, value in zip((edge.first, edge.second), edge.held_by, edge.values, strict=True)
    }
    return sorted(found.values(), key=lambda part: (part.claim.document, part.claim.start))


def _by_voice(parts: Sequence[Part], kind: DisputeKind, documents: Mapping[str, Document]) -> list[list[Part]]:
    """Group claims into accounts: one voice, and for values that differ one position; a document speaks for itself.

    Copies of one report are one account however many documents print them.
    """
    found: dict[tuple[str, str], list[Part]] = {}
    for part in parts:
        one_account = kind is DisputeKind.DENIAL or part.claim.vouched_stance is Stance.DENY
        position = "" if one_account else words.position(part.claim, kind, part.value)
        owner = part.voice or f"\n{part.claim.document}"
        home = next((m for (_, p), m in found.items() if p == position and _is_copy(m[0], part)), None)
        (home if home is not None else found.setdefault((owner, position), [])).append(part)
    return list(found.values())


def _is_copy(a: Part, b: Part) -> bool:
    if a.voice is not None or b.voice is not None or a.claim.document == b.claim.document:
        return False
    return fuzz.ratio(a.claim.quote, b.claim.quote) >= COPY


def _account(parts: Sequence[Part], kind: DisputeKind) -> Account:
    quoted = tuple(
        AccountClaim(document=c.document, start=c.start, end=c.end, quote=c.quote, text=c.text) for c, _, _ in parts
    )
    first = parts[0]
    return Account(voice=first.voice, position=words.position(first.claim, kind, first.value), claims=quoted)


def _paragraphs(dispute: Dispute, documents: Mapping[str, Document]) -> list[tuple[str, int]]:
    claims = [claim for account in dispute.accounts for claim in account.claims]
    starts = [
        (c.document, next((b.start for b in documents[c.document].blocks if b.start <= c.start < b.end), c.start))
        for c in claims
    ]
    return list(dict.fromkeys(starts))


def _first_place(dispute: Dispute) -> tuple[str, int, str]:
    first = min(((c.document, c.start) for a in dispute.accounts for c in a.claims), default=("", 0))
    return *first, dispute.id
