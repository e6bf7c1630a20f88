"""The judge that ships: words aligned, slots compared, and a decision that would rather abstain."""

from collections.abc import Sequence

from claimcheck.judge.align import Alignment, Match, Tie, align, cover
from claimcheck.judge.compare import Compared, compare
from claimcheck.judge.protocol import Judgement
from claimcheck.models import Claim, Outcome, Reason, Relation

SUPPORT = 0.72  # share of the hypothesis that a supporting premise holds at least
CONFLICT = 0.72  # the same for a premise that contradicts: what conflicts is left out of the count
DECIDING = ("polarity", "quantity", "time", "agent", "patient")
OPEN = (Outcome.UNKNOWN,)


class RulesJudge:
    """Judges by words and slots alone."""

    def judge(
        self, premise: Claim, hypothesis: Claim, *, context: str = "", siblings: Sequence[Claim] = ()
    ) -> Judgement:
        """Return the relation of the propositions, never contradicted on similarity alone."""
        alignment = align(hypothesis.proposition, premise.proposition, context)
        compared = compare(hypothesis, premise, alignment, siblings)
        conflicts = [slot for slot in DECIDING if compared.outcome(slot) is Outcome.CONFLICT]
        if conflicts:
            return _contradicts(alignment, compared, conflicts)
        return _supports(alignment, compared)


def _supports(alignment: Alignment, compared: Compared) -> Judgement:
    coverage = alignment.coverage
    held = coverage >= SUPPORT and not _gap(alignment) and _predicate_held(alignment, compared)
    unsure = [slot for slot in ("quantity", "time", "certainty") if compared.outcome(slot) in OPEN]
    if held and not unsure:
        return Judgement(Relation.SUPPORTS, coverage, compared.reasons)
    return Judgement(Relation.MENTIONS, min(coverage, SUPPORT), compared.reasons)


def _contradicts(alignment: Alignment, compared: Compared, conflicts: Sequence[str]) -> Judgement:
    matter = cover([m for m in alignment.matches if not _in_conflict(m, compared, conflicts)])
    if "time" in conflicts and len(conflicts) > 1:
        return Judgement(Relation.MENTIONS, min(matter, SUPPORT), _apart(compared, "time"))
    same = matter >= CONFLICT and _predicate_held(alignment, compared) and not _gap(alignment)
    if not same:
        return Judgement(Relation.MENTIONS, min(matter, SUPPORT), compared.reasons)
    return Judgement(Relation.CONTRADICTS, matter, compared.reasons)


def _gap(alignment: Alignment) -> list[Match]:
    """Return the names of the hypothesis that the premise does not have."""
    return [m for m in alignment.missing() if m.term.name]


def _predicate_held(alignment: Alignment, compared: Compared) -> bool:
    return compared.outcome("predicate") is not Outcome.UNKNOWN or alignment.coverage > 0.95


def _in_conflict(match: Match, compared: Compared, conflicts: Sequence[str]) -> bool:
    words = " ".join(compared.by_slot[slot].statement for slot in conflicts)
    return match.tie is Tie.NONE and match.term.word in words


def _apart(compared: Compared, slot: str) -> tuple[Reason, ...]:
    return tuple(r.model_copy(update={"slot": f"other_{slot}"}) if r.slot == slot else r for r in compared.reasons)
