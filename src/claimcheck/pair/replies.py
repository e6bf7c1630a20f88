"""Replies that do not repeat what they deny: "rejected the criticism", "called the story a lie", "It was not."."""

import re
from collections.abc import Callable, Iterator

from claimcheck import text
from claimcheck.lexicon import lists
from claimcheck.models import Claim, DisputeKind, Polarity, Role, Stance
from claimcheck.pair.edge import SURE, UNNAMED, Edge
from claimcheck.pair.passage import Passage
from claimcheck.pair.voices import Voices, speaker, teller
from claimcheck.slots import predicate

NEAR = 2  # sentences over which a reply reaches
FAR = 8  # the same for a plea
POINTER = r"(?:the|this|that|these|those|such|all|any|his|her|its|their)"
REFUSED = re.compile(rf"^(?:{POINTER}\b ?)?(?:(?P<owner>[\w’' -]+?)['’]s? )?(?P<noun>[a-z]+)$", re.IGNORECASE)
CALLED = re.compile(
    r"\b(?:calls?|called|brand(?:s|ed)|labels?|labelled|dismiss(?:es|ed)|describe[sd]?|denounce[sd]?) "
    rf"{POINTER} (?P<noun>[a-z]+) (?:as )?(?P<what>.+)$"
)
IS_FALSE = re.compile(rf"^(?:{POINTER}|it|they)\b ?(?P<noun>[a-z]+)? (?:is|was|are|were) (?P<what>.+)$", re.IGNORECASE)
NOT_SO = re.compile(
    r"^(?:it|they|he|she|this|that|we|i) (?:is|are|was|were|ha[sd]|have|do|does|did|will|would)(?: not|n['’]t)"
    r"(?: so| true| correct| right| accurate| the case)?(?:[.:;,]|$)",
    re.IGNORECASE,
)
AND_MORE = re.compile(r"\b(?:that|which|who|on which|when|if|unless)\b", re.IGNORECASE)
LIAR = re.compile(r"(?P<who>.+?) (?:is|was) (?:an? |the )?(?:\w+ )?(?:liar|fantasist|perjurer|impostor)s?\b")
PERSON = re.compile(r"(?:he|she|him|her|they|them)$", re.IGNORECASE)
OF_HIMSELF = re.compile(r"(?:I|we|he|she|they|it)\b", re.IGNORECASE)
DISAGREEING = ("disagree", "differ", "beg to differ")
NOT_ACCEPTED = re.compile(r"\baccept(?:s|ed)? the (?P<noun>[a-z]+)(?: of (?:the )?(?P<owner>[\w’' -]+?))?\.?$")
FIGURES = frozenset({"figure", "number", "estimate"})
DECISIONS = frozenset({"ruling", "proposal", "promise"})
CHARGED = frozenset({"accuse", "charge", "convict"})
PLEAS = frozenset({"innocent", "plead not guilty"})


def find(passage: Passage, voices: Voices) -> Iterator[Edge]:
    """Yield the replies of a document, each with what another voice said just before."""
    for position, claim in enumerate(passage.claims):
        if claim.refers:
            continue
        denied = next((found for rule in RULES if (found := rule(passage, position, voices))), [])
        for other in denied:
            values = (other.proposition, claim.proposition)
            holders = (speaker(other) or (UNNAMED if other.attributions else None), speaker(claim) or _agent(claim))
            yield Edge(DisputeKind.DENIAL, other, claim, "source", values, SURE, holders)


def _agent(claim: Claim) -> str | None:
    """Return who does not accept a thing or disagrees, as the document tells."""
    tells = claim.slots.predicate in DISAGREEING or NOT_ACCEPTED.search(claim.proposition)
    agent = next((a.actor or a.text for a in claim.slots.actors if a.role is Role.AGENT), None)
    return agent if tells else None


def rejected(passage: Passage, position: int, voices: Voices) -> list[Claim]:
    """The union blamed the chair for the losses. The chair [rejected the criticism]."""
    claim = passage.claims[position]
    if not claim.is_act or claim.stance is not Stance.DENY:
        return []
    extents = claim.attributions[-1].content
    extent = extents[0] if isinstance(extents, tuple) else extents
    found = REFUSED.match(passage.document.text[extent.start : extent.end])
    noun = text.singular(found["noun"].lower()) if found else ""
    if not found or noun not in lists.claim_nouns() or noun in DECISIONS:
        return []
    cues, owner = set(lists.claim_nouns()[noun].cues.split()), found["owner"]

    def fits(other: Claim) -> bool:
        words = {text.verb_lemma(word) for a in other.attributions for word in a.cue.text.split()}
        owned = not owner or text.fold(owner.split()[-1]) in text.fold(speaker(other) or "")
        return owned and (not cues or bool(words & cues))

    return _told_before(passage, position, voices, fits, all_of_it=_is_plural(found["noun"]))


def called_false(passage: Passage, position: int, voices: Voices) -> list[Claim]:
    """Orla said she was first. Brandt [called the story a lie]; he said that [the figure was pure invention]."""
    claim = passage.claims[position]
    found = CALLED.search(claim.text) or IS_FALSE.match(claim.proposition)
    if claim.polarity is Polarity.NEGATIVE or not found or not _is_false(found["what"]):
        return []
    noun = text.singular(found["noun"]) if found["noun"] else None
    if noun is not None and noun not in lists.claim_nouns():
        return []
    plural = bool(found["noun"]) and _is_plural(found["noun"])

    def fits(other: Claim) -> bool:
        return noun not in FIGURES or bool(other.slots.quantities)

    return _told_before(passage, position, voices, fits, all_of_it=plural)


