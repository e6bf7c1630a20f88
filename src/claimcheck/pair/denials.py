"""Denials that say what they deny, and the claims of others that say it: by reference, or in words of their own."""

import re
from collections.abc import Iterator

from claimcheck import text
from claimcheck.judge.align import HELD, Tie, tie
from claimcheck.judge.terms import LIGHT, Term, terms
from claimcheck.lexicon.lists import reporting_verbs
from claimcheck.models import Claim, DisputeKind, Polarity, Role, Stance
from claimcheck.pair import denied, replies
from claimcheck.pair.edge import LIKELY, SURE, Edge
from claimcheck.pair.passage import Passage
from claimcheck.pair.voices import Voices, teller
from claimcheck.slots import predicate
from claimcheck.slots.amounts import dimension

DECIDING = ("rule", "order", "propose", "offer")  # who rejects a ruling or an offer denies nothing
WIDE = 12  # sentences between a denial and what it denies
NEAR = 2  # sentences between who is blamed and who is cleared
NO_PART = re.compile(
    r"^(?P<thing>.+?) (?:(?:had )?(?:played|plays|had|has) no (?:part|role)|(?:had|has) nothing to do with"
    r"|(?:was|were|is|are) not (?:to blame|responsible|the cause))\b"
)
BECAUSE = re.compile(r"\b(?:because of|owing to|due to|as a result of) (?P<what>.+)", re.IGNORECASE)
SOMEBODY = re.compile(r"\b(?:him|her|them|it|someone|somebody|something|anyone|anybody|anything)\.?$", re.IGNORECASE)
RARE = 2  # times that a text uses a word that ties what is denied to what was told
SUCH = re.compile(
    r"\bsuch (?:an? )?[a-z]+|\b(?:nothing|none|no [a-z]+) of (?:the|that|this) (?:kind|sort)\b"
    r"|\bno (?:[a-z]+ )?(?:sign|evidence|trace|record|proof|indication)s? of (?:that|this|it)\.?$",
    re.IGNORECASE,
)


def find(passage: Passage, voices: Voices) -> Iterator[Edge]:
    """Yield the denials of a document, each with the nearest claims of others that it denies."""
    by_id = {claim.id: claim for claim in passage.claims}
    for position, claim in enumerate(passage.claims):
        if not claim.refers:
            answered = _answered(passage, position, voices)
        elif claim.vouched_stance is Stance.DENY:
            answered = [by_id[i] for i in claim.refers if i in by_id and not _is_decision(by_id[i])]
        else:
            continue
        score = SURE if claim.refers else LIKELY
        yield from (_edge(other, claim, score) for other in answered if not _is_own(other, claim, voices))


def _is_own(other: Claim, claim: Claim, voices: Voices) -> bool:
    """Return whether who denies a thing says it: "the firm says that its labels comply and rejects claims ..."."""
    agent = next((who.actor or who.text for who in other.slots.actors if who.role is Role.AGENT), None)
    says = teller(other) or (agent if other.slots.predicate in reporting_verbs() else None)
    return None not in (says, claim.voice) and voices.one(says, claim.voice, (other.document,) * 2)


def points_back(claim: Claim) -> bool:
    """Return whether a claim can only be read with what was told before it ("no such letter")."""
    return SUCH.search(claim.proposition) is not None


def denies(claim: Claim, other: Claim, voices: Voices) -> bool:
    """Return whether all words of what is denied stand in another party's claim, as such or in its own words."""
    told = other.vouched_stance in (Stance.ASSERT, Stance.QUOTE) and other.polarity is claim.polarity
    matter = denied.matter(claim)
    if other.id == claim.id or not told or matter is None or voices.same(claim, other):
        return False
    words = terms(matter)
    own = [t for t in words if claim.slots.predicate in t.lemmas]
    needed = [t for t in words if t.weight > LIGHT or t in own]
    counted = {q.text.lower() for q in claim.slots.quantities} & {q.text.lower() for q in other.slots.quantities}
    return len(needed) + bool(counted) > 2 and all(_has(other, term) for term in needed)


def _denies_of_him(claim: Claim, other: Claim, voices: Voices) -> bool:
    """A diver was kept on the ship for a week. Its captain had [denied keeping her]."""
    if not SOMEBODY.search(claim.proposition) or voices.same(claim, other) or other.vouched_stance is Stance.DENY:
        return False
    if predicate.relation(claim.slots.predicate, other.slots.predicate) not in ("same", "synonym", "entailed_by"):
        return False
    return other.polarity is claim.polarity


