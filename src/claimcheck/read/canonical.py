"""A file's canonical text: its UTF-8 content without a byte-order mark, line ends as ``\\n``, nothing else changed."""

import codecs
import hashlib
import stat
from pathlib import Path

from claimcheck.errors import InputError

SIZE_LIMIT = 50_000_000  # bytes; a larger file is a dump, not a document

OTHER_ENCODINGS = {
    codecs.BOM_UTF32_LE: "UTF-32",
    codecs.BOM_UTF32_BE: "UTF-32",
    codecs.BOM_UTF16_LE: "UTF-16",
    codecs.BOM_UTF16_BE: "UTF-16",
}


def load(path: Path) -> bytes:
    """Return the bytes of a regular file; raise InputError that names it where that cannot be done."""
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise InputError(f"{show(path)}: is a folder, expected a file")
        if not stat.S_ISREG(status.st_mode):
            raise InputError(f"{show(path)}: is not a regular file")
        if status.st_size > SIZE_LIMIT:
            raise InputError(f"{show(path)}: {status.st_size:,} bytes, the limit is {SIZE_LIMIT:,}; split the file")
        return path.read_bytes()
    except OSError as error:
        raise InputError(f"{show(path)}: {_reason(path, error)}") from None


def decode(data: bytes, where: str) -> str:
    """Return the canonical text of ``data``; raise InputError that names the line and byte that cannot be read."""
    if not data:
        raise InputError(f"{where}: is empty")
    for mark, name in OTHER_ENCODINGS.items():
        if data.startswith(mark):
            raise InputError(f"{where}:1: is {name} text; save it as UTF-8")
    if (at := data.find(b"\0")) >= 0:
        raise InputError(f"{where}:{_line(data, at)}: NUL at byte {at}: a binary file, expected text")
    try:
        text = data.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        raise InputError(_undecodable(data, error, where)) from None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise InputError(f"{where}: holds nothing but white space")
    return text


def digest(data: bytes) -> str:
    """Return the SHA-256 of ``data`` in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def show(path: Path | str) -> str:
    """Return a path as one printable line."""
    name = str(path)
    return name if name.isprintable() else repr(name)


def _undecodable(data: bytes, error: UnicodeDecodeError, where: str) -> str:
    at = error.start + len(data) - len(data.removeprefix(codecs.BOM_UTF8))
    if error.reason == "unexpected end of data":
        return f"{where}:{_line(data, at)}: ends inside a character (byte {at}): the file is truncated"
    return f"{where}:{_line(data, at)}: byte {at} (0x{data[at]:02x}) is not UTF-8; save the file as UTF-8"


def _line(data: bytes, at: int) -> int:
    before = data[:at].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    return before.count(b"\n") + 1


def _reason(path: Path, error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "is a broken link" if path.is_symlink() else "does not exist"
    return f"cannot be read: {error.strerror or error}"
