"""Whether both claims affirm or both deny."""

from collections.abc import Sequence

from claimcheck.judge import matter, scope
from claimcheck.judge.align import Tie
from claimcheck.models import Claim, Outcome, Polarity, Reason, Role


def compare(
    hypothesis: Claim, premise: Claim, found: matter.Predicates, times: Reason | None, actors: Sequence[Reason]
) -> Reason:
    """Return whether both affirm or both deny; an opposed predicate turns the sense, and so does "failed to"."""
    ours, theirs = (_signed(claim.polarity) for claim in (hypothesis, premise))
    same = hypothesis.polarity == premise.polarity
    if found.tie is Tie.ANTONYM:
        ours, theirs = f"{ours}: {found.ours}", f"{theirs}: {found.theirs}"
        if not _excludes(matter.opposition(found, hypothesis, premise), hypothesis, times, actors):
            return Reason(slot="polarity", statement=ours, corpus=theirs, outcome=Outcome.UNKNOWN)
        same = not same
    elif found.tie is Tie.ENTAILED and Polarity.POSITIVE is hypothesis.polarity and _is_negated(premise, found):
        return Reason(slot="polarity", statement=ours, corpus=theirs, outcome=Outcome.UNKNOWN)
    elif found.governed == "-":
        same, theirs = not same, f"{premise.slots.predicate} {found.theirs}"
    elif found.presupposed:  # "the murder was never solved" has a murder
        same = hypothesis.polarity is Polarity.POSITIVE
    if not found.direct and found.governed != "-":
        return Reason(
            slot="polarity", statement=ours, corpus=theirs, outcome=Outcome.MATCH if same else Outcome.UNKNOWN
        )
    return Reason(slot="polarity", statement=ours, corpus=theirs, outcome=Outcome.MATCH if same else Outcome.CONFLICT)


def _is_negated(premise: Claim, found: matter.Predicates) -> bool:
    """Return whether the premise says that the event did not happen: who was not murdered may yet have died."""
    return (premise.polarity is Polarity.NEGATIVE) != (found.governed == "-")


def _excludes(kind: str | None, hypothesis: Claim, times: Reason | None, actors: Sequence[Reason]) -> bool:
    """Return whether opposed predicates exclude each other here.

    A reversal may follow what it reverses, so only one day for both excludes it; the two sides of an exchange exclude
    each other only for one agent.
    """
    if kind == "reversal":
        return times is not None and times.outcome is Outcome.MATCH and _names_a_day(hypothesis)
    if kind == "converse":
        return any(r.slot == Role.AGENT and r.outcome is Outcome.MATCH for r in actors)
    return True


def _names_a_day(claim: Claim) -> bool:
    return claim.slots.time is not None and scope.DAY.match(claim.slots.time.edtf) is not None


def _signed(polarity: Polarity) -> str:
    return "affirmed" if polarity is Polarity.POSITIVE else "negated"
