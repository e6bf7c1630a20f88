"""The command that scores claimcheck; each evaluation is a module of its own in ``claimcheck.evaluation``."""

from enum import StrEnum
from importlib import import_module
from pathlib import Path
from typing import Annotated, Any

import typer

from claimcheck.cli import screen
from claimcheck.cli.app import app
from claimcheck.cli.guard import guarded
from claimcheck.cli.options import Format, Judge, OutputFormat
from claimcheck.errors import InputError
from claimcheck.evaluation.report import Report


class Task(StrEnum):
    """What is scored."""

    ATTRIBUTION = "attribution"
    ATOMIC = "atomic"
    VERIFY = "verify"
    RETRIEVAL = "retrieval"
    VERDICTS = "verdicts"
    UNRELATED = "unrelated"
    CORPORA = "corpora"
    GOLD = "gold"
    EXPECTED = "expected"


SEARCHING = {"limit", "claims", "resume", "judge"}
OPTIONS = {
    Task.ATOMIC: {"granularity"},
    Task.VERIFY: {"limit", "judge"},
    Task.CORPORA: {"judge"},
    Task.VERDICTS: SEARCHING,
    Task.UNRELATED: {*SEARCHING, "corpus"},
}  # which evaluation takes which


Named = Annotated[Task, typer.Argument(help="What is scored.", show_default=False)]
Data = Annotated[Path, typer.Argument(metavar="PATH", help="Labelled data: a file, or a folder of sets.")]
Predictions = Annotated[
    Path | None, typer.Option("-o", "--output", metavar="PREDICTIONS", help="Write what was predicted, as JSON lines.")
]
Cut = Annotated[str | None, typer.Option("--granularity", metavar="compact|fine", help="Of claims; for atomic only.")]
Limit = Annotated[
    int | None, typer.Option("--limit", min=1, metavar="N", help="Only the first N pairs or statements of a set.")
]
Searched = Annotated[
    Path | None,
    typer.Option("--corpus", metavar="PATH", help="For unrelated: a folder of documents, or a file of passages."),
]
Kept = Annotated[
    Path | None, typer.Option("--claims", metavar="DIR", help="Keep what is extracted there, for the next run.")
]
Resume = Annotated[bool, typer.Option("--resume", help="Go on where the run stopped that wrote PREDICTIONS.")]
Accepted = Annotated[
    Path | None,
    typer.Option("--accepted", metavar="FILE", help="Tell what was gained and lost against these scores (.toml)."),
]


@app.command()
@guarded
def evaluate(
    task: Named,
    path: Data,
    predictions: Predictions = None,
    granularity: Cut = None,
    limit: Limit = None,
    corpus: Searched = None,
    claims: Kept = None,
    resume: Resume = False,
    accepted: Accepted = None,
    judge: Judge = None,
    output: OutputFormat = Format.TEXT,
) -> None:
    """Score claimcheck on labelled data.

    \b
    Examples:
      claimcheck evaluate attribution articles.jsonl
      claimcheck evaluate atomic sentences.jsonl -o predictions.jsonl
      claimcheck evaluate corpora corpora/
      claimcheck evaluate verify pairs/ --limit 200
      claimcheck evaluate unrelated statements.jsonl --corpus corpus
    """
    given = {
        "granularity": granularity,
        "limit": limit,
        "corpus": corpus,
        "claims": claims,
        "resume": resume or None,
        "judge": judge,
    }
    options = {name: value for name, value in given.items() if value is not None}
    _refuse_what_does_not_belong(task, options)
    report = run(task, path, predictions, options)
    if accepted is not None:
        report = import_module("claimcheck.evaluation.expected").beside(report, accepted, task, path)
    if output is Format.JSONL:
        screen.write(report)
    else:
        screen.out().out(report.text(), highlight=False)


def _refuse_what_does_not_belong(task: Task, options: dict[str, Any]) -> None:
    for name in sorted(options.keys() - OPTIONS.get(task, set())):
        raise typer.BadParameter(f"--{name} does not belong to 'evaluate {task}'")
    if options.get("granularity", "compact") not in ("compact", "fine"):
        raise typer.BadParameter("--granularity is compact or fine")
    if task is Task.UNRELATED and "corpus" not in options:
        raise typer.BadParameter("'evaluate unrelated' needs --corpus PATH")


def run(task: Task, path: Path, predictions: Path | None, options: dict[str, Any]) -> Report:
    """Return the report on the labelled data at ``path``; write what was predicted to ``predictions``."""
    if not path.exists():
        raise InputError(f"{path}: no such file or folder")
    if predictions is not None and not predictions.parent.is_dir():
        raise InputError(f"{predictions}: the folder {predictions.parent} does not exist")
    result = import_module(f"claimcheck.evaluation.{task}").run(path, predictions, **options)
    return result if isinstance(result, Report) else Report(title=f"{task}: {path}", figures=result)
