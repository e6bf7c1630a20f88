"""The claims of a store as a sequence that reads each when it is asked for."""

import sqlite3
from array import array
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import overload

from claimcheck.models import Claim

HELD = 1_000  # claims kept in memory


class StoredClaims(Sequence[Claim]):
    """Claims by position. ``change`` makes of each claim on file the one that is given out."""

    def __init__(self, db: sqlite3.Connection, numbers: Iterable[int], change: Callable[[Claim], Claim]) -> None:
        self._numbers = array("q", numbers)

        @lru_cache(maxsize=HELD)
        def read(number: int) -> Claim:
            (json,) = db.execute("select json from claims where number = ?", (number,)).fetchone()
            return change(Claim.model_validate_json(json))

        self._read = read

    def __len__(self) -> int:
        """Return the number of claims."""
        return len(self._numbers)

    @overload
    def __getitem__(self, position: int) -> Claim: ...
    @overload
    def __getitem__(self, position: slice) -> list[Claim]: ...
    def __getitem__(self, position: int | slice) -> Claim | list[Claim]:
        """Return the claim at a position, or those of a slice."""
        if isinstance(position, slice):
            return [self._read(number) for number in self._numbers[position]]
        return self._read(self._numbers[position])
