"""How long extraction takes beside the bare spaCy pipeline on the same texts, in one run.

``python -m benchmarks.extraction``; CPU time of one process, the best of several rounds for each document.
"""

import sys
from collections.abc import Callable
from time import process_time

import spacy

from benchmarks import texts
from benchmarks.record import Result, save
from claimcheck import nlp as pipeline
from claimcheck.split import split

ROUNDS = 5


def main() -> None:
    """Measure and save."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    documents = texts.documents()
    ours = pipeline.load()
    bare = spacy.load(next(name for name in pipeline.MODELS if spacy.util.is_package(name)))
    words = sum(len(bare.make_doc(document.text)) for document in documents)
    jobs: tuple[Callable[..., object], ...] = (
        lambda document: bare(document.text),
        lambda document: list(pipeline.parse(document, ours)),
        lambda document: split(document, ours),
    )
    best = [[float("inf")] * len(documents) for _ in jobs]
    for _ in range(rounds):
        for number, document in enumerate(documents):
            for times, job in zip(best, jobs, strict=True):
                start = process_time()
                job(document)
                times[number] = min(times[number], process_time() - start)
    base, parsed, extracted = (sum(times) for times in best)
    save(
        "extraction",
        [
            Result("extraction to the bare pipeline", round(extracted / base, 2), "times", "at most 1.7"),
            Result("of that, the parse with claimcheck's repairs", round(parsed / base, 2), "times"),
            Result("claims from text, one core", round(words / extracted), "words/s"),
        ],
    )


if __name__ == "__main__":
    main()
