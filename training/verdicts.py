"""Fit the decision that joins slots, words and the judge's readings: a logistic regression, written as a word list.

python -m training.verdicts src/claimcheck/judge/weights --examples build/verdicts/examples.jsonl

What the examples cost (reading them takes minutes) is kept in the file; with other weights of the judge, run it again.
"""

import argparse
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

import claimcheck
from claimcheck.judge import RulesJudge, features, harmony, surroundings
from claimcheck.judge.align import cover
from claimcheck.judge.decision import BOUND
from claimcheck.judge.features import Features
from claimcheck.judge.hybrid import LIKELY, possible
from claimcheck.judge.model import PairModel
from claimcheck.judge.rules import laid_out
from claimcheck.models import Claim, Relation
from training.candidates import Example, gather
from training.data import LABELS

WEIGHTS = Path(claimcheck.__file__).parent / "lexicon" / "en" / "verdict_weights.tsv"
CANDIDATES = 3  # claims of a premise that are read for each part of a statement: those that share most with it
COVER = 0.25  # share of the part's words that a candidate has at least, with the text around it
OFTEN = 15  # candidates that a feature must occur in
PENALTY = 3.0  # on the squared weights
ROUNDS = 5  # of choosing, of each premise, the claim that decides, and fitting anew
FOLDS = 5
SMALL = 0.005  # weights closer to 0 are left out
PRECISION = 0.92  # of what the model decides; of the decisions that the labels call wrong, about half are right
ENTAILMENT, CONTRADICTION = LABELS.index("entailment"), LABELS.index("contradiction")
LEAST = features.read((LIKELY, 0.0, 0.0))["reads entailment"]
UNLABELLED = "found"  # ends the name of a source whose passages do not decide as a rule, though nobody looked
Vector = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A claim of a premise beside a part of a statement: what the rules say of the two, and their features."""

    premise: Claim
    hypothesis: Claim
    told: Relation
    features: Features


@dataclass(frozen=True, slots=True)
class Asked:
    """A part of a statement with its candidates, the label of its pair, and the fold that it belongs to."""

    source: str
    label: int
    fold: int
    candidates: tuple[Candidate, ...]


def main() -> None:
    """Read the examples, fit, report by cross-validation, and write the list."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path, help="folder of the judge's model")
    parser.add_argument("--examples", type=Path, default=Path("build/verdicts/examples.jsonl"))
    parser.add_argument("--mistakes", type=int, default=0, help="wrong decisions to print, the surest first")
    options = parser.parse_args()
    asked = list(read(gather(options.examples), PairModel.open(options.model)))
    tested = cross_validated(asked)
    lowest = bound(tested, PRECISION)
    for line in report(tested, lowest, options.mistakes):
        print(line)
    write(fit(asked), lowest, WEIGHTS)


def read(examples: Iterable[Example], model: PairModel) -> Iterator[Asked]:
    """Yield the parts of the statements whose label is theirs too, with what is read of their candidates."""
    rules = RulesJudge()
    for number, example in enumerate(examples):
        if len(example.parts) > 1 and example.label != ENTAILMENT:
            continue  # which of the parts is not entailed cannot be told
        for part in example.parts:
            found = tuple(candidate(claim, part, example, rules, model) for claim in nearest(part, example))
            if found:
                yield Asked(example.source, example.label, number % FOLDS, found)


def nearest(part: Claim, example: Example) -> list[Claim]:
    """Return the claims that share most words with a part of a statement."""
    shares = [(-cover(laid_out(claim, part, **around(claim, example)).matches), claim) for claim in example.claims]
    near = sorted((share, number) for number, (share, _) in enumerate(shares) if -share >= COVER)
    return [example.claims[number] for _, number in near[:CANDIDATES]]


def around(claim: Claim, example: Example) -> dict[str, Any]:
    """Return the text around a claim and the other claims of its sentence."""
    siblings = [c for c in example.claims if c.id != claim.id and c.start < claim.end and claim.start < c.end]
    return {"context": surroundings(claim, {example.document.id: example.document}), "siblings": siblings}


def candidate(claim: Claim, part: Claim, example: Example, rules: RulesJudge, model: PairModel) -> Candidate:
    """Return a claim beside a part of a statement, judged by the rules and read by the model."""
    near = around(claim, example)
    told = rules.judge(claim, part, **near)
    figures = harmony.figures(part, claim, told.reasons)
    (scores,) = model.scores([(claim.proposition, harmony.harmonised(part, figures))])
    known = features.known(claim, part, told, laid_out(claim, part, **near), figures)
    return Candidate(claim, part, told.relation, {**known, **features.read(scores)})


def fit(asked: Sequence[Asked]) -> dict[str, float]:
    """Return the weight of each feature that makes the labels most likely, under a Gaussian prior.

    Which of a premise's claims decides is not labelled: each round takes the likeliest, fits, and chooses anew.
    """
    names = _often(asked)
    weights: Mapping[str, float] = {"words held": 1.0, "reads entailment": 1.0}
    for _ in range(ROUNDS):
        chosen = [(candidate, one.label == ENTAILMENT) for one in asked for candidate in _best(one, weights)]
        rows = np.array([[found.features.get(name, 0.0) for name in names] for found, _ in chosen])
        found = _minimised(rows, np.array([right for _, right in chosen], dtype=float), names.index("bias"))
        weights = dict(zip(names, found.tolist(), strict=True))
    return dict(weights)