def not_so(passage: Passage, position: int, voices: Voices) -> list[Claim]:
    """The board tells you that the firm is sound. [It is not.]"""
    claim = passage.claims[position]
    if claim.voice is not None or not NOT_SO.match(claim.quote):
        return []
    told = _told_before(passage, position, voices, lambda other: True, sentences=1)
    return told or _unnamed_before(passage, position)


def plea(passage: Passage, position: int, voices: Voices) -> list[Claim]:
    """Prosecutors charged the broker with fraud. She [pleaded not guilty]; her lawyer said that she [was innocent]."""
    claim = passage.claims[position]
    if not set(_names(claim)) & PLEAS or claim.polarity is Polarity.NEGATIVE:
        return []
    for other in passage.before(position, sentences=FAR):
        if set(_names(other)) & CHARGED and not voices.same(other, claim):
            return [other]
    return []


def called_liar(passage: Passage, position: int, voices: Voices) -> list[Claim]:
    """Ruth Cole said that Pike had taken bribes. Pike [called her a liar]."""
    claim = passage.claims[position]
    found = LIAR.match(claim.proposition)
    if not found or claim.voice is None or claim.polarity is Polarity.NEGATIVE:
        return []
    who = found["who"]

    def fits(other: Claim) -> bool:
        return bool(PERSON.match(who)) or voices.one(who, teller(other), (other.document, other.document))

    return _told_before(passage, position, voices, fits)


def disagreed(passage: Passage, position: int, voices: Voices) -> list[Claim]:
    """The agency says the drug is safe. A group of doctors [disagrees]."""
    claim = passage.claims[position]
    if claim.slots.predicate not in DISAGREEING or claim.polarity is Polarity.NEGATIVE:
        return []
    own = claim.voice is None or OF_HIMSELF.match(claim.proposition) or claim.voice in claim.proposition
    if not own:
        return []
    return _told_before(passage, position, voices, lambda other: not _speaks(claim, other, voices), sentences=1)


def not_accepted(passage: Passage, position: int, voices: Voices) -> list[Claim]:
    """Mr Salt [does not accept the findings of the auditors], who concluded that he had hidden money."""
    claim = passage.claims[position]
    found = NOT_ACCEPTED.search(claim.proposition)
    if not found or claim.polarity is not Polarity.NEGATIVE or text.singular(found["noun"]) not in lists.claim_nouns():
        return []
    near = [c for c in passage.around(position, sentences=1) if is_told(c)]
    owned = [c for c in near if not found["owner"] or text.fold(found["owner"]) in text.fold(speaker(c) or "")]
    return [c for c in owned if not _speaks(claim, c, voices)][:1]


RULES: tuple[Callable[[Passage, int, Voices], list[Claim]], ...] = (
    rejected,
    called_false,
    called_liar,
    not_so,
    disagreed,
    not_accepted,
    plea,
)


def _speaks(claim: Claim, other: Claim, voices: Voices) -> bool:
    """Return whether the one of whom a claim tells, or who makes it, is the one who says another."""
    who = claim.voice or next((a.actor or a.text for a in claim.slots.actors if a.role is Role.AGENT), None)
    return who is None or voices.one(who, teller(other), (claim.document, claim.document))


def _names(claim: Claim) -> tuple[str, ...]:
    return (claim.slots.predicate, *predicate.classes(claim.slots.predicate))


def _told_before(
    passage: Passage,
    position: int,
    voices: Voices,
    fits: Callable[[Claim], bool],
    *,
    sentences: int = NEAR,
    all_of_it: bool = False,
) -> list[Claim]:
    """Return what the last other voice before a claim says: under one cue, or all of it ("the allegations")."""
    claim = passage.claims[position]
    before = [c for c in passage.before(position, sentences=FAR if all_of_it else sentences) if is_told(c)]
    for other in before:
        if fits(other) and not voices.one(teller(other), speaker(claim), (other.document, claim.document)):
            if all_of_it:
                return [c for c in before if fits(c) and teller(c) == teller(other)]
            return [c for c in before if c.attributions[-1].cue == other.attributions[-1].cue]
    return []


def _unnamed_before(passage: Passage, position: int) -> list[Claim]:
    """[It has been said] that the dam was full. This is not so."""
    before = (c for c in passage.before(position, sentences=1) if c.attributions and not c.is_act)
    nearest = next((c for c in before if speaker(c) is None and c.stance is Stance.ASSERT), None)
    return [nearest] if nearest else []


def _is_plural(noun: str) -> bool:
    return text.singular(noun.lower()) != noun.lower()


def is_told(claim: Claim) -> bool:
    """Return whether a named source vouches for a claim."""
    return speaker(claim) is not None and not claim.is_act and claim.stance in (Stance.ASSERT, Stance.QUOTE)


def such(passage: Passage, position: int, voices: Voices) -> list[Claim]:
    """Return what another voice said just before a claim that points back to it ("any such warning")."""
    return _told_before(passage, position, voices, lambda other: True)


def _is_false(words: str) -> bool:
    """Return whether words call a thing false: "a lie", not "the lie that his campaign rests on"."""
    if AND_MORE.search(words):
        return False
    lemmas = {w for word in text.words(words) for w in (word, text.singular(word), text.verb_lemma(word))}
    return bool(lemmas & lists.false_words()) and not lemmas & lists.function_words("negation")
