"""Denials that say what they deny, and the claims of others that say it: by reference, or in words of their own."""

import re
from collections.abc import Iterator

from claimcheck import text
from claimcheck.judge.align import HELD, tie
from claimcheck.judge.terms import LIGHT, Term, terms
from claimcheck.models import Claim, DisputeKind, Polarity, Stance
from claimcheck.pair import replies
from claimcheck.pair.edge import LIKELY, SURE, Edge
from claimcheck.pair.passage import Passage
from claimcheck.pair.voices import Voices
from claimcheck.slots import predicate
from claimcheck.slots.amounts import dimension

DECIDING = ("rule", "order", "propose", "offer")  # who rejects a ruling or an offer denies nothing
WIDE = 12  # sentences between a denial and what it denies
SUCH = re.compile(r"\bsuch (?:an? )?[a-z]+", re.IGNORECASE)


def find(passage: Passage, voices: Voices) -> Iterator[Edge]:
    """Yield the denials of a document, each with the nearest claims of others that it denies."""
    by_id = {claim.id: claim for claim in passage.claims}
    for position, claim in enumerate(passage.claims):
        referred = [by_id[i] for i in claim.refers if i in by_id and not _is_decision(by_id[i])]
        if claim.refers and claim.vouched_stance is Stance.DENY:
            yield from (_edge(other, claim, SURE) for other in referred)
        elif not claim.refers:
            yield from (_edge(other, claim, LIKELY) for other in _answered(passage, position, voices))


def points_back(claim: Claim) -> bool:
    """Return whether a claim can only be read with what was told before it ("no such letter")."""
    return SUCH.search(claim.proposition) is not None


def denies(claim: Claim, other: Claim, voices: Voices) -> bool:
    """Return whether all words of what is denied stand in another party's claim, as such or in its own words."""
    told = other.vouched_stance in (Stance.ASSERT, Stance.QUOTE) and other.polarity is claim.polarity
    if other.id == claim.id or not told or voices.same(claim, other):
        return False
    words = terms(claim.proposition)
    own = [t for t in words if claim.slots.predicate in t.lemmas]
    denied = [t for t in words if t.weight > LIGHT or t in own]
    return len(denied) > 2 and all(_has(other, term) for term in denied)


def _answered(passage: Passage, position: int, voices: Voices) -> list[Claim]:
    """Falk said he took 40,000 crowns. The mayor [denied taking any money]; she [never received any such letter]."""
    claim = passage.claims[position]
    denial = claim.vouched_stance is Stance.DENY
    negative = claim.polarity is Polarity.NEGATIVE and claim.voice is not None and not claim.is_act
    if points_back(claim) and (denial or negative):
        return replies.such(passage, position, voices)
    if not denial:
        return []
    return [other for other in passage.around(position, sentences=WIDE) if denies(claim, other, voices)][:1]


def _has(other: Claim, term: Term) -> bool:
    if any(tie(term, word) in HELD for word in terms(other.text)):
        return True
    return "money" in term.lemmas and any((dimension(q) or "").startswith("money") for q in other.slots.quantities)


def _is_decision(claim: Claim) -> bool:
    cues = [text.verb_lemma(a.cue.text.split(" ")[-1]) for a in claim.attributions]
    return any(predicate.event_class(cue) in DECIDING or cue in DECIDING for cue in cues)


def _edge(other: Claim, claim: Claim, score: float) -> Edge:
    return Edge(DisputeKind.DENIAL, other, claim, "source", (other.proposition, claim.proposition), score)
