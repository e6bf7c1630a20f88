"""Compare what is counted: each number of the hypothesis at its best against the numbers of the premise's sentence."""

from collections.abc import Sequence
from itertools import combinations

from claimcheck.models import Claim, Outcome, Polarity, Quantity, Reason
from claimcheck.slots import predicate, quantity, things

BEST = (Outcome.MATCH, Outcome.ENTAILED, Outcome.CONFLICT, Outcome.UNKNOWN)
WORST = (Outcome.CONFLICT, Outcome.UNKNOWN, Outcome.ENTAILED, Outcome.MATCH)


def compare(hypothesis: Claim, premise: Claim, siblings: Sequence[Claim], *, direct: bool) -> Reason | None:
    """Return the decisive comparison: the worst of the hypothesis' numbers; None where it has none.

    ``direct`` says that the predicates of the two claims are tied, so that numbers without a role may be compared.
    """
    counted = [q for q in hypothesis.slots.quantities if not (_is_none(q) and premise.polarity is Polarity.NEGATIVE)]
    reasons = [_best(ours, premise, siblings, direct=direct) for ours in counted]
    return min(reasons, key=lambda reason: WORST.index(reason.outcome), default=None)


def _is_none(found: Quantity) -> bool:
    """Return whether it is the "no" of a negation, which polarity compares: "no sailor" is "none of the sailors"."""
    return found.low == found.high == 0


def _best(ours: Quantity, premise: Claim, siblings: Sequence[Claim], *, direct: bool) -> Reason:
    """Compare with the premise's number of the same thing, then with the sum of its parts."""
    candidates = [
        _unless_vague(ours, theirs)
        for theirs in premise.slots.quantities
        if quantity.same_thing(ours, theirs) is True and _same_part(ours, theirs, direct=direct)
    ]
    candidates += [_unless_vague(ours, theirs) for theirs in _bare(ours, premise)]
    parts = _parts(ours, premise, siblings)
    if len(parts) > 1:
        candidates.append(quantity.compare(ours, quantity.total(parts)))
    nothing = Reason(slot="quantity", statement=ours.text, corpus="", outcome=Outcome.UNKNOWN)
    return min(candidates, key=lambda reason: BEST.index(reason.outcome), default=nothing)


def _bare(ours: Quantity, premise: Claim) -> list[Quantity]:
    """Return the numbers that leave out the unit ("212 million crowns, 30 million more"), as if they named it."""
    bare = [q for q in premise.slots.quantities if ours.unit and q.unit is None and q.noun is None]
    return [q.model_copy(update={"unit": ours.unit, "noun": ours.noun}) for q in bare]


def _unless_vague(ours: Quantity, theirs: Quantity) -> Reason:
    """Compare two numbers; words such as "few" and "several" settle nothing."""
    reason = quantity.compare(ours, theirs)
    vague = any(q.approximate and q.low != q.high for q in (ours, theirs))
    return reason.model_copy(update={"outcome": Outcome.UNKNOWN}) if vague and _conflicts(reason) else reason


def _conflicts(reason: Reason) -> bool:
    return reason.outcome is Outcome.CONFLICT


def _same_part(ours: Quantity, theirs: Quantity, *, direct: bool) -> bool:
    """Return whether two numbers count things in the same part: the killed are not the wounded."""
    if ours.role and theirs.role:
        return predicate.relation(ours.role, theirs.role) not in ("antonym", "other")
    return direct or ours.unit is not None or ours.noun == theirs.noun


def _parts(ours: Quantity, premise: Claim, siblings: Sequence[Claim]) -> list[Quantity]:
    """Return the numbers of the sentence that count kinds of the thing, in the premise's part and apart from each other."""
    roles = {q.role for q in premise.slots.quantities}
    found: dict[str, Quantity] = {}
    for claim in (premise, *siblings):
        for theirs in claim.slots.quantities:
            if theirs.role in roles and theirs.unit == ours.unit and quantity.same_thing(ours, theirs) is not False:
                found.setdefault(theirs.text.lower(), theirs)
    parts = list(found.values())
    apart = all(quantity.scope(a, b) is things.Scope.APART for a, b in combinations(parts, 2))
    return parts if apart else []
