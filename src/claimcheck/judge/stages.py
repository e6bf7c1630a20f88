"""The stage of a matter that a claim speaks of: as a rule, once before, until then, again, at another time."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Literal

from claimcheck.lexicon import Row, rows
from claimcheck.models import Claim, Outcome, Polarity, Reason

SLOT = "stage"
UNIT = (
    r"(?:moment|hour|day|night|morning|evening|week(?:end)?|month"
    r"|season|spring|summer|autumn|winter|year|decade|century)s?"
)
DAY = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
RELATIVE = re.compile(
    rf"\b(?:(?:\w+ )?{UNIT} (?P<ago>ago|(?:earlier|later)(?! than\b)|(?:before|after)(?=[.,;]|$)|afterwards)"
    rf"|(?:the )?(?P<which>last|next|previous|following|preceding) (?:{UNIT}|{DAY})"
    rf"|the {DAY} (?P<side>before|after))\b",
    re.IGNORECASE,
)
ASKED = ("again", "ended", "still")  # what a premise must say too, so that it supports
GOES_ON = re.compile(r"\b(?:still|remain|stay|continue|keep|kept|go(?:es|ing)? on|to this day|yet|unchanged|now)", re.I)


class Stage(Row):
    """Words that place what is told in the course of a matter."""

    words: str
    stage: Literal["again", "before", "ended", "habit", "still", "then", "until"]
    example: str


@cache
def _named() -> Mapping[str, str]:
    return {row.words: row.stage for row in rows("stages", Stage)}


@cache
def _pattern() -> re.Pattern[str]:
    longest = sorted(_named(), key=lambda words: (-len(words), words))
    return re.compile(rf"\b(?:{'|'.join(longest)})\b(?! and again)(?<!again and again)", re.IGNORECASE)


@cache
def words() -> frozenset[str]:
    """Return the words of all stages, which are compared as such and not one by one."""
    return frozenset(word for phrase in _named() for word in phrase.split())


def of(claim: Claim) -> frozenset[str]:
    """Return the stages that the words of a claim name, those of its predicate left out ("found again")."""
    return frozenset(_named()[phrase] for phrase in _phrases(claim))


def _phrases(claim: Claim) -> frozenset[str]:
    found = (match.group().lower() for match in _pattern().finditer(claim.proposition))
    return frozenset(phrase for phrase in found if phrase not in claim.slots.predicate)


def find(hypothesis: Claim, premise: Claim) -> Reason | None:
    """Return that another stage, or a stage that only one of the claims names, leaves it open; None where none does."""
    ours, theirs = of(hypothesis), of(premise)
    extra = {stage for stage in ASKED if stage in ours - theirs}
    if GOES_ON.search(premise.proposition):
        extra -= {"still"}
    extra |= {"habit"} & (theirs - ours)
    moments = _moments(hypothesis), _moments(premise)
    if extra or not moments[0] <= moments[1]:
        told = ", ".join(sorted(extra or moments[0]))
        return Reason(slot=SLOT, statement=told, corpus=", ".join(sorted(theirs | moments[1])), outcome=Outcome.UNKNOWN)
    return None


def part(hypothesis: Claim, premise: Claim) -> bool:
    """Return whether the claims may speak of different stages, so that one may hold after or before the other.

    "had not been climbed [until] May" leaves room for "has been climbed", "was [once] theirs" for "is ours", and
    what is so [as a rule] for what was so on one day.
    """
    if _is_bounded(hypothesis, premise) or _is_bounded(premise, hypothesis):
        return True
    if _moments(hypothesis) != _moments(premise):
        return True
    return bool({"again", "before", "habit"} & (of(hypothesis) ^ of(premise)))


def _is_bounded(claim: Claim, other: Claim) -> bool:
    """Return whether what is denied holds of some moment that the other does not name: "had not burned [when]".

    What is denied of today may have been so "until" yesterday.
    """
    named = {_named()[phrase] for phrase in _phrases(claim) - _phrases(other)}
    if claim.polarity is Polarity.NEGATIVE:
        return bool(named & {"then", "until"})
    return "until" in named and other.polarity is Polarity.NEGATIVE


def _moments(claim: Claim) -> frozenset[str]:
    """Return the moments that are told from another one ("a year [ago]", "[last] winter", "the Sunday [before]")."""
    return frozenset(next(filter(None, found.groups())).lower() for found in RELATIVE.finditer(claim.proposition))
