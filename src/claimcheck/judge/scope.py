"""Whether a premise speaks of a part of what the hypothesis speaks of: one place, one group, one of several events."""

import re

from claimcheck.judge import matter
from claimcheck.judge.align import Alignment, Tie
from claimcheck.judge.terms import terms
from claimcheck.lexicon.lists import event_nouns, once_verbs
from claimcheck.models import Claim, Reason
from claimcheck.slots import predicate, quantity

WITHIN = re.compile(r"\b(?:in|at|among|near|outside|inside|from|for)\s+(?:(?:a|an|its|their|his|her)\s+)?(?:\w+\s+)?$")
ORDINAL = re.compile(r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))\b")
FIRST = re.compile(r"\bfirst (?=[a-z]+(?:ed|en|n|t)\b)")
DEFINITE = re.compile(r"(?i:the|this|that)\b")
ANOTHER = re.compile(r"(?i:another|one more|a (?:second|third|further|new|similar))\b")
DAY = re.compile(r"(?:\d{4}|XXXX)-\d\d-\d\d")
HAPPENING = ("take place", "start", "hit", "explode", "shake", "end")
FACTOR = 50.0  # numbers that differ by more count other things (doses a person, doses in all)


def open_scope(reason: Reason, hypothesis: Claim, premise: Claim, alignment: Alignment) -> bool:
    """Return whether a conflict is open, as the premise may speak of a part: "two died in hospital", "nine died"."""
    if reason.slot == "polarity":
        return _is_within(premise, alignment, names=True)
    if reason.slot != "quantity":
        return False
    ours, theirs = _bounds(reason.statement), _bounds(reason.corpus)
    if _is_other_one(hypothesis, premise) or (ours and theirs and _are_far(ours, theirs)):
        return True
    if ours is None or theirs is None:
        return False
    if theirs[1] < ours[0]:
        return _is_within(premise, alignment, names=False)
    return ours[1] < theirs[0] and _is_narrower(hypothesis, alignment)


def _is_within(premise: Claim, alignment: Alignment, *, names: bool) -> bool:
    """Return whether the premise adds a place or group that the hypothesis does not have."""
    return any(term.name is names and WITHIN.search(premise.proposition[: term.start]) for term in alignment.spare)


def _bounds(words: str) -> tuple[float, float] | None:
    found = quantity.parse(words)
    if len(found) != 1:
        return None
    low, high = found[0].low, found[0].high
    return (low if low is not None else high or 0.0), (high if high is not None else low or 0.0)


def _are_far(ours: tuple[float, float], theirs: tuple[float, float]) -> bool:
    return min(ours[1], theirs[1]) > 0 and max(ours[1], theirs[1]) / min(ours[1], theirs[1]) > FACTOR


def _is_narrower(hypothesis: Claim, alignment: Alignment) -> bool:
    """Return whether the hypothesis adds a place or group that the premise does not have."""
    missing = (m.term for m in alignment.matches if m.tie is Tie.NONE and not m.term.name)
    return any(WITHIN.search(hypothesis.proposition[: term.start]) for term in missing)


def _is_other_one(hypothesis: Claim, premise: Claim) -> bool:
    """Return whether the two speak of different ones in a row: the first quake, the second quake."""
    ours, theirs = (set(ORDINAL.findall(claim.proposition.lower())) for claim in (hypothesis, premise))
    return bool(ours and theirs) and not ours & theirs


def is_once(hypothesis: Claim, premise: Claim, alignment: Alignment) -> bool:
    """Return whether the event happens once to a thing, so that two dates of it conflict: founded, acquitted."""
    if is_first(hypothesis):
        return True
    if any(ANOTHER.match(who.text) for who in hypothesis.slots.actors):
        return False  # "another raid" tells of several
    found = matter.predicates(hypothesis, premise, alignment)
    own = [term for term in terms(hypothesis.proposition) if hypothesis.slots.predicate in term.lemmas]
    lemmas = {hypothesis.slots.predicate, found.ours, *(phrase for term in own for phrase in term.phrases)}
    became = any("become" in term.lemmas for term in terms(hypothesis.proposition))
    return became or any({lemma, *predicate.classes(lemma)} & once_verbs() for lemma in lemmas)


def is_first(claim: Claim) -> bool:
    """Return whether a claim tells when something began: "was first banned in 2009"."""
    return bool(FIRST.search(claim.proposition))


def is_that_event(hypothesis: Claim, premise: Claim) -> bool:
    """Return whether the hypothesis is about one named event, when it was: "the Kotrin earthquake struck in June"."""
    if not set(HAPPENING) & set(predicate.classes(hypothesis.slots.predicate)):
        return False
    subjects = [who for who in hypothesis.slots.actors if DEFINITE.match(who.text)]
    return any(
        any(term.name for term in found) and any(lemma in event_nouns() for lemma in found[-1].lemmas)
        for found in (terms(who.text) for who in subjects)
        if found
    )


def on_one_day(hypothesis: Claim, premise: Claim) -> bool:
    """Return whether "the explosion" is told for two hours of one and the same day."""
    days = [claim.slots.time.edtf.partition("T")[0] for claim in (hypothesis, premise) if claim.slots.time]
    timed = [claim for claim in (hypothesis, premise) if claim.slots.time and "T" in claim.slots.time.edtf]
    if len(timed) < 2 or not is_definite(hypothesis) or not all(DAY.fullmatch(day) for day in days):
        return False
    years = {day[:4] for day in days} - {"XXXX"}
    return days[0][4:] == days[1][4:] and len(years) < 2


def is_definite(hypothesis: Claim) -> bool:
    """Return whether a participant is one told apart: "the talks", not "talks"."""
    return any(DEFINITE.match(who.text) for who in hypothesis.slots.actors)


def both_since(hypothesis: Claim, premise: Claim) -> bool:
    """Return whether both tell of a state that lasts, each with its start: "in force since 1994", "since 1996"."""
    times = (hypothesis.slots.time, premise.slots.time)
    return all(told is not None and told.edtf.endswith("/..") for told in times)
