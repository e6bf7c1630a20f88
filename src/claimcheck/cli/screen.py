"""What goes where: data to standard output, notes to standard error, colours to terminals alone."""

import codecs
import io
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TextIO

from pydantic import BaseModel
from rich import box
from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.table import Table
from rich.text import Text

WIDTH = 100  # columns of text that does not go to a terminal
CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")  # they could steer a terminal

Advance = Callable[[int, int, str], None]  # documents done, documents in all, the document at hand


class Screen(Console):
    """A console that takes data as it is: nothing in it is read as markup."""

    def __init__(self, file: TextIO) -> None:
        width = None if file.isatty() else WIDTH
        super().__init__(file=file, width=width, markup=False, emoji=False, highlight=False)

    def show(self, content: RenderableType = "", *, wrap: bool = True) -> None:
        """Print content without the blanks that fill up its lines."""
        with self.capture() as capture:
            self.print(content, soft_wrap=not wrap)
        self.file.write("".join(line.rstrip() + "\n" for line in capture.get().splitlines()))


def out() -> Screen:
    """Return the console for data, in UTF-8 whatever the locale."""
    _utf8(sys.stdout)
    return Screen(sys.stdout)


def note(message: str) -> None:
    """Print one line for the user to standard error."""
    _utf8(sys.stderr)
    sys.stderr.write(f"claimcheck: {clean(message)}\n")


def write(record: BaseModel) -> None:
    """Print a record as one line of JSON."""
    _utf8(sys.stdout)
    sys.stdout.write(record.model_dump_json() + "\n")


def write_text(content: str) -> None:
    """Print text that is laid out already."""
    _utf8(sys.stdout)
    sys.stdout.write(content)


def clean(text: str) -> str:
    """Return untrusted text on one line, without characters that steer terminals."""
    return CONTROLS.sub("\ufffd", " ".join(text.split()))


def text(words: str, style: str = "") -> Text:
    """Return untrusted words for printing."""
    return Text(clean(words), style=style)


def indented(content: RenderableType, columns: int = 2) -> Padding:
    """Return content moved to the right."""
    return Padding(content, (0, 0, 0, columns))


def beside(cells: Sequence[RenderableType], columns: int = 2) -> Table:
    """Return cells side by side, so many to a row."""
    table = Table(box=box.SQUARE, show_header=False, show_lines=True, expand=True, padding=(0, 1))
    for _ in range(columns):
        table.add_column(ratio=1)
    for index in range(0, len(cells), columns):
        table.add_row(*cells[index : index + columns])
    return table


@contextmanager
def progress(doing: str, *, beside_data: bool = False) -> Iterator[Advance]:
    """Yield a function that moves a progress bar on standard error; it shows on a terminal only, and leaves nothing.

    ``beside_data`` says that answers are printed meanwhile: the bar then shows only where they go elsewhere.
    """
    console = Screen(sys.stderr)
    shown = console.is_terminal and not (beside_data and sys.stdout.isatty())
    columns = (TextColumn(doing), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[name]}"))
    with Progress(*columns, console=console, transient=True, disable=not shown) as bar:
        task = bar.add_task(doing, total=None, name="")

        def advance(done: int, total: int, name: str) -> None:
            bar.update(task, completed=done, total=total, name=clean(name))

        yield advance


def _utf8(stream: TextIO) -> None:
    if isinstance(stream, io.TextIOWrapper) and codecs.lookup(stream.encoding).name != "utf-8":
        stream.reconfigure(encoding="utf-8")
