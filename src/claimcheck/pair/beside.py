"""Accounts whose other side stands in the same sentence without being told: "a claim that the police reject"."""

import re
from collections.abc import Iterator

from claimcheck import text
from claimcheck.lexicon.lists import ReportKind, reporting_verbs
from claimcheck.models import Claim, DisputeKind, Stance
from claimcheck.pair.apart import EMPTY
from claimcheck.pair.edge import LIKELY, UNNAMED, Edge
from claimcheck.pair.passage import Passage
from claimcheck.pair.voices import Voices, is_party, speaker
from claimcheck.slots import predicate

NOUN = r"(?:claim|charge|allegation|accusation|suggestion|assertion|version|story|account|figure|report)s?"
REFUSES = r"(?:has |have )?(?:reject|den[yi]|dispute|dismiss|contest|refute)\w*"
REFUSED = re.compile(
    rf"^[\"”’']?, (?:(?:an?|the) {NOUN}|something|{NOUN}) (?:that |which )?"
    rf"(?P<who>(?:the |his |her |its |their |an? )?[\w’' -]+?) {REFUSES}",
    re.IGNORECASE,
)
CONTRARY = re.compile(
    r"^contrary to (?:what )?(?P<who>(?:the )?[\w’' -]+?)(?:['’]s? (?:\w+ )?(?:claim|statement|report|assertion)s?"
    r"|(?: has| have)? (?:say|said|claim|told|tell|report|state|maintain|assert)\w*)",
    re.IGNORECASE,
)
SOME = re.compile(r"^some\b", re.IGNORECASE)
OTHERS = re.compile(r"^(?:(?:the |many )?others?)\b", re.IGNORECASE)
EACH = re.compile(r"^(?:both|each)\b", re.IGNORECASE)
EACH_OTHER = re.compile(r"^(?:each other|one another)\b", re.IGNORECASE)
AHEAD = 120  # characters behind a claim in which its refusal stands


def find(passage: Passage, voices: Voices) -> Iterator[Edge]:
    """Yield the claims that somebody refuses in the same sentence, and what some say and others do not."""
    for position, claim in enumerate(passage.claims):
        if other := _other_side(claim, passage):
            holders = (claim.voice, other)
            if not voices.one(*holders, (claim.document, claim.document)) and is_party(other):
                yield _edge(DisputeKind.DENIAL, claim, claim, holders)
        elif kind := _each_of_group(claim):
            group = f"the {speaker(claim)}"
            yield _edge(kind, claim, claim, (f"one of {group}", f"another of {group}"))
        yield from _some_and_others(passage, position)


def _other_side(claim: Claim, passage: Passage) -> str | None:
    """Return who refuses a claim in its own sentence: "..., a claim that [the police] reject"."""
    if claim.is_act and claim.attributions:
        return None
    behind = passage.document.text[claim.end : claim.end + AHEAD].split(". ")[0]
    found = (REFUSED.match(behind) if claim.voice else None) or CONTRARY.match(claim.proposition)
    return _named(found["who"]) if found else None


def _named(words: str) -> str:
    return words.removeprefix("the ").removeprefix("The ").strip()


def _each_of_group(claim: Claim) -> DisputeKind | None:
    """Return what each of a group says of itself, or of the others: "[both generals] claim to have ordered it"."""
    if not claim.attributions or claim.is_act or not (speaker(claim) or "").endswith("s"):
        return None
    cue = text.verb_lemma(claim.attributions[-1].cue.text.split(" ")[0])
    if EACH_OTHER.match(claim.proposition) and {"accuse", "blame"} & set(predicate.classes(cue)):
        return DisputeKind.BLAME
    own_deed = cue == "claim" and EACH.match(claim.proposition) and claim.slots.predicate not in EMPTY
    return DisputeKind.RIVAL_CLAIM if own_deed else None


def _some_and_others(passage: Passage, position: int) -> Iterator[Edge]:
    """[Some] say that the king was poisoned; [others] believe that he died of plague."""
    claim = passage.claims[position]
    if not OTHERS.match(_holder(claim)) or not _tells_view(claim):
        return
    for other in passage.before(position, sentences=1):
        if SOME.match(_holder(other)) and not other.is_act:
            yield _edge(DisputeKind.CONTRADICTION, other, claim, (_holder(other), _holder(claim) or UNNAMED))
            return


def _tells_view(claim: Claim) -> bool:
    """Return whether a claim is said, or tells what somebody says or believes, not what he asks for or does."""
    verb = reporting_verbs().get(claim.slots.predicate)
    if verb is None or not claim.is_act:
        return not claim.is_act
    return verb.kind is not ReportKind.DECREE and verb.stance is Stance.ASSERT


def _holder(claim: Claim) -> str:
    """Return who holds a view, in the words of its source or of who is told to believe it."""
    source = claim.attributions[-1].source if claim.attributions else None
    return source.text if source else claim.proposition.split(" ")[0] if claim.is_act else ""


def _edge(kind: DisputeKind, first: Claim, second: Claim, holders: tuple[str | None, str | None]) -> Edge:
    return Edge(kind, first, second, "source", (first.proposition, second.proposition), LIKELY, holders)
