"""Claims of different voices that lie near in meaning and turn against each other, in whatever words.

The other families read words and slots. This one finds who speaks of the same thing by vectors (Tulkens and van Dongen
2024, doi:10.5281/zenodo.17270888), and lets the model say whether what one affirms is what the other denies.
"""

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from functools import cache
from itertools import islice

from claimcheck import lexicon
from claimcheck.judge import RulesJudge, surroundings
from claimcheck.judge.model import PairModel, Scores
from claimcheck.judge.terms import terms
from claimcheck.models import Certainty, Claim, DisputeKind, Document, Outcome, Polarity, Stance
from claimcheck.pair import apart, sift
from claimcheck.pair.denials import points_back
from claimcheck.pair.edge import Edge, Link
from claimcheck.pair.voices import Voices
from claimcheck.vectors import StaticVectors, neighbours

NEIGHBOURS = 3  # of each claim
ALIKE = 0.55  # cosine of two claims from which they may be about one matter
ALIKE_UNNAMED = 0.5  # the same without their names: two claims about one person alone are about nothing in common
TRUST = 0.75  # of a clash that the model alone is sure of
BOUNDS = "near_bounds"  # the list of probabilities
AT_ONCE = 500  # pairs that the model is asked of at a time
PARTING = ("time", "other_time", "place", "quantity", "certainty")  # slots that make two claims two matters


class Way(StrEnum):
    """How one claim may turn what another says."""

    DENIED = "denied"  # one denies what the other tells
    ONE_EVENT = "one event"  # one affirms and one negates an event of one kind
    OTHER_WORDS = "other words"  # the same of events that no word shows to be of one kind


class Bound(lexicon.Row):
    """From which probability the model is believed that two claims clash in this way."""

    way: Way
    probability: float


def find(
    claims: Sequence[Claim], documents: Mapping[str, Document], voices: Voices, model: PairModel
) -> Iterator[Link]:
    """Yield the clashes among near claims that the model confirms."""
    wanted = candidates(claims, documents, voices)
    while batch := list(islice(wanted, AT_ONCE)):
        scores = model.scores([pair for first, second in batch for pair in both_ways(claims[first], claims[second])])
        for (first, second), there, back in zip(batch, scores[::2], scores[1::2], strict=True):
            a, b = claims[first], claims[second]
            if edge := _clash(a, b, there, back):
                yield edge.link({a.id: first, b.id: second})


def candidates(claims: Sequence[Claim], documents: Mapping[str, Document], voices: Voices) -> Iterator[tuple[int, int]]:
    """Yield the positions of near claims of two voices of which one turns the other: what the model is asked."""
    vectors = StaticVectors.shipped().of_many((c.proposition for c in claims), len(claims))
    turned = [is_turned(claim) for claim in claims]
    for first, second, _ in neighbours(vectors, k=NEIGHBOURS, least=ALIKE):
        if turned[first] != turned[second]:
            a, b = claims[first], claims[second]
            if voices.same(a, b) or apart.documents_apart(a, b, documents):
                continue
            if of_one_matter(a, b, surroundings(a, documents)):
                yield first, second


def of_one_matter(a: Claim, b: Claim, context: str) -> bool:
    """Return whether two claims may be accounts of one matter: told as facts, alike, and no slot parts them.

    ``context`` is the text around the first.
    """
    if any(c.refers or points_back(c) or apart.is_open(c) for c in (a, b)):
        return False
    if any(c.certainty is not Certainty.CERTAIN or c.vouched_stance is Stance.QUESTION for c in (a, b)):
        return False
    if _negates_a_part(a, b) or _negates_a_part(b, a) or apart.says_other(a, b) or apart.other_one(a, b):
        return False
    if likeness(_unnamed(a), _unnamed(b)) < ALIKE_UNNAMED:
        return False
    reasons = RulesJudge().judge(a, b, context=context).reasons
    return not any(r.slot in PARTING and r.outcome is Outcome.CONFLICT for r in reasons)


def is_turned(claim: Claim) -> bool:
    """Return whether a claim is denied or negative, but not both."""
    return (claim.vouched_stance is Stance.DENY) != (claim.polarity is Polarity.NEGATIVE)


def way(a: Claim, b: Claim) -> Way:
    """Return how two claims of which one is turned may clash."""
    if (a.vouched_stance is Stance.DENY) != (b.vouched_stance is Stance.DENY):
        return Way.DENIED
    return Way.ONE_EVENT if sift.kindred(a, b) else Way.OTHER_WORDS


def both_ways(a: Claim, b: Claim) -> tuple[tuple[str, str], tuple[str, str]]:
    """Return the pairs of texts that the model is asked of."""
    return (a.proposition, b.proposition), (b.proposition, a.proposition)


def sure(found: Way, there: Scores, back: Scores) -> float:
    """Return how sure a model is of a clash: that one tells what the other denies, or that each excludes the other."""
    column = 0 if found is Way.DENIED else 1
    return max(there[column], back[column])


@cache
def bounds() -> Mapping[Way, float]:
    """Return from which probability the model is believed; ``training/near.py`` fits it."""
    return {row.way: row.probability for row in lexicon.rows(BOUNDS, Bound)}


def _clash(a: Claim, b: Claim, there: Scores, back: Scores) -> Edge | None:
    """Return the clash of two claims if the model, asked both ways, is sure of it."""
    found = way(a, b)
    probability = sure(found, there, back)
    if probability < bounds()[found]:
        return None
    denial = found is Way.DENIED
    kind, slot = (DisputeKind.DENIAL, "source") if denial else (DisputeKind.CONTRADICTION, "polarity")
    return Edge(kind, a, b, slot, (a.proposition, b.proposition), probability * TRUST)


def likeness(one: str, other: str) -> float:
    """Return the cosine of two texts, in static vectors."""
    first, second = StaticVectors.shipped().of([one, other])
    return float(first @ second)


def _unnamed(claim: Claim) -> str:
    """Return a claim's words without its names."""
    words = claim.proposition
    for term in reversed(terms(words)):
        if term.name:
            words = words[: term.start] + words[term.start + len(term.word) :]
    return words


def _negates_a_part(none: Claim, some: Claim) -> bool:
    """Return whether a claim negates only a part of the other: "it made no profit [in Asia]", "it made a profit"."""
    if none.polarity is not Polarity.NEGATIVE:
        return False
    ours, theirs = none.slots, some.slots
    return bool((ours.place and not theirs.place) or (ours.time and not theirs.time))
