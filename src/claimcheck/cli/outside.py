"""Claims of files and folders that belong to no workspace: printed, not kept."""

from collections.abc import Iterator
from pathlib import Path

import typer

from claimcheck import read
from claimcheck.cli import screen
from claimcheck.cli.guard import FAILED
from claimcheck.errors import InputError
from claimcheck.models import Claim, Document
from claimcheck.slots.aliases import Aliases


def extract(
    paths: list[str], aliases: Path | None = None, *, granularity: str = "compact", attitudes: bool = False
) -> tuple[list[Document], Iterator[Claim], tuple[str, ...]]:
    """Return the documents at the paths, their claims document by document, and what could not be read.

    Parties go under the names that the file ``aliases`` gives them.
    """
    names = Aliases(read.aliases.read(aliases) if aliases is not None else {})
    documents: list[Document] = []
    problems: list[str] = []
    for path in paths:
        found = _at(path)
        documents += found.documents
        problems += found.problems
        for message in (*found.notes, *found.problems):
            screen.note(message)
    if not documents:
        raise typer.Exit(FAILED)
    documents = list({(document.id, document.sha256): document for document in documents}.values())  # each file once
    told = map(names.claim, _claims(documents, granularity=granularity, attitudes=attitudes))
    return documents, told, tuple(problems)


def _at(path: str) -> read.Folder:
    """Return what a file or folder holds."""
    try:
        if Path(path).is_dir():
            return read.folder(path, keep_going=True)
        document = read.read(path)
    except InputError as error:
        return read.Folder((), (), (str(error),))
    return read.Folder((document,), tuple(filter(None, [read.left_out(document)])))


def _claims(documents: list[Document], *, granularity: str, attitudes: bool) -> Iterator[Claim]:
    from claimcheck import nlp
    from claimcheck.split import split

    english = nlp.load()
    with screen.progress("extracting", beside_data=True) as advance:
        for number, document in enumerate(documents, 1):
            yield from split(document, english, granularity=granularity, attitudes=attitudes)
            advance(number, len(documents), document.id)
