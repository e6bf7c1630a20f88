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

import claimcheck
from claimcheck.judge import RulesJudge, features, harmony, surroundings
from claimcheck.judge.align import cover
from claimcheck.judge.decision import BOUNDS, Decision
from claimcheck.judge.features import Features, Scores
from claimcheck.judge.hybrid import DECIDING, differs, possible, weighed
from claimcheck.judge.model import PairModel
from claimcheck.judge.rules import laid_out
from claimcheck.models import Claim, Relation
from training.candidates import Example, gather
from training.data import LABELS
from training.regression import fit

WEIGHTS = Path(claimcheck.__file__).parent / "lexicon" / "en" / "verdict_weights.tsv"
CANDIDATES = 3  # claims of a premise that are read for each part of a statement: those that share most with it
FOLDS = 5
SMALL = 0.005  # weights closer to 0 are left out
START = {"reads entailment": (3.0, 0.0), "reads contradiction": (0.0, 3.0)}  # where the first choosing begins
PRECISION = 0.9  # of what the model decides where the rules abstain
UNLABELLED = "found"  # ends the name of a source whose passages do not decide as a rule, though nobody looked
ENTAILMENT = LABELS.index("entailment")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A claim of a premise beside a part of a statement: what the rules say of the two, and their features."""

    premise: Claim
    hypothesis: Claim
    told: Relation
    known: Features
    scores: Scores

    @property
    def features(self) -> Features:
        """Everything that is weighed."""
        return {**self.known, **features.read(self.scores)}


@dataclass(frozen=True, slots=True)
class Asked:
    """A part of a statement with its candidates, the label of its pair, and the fold that it belongs to."""

    source: str
    label: int
    fold: int
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class Tested:
    """What is decided of a part of a statement, how surely, whether the rules decided it, and the label."""

    source: str
    label: int
    candidate: Candidate
    decided: Relation
    probability: float

    @property
    def ruled(self) -> bool:
        """Whether the rules decided it."""
        return self.candidate.told is self.decided

    @property
    def right(self) -> bool:
        """Whether the label says what is decided."""
        return self.label == DECIDING.index(self.decided)


def main() -> None:
    """Read the examples, fit, report by cross-validation, and write the list."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path, help="folder of the judge's model")
    parser.add_argument("--examples", type=Path, default=Path("build/verdicts/examples.jsonl"))
    parser.add_argument("--mistakes", type=int, default=0, help="wrong decisions to print, the surest first")
    options = parser.parse_args()
    asked = list(read(gather(options.examples), PairModel.open(options.model)))
    tested = cross_validated(asked)
    lowest = {relation: bound(tested, relation) for relation in DECIDING}
    for line in report(tested, lowest, options.mistakes):
        print(line)
    write(fitted(asked), lowest, WEIGHTS)


