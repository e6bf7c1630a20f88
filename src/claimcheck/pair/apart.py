"""What keeps two claims apart although their words clash: no shared party, a state of its day, a word left open."""

import re
from collections.abc import Mapping
from functools import lru_cache

from claimcheck import text
from claimcheck.judge.align import HELD, Tie, align, tie
from claimcheck.judge.terms import LIGHT, terms
from claimcheck.models import Claim, Document, Polarity, Role
from claimcheck.slots import actor, calendar

OPENS = re.compile(
    r"^(?:it|this|that|these|those|they|he|she|you|who|which)\b"
    r"|^(?:none|neither|both|some|most|others|all|many|few|several)"
    r" (?:is|are|was|were|has|have|had|does|do|did|can|will)\b",
    re.IGNORECASE,
)
CLOSES = re.compile(r"\b(?:it|this|that|these|those|them|him|her|us|me|so)\.?$", re.IGNORECASE)
FIRST_PERSON = re.compile(r"^(?:we|i)\b", re.IGNORECASE)
SO_FAR = re.compile(
    r"\b(?:has|have)(?: \w+)? (?:not|no|yet)\b|\byet\b|\bso far\b|^(?:no|none)\b.*\b(?:has|have)\b", re.IGNORECASE
)
NAME = re.compile(r"(?<=[\w,;)] )[A-Z][\w’'-]+")
FIRST = 20_000  # characters in which a document names whom it is about
OTHER_ONE = re.compile(
    r"\b(?:new|another|second|third|further|additional|earlier|previous|later|next|different|similar|separate"
    r"|neighbouring|neighboring|nearby|other|last year['’]s) (?P<thing>[a-z]+)\b",
    re.IGNORECASE,
)
OWN_FIGURES = re.compile(
    r"(?:net |gross |first-quarter |quarterly )?(?:profits?|sales|revenues?|earnings|turnover|orders|losses)\b", re.I
)
QUANTIFIED = re.compile(r"(?:no|not|any|every|all|nothing|somebody|something|some|none|\d)", re.IGNORECASE)
BUT_FOR = re.compile(
    r"\b(?:nothing|nobody|none|no one|no [a-z]+)\b.* (?:but|except(?: for)?|other than|apart from) (?P<rest>.+)",
    re.IGNORECASE,
)
EMPTY = frozenset({"be", "do", "have"})  # predicates that say nothing without their object
MOST = 0.5  # share of the words of a negation that what it negates must have
CROSSED = {Role.AGENT, Role.PATIENT}
PARTIES = (Role.AGENT, Role.PATIENT, Role.THEME)


def documents_apart(a: Claim, b: Claim, documents: Mapping[str, Document]) -> bool:
    """Return whether nothing ties two claims of different documents to one matter.

    A pronoun that the text around it would explain means nothing in another document; without a name in common the
    claims may be about any two companies or towns; what "has not been decided" may be decided by the next report.
    """
    if a.document == b.document:
        return False
    if any(is_open(claim) for claim in (a, b)):
        return True
    return _is_of_its_day(a, b, documents) or _is_of_its_day(b, a, documents) or not _share_a_name(a, b, documents)


def is_open(claim: Claim) -> bool:
    """Return whether a claim begins or ends with a pronoun; a document may speak of itself ("we know of it")."""
    spoken = claim.voice is not None and FIRST_PERSON.match(claim.proposition)
    return bool(spoken or OPENS.match(claim.proposition) or CLOSES.search(claim.proposition))


def _is_of_its_day(none: Claim, other: Claim, documents: Mapping[str, Document]) -> bool:
    """Return whether a claim says what had not happened when it was written, and the other may have been told later."""
    if none.polarity is not Polarity.NEGATIVE or not SO_FAR.search(none.proposition) or "never" in none.proposition:
        return False
    written, told = (documents[c.document].date for c in (none, other))
    return written is None or told is None or told > written


def _share_a_name(a: Claim, b: Claim, documents: Mapping[str, Document]) -> bool:
    """Return whether two claims name somebody or some place in common, or else their documents, if both name any."""
    ours, theirs = ({t.actor or t.word for t in terms(c.proposition) if t.name} for c in (a, b))
    if ours & theirs:
        return True
    around = [names(documents[c.document].text) for c in (a, b)]
    return not all(around) or bool(around[0] & around[1])


@lru_cache(maxsize=256)
def names(words: str) -> frozenset[str]:
    """Return the words within the sentences of a text that have a capital, days and months left out."""
    return frozenset(word for word in NAME.findall(words[:FIRST]) if not _is_day(word))


