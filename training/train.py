"""Train the judge on two cores; stops at a given number of steps or a given time, and resumes where it was stopped.

python -m training.train --out build/train/judge --minutes 60
"""

import argparse
import json
import random
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import torch
from torch import Tensor, nn

from training import network
from training.blocks import written_pairs
from training.data import LABELS, MIXTURE, NLI, Pair, development, mixture
from training.perturb import own_pairs

STEP_TOKENS = 1_024  # tokens of a batch, padding included: long pairs come in small batches, so steps cost the same
PAIRS = 20  # of a batch on average: a longer or shorter batch weighs as its number of pairs
MULTIPLE = 16  # lengths are padded to multiples of this: every new shape is compiled anew
EVERY = 100  # steps between checkpoints
LONGEST = 160  # tokens of a pair to learn from: a quarter of the evidence about science and health is longer than 96
PEAK, HEAD_PEAK = 1.0e-4, 5e-4  # learning rates
WARM_UP, COOL_DOWN = 100, 0.45  # steps that warm up; share of the run in which the rate falls to zero

Item = tuple[list[int], list[int], int]  # token ids, segment ids, label


def main() -> None:
    options = arguments()
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    folder = network.encoder_folder()
    items = prepare(folder, options)
    run = Run(network.PairNetwork.fresh(folder), options)
    run.resume()
    run.train(items)
    run.save(final=True)
    print(json.dumps(scores(run.model, folder, development(), limit=options.limit)), flush=True)


def arguments() -> argparse.Namespace:
    """Return the options of the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="folder for checkpoints")
    parser.add_argument("--start", type=Path, help="checkpoint whose weights to begin with, for another round")
    parser.add_argument("--data", type=Path, default=NLI, help="folder of the training pairs")
    parser.add_argument("--steps", type=int, default=8_000, help="steps at which the run is complete")
    parser.add_argument("--minutes", type=float, default=180, help="processor time after which the run is complete")
    parser.add_argument("--own", type=int, default=9_000, help="pairs of our own perturbations")
    parser.add_argument("--written", type=int, default=2, help="times that the pairs written by hand are taken")
    parser.add_argument("--smoothing", type=float, default=0.05, help="label smoothing")
    parser.add_argument("--limit", type=int, default=400, help="pairs of each development set scored at the end")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=13)
    return parser.parse_args()


def prepare(folder: Path, options: argparse.Namespace) -> list[Item]:
    """Return the pairs to learn from as token ids."""
    pairs = mixture(options.data, MIXTURE, seed=options.seed)
    pairs += own_pairs(options.data, options.own, seed=options.seed)
    pairs += written_pairs(held_out=False) * options.written
    random.Random(options.seed).shuffle(pairs)
    items = [item for item in items_of(folder, pairs) if len(item[0]) <= LONGEST]
    print(f"{len(items)} of {len(pairs)} pairs are short enough", flush=True)
    return items


def items_of(folder: Path, pairs: Sequence[Pair]) -> list[Item]:
    """Return pairs as token ids, segment ids and label."""
    read = network.encode(network.tokenizer(folder), [(pair.premise, pair.hypothesis) for pair in pairs])
    return [(ids, types, pair.label) for (ids, types), pair in zip(read, pairs, strict=True)]


def padded(length: int) -> int:
    return -(-length // MULTIPLE) * MULTIPLE


def batches(items: Sequence[Item], *, seed: int) -> Iterator[list[Item]]:
    """Yield batches of pairs of like length, for ever, in an order that the seed decides."""
    chooser = random.Random(seed)
    order = list(items)
    while True:
        chooser.shuffle(order)
        waiting: dict[int, list[Item]] = {}
        for item in order:
            width = padded(len(item[0]))
            batch = waiting.setdefault(width, [])
            batch.append(item)
            if len(batch) == STEP_TOKENS // width:
                yield waiting.pop(width)


def tensors(batch: Sequence[Item]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Return token ids, mask, segment ids and labels of a batch, padded to one width."""
    width = padded(max(len(ids) for ids, _, _ in batch))
    ids = torch.zeros(len(batch), width, dtype=torch.long)
    mask, types = torch.zeros_like(ids), torch.zeros_like(ids)
    for row, (tokens, segments, _) in enumerate(batch):
        ids[row, : len(tokens)] = torch.tensor(tokens)
        mask[row, : len(tokens)] = 1
        types[row, : len(tokens)] = torch.tensor(segments)
    return ids, mask, types, torch.tensor([label for _, _, label in batch])


