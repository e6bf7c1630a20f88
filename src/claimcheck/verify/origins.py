"""Count origins, not documents: near-identical wording in several documents is one report that was copied."""

from collections.abc import Mapping, Sequence

from rapidfuzz import fuzz

from claimcheck.models import Claim, Document

COPY = 90.0  # rapidfuzz ratio of two sentences from which they count as one wording
CONTEXT = 200  # characters around a claim that must agree too: a sentence can coincide, a passage does not


def count(claims: Sequence[Claim], documents: Mapping[str, Document]) -> int:
    """Return the number of independent origins among the claims."""
    origins: list[str] = []
    for claim in claims:
        passage = _passage(claim, documents)
        if not any(fuzz.ratio(passage, known) >= COPY for known in origins):
            origins.append(passage)
    return len(origins)


def _passage(claim: Claim, documents: Mapping[str, Document]) -> str:
    text = documents[claim.document].text
    return text[max(0, claim.start - CONTEXT) : claim.end + CONTEXT]