def read(examples: Iterable[Example], model: PairModel) -> Iterator[Asked]:
    """Yield the parts of the statements whose label is theirs too, with what is read of their candidates."""
    rules = RulesJudge()
    for number, example in enumerate(examples):
        if len(example.parts) > 1 and example.label != ENTAILMENT:
            continue  # which of the parts is not entailed cannot be told
        for part in example.parts:
            found = tuple(candidate(claim, part, example, rules, model) for claim in nearest(part, example))
            if found:
                yield Asked(example.source, example.label, number // FOLDS % FOLDS, found)


def nearest(part: Claim, example: Example) -> list[Claim]:
    """Return the claims that share most words with a part of a statement, of those that the text itself vouches for."""
    told = [c for c in example.claims if c.vouched_by is None and c.vouched_stance is part.vouched_stance]
    shares = [(-cover(laid_out(claim, part, **around(claim, example)).matches), claim) for claim in told]
    near = sorted((share, number) for number, (share, _) in enumerate(shares))
    return [told[number] for _, number in near[:CANDIDATES]]


def around(claim: Claim, example: Example) -> dict[str, Any]:
    """Return the text around a claim and the other claims of its sentence."""
    siblings = [c for c in example.claims if c.id != claim.id and c.start < claim.end and claim.start < c.end]
    return {"context": surroundings(claim, {example.document.id: example.document}), "siblings": siblings}


def candidate(claim: Claim, part: Claim, example: Example, rules: RulesJudge, model: PairModel) -> Candidate:
    """Return a claim beside a part of a statement, judged by the rules and read by the model."""
    near = around(claim, example)
    told = rules.judge(claim, part, **near)
    figures = harmony.figures(part, claim, told.reasons)
    known = features.known(claim, part, told, laid_out(claim, part, **near), figures)
    asked = harmony.harmonised(part, figures) if differs(told.relation, known) else part.proposition
    (scores,) = model.scores([(claim.proposition, asked)])
    return Candidate(claim, part, told.relation, known, scores)


def fitted(asked: Iterable[Asked]) -> Decision:
    """Return the weights that make the labels most likely; where only numbers differ, the pair is not read as it is."""
    shown = ((one.label, [c.features for c in one.candidates if not differs(c.told, c.known)]) for one in asked)
    return Decision(fit([(label, found) for label, found in shown if found], START).by_name(), {})


def cross_validated(asked: Sequence[Asked]) -> list[Tested]:
    """Return the surest decision on each part, by weights that were fitted on the other folds."""
    found = []
    for fold in range(FOLDS):
        weights = fitted(one for one in asked if one.fold != fold)
        for one in asked:
            if one.fold == fold:
                found += sorted(_decided(one, weights), key=lambda decided: -decided.probability)[:1]
    return found


def _decided(one: Asked, weights: Decision) -> Iterator[Tested]:
    """Yield what each candidate would decide, as the judge does it."""
    for found in one.candidates:
        for relation in possible(found.told, found.known):
            probability = weighed(weights, found.told, found.known, found.scores, relation)
            yield Tested(one.source, one.label, found, relation, probability)


def bound(tested: Iterable[Tested], relation: Relation) -> float:
    """Return the lowest probability from which so many decisions on what the rules leave open are right, or 1."""
    lowest, right = 1.0, 0
    for number, one in enumerate(sorted(_left_open(tested, relation), key=lambda one: -one.probability), 1):
        right += one.right
        if right >= PRECISION * number:
            lowest = one.probability
    return round(lowest, 2)


def _left_open(tested: Iterable[Tested], relation: Relation) -> list[Tested]:
    labelled = (one for one in tested if not one.source.endswith(UNLABELLED))
    open_ones = (one for one in labelled if not differs(one.candidate.told, one.candidate.known))
    return [one for one in open_ones if one.decided is relation and not one.ruled]


def report(tested: Sequence[Tested], lowest: Mapping[Relation, float], mistakes: int) -> Iterator[str]:
    """Yield how many parts are decided, and how many of these rightly, by relation and by source."""
    holds = [one for one in tested if _holds(one, lowest)]
    for relation in DECIDING:
        wanted = sum(one.label == DECIDING.index(relation) for one in tested)
        yield f"{relation} from {lowest[relation]:.2f}, of {wanted}"
        for name, ruled in (("rules", True), ("model", False)):
            yield f"  {name}: {_right([o for o in tested if o.ruled is ruled and o.decided is relation], lowest)}"
    for source, group in groupby(sorted(tested, key=_source), key=_source):
        yield f"  {source}: {_right(list(group), lowest)}"
    for one in sorted((one for one in holds if not one.right), key=lambda one: -one.probability)[:mistakes]:
        texts = f"{one.candidate.premise.proposition} => {one.candidate.hypothesis.proposition}"
        yield f"  {one.decided} {one.probability:.2f} {one.source}, {LABELS[one.label]}: {texts}"


def _source(one: Tested) -> str:
    return one.source


def _holds(one: Tested, lowest: Mapping[Relation, float]) -> bool:
    numbers = differs(one.candidate.told, one.candidate.known)
    return one.ruled or one.probability >= lowest[Relation.SUPPORTS if numbers else one.decided]


def _right(tested: Sequence[Tested], lowest: Mapping[Relation, float]) -> str:
    kept = [one for one in tested if _holds(one, lowest)]
    return f"{sum(one.right for one in kept)} of {len(kept)} right, {len(tested)} read"


def write(weights: Decision, lowest: Mapping[Relation, float], path: Path) -> None:
    """Write the weights that matter, sorted by feature, and the bounds."""
    kept = {name: row for name, row in weights.weights.items() if max(map(abs, row)) >= SMALL}
    bounds = [lowest[one] for one in DECIDING]
    lines = [f"{name}\t{row[0]:.2f}\t{row[1]:.2f}" for name, row in {**kept, BOUNDS: bounds}.items()]
    path.write_text("\n".join(["feature\tsupports\tcontradicts", *sorted(lines)]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
