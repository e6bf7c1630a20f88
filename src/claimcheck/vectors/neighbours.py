"""The nearest neighbours of each vector: all with all while they are few, by clusters when they are many."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from claimcheck.vectors.static import HalfMatrix, Matrix

Rows = NDArray[np.int64]

FEW = 20_000  # vectors up to which each is held against every other
CELLS = 4_000_000  # pairs compared at once: what the comparison holds in memory does not grow with their number
CHUNK = 1_024  # vectors held against all centres at once
PROBES = 8  # clusters searched for each vector: its own and the next ones
ROUNDS = 4  # of k-means


def neighbours(vectors: Matrix | HalfMatrix, *, k: int, least: float) -> Iterator[tuple[int, int, float]]:
    """Yield pairs of rows with their cosine, where one is among the k nearest of the other.

    Pairs are sorted, the smaller number first. ``vectors`` are rows of length 1; ``least`` is the smallest cosine of a
    pair. Above ``FEW`` rows only clusters near each other are compared (an inverted file, Jégou et al. 2011,
    doi:10.1109/TPAMI.2010.57), so a few pairs are missed.
    """
    everything = np.arange(len(vectors))
    lists = [(everything, everything)] if len(vectors) <= FEW else _clusters(vectors)
    pairs, cosines = [np.empty(0, np.int64)], [np.empty(0, np.float32)]
    for rows, others in lists:
        theirs = _single(vectors[others])
        step = CELLS // max(1, len(others)) + 1
        for start in range(0, len(rows), step):
            ours = rows[start : start + step]
            for partners, likeness in _nearest(_single(vectors[ours]) @ theirs.T, ours, others, k):
                near = likeness >= least
                a, b = ours[near], partners[near]
                pairs.append(np.minimum(a, b) * len(vectors) + np.maximum(a, b))
                cosines.append(likeness[near])
    numbers, first = np.unique(np.concatenate(pairs), return_index=True)
    for number, cosine in zip(numbers, np.concatenate(cosines)[first], strict=True):
        yield *divmod(int(number), len(vectors)), round(float(cosine), 4)


def _nearest(likeness: Matrix, rows: Rows, others: Rows, k: int) -> Iterator[tuple[Rows, Matrix]]:
    """Yield the nearest partner of each row with its likeness, then the second nearest, up to the k-th."""
    likeness[rows[:, None] == others[None, :]] = -np.inf  # not of itself
    each = np.arange(len(rows))
    for _ in range(k):
        best = likeness.argmax(axis=1)
        yield others[best], likeness[each, best]
        likeness[each, best] = -np.inf


def _clusters(vectors: Matrix | HalfMatrix) -> Iterator[tuple[Rows, Rows]]:
    """Yield the rows of each cluster, and the rows among which their neighbours are looked for."""
    count = int(np.sqrt(len(vectors)))
    centres = _single(vectors[:: len(vectors) // count][:count]).copy()
    for _ in range(ROUNDS):
        home = _home(vectors, centres)
        for number in range(count):
            members = _single(vectors[home == number])
            if len(members):
                centre = members.sum(axis=0)
                centres[number] = centre / (np.linalg.norm(centre) or 1)
    home = _home(vectors, centres)
    members_of = [np.flatnonzero(home == number) for number in range(count)]
    near = np.argsort(-(centres @ centres.T), axis=1, kind="stable")[:, :PROBES]
    for number in range(count):
        yield members_of[number], np.sort(np.concatenate([members_of[other] for other in near[number]]))


def _home(vectors: Matrix | HalfMatrix, centres: Matrix) -> Rows:
    """Return the number of the nearest centre of each vector."""
    chunks = (_single(vectors[start : start + CHUNK]) for start in range(0, len(vectors), CHUNK))
    return np.concatenate([(chunk @ centres.T).argmax(axis=1) for chunk in chunks])


def _single(vectors: Matrix | HalfMatrix) -> Matrix:
    """Return vectors in single precision, in which they are compared."""
    return vectors.astype(np.float32, copy=False)
