"""The two sides of one event: "Ann sold the boat to Ben" is "Ben bought the boat from Ann"."""

import re
from collections.abc import Sequence

from claimcheck import text
from claimcheck.judge.align import HELD, Alignment
from claimcheck.judge.terms import LIGHT, Term, term_of, terms
from claimcheck.lexicon.lists import function_words
from claimcheck.models import Actor, Claim, Role
from claimcheck.slots import predicate


def from_our_side(premise: Claim, hypothesis: Claim, alignment: Alignment) -> Claim:
    """Return the premise with the roles of the hypothesis' side of the event, unchanged where it is not that event.

    Every party that the hypothesis names must be the one that the premise names in the other part.
    """
    for links in _links(hypothesis, premise):
        ours, theirs = (_parties(claim, link) for claim, link in zip((hypothesis, premise), links, strict=True))
        crossed = [(a, b) for a, b in zip(ours, reversed(theirs), strict=True) if a]
        if crossed and all(_are_same(a, b, alignment) for a, b in crossed):
            return _turned(premise, hypothesis.slots.predicate, theirs, Role.OTHER if links[0] else Role.PATIENT)
    return premise


def _links(hypothesis: Claim, premise: Claim) -> list[tuple[str, str]]:
    """Return how the two predicates name each other's agent, nothing where they are not two sides of one event."""
    pairs = ((a, b) for a in _names(hypothesis) for b in _names(premise))
    return [links for a, b in pairs for links in predicate.converses(a, b)]


def _names(claim: Claim) -> list[str]:
    """Return the claim's predicate, before it the predicates of several words that it may be ("work for")."""
    head = term_of(claim.slots.predicate, terms(claim.proposition))
    return [*(head.phrases if head else ()), claim.slots.predicate]


def _parties(claim: Claim, link: str) -> tuple[list[Term], list[Term]]:
    """Return the words of the agent, and those of the other party: behind the link, or the object."""
    agents = [f"{who.text} {who.actor or ''}" for who in claim.slots.actors if who.role is Role.AGENT]
    roles = (Role.RECIPIENT,) if link else (Role.PATIENT, Role.THEME)
    others = _words_of(claim, [f"{who.text} {who.actor or ''}" for who in claim.slots.actors if who.role in roles])
    return _words_of(claim, agents), (_behind(claim.proposition, link) if link else []) or others


def _words_of(claim: Claim, texts: Sequence[str]) -> list[Term]:
    words = {word for found in texts for word in text.words(found)}
    return [t for t in terms(claim.proposition) if t.word.lower() in words and t.weight > LIGHT]


def _behind(proposition: str, link: str) -> list[Term]:
    """Return the words behind a preposition, up to the next small word that joins something else."""
    found: list[Term] = []
    for match in re.finditer(rf"\b(?:{link})\s+", proposition):
        end = match.end()
        for start, stop in text.word_spans(proposition[match.end() :]):
            if proposition[match.end() + start : match.end() + stop].lower() in _joining():
                break
            end = match.end() + stop
        found += [t for t in terms(proposition) if match.end() <= t.start < end and t.weight > LIGHT]
    return found


def _joining() -> frozenset[str]:
    return function_words("function") - {"the", "a", "an", "its", "of"}


def _are_same(ours: Sequence[Term], theirs: Sequence[Term], alignment: Alignment) -> bool:
    starts = {term.start for term in theirs}
    named = [term for term in ours if term.name]
    own = {term.start for term in named or ours}
    partners = [m.partner for m in alignment.matches if m.term.start in own and m.tie in HELD]
    return len(partners) == len(own) and all(p is not None and p.start in starts for p in partners)


def _turned(premise: Claim, lemma: str, parties: tuple[list[Term], list[Term]], others: Role) -> Claim:
    other = parties[1]
    slots = premise.slots
    acting = {term.word for term in other}
    left = [who for who in slots.actors if not acting & {t.word for t in terms(who.text)}]
    actors = [_moved(who, others) if who.role is Role.AGENT else who for who in left]
    if other:
        words = premise.proposition[other[0].start : other[-1].end]
        known = next((who.actor for who in slots.actors if acting & {t.word for t in terms(who.text)}), None)
        actors.insert(0, Actor(text=words, actor=known, role=Role.AGENT))
    counted = [q.model_copy(update={"role": lemma}) if q.role == slots.predicate else q for q in slots.quantities]
    changed = {"predicate": lemma, "actors": tuple(actors), "quantities": tuple(counted)}
    return premise.model_copy(update={"slots": slots.model_copy(update=changed)})


def _moved(who: Actor, role: Role) -> Actor:
    return who.model_copy(update={"role": role})
