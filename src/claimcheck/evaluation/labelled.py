"""Read labelled data: JSON lines, plain or gzipped, and tab-separated tables; errors name file and line."""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from claimcheck.errors import InputError

R = TypeVar("R", bound=BaseModel)


def lines(path: Path) -> Iterator[tuple[int, str]]:
    """Yield the lines of a text file, gzipped or not, that are not blank, with their numbers from 1."""
    try:
        data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        whole = data.decode("utf-8")
    except (OSError, EOFError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: cannot be read: {error}") from None
    yield from ((number, line) for number, line in enumerate(whole.split("\n"), 1) if line.strip())


def json_lines(path: Path, row: type[R]) -> Iterator[R]:
    """Yield one ``row`` a line."""
    for number, line in lines(path):
        try:
            yield row.model_validate_json(line)
        except ValidationError as error:
            raise InputError(f"{path}:{number}: {_first(error)}") from None


def table(path: Path, row: type[R]) -> Iterator[R]:
    """Yield one ``row`` a line of a tab-separated table whose columns are the fields of ``row``; # starts a comment."""
    names = list(row.model_fields)
    for number, line in lines(path):
        if line.startswith("#"):
            continue
        cells = line.rstrip("\r").split("\t")
        cells += [""] * (len(names) - len(cells))
        if len(cells) != len(names):
            raise InputError(f"{path}:{number}: {len(cells)} cells, expected {len(names)}")
        try:
            yield row.model_validate(dict(zip(names, cells, strict=True)))
        except ValidationError as error:
            raise InputError(f"{path}:{number}: {_first(error)}") from None


def write(path: Path, records: list[dict[str, Any]]) -> None:
    """Write one JSON object a line."""
    path.write_text("".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records), encoding="utf-8")


def _first(error: ValidationError) -> str:
    problem = error.errors()[0]
    return f"{'.'.join(str(part) for part in problem['loc'])}: {problem['msg']}".removeprefix(": ")
