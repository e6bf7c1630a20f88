"""Compare what is counted: each number of the hypothesis at its best against the numbers of the premise's sentence."""

import re
from collections.abc import Sequence
from itertools import combinations

from claimcheck.judge import beside
from claimcheck.judge.beside import Placed, placed
from claimcheck.models import Claim, Outcome, Polarity, Quantity, Reason
from claimcheck.slots import changes, predicate, quantity, shares, things

PART = re.compile(r"\bof (?:the|its|their|those|these|his|her)\b")
NOT_MEANT = re.compile(r"(?:,|\band|\bbut)\s+not(?:\s+\w+)?\s+$|\b(?:rather than|instead of)(?:\s+\w+)?\s+$")
INCLUDED = re.compile(r"\b(?:among (?:them|whom|these)|including|of (?:them|whom))\s+(?:\w+\s+)?$")
SHARE = "%"
BEST = (Outcome.MATCH, Outcome.ENTAILED, Outcome.CONFLICT, Outcome.UNKNOWN)
WORST = (Outcome.CONFLICT, Outcome.UNKNOWN, Outcome.ENTAILED, Outcome.MATCH)


def compare(hypothesis: Claim, premise: Claim, siblings: Sequence[Claim], *, direct: bool) -> Reason | None:
    """Return the decisive comparison: the worst of the hypothesis' numbers; None where it has none.

    ``direct`` says that the predicates of the two claims are tied, so that numbers without a role may be compared.
    """
    counted = [n for n in placed(hypothesis) if not (_is_none(n.quantity) and premise.polarity is Polarity.NEGATIVE)]
    reasons = [_best(ours, hypothesis, premise, siblings, direct=direct) for ours in counted]
    return min(reasons, key=lambda reason: WORST.index(reason.outcome), default=None)


def _is_none(found: Quantity) -> bool:
    """Return whether it is the "no" of a negation, which polarity compares: "no sailor" is "none of the sailors"."""
    return found.low == found.high == 0


def _best(number: Placed, hypothesis: Claim, premise: Claim, siblings: Sequence[Claim], *, direct: bool) -> Reason:
    """Compare with the premise's numbers of the same thing, and with the sum of those that are parts of it."""
    ours = number.quantity
    told = [other.quantity for other in placed(premise) if _may_answer(number, other, hypothesis, premise, direct)]
    alike = [
        theirs
        for theirs in (*told, *_shares(ours, premise))
        if quantity.same_thing(ours, theirs) is True
        and (_same_part(ours, theirs, direct=direct) or (direct and _are_own(ours, theirs, hypothesis, premise)))
    ]
    parts = _parts(ours, premise, siblings)
    apart = all(quantity.scope(a, b) is things.Scope.APART for a, b in combinations(parts, 2))
    named = [*_without_parts(alike, premise), *_bare(ours, told)]
    candidates = [_unless_vague(ours, theirs) for theirs in named if not is_ruled_out(theirs.text, premise.proposition)]
    asked = beside.words_beside(hypothesis.proposition, number.span)
    if len(parts) > 1 and not beside.spoken_of(premise.proposition, asked):
        candidates.append(_summed(ours, parts, apart=apart))
    if len(named) > 1 and not apart:  # numbers of groups that may overlap: which one is meant is open
        candidates = [_settled(reason) for reason in candidates]
    candidates += [_excluded(ours, theirs) for theirs in named if is_ruled_out(theirs.text, premise.proposition)]
    nothing = Reason(slot="quantity", statement=ours.text, corpus="", outcome=Outcome.UNKNOWN)
    return min(candidates, key=lambda reason: BEST.index(reason.outcome), default=nothing)


def _may_answer(ours: Placed, theirs: Placed, hypothesis: Claim, premise: Claim, direct: bool) -> bool:
    """Return whether a number of the premise stands where the hypothesis asks for one.

    Not the whole for a part ("37 of its [160]"), nor the size of a change for its end ("fell [by 12], to 31"), nor
    a figure that was withdrawn, nor that of another group told beside it ("37 in Scotland and [12] in Wales").
    """
    if theirs.span is None or ours.span is None:
        return True
    if direct and theirs.whole and not ours.whole:
        return False
    spans = ((hypothesis.proposition, ours.span[0]), (premise.proposition, theirs.span[0]))
    if _is_withdrawn(theirs, premise) and not _is_withdrawn(ours, hypothesis):
        return False
    sides = [changes.side(*where, c.slots.predicate) for where, c in zip(spans, (hypothesis, premise), strict=True)]
    if sides[0] != sides[1] and (None not in sides or sides[1] == "start"):
        return False
    asked = beside.words_beside(hypothesis.proposition, ours.span)
    return beside.spoken_of(premise.proposition, asked).get(theirs.span, True)


