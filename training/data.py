"""Labelled pairs from files, and the mixture of sources that the judge learns from."""

import gzip
import json
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

LABELS = ("entailment", "contradiction", "neutral")  # the order of the model's outputs
NLI = Path("../shared/nli/train")
DEVELOPMENT = Path("../shared/eval/verify")

# Pairs taken of each source, the same number of each label where the source has them. fever is cut hard: a model that
# reads only its hypotheses gets most of them right. Small sources are taken more than once.
MIXTURE: Mapping[str, int] = {
    "fever": 12_000,
    "mnli-20k": 18_000,
    "snli-sub": 8_000,
    "semiauto_nli-wiki": 12_000,
    "conjnli-adv15k": 3_000,
    "cad_nli": 4_000,
    "infotabs": 1_500,
    "fragments": 1_500,
    "equate_part": 1_500,
    "scifact-rationale": 2_000,
    "check_covid": 1_600,
    "folio": 300,
}


@dataclass(frozen=True, slots=True)
class Pair:
    """A premise, a hypothesis, the index of the label in LABELS, and the file it is from."""

    premise: str
    hypothesis: str
    label: int
    source: str


def read(path: Path) -> Iterator[Pair]:
    """Yield the pairs of a gzipped file of JSON lines."""
    source = path.name.removesuffix(".jsonl.gz")
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            yield Pair(row["premise"], row["hypothesis"], LABELS.index(row["label"]), source)


def mixture(folder: Path, counts: Mapping[str, int], *, seed: int) -> list[Pair]:
    """Return the pairs of all sources, shuffled; the same for the same seed."""
    chooser = random.Random(seed)
    pairs: list[Pair] = []
    for source, count in counts.items():
        pairs += take(list(read(folder / f"{source}.jsonl.gz")), count, chooser)
    chooser.shuffle(pairs)
    return pairs


def take(pairs: Sequence[Pair], count: int, chooser: random.Random) -> list[Pair]:
    """Return about ``count`` pairs, each label as often as the others; a label with too few is gone through again."""
    taken: list[Pair] = []
    for label in range(len(LABELS)):
        same = [pair for pair in pairs if pair.label == label]
        share = count // len(LABELS)
        while same and share > 0:
            chooser.shuffle(same)
            taken += same[:share]
            share -= len(same)
    return taken


def development(folder: Path = DEVELOPMENT) -> dict[str, list[Pair]]:
    """Return the labelled pairs of each development set; sets to search in are left out."""
    names = [path for path in sorted(folder.glob("*-dev.jsonl.gz")) if "claims" not in path.name]
    return {path.name.removesuffix(".jsonl.gz"): list(read(path)) for path in names}
