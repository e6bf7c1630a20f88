"""Which records share keys, found by a database of its own: memory does not grow with the number of records."""

import sqlite3
from collections.abc import Iterable, Iterator

KEYS = "create table keys (record integer, key text, primary key (record, key)) without rowid"
SHARED = "create table shared (key text, record integer, weight integer, primary key (key, record)) without rowid"
# A key alone, and every two keys of one record together, which stay rare where each alone is common.
GROUP = """
insert or ignore into shared
select key, record, 1000 / size from (
    select key, record, count(*) over (partition by key) as size from (
        select key, record from keys
        union all
        select a.key || ' ' || b.key, a.record from keys a join keys b on a.record = b.record and a.key < b.key
    )
) where size between 2 and ?
"""
NEAREST = """
select theirs.record from shared ours join shared theirs on theirs.key = ours.key and theirs.record > ours.record
where ours.record = ? group by theirs.record order by sum(ours.weight) desc, theirs.record limit ?
"""


class KeyIndex:
    """Finds the records that share rare keys. Add all records, then ask for the pairs once."""

    def __init__(self) -> None:
        self._db = sqlite3.connect("", isolation_level=None)  # a temporary file that goes with the connection
        self._db.execute("pragma journal_mode = off")
        self._db.execute(KEYS)
        self._db.execute(SHARED)
        self._db.execute("begin")

    def add(self, record: int, keys: Iterable[str]) -> None:
        """Note the keys of a record."""
        self._db.executemany("insert or ignore into keys values (?, ?)", ((record, key) for key in keys))

    def pairs(self, *, common: int, nearest: int) -> Iterator[tuple[int, int]]:
        """Yield every two records that share a key, or two keys, that at most ``common`` records have.

        The smaller number comes first, each with at most ``nearest`` of the greater: those that share most with it,
        where a key counts less the more records have it, in ascending order.
        """
        self._db.execute(GROUP, (common,))
        self._db.execute("create index shared_by_record on shared (record)")
        for (record,) in self._db.execute("select distinct record from shared order by record"):
            found = self._db.execute(NEAREST, (record, nearest))
            yield from ((record, other) for other in sorted(number for (number,) in found))
