"""Where statements come from: arguments, standard input or a file, one a line."""

import sys
from pathlib import Path

from claimcheck.errors import InputError


def gather(arguments: list[str], file: Path | None) -> list[str]:
    """Return the statements in order; raise InputError that names the argument or line at fault."""
    statements = []
    for number, argument in enumerate(arguments, 1):
        if argument == "-":
            statements += _lines(sys.stdin.buffer.read(), "standard input")
        elif not argument.strip():
            raise InputError(f"statement {number} is empty")
        else:
            statements.append(argument)
    if file is not None:
        statements += _lines(_content(file), str(file))
    if not statements:
        raise InputError("no statement given: name one, or '-' for standard input, or --file FILE")
    return statements


def _lines(content: bytes, where: str) -> list[str]:
    """Return the lines that hold more than white space; one line is one statement."""
    lines = content.removeprefix(b"\xef\xbb\xbf").splitlines()
    statements = [text for number, line in enumerate(lines, 1) if (text := _decoded(line, where, number).strip())]
    if not statements:
        raise InputError(f"{where}: holds no statement")
    return statements


def _decoded(line: bytes, where: str, number: int) -> str:
    try:
        text = line.decode("utf-8")
    except UnicodeDecodeError as error:
        raise InputError(f"{where}:{number}: not UTF-8 text (byte {line[error.start]:#04x})") from None
    if "\0" in text:
        raise InputError(f"{where}:{number}: holds a NUL character, so it is no text")
    return text


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise InputError(f"{file}: cannot be read: {error.strerror}") from None
