"""Compare one pair: a claim of the corpus (premise) and a claim of the statement (hypothesis)."""

from claimcheck.judge.hybrid import HybridJudge, model_named, named, with_model
from claimcheck.judge.model import ModelJudge, PairModel
from claimcheck.judge.protocol import Judge, Judgement
from claimcheck.judge.rules import RulesJudge
from claimcheck.judge.surroundings import surroundings

__all__ = [
    "HybridJudge",
    "Judge",
    "Judgement",
    "ModelJudge",
    "PairModel",
    "RulesJudge",
    "model_named",
    "named",
    "surroundings",
    "with_model",
]
