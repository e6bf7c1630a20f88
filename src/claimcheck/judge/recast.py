"""Claims with their event told plainly: "a battle took place" is a fight, who contracts a fever undergoes it."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from claimcheck.judge.terms import Term, term_of, terms
from claimcheck.lexicon import Row, rows
from claimcheck.lexicon.lists import event_nouns
from claimcheck.models import Actor, Claim, Role
from claimcheck.slots import predicate, quantity

DEFINITE = re.compile(r"(?i:the|this|that|these|those|its|his|her|their)\b|(?!An?\s).*\b[A-Z]\w*\s")
SUBJECTS = (Role.AGENT, Role.THEME)


class Undergoer(Row):
    """A predicate whose subject undergoes the event: "the guest contracted a fever".

    ``bare``: only where it has no object ("the hall opened").
    """

    lemma: str
    bare: bool = False
    example: str


def plain(claim: Claim, other: Claim) -> Claim:
    """Return the claim with the event that its subject names as its predicate, and its parts as of a plain verb.

    Unchanged where the predicate is plain already, or where both claims tell of what happened in the same manner.
    """
    names = _names(claim)
    if _happens(names):
        return claim if _happens(_names(other)) else _happened(claim)
    return next((_undergone(claim, _undergoers()[name]) for name in names if name in _undergoers()), claim)


def _happens(names: Sequence[str]) -> bool:
    return any("take place" in predicate.classes(name) for name in names)


def _names(claim: Claim) -> list[str]:
    """Return the claim's predicate, before it the predicates of several words that it may be ("work for")."""
    head = term_of(claim.slots.predicate, terms(claim.proposition))
    return [*(head.phrases if head else ()), claim.slots.predicate]


def _happened(claim: Claim) -> Claim:
    """A [battle] took place: the battle is the event, and no party of it; "the battle" is one told apart."""
    for who in claim.slots.actors:
        head = next(reversed(terms(who.text)), None) if " of " not in who.text else None
        verb = next((event_nouns()[name] for name in head.lemmas if name in event_nouns()), None) if head else None
        if verb is not None and who.role in SUBJECTS and not DEFINITE.match(who.text):
            actors = [a for a in claim.slots.actors if a is not who and not _is_inside(a, terms(claim.proposition))]
            return _with(claim, actors, verb)
    return claim


def _undergone(claim: Claim, row: Undergoer) -> Claim:
    found = terms(claim.proposition)
    own = [who for who in claim.slots.actors if not _is_inside(who, found)]
    if row.bare and any(who.role is Role.PATIENT for who in own):
        return claim
    roles = {Role.AGENT: Role.PATIENT, Role.THEME: Role.PATIENT, Role.PATIENT: Role.OTHER}
    moved = [who.model_copy(update={"role": roles.get(who.role, who.role)}) for who in own]
    return _with(claim, moved, claim.slots.predicate)


def _is_inside(who: Actor, found: Sequence[Term]) -> bool:
    """Return whether the words are part of the predicate: "effect" in "took effect", "a year" in "got a year"."""
    inside = {term.word for term in found if term.within is not None and not term.name}
    words = {term.word for term in terms(who.text)}
    return bool(words & inside) or (not words and bool(quantity.parse(who.text)))


def _with(claim: Claim, actors: Sequence[Actor], lemma: str) -> Claim:
    slots = claim.slots.model_copy(update={"actors": tuple(actors), "predicate": lemma})
    return claim.model_copy(update={"slots": slots})


@cache
def _undergoers() -> Mapping[str, Undergoer]:
    return {row.lemma: row for row in rows("undergoers", Undergoer)}
