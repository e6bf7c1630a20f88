"""The nearest neighbours of each vector: all with all while they are few, by clusters when they are many."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from claimcheck.vectors.static import Matrix

Rows = NDArray[np.int64]

FEW = 20_000  # vectors up to which each is held against every other
CHUNK = 1_024  # rows compared at once: what the comparison holds in memory does not grow with their number squared
PROBES = 8  # clusters searched for each vector: its own and the next ones
ROUNDS = 4  # of k-means


def neighbours(vectors: Matrix, *, k: int, least: float) -> Iterator[tuple[int, int, float]]:
    """Yield pairs of rows with their cosine, where one is among the k nearest of the other.

    Pairs are sorted, the smaller number first. ``vectors`` are rows of length 1; ``least`` is the smallest cosine of a
    pair. Above ``FEW`` rows only clusters near each other are compared (an inverted file, Jégou et al. 2011,
    doi:10.1109/TPAMI.2010.57), so a few pairs are missed.
    """
    everything = np.arange(len(vectors))
    lists = [(everything, everything)] if len(vectors) <= FEW else _clusters(vectors)
    found: dict[tuple[int, int], float] = {}
    for rows, others in lists:
        for start in range(0, len(rows), CHUNK):
            found |= _nearest(vectors, rows[start : start + CHUNK], others, k, least)
    yield from ((a, b, cosine) for (a, b), cosine in sorted(found.items()))


def _nearest(vectors: Matrix, rows: Rows, others: Rows, k: int, least: float) -> dict[tuple[int, int], float]:
    """Return the pairs of each row with its k nearest among the others."""
    likeness = vectors[rows] @ vectors[others].T
    likeness[rows[:, None] == others[None, :]] = -np.inf  # not of itself
    nearest = np.argsort(-likeness, axis=1, kind="stable")[:, :k]
    return {
        (min(int(row), int(others[n])), max(int(row), int(others[n]))): round(float(likeness[i, n]), 4)
        for i, row in enumerate(rows)
        for n in nearest[i]
        if likeness[i, n] >= least
    }


def _clusters(vectors: Matrix) -> Iterator[tuple[Rows, Rows]]:
    """Yield the rows of each cluster, and the rows among which their neighbours are looked for."""
    count = int(np.sqrt(len(vectors)))
    centres = vectors[:: len(vectors) // count][:count].copy()
    for _ in range(ROUNDS):
        home = _home(vectors, centres)
        for number in range(count):
            members = vectors[home == number]
            if len(members):
                centre = members.sum(axis=0)
                centres[number] = centre / (np.linalg.norm(centre) or 1)
    home = _home(vectors, centres)
    members_of = [np.flatnonzero(home == number) for number in range(count)]
    near = np.argsort(-(centres @ centres.T), axis=1, kind="stable")[:, :PROBES]
    for number in range(count):
        yield members_of[number], np.sort(np.concatenate([members_of[other] for other in near[number]]))


def _home(vectors: Matrix, centres: Matrix) -> Rows:
    """Return the number of the nearest centre of each vector."""
    chunks = [vectors[start : start + CHUNK] @ centres.T for start in range(0, len(vectors), CHUNK)]
    return np.concatenate([chunk.argmax(axis=1) for chunk in chunks])
