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
OPEN = (
    *("other_scope: conflict", "names missing", "less certain", "conditional", "roles swapped", "apart: conflict"),
    "numbers: unknown",
)
OPEN_TO_SUPPORT = (
    *OPEN,
    *(f"{slot}: unknown" for slot in MUST_BE_KNOWN),
    *("other_scope: unknown", "negated otherwise"),
)
VERBS = ("predicate: conflict", "polarity: conflict")  # of two opposed verbs; in a pair they may yet say the same
SUREST = (1.0, 0.0, 0.0), (0.0, 1.0, 0.0)  # what a model reads at best


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
    """Judges by rules; the fitted decision says how sure that is, and decides what they leave open.

    Where nothing but numbers conflicts, the model reads the pair with the premise's number in the hypothesis: if the
    two say the same then, they contradict each other.
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
        if not any(self._holds(told, known, relation, best) for relation in DECIDING for best in SUREST):
            return told
        asked = harmonised(hypothesis, found) if differs(told.relation, known) else hypothesis.proposition
        (scores,) = self._model.scores([(premise.proposition, asked)])
        likely = {one: weighed(self._decision, told.relation, known, scores, one) for one in DECIDING}
        if told.relation is not Relation.MENTIONS:
            return Judgement(told.relation, likely[told.relation], told.reasons, scores)
        relation = max(DECIDING, key=lambda one: likely[one])
        if not self._holds(told, known, relation, scores):
            return replace(told, readings=scores)
        reading = _reading(premise, asked, hypothesis, relation)
        return Judgement(relation, likely[relation], (*_reasons(told, found), reading), scores)

    def _holds(self, told: Judgement, known: Features, relation: Relation, scores: Scores) -> bool:
        """Return whether a pair would have a relation if this were read in it."""
        if told.relation is not Relation.MENTIONS:
            return told.relation is relation
        bound = self._decision.bounds[Relation.SUPPORTS if differs(told.relation, known) else relation]
        return weighed(self._decision, told.relation, known, scores, relation) >= bound


def weighed(weights: decision.Decision, told: Relation, known: Features, scores: Scores, relation: Relation) -> float:
    """Return the probability of a relation, given what was read; 0 for one that the pair cannot have.

    Where nothing but numbers differs, that of contradiction is the probability that all else says the same.
    """
    if relation not in possible(told, known):
        return 0.0
    if differs(told, known):
        alike = {**features.as_if_matching(known), **features.read(scores)}
        return weights.probabilities(alike)[Relation.SUPPORTS]
    return weights.probabilities({**known, **features.read(scores)})[relation]


def differs(told: Relation, known: Features) -> bool:
    """Return whether the rules leave a pair open whose numbers conflict."""
    return told is Relation.MENTIONS and features.NUMBERS in known


def possible(told: Relation, known: Features) -> tuple[Relation, ...]:
    """Return what a pair can be: what the rules decide, and what they leave open where nothing speaks against it."""
    if told is not Relation.MENTIONS:
        return (told,)
    spared = (*VERBS, *features.FIGURES) if VERBS[0] in known else features.FIGURES
    conflict = any(name.endswith(": conflict") and name not in spared for name in known)
    same = not conflict and not any(name in known for name in OPEN_TO_SUPPORT)
    if differs(told, known):
        return (Relation.CONTRADICTS,) if same else ()
    opposed = not any(name in known for name in OPEN)
    return tuple(one for one, can in zip(DECIDING, (same, opposed), strict=True) if can)


def _reasons(told: Judgement, found: Figures) -> Iterator[Reason]:
    """Yield the reasons of the rules, with the numbers as they were compared by value."""
    yield from (reason for reason in told.reasons if reason.slot not in ("quantity", "other_scope"))
    yield from found.reasons


def _reading(premise: Claim, asked: str, hypothesis: Claim, relation: Relation) -> Reason:
    """Return what was read; with the numbers set alike the two say the same, and the numbers tell the conflict."""
    alike = relation is Relation.SUPPORTS or asked != hypothesis.proposition
    outcome = Outcome.ENTAILED if alike else Outcome.CONFLICT
    return Reason(slot="reading", statement=asked, corpus=premise.proposition, outcome=outcome)
