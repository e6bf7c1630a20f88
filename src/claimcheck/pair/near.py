"""Claims of different voices that lie near in meaning and turn against each other, in whatever words.

The other families read words and slots. This one finds who speaks of the same thing by vectors (Tulkens and van Dongen
2024, doi:10.5281/zenodo.17270888), and lets the model say whether what one affirms is what the other denies.
"""

from collections.abc import Iterator, Mapping, Sequence

from claimcheck.judge import RulesJudge, surroundings
from claimcheck.judge.model import PairModel
from claimcheck.judge.terms import terms
from claimcheck.models import Certainty, Claim, DisputeKind, Document, Outcome, Stance
from claimcheck.pair import apart
from claimcheck.pair.denials import points_back
from claimcheck.pair.edge import Edge
from claimcheck.pair.voices import Voices
from claimcheck.vectors import StaticVectors, neighbours

NEIGHBOURS = 3  # of each claim
ALIKE = 0.55  # cosine of two claims from which they may be about one matter
ALIKE_UNNAMED = 0.5  # the same without their names: two claims about one person alone are about nothing in common
CONTRADICTED = 0.75  # probability from which the model is believed that a negation contradicts
DENIED = 0.55  # probability from which the model is believed that a denial is of what the other says
PARTING = ("time", "other_time", "place", "quantity", "certainty")  # slots that make two claims two matters


def find(
    claims: Sequence[Claim], documents: Mapping[str, Document], voices: Voices, model: PairModel
) -> Iterator[Edge]:
    """Yield the clashes among near claims that the model confirms."""
    wanted = [(a, b) for a, b in _near(claims) if _turned(a, b) and _one_matter(a, b, documents, voices)]
    scores = model.scores([pair for a, b in wanted for pair in _both_ways(a, b)])
    for (a, b), there, back in zip(wanted, scores[::2], scores[1::2], strict=True):
        if _is_denial(a, b):
            sure, kind, slot, enough = max(there[0], back[0]), DisputeKind.DENIAL, "source", DENIED
        else:
            sure, kind, slot, enough = max(there[1], back[1]), DisputeKind.CONTRADICTION, "polarity", CONTRADICTED
        if sure >= enough:
            yield Edge(kind, a, b, slot, (a.proposition, b.proposition), sure * CONTRADICTED)


def _near(claims: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Yield the claims that are nearest to each other, the earlier first."""
    vectors = StaticVectors.shipped()
    unnamed = vectors.of([_unnamed(claim) for claim in claims])
    for a, b, _ in neighbours(vectors.of([c.proposition for c in claims]), k=NEIGHBOURS, least=ALIKE):
        if float(unnamed[a] @ unnamed[b]) >= ALIKE_UNNAMED:
            yield claims[a], claims[b]


def _unnamed(claim: Claim) -> str:
    """Return a claim's words without its names."""
    words = claim.proposition
    for term in reversed(terms(words)):
        if term.name:
            words = words[: term.start] + words[term.start + len(term.word) :]
    return words


def _turned(a: Claim, b: Claim) -> bool:
    """Return whether one denies or negates, and the other does not."""
    return _is_denial(a, b) != (a.polarity is not b.polarity)


def _is_denial(a: Claim, b: Claim) -> bool:
    return (a.vouched_stance is Stance.DENY) != (b.vouched_stance is Stance.DENY)


def _one_matter(a: Claim, b: Claim, documents: Mapping[str, Document], voices: Voices) -> bool:
    """Return whether two claims may be the accounts of two voices: both told as facts, and no slot parts them."""
    if any(c.refers or points_back(c) or apart.is_open(c) for c in (a, b)):
        return False
    if any(c.certainty is not Certainty.CERTAIN or c.vouched_stance is Stance.QUESTION for c in (a, b)):
        return False
    if voices.same(a, b) or apart.documents_apart(a, b, documents):
        return False
    reasons = RulesJudge().judge(a, b, context=surroundings(a, documents)).reasons
    return not any(r.slot in PARTING and r.outcome is Outcome.CONFLICT for r in reasons)


def _both_ways(a: Claim, b: Claim) -> tuple[tuple[str, str], tuple[str, str]]:
    return (a.proposition, b.proposition), (b.proposition, a.proposition)