def _is_withdrawn(number: Placed, claim: Claim) -> bool:
    """Return whether a number is told as one given at first, in the proposition or by whom it is credited to."""
    told = claim.text.find(number.quantity.text)
    start = number.span[0] if number.span else 0
    return changes.is_withdrawn(claim.proposition, start) or (told > 0 and changes.is_withdrawn(claim.text, told))


def _shares(ours: Quantity, premise: Claim) -> list[Quantity]:
    """Return the shares that the premise tells as counts ("612 of the 4,870 stations"), where a share is asked for."""
    return shares.told(premise.proposition, premise.slots.quantities) if ours.unit == SHARE else []


def _without_parts(numbers: Sequence[Quantity], premise: Claim) -> list[Quantity]:
    """Return the numbers that are none of a part: "five people, among them [two children]", where others are left."""
    whole = [q for q in numbers if not INCLUDED.search(premise.proposition.partition(q.text)[0])]
    return whole or list(numbers)


def is_ruled_out(words: str, sentence: str) -> bool:
    """Return whether a sentence names a number or time as what is not meant: "460 crowns, not [640]"."""
    return bool(NOT_MEANT.search(sentence.partition(words)[0]))


def _excluded(ours: Quantity, theirs: Quantity) -> Reason:
    """Compare with a number that the premise rules out: the same number conflicts, any other is open."""
    reason = quantity.compare(ours, theirs)
    outcome = Outcome.CONFLICT if reason.outcome is Outcome.MATCH else Outcome.UNKNOWN
    return reason.model_copy(update={"outcome": outcome, "corpus": f"not {theirs.text}"})


def _summed(ours: Quantity, parts: Sequence[Quantity], *, apart: bool) -> Reason:
    """Compare with the sum; of parts that may overlap only the very number counts."""
    reason = quantity.compare(ours, quantity.total(parts))
    exact = reason.outcome is Outcome.MATCH and not any(q.approximate for q in (ours, *parts))
    return reason if apart or exact else reason.model_copy(update={"outcome": Outcome.UNKNOWN})


def _settled(reason: Reason) -> Reason:
    return reason.model_copy(update={"outcome": Outcome.UNKNOWN}) if _conflicts(reason) else reason


def _bare(ours: Quantity, told: Sequence[Quantity]) -> list[Quantity]:
    """Return the numbers that leave out the unit ("212 million crowns, 30 million more"), as if they named it."""
    if not any(q.unit == ours.unit for q in told if ours.unit):
        return []
    bare = [q for q in told if q.unit is None and q.noun is None]
    return [q.model_copy(update={"unit": ours.unit, "noun": ours.noun}) for q in bare]


def _unless_vague(ours: Quantity, theirs: Quantity) -> Reason:
    """Compare two numbers; "few", "two of the injured" and a bare "nine" beside "two guards" settle nothing."""
    reason = quantity.compare(ours, theirs)
    vague = any(_is_vague(q) for q in (ours, theirs))
    return _settled(reason) if vague or _is_bare(ours, theirs) or _is_bare(theirs, ours) else reason


def _is_vague(found: Quantity) -> bool:
    """Return whether the number is as wide as "few", or is one of a part; a share is of a part and yet definite."""
    return found.unit != SHARE and bool((found.approximate and found.low != found.high) or PART.search(found.text))


def _is_bare(number: Quantity, other: Quantity) -> bool:
    """Return whether a number names no thing and the other counts a kind of person or thing."""
    return number.noun is None and other.noun is not None and things.canonical(other.noun) != "person"


def _conflicts(reason: Reason) -> bool:
    return reason.outcome is Outcome.CONFLICT


def _are_own(ours: Quantity, theirs: Quantity, hypothesis: Claim, premise: Claim) -> bool:
    """Return whether each number belongs to its claim's own predicate, tied as phrases ("cost the lives of")."""
    return ours.unit == theirs.unit and (ours.role, theirs.role) == (
        hypothesis.slots.predicate,
        premise.slots.predicate,
    )


def _same_part(ours: Quantity, theirs: Quantity, *, direct: bool) -> bool:
    """Return whether two numbers count things in the same part: the killed are not the wounded."""
    if (ours.unit is None) != (theirs.unit is None):
        return False
    if ours.role and theirs.role:
        return predicate.relation(ours.role, theirs.role) not in ("antonym", "other")
    return direct or ours.unit is not None or (ours.noun is not None and ours.noun == theirs.noun)


def _parts(ours: Quantity, premise: Claim, siblings: Sequence[Claim]) -> list[Quantity]:
    """Return the numbers of the sentence that count kinds of the thing, in the premise's part."""
    roles = {q.role for q in premise.slots.quantities}
    found: dict[str, Quantity] = {}
    for claim in (premise, *siblings):
        for theirs in (n.quantity for n in placed(claim) if not (n.whole or n.aside)):
            if theirs.role in roles and theirs.unit == ours.unit and quantity.same_thing(ours, theirs) is not False:
                found.setdefault(theirs.text.lower(), theirs)
    return list(found.values())
