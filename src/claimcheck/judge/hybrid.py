"""Rules and a model together: a fitted decision weighs what the rules find with what the model reads."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from claimcheck.judge import decision, features
from claimcheck.judge.features import Features, Scores
from claimcheck.judge.harmony import Figures, figures, harmonised
from claimcheck.judge.model import PairModel
from claimcheck.judge.protocol import Judge, Judgement
from claimcheck.judge.rules import MUST_BE_KNOWN, RulesJudge, laid_out
from claimcheck.models import Claim, Outcome, Reason, Relation

SHIPPED = "shipped"  # names the model that comes with the package
RULES = "rules"  # names the judge without a model
DECIDING = (Relation.SUPPORTS, Relation.CONTRADICTS)

# What no reading makes up for: a slot that is open, a name that is not there, words that are less sure.
OPEN = ("other_scope: conflict", "names missing", "less certain", "conditional", "roles swapped", "apart: conflict")
OPEN_TO_SUPPORT = (
    *OPEN,
    *(f"{slot}: unknown" for slot in MUST_BE_KNOWN),
    *("other_scope: unknown", "numbers: unknown", "negated otherwise"),
)
VERBS = ("predicate: conflict", "polarity: conflict")  # of two opposed verbs; in a pair they may yet say the same
SURELY_SO, SURELY_NOT = (1.0, 0.0, 0.0), (0.0, 1.0, 0.0)  # what a model reads at best


def model_named(name: str | os.PathLike[str] | None) -> PairModel | None:
    """Return the model of a name: None or "shipped", the one that ships; a folder, that in it; "rules", none."""
    if name is not None and str(name) == RULES:
        return None
    return PairModel.open(None if name is None or str(name) == SHIPPED else Path(name))


def with_model(model: PairModel | None) -> Judge:
    """Return the rules with a model beside them, or alone where there is none."""
    return RulesJudge() if model is None else HybridJudge(RulesJudge(), model)


def named(name: str | os.PathLike[str] | None) -> Judge:
    """Return the judge with the model of a name."""
    return with_model(model_named(name))


class HybridJudge:
    """Judges by rules; then the fitted decision confirms what they decide, and decides what they leave open.

    Where numbers conflict, the model also reads the pair with the premise's number in the hypothesis: if the two say
    the same then, they contradict each other.
    """

    def __init__(self, rules: Judge, model: PairModel, decided: decision.Decision | None = None) -> None:
        self._rules = rules
        self._model = model
        self._decision = decided or decision.fitted()

    def judge(
        self, premise: Claim, hypothesis: Claim, *, context: str = "", siblings: Sequence[Claim] = ()
    ) -> Judgement:
        """Return what the decision makes of the rules' judgement and of a reading."""
        told = self._rules.judge(premise, hypothesis, context=context, siblings=siblings)
        alignment = laid_out(premise, hypothesis, context=context, siblings=siblings)
        found = figures(hypothesis, premise, told.reasons)
        known = features.known(premise, hypothesis, told, alignment, found)
        if not any(self._holds(told, relation, read) for relation, read in self._best(told, known)):
            return _left_open(told)
        scores, alike = self._read(premise, hypothesis, found)
        likely = self._decision.probabilities({**known, **features.read(scores, alike)})
        relation = max(possible(told.relation, known), key=lambda one: likely[one])
        if not self._holds(told, relation, likely[relation]):
            return replace(_left_open(told), readings=scores)
        if told.relation is relation:
            return Judgement(relation, likely[relation], told.reasons, scores)
        reasons = (*_reasons(told, found), _reading(premise, hypothesis, relation))
        return Judgement(relation, likely[relation], reasons, scores)

    def _best(self, told: Judgement, known: Features) -> Iterator[tuple[Relation, float]]:
        """Yield each relation that is possible with the probability that it has at best, whatever is read."""
        for relation in possible(told.relation, known):
            best = SURELY_SO if relation is Relation.SUPPORTS else SURELY_NOT
            alike = SURELY_SO if _in_conflict(known) else None
            yield relation, self._decision.probabilities({**known, **features.read(best, alike)})[relation]

    def _holds(self, told: Judgement, relation: Relation, probability: float) -> bool:
        return probability >= self._decision.bound(relation, ruled=told.relation is relation)

    def _read(self, premise: Claim, hypothesis: Claim, found: Figures) -> tuple[Scores, Scores | None]:
        """Return what the model reads, and, where numbers conflict, what it reads with the numbers set alike."""
        asked = [hypothesis.proposition]
        if found.outcome is Outcome.CONFLICT:
            asked.append(harmonised(hypothesis, found))
        scores = self._model.scores([(premise.proposition, words) for words in asked])
        return scores[0], scores[1] if len(scores) > 1 else None


def possible(told: Relation, known: Features) -> tuple[Relation, ...]:
    """Return what a pair can be: what the rules decide, and what they leave open where nothing speaks against it."""
    if told is not Relation.MENTIONS:
        return (told,)
    spared = VERBS if VERBS[0] in known else ()
    conflict = any(name.endswith(": conflict") and name not in spared for name in known)
    supports = not conflict and not any(name in known for name in OPEN_TO_SUPPORT)
    contradicts = not any(name in known for name in OPEN)
    return tuple(one for one, can in zip(DECIDING, (supports, contradicts), strict=True) if can)


def _in_conflict(known: Features) -> bool:
    return f"numbers: {Outcome.CONFLICT}" in known


def _left_open(told: Judgement) -> Judgement:
    return replace(told, relation=Relation.MENTIONS)


def _reasons(told: Judgement, found: Figures) -> Iterator[Reason]:
    """Yield the reasons of the rules, with the numbers as they were compared by value."""
    yield from (reason for reason in told.reasons if reason.slot not in ("quantity", "other_scope"))
    yield from found.reasons


def _reading(premise: Claim, hypothesis: Claim, relation: Relation) -> Reason:
    outcome = Outcome.ENTAILED if relation is Relation.SUPPORTS else Outcome.CONFLICT
    return Reason(slot="reading", statement=hypothesis.proposition, corpus=premise.proposition, outcome=outcome)
