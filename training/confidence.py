"""Fit what the scores of evidence are worth: the share of verdicts that are right, never falling with the score.

claimcheck evaluate corpora tests/gold/corpora -o build/own.jsonl
python -m training.confidence build/own.jsonl ...

Isotonic regression by pooling adjacent violators (Ayer et al. 1955, doi:10.1214/aoms/1177728423), each step of at least
15 verdicts. The report gives the error on corpora that were left out of the fit.
"""

import argparse
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from pydantic import ConfigDict

import claimcheck
from claimcheck.evaluation import labelled
from claimcheck.models import Check, Verdict
from claimcheck.verify.confidence import raw

TABLE = Path(claimcheck.__file__).parent / "lexicon" / "en" / "confidence.tsv"
LEAST = 15  # verdicts of a step
PRIOR = 1.0  # right and wrong verdicts added to every step: a dozen in a row is not certainty
BINS = 10


class Labelled(Check):
    """A verdict on a labelled statement, as ``claimcheck evaluate corpora -o`` writes it."""

    model_config = ConfigDict(extra="ignore")

    id: str
    right: bool


class Answer(NamedTuple):
    """A verdict with the score of its evidence, whether it is right, and its corpus."""

    verdict: Verdict
    score: float
    right: bool
    corpus: str


class Step(NamedTuple):
    """Verdicts whose evidence scored from ``score`` on, of which a share is right."""

    score: float
    share: float


Table = Mapping[Verdict, Sequence[Step]]


def main() -> None:
    """Read the answers, fit, report the error on corpora left out, and write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("answers", type=Path, nargs="+", help="what claimcheck evaluate corpora -o wrote")
    options = parser.parse_args()
    answers = [answer for path in options.answers for answer in read(path)]
    print("\n".join(report(answers)))
    write(fitted(answers), TABLE)


def read(path: Path) -> Iterator[Answer]:
    """Yield the answers on statements of one part; disputes are in the file too, and statements of several parts."""
    for number, line in labelled.lines(path):
        if '"accepted"' not in line:
            continue
        row = Labelled.model_validate_json(line)
        if not row.claims:
            yield Answer(
                row.verdict, raw(row.verdict, row.evidence), row.right, row.id.partition("/")[0] or str(number)
            )


def fitted(answers: Iterable[Answer]) -> Table:
    """Return the steps of each verdict."""
    by_verdict: dict[Verdict, list[tuple[float, bool]]] = defaultdict(list)
    for answer in answers:
        by_verdict[answer.verdict].append((answer.score, answer.right))
    return {verdict: steps(sorted(found)) for verdict, found in sorted(by_verdict.items())}


def steps(found: Sequence[tuple[float, bool]]) -> list[Step]:
    """Return the steps of verdicts that are sorted by score, their shares never falling."""
    pools: list[list[tuple[float, bool]]] = []
    for group in _groups(found):
        pools.append(group)
        while len(pools) > 1 and _share(pools[-2]) >= _share(pools[-1]):
            last = pools.pop()
            pools[-1] += last
    return [Step(pool[0][0], _share(pool)) for pool in pools]


def _groups(found: Sequence[tuple[float, bool]]) -> list[list[tuple[float, bool]]]:
    """Return groups of at least so many verdicts in the order of their scores, equal scores in one group."""
    groups: list[list[tuple[float, bool]]] = []
    for _, equal in groupby(found, key=lambda one: one[0]):
        if groups and len(groups[-1]) < LEAST:
            groups[-1] += equal
        else:
            groups.append(list(equal))
    if len(groups) > 1 and len(groups[-1]) < LEAST:
        last = groups.pop()
        groups[-1] += last
    return groups


def _share(pool: Sequence[tuple[float, bool]]) -> float:
    return round((sum(right for _, right in pool) + PRIOR) / (len(pool) + 2 * PRIOR), 3)


def expected(table: Table, answer: Answer) -> float:
    """Return the share that a table gives for an answer."""
    known = table.get(answer.verdict, [Step(0.0, 0.5)])
    return max((step.share for step in known if step.score <= answer.score), default=known[0].share)


def report(answers: Sequence[Answer]) -> Iterator[str]:
    """Yield how far the shares told for corpora left out of the fit lie from those that are right."""
    told = []
    for corpus in sorted({answer.corpus for answer in answers}):
        table = fitted(answer for answer in answers if answer.corpus != corpus)
        told += [(answer, expected(table, answer)) for answer in answers if answer.corpus == corpus]
    yield f"{len(told)} verdicts, expected calibration error {error([(share, a.right) for a, share in told]):.3f}"
    for verdict in sorted({answer.verdict for answer in answers}):
        rows = [(share, answer.right) for answer, share in told if answer.verdict is verdict]
        mean, right = (sum(column) / len(rows) for column in zip(*rows, strict=True))
        yield f"  {verdict}: {len(rows)}, told {mean:.3f}, right {right:.3f}"


def error(told: Sequence[tuple[float, bool]]) -> float:
    """Return the expected calibration error over ten bins of equal width (Guo et al. 2017)."""
    bins: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for share, right in told:
        bins[min(int(share * BINS), BINS - 1)].append((share, right))
    gaps = (abs(sum(share for share, _ in rows) - sum(right for _, right in rows)) for rows in bins.values())
    return sum(gaps) / len(told) if told else 0.0


def write(table: Table, path: Path) -> None:
    """Write the table as a word list."""
    lines = [f"{verdict}\t{step.score:.3f}\t{step.share:.3f}" for verdict, found in table.items() for step in found]
    path.write_text("\n".join(["verdict\tscore\tshare", *sorted(lines)]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
