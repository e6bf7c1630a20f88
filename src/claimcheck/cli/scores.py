"""Run one of the evaluations; each is a module of its own in ``claimcheck.evaluation``."""

from enum import StrEnum
from importlib import import_module
from pathlib import Path
from typing import Any

from claimcheck.errors import InputError
from claimcheck.evaluation.report import Report


class Task(StrEnum):
    """What is scored."""

    ATTRIBUTION = "attribution"
    ATOMIC = "atomic"
    VERIFY = "verify"
    RETRIEVAL = "retrieval"
    CORPORA = "corpora"
    GOLD = "gold"
    EXPECTED = "expected"


def run(task: Task, path: Path, predictions: Path | None, options: dict[str, Any]) -> Report:
    """Return the report on the labelled data at ``path``; write what was predicted to ``predictions``."""
    if not path.exists():
        raise InputError(f"{path}: no such file or folder")
    if predictions is not None and not predictions.parent.is_dir():
        raise InputError(f"{predictions}: the folder {predictions.parent} does not exist")
    result = import_module(f"claimcheck.evaluation.{task}").run(path, predictions, **options)
    return result if isinstance(result, Report) else Report(title=f"{task}: {path}", figures=result)
