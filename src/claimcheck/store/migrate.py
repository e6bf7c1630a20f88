"""Bring a database to the newest schema: numbered SQL files, applied in order and never changed afterwards."""

import sqlite3
from collections.abc import Iterator
from functools import cache
from importlib.resources import files


@cache
def migrations() -> tuple[str, ...]:
    """Return the SQL of every migration, oldest first."""
    folder = files(__package__).joinpath("migrations")
    found = sorted((entry for entry in folder.iterdir() if entry.name.endswith(".sql")), key=lambda entry: entry.name)
    return tuple(entry.read_text(encoding="utf-8") for entry in found)


def version(db: sqlite3.Connection) -> int:
    """Return the number of migrations that the database has seen."""
    return int(db.execute("pragma user_version").fetchone()[0])


def upgrade(db: sqlite3.Connection) -> None:
    """Apply the migrations that are missing, each in a transaction of its own."""
    while version(db) < len(migrations()):
        db.execute("begin immediate")
        try:
            done = version(db)  # another program may have been faster
            for statement in _statements("".join(migrations()[done : done + 1])):
                db.execute(statement)
            db.execute(f"pragma user_version = {min(done + 1, len(migrations()))}")
            db.execute("commit")
        finally:
            if db.in_transaction:
                db.rollback()


def _statements(script: str) -> Iterator[str]:
    """Yield the statements of a script, of which each begins on a line of its own."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
    if statement.strip():
        yield statement
