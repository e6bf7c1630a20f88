"""Pairs written by hand: three premises of one matter, and hypotheses that each of them answers otherwise.

A hypothesis is asked of every premise of its block, so its label cannot be guessed from it alone (contrast sets:
Gardner et al. 2020, doi:10.18653/v1/2020.findings-emnlp.117). training/README.md shows the form of a block.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path

from training.data import LABELS, Pair

FOLDER = Path(__file__).parent / "written"
WRITTEN = "written-"  # begins the name of every source here
HELD = "held"  # in the name of a file that is kept back for measuring
SIGNS = {"+": LABELS.index("entailment"), "-": LABELS.index("contradiction"), "0": LABELS.index("neutral")}
PREMISES = 3


class MalformedBlock(ValueError):
    """A block that lacks a line or a sign."""


def written_pairs(*, held_out: bool) -> list[Pair]:
    """Return the pairs of all files, or of those kept back; raise MalformedBlock where one does not read."""
    files = sorted(path for path in FOLDER.glob("*.txt") if (HELD in path.stem) is held_out)
    return [pair for path in files for pair in read_blocks(path.read_text(encoding="utf-8"), f"{WRITTEN}{path.stem}")]


def read_blocks(text: str, source: str) -> Iterator[Pair]:
    """Yield the pairs of the blocks of a file, which are parted by empty lines."""
    for block in text.strip().split("\n\n"):
        lines = block.strip().split("\n")
        premises = [line.partition(" ")[2].strip() for line in lines[1 : PREMISES + 1]]
        _check(lines)
        yield from _between(premises, lines[PREMISES + 1].removeprefix("= ").strip(), source)
        for line in lines[PREMISES + 2 :]:
            signs, _, hypothesis = line.partition(" ")
            for sign, premise in zip(signs, premises, strict=True):
                yield Pair(premise, hypothesis.strip(), SIGNS[sign], source)


def _between(premises: Sequence[str], signs: str, source: str) -> Iterator[Pair]:
    """Yield each two premises both ways; what is left open one way may be entailed, and is left out."""
    for sign, (one, other) in zip(signs, combinations(premises, 2), strict=True):
        if sign != "0":
            yield Pair(one, other, SIGNS[sign], source)
            yield Pair(other, one, SIGNS[sign], source)


def _check(lines: Sequence[str]) -> None:
    numbered = all(line.startswith(f"{number} ") for number, line in enumerate(lines[1 : PREMISES + 1], 1))
    signs = [line.removeprefix("= ").strip().partition(" ")[0] for line in lines[PREMISES + 1 :]]
    whole = len(signs) > 1 and all(len(given) == PREMISES and set(given) <= set(SIGNS) for given in signs)
    if not (lines[0].startswith("# ") and numbered and whole and lines[PREMISES + 1].startswith("= ")):
        raise MalformedBlock(f"not a block: {lines[0]}")
