"""Accusations: of each other in one breath, of each other in turn, and accusations with the answer of the accused."""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from claimcheck import text
from claimcheck.judge import matter
from claimcheck.judge.terms import LIGHT, terms
from claimcheck.lexicon.lists import answering_verbs
from claimcheck.models import Claim, DisputeKind, Polarity, Role, Stance
from claimcheck.pair.edge import LIKELY, SURE, Edge
from claimcheck.pair.passage import Passage
from claimcheck.pair.voices import Voices
from claimcheck.slots import predicate

CLAIMING = ("claim", "lay")
ACCUSING = frozenset({"accuse", "blame", "criticise"})  # classes of predicates, as are the hostile ones
HOSTILE = frozenset(
    {"attack", "shoot", "bombard", "kill", "wound", "invade", "break", "cross", "crash", "arrest", "kidnap"}
)
ITSELF = re.compile(r"sel(?:f|ves)$")
NEAR = 2  # sentences between an accusation and its answer


def find(passage: Passage, voices: Voices) -> Iterator[Edge]:
    """Yield the accusations of a document that are made against each other or answered."""
    yield from _mutual(passage, voices)
    yield from _passed_on(passage, voices)
    yield from _turned_back(passage, voices)
    for position, claim in enumerate(passage.claims):
        if claim.voice is None or claim.is_act or claim.vouched_stance is not Stance.ASSERT:
            continue
        for other in passage.before(position, sentences=NEAR):
            if other.voice is None or other.is_act or other.vouched_stance is not Stance.ASSERT:
                continue
            if edge := _crossed(other, claim, voices) or _answered(other, claim, voices):
                yield edge
                break


def _mutual(passage: Passage, voices: Voices) -> Iterator[Edge]:
    """[Both sides blamed the other] for the incident; [both firms claim to have invented] it."""
    by_cue: dict[int, list[Claim]] = defaultdict(list)
    for claim in passage.claims:
        if claim.voice and claim.vouched_stance is Stance.ASSERT:
            by_cue[claim.attributions[-1].cue.start].append(claim)
    for group in by_cue.values():
        for a, b in combinations(group, 2):
            told = a.proposition != b.proposition and not a.proposition.startswith("Each other")
            if told and not voices.one(a.voice, b.voice, (a.document, b.document)):
                kind = DisputeKind.RIVAL_CLAIM if is_claim_to(a) else DisputeKind.BLAME
                yield Edge(kind, a, b, "source", (a.proposition, b.proposition), SURE)


def _passed_on(passage: Passage, voices: Voices) -> Iterator[Edge]:
    """The firm [blames the architect]. The architect [blames the firm]: who is blamed blames the other, or a third."""
    blaming = {n: found for n, claim in enumerate(passage.claims) if (found := _blame(claim))}
    for position, (accuser, accused) in blaming.items():
        claim, here = passage.claims[position], (passage.document.id, passage.document.id)
        for other in passage.before(position, sentences=NEAR):
            first = _blame(other)
            if not first or voices.one(first[0], accuser, here) or voices.one(first[1], accused, here):
                continue
            if voices.one(first[1], accuser, here) or voices.one(first[0], accused, here):
                values = (other.proposition, claim.proposition)
                yield Edge(DisputeKind.BLAME, other, claim, "source", values, LIKELY, (first[0], accuser))


def _turned_back(passage: Passage, voices: Voices) -> Iterator[Edge]:
    """The chair [blamed the investor]. The investor said that [the chair had hidden the accounts]."""
    for position, claim in enumerate(passage.claims):
        told = claim.voice is not None and not claim.is_act and claim.vouched_stance is Stance.ASSERT
        if not told or claim.polarity is Polarity.NEGATIVE:
            continue
        here = (claim.document, claim.document)
        for other in passage.before(position, sentences=NEAR):
            first = _blame(other)
            if first and voices.one(first[1], claim.voice, here) and _acts(claim, first[0], voices):
                values = (other.proposition, claim.proposition)
                yield Edge(DisputeKind.BLAME, other, claim, "source", values, LIKELY, (first[0], claim.voice))
                break


def _blame(claim: Claim) -> tuple[str, str] | None:
    """Return who blames whom in a claim, None where nobody is said to."""
    if claim.polarity is Polarity.NEGATIVE:
        return None
    if claim.is_act and predicate.event_class(claim.slots.predicate) not in ("blame", "accuse"):
        return None
    if not claim.is_act and (claim.voice is None or not _accuses(claim)):
        return None
    named = {role: next((a.actor or a.text for a in claim.slots.actors if a.role is role), "") for role in Role}
    accuser = claim.voice or named[Role.AGENT]
    accused = named[Role.PATIENT] if claim.is_act or claim.slots.predicate == "blame" else named[Role.AGENT]
    return (accuser, accused) if accuser and accused and not ITSELF.search(accused) else None


def _crossed(other: Claim, claim: Claim, voices: Voices) -> Edge | None:
    """Orla said [Halden walked away]. Halden said [Orla withdrew]: each names the other as the one who did it."""
    if Polarity.NEGATIVE in (other.polarity, claim.polarity) or voices.same(other, claim):
        return None
    if not (_acts(claim, other.voice, voices) and _acts(other, claim.voice, voices)):
        return None
    ours, theirs = claim.slots.predicate, other.slots.predicate
    hostile = all(HOSTILE & set(predicate.classes(p)) or _accuses(c) for p, c in ((ours, claim), (theirs, other)))
    if predicate.relation(ours, theirs) not in ("same", "synonym") and not hostile:
        return None
    return Edge(DisputeKind.BLAME, other, claim, "source", (other.proposition, claim.proposition), LIKELY)


def _accuses(claim: Claim) -> bool:
    """Return whether a claim is told by a word that accuses."""
    return any(ACCUSING & set(predicate.classes(lemma)) for lemma in _cues(claim))


def _acts(claim: Claim, voice: str | None, voices: Voices) -> bool:
    """Return whether the party of ``voice``, or somebody of its own, is the agent of a claim."""
    agents = matter.by_role(claim)[Role.AGENT]
    names = [
        name
        for who in agents
        for name in (who.actor, who.text, who.text.split(" ")[0], who.text.split(" of ")[-1])
        if name
    ]
    return any(voices.one(name, voice, (claim.document, claim.document)) for name in names)


def _answered(other: Claim, claim: Claim, voices: Voices) -> Edge | None:
    """The opposition [accused her] of signing the contract. Lorne [replied] that the contract was void."""
    if not _accuses(other) or voices.same(other, claim) or not _cues(claim) & answering_verbs().keys():
        return None
    if not _shared(other, claim):
        return None
    return Edge(DisputeKind.BLAME, other, claim, "answer", (other.proposition, claim.proposition), LIKELY)


def _shared(a: Claim, b: Claim) -> bool:
    """Return whether two claims name one thing."""
    ours, theirs = ({lemma for t in terms(c.proposition) if t.weight > LIGHT for lemma in t.lemmas} for c in (a, b))
    return bool(ours & theirs)


def _cues(claim: Claim) -> set[str]:
    """Return the lemmas and the event classes of the words by which a claim is attributed."""
    lemmas = {text.verb_lemma(word) for a in claim.attributions for word in a.cue.text.split(" ")}
    return lemmas | {name for lemma in lemmas for name in predicate.classes(lemma)}


def is_claim_to(claim: Claim) -> bool:
    """Return whether the source claims a thing for itself ("claims to have discovered it")."""
    return bool(claim.attributions) and text.verb_lemma(claim.attributions[-1].cue.text.split(" ")[0]) in CLAIMING
