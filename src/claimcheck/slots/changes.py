"""Which side of a change a number tells: "fell by 12 metres" its size, "to 31 metres" its end, "from 43" its start."""

import re
from functools import cache
from typing import Literal

from claimcheck import lexicon, text
from claimcheck.slots import predicate

Side = Literal["size", "start", "end"]
CHANGING = frozenset({"rise", "fall", "raise", "lower"})  # classes of predicates
SIDES: dict[str, Side] = {"by": "size", "from": "start", "to": "end"}
LEAD = re.compile(r"\b(by|from|to)\s+(?:(?:a|an) (?:record|total|mere) (?:of )?)?$", re.IGNORECASE)
OTHER_LEAD = re.compile(r"\b(?:at|among|during|for|in|of|on|over|since|than|under|until|with|within)\b", re.IGNORECASE)


WITHDRAWN = re.compile(
    r"\b(?:at first|first|originally|initially|earlier|previously|wrongly|mistakenly|incorrectly|erroneously)\s+"
    r"(?:been\s+)?[a-z]+\s+(?:[a-z]+\s+){0,2}?(?:as|at|to be|that)\s+(?:[a-z]+\s+){0,2}$",
    re.IGNORECASE,
)


class RevisingVerb(lexicon.Row):
    """A verb for a figure that is put right: what it is revised from no longer holds."""

    lemma: str
    example: str


@cache
def _revising() -> frozenset[str]:
    return frozenset(row.lemma for row in lexicon.rows("revising_verbs", RevisingVerb))


def is_withdrawn(sentence: str, start: int) -> bool:
    """Return whether the number at offset ``start`` is told as one given at first: "originally put at [31]"."""
    return bool(WITHDRAWN.search(sentence[:start]))


def side(sentence: str, start: int, verb: str) -> Side | None:
    """Return the side that the number at offset ``start`` tells of the change that ``verb`` (a lemma) names.

    None where the verb names no change, and for a number that is none of the three ("fell in 12 months").
    """
    if not CHANGING & set(predicate.classes(verb)) and verb not in _revising():
        return None
    before = sentence[:start]
    if lead := LEAD.search(before):
        return SIDES[lead.group(1).lower()]
    told = [end for first, end in text.word_spans(before) if text.verb_lemma(before[first:end]) == verb.split(" ")[0]]
    return "size" if told and not OTHER_LEAD.search(before[told[-1] :]) else None
