"""The index: documents and claims in SQLite with full-text search; derived from claims/, so it may be thrown away."""

import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from claimcheck.errors import ClaimsError
from claimcheck.models import Claim, Document
from claimcheck.store import migrate
from claimcheck.store.sequence import StoredClaims

WORD = re.compile(r"\w+")
WORDS_LIMIT = 200  # distinct words of one search; a statement has far fewer
SHAPE = (
    "id, fingerprint, json from documents",
    'number, id, document, "start", "end", json from claims',
    "claim, id from refers",
    "text, quote, title from words",
)
TITLE = 2.0  # weight of a document's title beside its words: a title names what every claim of the document is about
WAIT = 30.0  # seconds for another program that writes the same index

VOICE = "coalesce(json_extract(json, '$.voice'), '-')"  # "-": the document's own; as the index of voices has it
PASSING = {  # which claims a page shows
    "document": "document = :document",
    "voice": f"{VOICE} = :voice",
    "words": "instr(lowered(text), :words)",
}


class Match(NamedTuple):
    """A claim that was found by its words, and its BM25 score (higher is better; comparable within one search)."""

    id: str
    score: float
    document: str
    text: str


class Store:
    """Documents and their claims. Use ``Store.open``."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    @classmethod
    def open(cls, path: Path | None) -> "Store":
        """Return the store at ``path``, new and empty where there is none or a damaged one; None: in memory.

        Raise sqlite3.OperationalError where the file cannot be written.
        """
        if path is None:
            return cls(_connect(None))
        try:
            return cls(_connect(path))
        except sqlite3.DatabaseError as error:
            if isinstance(error, sqlite3.OperationalError) and error.sqlite_errorcode != sqlite3.SQLITE_ERROR:
                raise  # the file is sound, but cannot be opened or written
            _delete(path)
            return cls(_connect(path))

    def close(self) -> None:
        """Close the database."""
        self._db.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Group changes: all of them are kept, or none. Transactions nest; the outermost decides."""
        if self._db.in_transaction:
            yield
            return
        try:
            self._db.execute("begin immediate")
            yield
            self._db.execute("commit")
        except sqlite3.OperationalError as error:
            raise ClaimsError(f"the index in the claims folder cannot be written: {error}") from None
        finally:
            if self._db.in_transaction:
                self._db.rollback()

    def replace(self, document: Document, claims: Iterable[Claim], fingerprint: str = "") -> None:
        """Put a document and its claims in the place of what the store has under its id.

        ``fingerprint`` tells later, without reading the claims, whether this is still their state.
        """
        with self.transaction():
            self.remove(document.id)
            row = (document.id, fingerprint, document.model_dump_json())
            self._db.execute("insert into documents (id, fingerprint, json) values (?, ?, ?)", row)
            for claim in claims:
                self._insert(claim, document.title or "")

    def remove(self, document_id: str) -> None:
        """Forget a document and its claims."""
        with self.transaction():
            self._db.execute("delete from documents where id = ?", (document_id,))

    def fingerprints(self) -> dict[str, str]:
        """Return the fingerprint of every document in the store."""
        return dict(self._db.execute("select id, fingerprint from documents order by id"))

    def document(self, document_id: str) -> Document:
        """Return a document; raise KeyError if there is none with this id."""
        return Document.model_validate_json(self._one("select json from documents where id = ?", document_id))

    def claim(self, claim_id: str) -> Claim:
        """Return a claim; raise KeyError if there is none with this id."""
        return Claim.model_validate_json(self._one("select json from claims where id = ?", claim_id))

    def claims(self, document_id: str | None = None) -> Iterator[Claim]:
        """Yield all claims, or those of one document, by document and in the order of the text."""
        where = "" if document_id is None else "where document = ?"
        values = () if document_id is None else (document_id,)
        return self._claims(f"select json from claims {where} order by document, number", *values)

    def sequence(self, documents: Iterable[str], change: Callable[[Claim], Claim]) -> StoredClaims:
        """Return the claims of the documents, in their order and that of the text, each read when it is asked for.

        ``change`` makes of each the claim that is given out.
        """
        query = "select number from claims where document = ? order by number"
        numbers = (number for name in documents for (number,) in self._db.execute(query, (name,)))
        return StoredClaims(self._db, numbers, change)

    def page(self, *, document: str, voice: str, words: str, offset: int, limit: int) -> list[Claim]:
        """Return at most ``limit`` of the claims that pass, in the order of ``claims``; empty fields do not filter.

        ``voice`` "-" is the documents' own. ``words`` may stand anywhere in the text of a claim, in any case.
        """
        asked = {"document": document, "voice": voice, "words": words.lower()}
        passing = " and ".join(PASSING[name] for name, value in asked.items() if value) or "true"
        rows = self._db.execute(
            f"select json from claims where {passing} order by document, number limit :limit offset :offset",
            asked | {"limit": limit, "offset": offset},
        )
        return [Claim.model_validate_json(json) for (json,) in rows]

    def voices(self) -> list[str]:
        """Return every voice but the documents' own, sorted."""
        found = self._db.execute(f"select distinct {VOICE} from claims")
        return sorted(voice for (voice,) in found if voice != "-")

    def count(self) -> int:
        """Return the number of claims."""
        return int(self._db.execute("select count(*) from claims").fetchone()[0])

    def referring(self, claim_id: str) -> Iterator[Claim]:
        """Yield the claims that stand for this one or deny it ("denied the claim")."""
        return self._claims(
            "select json from claims join refers on claim = number where refers.id = ? order by number", claim_id
        )

    def overlapping(self, document_id: str, start: int, end: int) -> Iterator[Claim]:
        """Yield the claims of a document whose span shares a character with the span given."""
        return self._claims(
            'select json from claims where document = ? and "start" < ? and "end" > ? order by number',
            *(document_id, end, start),
        )

    def search(self, text: str, k: int) -> list[Match]:
        """Return at most k claims that share words with ``text``, best first.

        The words of a claim, of its quote and of its document's title are searched. Any text is a safe query; equal
        scores are ordered by id.
        """
        words = dict.fromkeys(word.lower() for word in WORD.findall(text))
        if not words or k < 1:
            return []
        query = " OR ".join(f'"{word}"' for word in list(words)[:WORDS_LIMIT])
        rows = self._db.execute(
            "select claims.id, -bm25(words, 1.0, 1.0, ?) as score, document, claims.text"
            " from words join claims on number = words.rowid"
            " where words match ? order by score desc, claims.id limit ?",
            (TITLE, query, k),
        )
        return [Match(*row) for row in rows]

    def _insert(self, claim: Claim, title: str) -> None:
        place = (claim.id, claim.document, claim.start, claim.end)
        row = (*place, claim.text, claim.quote, title, claim.model_dump_json())
        try:
            number = self._db.execute(
                'insert into claims (id, document, "start", "end", text, quote, title, json)'
                " values (?, ?, ?, ?, ?, ?, ?, ?)",
                row,
            ).lastrowid
        except sqlite3.IntegrityError:
            raise ClaimsError(f"claim {claim.id!r} of {claim.document!r}: another claim has this id") from None
        self._db.executemany(
            "insert or ignore into refers (claim, id) values (?, ?)", [(number, other) for other in claim.refers]
        )

    def _one(self, query: str, key: str) -> str:
        row = self._db.execute(query, (key,)).fetchone()
        if row is None:
            raise KeyError(key)
        return str(row[0])

    def _claims(self, query: str, *values: str | int) -> Iterator[Claim]:
        for (json,) in self._db.execute(query, values):
            yield Claim.model_validate_json(json)


