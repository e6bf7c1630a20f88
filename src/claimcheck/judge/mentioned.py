"""Events that a claim mentions beside its own predicate: "the siege was lifted", "released without charge"."""

import re
from collections.abc import Sequence

from claimcheck import text
from claimcheck.judge.align import HELD, Match
from claimcheck.judge.terms import Term, terms
from claimcheck.lexicon.lists import closed_words
from claimcheck.models import Role

ABSENT = re.compile(
    r"\b(?:without|no|lack of|absence of|instead of|rather than)\s+(?:\w+\s+of\s+)?(?:\w+\s+){0,2}$", re.IGNORECASE
)
INFINITIVE = re.compile(r"\bto\s+(?:\w+ly\s+)?$")
AUXILIARY = re.compile(r"\b(?:is|are|was|were|be|been|has|have|had|will|would)\b")
DEFINITE = re.compile(r"(?:\b(?:the|this|that|his|her|its|their)|['’]s)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
LINKS = {Role.AGENT: ("by",), Role.PATIENT: ("of", "on", "against")}
SMALL = ("against", "and", "at", "by", "for", "from", "in", "of", "on", "over", "to", "with")
NEXT = re.compile(r"\s+(\w+)")


def describes(event: Term, premise: str) -> bool:
    """Return whether the word only tells what kind of thing the next one is: "the [launch] pad", "[peace] talks"."""
    following = NEXT.match(premise, event.end)
    if following is None or "NOUN" not in text.lemmas(event.word.lower()):
        return False
    return _is_head(following.group(1).lower())


def _is_head(word: str) -> bool:
    """Return whether a word behind a noun is a noun too, and no verb of it ("ended", "cost", "kills")."""
    forms = text.lemmas(word)
    if word in closed_words() or "NOUN" not in forms or "ADV" in forms:
        return False
    return "VERB" not in forms or (word in forms["NOUN"] and word not in text.inflections(word, "VBD"))


def governed(event: Term, premise: str, governor: str) -> str:
    """Return what the premise says of an event that it mentions: "+" it happened, "-" it did not, "?" it is open.

    ``governor`` is what the premise's predicate says of its complement, empty where nothing is known of it: a bare
    infinitive is open then ("applied to join").
    """
    before = premise[: event.start]
    if ABSENT.search(before):
        return "-"
    return governor or ("?" if INFINITIVE.search(before) else "+")


def is_definite(event: Term, premise: str) -> bool:
    """Return whether the premise speaks of an event as known: "the murder of Ann", "her murder"."""
    return bool(DEFINITE.search(premise[: event.start]))


def has_parts(premise: str, event: str, parts: Sequence[tuple[Role, Sequence[Match]]]) -> bool:
    """Return whether an event noun has the parts: "the murder [of Ann] by [Ben]", "[Ben]'s attack [on Ann]"."""
    noun = next((t for t in terms(premise) if t.word == event), None)
    return noun is not None and all(
        any(_stands(m.partner, noun, role, premise) for m in group if m.partner is not None and m.tie in HELD)
        for role, group in parts
        if role in LINKS
    )


def _stands(part: Term, noun: Term, role: Role, premise: str) -> bool:
    """Return whether a word stands where a noun has its agent ("by", a possessive) or its patient ("of", "on")."""
    if part.start < noun.start:
        return role is Role.AGENT and bool(
            re.fullmatch(r"(?:\s+[A-Z]\w*)*['’]s?\s+(?:\w+\s+){0,2}", premise[part.end : noun.start])
        )
    if AUXILIARY.search(premise, noun.end, part.start):
        return False
    between = re.split(rf"\b({'|'.join(SMALL)})\b", premise[noun.end : part.start])
    return len(between) > 1 and between[-2] in LINKS[role]
