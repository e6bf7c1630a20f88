"""Rules and a model together: the model reads paraphrase where the rules leave a pair open."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from claimcheck.judge import decision, features
from claimcheck.judge.features import Features
from claimcheck.judge.harmony import Figures, figures, harmonised
from claimcheck.judge.model import PairModel
from claimcheck.judge.protocol import Judge, Judgement
from claimcheck.judge.rules import MUST_BE_KNOWN, RulesJudge, laid_out
from claimcheck.models import Claim, Outcome, Reason, Relation

SHIPPED = "shipped"  # names the model that comes with the package
RULES = "rules"  # names the judge without a model

# What no reading makes up for: a slot that is open, a name that is not there, words that are less sure.
OPEN = (
    *(f"{slot}: unknown" for slot in MUST_BE_KNOWN),
    *("other_scope: unknown", "other_scope: conflict", "numbers: unknown"),
    *("names missing", "less certain", "conditional", "negated otherwise", "roles crossed"),
)
NUMBERS = "numbers: conflict"
SURELY = 1.0, 0.0, 0.0  # what a model reads at best
LIKELY = 0.6  # probability of entailment that a model reads at least, whatever speaks for a pair besides


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
    """Judges by rules first; what these leave open, the fitted decision weighs with what the model reads.

    An open slot keeps a pair from being decided. Where nothing but a number conflicts, the model reads the pair with
    the premise's number in the hypothesis: if it is the same then, the two contradict each other.
    """

    def __init__(self, rules: Judge, model: PairModel, decided: decision.Decision | None = None) -> None:
        self._rules = rules
        self._model = model
        self._decision = decided or decision.fitted()

    def judge(
        self, premise: Claim, hypothesis: Claim, *, context: str = "", siblings: Sequence[Claim] = ()
    ) -> Judgement:
        """Return the rules' judgement where it decides, else what the decision makes of it with a reading."""
        told = self._rules.judge(premise, hypothesis, context=context, siblings=siblings)
        if told.relation is not Relation.MENTIONS:
            return told
        alignment = laid_out(premise, hypothesis, context=context, siblings=siblings)
        found = figures(hypothesis, premise, told.reasons)
        known = features.known(premise, hypothesis, told, alignment, found)
        relation = possible(known)
        known = features.as_if_matching(known) if relation is Relation.CONTRADICTS else known
        if relation is None or self._probability(known, SURELY) < self._decision.bound:
            return told
        asked = harmonised(hypothesis, found)
        (scores,) = self._model.scores([(premise.proposition, asked)])
        probability = self._probability(known, scores)
        if scores[0] < LIKELY or probability < self._decision.bound:
            return replace(told, readings=scores)
        return Judgement(relation, probability, tuple(_reasons(told, found, premise, asked)), scores)

    def _probability(self, known: Features, scores: tuple[float, float, float]) -> float:
        return self._decision.probability({**known, **features.read(scores)})


def possible(known: Features) -> Relation | None:
    """Return what a pair could be once it is read; None where no reading can decide it."""
    if any(name in known for name in OPEN):
        return None
    conflicts = {name for name in known if name.endswith(f": {Outcome.CONFLICT}")} - {"predicate: conflict"}
    if not conflicts:
        return Relation.SUPPORTS
    return Relation.CONTRADICTS if NUMBERS in conflicts and conflicts <= {NUMBERS, *features.FIGURES} else None


def _reasons(told: Judgement, found: Figures, premise: Claim, asked: str) -> Iterator[Reason]:
    """Yield the reasons of the rules, with the numbers as they were compared by value, and what was read."""
    yield from (reason for reason in told.reasons if reason.slot not in ("quantity", "other_scope"))
    yield from found.reasons
    yield Reason(slot="reading", statement=asked, corpus=premise.proposition, outcome=Outcome.ENTAILED)
