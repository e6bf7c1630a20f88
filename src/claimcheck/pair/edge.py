"""A clash of two claims, before clashes of one matter are put together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from claimcheck.models import Claim, DisputeKind

SURE = 0.9  # confidence of a clash that the text itself states
UNNAMED = "others, not named"  # who holds an account that the text does not give to anybody
PRONOUNS = ("you", "your", "he", "she")  # "you write that our firm is bankrupt"
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

    def link(self, positions: Mapping[str, int]) -> "Link":
        """Return the clash without its claims; ``positions`` leads to them by their ids."""
        a, b = self.first, self.second
        place = (a.document, a.start, b.document, b.start, a.id, b.id)
        found = (positions[a.id], positions[b.id])
        return Link(*found, place, self.kind, self.slot, self.values, self.score, self.held_by, self.alluded)


class Link(NamedTuple):
    """A clash whose claims are given by their positions among all claims, so that many can be kept.

    ``place`` orders clashes by where their claims stand; the other fields are those of ``Edge``.
    """

    first: int
    second: int
    place: tuple[str, int, str, int, str, str]
    kind: DisputeKind
    slot: str
    values: tuple[str, str]
    score: float
    held_by: tuple[str | None, str | None]
    alluded: bool

    def named(self) -> "Link":
        """Return the clash with a name for whom it calls "you" or "he": the text does not say who that is."""
        first, second = (UNNAMED if voice and voice.lower() in PRONOUNS else voice for voice in self.held_by)
        return self._replace(held_by=(first, second))

    def edge(self, claims: Sequence[Claim]) -> Edge:
        """Return the clash with its claims."""
        first, second = claims[self.first], claims[self.second]
        return Edge(self.kind, first, second, self.slot, self.values, self.score, self.held_by)
