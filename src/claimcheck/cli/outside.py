"""Claims of files and folders that belong to no workspace: printed, not kept."""

from collections.abc import Iterator
from pathlib import Path

from claimcheck import read
from claimcheck.cli import screen
from claimcheck.models import Claim, Document


def extract(paths: list[str]) -> tuple[list[Document], Iterator[Claim]]:
    """Return the documents at the paths, and their claims document by document."""
    documents: list[Document] = []
    for path in paths:
        if Path(path).is_dir():
            found, notes = read.folder(path)
        else:
            found = (read.read(path),)
            notes = tuple(filter(None, map(read.left_out, found)))
        documents += found
        for message in notes:
            screen.note(message)
    return documents, _claims(documents)


def _claims(documents: list[Document]) -> Iterator[Claim]:
    from claimcheck import nlp
    from claimcheck.split import split

    english = nlp.load()
    with screen.progress("extracting", beside_data=True) as advance:
        for number, document in enumerate(documents, 1):
            yield from split(document, english)
            advance(number, len(documents), document.id)
