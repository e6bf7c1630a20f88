"""What a toll counts, as an event of its own: "the death toll rose to 14" tells that 14 people died."""

from claimcheck import text
from claimcheck.models import Actor, Claim, Quantity, Role
from claimcheck.slots import changes

PERSON, PEOPLE = "person", "people"


def event(claim: Claim) -> Claim | None:
    """Return the claim that so many people died or were wounded, None where the claim tells of no changed toll."""
    verb = claim.slots.predicate
    ends = [found for found in claim.slots.quantities if _is_end(claim, found)]
    if len(ends) != 1 or ends[0].role in {None, verb}:
        return None
    count, suffered = ends[0], str(ends[0].role)
    people = f"{count.text} {PEOPLE}"
    told = f"{people} {_past(suffered)}: {claim.proposition}"  # the rest still says where and when
    slots = claim.slots.model_copy(
        update={"predicate": suffered, "quantities": (count,), "actors": (Actor(text=people, role=Role.PATIENT),)}
    )
    return claim.model_copy(update={"proposition": told, "slots": slots})


def _is_end(claim: Claim, found: Quantity) -> bool:
    """Return whether the figure counts persons and is the one that a change led to."""
    start = claim.proposition.rfind(found.text)
    return found.noun == PERSON and start > 0 and changes.side(claim.proposition, start, claim.slots.predicate) == "end"


def _past(verb: str) -> str:
    """Return "died", "were wounded": what befell the persons."""
    return "died" if verb == "die" else f"were {text.participle(verb)}"
