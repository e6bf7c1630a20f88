"""Compare two claims slot by slot, hypothesis against premise, each comparison with its reason."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from claimcheck.judge.align import Alignment, Tie
from claimcheck.models import Actor, Certainty, Claim, Outcome, Polarity, Quantity, Reason, Role
from claimcheck.slots import actor, certainty, predicate, quantity, time

AGENTIVE = (Role.AGENT, Role.PATIENT)


@dataclass(frozen=True, slots=True)
class Compared:
    """The reasons, slot by slot, in a fixed order."""

    reasons: tuple[Reason, ...] = ()
    by_slot: Mapping[str, Reason] = field(default_factory=dict)

    def outcome(self, slot: str) -> Outcome | None:
        """Return what came of a slot; None where the hypothesis does not fill it."""
        reason = self.by_slot.get(slot)
        return reason.outcome if reason else None


def compare(hypothesis: Claim, premise: Claim, alignment: Alignment, siblings: Sequence[Claim]) -> Compared:
    """Return the comparison of every slot that the hypothesis fills.

    ``siblings`` are claims of the premise's sentence, whose quantities may add up.
    """
    found = [
        predicate_reason(hypothesis, premise, alignment),
        _polarity(hypothesis, premise, alignment),
        _certainty(hypothesis, premise),
        _quantity(hypothesis, premise, siblings),
        _time(hypothesis, premise),
        *_actors(hypothesis, premise),
    ]
    reasons = tuple(reason for reason in found if reason is not None)
    return Compared(reasons, {reason.slot: reason for reason in reversed(reasons)})


def predicate_reason(hypothesis: Claim, premise: Claim, alignment: Alignment) -> Reason:
    """Return how the predicates relate; the predicate may stand as another word of the premise ("the siege of")."""
    ours, theirs = hypothesis.slots.predicate, premise.slots.predicate
    relation = predicate.relation(ours, theirs)
    outcome = {
        "same": Outcome.MATCH,
        "synonym": Outcome.MATCH,
        "entailed_by": Outcome.ENTAILED,
        "antonym": Outcome.CONFLICT,
    }.get(relation, Outcome.UNKNOWN)
    if outcome is Outcome.UNKNOWN:
        match = next((m for m in alignment.matches if ours in m.term.lemmas), None)
        if match is not None and match.partner is not None and match.tie not in (Tie.NONE, Tie.WIDER, Tie.CONTEXT):
            outcome = Outcome.CONFLICT if match.tie is Tie.ANTONYM else Outcome.ENTAILED
            theirs = match.partner.word
    return Reason(slot="predicate", statement=ours, corpus=theirs, outcome=outcome)


def _polarity(hypothesis: Claim, premise: Claim, alignment: Alignment) -> Reason:
    """Return whether both affirm or both deny; two opposed words turn the sense once more."""
    turns = sum(match.tie is Tie.ANTONYM for match in alignment.matches)
    same = (hypothesis.polarity == premise.polarity) == (turns % 2 == 0)
    words = [_signed(claim.polarity) for claim in (hypothesis, premise)]
    opposed = [(m.term.word, m.partner.word) for m in alignment.matches if m.tie is Tie.ANTONYM and m.partner]
    if opposed:
        words = [f"{words[0]}, {opposed[0][0]}", f"{words[1]}, {opposed[0][1]}"]
    outcome = Outcome.MATCH if same else Outcome.CONFLICT
    return Reason(slot="polarity", statement=words[0], corpus=words[1], outcome=outcome)


def _signed(polarity: Polarity) -> str:
    return "affirmed" if polarity is Polarity.POSITIVE else "negated"


def _certainty(hypothesis: Claim, premise: Claim) -> Reason | None:
    if hypothesis.certainty is premise.certainty is Certainty.CERTAIN:
        return None
    return certainty.compare(hypothesis.certainty, premise.certainty)


def _quantity(hypothesis: Claim, premise: Claim, siblings: Sequence[Claim]) -> Reason | None:
    """Return the decisive comparison of the quantities: the worst of the hypothesis' own, each at its best."""
    reasons = [_best_quantity(ours, premise, siblings) for ours in hypothesis.slots.quantities]
    ranking = (Outcome.CONFLICT, Outcome.UNKNOWN, Outcome.ENTAILED, Outcome.MATCH)
    return min(reasons, key=lambda reason: ranking.index(reason.outcome), default=None)


def _best_quantity(ours: Quantity, premise: Claim, siblings: Sequence[Claim]) -> Reason:
    """Compare with the premise's quantity of the same thing, then with the sum of its parts."""
    alike = [theirs for theirs in premise.slots.quantities if quantity.same_thing(ours, theirs)]
    candidates = [quantity.compare(ours, theirs) for theirs in alike]
    parts = _parts(ours, premise, siblings)
    if len(parts) > 1:
        candidates.append(quantity.compare(ours, quantity.total(parts)))
    ranking = (Outcome.MATCH, Outcome.ENTAILED, Outcome.CONFLICT, Outcome.UNKNOWN)
    nothing = Reason(slot="quantity", statement=ours.text, corpus="", outcome=Outcome.UNKNOWN)
    return min(candidates, key=lambda reason: ranking.index(reason.outcome), default=nothing)


def _parts(ours: Quantity, premise: Claim, siblings: Sequence[Claim]) -> list[Quantity]:
    """Return the different quantities of the sentence that are kinds of the thing counted, in the same role."""
    roles = {q.role for q in premise.slots.quantities}
    found: dict[str, Quantity] = {}
    for claim in (premise, *siblings):
        for theirs in claim.slots.quantities:
            if theirs.role in roles and quantity.same_thing(ours, theirs) is not False:
                found.setdefault(theirs.text, theirs)
    return list(found.values())


def _time(hypothesis: Claim, premise: Claim) -> Reason | None:
    if hypothesis.slots.time is None:
        return None
    if premise.slots.time is None:
        return Reason(slot="time", statement=hypothesis.slots.time.text, corpus="", outcome=Outcome.UNKNOWN)
    return time.compare(hypothesis.slots.time, premise.slots.time)


def _actors(hypothesis: Claim, premise: Claim) -> Iterator[Reason]:
    """Yield the comparison of agent and patient where both claims name them."""
    if predicate.relation(hypothesis.slots.predicate, premise.slots.predicate) == "other":
        return
    for role in AGENTIVE:
        ours = [a for a in hypothesis.slots.actors if a.role is role]
        theirs = [a for a in premise.slots.actors if a.role is role]
        if ours and theirs:
            yield _role(role, ours, theirs, premise.slots.actors)


def _role(role: Role, ours: Sequence[Actor], theirs: Sequence[Actor], everyone: Sequence[Actor]) -> Reason:
    """Return whether every actor of the hypothesis in this role is one of the premise's, or another's part is taken."""
    outcomes = [_one(a, theirs, everyone) for a in ours]
    ranking = (Outcome.CONFLICT, Outcome.UNKNOWN, Outcome.MATCH)
    return Reason(
        slot=role.value,
        statement=", ".join(a.text for a in ours),
        corpus=", ".join(a.text for a in theirs),
        outcome=min(outcomes, key=ranking.index),
    )


def _one(ours: Actor, theirs: Sequence[Actor], everyone: Sequence[Actor]) -> Outcome:
    same = [actor.same(ours.actor or ours.text, other.actor or other.text) for other in theirs]
    if True in same:
        return Outcome.MATCH
    if None in same:
        return Outcome.UNKNOWN
    return Outcome.CONFLICT
