"""A claim that gives another number for what an earlier claim counts: "The police said 800"."""

from collections.abc import Sequence

from claimcheck.lexicon.lists import number_words
from claimcheck.models import Actor, Claim, Quantity

ROUGHLY = frozenset({"nearer", "closer", "more"})  # "it was nearer to 800"


def recounted(claim: Claim, earlier: Sequence[Claim]) -> Claim | None:
    """Return the claim with what it counts: that 800 people marched; None where that is not clear."""
    figures = [q for q in claim.slots.quantities if q.low is not None]
    for before in earlier:
        counted = [q for q in before.slots.quantities if q.noun is not None and q.text in before.proposition]
        if len(counted) == 1 and len(figures) == 1 and figures[0].noun in {None, counted[0].noun}:
            return _told(claim, before, counted[0], figures[0])
    return None


def _told(claim: Claim, before: Claim, counted: Quantity, figure: Quantity) -> Claim:
    things = _without_number(counted.text)
    rough = figure.approximate or any(word in claim.proposition.split() for word in ROUGHLY)
    words = f"{'about ' if rough and not figure.approximate else ''}{_number(figure.text)} {things}"
    proposition = before.proposition.replace(counted.text, words, 1)
    proposition = proposition[:1].upper() + proposition[1:]
    now = figure.model_copy(
        update={"text": words, "noun": counted.noun, "role": counted.role, "unit": counted.unit, "approximate": rough}
    )
    kept = tuple(now if q == counted else q for q in before.slots.quantities)
    actors = tuple(_recast(who, counted.text, words) for who in before.slots.actors)
    return claim.model_copy(
        update={
            "refers": (before.id,),
            "text": _spelled_out(claim, proposition),
            "proposition": proposition,
            "polarity": before.polarity,
            "slots": before.slots.model_copy(update={"quantities": kept, "actors": actors}),
            "substitutions": (),
        }
    )


def _recast(who: Actor, old: str, new: str) -> Actor:
    """Return a participant with the number that is told now."""
    known = who.actor.replace(old, new) if who.actor else None
    return who.model_copy(update={"text": who.text.replace(old, new), "actor": known})


def _spelled_out(claim: Claim, proposition: str) -> str:
    """The text with the whole proposition where it ended in "it was 800"; as it is otherwise."""
    frame = claim.text[: -len(claim.proposition)]
    if not frame or claim.text[len(frame) :].lower() != claim.proposition.lower():
        return claim.text
    return f"{frame}{proposition[:1].lower()}{proposition[1:]}"


def _number(text: str) -> str:
    """The number of a figure, without the noun that it may stand before ("about 40 of them")."""
    words = text.split()
    last = max((n for n, word in enumerate(words) if _is_number(word)), default=len(words) - 1)
    return " ".join(words[: last + 1])


def _without_number(text: str) -> str:
    """The things counted: "young miners" for "at least twelve young miners"."""
    words = text.split()
    last = max((n for n, word in enumerate(words) if _is_number(word)), default=-1)
    return " ".join(words[last + 1 :])


def _is_number(word: str) -> bool:
    return word[:1].isdigit() or word.lower() in number_words()
