"""Compare two claims slot by slot, hypothesis against premise, each comparison with its reason."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from claimcheck import lexicon
from claimcheck.judge import counts, goals, matter, narrower, rivals, scope
from claimcheck.judge.align import Alignment, Tie, align
from claimcheck.judge.terms import LIGHT, terms
from claimcheck.lexicon import Row
from claimcheck.models import Actor, Certainty, Claim, Outcome, Polarity, Reason, Role, Time
from claimcheck.slots import actor, certainty, place, predicate, time


class SingleAgent(Row):
    """A verb for what one party does and no other can have done too: win, found, besiege."""

    verb: str


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
    actors = list(_actors(hypothesis, premise)) if predicates.direct else []
    found = [
        predicates.reason(),
        _polarity(hypothesis, premise, predicates, times, actors),
        _certainty(hypothesis, premise, predicates),
        counts.compare(hypothesis, premise, siblings, direct=predicates.direct),
        times,
        _place(hypothesis, premise, context),
        *actors,
        rivals.party(hypothesis, premise),
        goals.find(hypothesis, premise, alignment, predicates),
        *rivals.find(hypothesis, premise, alignment),
        *narrower.find(hypothesis, premise, alignment, context),
    ]
    return Compared(predicates, tuple(reason for reason in found if reason is not None))


def _polarity(
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


def _signed(polarity: Polarity) -> str:
    return "affirmed" if polarity is Polarity.POSITIVE else "negated"


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
PRONOUNS = frozenset({"it", "this", "that", "these", "those", "they", "them", "he", "him", "she", "her", "we", "us"})
ONE_THING = re.compile(r"(?i:the|this|that|these|those|its|his|her|their|it|him|them)\b|(?!An?\b)[A-Z]")
ONSETS = frozenset({"become", "begin", "start", "found", "establish", "open", "join"})


def _verbs(claim: Claim) -> list[str]:
    return [lemma for term in terms(claim.proposition) for lemma in term.lemmas]


def _shared_time(siblings: Sequence[Claim]) -> list[Time]:
    """Return the one date that the claims of the premise's sentence have, nothing where they have several."""
    found = {claim.slots.time.edtf: claim.slots.time for claim in siblings if claim.slots.time}
    return list(found.values()) if len(found) == 1 else []


def _actors(hypothesis: Claim, premise: Claim) -> Iterator[Reason]:
    """Yield the comparison of agent and patient where both claims name them; only swapped or sole agents conflict."""
    ours, theirs = matter.by_role(hypothesis), matter.by_role(premise)
    for role in (Role.AGENT, Role.PATIENT):
        if ours[role] and theirs[role]:
            other = Role.PATIENT if role is Role.AGENT else Role.AGENT
            outcome = _role(ours[role], theirs[role])
            if outcome is Outcome.CONFLICT and not (
                _swapped(ours, theirs, role, other) or (role is Role.AGENT and _is_single(hypothesis, premise))
            ):
                outcome = Outcome.UNKNOWN
            elif (
                outcome is Outcome.UNKNOWN and role is Role.AGENT and _other_cause(ours[role], theirs[role], hypothesis)
            ):
                outcome = Outcome.CONFLICT
            statement, corpus = (", ".join(a.text for a in side[role]) for side in (ours, theirs))
            yield Reason(slot=role.value, statement=statement, corpus=corpus, outcome=outcome)


def _swapped(ours: Mapping[Role, list[Actor]], theirs: Mapping[Role, list[Actor]], role: Role, other: Role) -> bool:
    """Return whether who acts in one claim is acted on in the other, and the other way round."""
    return (
        bool(ours[other] and theirs[other])
        and _role(ours[role], theirs[other]) is Outcome.MATCH
        and _role(ours[other], theirs[role]) is Outcome.MATCH
    )


def _other_cause(ours: Sequence[Actor], theirs: Sequence[Actor], hypothesis: Claim) -> bool:
    """Return whether two things with no word in common are each named as the cause ("the heat", "the vaccine")."""
    if not {"cause", "blame"} & set(predicate.classes(hypothesis.slots.predicate)):
        return False
    if any(who.text.lower() in PRONOUNS for who in (*ours, *theirs)):
        return False
    if not _is_one_thing(matter.by_role(hypothesis)[Role.PATIENT]):
        return False
    words = [align(a.text, b.text) for a in ours for b in theirs]
    return all(m.tie is Tie.NONE for found in words for m in found.matches if m.term.weight > LIGHT)


def _is_one_thing(patients: Sequence[Actor]) -> bool:
    """Return whether they name things told apart ("the cup", "Kotrin"); many win "a medal" and cause "cancer"."""
    return all(ONE_THING.match(who.text) for who in patients)


def _is_single(hypothesis: Claim, premise: Claim) -> bool:
    given = matter.by_role(hypothesis)[Role.PATIENT]
    if not given or not _is_one_thing(given):
        return False
    return hypothesis.slots.predicate in _single_agent() or premise.slots.predicate in _single_agent()


def _role(ours: Sequence[Actor], theirs: Sequence[Actor]) -> Outcome:
    """Return whether every actor of the hypothesis is one of the premise's: match, conflict (all known to differ)."""
    ranking = (Outcome.CONFLICT, Outcome.UNKNOWN, Outcome.MATCH)
    return min((_one(a, theirs) for a in ours), key=ranking.index)


def _one(ours: Actor, theirs: Sequence[Actor]) -> Outcome:
    if any(who.text.lower() in PRONOUNS for who in (ours, *theirs)):
        return Outcome.UNKNOWN
    same = [actor.same(ours.actor or ours.text, other.actor or other.text) for other in theirs]
    if True in same:
        return Outcome.MATCH
    return Outcome.UNKNOWN if None in same else Outcome.CONFLICT


@cache
def _single_agent() -> frozenset[str]:
    return frozenset(row.verb for row in lexicon.rows("single_agent", SingleAgent))