def _best(one: Asked, weights: Mapping[str, float]) -> list[Candidate]:
    """Return the likeliest candidate; where the label is entailment, only one that has all names can be it."""
    named = [found for found in one.candidates if one.label != ENTAILMENT or "names missing" not in found.features]
    return sorted(named, key=lambda found: -odds(found.features, weights))[:1]


def odds(found: Features, weights: Mapping[str, float]) -> float:
    """Return the log-odds that a premise says what the hypothesis says."""
    return sum(weights.get(name, 0.0) * value for name, value in found.items())


def _often(asked: Iterable[Asked]) -> list[str]:
    names = sorted(name for one in asked for candidate in one.candidates for name in candidate.features)
    return [name for name, group in groupby(names) if len(list(group)) >= OFTEN]


def _minimised(rows: Vector, right: Vector, bias: int) -> Vector:
    """Return the weights with the smallest penalised loss (Newton's method)."""
    weights, penalty = np.zeros(rows.shape[1]), np.full(rows.shape[1], PENALTY)
    penalty[bias] = PENALTY / 100
    for _ in range(30):
        likely = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (likely - right) + penalty * weights
        bend = (rows * (likely * (1 - likely))[:, None]).T @ rows + np.diag(penalty)
        step = np.linalg.solve(bend, slope)
        weights = weights - step
        if np.abs(step).max() < 1e-6:
            break
    return weights


@dataclass(frozen=True, slots=True)
class Tested:
    """A part of a statement that the rules leave open, what is decided of it, how surely, and whether that is right."""

    source: str
    label: int
    candidate: Candidate
    decided: Relation
    probability: float

    @property
    def right(self) -> bool:
        """Whether the label says what is decided."""
        return self.label == (ENTAILMENT if self.decided is Relation.SUPPORTS else CONTRADICTION)


def cross_validated(asked: Sequence[Asked]) -> list[Tested]:
    """Return the surest decision of weights fitted on the other folds, for each part that the rules leave open."""
    found = []
    for fold in range(FOLDS):
        weights = fit([one for one in asked if one.fold != fold])
        for one in asked:
            if one.fold == fold and all(candidate.told is Relation.MENTIONS for candidate in one.candidates):
                tested = [decided for candidate in one.candidates for decided in _decided(one, candidate, weights)]
                found += sorted(tested, key=lambda decided: -decided.probability)[:1]
    return found


def _decided(one: Asked, candidate: Candidate, weights: Mapping[str, float]) -> Iterator[Tested]:
    """Yield what a candidate would decide, as the judge does it."""
    relation, seen = possible(candidate.features), candidate.features
    if relation is not None and seen["reads entailment"] >= LEAST:
        alike = features.as_if_matching(seen) if relation is Relation.CONTRADICTS else seen
        probability = float(1 / (1 + np.exp(-odds(alike, weights))))
        yield Tested(one.source, one.label, candidate, relation, probability)


def bound(tested: Iterable[Tested], precision: float) -> float:
    """Return the lowest probability from which so many decisions are right; 1 where there is none."""
    labelled = (one for one in tested if not one.source.endswith(UNLABELLED))
    lowest, right = 1.0, 0
    for number, one in enumerate(sorted(labelled, key=lambda one: -one.probability), 1):
        right += one.right
        if right >= precision * number:
            lowest = one.probability
    return round(lowest, 2)


def report(tested: Sequence[Tested], lowest: float, mistakes: int) -> Iterator[str]:
    """Yield how many of the parts that the rules leave open are decided, and how many of these rightly, by source."""
    yield f"decided from {lowest:.2f}"
    for relation in (Relation.SUPPORTS, Relation.CONTRADICTS):
        group = [one for one in tested if one.decided is relation and not one.source.endswith(UNLABELLED)]
        yield f"  {relation}: {_right(group, lowest)}"
    for source, found in groupby(sorted(tested, key=_source), key=_source):
        yield f"  {source}: {_right(list(found), lowest)}"
    wrong = sorted((one for one in tested if not one.right), key=lambda one: -one.probability)
    for one in wrong[:mistakes]:
        texts = f"{one.candidate.premise.proposition} => {one.candidate.hypothesis.proposition}"
        yield f"  {one.decided} {one.probability:.2f} {one.source}, {LABELS[one.label]}: {texts}"


def _source(one: Tested) -> str:
    return one.source


def _right(tested: Sequence[Tested], lowest: float) -> str:
    decided = [one for one in tested if one.probability >= lowest]
    return f"{sum(one.right for one in decided)} of {len(decided)} right, {len(tested)} left open by the rules"


def write(weights: Mapping[str, float], lowest: float, path: Path) -> None:
    """Write the weights that matter, sorted by feature, and the bound."""
    kept = [f"{name}\t{weight:.2f}" for name, weight in weights.items() if abs(weight) >= SMALL]
    lines = ["feature\tweight", *sorted([*kept, f"{BOUND}\t{lowest:.2f}"])]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
