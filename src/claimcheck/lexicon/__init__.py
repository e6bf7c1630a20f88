"""Word lists as data: one TSV file a list under ``lexicon/<language>/``, read once into typed rows."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from claimcheck.errors import LexiconError


class Row(BaseModel):
    """A frozen row of a word list; subclasses name the columns, in order. Every list's first column is its key."""

    model_config = ConfigDict(frozen=True, extra="forbid")


R = TypeVar("R", bound=Row)


@cache
def rows(name: str, row: type[R], language: str = "en") -> tuple[R, ...]:
    """Return the rows of ``lexicon/<language>/<name>.tsv``; raise LexiconError that names list and line."""
    text = files(__package__).joinpath(language, f"{name}.tsv").read_text(encoding="utf-8")
    return tuple(parse(text, row, f"{language}/{name}"))


def parse(text: str, row: type[R], where: str) -> Iterator[R]:
    """Yield one ``row`` a line of tab-separated ``text`` below its header line."""
    header, *lines = text.splitlines()
    columns = header.split("\t")
    if columns != list(row.model_fields):
        raise LexiconError(f"{where}:1: columns {columns}, expected {list(row.model_fields)}")
    for number, line in enumerate(lines, 2):
        cells = line.split("\t")
        if len(cells) != len(columns):
            raise LexiconError(f"{where}:{number}: {len(cells)} cells, expected {len(columns)}")
        try:
            yield row(**{name: cell for name, cell in zip(columns, cells, strict=True) if cell})
        except ValidationError as error:
            raise LexiconError(f"{where}:{number}: {error.errors()[0]['loc'][0]}: {error.errors()[0]['msg']}") from None


def canonical(text: str) -> str:
    """Return a list in canonical form: header, then rows sorted, without blank lines or trailing blanks."""
    header, *lines = [line.rstrip(" \r\n") for line in text.splitlines()]
    return "\n".join([header, *sorted({line for line in lines if line.strip()})]) + "\n"
