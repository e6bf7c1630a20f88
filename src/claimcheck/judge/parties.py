"""Who does it to whom in two claims: only swapped or sole agents conflict."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from claimcheck import lexicon
from claimcheck.judge import heads, matter, quantified
from claimcheck.judge.align import Tie, align
from claimcheck.judge.heads import PRONOUNS
from claimcheck.judge.terms import LIGHT
from claimcheck.lexicon import Row
from claimcheck.models import Actor, Claim, Outcome, Reason, Role
from claimcheck.slots import actor, predicate

NO_ONE = re.compile(r"(?:no|nobody|none|neither|nor|nothing|never|not)\b", re.IGNORECASE)
ONE_THING = re.compile(r"(?i:the|this|that|these|those|its|his|her|their|it|him|them)\b|(?!An?\b)[A-Z]")


class SingleAgent(Row):
    """A verb for what one party does and no other can have done too: win, found, besiege."""

    verb: str


def compare(hypothesis: Claim, premise: Claim) -> Iterator[Reason]:
    """Yield the comparison of agent and patient where both claims name them; only swapped or sole agents conflict."""
    ours, theirs = (acting(claim) for claim in (hypothesis, premise))
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


def acting(claim: Claim) -> dict[Role, list[Actor]]:
    """Return the actors by role; "nobody" is none, and who is excepted ("nobody but Ann") is not told apart from it."""
    found = matter.by_role(claim)
    return {role: [] if any(NO_ONE.match(who.text) for who in actors) else actors for role, actors in found.items()}


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
    given, theirs = matter.by_role(hypothesis)[Role.PATIENT], matter.by_role(premise)
    if not given or not _is_one_thing(given):
        return False
    if any(quantified.is_part(who.text) for who in (*matter.by_role(hypothesis)[Role.AGENT], *theirs[Role.AGENT])):
        return False  # "two people founded it" is no rival of "Ann and Ben founded it"
    named = any(who.text.lower() in premise.proposition.lower() for who in given)  # "beat Ann in [the final]"
    if not (named or are_one(given, theirs[Role.PATIENT]) or are_one(given, theirs[Role.AGENT])):
        return False  # "beat Ann" is set against "took the boat" by neither
    return hypothesis.slots.predicate in _single_agent() or premise.slots.predicate in _single_agent()


def are_one(ours: Sequence[Actor], theirs: Sequence[Actor]) -> bool:
    """Return whether some two of them are known to be one thing, or one only points to what was named before."""
    pairs = [(a, b) for a in ours for b in theirs]
    return any(heads.is_pointer(a.text) or heads.is_pointer(b.text) or heads.same(a, b) for a, b in pairs)


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