def says_other(a: Claim, b: Claim) -> bool:
    """Return whether what one claim negates is not what the other affirms: "he had no gun", "he had his hands up"."""
    none, some = (a, b) if a.polarity is Polarity.NEGATIVE else (b, a)
    if none.polarity is some.polarity:
        return False
    if (rest := BUT_FOR.search(none.proposition)) and _all_held(rest["rest"], some):
        return True
    light = none.slots.predicate in EMPTY
    denied = [t for t in terms(none.proposition) if t.weight > LIGHT and (light or not t.name)]
    told = terms(some.proposition)
    held = sum(any(tie(term, word) in HELD for word in told) for term in denied)
    return held < len(denied) * (1.0 if light else MOST)


def _all_held(words: str, claim: Claim) -> bool:
    """Return whether a claim has all content words of some words: "nothing but [a phone]", "he had his phone"."""
    told = terms(claim.proposition)
    return all(any(tie(term, word) in HELD for word in told) for term in terms(words) if term.weight > LIGHT)


def other_one(a: Claim, b: Claim) -> bool:
    """Return whether one claim sets its thing apart from the other's: "a new dam", "an earlier flood", own profits."""
    if a.voice and b.voice and all(OWN_FIGURES.match(c.proposition) for c in (a, b)):
        return True
    return any((_set_apart(ours) - _set_apart(theirs)) & _nouns(theirs) for ours, theirs in ((a, b), (b, a)))


def _set_apart(claim: Claim) -> set[str]:
    return {text.singular(found["thing"].lower()) for found in OTHER_ONE.finditer(claim.proposition)}


def _nouns(claim: Claim) -> set[str]:
    return {lemma for term in terms(claim.proposition) for lemma in term.lemmas}


def other_thing(a: Claim, b: Claim) -> bool:
    """Return whether what two events befell are two things: "heard a scream", "did not hear the bus"."""
    ours, theirs = (next((w.text for w in c.slots.actors if w.role is Role.PATIENT), "") for c in (a, b))
    if any(not name or CLOSES.search(name) or QUANTIFIED.match(name) for name in (ours, theirs)):
        return False
    return not any(tie(t, word) is not Tie.NONE for t in terms(ours) for word in terms(theirs))


def other_self(a: Claim, b: Claim) -> bool:
    """Return whether one speaks of himself and the other of somebody: "I saw the list", "Falk never saw it"."""
    ours, theirs = (next((w for w in c.slots.actors if w.role is Role.AGENT), None) for c in (a, b))
    if ours is None or theirs is None or (ours.text == "I") is (theirs.text == "I"):
        return False
    speaker, other = (a.voice, theirs) if ours.text == "I" else (b.voice, ours)
    return speaker is None or not _one(speaker, other.actor or other.text)


def in_other_roles(a: Claim, b: Claim) -> bool:
    """Return whether a party acts in one claim and is acted on in the other: "he was dismissed", "he accepted it"."""
    ours, theirs = ({(w.actor or w.text, w.role) for w in c.slots.actors if w.role in PARTIES} for c in (a, b))
    if any(mine is other and _one(one, two) for one, mine in ours for two, other in theirs):
        return False
    return any(_one(one, two) and {mine, other} == CROSSED for one, mine in ours for two, other in theirs)


def only_pronouns(a: Claim, b: Claim) -> bool:
    """Return whether a pronoun stands for what one tells of, and no other word but the verb for it in both."""
    if not any(map(is_open, (a, b))):
        return False
    verbs = {a.slots.predicate, b.slots.predicate}
    heavy = [t for t in terms(a.proposition) if t.weight > LIGHT and not verbs & {*t.lemmas}]
    return not any(tie(t, word) in HELD for t in heavy for word in terms(b.proposition))


def no_party_shared(a: Claim, b: Claim) -> bool:
    """Return whether opposite predicates are said of different parties: "two voted against", "six voted for"."""
    if any(
        ours.text != theirs.text
        for ours in a.slots.quantities
        for theirs in b.slots.quantities
        if ours.noun == theirs.noun
    ):
        return True
    ours, theirs = ([who for who in c.slots.actors if who.role in PARTIES] for c in (a, b))
    return bool(ours and theirs) and not any(_one(x.actor or x.text, y.actor or y.text) for x in ours for y in theirs)


def _one(a: str, b: str) -> bool:
    """Return whether two texts name one party: by name, or by the same last noun."""
    known = actor.same(a, b)
    if known is not None:
        return known
    heads = [name.split(" of ")[0].split(" for ")[0] for name in (a, b)]
    found = [m for m in align(*heads).matches if m.term.weight > LIGHT]
    return bool(found) and found[-1].tie in HELD


def _is_day(word: str) -> bool:
    return any(word.lower() in calendar.entries(kind) for kind in ("month", "weekday"))
