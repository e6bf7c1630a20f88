import sqlite3
from concurrent.futures import ThreadPoolExecutor

import pytest

from claimcheck.store import Store, migrate
from records import claims, document


def memory():
    return sqlite3.connect(":memory:", isolation_level=None)


def schema(db):
    return db.execute("select type, name, sql from sqlite_master order by type, name").fetchall()


def raised_to(db, version):
    """The database as it was when only so many migrations existed."""
    for number, script in enumerate(migrate.migrations()[:version], 1):
        db.executescript(f"{script}\npragma user_version = {number};")


def test_migrations_are_never_changed_or_taken_away():
    assert [script.split("\n")[0] for script in migrate.migrations()] == [
        "create table documents (",
        "create virtual table words using fts5 (",
        "alter table claims add column title text not null default '';",
        "create index claims_in_order on claims (document, number);",
        "create index claims_by_voice on claims (coalesce(json_extract(json, '$.voice'), '-'), document, number);",
    ]


@pytest.mark.parametrize("version", range(len(migrate.migrations()) + 1))
def test_every_older_version_comes_to_the_newest_schema(version):
    old, new = memory(), memory()
    raised_to(old, version)
    migrate.upgrade(old)
    migrate.upgrade(new)
    assert schema(old) == schema(new)
    assert migrate.version(old) == len(migrate.migrations())


def test_claims_of_an_older_version_become_searchable(tmp_path):
    path = tmp_path / "index.sqlite"
    db = sqlite3.connect(path, isolation_level=None)
    raised_to(db, 1)
    source = document()
    db.execute("insert into documents values ('a', 'f', ?)", (source.model_dump_json(),))
    for claim in claims(source)[:1]:
        row = (claim.id, claim.start, claim.end, claim.text, claim.quote, claim.model_dump_json())
        db.execute("insert into claims values (1, ?, 'a', ?, ?, ?, ?, ?)", row)
    db.close()
    store = Store.open(path)
    assert [match.id for match in store.search("pump", 5)] == ["a-0"]
    assert list(store.claims()) == claims(source)[:1]


def test_programs_that_start_together_raise_one_file_to_the_newest_schema(tmp_path):
    path = tmp_path / "index.sqlite"
    with ThreadPoolExecutor(4) as pool:
        stores = list(pool.map(Store.open, [path] * 4))
    for store in stores:
        store.close()
    store = Store.open(path)
    store.replace(document(), claims(document()))
    assert list(store.claims()) == claims(document())


def test_a_migration_that_fails_leaves_the_version_before(monkeypatch):
    good = migrate.migrations()
    monkeypatch.setattr(migrate, "migrations", lambda: (*good, "create table x (y);\ncreate table x (y);"))
    db = memory()
    with pytest.raises(sqlite3.OperationalError):
        migrate.upgrade(db)
    assert migrate.version(db) == len(good)
    assert "x" not in [name for _, name, _ in schema(db)]
