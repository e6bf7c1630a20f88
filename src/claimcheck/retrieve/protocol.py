"""What a retriever promises."""

from dataclasses import dataclass
from typing import Protocol

from claimcheck.models import Claim


@dataclass(frozen=True, slots=True)
class Hit:
    """A candidate claim with its retrieval score (higher is better; comparable within one search only)."""

    claim: Claim
    score: float


class Retriever(Protocol):
    """Finds the claims of the corpus that may concern a statement."""

    def search(self, statement: Claim, k: int) -> list[Hit]:
        """Return at most k hits, best first, ties broken by claim id; any text is a safe query."""
        ...
