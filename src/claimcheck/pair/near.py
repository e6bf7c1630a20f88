"""Claims of different voices that lie near in meaning and turn against each other, in whatever words.

The other families read words and slots. This one finds who speaks of the same thing by vectors (Tulkens and van Dongen
2024, doi:10.5281/zenodo.17270888), and lets the model say whether what one affirms is what the other denies.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from claimcheck.judge import RulesJudge, surroundings
from claimcheck.judge.model import PairModel, Scores
from claimcheck.judge.terms import terms
from claimcheck.models import Certainty, Claim, DisputeKind, Document, Outcome, Polarity, Stance
from claimcheck.pair import apart
from claimcheck.pair.denials import points_back
from claimcheck.pair.edge import Edge, Link
from claimcheck.pair.voices import Voices
from claimcheck.vectors import StaticVectors, neighbours

NEIGHBOURS = 3  # of each claim
ALIKE = 0.55  # cosine of two claims from which they may be about one matter
ALIKE_UNNAMED = 0.5  # the same without their names: two claims about one person alone are about nothing in common
CONTRADICTED = 0.66  # probability from which the model is believed that a negation contradicts
DENIED = 0.45  # probability from which the model is believed that a denial is of what the other says
TRUST = 0.75  # of a clash that the model alone is sure of
AT_ONCE = 500  # pairs that the model is asked of at a time
PARTING = ("time", "other_time", "place", "quantity", "certainty")  # slots that make two claims two matters


def find(
    claims: Sequence[Claim], documents: Mapping[str, Document], voices: Voices, model: PairModel
) -> Iterator[Link]:
    """Yield the clashes among near claims that the model confirms."""
    near = ((claims[a], claims[b], {claims[a].id: a, claims[b].id: b}) for a, b in _near(claims))
    wanted = ((a, b, at) for a, b, at in near if _one_matter(a, b, documents, voices))
    while batch := list(islice(wanted, AT_ONCE)):
        scores = model.scores([pair for a, b, _ in batch for pair in _both_ways(a, b)])
        for (a, b, positions), there, back in zip(batch, scores[::2], scores[1::2], strict=True):
            if edge := _clash(a, b, there, back):
                yield edge.link(positions)


def _clash(a: Claim, b: Claim, there: Scores, back: Scores) -> Edge | None:
    """Return the clash of two claims if the model, asked both ways, is sure of it."""
    if _is_denial(a, b):
        sure, kind, slot, enough = max(there[0], back[0]), DisputeKind.DENIAL, "source", DENIED
    else:
        sure, kind, slot, enough = max(there[1], back[1]), DisputeKind.CONTRADICTION, "polarity", CONTRADICTED
    return Edge(kind, a, b, slot, (a.proposition, b.proposition), sure * TRUST) if sure >= enough else None


def _near(claims: Sequence[Claim]) -> Iterator[tuple[int, int]]:
    """Yield the claims that are nearest to each other, one of which denies or negates, the earlier first."""
    vectors = StaticVectors.shipped()
    turned = [_is_turned(claim) for claim in claims]
    for a, b, _ in neighbours(vectors.of_many((c.proposition for c in claims), len(claims)), k=NEIGHBOURS, least=ALIKE):
        if turned[a] != turned[b]:
            first, second = vectors.of([_unnamed(claims[a]), _unnamed(claims[b])])
            if float(first @ second) >= ALIKE_UNNAMED:
                yield a, b


def _unnamed(claim: Claim) -> str:
    """Return a claim's words without its names."""
    words = claim.proposition
    for term in reversed(terms(words)):
        if term.name:
            words = words[: term.start] + words[term.start + len(term.word) :]
    return words


def _is_turned(claim: Claim) -> bool:
    """Return whether a claim is denied or negative, but not both."""
    return (claim.vouched_stance is Stance.DENY) != (claim.polarity is Polarity.NEGATIVE)


def _is_denial(a: Claim, b: Claim) -> bool:
    return (a.vouched_stance is Stance.DENY) != (b.vouched_stance is Stance.DENY)


def _one_matter(a: Claim, b: Claim, documents: Mapping[str, Document], voices: Voices) -> bool:
    """Return whether two claims may be the accounts of two voices: both told as facts, and no slot parts them."""
    if any(c.refers or points_back(c) or apart.is_open(c) for c in (a, b)):
        return False
    if any(c.certainty is not Certainty.CERTAIN or c.vouched_stance is Stance.QUESTION for c in (a, b)):
        return False
    if _negates_a_part(a, b) or _negates_a_part(b, a) or apart.says_other(a, b) or apart.other_one(a, b):
        return False
    if voices.same(a, b) or apart.documents_apart(a, b, documents):
        return False
    reasons = RulesJudge().judge(a, b, context=surroundings(a, documents)).reasons
    return not any(r.slot in PARTING and r.outcome is Outcome.CONFLICT for r in reasons)


def _negates_a_part(none: Claim, some: Claim) -> bool:
    """Return whether a claim negates only a part of the other: "it made no profit [in Asia]", "it made a profit"."""
    if none.polarity is not Polarity.NEGATIVE:
        return False
    ours, theirs = none.slots, some.slots
    return bool((ours.place and not theirs.place) or (ours.time and not theirs.time))


def _both_ways(a: Claim, b: Claim) -> tuple[tuple[str, str], tuple[str, str]]:
    return (a.proposition, b.proposition), (b.proposition, a.proposition)
