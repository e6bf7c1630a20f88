"""Claims about earlier claims ("rejected the ruling"): what they say again, and the act of speech that they tell of."""

from claimcheck import text
from claimcheck.lexicon.lists import function_words
from claimcheck.models import Actor, Certainty, Claim, Polarity, Role, Slots

MODALS = frozenset({"can", "could", "may", "might", "must", "ought", "shall", "should", "will", "would"})


def stands_for(claim: Claim, earlier: Claim) -> bool:
    """Return whether a claim says what the earlier one says that it refers to; "the union put it at 2,000" does not."""
    ours, theirs = ({(q.low, q.high) for q in c.slots.quantities} for c in (claim, earlier))
    return not ours or ours == theirs


def act_of(claim: Claim) -> Claim | None:
    """Return the act of speech that a claim about an earlier claim tells of too ("Lothmar rejected the ruling").

    Whether it took place is told by the cue ("did not reject", "may reject"), whatever the earlier claim says.
    """
    if not claim.refers or not claim.attributions:
        return None
    said = claim.attributions[-1]
    agent = [Actor(text=said.source.text, actor=said.source.actor, role=Role.AGENT)] if said.source else []
    *before, verb = said.cue.text.split(" ")
    slots = Slots(predicate=text.verb_lemma(verb), actors=tuple(agent), time=claim.slots.time)
    told = {"polarity": _polarity(before), "certainty": _certainty(before), "slots": slots}
    return claim.model_copy(update={"proposition": claim.text, "refers": (), **told})


def _polarity(before: list[str]) -> Polarity:
    return Polarity.NEGATIVE if _has(before, function_words("negation")) else Polarity.POSITIVE


def _certainty(before: list[str]) -> Certainty:
    return Certainty.UNKNOWN if _has(before, MODALS) else Certainty.CERTAIN


def _has(words: list[str], listed: frozenset[str]) -> bool:
    return any(word.lower() in listed for word in words)
