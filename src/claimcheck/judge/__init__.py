"""Compare one pair: a claim of the corpus (premise) and a claim of the statement (hypothesis)."""

from claimcheck.judge.hybrid import HybridJudge, named
from claimcheck.judge.model import ModelJudge, PairModel
from claimcheck.judge.protocol import Judge, Judgement
from claimcheck.judge.rules import RulesJudge
from claimcheck.judge.surroundings import surroundings

__all__ = ["HybridJudge", "Judge", "Judgement", "ModelJudge", "PairModel", "RulesJudge", "named", "surroundings"]
