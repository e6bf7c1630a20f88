"""Rival claims: two parties that each claim one thing for themselves."""

import re
from collections.abc import Iterator

from claimcheck.judge.align import HELD, align
from claimcheck.judge.terms import LIGHT
from claimcheck.models import Claim, DisputeKind, Polarity, Role
from claimcheck.pair.edge import SURE, Edge
from claimcheck.pair.passage import Passage
from claimcheck.pair.voices import Voices

HIMSELF = re.compile(
    r"\b(?:regard|see|consider|style|call|describe|declare|proclaim)(?:s|ed|d)? "
    r"(?:him|her|it|them)sel(?:f|ves) (?P<as>.+)"
)
CREDIT = re.compile(r"\b(?:takes?|took|claim(?:s|ed)?) (?:the )?credit for (?P<as>.+)")
NEAR = 2  # sentences between two claims to one thing


def find(passage: Passage, voices: Voices) -> Iterator[Edge]:
    """Peru and Chile [both claim] the island; the strait [has been claimed by] Peru and Chile."""
    for position, claim in enumerate(passage.claims):
        if not _stakes(claim):
            continue
        parties = _claimant(claim).split(" and ")
        if len(parties) == 2:
            yield _edge(claim, claim, (parties[0], parties[1]))
        for other in passage.before(position, sentences=NEAR):
            voiced = (_claimant(other), _claimant(claim)) if _stakes(other) else ("", "")
            if all(voiced) and not voices.one(*voiced, (claim.document,) * 2) and _one_thing(other, claim):
                yield _edge(other, claim, voiced)


def _stakes(claim: Claim) -> bool:
    """Return whether somebody claims a thing, as the document tells."""
    plain = claim.polarity is Polarity.POSITIVE and not claim.attributions
    says = claim.slots.predicate == "claim" or HIMSELF.search(claim.proposition) or CREDIT.search(claim.proposition)
    return plain and bool(says) and bool(_claimant(claim)) and bool(_thing(claim))


def _claimant(claim: Claim) -> str:
    return next((a.actor or a.text for a in claim.slots.actors if a.role is Role.AGENT), "")


def _thing(claim: Claim) -> str:
    """Return what is claimed: "claims [the islet]", "regards himself as [the winner]"."""
    if found := HIMSELF.search(claim.proposition) or CREDIT.search(claim.proposition):
        return found["as"]
    return next((a.text for a in claim.slots.actors if a.role in (Role.PATIENT, Role.THEME)), "")


def _one_thing(a: Claim, b: Claim) -> bool:
    found = align(_thing(a), _thing(b)).matches
    heavy = [m for m in found if m.term.weight > LIGHT]
    return bool(heavy) and all(m.tie in HELD for m in heavy)


def _edge(a: Claim, b: Claim, voices: tuple[str, str]) -> Edge:
    return Edge(DisputeKind.RIVAL_CLAIM, a, b, "source", (a.proposition, b.proposition), SURE, voices)
