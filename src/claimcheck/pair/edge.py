"""A clash of two claims, before clashes of one matter are put together."""

from dataclasses import dataclass

from claimcheck.models import Claim, DisputeKind

SURE = 0.9  # confidence of a clash that the text itself states
UNNAMED = "others, not named"  # who holds an account that the text does not give to anybody
LIKELY = 0.8  # the same where the text sets two claims side by side in other words


@dataclass(frozen=True, slots=True)
class Edge:
    """Two claims that cannot both hold: the slot in which they clash, and what each says in it.

    ``voices``: who holds each where that is not the claim's own voice ("the organisers spoke of a thousand").
    """

    kind: DisputeKind
    first: Claim
    second: Claim
    slot: str
    values: tuple[str, str]
    score: float
    voices: tuple[str | None, str | None] | None = None

    @property
    def held_by(self) -> tuple[str | None, str | None]:
        """Return who holds each of the two claims; None is the document that tells it."""
        return self.voices or (self.first.voice, self.second.voice)

    @property
    def alluded(self) -> bool:
        """Return whether a text only says that a matter is disputed, and not what the accounts are."""
        return self.slot == "disputed" and self.first.id == self.second.id
