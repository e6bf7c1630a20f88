"""The claims of a corpus, on file and in the index: made anew where a document is new or has changed."""

import hashlib
from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path

from claimcheck import versions
from claimcheck.errors import ClaimsError
from claimcheck.models import Document
from claimcheck.store import ClaimsFolder, Store

Progress = Callable[[int, int, str], None]
"""Called after each document with the number done, the number to do, and the document's id."""

AT_ONCE = 200  # documents extracted between two writes of the manifest


class Extracted:
    """What was extracted from the documents: ``folder`` holds the files, ``store`` the index built from them.

    What a user should know is added to ``notes``. A damaged claims file raises ClaimsError, or, where a list of
    ``problems`` is given, is named there and its document has no claims. One thread at a time may use it.
    """

    def __init__(
        self, documents: Sequence[Document], claims: Path, notes: list[str], problems: list[str] | None = None
    ) -> None:
        self.folder = ClaimsFolder(claims)
        self._documents = documents
        self._notes = notes
        self._problems = problems
        self._current = False

    @cached_property
    def store(self) -> Store:
        """The index of the claims; in memory where the folder cannot be written."""
        store = self.folder.index()
        self._take_notes()
        return store

    def update(self, progress: Progress | None = None) -> None:
        """Extract what is new or stale, and let the index hold exactly the claims of the documents there are."""
        if self._current:
            return
        stale = [d for d in self._documents if not self.folder.is_fresh(d, versions.EXTRACTION)]
        self._index_what_is_on_file({document.id for document in stale})
        try:
            self._extract(stale, progress)
        finally:
            self.folder.flush()
            self._take_notes()
        self._current = True

    def remove_gone(self) -> None:
        """Remove the claims of documents that are no longer in the corpus, with a note for each."""
        self.folder.forget_all_but(self._documents)
        self.folder.flush()
        self._take_notes()

    def state(self, version: str) -> str:
        """Return what identifies the claims as they are now together with the version of what is made of them."""
        parts = [version, *(f"{name} {mark}" for name, mark in self.store.fingerprints().items())]
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()

    def _index_what_is_on_file(self, stale: set[str]) -> None:
        indexed = self.store.fingerprints()
        with self.store.transaction():
            for gone in sorted(indexed.keys() - {document.id for document in self._documents}):
                self.store.remove(gone)
            for document in self._documents:
                if document.id not in stale:
                    self._index(document, indexed.get(document.id))

    def _index(self, document: Document, fingerprint: str | None) -> None:
        try:
            now = _fingerprint(document, self.folder.digest(document.id))
            if now != fingerprint:
                self.store.replace(document, self.folder.load(document), now)
        except ClaimsError as error:
            if self._problems is None:
                raise
            self._problems.append(str(error))
            self.store.remove(document.id)

    def _extract(self, stale: list[Document], progress: Progress | None) -> None:
        if not stale:
            return
        from claimcheck import nlp
        from claimcheck.split import split

        for number, document in enumerate(stale, 1):
            claims = split(document, nlp.load())
            digest = self.folder.save(document, claims, versions.EXTRACTION)
            self.store.replace(document, claims, _fingerprint(document, digest))
            if number % AT_ONCE == 0:
                self.folder.flush()
            if progress is not None:
                progress(number, len(stale), document.id)

    def _take_notes(self) -> None:
        self._notes += self.folder.notes
        self.folder.notes.clear()


def _fingerprint(document: Document, claims_digest: str) -> str:
    known = document.model_dump_json(exclude={"text"})
    return hashlib.sha256(f"{known}\n{claims_digest}".encode()).hexdigest()
