"""Bring a database to the newest schema: numbered SQL files, applied in order and never changed afterwards."""

import sqlite3
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
    for number, script in enumerate(migrations()[version(db) :], version(db) + 1):
        try:
            db.executescript(f"begin immediate;\n{script}\npragma user_version = {number};\ncommit;")
        except sqlite3.Error:
            if db.in_transaction:
                db.rollback()
            raise
