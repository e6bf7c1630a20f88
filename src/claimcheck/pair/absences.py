"""Nobody, none and no trace, against a claim that there was: "nobody was hurt", "three people were hurt"."""

import re
from collections.abc import Iterator

from claimcheck.judge.align import HELD, Tie, tie
from claimcheck.judge.terms import LIGHT, Term, terms
from claimcheck.models import Certainty, Claim, DisputeKind, Outcome, Polarity, Quantity, Role
from claimcheck.pair.edge import LIKELY, Edge
from claimcheck.pair.passage import Passage
from claimcheck.pair.voices import Voices
from claimcheck.slots import predicate, time

NO_TRACE = re.compile(
    r"\b(?:no|without|not any) (?:\w+ )?(?:evidence|sign|trace|proof|record|indication)s? (?:of|for|that) (?P<what>.+)",
    re.I,
)
CERTAIN = re.compile(r"\bno (?:question|doubt|denying|wonder|secret)\b", re.IGNORECASE)  # affirms what follows
NEVER = re.compile(r"\bnever\b", re.IGNORECASE)
PLACE = re.compile(r"(?:the|an?|one|this|that|its|their|his|her) [a-z -]+$", re.IGNORECASE)  # a thing, no name
PARTS = (Role.AGENT, Role.PATIENT, Role.THEME)
NEAR = 3  # sentences between the two in one passage
ENOUGH = 2  # content words that tell a matter in a document of its own


def find(passage: Passage, voices: Voices) -> Iterator[Edge]:
    """Yield what one voice says is not, and another, few sentences away, says is."""
    for position, claim in enumerate(passage.claims):
        for other in passage.before(position, sentences=NEAR):
            if not voices.same(other, claim) and (edge := clash(other, claim, near=True)):
                yield edge


def clash(a: Claim, b: Claim, *, near: bool) -> Edge | None:
    """Return the clash of a claim that nothing of a kind happened with one that it did; ``near``: in one passage."""
    for none, some in ((a, b), (b, a)):
        sure = (none.certainty is Certainty.UNKNOWN) == (some.certainty is Certainty.UNKNOWN)
        if not sure or not _is_affirmed(some) or _at_other_time(none, some):
            continue
        if _is_told(_denied(none), some, near=near) or _was_stored(none, some):
            values = (none.proposition, some.proposition)
            return Edge(DisputeKind.CONTRADICTION, none, some, "existence", values, LIKELY)
    return None


def _denied(claim: Claim) -> list[Term]:
    """Return the content words of what is said not to be; none where the claim says no such thing."""
    words = [t for t in terms(claim.proposition) if t.weight > LIGHT]
    if found := NO_TRACE.search(claim.proposition):
        return [t for t in words if t.start >= found.start("what")]
    none = [q for q in claim.slots.quantities if _is_none(q)]
    if not none or CERTAIN.search(claim.proposition):
        return []
    if claim.polarity is Polarity.NEGATIVE or claim.proposition.startswith(none[0].text):
        return words
    own = [who.text for who in claim.slots.actors if who.role in PARTS]
    named = [q.noun for q in none if any(who.startswith(q.text) for who in own)]
    return [t for t in words if any(noun in t.lemmas for noun in named)]


def _was_stored(none: Claim, some: Claim) -> bool:
    """The shed held three tonnes of asbestos. The firm has [never kept asbestos] there.

    Return whether a thing is said to have held what is said never to have been kept; another party may keep its own.
    """
    stored = all("store" in predicate.classes(c.slots.predicate) for c in (none, some))
    if not stored or none.polarity is not Polarity.NEGATIVE or not NEVER.search(none.proposition):
        return False
    place = next((who.text for who in some.slots.actors if who.role is Role.AGENT), "")
    goods = terms(" ".join(who.text for who in none.slots.actors if who.role is Role.PATIENT))
    needed, words = [t for t in goods if t.weight > LIGHT], terms(some.proposition)
    return bool(PLACE.match(place) and needed) and all(any(_tied(t, word) for word in words) for t in needed)


def _is_none(found: Quantity) -> bool:
    return found.low == found.high == 0


def _is_affirmed(claim: Claim) -> bool:
    told = claim.polarity is Polarity.POSITIVE and not any(_is_none(q) for q in claim.slots.quantities)
    return told and claim.certainty is not Certainty.POSSIBLE and not NO_TRACE.search(claim.proposition)


def _is_told(denied: list[Term], some: Claim, *, near: bool) -> bool:
    """Return whether the other claim has all words of what is denied, its own predicate among them."""
    words = [word for word in terms(some.proposition) if word.weight > LIGHT] if denied else []
    partners = [next((w for w in words if _tied(term, w)), None) for term in denied]
    own = {who.text for who in some.slots.actors if who.role in PARTS}
    told = [w for w in partners if w is not None]
    acts = any(some.slots.predicate in w.lemmas for w in told) or (near and any(w.word in " ".join(own) for w in told))
    return bool(told) and None not in partners and acts and (near or len(told) >= ENOUGH)


def _tied(denied: Term, word: Term) -> bool:
    """Return whether two words name one thing or event, whichever of them is the wider ("dead", "killed")."""
    return tie(denied, word) in HELD or tie(word, denied) in (*HELD, Tie.ENTAILED)


def _at_other_time(a: Claim, b: Claim) -> bool:
    if a.slots.time is None or b.slots.time is None:
        return False
    return time.compare(a.slots.time, b.slots.time).outcome is Outcome.CONFLICT
