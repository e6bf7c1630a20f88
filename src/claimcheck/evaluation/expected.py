"""Accepted scores: what was measured last, and what has been gained and lost since.

The file is TOML, one table an evaluation: which one, the path of its data beside the file, the tolerance, the labelled
items that are known to be wrong, and the accepted figures.
"""

import json
import tomllib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from pydantic import ValidationError

from claimcheck.errors import InputError
from claimcheck.evaluation import corpora, disputes, gold, verify
from claimcheck.evaluation.report import Report
from claimcheck.models import Model

EVALUATIONS: dict[str, Callable[[Path], Report]] = {
    "gold": gold.run,
    "disputes": disputes.run,
    "corpora": corpora.run,
    "verify": verify.run,
}
LESS_IS_BETTER = ("quotes not in the document", "disputes not in the gold list", "near misses listed")


class Accepted(Model):
    """The accepted figures of one evaluation and the labelled items that are known to be wrong."""

    evaluation: str
    path: str
    tolerance: float = 0.005
    wrong: tuple[str, ...] = ()
    figures: dict[str, float]


class Difference(Model):
    """What has changed against the accepted scores: figures that dropped, items gained and lost."""

    dropped: tuple[str, ...] = ()
    gained: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()

    def lines(self) -> Iterator[str]:
        """Yield one line a change."""
        yield from (f"dropped: {figure}" for figure in self.dropped)
        yield from (f"lost: {item}" for item in self.lost)
        yield from (f"gained: {item}" for item in self.gained)


def run(path: Path, predictions: Path | None = None) -> Report:
    """Return what has changed against the accepted scores at ``path``; write the present ones to ``predictions``.

    An item of the report is right where no figure of that evaluation dropped.
    """
    accepted = load(path)
    reports = {name: EVALUATIONS[scores.evaluation](path.parent / scores.path) for name, scores in accepted.items()}
    if predictions is not None:
        predictions.write_text(
            dump({name: accept(reports[name], accepted[name]) for name in accepted}), encoding="utf-8"
        )
    changes = {name: compare(reports[name], accepted[name]) for name in accepted}
    return Report(
        title=f"expected: {path.name}",
        figures={f"{name}: {figure}": value for name, r in reports.items() for figure, value in r.figures.items()},
        lines=tuple(f"{name}: {line}" for name, change in changes.items() for line in change.lines()),
        items={name: not change.dropped for name, change in changes.items()},
    )


def beside(report: Report, file: Path, evaluation: str, path: Path) -> Report:
    """Return the report with what was gained and lost against the scores that a file accepts for the data at ``path``.

    Raise InputError where the file has none.
    """
    for scores in load(file).values():
        if scores.evaluation == evaluation and (file.parent / scores.path).resolve() == path.resolve():
            return report.model_copy(update={"lines": (*report.lines, *compare(report, scores).lines())})
    raise InputError(f"{file}: accepts no scores of 'evaluate {evaluation}' on {path}")


def load(path: Path) -> dict[str, Accepted]:
    """Return the accepted scores by name."""
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
        accepted = {name: Accepted.model_validate(table) for name, table in tables.items()}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, ValidationError) as error:
        raise InputError(f"{path}: {error}") from None
    for name, scores in accepted.items():
        if scores.evaluation not in EVALUATIONS:
            raise InputError(f"{path}: {name}: no evaluation {scores.evaluation!r}; known are {', '.join(EVALUATIONS)}")
    return accepted


def compare(report: Report, accepted: Accepted) -> Difference:
    """Return the figures that fell by more than the tolerance, and the items gained and lost."""
    known = set(accepted.wrong)
    return Difference(
        dropped=tuple(_dropped(report.figures, accepted)),
        gained=tuple(item for item, right in report.items.items() if right and item in known),
        lost=tuple(item for item, right in report.items.items() if not right and item not in known),
    )


def accept(report: Report, accepted: Accepted) -> Accepted:
    """Return the accepted scores with the values of the report for the same figures."""
    wrong = tuple(sorted(item for item, right in report.items.items() if not right))
    figures = {name: round(report.figures.get(name, value), 4) for name, value in accepted.figures.items()}
    return accepted.model_copy(update={"wrong": wrong, "figures": figures})


def dump(accepted: Mapping[str, Accepted]) -> str:
    """Return accepted scores as TOML."""
    return "\n".join("\n".join(_table(name, scores)) + "\n" for name, scores in accepted.items())


def _table(name: str, scores: Accepted) -> Iterator[str]:
    yield f"[{_quoted(name)}]"
    yield f"evaluation = {_quoted(scores.evaluation)}"
    yield f"path = {_quoted(scores.path)}"
    yield f"tolerance = {scores.tolerance}"
    yield "wrong = ["
    yield from (f"    {_quoted(item)}," for item in scores.wrong)
    yield "]"
    yield f"[{_quoted(name)}.figures]"
    yield from (f"{_quoted(figure)} = {value}" for figure, value in scores.figures.items())


def _dropped(figures: Mapping[str, float], accepted: Accepted) -> Iterator[str]:
    for name, value in accepted.figures.items():
        now = figures.get(name)
        if now is None:
            yield f"{name} was {value:g}, is missing"
        elif (now - value if name in LESS_IS_BETTER else value - now) > accepted.tolerance:
            yield f"{name} was {value:g}, is {now:.4g}"


def _quoted(text: str) -> str:
    """Return a TOML basic string: JSON escapes what TOML does, except DEL."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
