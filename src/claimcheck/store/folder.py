"""The claims folder: one JSONL file a document and the manifest. Where it cannot be written, claims stay in memory."""

import errno
import hashlib
import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path

from claimcheck import files
from claimcheck.errors import ClaimsError
from claimcheck.models import Claim, Dispute, Document
from claimcheck.store import jsonl, manifest
from claimcheck.store.index import Store

INDEX = ".index.sqlite"
CONTESTED = "contested.jsonl"
NOT_WRITABLE = (errno.EACCES, errno.EPERM, errno.EROFS)


class ClaimsFolder:
    """What extract has written for a corpus. ``notes`` says what a user should know."""

    def __init__(self, path: Path) -> None:
        if path.exists() and not path.is_dir():
            raise ClaimsError(f"{path}: is not a folder")
        self.path = path
        self.notes: list[str] = []
        self._manifest = manifest.read(path)
        self._changed = False
        self._writable = True

    def index(self) -> Store:
        """Return the index of this folder; one in memory where the folder cannot be written."""
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            files.clear_left_over(self.path)
            return Store.open(self.path / INDEX)
        except OSError as error:
            self._give_up_writing(self.path, error)
        except sqlite3.OperationalError as error:
            self.notes.append(f"{self.path / INDEX}: cannot be written ({error}); the index is kept in memory")
        return Store.open(None)

    def is_fresh(self, document: Document, extractor: str) -> bool:
        """Return whether the claims on file were extracted from this state of the document by this extractor."""
        entry = self._manifest.documents.get(document.id)
        same = entry is not None and (entry.sha256, entry.extractor) == (document.sha256, extractor)
        return same and jsonl.path_of(self.path, document.id).is_file()

    def digest(self, document_id: str) -> str:
        """Return the SHA-256 of a document's claims file."""
        path = jsonl.path_of(self.path, document_id)
        try:
            return hashlib.sha256(path.read_bytes()).hexdigest()
        except OSError as error:
            raise ClaimsError(f"{path}: cannot be read: {error.strerror}") from None

    def load(self, document: Document) -> Iterator[Claim]:
        """Yield the claims on file for a document; raise ClaimsError where the file is not what was written."""
        path = jsonl.path_of(self.path, document.id)
        number = 0
        for claim in jsonl.claims(path, document):
            number += 1
            yield claim
        expected = self._manifest.documents[document.id].claims
        if number != expected:
            raise ClaimsError(f"{path}: {number} claims, expected {expected}; delete the file to extract it anew")

    def save(self, document: Document, claims: Sequence[Claim], extractor: str) -> str:
        """Write a document's claims; return the SHA-256 of the file, or an empty text where none can be written."""
        if not self._writable:
            return ""
        path = jsonl.path_of(self.path, document.id)
        try:
            digest = jsonl.write(path, claims)
        except OSError as error:
            self._give_up_writing(path, error)
            return ""
        entry = manifest.Entry(sha256=document.sha256, extractor=extractor, claims=len(claims))
        self._manifest.documents[document.id] = entry
        self._changed = True
        return digest

    def forget_all_but(self, documents: Sequence[Document]) -> None:
        """Delete the claims of documents that have gone, with a note for each."""
        kept = {document.id for document in documents}
        for gone in sorted(set(self._manifest.documents) - kept):
            path = jsonl.path_of(self.path, gone)
            try:
                path.unlink(missing_ok=True)
            except OSError as error:
                self._give_up_writing(path, error)
                return
            del self._manifest.documents[gone]
            self._changed = True
            self.notes.append(f"{path}: removed, its document is no longer in the corpus")

    def disputes(self, state: str) -> list[Dispute] | None:
        """Return the disputes on file if they were made from this state of the claims."""
        path = self.path / CONTESTED
        if self._manifest.contested != state or not path.is_file():
            return None
        return list(jsonl.records(path, Dispute))

    def save_disputes(self, disputes: Sequence[Dispute], state: str) -> None:
        """Write contested.jsonl."""
        if not self._writable:
            return
        try:
            jsonl.write(self.path / CONTESTED, disputes)
        except OSError as error:
            self._give_up_writing(self.path / CONTESTED, error)
            return
        self._manifest.contested = state
        self._changed = True
        self.flush()

    def flush(self) -> None:
        """Write the manifest if it changed."""
        if not (self._changed and self._writable):
            return
        try:
            manifest.write(self.path, self._manifest)
        except OSError as error:
            self._give_up_writing(self.path / manifest.NAME, error)
        self._changed = False

    def _give_up_writing(self, path: Path, error: OSError) -> None:
        """Note that claims stay in memory on a read-only medium; raise ClaimsError for any other failure."""
        if error.errno not in NOT_WRITABLE:
            raise ClaimsError(f"{path}: cannot be written: {error.strerror or error}") from None
        self._writable = False
        self.notes.append(f"{self.path}: cannot be written ({error.strerror}); claims are kept in memory only")
