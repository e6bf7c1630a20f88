"""A command's workspace: opened with what can be read, its notes told, and the exit code of what could not be done."""

from collections.abc import Collection
from pathlib import Path

import typer

from claimcheck.cli import screen
from claimcheck.cli.guard import FAILED, TRIPPED
from claimcheck.workspace import Workspace


def opened(
    corpus: Path, claims_folder: Path, aliases: Path | None, judge: Path | None = None, *, remove_gone: bool = False
) -> Workspace:
    """Return the workspace of the documents that can be read, with what is new or changed extracted."""
    workspace = Workspace.open(corpus, claims_folder, aliases=aliases, judge=judge, keep_going=True)
    unread = workspace.problems
    _name(unread)
    if not workspace.documents:
        raise typer.Exit(FAILED)
    with screen.progress("extracting") as advance:
        workspace.update(advance)
    _name(workspace.problems[len(unread) :])
    if remove_gone:
        workspace.remove_gone()
    tell(workspace)
    return workspace


def _name(problems: Collection[str]) -> None:
    for problem in problems:
        screen.note(problem)


def tell(workspace: Workspace) -> None:
    """Print what the workspace has noted since."""
    while workspace.notes:
        screen.note(workspace.notes.pop(0))


def end(problems: Collection[str], *, tripped: bool = False) -> None:
    """Exit with 2 where something could not be read, however good the rest; or with 1 where the gate tripped."""
    if problems:
        named = "the problem" if len(problems) == 1 else f"the {len(problems)} problems"
        screen.note(f"done, but for {named} named above")
        raise typer.Exit(FAILED)
    if tripped:
        raise typer.Exit(TRIPPED)
