"""Fit the model that decides which candidates are attributions: a logistic regression, written as a word list.

python -m training.attribution LABELLED.jsonl.gz [--without IDS]
"""

import argparse
import gzip
import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

import claimcheck
from claimcheck import nlp as pipeline
from claimcheck.evaluation.attribution import Labelled, Labels, document, matches, roles
from claimcheck.rules import attribution, quotes
from claimcheck.rules.attribution import likely

WEIGHTS = Path(claimcheck.__file__).parent / "lexicon" / "en" / "attribution_weights.tsv"
DOCUMENTS = 3  # that a feature must occur in
NAMED = 0.9  # share of a word's uses as a name that makes it one: no weight is kept for persons and places
KEYED = ("lemma=", "by=")  # features keyed on a word
PENALTY = 10.0  # on the squared weights
SMALL = 0.05  # weights closer to 0 are left out
MEMORY = 10  # steps that L-BFGS remembers
Vector = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Example:
    """A candidate's document, its features and whether it is an attribution."""

    document: str
    features: tuple[str, ...]
    right: bool


class Names:
    """How often each word is used as a name, and how often at all."""

    def __init__(self) -> None:
        self._proper = Counter[str]()
        self._all = Counter[str]()

    def read(self, doc: Doc) -> None:
        """Count the words of a document."""
        self._all.update(word for token in doc for word in {token.lower_, token.lemma_.lower()})
        proper = (token for token in doc if token.pos_ == "PROPN")
        self._proper.update(word for token in proper for word in {token.lower_, token.lemma_.lower()})

    def among(self, feature: str) -> bool:
        """Return whether a feature is keyed on a word that is mostly a name."""
        words = (key.split("=", 1)[1] for key in feature.split("|") if key.startswith(KEYED))
        return any(self._proper[word] > NAMED * self._all[word] for word in words)


def examples(gold: Labelled, names: Names) -> Iterator[Example]:
    """Yield the candidates of a document; those within another attribution's content have no label and are left out.

    The words of the document are counted in ``names``.
    """
    for doc, part in pipeline.parse(document(gold.doc_id, gold.text), pipeline.load()):
        names.read(doc)
        for report in attribution.candidates(doc, quotes.find(doc)):
            if not likely.is_learned(report):
                continue
            found = Labels(**roles(doc, part, report))
            right = any(matches(gold.text, labels, found) for labels in gold.attributions)
            if right or not _nested(found, gold):
                yield Example(gold.doc_id, tuple(likely.features(doc, report)), right)


def _nested(found: Labels, gold: Labelled) -> bool:
    (cue,) = found.cue
    return any(start < cue[1] and cue[0] < end for labels in gold.attributions for start, end in labels.content)


def fit(data: list[Example], names: Names) -> dict[str, float]:
    """Return the weight of each feature, and of "bias", that makes the labels most likely under a Gaussian prior.

    Features of few documents and features keyed on a name have no weight.
    """
    held = defaultdict[str, set[str]](set)
    for example in data:
        for feature in example.features:
            held[feature].add(example.document)
    frequent = (feature for feature, documents in held.items() if len(documents) >= DOCUMENTS)
    kept = ["bias", *sorted(feature for feature in frequent if not names.among(feature))]
    number = {feature: index for index, feature in enumerate(kept)}
    pairs = [(row, number[f]) for row, e in enumerate(data) for f in ("bias", *e.features) if f in number]
    found = _minimise(_Loss(*np.array(pairs).T, np.array([e.right for e in data], dtype=float)), len(kept))
    return dict(zip(kept, found.tolist(), strict=True))


@dataclass(frozen=True, slots=True)
class _Loss:
    """The penalised negative log-likelihood; ``rows`` and ``columns`` say which features each example has."""

    rows: NDArray[np.int64]
    columns: NDArray[np.int64]
    labels: Vector

    def at(self, weights: Vector) -> tuple[float, Vector]:
        """Return the loss and its gradient."""
        scores = np.bincount(self.rows, weights[self.columns], len(self.labels))
        wrong = 1 / (1 + np.exp(-scores)) - self.labels
        slope = np.bincount(self.columns, wrong[self.rows], len(weights))
        pull = PENALTY * weights
        pull[0] = 0
        return float(np.sum(np.logaddexp(0, scores) - self.labels * scores) + pull @ weights / 2), slope + pull


def _minimise(loss: _Loss, size: int, steps: int = 300) -> Vector:
    """Return the weights with the smallest loss (L-BFGS with halved steps)."""
    weights = np.zeros(size)
    value, slope = loss.at(weights)
    past: list[tuple[Vector, Vector]] = []
    for _ in range(steps):
        direction, length = _direction(slope, past), 1.0
        while True:
            new = weights - length * direction
            new_value, new_slope = loss.at(new)
            if new_value <= value - 1e-4 * length * (slope @ direction) or length < 1e-8:
                break
            length /= 2
        if (new - weights) @ (new_slope - slope) > 0:
            past = [*past, (new - weights, new_slope - slope)][-MEMORY:]
        settled = value - new_value < 1e-7 * value
        weights, value, slope = new, new_value, new_slope
        if settled:
            break
    return weights


def _direction(slope: Vector, past: list[tuple[Vector, Vector]]) -> Vector:
    if not past:
        return slope / max(1.0, float(np.abs(slope).max()))
    direction, shares = slope.copy(), []
    for step, change in reversed(past):
        shares.append(step @ direction / (change @ step))
        direction -= shares[-1] * change
    step, change = past[-1]
    direction *= (step @ change) / (change @ change)
    for (step, change), share in zip(past, reversed(shares), strict=True):
        direction += step * (share - change @ direction / (change @ step))
    return direction


def write(weights: dict[str, float], path: Path) -> None:
    """Write the weights that matter, sorted by feature."""
    kept = sorted(f"{name}\t{weight:.2f}" for name, weight in weights.items() if abs(weight) >= SMALL)
    path.write_text("\n".join(["feature\tweight", *kept]) + "\n", encoding="utf-8")


def main() -> None:
    """Read labelled documents, fit and write the word list."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("labelled", type=Path, help="gzipped JSON lines: doc_id, text, attributions")
    parser.add_argument("--without", type=Path, help="a file of document ids, one a line, that are kept back")
    arguments = parser.parse_args()
    back = set(arguments.without.read_text(encoding="utf-8").split("\n")) if arguments.without else set()
    with gzip.open(arguments.labelled, "rt", encoding="utf-8") as lines:
        gold = [Labelled.model_validate(json.loads(line)) for line in lines if line.strip()]
    names = Names()
    data = [example for one in gold if one.doc_id not in back for example in examples(one, names)]
    write(fit(data, names), WEIGHTS)
    print(f"{len(data)} candidates, {sum(example.right for example in data)} of them attributions")


if __name__ == "__main__":
    main()
