"""Whether both claims affirm or both deny."""

import re
from collections.abc import Sequence

from claimcheck.judge import degrees, matter, quantified, scope, stages
from claimcheck.judge.align import Tie
from claimcheck.models import Claim, Outcome, Polarity, Reason, Role

NEITHER = re.compile(r"\b(?:neither|nor)\b", re.IGNORECASE)
NEGATED = re.compile(r"\b(?:no|not|nothing|never)\b")


def compare(
    hypothesis: Claim, premise: Claim, found: matter.Predicates, times: Reason | None, actors: Sequence[Reason]
) -> Reason:
    """Return whether both affirm or both deny; an opposed predicate turns the sense, and so does "failed to"."""
    ours, theirs = (_signed(_is_denied(c, words)) for c, words in ((hypothesis, found.ours), (premise, found.theirs)))
    if found.tie is Tie.ANTONYM:
        ours, theirs = f"{ours}: {found.ours}", f"{theirs}: {found.theirs}"
    elif found.governed == "-":
        theirs = f"{premise.slots.predicate} {found.theirs}"
    same = _same(hypothesis, premise, found, times, actors)
    sure = (found.direct or found.governed == "-") and not _leave_room(hypothesis, premise, found)
    outcome = Outcome.MATCH if same else Outcome.CONFLICT if sure and same is False else Outcome.UNKNOWN
    return Reason(slot="polarity", statement=ours, corpus=theirs, outcome=outcome)


def _same(
    hypothesis: Claim, premise: Claim, found: matter.Predicates, times: Reason | None, actors: Sequence[Reason]
) -> bool | None:
    """Return whether both come to the same sense; None where that is open."""
    if any(NEITHER.search(claim.proposition) and not _is_denied(claim) for claim in (hypothesis, premise)):
        return None
    same = _is_denied(hypothesis, found.ours) == _is_denied(premise, found.theirs)
    if found.tie is Tie.ANTONYM:
        excluded = _excludes(matter.opposition(found, hypothesis, premise), hypothesis, times, actors)
        return not same if excluded else None
    if found.tie is Tie.ENTAILED and hypothesis.polarity is Polarity.POSITIVE and _is_negated(premise, found):
        return None
    if found.governed == "-":  # "found no breach" denies once, and only that it was found
        return None if premise.polarity is Polarity.NEGATIVE else not same
    if found.presupposed:  # "the murder was never solved" has a murder
        return hypothesis.polarity is Polarity.POSITIVE
    return same


def _leave_room(hypothesis: Claim, premise: Claim, found: matter.Predicates) -> bool:
    """Return whether one may be denied and the other affirmed and yet both hold: of a part, a stage, by comparison."""
    if stages.part(hypothesis, premise):
        return True
    if found.tie is Tie.ANTONYM:
        return degrees.set_against(hypothesis, premise) or quantified.are_parts(hypothesis, premise)
    negated = hypothesis.polarity is Polarity.NEGATIVE
    denied, affirmed = (hypothesis, premise) if negated else (premise, hypothesis)
    return quantified.leave_room(denied, affirmed) or degrees.are_more(denied, affirmed)


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


def _is_denied(claim: Claim, words: str = "") -> bool:
    """Return whether a claim denies its event; what a predicate says with a negation ("cast no vote") is its own."""
    none = any(q.low == q.high == 0 for q in claim.slots.quantities)
    return (claim.polarity is Polarity.NEGATIVE or none) and not NEGATED.search(words)


def _signed(denied: bool) -> str:
    return "negated" if denied else "affirmed"
