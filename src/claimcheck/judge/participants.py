"""Whether a participant of the hypothesis has its part in the premise's event."""

import re
from collections.abc import Sequence

from claimcheck import text
from claimcheck.judge import matter, parties
from claimcheck.judge.align import HELD, Alignment, Match, Tie, is_kind
from claimcheck.judge.compare import Compared
from claimcheck.judge.heads import PRONOUNS, is_pointer
from claimcheck.judge.terms import LIGHT, Term, terms
from claimcheck.models import Actor, Claim, Outcome, Role

SOMEBODY = frozenset({"her", "him", "them"})
NEAR = (*HELD, Tie.SENTENCE, Tie.CONTEXT)
BESIDE = re.compile(r"\b(?:around|behind|beside|near|opposite|outside)\s+(?:the\s+|an?\s+)?$")
BEHIND = re.compile(
    r"\b(?:about|above|after|against|ahead of|at|before|behind|below|beside|beyond|by|despite|for|from|in|into|like"
    r"|near|of|on|over|since|than|through|to|toward|towards|under|unlike|until|via|with|without)\s+(?:the\s+|an?\s+)?$"
)


def takes_part(role: Role, group: Sequence[Match], premise: Claim, compared: Compared, *, alone: bool) -> bool:
    """Return whether the premise has a participant of the hypothesis, not only as somebody in another part.

    ``alone``: the hypothesis has no other participant.
    """
    rivals = _rivals(role, premise, compared, alone=alone)
    points = any(is_pointer(who.text) for who in rivals)
    if not compared.predicates.direct or not rivals or points or compared.outcome(role) is Outcome.MATCH:
        dated = points and compared.outcome("time") is Outcome.MATCH  # "the incident" of that very day
        return any_tied(group, (*HELD, Tie.SENTENCE) if role is Role.PATIENT and not dated else NEAR)
    words = " ".join(_without_owner(who) for who in rivals)
    partners = [m.partner for m in group if m.partner is not None and m.tie in HELD]
    return any(term.word in words or _stands_free(term, role, premise) for term in partners)


def _without_owner(who: Actor) -> str:
    """Return who it is without whose he or she is: "the driver" of "the driver of the minister"; groups are left."""
    head, of, _ = who.text.partition(" of ")
    noun = next(reversed(text.words(head)), "")
    acts = who.role in (Role.AGENT, Role.PATIENT)  # "became a member of the club" tells of the club too
    return head if of and acts and is_kind(noun, "person") else who.text


def _rivals(role: Role, premise: Claim, compared: Compared, *, alone: bool) -> list[Actor]:
    """Return who has the part in the premise: who is murdered dies, so a part may change that is alone."""
    theirs = {role: _outside(actors, premise) for role, actors in matter.by_role(premise).items()}
    if compared.predicates.tie is Tie.ENTAILED and alone:
        return [who for actors in theirs.values() for who in actors]
    return theirs[Role.AGENT] if role is Role.AGENT else theirs[Role.PATIENT] + theirs[Role.THEME]


def _outside(actors: Sequence[Actor], premise: Claim) -> list[Actor]:
    """Return the actors that are more than a part of the predicate, as "effect" is in "took effect"."""
    inside = {term.word for term in terms(premise.proposition) if term.within is not None and not term.name}
    words = {who: {t.word for t in terms(who.text) if t.weight > LIGHT} for who in actors}
    return [who for who in actors if not words[who] or not words[who] <= inside]


def _stands_free(term: Term, role: Role, premise: Claim) -> bool:
    """Return whether a word of the premise is in no part of its event that would part it from the hypothesis'.

    A name beside another name ("its vaccine, [Tesvax], prevented"), and what an event is done in ("won in the
    [final]"); who only stands behind a preposition ("took it from [Ann]") does not act.
    """
    if any(term.word in who.text for who in premise.slots.actors if who.role in matter.PARTICIPANTS):
        return False
    if BESIDE.search(premise.proposition[: term.start]):
        return False
    governed = bool(BEHIND.search(premise.proposition[: term.start]))
    return not governed if term.name else role is not Role.AGENT


def are_shared(premise: Claim, hypothesis: Claim, alignment: Alignment) -> bool:
    """Return whether somebody or something takes part in both events: what is only named beside them does not."""
    groups = [group for _, group in matter.participants(hypothesis, alignment)]
    texts = [actor.text for actor in premise.slots.actors]
    if not groups:  # who "we" are is not known
        return not any(actor.text.lower() in PRONOUNS or actor.text == "I" for actor in hypothesis.slots.actors)
    if any(is_pointer(words) for words in texts):
        return True
    words = " ".join(texts) or premise.proposition
    return any(m.partner is not None and m.tie in HELD and m.partner.word in words for g in groups for m in g)


def face(premise: Claim, hypothesis: Claim, compared: Compared) -> bool:
    """Return whether one did it in both, and to one thing, where both name them; who "nobody" is, is open."""
    if not compared.predicates.direct:
        return True
    sides = [_sides(claim) for claim in (hypothesis, premise)]
    if not all(side for claim in sides for side in claim):  # "killed them" is set against "they lived"
        sides = [((*acting, *acted_on), ()) for acting, acted_on in sides]
    return all(not ours or not theirs or parties.are_one(ours, theirs) for ours, theirs in zip(*sides, strict=True))


def is_of_somebody_open(premise: Claim, hypothesis: Claim) -> bool:
    """Return whether the premise is of people that only a pronoun stands for, where the hypothesis names whom."""
    ours, theirs = _sides(hypothesis)[1], _sides(premise)[1]
    return bool(ours and theirs) and all(actor.actor is None and actor.text.lower() in SOMEBODY for actor in theirs)


def _sides(claim: Claim) -> tuple[Sequence[Actor], Sequence[Actor]]:
    """Return who acts, and what is acted on; what is part of the predicate ("took [effect]") is neither."""
    found = {role: _outside(actors, claim) for role, actors in parties.acting(claim).items()}
    return found[Role.AGENT], found[Role.PATIENT] + found[Role.THEME]


def another_agent(premise: Claim, hypothesis: Claim, alignment: Alignment) -> bool:
    """Return whether somebody else has the number: "[critics] arrived at 30, [the panel] at 120"."""
    groups = [group for role, group in matter.participants(hypothesis, alignment) if role is Role.AGENT]
    agents = [actor.text for actor in matter.by_role(premise)[Role.AGENT]]
    if not groups or not agents or any(is_pointer(words) for words in agents):
        return False
    words = " ".join(agents)
    return not any(m.partner is not None and m.tie in HELD and m.partner.word in words for g in groups for m in g)


def any_tied(matches: Sequence[Match], ties: Sequence[Tie]) -> bool:
    """Return whether any of the matches is tied in one of the ways."""
    return any(m.tie in ties for m in matches)
