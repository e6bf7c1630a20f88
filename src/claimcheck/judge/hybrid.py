"""Rules and a model together: the model reads paraphrase where the rules leave a pair open."""

import os
from collections.abc import Sequence
from pathlib import Path

from claimcheck.judge.model import PairModel, Scores
from claimcheck.judge.protocol import Judge, Judgement
from claimcheck.judge.rules import MUST_BE_KNOWN, RulesJudge
from claimcheck.models import Certainty, Claim, Outcome, Reason, Relation

SHIPPED = "shipped"  # names the model that comes with the package

# Picked on 1,000 development pairs and six corpora (docs/model-card.md).
COVER = 0.5  # share of the hypothesis' words that the premise holds at least: below it is another matter
ENTAILMENT = 0.75  # probability from which the model supports
CONTRADICTION = 0.95  # probability from which it contradicts; the model that ships is hardly ever so sure
VETO = (*MUST_BE_KNOWN, "other_time", "other_scope")  # slots that the model cannot read past


def named(model: str | os.PathLike[str] | None) -> Judge:
    """Return the rules alone, or with the model of a folder beside them; "shipped" names the one that ships."""
    if model is None:
        return RulesJudge()
    return HybridJudge(RulesJudge(), PairModel.open(None if str(model) == SHIPPED else Path(model)))


class HybridJudge:
    """Judges by rules first; a conflict or an open slot that they found keeps the model from deciding."""

    def __init__(self, rules: Judge, model: PairModel) -> None:
        self._rules = rules
        self._model = model

    def judge(
        self, premise: Claim, hypothesis: Claim, *, context: str = "", siblings: Sequence[Claim] = ()
    ) -> Judgement:
        """Return the rules' judgement where it decides, else what the model makes of the two propositions."""
        told = self._rules.judge(premise, hypothesis, context=context, siblings=siblings)
        if not _is_open(told, premise, hypothesis):
            return told
        (scores,) = self._model.scores([(premise.proposition, hypothesis.proposition)])
        return _read(told, scores, premise, hypothesis)


def _is_open(told: Judgement, premise: Claim, hypothesis: Claim) -> bool:
    """Return whether the rules leave the pair open for the wording alone: one matter, all slots that count agree."""
    if told.relation is not Relation.MENTIONS or told.score < COVER:
        return False
    if premise.certainty is not Certainty.CERTAIN and hypothesis.certainty is Certainty.CERTAIN:
        return False
    return not any(
        reason.outcome is Outcome.CONFLICT or (reason.outcome is Outcome.UNKNOWN and reason.slot in VETO)
        for reason in told.reasons
    )


def _read(told: Judgement, scores: Scores, premise: Claim, hypothesis: Claim) -> Judgement:
    """Return the judgement with what the model read, as one more reason where it decides."""
    entailment, contradiction, _ = scores
    if entailment >= ENTAILMENT:
        relation, outcome, score = Relation.SUPPORTS, Outcome.ENTAILED, entailment
    elif contradiction >= CONTRADICTION:
        relation, outcome, score = Relation.CONTRADICTS, Outcome.CONFLICT, contradiction
    else:
        return told
    reason = Reason(slot="reading", statement=hypothesis.proposition, corpus=premise.proposition, outcome=outcome)
    return Judgement(relation, score, (*told.reasons, reason))