def _connect(path: Path | None) -> sqlite3.Connection:
    # One connection may serve several threads: SQLite is built to take turns, and callers do not write side by side.
    db = sqlite3.connect(path or ":memory:", timeout=WAIT, isolation_level=None, check_same_thread=False)
    try:
        if migrate.version(db) > len(migrate.migrations()):
            raise sqlite3.DatabaseError("written by a newer version")
        db.execute("pragma foreign_keys = on")
        db.create_function("lowered", 1, str.lower, deterministic=True)  # SQLite's own knows ASCII only
        migrate.upgrade(db)
        if path is not None:
            _check(db)
    except BaseException:
        db.close()
        raise
    return db


def _check(db: sqlite3.Connection) -> None:
    """Raise sqlite3.DatabaseError if the database is damaged, not ours, or cannot be written."""
    for shape in SHAPE:
        db.execute(f"select {shape} limit 0")
    (found,) = db.execute("pragma quick_check(1)").fetchone()
    if found != "ok":
        raise sqlite3.DatabaseError(found)
    # Writing nothing shows whether the file can be written at all.
    db.execute("begin immediate")
    db.rollback()


def _delete(path: Path) -> None:
    for name in (path.name, f"{path.name}-journal", f"{path.name}-wal", f"{path.name}-shm"):
        path.with_name(name).unlink(missing_ok=True)
