"""Claims that speak of earlier claims: "denied the claim" refers to them and denies what they say."""

from claimcheck.models import Claim, Extent, Stance
from claimcheck.split.claim import Draft
from claimcheck.split.recount import recounted

DENIED = ("deny", "denies", "denied", "denying", "dispute", "disputes", "disputed", "disputing")
PRONOUNS = frozenset({"it", "this", "that", "them", "these", "those", "so"})
SMALL = frozenset(
    {
        "the",
        "a",
        "an",
        "on",
        "in",
        "at",
        "by",
        "from",
        "no",
        "some",
        "it",
        "its",
        "they",
        "there",
        "up",
        "more",
        "about",
    }
    | {"one", "two", "three", "four", "five", "six", "several", "many", "none", "nobody", "neither", "both", "each"}
)


def referred(drafts: list[Draft]) -> list[Claim]:
    """Return the claims, each with the ids of the earlier claims that its content stands for."""
    claims: list[Claim] = []
    for made in drafts:
        before = zip(drafts[: len(claims)], claims, strict=True) if made.antecedents else ()
        earlier = [claim for draft, claim in before if _stands_in(draft, made.antecedents)]
        told = recounted(made.claim, earlier) if made.recounts else _resolved(made.claim, earlier) if earlier else None
        claims.append(told or made.claim)
    return claims


def _stands_in(draft: Draft, antecedents: tuple[Extent, ...]) -> bool:
    return any(extent.start <= draft.predicate < extent.end for extent in antecedents)


def _resolved(claim: Claim, earlier: list[Claim]) -> Claim:
    """The claim with the proposition and slots of the first claim it refers to, where it denies or questions it."""
    update: dict[str, object] = {"refers": tuple(c.id for c in earlier)}
    if claim.attributions and claim.attributions[-1].stance in {Stance.DENY, Stance.QUESTION}:
        first = earlier[0]
        update |= {"proposition": first.proposition, "polarity": first.polarity, "slots": first.slots}
        update["text"] = _spelled_out(claim, first)
    return claim.model_copy(update=update)


def _spelled_out(claim: Claim, denied: Claim) -> str:
    """The text with what is denied: "denied the claim that ...", "denied that ..." for "denied it"."""
    words = claim.text.removesuffix(".").split(" ")
    if not claim.quote.endswith(words[-1]):
        return claim.text  # adjuncts follow the noun
    pronoun = words[-1].lower() in PRONOUNS
    if pronoun and not claim.attributions[-1].cue.text.lower().endswith(DENIED):
        return claim.text
    kept = words[:-1] if pronoun else words
    first, _, rest = denied.proposition.partition(" ")
    small = first.lower() in SMALL or f" {first.lower()} " in denied.quote  # "the drivers say that soldiers sent them"
    opening = first.lower() if small else first
    return f"{' '.join(kept)} that {opening} {rest}" if rest else claim.text
