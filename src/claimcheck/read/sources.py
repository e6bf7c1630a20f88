"""What is known about the documents of a folder: ``sources.toml``, one ``[[document]]`` table a document."""

import datetime
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from claimcheck.errors import InputError
from claimcheck.read import canonical

NAME = "sources.toml"
DATE = re.compile(r"[\dX]{4}[-\dX?~%/.T:Z+]*")  # the characters of EDTF (ISO 8601-2)
TABLE = re.compile(r"\s*\[\[\s*document\s*\]\]")


def _as_date(value: object) -> object:
    """Return a date of TOML as EDTF; raise an error for words that are no date."""
    text = value.isoformat() if isinstance(value, datetime.date) else value
    if isinstance(text, str) and not DATE.fullmatch(text):
        raise ValueError(f"{text!r} is no date: write 2010, 2010-12 or 2010-12-31")
    return text


class Source(BaseModel):
    """One ``[[document]]`` table. ``sha256`` is that of the file's bytes."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    title: str | None = None
    publisher: str | None = None
    date: Annotated[str | None, BeforeValidator(_as_date)] = None
    licence: str | None = None
    sha256: Annotated[str | None, Field(pattern="^[0-9a-f]{64}$")] = None


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")

    document: tuple[Source, ...] = ()


def read(folder: Path) -> Mapping[str, Source]:
    """Return the tables of ``folder/sources.toml`` by document id; empty if there is no such file."""
    path = folder / NAME
    if not path.exists() and not path.is_symlink():
        return {}
    text = canonical.decode(canonical.load(path), canonical.show(path))
    try:
        tables = _File.model_validate(tomllib.loads(text)).document
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"{canonical.show(path)}: {error}") from None
    except ValidationError as error:
        why = error.errors()[0]["msg"].removeprefix("Value error, ")
        raise InputError(f"{canonical.show(path)}{_place(error, text)}: {why}") from None
    return _by_id(tables, path)


def _place(error: ValidationError, text: str) -> str:
    """Return where a table is wrong: ":5: title", the line being that on which the table begins."""
    key, *rest = error.errors()[0]["loc"]
    if key != "document" or not rest:
        return f": {key}"
    number, *field = rest
    begins = [n for n, line in enumerate(text.splitlines(), 1) if TABLE.match(line)]
    line = f":{begins[int(number)]}" if int(number) < len(begins) else ""
    return f"{line}: {'.'.join(map(str, field))}"


def _by_id(tables: tuple[Source, ...], path: Path) -> Mapping[str, Source]:
    found: dict[str, Source] = {}
    for table in tables:
        if table.id in found:
            raise InputError(f"{canonical.show(path)}: document {table.id!r} has two tables")
        found[table.id] = table
    return found
