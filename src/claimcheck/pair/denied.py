"""What a claim denies, told as an act or as a judgement too: "rejected reports that ...", "it is untrue that ..."."""

import re
from functools import lru_cache

from claimcheck import text
from claimcheck.lexicon import lists
from claimcheck.models import Claim, Stance

TOLD = r"(?P<noun>claims?|reports?|rumou?rs?|allegations?|accusations?|charges?|suggestions?|stories|assertions?)"
REJECTED = re.compile(rf"\b{TOLD}\b(?: [^,]*?)? (?:that|of having|of) (?P<what>.+)$", re.IGNORECASE)
UNTRUE = re.compile(
    rf"^(?:the |any |all |such )?{TOLD}\b.*? that (?P<what>.+) (?:is|are|was|were) (?P<judged>[a-z -]+)$",
    re.IGNORECASE,
)
NOT_TRUE = re.compile(
    r"^(?:it|there) (?:is|was) (?:not true|untrue|false|wrong|a lie|no truth in(?: \w+)*) that (?P<what>.+)$",
    re.IGNORECASE,
)
LATER = re.compile(r",? (?:since|before|after|when|while|until|although|because)\b.*$")


def matter(claim: Claim) -> str | None:
    """Return what a claim denies: its content, or what it calls untrue; None where it denies nothing that it tells."""
    if claim.vouched_stance is Stance.DENY:
        return claim.proposition
    found = _called_untrue(claim.proposition)
    if found is None and claim.is_act and claim.stance is Stance.DENY:
        found = _rejected(claim.proposition)
    return LATER.sub("", found) if found else None


@lru_cache(maxsize=20_000)
def _rejected(told: str) -> str | None:
    found = REJECTED.search(told.rstrip("."))
    return found["what"] if found else None


@lru_cache(maxsize=20_000)
def _called_untrue(told: str) -> str | None:
    sentence = told.rstrip(".")
    if found := NOT_TRUE.match(sentence):
        return found["what"]
    if not (found := UNTRUE.match(sentence)):
        return None
    judged = {w for word in text.words(found["judged"]) for w in (word, text.singular(word))}
    return found["what"] if judged & lists.false_words() and "not" not in judged else None
