"""The other side of a dispute: what the corpus sets against a claim that decides, in whatever words."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property

from claimcheck.models import Account, Claim, Dispute, DisputeKind, Outcome, Polarity, Reason, Relation, Stance
from claimcheck.slots import quantity
from claimcheck.verify.weigh import Witness

SLOTS = {  # what a statement must share with an account for the dispute to be about the statement too
    DisputeKind.COUNT: ("quantity", "result"),
    DisputeKind.TIME: ("time",),
    DisputeKind.PLACE: ("place", "patient"),
    DisputeKind.ACTOR: ("agent", "patient", "role"),
}
WHETHER = (DisputeKind.DENIAL, DisputeKind.CONTRADICTION)  # whether something is so
DENIALS = ("source", "polarity")  # what conflicts where one account denies the other
Key = tuple[str, int, int, str]


class Opposed:
    """Finds the claims that stand against a claim in the disputes of the corpus.

    ``disputes`` and ``claims`` (those that overlap a stretch of a document) are called only when a claim is asked for.
    """

    def __init__(
        self, disputes: Callable[[], Iterable[Dispute]], claims: Callable[[str, int, int], Iterable[Claim]]
    ) -> None:
        self._disputes = disputes
        self._claims = claims

    def to(self, claim: Claim) -> Iterator[tuple[DisputeKind, Claim]]:
        """Yield the claims of the other accounts, with the kind of the dispute.

        Where more than two speak of whether something is so, those who say the same are not against each other.
        """
        for dispute, account in self._accounts.get((claim.document, claim.start, claim.end, claim.text), ()):
            several = dispute.kind in WHETHER and len(dispute.accounts) > 2
            for other in (c for a in dispute.accounts if a is not account for c in a.claims):
                same_words = (c for c in self._claims(other.document, other.start, other.end) if c.text == other.text)
                yield from ((dispute.kind, c) for c in same_words if not several or _denies(c) != _denies(claim))

    @cached_property
    def _accounts(self) -> dict[Key, list[tuple[Dispute, Account]]]:
        found: dict[Key, list[tuple[Dispute, Account]]] = defaultdict(list)
        for dispute in self._disputes():
            for account in dispute.accounts:
                for claim in account.claims:
                    found[claim.document, claim.start, claim.end, claim.text].append((dispute, account))
        return found


def other_sides(witnesses: Sequence[Witness], opposed: Opposed, part: Claim) -> list[Witness]:
    """Return the witnesses of the sides that the deciding ones leave out for a part of a statement, each claim once."""
    heard = {w.claim.id for w in witnesses if w.relation is not Relation.MENTIONS}
    found: dict[str, Witness] = {}
    for witness in witnesses:
        turned = _turned(witness.relation)
        if turned is None or _tells_of_an_act(witness.claim):
            continue
        for kind, claim in opposed.to(witness.claim):
            if claim.id not in heard and (_concerns(witness, kind) or _counts_alike(witness, kind, claim, part)):
                said = Reason(slot="source", statement=witness.claim.text, corpus=claim.text, outcome=Outcome.CONFLICT)
                found.setdefault(claim.id, Witness(claim, turned, witness.score, (said,)))
    return list(found.values())


def _tells_of_an_act(claim: Claim) -> bool:
    """Return whether a claim is that somebody spoke: they did, however disputed it is what they spoke of."""
    return claim.is_act and bool(claim.attributions)


def _denies(claim: Claim) -> bool:
    """Return whether the voice says that something is not so: a denial of a negation says that it is."""
    return (claim.stance is Stance.DENY) != (claim.polarity is Polarity.NEGATIVE)


def _turned(relation: Relation) -> Relation | None:
    turned = {Relation.SUPPORTS: Relation.CONTRADICTS, Relation.CONTRADICTS: Relation.SUPPORTS}
    return turned.get(relation)


def _counts_alike(witness: Witness, kind: DisputeKind, other: Claim, part: Claim) -> bool:
    """Return whether nothing but the count speaks against a statement, and the other side has the statement's count."""
    conflicts = {r.slot for r in witness.reasons if r.outcome is Outcome.CONFLICT}
    if kind is not DisputeKind.COUNT or witness.relation is not Relation.CONTRADICTS or conflicts != {"quantity"}:
        return False
    ours, theirs = part.slots.quantities, other.slots.quantities
    return any(quantity.compare(a, b).outcome in (Outcome.MATCH, Outcome.ENTAILED) for a in ours for b in theirs)


def _concerns(witness: Witness, kind: DisputeKind) -> bool:
    """Return whether what is disputed is what the statement says: a disputed count leaves the event standing."""
    if witness.relation is Relation.CONTRADICTS:  # whom a denial answers says what the statement says
        conflicts = {r.slot for r in witness.reasons if r.outcome is Outcome.CONFLICT}
        return kind not in SLOTS and conflicts <= {*DENIALS, "predicate"}
    held = {r.slot for r in witness.reasons if r.outcome in (Outcome.MATCH, Outcome.ENTAILED)}
    return kind not in SLOTS or bool(held & set(SLOTS[kind]))
