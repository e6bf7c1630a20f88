"""A multinomial logistic regression where which candidate of an example decides is not labelled.

Multiple instance learning as in Dietterich et al. 1997 (doi:10.1016/S0004-3702(96)00034-3): each round takes, of every
example, the candidate that is likeliest to be what its label says, and fits anew.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float64]
Features = Mapping[str, float]
DECIDING = 2  # labels 0 and 1 decide; 2 is neither, whose weights are all zero
OFTEN = 25  # candidates that a feature must occur in
PENALTY = 2.0  # on the squared weights
ROUNDS, STEPS = 4, 25
CLOSE = 1e-5  # change of a weight at which the fit ends


@dataclass(frozen=True, slots=True)
class Fitted:
    """The names of the features and a weight of each for both labels: an array of (features, 2)."""

    names: tuple[str, ...]
    weights: Vector

    def rows(self, candidates: Sequence[Features]) -> Vector:
        """Return the features of candidates as an array of (candidates, features)."""
        return np.array([[found.get(name, 0.0) for name in self.names] for found in candidates])

    def by_name(self) -> dict[str, tuple[float, float]]:
        """Return the weights of each feature."""
        return {name: (float(one), float(other)) for name, (one, other) in zip(self.names, self.weights, strict=True)}


def softmax(odds: Vector) -> Vector:
    """Return probabilities of all labels from the log-odds of the deciding ones against the last."""
    whole = np.concatenate([odds, np.zeros((len(odds), 1))], axis=1)
    powers = np.exp(whole - whole.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def fit(examples: Sequence[tuple[int, Sequence[Features]]], start: Mapping[str, tuple[float, float]]) -> Fitted:
    """Return the weights with the smallest penalised loss; each example is its label and its candidates."""
    often = Counter(name for _, candidates in examples for found in candidates for name in found)
    names = tuple(sorted(name for name, count in often.items() if count >= OFTEN))
    fitted = Fitted(names, np.array([start.get(name, (0.0, 0.0)) for name in names]))
    rows = [fitted.rows(candidates) for _, candidates in examples]
    for _ in range(ROUNDS):
        chosen = [
            (row, label)
            for (label, _), shown in zip(examples, rows, strict=True)
            for row in _deciding(shown, label, softmax(shown @ fitted.weights))
        ]
        labels = np.array([label for _, label in chosen])
        fitted = Fitted(names, _minimised(np.array([row for row, _ in chosen]), labels, fitted.weights))
    return fitted


def _deciding(rows: Vector, label: int, likely: Vector) -> Vector:
    """Return the row that the label is of; where nothing decides, those that come nearest to deciding."""
    if label < DECIDING:
        return rows[[int(likely[:, label].argmax())]]
    return rows[sorted({int(likely[:, one].argmax()) for one in range(DECIDING)})]


def _minimised(rows: Vector, labels: NDArray[np.int64], weights: Vector) -> Vector:
    """Return the weights with the smallest penalised loss (Newton's method)."""
    size = rows.shape[1]
    wanted = np.stack([labels == one for one in range(DECIDING)], axis=1).astype(float)
    for _ in range(STEPS):
        likely = softmax(rows @ weights)[:, :DECIDING]
        slope = (rows.T @ (likely - wanted) + PENALTY * weights).T.ravel()
        bend = PENALTY * np.eye(DECIDING * size)
        for one in range(DECIDING):
            for other in range(DECIDING):
                spread = likely[:, one] * ((one == other) - likely[:, other])
                block = (rows * spread[:, None]).T @ rows
                bend[one * size : (one + 1) * size, other * size : (other + 1) * size] += block
        step = np.linalg.solve(bend, slope).reshape(DECIDING, size).T
        weights = weights - step
        if np.abs(step).max() < CLOSE:
            break
    return weights
