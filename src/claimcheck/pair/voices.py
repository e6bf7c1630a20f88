"""Who speaks for whom: a spokesman and his ministry are one party, two reports of one paper one account."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache

from claimcheck import lexicon
from claimcheck.models import Claim, Document
from claimcheck.slots import actor

OFFICE = re.compile(r"^(?P<who>[A-Z].+?) (?:is|was) (?:an? |the )?(?P<post>.+?)\.$")
FOR = re.compile(r"^(?P<role>.+?) (?:of|for|at) (?:the )?(?P<party>.+)$")
NOBODY = re.compile(
    r"^(?:it|this|that|these|those|which|who|we|i|you|they|one|both|each|everyone|everybody|nobody|no one|all"
    r"|(?:a )?lots? of \w+|most of \w+)$",
    re.IGNORECASE,
)
OWN = re.compile(r"(?:our|my)\b", re.IGNORECASE)  # begins what a document calls its own ("our first report")
OF = re.compile(r"^(?P<party>.+?)(?:'s|’s|s'|s’) (?P<role>.+)$")


class SpeakingRole(lexicon.Row):
    """A post whose holder speaks for the body or person that it belongs to."""

    role: str
    example: str


@dataclass(slots=True)
class Voices:
    """The parties of a corpus; ``speaks_for`` leads from a person to the body that the text says he speaks for."""

    documents: Mapping[str, Document]
    speaks_for: dict[str, str] = field(default_factory=dict)

    def read(self, claims: Iterable[Claim]) -> None:
        """Note who speaks for whom: "Ruta Hale is Ostra Cell's managing director."."""
        for claim in claims:
            if found := office(claim):
                self.speaks_for.setdefault(*found)

    def one(self, ours: str | None, theirs: str | None, documents: tuple[str, str]) -> bool:
        """Return whether one party speaks, each given by its voice (None: its document)."""
        ours, theirs = (None if voice and OWN.match(voice) else voice for voice in (ours, theirs))
        if ours is None and theirs is None:
            first, second = (self.documents[name] for name in documents)
            return first.id == second.id or (first.publisher is not None and first.publisher == second.publisher)
        if ours is None or theirs is None:
            return False
        return any(_one_actor(a, b) for a in self.names(ours) for b in self.names(theirs))

    def same(self, a: Claim, b: Claim) -> bool:
        """Return whether one party vouches for both claims."""
        return self.one(a.vouched_by, b.vouched_by, (a.document, b.document))

    def names(self, voice: str) -> tuple[str, ...]:
        """Return a voice and the body that it speaks for."""
        body = self.speaks_for.get(voice)
        return (voice, body) if body else (voice,)


@lru_cache(maxsize=100_000)
def _one_actor(a: str, b: str) -> bool:
    return actor.same(a, b) is True


def office(claim: Claim) -> tuple[str, str] | None:
    """Return a person and the body that he or she heads or speaks for, None where a claim tells of no such post."""
    if claim.attributions or claim.slots.predicate not in _speaking():
        return None
    found = OFFICE.match(claim.proposition)
    post = found and (OF.match(found["post"]) or FOR.match(found["post"]))
    if not found or not post or "former" in post["role"] or post["party"][:1].islower():
        return None
    return found["who"], post["party"]


def is_party(voice: str) -> bool:
    """Return whether words can name who holds an account: no pronoun ("it", "both"), no number ("only 24 percent")."""
    return not NOBODY.match(voice) and not any(char.isdigit() for char in voice.partition(" of ")[0][:8])


def speaker(claim: Claim) -> str | None:
    """Return who is credited with a claim, by the source's own words where its actor is not known."""
    named = [a.source.text for a in claim.attributions if a.source]
    return claim.voice or (named[-1] if named else None)


def teller(claim: Claim) -> str | None:
    """Return who brings a claim up: "[Renn] said the company had told him that ..."."""
    outermost = claim.attributions[0].source if claim.attributions else None
    return (outermost.actor or outermost.text) if outermost else speaker(claim)


@cache
def _speaking() -> frozenset[str]:
    return frozenset(row.role for row in lexicon.rows("speaking_roles", SpeakingRole))
