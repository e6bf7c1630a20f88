"""A figure that the next sentence corrects: "The number was given as 31. It should have read 37."."""

import re

from claimcheck.models import Claim, Quantity

FIGURE = r"(?:figure|number|total|sum|amount|rate|share|percentage|count|toll)"
CORRECTS = re.compile(
    rf"^(?:(?:it|this|that|the {FIGURE}) should (?:have )?(?:read|say|said|be|been)"
    rf"|the (?:correct|right|true) {FIGURE} (?:is|was)) (?=\D{{0,30}}\d)",
    re.IGNORECASE,
)
GIVEN = re.compile(r"\b(was|were|is|are) (?:given|stated|printed|listed|shown|reported|put|quoted) (?:as|at) ")


def corrects(sentence: str) -> bool:
    """Return whether a sentence puts another figure in the place of one told before."""
    return CORRECTS.match(sentence) is not None


def tells_of_giving(claim: Claim) -> bool:
    """Return whether a claim tells of a figure that it was given, not that it is so."""
    return GIVEN.search(claim.proposition) is not None


def corrected(wrong: Claim, right: Claim, between: str) -> Claim | None:
    """Return what a claim says once the next one has corrected its one figure, in that one's voice; else None.

    ``between`` are the words of the document that part the two. The quote is left to the caller to widen.
    """
    if between.strip(" .\n") or not corrects(right.quote):
        return None
    (ours, theirs) = (c.slots.quantities for c in (wrong, right))
    if len(ours) != 1 or len(theirs) != 1 or not ours[0].low or ours[0].text not in wrong.proposition:
        return None
    figure = _in_place_of(ours[0], theirs[0])
    slots = wrong.slots.model_copy(update={"quantities": (figure,)})
    told = {name: _plain(getattr(wrong, name), ours[0], figure) for name in ("text", "proposition")}
    source = {"voice": right.voice, "attributions": right.attributions}
    return wrong.model_copy(update={**told, **source, "slots": slots})


def _in_place_of(old: Quantity, new: Quantity) -> Quantity:
    """Return the new figure of what the old one counts."""
    kept = {"noun": new.noun or old.noun, "unit": new.unit or old.unit, "role": old.role}
    return new.model_copy(update=kept)


def _plain(sentence: str, old: Quantity, new: Quantity) -> str:
    """Return a sentence with the new figure, told as what is so and not as what was given."""
    return GIVEN.sub(r"\1 ", sentence.replace(old.text, new.text, 1), count=1)
