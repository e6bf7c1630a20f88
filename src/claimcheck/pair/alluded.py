"""Disputes that a text only names: "whether he fell remains disputed", "the disputed will"."""

import re
from collections.abc import Iterator

from claimcheck.models import Certainty, Claim, DisputeKind, Polarity, Role
from claimcheck.pair.edge import SURE, Edge
from claimcheck.pair.passage import Passage
from claimcheck.pair.voices import Voices

ALLUDED = 0.7  # confidence where a text says no more than that a matter is disputed
MARKER = re.compile(
    r"\b(?:is|are|was|were|remains?|remained|been)(?: \w+ly| still| now| much| long)* "
    r"(?:disputed|contested|controversial|in dispute|(?:a matter|the subject) of (?:dispute|controversy))\b"
)
ATTRIBUTE = re.compile(
    r"\b(?:the|this|that|these|those|his|her|its|their) (?:\w+ly |much |long )?disputed "
    r"(?P<what>[a-z]+(?: of (?:the )?\w+)?)",
    re.IGNORECASE,
)
AMID = re.compile(
    r"\b(?:despite|amid|amidst|in spite of) (?:the |an? |some |much |continuing |ongoing |growing )?"
    r"(?:controversy|dispute|disagreement)s? (?:over|about|surrounding) (?P<what>[^,;:.]+)",
    re.IGNORECASE,
)
ELSEWHERE = re.compile(  # what is told further on, and what is contested as a match is
    r"\b(?:following|these|those) \w+$|\b(?:race|election|primary|primaries|seat|match|poll|vote|game)s?$",
    re.IGNORECASE,
)


def find(passage: Passage, voices: Voices) -> Iterator[Edge]:
    """Yield what a document calls disputed: with the versions that it gives, else as no more than that, and once."""
    seen = set()
    for position, claim in enumerate(passage.claims):
        about = _alluded(claim)
        if about is None or about in seen:
            continue
        seen.add(about)
        told = _versions(passage, position, voices)
        if len(told) == 2:
            (first, one), (second, other) = told
            values = (first.proposition, second.proposition)
            yield Edge(DisputeKind.CONTRADICTION, first, second, "disputed", values, SURE, (one, other))
        else:
            yield Edge(DisputeKind.CONTRADICTION, claim, claim, "disputed", ("disputed", "disputed"), ALLUDED)


def subject(claim: Claim) -> str | None:
    """Return what a claim calls disputed: "[the date of the find] is contested"; None where it does not."""
    if found := MARKER.search(claim.proposition):
        return claim.proposition[: found.start()].strip() or None
    if claim.voice is not None:
        return None
    if found := ATTRIBUTE.search(claim.proposition):
        return f"the {found['what']}"
    return found["what"].strip() if (found := AMID.search(claim.proposition)) else None


def _alluded(claim: Claim) -> str | None:
    """Return what a claim calls disputed, as a fact; None where it does not, or where it is contested as a match is."""
    sure = claim.polarity is Polarity.POSITIVE and claim.certainty is Certainty.CERTAIN
    about = subject(claim) if sure else None
    return about if about and not ELSEWHERE.search(about) else None


def _versions(passage: Passage, position: int, voices: Voices) -> list[tuple[Claim, str | None]]:
    """Return the first claim of each of two parties that follow in the sentence, or in the next one."""
    found: list[tuple[Claim, str | None]] = []
    marker = passage.claims[position]
    for claim in passage.after(position, sentences=1):
        voice = claim.voice or (_agent(claim) if passage.apart(marker, claim) == 0 else None)
        if voice and not any(voices.one(voice, known, (claim.document, claim.document)) for _, known in found):
            found.append((claim, voice))
    return found[:2]


def _agent(claim: Claim) -> str | None:
    """Return who holds a view in the document's words: "[the museum] places it in the fourth century"."""
    return next((a.actor or a.text for a in claim.slots.actors if a.role is Role.AGENT), None)