class Run:
    """A training run: the network, its optimiser, and how far it is."""

    def __init__(self, model: network.PairNetwork, options: argparse.Namespace) -> None:
        self.model, self.options = model, options
        self.model.encoder.embeddings.word_embeddings.weight.requires_grad_(False)
        self.optimiser = torch.optim.AdamW(groups(model), weight_decay=0.01, betas=(0.9, 0.98))
        self.peaks = [group["lr"] for group in self.optimiser.param_groups]
        self.loss = nn.CrossEntropyLoss(label_smoothing=options.smoothing)
        self.step, self.worked = 0, 0.0

    @property
    def done(self) -> float:
        """Return the share of the run that is done, by steps or by time, whichever is further."""
        return max(self.step / self.options.steps, self.worked / (60 * self.options.minutes))

    def train(self, items: Sequence[Item]) -> None:
        """Train until the run is complete; the batches that an earlier part has seen are passed over."""
        stream = batches(items, seed=self.options.seed)
        for _ in range(self.step):
            next(stream)
        self.model.train()
        shown, total = self.step, 0.0
        while self.done < 1:
            total += self.learn(next(stream))
            if self.step % 50 == 0:
                print(
                    f"step {self.step} done {self.done:.3f} {self.worked:.0f}s loss {total / (self.step - shown):.4f}",
                    flush=True,
                )
                shown, total = self.step, 0.0
            if self.step % EVERY == 0:
                self.save()

    def learn(self, batch: Sequence[Item]) -> float:
        """Take one step and return its loss."""
        began = time.process_time()
        self.set_rate()
        ids, mask, types, labels = tensors(batch)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            logits = self.model(ids, mask, types)
        loss = self.loss(logits.float(), labels) * (len(batch) / PAIRS)  # every pair weighs the same
        loss.backward()
        nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimiser.step()
        self.optimiser.zero_grad(set_to_none=True)
        self.step += 1
        self.worked += time.process_time() - began
        return float(loss.detach()) * PAIRS / len(batch)

    def set_rate(self) -> None:
        """Set the learning rate: up, level, and down to zero in a line in the last part of the run.

        So a run can be brought to its end at any time: stop it, and resume it with fewer ``--steps``.
        """
        warmth = min(1.0, (self.step + 1) / WARM_UP, max(0.0, 1 - self.done) / COOL_DOWN)
        for group, peak in zip(self.optimiser.param_groups, self.peaks, strict=True):
            group["lr"] = peak * max(warmth, 1e-3)

    def save(self, *, final: bool = False) -> None:
        """Write the checkpoint, in one move, so that a killed run leaves a whole one."""
        self.options.out.mkdir(parents=True, exist_ok=True)
        state = {"model": self.model.state_dict(), "step": self.step, "worked": self.worked}
        if not final:
            state |= {"optimiser": self.optimiser.state_dict(), "random": torch.get_rng_state()}
        part = self.options.out / "writing.pt"
        torch.save(state, part)
        part.replace(self.options.out / ("final.pt" if final else "checkpoint.pt"))

    def resume(self) -> None:
        """Go on from the checkpoint, if there is one, else begin with the weights that were asked for."""
        path = self.options.out / "checkpoint.pt"
        if not path.exists():
            if self.options.start:
                self.model.load_state_dict(torch.load(self.options.start)["model"])
            return
        state = torch.load(path)
        self.model.load_state_dict(state["model"])
        self.optimiser.load_state_dict(state["optimiser"])
        torch.set_rng_state(state["random"])
        self.step, self.worked = state["step"], state["worked"]


def groups(model: network.PairNetwork) -> list[dict[str, object]]:
    """Return the parameters in two groups: the encoder, and the new head that learns faster."""
    head = [*model.hidden.parameters(), *model.out.parameters()]
    encoder = [weights for weights in model.encoder.parameters() if weights.requires_grad]
    return [{"params": encoder, "lr": PEAK}, {"params": head, "lr": HEAD_PEAK}]


@torch.inference_mode()
def scores(
    model: network.PairNetwork, folder: Path, sets: Mapping[str, Sequence[Pair]], *, limit: int
) -> dict[str, float]:
    """Return the accuracy on the first pairs of each set.

    Where a set knows no neutral pairs, the better of the other two labels is taken.
    """
    model.eval()
    found = {}
    for name, pairs in sets.items():
        items = sorted(items_of(folder, pairs[:limit]), key=lambda item: len(item[0]))
        labels = {label for _, _, label in items}
        hidden = [label for label in range(len(LABELS)) if label not in labels]
        right = 0
        for start in range(0, len(items), 32):
            ids, mask, types, gold = tensors(items[start : start + 32])
            logits = model(ids, mask, types).float()
            logits[:, hidden] = -1e9
            right += int((logits.argmax(-1) == gold).sum())
        found[name] = round(right / len(items), 4)
    return found


if __name__ == "__main__":
    main()
