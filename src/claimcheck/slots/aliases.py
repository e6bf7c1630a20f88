"""A user's own names of parties, put in the place of their other names before claims are compared."""

import re
from collections.abc import Mapping
from functools import cached_property

from claimcheck.models import Actor, Attribution, Claim


class Aliases:
    """Names that lead to actors ("PL" to "Plover Logistics"). Quotes and offsets are never touched."""

    def __init__(self, names: Mapping[str, str]) -> None:
        # an actor's own name stands for itself, so that "Plover" in "Plover Logistics" is left alone
        self._names = {**{actor: actor for actor in names.values()}, **names}

    def apply(self, text: str) -> str:
        """Return the text with every other name of an actor replaced by the actor's own."""
        if not self._names:
            return text
        return self._pattern.sub(lambda found: self._names[found.group()], text)

    def expand(self, text: str) -> str:
        """Return the text followed by all other names of the actors in it, to search for."""
        own = [name for name, actor in self._names.items() if name != actor and actor in text]
        return " ".join([text, *own])

    def claim(self, claim: Claim) -> Claim:
        """Return the claim as it is compared: its proposition, actors and sources under the actors' own names."""
        if not self._names:
            return claim
        actors = tuple(self._actor(actor) for actor in claim.slots.actors)
        update = {
            "text": self.apply(claim.text),
            "proposition": self.apply(claim.proposition),
            "voice": claim.voice and self.apply(claim.voice),
            "attributions": tuple(map(self._attribution, claim.attributions)),
            "slots": claim.slots.model_copy(update={"actors": actors}),
        }
        return claim.model_copy(update=update)

    def _attribution(self, told: Attribution) -> Attribution:
        if told.source is None or told.source.actor is None:
            return told
        source = told.source.model_copy(update={"actor": self.apply(told.source.actor)})
        return told.model_copy(update={"source": source})

    def _actor(self, actor: Actor) -> Actor:
        identity = actor.actor and self.apply(actor.actor)
        return actor.model_copy(update={"text": self.apply(actor.text), "actor": identity})

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        longest_first = sorted(self._names, key=lambda name: (-len(name), name))
        return re.compile(rf"\b(?:{'|'.join(re.escape(name) for name in longest_first)})\b")
