"""Many statements checked against a corpus; the answers can be kept as they come, so that a stopped run goes on."""

import json
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from claimcheck.errors import InputError
from claimcheck.evaluation import labelled
from claimcheck.models import Check, Document, Model
from claimcheck.workspace import Workspace


class Question(NamedTuple):
    """A statement with the id by which a report names it."""

    key: str
    statement: str


class Answer(Model):
    """The verdict on a statement."""

    id: str
    check: Check


@contextmanager
def opened(documents: Iterable[Document], claims: Path | None, judge: Path | None) -> Iterator[Workspace]:
    """Open documents as a corpus; what is extracted is kept in the folder ``claims``, or thrown away without one."""
    with tempfile.TemporaryDirectory() as scratch:
        yield Workspace(documents, claims or Path(scratch), judge=judge)


def given(
    workspace: Workspace, questions: Iterable[Question], kept: Path | None, *, resume: bool = False
) -> Iterator[Answer]:
    """Yield the answer to each question, and write it to the file ``kept``; to ``resume`` is to take those it has."""
    known = _known(kept) if kept is not None and resume else {}
    if kept is not None:
        kept.write_text("".join(map(_line, known.values())), encoding="utf-8")
    for question in questions:
        answer = known.get(question.key)
        if answer is None or answer.check.statement != question.statement:
            answer = Answer(id=question.key, check=_check(workspace, question))
            _append(answer, kept)
        yield answer


def _check(workspace: Workspace, question: Question) -> Check:
    try:
        return workspace.check(question.statement)
    except InputError as error:
        raise InputError(f"{question.key}: {error}") from None


def _known(kept: Path) -> dict[str, Answer]:
    """Return what a run wrote before it was stopped; half a line at the end is left out."""
    if not kept.is_file():
        return {}
    whole = kept.read_text(encoding="utf-8")
    kept.write_text(whole[: whole.rfind("\n") + 1], encoding="utf-8")
    return {answer.id: answer for answer in labelled.json_lines(kept, Answer)}


def _append(answer: Answer, kept: Path | None) -> None:
    if kept is not None:
        with kept.open("a", encoding="utf-8") as file:
            file.write(_line(answer))


def _line(answer: Answer) -> str:
    return json.dumps(answer.model_dump(mode="json"), ensure_ascii=False) + "\n"
