"""Negations of a part: "most cases were not averted" leaves room for "a third of the cases were averted"."""

import re

from claimcheck.judge import matter
from claimcheck.judge.beside import PARTS
from claimcheck.models import Claim, Outcome, Quantity, Role
from claimcheck.slots import quantity

NONE = re.compile(
    r"\b(?:nobody|no one|none|nothing|never|neither|nor|nowhere|no(?! (?:more|fewer|less)\b)"
    r"|not (?:a|one|any|a single)|without)\b",
    re.IGNORECASE,
)
ALL = re.compile(r"\b(?:all|every|each|everyone|everybody|everything|both|whole)\b", re.IGNORECASE)
EXCEPT = re.compile(r"\b(?:but|except|save|other than|apart from|besides|without)\b", re.IGNORECASE)
INDEFINITE = re.compile(r"an? ")
BOUND = re.compile(r"\b(?:above|below|beyond|over|under)\s+$", re.IGNORECASE)
WHOLE = re.compile(r"(?:the|these|those|both|all|its|his|her|their)\b(?!.* of\b)", re.IGNORECASE)
ONLY = re.compile(r"(?:only|just|at (?:least|most)|more|fewer|less|some|few|several|many)\b", re.IGNORECASE)


def leave_room(denied: Claim, affirmed: Claim) -> bool:
    """Return whether the claim that is denied is denied of a part or of all together, and the other is not of all."""
    if denied.polarity is affirmed.polarity:
        return False
    none = NONE.search(denied.proposition)
    if none:  # "nobody but Ann won"
        return bool(EXCEPT.search(denied.proposition, none.end())) or _is_threshold(denied, affirmed)
    some = _is_of_part(denied) or _is_of_all(denied)  # "did not kill every one" leaves room for "killed one"
    return _is_threshold(denied, affirmed) or (some and not _is_of_all(affirmed))


def are_parts(hypothesis: Claim, premise: Claim) -> bool:
    """Return whether opposites may hold of two things or of two parts: "some fell, some rose", "refused a part"."""
    return _is_any_one(hypothesis, premise) or (_is_of_part(hypothesis) and not _is_of_all(premise))


def _is_any_one(hypothesis: Claim, premise: Claim) -> bool:
    """Return whether both act on any one of its kind: "accepted [a small part]", "refused [a part]"."""
    ours, theirs = ([who.text for who in matter.by_role(claim)[Role.PATIENT]] for claim in (hypothesis, premise))
    return bool(ours and theirs) and all(INDEFINITE.match(words) for words in (*ours, *theirs))


def _is_threshold(denied: Claim, affirmed: Claim) -> bool:
    """Return whether what is denied is a bound that the other has nothing on: "never fell [below 50]"."""
    bounds = [q for q in denied.slots.quantities if _is_bound(q) or BOUND.search(_before(q, denied.proposition))]
    told = affirmed.slots.quantities
    return any(all(quantity.compare(q, other).outcome is Outcome.UNKNOWN for other in told) for q in bounds)


def _is_bound(number: Quantity) -> bool:
    return number.low != number.high and number.text.split()[0].lower() not in PARTS


def _before(number: Quantity, sentence: str) -> str:
    return sentence.partition(number.text)[0]


def _is_of_part(claim: Claim) -> bool:
    return any(is_part(words) for words in _parts(claim))


def _is_of_all(claim: Claim) -> bool:
    return any(ALL.search(words) for words in _parts(claim))


def _parts(claim: Claim) -> list[str]:
    return [who.text for role, actors in matter.by_role(claim).items() if role in matter.PARTICIPANTS for who in actors]


def is_part(words: str) -> bool:
    """Return whether a phrase names a number or share of things."""
    first = words.split()[0].lower() if words.split() else ""
    counted = any(found.unit in (None, "%") and words.startswith(found.text) for found in quantity.parse(words))
    if NONE.match(words) or WHOLE.match(words):
        return False
    return counted or (first in PARTS - {"all", "each"}) or bool(ONLY.match(words))
