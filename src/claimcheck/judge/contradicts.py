"""When a premise contradicts a hypothesis: one matter, a slot that conflicts, and all else held."""

from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.judge import matter, narrower, participants, quantified, scope, stages
from claimcheck.judge.align import HELD, Alignment, Match, Tie, cover
from claimcheck.judge.compare import Compared
from claimcheck.judge.coverage import SAME_EVENT, SUPPORT, lacking, names_missing, says_little, turned
from claimcheck.judge.participants import NEAR
from claimcheck.judge.protocol import Judgement
from claimcheck.lexicon.lists import reporting_verbs
from claimcheck.models import Claim, Outcome, Polarity, Reason, Relation

CONFLICT = 0.7  # share of the hypothesis that a contradicting premise holds at least, what conflicts left out


@dataclass(frozen=True, slots=True)
class Clash:
    """A pair with conflicts: the slots that conflict, and the words of the hypothesis that take no part in them."""

    premise: Claim
    hypothesis: Claim
    alignment: Alignment
    compared: Compared
    slots: tuple[str, ...]
    rest: tuple[Match, ...]

    @property
    def held(self) -> float:
        """Return how much of the rest the premise holds, 0 to 1."""
        return cover(turned(self.rest, self.compared))

    def groups(self) -> list[list[Match]]:
        """Return the words of each participant."""
        return [group for _, group in matter.participants(self.hypothesis, self.alignment)]


def contradicts(
    premise: Claim, hypothesis: Claim, alignment: Alignment, compared: Compared, conflicts: Sequence[Reason]
) -> Judgement:
    """Return the judgement on a pair with conflicts, which leave it open where the rest is not of one matter."""
    rest = (m for m in alignment.matches if not _in_conflict(m, conflicts) and not _is_first(m, hypothesis))
    slots = tuple(reason.slot for reason in conflicts)
    clash = Clash(premise, hypothesis, alignment, compared, slots, tuple(rest))
    apart = _apart(clash, conflicts)
    if apart is None and _has_enough(clash) and _is_known(clash) and _is_sure(clash) and _is_one_matter(clash):
        return Judgement(Relation.CONTRADICTS, clash.held, compared.reasons)
    return Judgement(Relation.MENTIONS, min(clash.held, SUPPORT), (apart or compared).reasons)


def _apart(clash: Clash, conflicts: Sequence[Reason]) -> Compared | None:
    """Return the comparison of two events, with the slot that parts them marked; None where they may be one."""
    compared = clash.compared
    if "time" in clash.slots and not _only_date(clash):
        return compared.marked("time", "other_time")
    if "place" in clash.slots and not _only_place(clash):
        return compared.marked("place", "other_place")
    if all(scope.open_scope(reason, clash.hypothesis, clash.premise, clash.alignment) for reason in conflicts):
        return compared.marked(conflicts[0].slot, "other_scope")
    return None


def _has_enough(clash: Clash) -> bool:
    """Return whether the premise holds enough of the rest, with every name in it."""
    weak = (Tie.CONTEXT, Tie.SENTENCE)
    names = names_missing(clash.premise, clash.hypothesis, clash.alignment, clash.compared, weak)
    return (clash.held >= CONFLICT or "existence" in clash.slots) and not any(m in clash.rest for m in names)


def _is_known(clash: Clash) -> bool:
    """Return whether both speak of one kind of event."""
    if clash.compared.predicates.held or "existence" in clash.slots:
        return True
    if "exception" not in clash.slots:
        return says_little(clash.hypothesis)
    excluded = clash.alignment.of(clash.hypothesis.slots.predicate)
    return excluded is not None and excluded.tie is Tie.EXCLUDED


def _is_sure(clash: Clash) -> bool:
    """Return whether no slot that is open, and no other stage or part, leaves room for both."""
    compared, slots = clash.compared, clash.slots
    never = slots == ("polarity",) and clash.premise.polarity is Polarity.NEGATIVE  # what never happened has no date
    if compared.outcome("time") is Outcome.UNKNOWN and not never and "time" not in slots:
        return False
    if any(compared.outcome(slot) is Outcome.UNKNOWN for slot in ("certainty", *narrower.OTHER_ONE)):
        return False
    if slots == ("quantity",) and _turns(compared):
        return False
    return not stages.part(clash.hypothesis, clash.premise) and not ("polarity" in slots and _denies_more(clash))


