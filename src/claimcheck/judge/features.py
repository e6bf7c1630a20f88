"""What a pair shows for and against its claims being of one matter: named numbers that a fitted decision weighs.

Each number lies between -1 and 1; a feature that does not occur is left out and counts as 0.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import product
from math import log

from claimcheck.judge import matter
from claimcheck.judge.align import HELD, Alignment, Match, Tie
from claimcheck.judge.harmony import Figures
from claimcheck.judge.protocol import Judgement
from claimcheck.judge.terms import LIGHT
from claimcheck.models import Certainty, Claim, Outcome, Polarity, Role
from claimcheck.slots import actor
from claimcheck.vectors import StaticVectors

Features = Mapping[str, float]
Scores = tuple[float, float, float]  # of entailment, contradiction and neutral, as a model gives them

NUMBERS = "numbers: conflict"
FIGURES = (NUMBERS, "quantity: conflict")
GONE = (Tie.NONE, Tie.WIDER)
MANY = 3  # words or names missing from which it no longer matters how many
SURE = 6.0  # log-odds from which a model is as sure as it can be
CONDITION = re.compile(r"\b(?:if|unless|whether)\b", re.IGNORECASE)
APART = ("other_time", "other_place")


def known(premise: Claim, hypothesis: Claim, told: Judgement, alignment: Alignment, figures: Figures) -> Features:
    """Return what the words and the slots show; ``told`` is what the rules make of the pair."""
    found = {
        "bias": 1.0,
        f"rules: {told.relation}": 1.0,
        f"numbers: {figures.outcome}": 1.0,
        "negated otherwise": float(premise.polarity is not hypothesis.polarity),
        "negated both": float(premise.polarity is hypothesis.polarity is Polarity.NEGATIVE),
        **_roles(premise, hypothesis),
        "less certain": float(_is_less_certain(premise, hypothesis)),
        "conditional": float(_is_conditional(premise) and not _is_conditional(hypothesis)),
        **_words(hypothesis, alignment),
        "likeness": _likeness(premise, hypothesis),
        **dict(_slots(told)),
    }
    return {name: value for name, value in found.items() if value}


def read(scores: Scores) -> Features:
    """Return what a model reads in a pair."""
    return {"reads entailment": _odds(scores[0]), "reads contradiction": _odds(scores[1])}


def as_if_matching(known: Features) -> Features:
    """Return the features of a pair whose figures conflict as they would be if the figures were the same."""
    kept = {name: value for name, value in known.items() if name not in FIGURES}
    return {**kept, "numbers: match": 1.0}


def _odds(probability: float) -> float:
    """Return log-odds, from -1 (surely not) to 1."""
    bounded = min(max(probability, 0.002), 0.998)
    return log(bounded / (1 - bounded)) / SURE


def _is_less_certain(premise: Claim, hypothesis: Claim) -> bool:
    return hypothesis.certainty is Certainty.CERTAIN and premise.certainty is not Certainty.CERTAIN


def _roles(premise: Claim, hypothesis: Claim) -> dict[str, float]:
    """Return whether who acts in one claim is acted on in the other.

    Where nobody else acts, one may change sides with the verb ("was fined", "paid a fine"); else they are swapped.
    """
    ours, theirs = matter.by_role(hypothesis), matter.by_role(premise)
    sides = (ours[Role.AGENT], theirs[Role.PATIENT]), (ours[Role.PATIENT], theirs[Role.AGENT])
    crossed = any(actor.same(a.actor or a.text, b.actor or b.text) for side in sides for a, b in product(*side))
    swapped = crossed and bool(theirs[Role.AGENT])
    return {"roles swapped" if swapped else "roles crossed": float(crossed)}


def _is_conditional(claim: Claim) -> bool:
    """Return whether the words that a claim stands in set a condition: "[If convicted], he faces ten years"."""
    return CONDITION.search(claim.quote) is not None


def _words(hypothesis: Claim, alignment: Alignment) -> dict[str, float]:
    """Return how much of the hypothesis the premise holds, and what it misses beside the predicate."""
    content = [m for m in alignment.matches if m.term.weight > LIGHT]
    held = [m for m in content if m.tie in HELD]
    rest = [m for m in content if hypothesis.slots.predicate not in m.term.lemmas]
    weight = sum(m.term.weight for m in content) or 1.0
    return {
        "words held": sum(m.term.weight for m in held) / weight if content else 1.0,
        "names missing": _many(m for m in rest if m.term.name and m.tie in GONE),
        "words missing": _many(m for m in rest if not m.term.name and m.tie in GONE),
        "words opposed": _many(m for m in content if m.tie is Tie.ANTONYM),
        "words more": len(alignment.spare) / (len(alignment.spare) + len(alignment.matches) or 1),
    }


def _likeness(premise: Claim, hypothesis: Claim) -> float:
    """Return the cosine of the two propositions, in static vectors."""
    one, other = StaticVectors.shipped().of([premise.proposition, hypothesis.proposition])
    return round(float(one @ other), 4)


def _many(matches: Iterator[Match]) -> float:
    return min(len(list(matches)), MANY) / MANY


def _slots(told: Judgement) -> Iterator[tuple[str, float]]:
    """Yield the outcome of each slot that the rules compared; numbers are compared by value instead."""
    for reason in told.reasons:
        slot = "apart" if reason.slot in APART else reason.slot
        if slot == "quantity" and reason.outcome is Outcome.UNKNOWN:
            continue
        yield f"{slot}: {reason.outcome}", 1.0
