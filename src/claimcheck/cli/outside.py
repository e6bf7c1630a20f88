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
            found = read.folder(path)
            documents += found.documents
            for message in found.notes:
                screen.note(message)
        else:
            documents.append(read.read(path))
    return documents, _claims(documents)


def _claims(documents: list[Document]) -> Iterator[Claim]:
    from claimcheck import nlp
    from claimcheck.split import split

    english = nlp.load()
    with screen.progress("extracting") as advance:
        for number, document in enumerate(documents, 1):
            yield from split(document, english)
            advance(number, len(documents), document.id)
