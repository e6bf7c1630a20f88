"""When a premise supports a hypothesis: it holds all of it, of the same participants, and leaves no slot open."""

from claimcheck.judge import degrees, matter, mentioned, narrower, participants, sides, stages
from claimcheck.judge.align import HELD, Alignment, Tie, cover
from claimcheck.judge.compare import Compared
from claimcheck.judge.coverage import SAME_EVENT, SUPPORT, lacking, names_missing, says_little, turned
from claimcheck.judge.protocol import Judgement
from claimcheck.judge.terms import LIGHT
from claimcheck.lexicon.lists import light_words
from claimcheck.models import Claim, Outcome, Relation, Role
from claimcheck.slots import predicate

FEW = 2  # content words of a hypothesis that says little
MUST_BE_KNOWN = (
    "polarity",
    "quantity",
    "time",
    "certainty",
    "party",
    "goal",
    "attribute",
    *narrower.OPEN,
    degrees.SLOT,
    stages.SLOT,
    sides.SLOT,
)  # for a support, where the hypothesis has it


def supports(premise: Claim, hypothesis: Claim, alignment: Alignment, compared: Compared) -> Judgement:
    """Return the judgement on a pair without a conflict."""
    settled = turned(alignment.matches, compared)
    held = cover(settled)
    open_slots = [slot for slot in MUST_BE_KNOWN if compared.outcome(slot) is Outcome.UNKNOWN]
    enough = held >= (SUPPORT if compared.predicates.held else SAME_EVENT)
    known = compared.predicates.held or _is_told_by_the_rest(premise, hypothesis, alignment)
    everyone = _everyone(premise, hypothesis, alignment, compared) and not _is_vague(hypothesis, alignment)
    names = names_missing(premise, hypothesis, alignment, compared, (Tie.CONTEXT, Tie.SENTENCE))
    opposed = any(m.tie is Tie.ANTONYM for m in settled)
    added = lacking(hypothesis, alignment, compared)
    if enough and not added and known and everyone and not (open_slots or names or opposed):
        return Judgement(Relation.SUPPORTS, held, compared.reasons)
    return Judgement(Relation.MENTIONS, min(held, SUPPORT), compared.reasons)


def _everyone(premise: Claim, hypothesis: Claim, alignment: Alignment, compared: Compared) -> bool:
    """Return whether the premise has every participant of the hypothesis, in its part where it names the same event.

    Where the event is only mentioned ("the occupation of ..."), who did it to whom cannot be told.
    """
    named = {role for role, group in matter.participants(hypothesis, alignment) if any(m.term.name for m in group)}
    if not compared.predicates.direct and {Role.AGENT, Role.PATIENT} <= named:
        return mentioned.has_parts(
            premise.proposition, compared.predicates.theirs, matter.participants(hypothesis, alignment)
        )
    if not compared.predicates.direct and not matter.is_of_it(premise, hypothesis, alignment):
        return False
    groups = list(matter.participants(hypothesis, alignment))
    return all(
        participants.takes_part(role, group, premise, compared, alone=len(groups) == 1) for role, group in groups
    )


def _is_vague(hypothesis: Claim, alignment: Alignment) -> bool:
    """Return whether the hypothesis says so little that only its very words can support it ("A war followed")."""
    content = [m for m in alignment.matches if m.term.weight > LIGHT]
    told = hypothesis.slots.quantities or hypothesis.slots.time or any(m.term.name for m in content)
    return len(content) <= FEW and not told and any(m.tie is not Tie.SAME for m in content)


def _is_told_by_the_rest(premise: Claim, hypothesis: Claim, alignment: Alignment) -> bool:
    """Return whether the hypothesis' predicate says little and the premise, which has all else, tells of no other act.

    "kept the majority" says little, but whoever "lost the majority" did something else.
    """
    ours, theirs = hypothesis.slots.predicate, premise.slots.predicate
    another = all(predicate.classes(lemma) for lemma in (ours, theirs)) and theirs not in light_words()
    return says_little(hypothesis) and not another and _in_one_claim(hypothesis, alignment)


def _in_one_claim(hypothesis: Claim, alignment: Alignment) -> bool:
    """Return whether the premise itself has every word beside a predicate that says little, however light the word."""
    return all(m.tie in HELD for m in alignment.matches if hypothesis.slots.predicate not in m.term.lemmas)
