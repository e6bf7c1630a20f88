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


@app.command()
@guarded
def evaluate(
    task: Annotated[Task, typer.Argument(help="What is scored.", show_default=False)],
    path: Annotated[Path, typer.Argument(metavar="PATH", help="Labelled data: a file, or a folder of sets.")],
    predictions: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="PREDICTIONS", help="Write what was predicted, as JSON lines."),
    ] = None,
    granularity: Annotated[
        str | None, typer.Option("--granularity", metavar="compact|fine", help="Of claims; for atomic only.")
    ] = None,
    limit: Annotated[
        int | None,
        typer.Option("--limit", min=1, metavar="N", help="Only the first N pairs or statements of a set."),
    ] = None,
    corpus: Annotated[
        Path | None,
        typer.Option("--corpus", metavar="PATH", help="For unrelated: a folder of documents, or a file of passages."),
    ] = None,
    claims: Annotated[
        Path | None, typer.Option("--claims", metavar="DIR", help="Keep what is extracted there, for the next run.")
    ] = None,
    resume: Annotated[
        bool, typer.Option("--resume", help="Go on where the run stopped that wrote PREDICTIONS.")
    ] = False,
    accepted: Annotated[
        Path | None,
        typer.Option("--accepted", metavar="FILE", help="Tell what was gained and lost against these scores (.toml)."),
    ] = None,
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
    if granularity not in (None, "compact", "fine"):
        raise typer.BadParameter("--granularity is compact or fine")
    given = {
        "granularity": granularity,
        "limit": limit,
        "corpus": corpus,
        "claims": claims,
        "resume": resume or None,
        "judge": judge,
    }
    options = {name: value for name, value in given.items() if value is not None}
    for name in options.keys() - OPTIONS.get(task, set()):
        raise typer.BadParameter(f"--{name} does not belong to 'evaluate {task}'")
    if task is Task.UNRELATED and corpus is None:
        raise typer.BadParameter("'evaluate unrelated' needs --corpus PATH")
    report = run(task, path, predictions, options)
    if accepted is not None:
        report = import_module("claimcheck.evaluation.expected").beside(report, accepted, task, path)
    if output is Format.JSONL:
        screen.write(report)
    else:
        screen.out().out(report.text(), highlight=False)


def run(task: Task, path: Path, predictions: Path | None, options: dict[str, Any]) -> Report:
    """Return the report on the labelled data at ``path``; write what was predicted to ``predictions``."""
    if not path.exists():
        raise InputError(f"{path}: no such file or folder")
    if predictions is not None and not predictions.parent.is_dir():
        raise InputError(f"{predictions}: the folder {predictions.parent} does not exist")
    result = import_module(f"claimcheck.evaluation.{task}").run(path, predictions, **options)
    return result if isinstance(result, Report) else Report(title=f"{task}: {path}", figures=result)
