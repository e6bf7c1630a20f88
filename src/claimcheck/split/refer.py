"""Claims that speak of earlier claims: "denied the claim" refers to them and denies what they say."""

from claimcheck.models import Claim, Document, Extent, Stance
from claimcheck.split.claim import Draft


def referred(document: Document, drafts: list[Draft]) -> list[Claim]:
    """Return the claims, each with the ids of the earlier claims that its content stands for."""
    claims: list[Claim] = []
    for at, made in enumerate(drafts):
        earlier = [d.claim for d in drafts[:at] if _stands_in(d, made.antecedents)]
        claims.append(_resolved(made.claim, earlier) if earlier else made.claim)
    return claims


def _stands_in(draft: Draft, antecedents: tuple[Extent, ...]) -> bool:
    return any(extent.start <= draft.predicate < extent.end for extent in antecedents)


def _resolved(claim: Claim, earlier: list[Claim]) -> Claim:
    """The claim with the proposition and slots of the first claim it refers to, where it denies or questions it."""
    update: dict[str, object] = {"refers": tuple(c.id for c in earlier)}
    if claim.stance in {Stance.DENY, Stance.QUESTION}:
        first = earlier[0]
        update |= {"proposition": first.proposition, "polarity": first.polarity, "slots": first.slots}
    return claim.model_copy(update=update)
