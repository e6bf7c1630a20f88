"""Fit from which probability the judge's model is believed about near claims, and write it as a word list.

python -m training.near src/claimcheck/judge/weights

A claim of a premise and a statement of which one negates or denies are read as ``contested`` reads two claims of two
voices. The pairs are those of ``training.verdicts``: the judge has not learned from them.
"""

import argparse
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import claimcheck
from claimcheck.judge import surroundings
from claimcheck.judge.model import PairModel
from claimcheck.lexicon import Row, parse
from claimcheck.models import Claim, Stance
from claimcheck.pair import near
from claimcheck.pair.near import Way
from training.blocks import WRITTEN
from training.candidates import Example, gather
from training.data import LABELS

BOUNDS = Path(claimcheck.__file__).parent / "lexicon" / "en" / f"{near.BOUNDS}.tsv"
SAME, CLASH = LABELS.index("entailment"), LABELS.index("contradiction")
CONCERNS = Path(__file__).parent / "words" / "concerns.tsv"  # near claims that only concern one thing
PRECISION = 0.85  # of what is listed as a clash, of pairs most of which are near misses by intent
STEP = 0.01
NEVER = 1.01  # where no probability is high enough
STEPS = range(3, 10)  # tenths of probability that are reported
FEW = 10  # clashes that a bound must rest on


@dataclass(frozen=True, slots=True)
class Turned:
    """A claim and a statement of which one turns the other: whether they clash, and how sure the model is of it."""

    source: str
    way: Way
    claim: Claim
    statement: Claim
    clash: bool
    probability: float = 0.0


def main() -> None:
    """Read the pairs, report, and write the list."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path, help="folder of the judge's model")
    parser.add_argument("--examples", type=Path, default=Path("build/verdicts/examples.jsonl"))
    options = parser.parse_args()
    model = PairModel.open(options.model)
    found = read([pair for example in gather(options.examples) for pair in turned(example)], model)
    never = highest(model)
    lowest = {way: max(bound([pair for pair in found if pair.way is way]), never[way]) for way in Way}
    for line in report(found, lowest):
        print(line)
    write(lowest, BOUNDS)


def turned(example: Example) -> Iterator[Turned]:
    """Yield a pair as claims of two voices, where one negates what the other says, or as if one denied the statement.

    The claim is that of the premise which is most like the statement. Denied are statements of written pairs: few
    statements deny, and what one denies is read as if it were told.
    """
    if len(example.parts) != 1 or not example.claims:
        return
    statement = example.parts[0]
    claim = max(example.claims, key=lambda claim: near.likeness(claim.proposition, statement.proposition))
    around = surroundings(claim, {example.document.id: example.document})
    if near.likeness(claim.proposition, statement.proposition) < near.ALIKE or not both_told(claim, statement):
        return
    if not near.of_one_matter(claim, statement, around):
        return
    if near.is_turned(claim) != near.is_turned(statement):
        yield Turned(example.source, near.way(claim, statement), claim, statement, example.label == CLASH)
    elif example.source.startswith(WRITTEN) and not near.is_turned(claim):
        yield Turned(example.source, Way.DENIED, claim, statement, example.label == SAME)


def both_told(a: Claim, b: Claim) -> bool:
    """Return whether neither claim is denied."""
    return Stance.DENY not in (a.vouched_stance, b.vouched_stance)


def read(pairs: Sequence[Turned], model: PairModel) -> list[Turned]:
    """Return the pairs with how sure the model is of a clash."""
    scores = model.scores([asked for pair in pairs for asked in near.both_ways(pair.claim, pair.statement)])
    return [
        Turned(p.source, p.way, p.claim, p.statement, p.clash, near.sure(p.way, there, back))
        for p, there, back in zip(pairs, scores[::2], scores[1::2], strict=True)
    ]


class Concern(Row):
    """A claim and another (what a denial is of) that only concern one thing: they are never to be listed."""

    claim: str
    other: str
    way: Way


def highest(model: PairModel) -> dict[Way, float]:
    """Return, by the way in which they could clash, from where on no pair of the list is taken for a clash."""
    rows = list(parse(CONCERNS.read_text(encoding="utf-8"), Concern, CONCERNS.stem))
    scores = model.scores([pair for row in rows for pair in ((row.claim, row.other), (row.other, row.claim))])
    read_as = [
        near.sure(row.way, *both) for row, both in zip(rows, zip(scores[::2], scores[1::2], strict=True), strict=True)
    ]
    return {way: max(sure for row, sure in zip(rows, read_as, strict=True) if row.way is way) + STEP for way in Way}


def bound(pairs: Iterable[Turned]) -> float:
    """Return the lowest probability from which so many of the pairs are clashes as ``PRECISION`` asks."""
    lowest, right = NEVER, 0
    for number, pair in enumerate(sorted(pairs, key=lambda pair: -pair.probability), 1):
        right += pair.clash
        if right >= max(PRECISION * number, FEW):
            lowest = pair.probability
    return round(lowest, 2)


def report(pairs: Sequence[Turned], lowest: dict[Way, float]) -> Iterator[str]:
    """Yield what is listed of each way and how much of it rightly, and the pairs that are wrongly taken for a clash."""
    for way, least in lowest.items():
        read_so = [pair for pair in pairs if pair.way is way]
        listed = [pair for pair in read_so if pair.probability >= least]
        yield f"{way}: {_right(read_so, 0.0)} clash; from {least:.2f} on {_right(read_so, least)}"
        yield "  " + ", ".join(f"{step / 10:.1f}: {_right(read_so, step / 10)}" for step in STEPS)
        for pair in listed:
            if not pair.clash:
                told = f"{pair.claim.proposition} / {pair.statement.proposition}"
                yield f"  {pair.probability:.2f} {pair.source}: {told}"


def _right(pairs: Sequence[Turned], least: float) -> str:
    listed = [pair.clash for pair in pairs if pair.probability >= least]
    return f"{sum(listed)} of {len(listed)}"


def write(lowest: dict[Way, float], path: Path) -> None:
    """Write the bounds, sorted by way."""
    rows = sorted(f"{way}\t{least:.2f}" for way, least in lowest.items())
    path.write_text("\n".join(["way\tprobability", *rows]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
