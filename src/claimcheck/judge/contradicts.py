"""When a premise contradicts a hypothesis: one matter, a slot that conflicts, and all else held."""

from collections.abc import Sequence

from claimcheck.judge import matter, narrower, participants, quantified, scope, stages
from claimcheck.judge.align import HELD, Alignment, Match, Tie, cover
from claimcheck.judge.compare import Compared
from claimcheck.judge.coverage import SAME_EVENT, SUPPORT, lacking, names_missing, says_little, turned
from claimcheck.judge.participants import NEAR
from claimcheck.judge.protocol import Judgement
from claimcheck.lexicon.lists import reporting_verbs
from claimcheck.models import Claim, Outcome, Polarity, Reason, Relation

CONFLICT = 0.7  # share of the hypothesis that a contradicting premise holds at least, what conflicts left out


def contradicts(
    premise: Claim, hypothesis: Claim, alignment: Alignment, compared: Compared, conflicts: Sequence[Reason]
) -> Judgement:
    """Return the judgement on a pair with conflicts, which leave it open where the rest is not of one matter."""
    rest = [m for m in alignment.matches if not _in_conflict(m, conflicts) and not _is_first(m, hypothesis)]
    held = cover(turned(rest, compared))
    slots = [reason.slot for reason in conflicts]
    if "time" in slots and not _only_date(premise, hypothesis, slots, held, alignment, compared):
        return Judgement(Relation.MENTIONS, min(held, SUPPORT), compared.marked("time", "other_time").reasons)
    if "place" in slots and not _only_place(hypothesis, premise, slots, held, alignment, compared):
        return Judgement(Relation.MENTIONS, min(held, SUPPORT), compared.marked("place", "other_place").reasons)
    if all(scope.open_scope(reason, hypothesis, premise, alignment) for reason in conflicts):
        apart = compared.marked(conflicts[0].slot, "other_scope")
        return Judgement(Relation.MENTIONS, min(held, SUPPORT), apart.reasons)
    groups = [[m for m in group if m in rest] for _, group in matter.participants(hypothesis, alignment)]
    groups = [group for group in groups if group]
    one_matter = all(participants.any_tied(group, NEAR) for group in groups) and (
        not groups or any(participants.any_tied(group, (*HELD, Tie.SENTENCE)) for group in groups)
    )
    one_matter = one_matter and (slots != ["polarity"] or participants.are_shared(premise, hypothesis, alignment))
    one_matter = one_matter and ("polarity" not in slots or participants.face(premise, hypothesis, compared))
    one_matter = one_matter and not ("quantity" in slots and participants.another_agent(premise, hypothesis, alignment))
    never = slots == ["polarity"] and premise.polarity is Polarity.NEGATIVE  # what never happened has no date
    sure = "time" in slots or never or compared.outcome("time") is not Outcome.UNKNOWN
    sure = sure and not stages.part(hypothesis, premise)
    sure = sure and not (slots == ["quantity"] and _turns(compared))
    sure = sure and not ("polarity" in slots and _denies_more(premise, hypothesis, alignment, compared))
    sure = sure and all(compared.outcome(slot) is not Outcome.UNKNOWN for slot in ("certainty", *narrower.OTHER_ONE))
    excluded = alignment.of(hypothesis.slots.predicate) if "exception" in slots else None
    known = (
        compared.predicates.held
        or "existence" in slots
        or (excluded is not None and excluded.tie is Tie.EXCLUDED)
        or ("exception" not in slots and says_little(hypothesis))
    )
    names = names_missing(premise, hypothesis, alignment, compared, (Tie.CONTEXT, Tie.SENTENCE))
    gap = [m for m in names if m in rest]
    enough = held >= CONFLICT or "existence" in slots
    if enough and known and sure and one_matter and not gap:
        return Judgement(Relation.CONTRADICTS, held, compared.reasons)
    return Judgement(Relation.MENTIONS, min(held, SUPPORT), compared.reasons)


def _only_date(
    premise: Claim, hypothesis: Claim, slots: Sequence[str], held: float, alignment: Alignment, compared: Compared
) -> bool:
    """Return whether all but the date agrees on an event that happens once: events of other kinds recur."""
    if list(slots) != ["time"] or held < SAME_EVENT or hypothesis.slots.quantities:
        return False
    if compared.predicates.tie not in (Tie.SAME, Tie.SYNONYM):
        return False
    if scope.on_one_day(hypothesis, premise):
        return True
    once = scope.is_once(hypothesis, premise, alignment) or scope.is_that_event(hypothesis, premise)
    if not (once or scope.both_since(hypothesis, premise)):
        return False
    groups = [group for _, group in matter.participants(hypothesis, alignment)]
    named = any(m.term.name for group in groups for m in group)
    return bool(groups) and all(participants.any_tied(group, HELD if named else (Tie.SAME,)) for group in groups)


def _only_place(
    hypothesis: Claim, premise: Claim, slots: Sequence[str], held: float, alignment: Alignment, compared: Compared
) -> bool:
    """Return whether all but the place agrees on one event: of one day, or of a kind that happens once."""
    if list(slots) != ["place"] or held < SAME_EVENT or hypothesis.slots.quantities:
        return False
    once = scope.is_once(hypothesis, premise, alignment) or scope.is_that_event(hypothesis, premise)
    dated = compared.outcome("time") in (Outcome.MATCH, Outcome.ENTAILED)
    groups = [group for _, group in matter.participants(hypothesis, alignment)]
    same = compared.predicates.tie in (Tie.SAME, Tie.SYNONYM)
    told_apart = scope.is_definite(hypothesis) or any(m.term.name for group in groups for m in group)
    return (
        same
        and (once or dated)
        and told_apart
        and bool(groups)
        and all(participants.any_tied(group, HELD) for group in groups)
    )


def _turns(compared: Compared) -> bool:
    """Return whether the predicates are opposed, or deny and affirm, so that two numbers may be those of two parts."""
    none = any(quantified.NONE.match(r.statement) or quantified.NONE.match(r.corpus) for r in compared.conflicts())
    opposed = compared.predicates.tie is Tie.ANTONYM
    return opposed or (compared.outcome("polarity") is Outcome.UNKNOWN and not none)


def _denies_more(premise: Claim, hypothesis: Claim, alignment: Alignment, compared: Compared) -> bool:
    """Return whether the hypothesis denies, or says of a thought, what the premise says nothing of: "by day"."""
    thought = hypothesis.slots.predicate in reporting_verbs()
    if hypothesis.polarity is Polarity.POSITIVE and not thought:
        return False
    return bool(lacking(hypothesis, alignment, compared))


def _is_first(match: Match, hypothesis: Claim) -> bool:
    """Return whether the word is the "first" of a beginning, which the times compare."""
    return match.term.word == "first" and scope.is_first(hypothesis)


def _in_conflict(match: Match, conflicts: Sequence[Reason]) -> bool:
    words = set(" ".join(reason.statement for reason in conflicts).replace(":", " ").split())
    return match.tie not in (Tie.SAME, Tie.SYNONYM) and bool(words & {match.term.word, *match.term.lemmas})