def _answered(passage: Passage, position: int, voices: Voices) -> list[Claim]:
    """Falk said he took 40,000 crowns. The mayor [denied taking any money]; she [never received any such letter]."""
    claim = passage.claims[position]
    denial = denied.matter(claim) is not None
    if points_back(claim) and (denial or claim.polarity is Polarity.NEGATIVE):
        return _of_such(claim, replies.such(passage, position, voices))
    if claim.polarity is Polarity.NEGATIVE and claim.voice is not None and not claim.is_act and _exonerated(claim):
        return _blamed_before(passage, position, voices)
    if not denial:
        return []
    found = [other for other in passage.around(position, sentences=WIDE) if denies(claim, other, voices)]
    if found or claim.vouched_stance is not Stance.DENY:
        return found[:1]
    near = list(passage.before(position, sentences=NEAR))
    of_him = [o for o in near if _denies_of_him(claim, o, voices)]
    return (of_him or [o for o in near if passage.apart(o, claim) <= 1 and _touches(claim, o, passage, voices)])[:1]


def _of_such(claim: Claim, told: list[Claim]) -> list[Claim]:
    """The minister said that the boy had died and that he wrote to her. She received no [such letter].

    Return, of what was told in one breath, what the noun stands for: the claims with its word, else those of a message.
    """
    pointed = SUCH.search(claim.proposition)
    nouns = [t for t in terms(pointed.group()) if t.weight > LIGHT] if pointed else []
    named = [o for o in told if any(tie(t, word) in HELD for t in nouns for word in terms(o.proposition))]
    return named or [o for o in told if o.slots.predicate in reporting_verbs()] or told[:1]


def _blamed_before(passage: Passage, position: int, voices: Voices) -> list[Claim]:
    """The bakers blamed [the price of barley]. The farmers said that it played no part."""
    claim = passage.claims[position]
    for other in passage.before(position, sentences=NEAR):
        if _blames(other, _exonerated(claim)) and not voices.one(teller(other), claim.voice, (other.document,) * 2):
            return [other]
    return []


def _touches(claim: Claim, other: Claim, passage: Passage, voices: Voices) -> bool:
    """A witness saw the cook hand out pills at the [camp]. The cook denies that he was at the [camp].

    A word that the text seldom uses ties what is denied to what was told just before.
    """
    if voices.same(claim, other) or other.vouched_stance is Stance.DENY or other.polarity is not claim.polarity:
        return False
    whole = passage.document.text.lower()
    heavy = [t for t in terms(claim.proposition) if not t.name and t.weight > LIGHT]
    rare = [t for t in heavy if whole.count(t.word.lower()) <= RARE]
    return any(tie(t, word) is Tie.SAME for t in rare for word in terms(other.proposition) if not word.name)


def _exonerated(claim: Claim) -> tuple[Term, ...]:
    """Return the words of what a claim clears: "[the price of barley] played no part"."""
    found = NO_PART.match(claim.proposition)
    return tuple(t for t in terms(found["thing"]) if t.weight > LIGHT) if found else ()


def _blames(other: Claim, thing: tuple[Term, ...]) -> bool:
    """Return whether a claim names a thing as the cause."""
    lemmas = [
        other.slots.predicate,
        *(text.verb_lemma(word) for a in other.attributions for word in a.cue.text.split()),
    ]
    if found := BECAUSE.search(other.proposition):
        return all(any(tie(term, word) in HELD for word in terms(found["what"])) for term in thing) and bool(thing)
    causes = any({"blame", "cause"} & set(predicate.classes(lemma)) for lemma in lemmas)
    return causes and all(_has(other, term) for term in thing)


def _has(other: Claim, term: Term) -> bool:
    if any(tie(term, word) in HELD for word in terms(other.text)):
        return True
    return "money" in term.lemmas and any((dimension(q) or "").startswith("money") for q in other.slots.quantities)


def _is_decision(claim: Claim) -> bool:
    cues = [text.verb_lemma(a.cue.text.split(" ")[-1]) for a in claim.attributions]
    return any(predicate.event_class(cue) in DECIDING or cue in DECIDING for cue in cues)


def _edge(other: Claim, claim: Claim, score: float) -> Edge:
    return Edge(DisputeKind.DENIAL, other, claim, "source", (other.proposition, claim.proposition), score)
