"""Claims made by hand, for the tests of judging, verifying and pairing."""

import hashlib
from collections.abc import Sequence
from typing import Any

from claimcheck.models import Actor, Attribution, Certainty, Claim, Extent, Polarity, Role, Slots, Source, Span, Stance
from claimcheck.slots import quantity, time


def claim(
    text: str,
    *,
    predicate: str = "",
    voice: str | None = None,
    stance: Stance = Stance.ASSERT,
    polarity: Polarity = Polarity.POSITIVE,
    certainty: Certainty = Certainty.CERTAIN,
    actors: Sequence = (),
    document: str = "doc",
    start: int = 0,
    refers: Sequence[str] = (),
) -> Claim:
    """A claim that spans its whole text; quantities and time are parsed from it, the rest is as given.

    The text of a claim with a voice keeps the report, its proposition does not.
    """
    times = time.parse(text)
    slots = Slots(
        predicate=predicate,
        actors=tuple(actors),
        quantities=tuple(quantity.parse(text)),
        time=times[0] if times else None,
    )
    return Claim(
        id=hashlib.blake2b(f"{document} {start} {text} {voice}".encode(), digest_size=6).hexdigest(),
        document=document,
        start=start,
        end=start + len(text),
        quote=text,
        text=f"{voice} says: {text}" if voice else text,
        proposition=text,
        voice=voice,
        attributions=_credited(voice, stance, start, len(text)) if voice else (),
        polarity=polarity,
        certainty=certainty,
        slots=slots,
        refers=tuple(refers),
    )


def told(
    text: str,
    predicate: str,
    *,
    agent: str | None = None,
    patient: str | None = None,
    counted: str | None = None,
    **rest: Any,
) -> Claim:
    """The same with its agent and patient by name; ``counted`` is the role of all its numbers ("kill")."""
    named = ((Role.AGENT, agent), (Role.PATIENT, patient))
    made = claim(text, predicate=predicate, actors=[Actor(text=who, role=role) for role, who in named if who], **rest)
    numbers = tuple(q.model_copy(update={"role": counted}) for q in made.slots.quantities)
    return made.model_copy(update={"slots": made.slots.model_copy(update={"quantities": numbers})})


def _credited(voice: str, stance: Stance, start: int, length: int) -> tuple[Attribution, ...]:
    span = Span(text="x", start=start, end=start + 1)
    source = Source(text=voice, start=start, end=start + 1, actor=voice)
    return (Attribution(source=source, cue=span, content=Extent(start=start, end=start + length), stance=stance),)