def _turns(compared: Compared) -> bool:
    """Return whether the predicates are opposed, or deny and affirm, so that two numbers may be those of two parts."""
    none = any(quantified.NONE.match(r.statement) or quantified.NONE.match(r.corpus) for r in compared.conflicts())
    opposed = compared.predicates.tie is Tie.ANTONYM
    return opposed or (compared.outcome("polarity") is Outcome.UNKNOWN and not none)


def _denies_more(clash: Clash) -> bool:
    """Return whether the hypothesis denies, or says of a thought, what the premise says nothing of: "by day"."""
    thought = clash.hypothesis.slots.predicate in reporting_verbs()
    if clash.hypothesis.polarity is Polarity.POSITIVE and not thought:
        return False
    return bool(lacking(clash.hypothesis, clash.alignment, clash.compared))


def _is_one_matter(clash: Clash) -> bool:
    """Return whether the participants are those of the premise's event."""
    premise, hypothesis, alignment = clash.premise, clash.hypothesis, clash.alignment
    groups = [group for found in clash.groups() if (group := [m for m in found if m in clash.rest])]
    if not all(participants.any_tied(group, NEAR) for group in groups):
        return False
    if groups and not any(participants.any_tied(group, (*HELD, Tie.SENTENCE)) for group in groups):
        return False
    if clash.slots == ("polarity",) and not participants.are_shared(premise, hypothesis, alignment):
        return False
    if "polarity" in clash.slots and not participants.face(premise, hypothesis, clash.compared):
        return False
    if "polarity" in clash.slots and participants.is_of_somebody_open(premise, hypothesis):
        return False
    return "quantity" not in clash.slots or not participants.another_agent(premise, hypothesis, alignment)


def _only_date(clash: Clash) -> bool:
    """Return whether all but the date agrees on an event that happens once: events of other kinds recur."""
    premise, hypothesis = clash.premise, clash.hypothesis
    if clash.slots != ("time",) or clash.held < SAME_EVENT or hypothesis.slots.quantities:
        return False
    if clash.compared.predicates.tie not in (Tie.SAME, Tie.SYNONYM):
        return False
    if scope.on_one_day(hypothesis, premise):
        return True
    once = scope.is_once(hypothesis, premise, clash.alignment) or scope.is_that_event(hypothesis, premise)
    if not (once or scope.both_since(hypothesis, premise)):
        return False
    groups = clash.groups()
    named = any(m.term.name for group in groups for m in group)
    return bool(groups) and all(participants.any_tied(group, HELD if named else (Tie.SAME,)) for group in groups)


def _only_place(clash: Clash) -> bool:
    """Return whether all but the place agrees on one event: of one day, or of a kind that happens once."""
    premise, hypothesis, compared = clash.premise, clash.hypothesis, clash.compared
    if clash.slots != ("place",) or clash.held < SAME_EVENT or hypothesis.slots.quantities:
        return False
    if compared.predicates.tie not in (Tie.SAME, Tie.SYNONYM):
        return False
    once = scope.is_once(hypothesis, premise, clash.alignment) or scope.is_that_event(hypothesis, premise)
    groups = clash.groups()
    told_apart = scope.is_definite(hypothesis) or any(m.term.name for group in groups for m in group)
    dated = compared.outcome("time") in (Outcome.MATCH, Outcome.ENTAILED)
    held = bool(groups) and all(participants.any_tied(group, HELD) for group in groups)
    return (once or dated) and told_apart and held


def _is_first(match: Match, hypothesis: Claim) -> bool:
    """Return whether the word is the "first" of a beginning, which the times compare."""
    return match.term.word == "first" and scope.is_first(hypothesis)


def _in_conflict(match: Match, conflicts: Sequence[Reason]) -> bool:
    words = set(" ".join(reason.statement for reason in conflicts).replace(":", " ").split())
    return match.tie not in (Tie.SAME, Tie.SYNONYM) and bool(words & {match.term.word, *match.term.lemmas})
