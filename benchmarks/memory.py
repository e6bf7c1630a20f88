"""Whether memory stays flat while documents are extracted: the resident set after 1,000 and 10,000 of them.

``python -m benchmarks.memory``; Linux only (it reads /proc).
"""

import gc
import os
from itertools import islice
from pathlib import Path

from benchmarks import texts
from benchmarks.record import Result, save
from claimcheck import nlp
from claimcheck.split import split

FEW, MANY = 1_000, 10_000


def resident() -> float:
    """Return the resident memory of this process in MB."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def main() -> None:
    """Measure and save."""
    documents, pipeline = texts.short(MANY), nlp.load()
    after = []
    for count in (FEW, MANY - FEW):
        for document in islice(documents, count):
            split(document, pipeline)
        after.append(resident())
    save(
        "memory",
        [
            Result(f"after {FEW:,} short documents", round(after[0]), "MB"),
            Result(f"after {MANY:,}", round(after[1]), "MB"),
            Result("growth for 1,000 documents", round((after[1] - after[0]) / (MANY - FEW) * 1000, 1), "MB", "flat"),
        ],
    )


if __name__ == "__main__":
    main()
