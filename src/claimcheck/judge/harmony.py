"""Figures set alike: where two claims differ in a number, whether all else says the same."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from claimcheck import text
from claimcheck.models import Claim, Outcome, Quantity, Reason
from claimcheck.slots import predicate, quantity

BEST = (Outcome.MATCH, Outcome.ENTAILED, Outcome.CONFLICT, Outcome.UNKNOWN)
WORST = (Outcome.CONFLICT, Outcome.UNKNOWN, Outcome.ENTAILED, Outcome.MATCH)
ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class Figures:
    """The numbers of a hypothesis, each compared by value with the premise's, whatever the events they belong to."""

    reasons: tuple[Reason, ...]

    @property
    def outcome(self) -> str:
        """Return the worst outcome; "absent" where the hypothesis has no number."""
        return min((reason.outcome for reason in self.reasons), key=WORST.index, default=ABSENT)


def figures(hypothesis: Claim, premise: Claim, told: Sequence[Reason]) -> Figures:
    """Return the numbers compared; one that the rules have settled (``told``, a sum for instance) stays as it is."""
    settled = {r.statement: r for r in told if r.slot == "quantity" and r.outcome is not Outcome.UNKNOWN}
    numbers = premise.slots.quantities
    return Figures(tuple(settled.get(q.text) or _nearest(q, numbers) for q in hypothesis.slots.quantities))


def _nearest(ours: Quantity, numbers: Iterable[Quantity]) -> Reason:
    """Return the comparison that fits best; beside several numbers, of which another may be meant, none conflicts."""
    reasons = [_compared(ours, theirs) for theirs in numbers if not _of_another_act(ours, theirs)]
    nothing = Reason(slot="quantity", statement=ours.text, corpus="", outcome=Outcome.UNKNOWN)
    best = min(reasons, key=lambda reason: BEST.index(reason.outcome), default=nothing)
    return best if best.outcome is not Outcome.CONFLICT or len(reasons) == 1 else nothing


def _of_another_act(ours: Quantity, theirs: Quantity) -> bool:
    """Return whether the two count what different things befell: "two guards killed", "nine guards wounded"."""
    acts = ours.role, theirs.role
    return None not in acts and acts[0] != acts[1] and all(predicate.classes(str(act)) for act in acts)


def _compared(ours: Quantity, theirs: Quantity) -> Reason:
    """Compare two numbers; the same figure of things named otherwise ("214 times", "on 214 occasions") matches."""
    reason = quantity.compare(ours, theirs)
    if reason.outcome is Outcome.UNKNOWN and quantity.same_thing(ours, theirs) is None:
        alike = quantity.compare(ours, theirs.model_copy(update={"noun": ours.noun, "text": ours.text}))
        if alike.outcome is Outcome.MATCH:
            return reason.model_copy(update={"outcome": Outcome.MATCH})
    return reason


def harmonised(hypothesis: Claim, found: Figures) -> str:
    """Return the hypothesis with the premise's figures in the place of its own."""
    sentence = hypothesis.proposition
    for reason in found.reasons:
        ours, theirs = _number(reason.statement), _number(reason.corpus)
        if theirs and reason.outcome is not Outcome.UNKNOWN and "+" not in reason.corpus:
            sentence = sentence.replace(ours, theirs, 1)
    return sentence


def _number(words: str) -> str:
    """Return the words of a quantity up to the noun that it counts: "at least 15" of "at least 15 soldiers"."""
    found = quantity.parse(words)
    noun = found[0].noun if len(found) == 1 else None
    if noun is None:
        return words
    ends = [a for a, b in text.word_spans(words) if text.singular(words[a:b]).lower() == noun.lower()]
    return words[: ends[0]].strip() if ends else words
