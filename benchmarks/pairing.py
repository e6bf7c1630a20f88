"""Pairing as a corpus grows: time and memory by the number of claims of a made-up archive.

``python -m benchmarks.pairing [CLAIMS...]``; the claims are in a store on disk, as after ``claimcheck extract``.
"""

import resource
import sys
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from benchmarks.record import Result, save
from claimcheck.pair import pair
from claimcheck.store import Store

T = TypeVar("T")
SIZES = (1_000, 10_000, 100_000)


def fill(path: Path, size: int) -> None:
    """Write a store of so many claims."""
    from benchmarks import archive  # loads spaCy, which pairing needs no memory for

    store = Store.open(path)
    with store.transaction():
        for document, told in archive.told(size):
            store.replace(document, told)
    store.close()


def measure(path: Path) -> tuple[float, int, int]:
    """Return the CPU seconds of pairing the claims of a store, the number of disputes, and megabytes at most."""
    store = Store.open(path)
    documents = {name: store.document(name) for name in store.fingerprints()}
    begin = time.process_time()
    found = sum(1 for _ in pair(store.sequence(documents, lambda claim: claim), documents))
    return time.process_time() - begin, found, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def apart(work: Callable[..., T], *given: object) -> T:
    """Return what a function returns in a process of its own, whose memory nothing else has used."""
    with ProcessPoolExecutor(1, get_context("spawn")) as process:
        return process.submit(work, *given).result()


def main(sizes: tuple[int, ...] = SIZES) -> None:
    """Measure each size in a process of its own, and save."""
    results = []
    for size in sizes:
        with TemporaryDirectory() as folder:
            path = Path(folder) / "store"
            apart(fill, path, size)
            seconds, found, memory = apart(measure, path)
        results += [
            Result(f"{size:,} claims: CPU time", round(seconds, 1), "s", "minutes for 100,000"),
            Result(f"{size:,} claims: a claim", round(1000 * seconds / size, 2), "ms", "the same at every size"),
            Result(f"{size:,} claims: disputes", found, ""),
            Result(f"{size:,} claims: memory", memory, "MB", "flat"),
        ]
    save("pairing", results, packages=())


if __name__ == "__main__":
    main(tuple(int(size) for size in sys.argv[1:]) or SIZES)
