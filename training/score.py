"""Score a model on the development sets and on our own pairs that were kept back, beside a second one if named.

python -m training.score build/train/judge/int8 --beside build/train/judge/fp32
"""

import argparse
import json
import math
import time
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from pathlib import Path

from claimcheck.judge.model import PairModel, Scores
from training.blocks import WRITTEN, written_pairs
from training.data import DEVELOPMENT, LABELS, NLI, Pair, development
from training.perturb import own_pairs

ROOM = 0.005  # what int8 may lose on a set
OWN = ("own-", WRITTEN)  # begin the names of sets of our own


def main() -> None:
    options = arguments()
    sets = cut(development(options.sets) | own_sets(options.data, options.own) | written_sets(), options.limit)
    first = tested(options.model, sets)
    second = tested(options.beside, sets) if options.beside else {}
    for name, pairs in sets.items():
        scores = [measured(pairs, found[name]) for found in (first, second) if found]
        note = "  LOST" if len(scores) == 2 and scores[1]["accuracy"] - scores[0]["accuracy"] > ROOM else ""
        print(f"{name:24} {len(pairs):5}  " + "  |  ".join(map(shown, scores)) + note, flush=True)
    if options.fit:
        fit(options.model / "config.json", sets, first)


def arguments() -> argparse.Namespace:
    """Return the options of the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path, help="folder with model.onnx, tokenizer.json and config.json")
    parser.add_argument("--beside", type=Path, help="folder of a second model")
    parser.add_argument("--sets", type=Path, default=DEVELOPMENT, help="folder of the development sets")
    parser.add_argument("--data", type=Path, default=NLI, help="folder of the training pairs")
    parser.add_argument("--own", type=int, default=3_800, help="own pairs kept back")
    parser.add_argument("--limit", type=int, default=10**9, help="pairs of each set")
    parser.add_argument("--fit", action="store_true", help="write the temperature that fits best into config.json")
    return parser.parse_args()


def own_sets(data: Path, count: int) -> dict[str, list[Pair]]:
    """Return our own pairs that were kept back, by what was changed in them."""
    return by_source(own_pairs(data, count, seed=0, held_out=True))


def written_sets() -> dict[str, list[Pair]]:
    """Return the pairs written by hand that were kept back, by file."""
    return by_source(written_pairs(held_out=True))


def by_source(pairs: Iterable[Pair]) -> dict[str, list[Pair]]:
    in_order = sorted(pairs, key=lambda pair: pair.source)
    return {name: list(group) for name, group in groupby(in_order, key=lambda pair: pair.source)}


def cut(sets: Mapping[str, list[Pair]], limit: int) -> dict[str, list[Pair]]:
    return {name: pairs[:limit] for name, pairs in sets.items()}


def tested(folder: Path, sets: Mapping[str, Sequence[Pair]]) -> dict[str, list[Scores]]:
    """Return the scores of every pair of every set."""
    model = PairModel.open(folder)
    began = time.process_time()
    found = {name: model.scores([(p.premise, p.hypothesis) for p in pairs]) for name, pairs in sets.items()}
    count = sum(map(len, sets.values()))
    print(
        f"{folder}: {1000 * (time.process_time() - began) / count:.2f} ms of one core a pair, {count} pairs", flush=True
    )
    return found


def measured(pairs: Sequence[Pair], scores: Sequence[Scores]) -> dict[str, float]:
    """Return accuracy and macro-F1; a label that the set does not know is not chosen."""
    known = sorted({pair.label for pair in pairs})
    given = [max(known, key=row.__getitem__) for row in scores]
    gold = [pair.label for pair in pairs]
    f1 = [f_score(gold, given, label) for label in known]
    right = sum(one == other for one, other in zip(gold, given, strict=True))
    return {"accuracy": right / len(pairs), "macro-F1": sum(f1) / len(f1)}


def f_score(gold: Sequence[int], given: Sequence[int], label: int) -> float:
    """Return F1 of one label."""
    both = sum(one == other == label for one, other in zip(gold, given, strict=True))
    return 2 * both / ((gold.count(label) + given.count(label)) or 1)


def shown(scores: Mapping[str, float]) -> str:
    return "  ".join(f"{name} {value:.3f}" for name, value in scores.items())


def fit(config: Path, sets: Mapping[str, Sequence[Pair]], found: Mapping[str, Sequence[Scores]]) -> None:
    """Write the temperature with the least loss over the development sets that know all three labels."""
    known = [name for name, pairs in sets.items() if not name.startswith(OWN) and _knows_all(pairs)]
    rows = [(row, pair.label) for name in known for row, pair in zip(found[name], sets[name], strict=True)]
    best = min((step / 20 for step in range(10, 61)), key=lambda temperature: loss(rows, temperature))
    settings = json.loads(config.read_text(encoding="utf-8"))
    settings["temperature"] = round(settings["temperature"] * best, 2)
    config.write_text(json.dumps(settings, indent=2) + "\n", encoding="utf-8")
    print(f"temperature {settings['temperature']}: loss {loss(rows, 1.0):.4f} to {loss(rows, best):.4f}")


def _knows_all(pairs: Sequence[Pair]) -> bool:
    return len({pair.label for pair in pairs}) == len(LABELS)


def loss(rows: Sequence[tuple[Scores, int]], temperature: float) -> float:
    """Return the mean negative log likelihood at a temperature."""
    total = 0.0
    for row, label in rows:
        powers = [max(score, 1e-4) ** (1 / temperature) for score in row]
        total -= math.log(powers[label] / sum(powers))
    return total / len(rows)


if __name__ == "__main__":
    main()
