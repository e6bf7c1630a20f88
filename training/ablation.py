"""What each source of pairs adds: short runs from one start, each without one source, scored beside a run with all.

python -m training.ablation --start build/train/judge/final.pt --out build/ablation

Each run's scores are kept in a file of their own, so a stopped series goes on where it was. ``--only NAME`` (may be
repeated) makes some of the runs; the table is printed as Markdown, for LOG.md.
"""

import argparse
import json
import random
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from training.blocks import WRITTEN, written_pairs
from training.data import MIXTURE, NLI, Pair, development, mixture
from training.perturb import own_pairs

ALL = "all"
OWN = "own-"
TAKEN = 50  # pairs read for each step, of which some are too long: a short run sees no more
GROUPS = ("public sets", "own changes", "written by hand")  # the columns: each is a mean over its sets
Scores = dict[str, float]


def main() -> None:
    """Make the runs that are missing and print the table."""
    options = arguments()
    options.out.mkdir(parents=True, exist_ok=True)
    pairs = every_pair(options.data, options.seed)
    for name in [ALL, *(options.only or sources(pairs))]:
        kept = options.out / f"{name}.json"
        if not kept.is_file():
            kept.write_text(json.dumps(run(without(pairs, name), options)), encoding="utf-8")
            print(f"done: {name}", flush=True)
    found = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(options.out.glob("*.json"))}
    print("\n".join(table(found)))


def arguments() -> argparse.Namespace:
    """Return the options of the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="folder for the scores of each run")
    parser.add_argument("--start", type=Path, help="checkpoint to begin with; none: the encoder as packaged")
    parser.add_argument("--data", type=Path, default=NLI, help="folder of the training pairs")
    parser.add_argument("--only", action="append", help="a source to leave out; default: each in turn")
    parser.add_argument("--steps", type=int, default=150, help="steps of a run")
    parser.add_argument("--limit", type=int, default=150, help="pairs of each set that are scored")
    parser.add_argument("--seed", type=int, default=13)
    return parser.parse_args()


def every_pair(data: Path, seed: int) -> list[Pair]:
    """Return the pairs that a round of training learns from."""
    return mixture(data, MIXTURE, seed=seed) + own_pairs(data, 9_000, seed=seed) + written_pairs(held_out=False)


def sources(pairs: Sequence[Pair]) -> list[str]:
    """Return what can be left out: each public set, each kind of own change, and what is written by hand."""
    return list(dict.fromkeys(source(pair) for pair in pairs))


def source(pair: Pair) -> str:
    """Return the name under which a pair is left out: files written by hand count as one."""
    return WRITTEN.rstrip("-") if pair.source.startswith(WRITTEN) else pair.source


def without(pairs: Sequence[Pair], name: str) -> list[Pair]:
    """Return the pairs that are not of a source; what is left takes its place in a run of as many steps."""
    return [pair for pair in pairs if source(pair) != name]


def run(pairs: Sequence[Pair], options: argparse.Namespace) -> Scores:
    """Return the accuracy on every set after a short run."""
    from training import network, train  # torch is slow to load, and reading the table needs none of it

    folder = network.encoder_folder()
    settings = {"smoothing": 0.05, "minutes": float("inf"), "threads": 1}
    given = argparse.Namespace(**vars(options) | settings | {"out": options.out / "unfinished"})
    train.torch.manual_seed(options.seed)
    train.torch.set_num_threads(given.threads)
    training = train.Run(network.PairNetwork.fresh(folder), given)
    training.resume()
    chosen = random.Random(options.seed).sample(pairs, min(len(pairs), TAKEN * options.steps))
    training.train([item for item in train.items_of(folder, chosen) if len(item[0]) <= train.LONGEST])
    for path in given.out.glob("*.pt"):
        path.unlink()
    return train.scores(training.model, folder, sets(options.data), limit=options.limit)


def sets(data: Path) -> dict[str, list[Pair]]:
    """Return the sets that are scored: the public ones, our own changes and blocks that were kept back."""
    kept_back = own_pairs(data, 3_800, seed=0, held_out=True) + written_pairs(held_out=True)
    named = {name: [pair for pair in kept_back if pair.source == name] for name in {p.source for p in kept_back}}
    return development() | dict(sorted(named.items()))


def table(found: Mapping[str, Scores]) -> Iterator[str]:
    """Yield the rows: for each run its mean by group, as points lost against the run with all, and the worst loss."""
    whole = found[ALL]
    yield f"| left out | {' | '.join(GROUPS)} | set that loses most |"
    yield "|---|" + "---|" * (len(GROUPS) + 1)
    yield _row("nothing", [f"{mean:.3f}" for mean in means(whole)], "")
    for name, scores in found.items():
        if name != ALL:
            changes = [f"{100 * (now - before):+.1f}" for now, before in zip(means(scores), means(whole), strict=True)]
            worst = min(whole, key=lambda key: scores[key] - whole[key])
            yield _row(name, changes, f"{worst} {100 * (scores[worst] - whole[worst]):+.1f}")


def means(scores: Scores) -> list[float]:
    """Return the mean accuracy of each group of sets."""
    grouped: dict[str, list[float]] = {name: [] for name in GROUPS}
    for name, score in scores.items():
        grouped[GROUPS[1 if name.startswith(OWN) else 2 if name.startswith(WRITTEN) else 0]].append(score)
    return [sum(group) / len(group) if group else 0.0 for group in grouped.values()]


def _row(name: str, cells: Sequence[str], last: str) -> str:
    return f"| {' | '.join([name, *cells, last])} |"


if __name__ == "__main__":
    main()
