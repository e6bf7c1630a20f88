"""Compare two claims slot by slot, hypothesis against premise, each comparison with its reason."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.judge import counts, degrees, goals, matter, narrower, parties, polarity, rivals, scope, sides, stages
from claimcheck.judge.align import Alignment
from claimcheck.judge.terms import terms
from claimcheck.models import Certainty, Claim, Outcome, Reason, Time
from claimcheck.slots import certainty, place, predicate, time


@dataclass(frozen=True, slots=True)
class Compared:
    """The tie of the predicates, and the reasons slot by slot in a fixed order."""

    predicates: matter.Predicates
    reasons: tuple[Reason, ...]

    def outcome(self, slot: str) -> Outcome | None:
        """Return what came of a slot; None where the hypothesis does not fill it."""
        return next((reason.outcome for reason in self.reasons if reason.slot == slot), None)

    def conflicts(self) -> list[Reason]:
        """Return the comparisons that cannot both hold; opposed predicates speak through the polarity."""
        return [r for r in self.reasons if r.outcome is Outcome.CONFLICT and r.slot != "predicate"]

    def settled(self, slot: str) -> list[str]:
        """Return the hypothesis' words of a slot that the premise matches or entails."""
        held = (Outcome.MATCH, Outcome.ENTAILED)
        return next((r.statement.split() for r in self.reasons if r.slot == slot and r.outcome in held), [])

    def marked(self, slot: str, name: str) -> "Compared":
        """Return the same with a slot renamed."""
        renamed = (r.model_copy(update={"slot": name}) if r.slot == slot else r for r in self.reasons)
        return Compared(self.predicates, tuple(renamed))


def compare(
    hypothesis: Claim, premise: Claim, alignment: Alignment, siblings: Sequence[Claim], context: str
) -> Compared:
    """Return the comparison of every slot that the hypothesis fills.

    ``siblings`` are claims of the premise's sentence, whose numbers may add up and whose date may be the premise's.
    """
    predicates = matter.predicates(hypothesis, premise, alignment)
    times = _time(hypothesis, premise, siblings, context)
    actors = list(parties.compare(hypothesis, premise)) if predicates.direct else []
    found = [
        predicates.reason(),
        polarity.compare(hypothesis, premise, predicates, times, actors),
        _certainty(hypothesis, premise, predicates),
        counts.compare(hypothesis, premise, siblings, direct=predicates.direct),
        times,
        _place(hypothesis, premise, context),
        *actors,
        rivals.party(hypothesis, premise),
        goals.find(hypothesis, premise, alignment, predicates),
        *rivals.find(hypothesis, premise, alignment),
        *narrower.find(hypothesis, premise, alignment, context),
        degrees.find(hypothesis, premise),
        stages.find(hypothesis, premise),
        sides.find(hypothesis, premise, alignment),
    ]
    return Compared(predicates, tuple(reason for reason in found if reason is not None))


def _certainty(hypothesis: Claim, premise: Claim, found: matter.Predicates) -> Reason | None:
    """Compare how sure both are; None where they are alike.

    What somebody only demands, and what holds on a condition that the hypothesis leaves out, is open.
    """
    conditional = CONDITION.search(premise.proposition) and not CONDITION.search(hypothesis.proposition)
    unproved = NO_PROOF.search(premise.proposition) and not PROOF.search(hypothesis.proposition)
    if found.governed == "?" or conditional or unproved:
        return certainty.compare(hypothesis.certainty, Certainty.UNKNOWN)
    theirs = Certainty.CERTAIN if CORRECTED.search(premise.proposition) else premise.certainty
    return None if hypothesis.certainty is theirs else certainty.compare(hypothesis.certainty, theirs)


def _time(hypothesis: Claim, premise: Claim, siblings: Sequence[Claim], context: str) -> Reason | None:
    """Compare with the premise's date, else its sentence's; the text around it can only confirm a date."""
    ours = hypothesis.slots.time
    if ours is None:
        return None
    onset = predicate.event_class(hypothesis.slots.predicate) in ONSETS or any(w in ONSETS for w in _verbs(hypothesis))
    onset = onset or scope.is_first(hypothesis)
    theirs = [premise.slots.time] if premise.slots.time else _shared_time(siblings)
    if theirs:
        told = theirs + time.parse(premise.proposition)
        reasons = [_against(ours, t, premise.proposition, onset=onset) for t in told]
        return min(reasons, key=lambda r: counts.BEST.index(r.outcome))
    for near in reversed(time.parse(context)):
        found = time.compare(ours, near)
        if found.outcome in (Outcome.MATCH, Outcome.ENTAILED):
            return found
    return Reason(slot="time", statement=ours.text, corpus="", outcome=Outcome.UNKNOWN)


def _against(ours: Time, theirs: Time, sentence: str, *, onset: bool) -> Reason:
    """Compare two times; one that the premise rules out ("at six and not [at three]") conflicts where it matches."""
    reason = time.compare(ours, theirs, onset=onset)
    if not counts.is_ruled_out(theirs.text, sentence):
        return reason
    outcome = Outcome.CONFLICT if reason.outcome is Outcome.MATCH else Outcome.UNKNOWN
    return reason.model_copy(update={"outcome": outcome, "corpus": f"not {theirs.text}"})


def _place(hypothesis: Claim, premise: Claim, context: str) -> Reason | None:
    """Compare where it happened, where both say so; the text around may say what the place lies in."""
    ours, theirs = hypothesis.slots.place, premise.slots.place
    if ours is None or theirs is None:
        return None
    return place.compare(ours, theirs, within=place.containment(context))


NO_PROOF = re.compile(
    r"\bno (?:\w+ )?(?:evidence|sign|proof|indication|suggestion|reason to believe) (?:\w+ ){0,2}that\b"
)
PROOF = re.compile(r"\b(?:evidence|sign|proof|indication|suggestion|reason to believe)\b")
CORRECTED = re.compile(r"\bshould (?:have )?(?:read|say|said) (?:\w+ ){0,2}?\d")
CONDITION = re.compile(r"(?<!even )(?<!as )(?<!what )\b(?:if|unless|in case|on condition that|provided that)\b", re.I)
ONSETS = frozenset({"become", "begin", "start", "found", "establish", "open", "join"})


def _verbs(claim: Claim) -> list[str]:
    return [lemma for term in terms(claim.proposition) for lemma in term.lemmas]


def _shared_time(siblings: Sequence[Claim]) -> list[Time]:
    """Return the one date that the claims of the premise's sentence have, nothing where they have several."""
    found = {claim.slots.time.edtf: claim.slots.time for claim in siblings if claim.slots.time}
    return list(found.values()) if len(found) == 1 else []
