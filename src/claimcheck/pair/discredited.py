"""A thing on which another account rests is called false: "Plover called the diary a fake"."""

from collections.abc import Iterator

from claimcheck import text
from claimcheck.judge.terms import terms
from claimcheck.lexicon.lists import false_words
from claimcheck.models import Claim, DisputeKind, Polarity, Role
from claimcheck.pair.edge import LIKELY, Edge
from claimcheck.pair.passage import Passage
from claimcheck.pair.voices import Voices

NEAR = 6  # sentences over which the thing may have been brought in


def find(passage: Passage, voices: Voices) -> Iterator[Edge]:
    """Corvia printed a diary; Plover called [the diary a fake]."""
    for position, claim in enumerate(passage.claims):
        if claim.voice is None or claim.polarity is Polarity.NEGATIVE or not _calls_false(claim):
            continue
        thing = next((t.word for t in terms(claim.proposition) if t.thing), None)
        for other in passage.before(position, sentences=NEAR):
            if (
                thing
                and thing in text.words(other.text)
                and not voices.one(other.voice, claim.voice, (other.document,) * 2)
            ):
                values = (other.proposition, claim.proposition)
                yield Edge(DisputeKind.DISCREDITED, other, claim, "source", values, LIKELY)
                break


def _calls_false(claim: Claim) -> bool:
    """Return whether a claim says that a thing is false; who manipulates something is not false himself."""
    agent = any(who.role is Role.AGENT for who in claim.slots.actors)
    return claim.slots.predicate in false_words() and not agent
