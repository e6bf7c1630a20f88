"""Read documents: one module a format, each with offsets into the file's canonical text.

A new format is one module with ``read(text)`` and one line in ``FORMATS``.
"""

import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from claimcheck.errors import InputError
from claimcheck.models import Document
from claimcheck.read import aliases, canonical, markdown, passages, plain, sources

__all__ = ["FORMATS", "Folder", "aliases", "folder", "from_bytes", "left_out", "read"]

FORMATS: dict[str, Callable[[str], passages.Layout]] = {
    ".txt": plain.read,
    ".md": markdown.read,
    ".markdown": markdown.read,
}


class Folder(NamedTuple):
    """The documents of a folder, sorted by id, notes on what was left out, and what could not be read, a line each."""

    documents: tuple[Document, ...]
    notes: tuple[str, ...]
    problems: tuple[str, ...] = ()


def read(path: str | os.PathLike[str], *, name: str | None = None) -> Document:
    """Return the document in a file; its id is ``name``, or else the file's name without suffix."""
    path = Path(path)
    _known(path)
    return _document(canonical.load(path), canonical.show(path), path.suffix, name or _id(Path(path.name)))


def from_bytes(data: bytes, filename: str) -> Document:
    """Return the document that a file of this name and content would be (an upload, standard input)."""
    path = Path(filename)
    _known(path)
    return _document(data, canonical.show(filename), path.suffix, _id(Path(path.name)))


def folder(path: str | os.PathLike[str], *, keep_going: bool = False) -> Folder:
    """Return the documents of a folder and its subfolders.

    Raise InputError where one of them cannot be read; with ``keep_going``, leave it out and name it in ``problems``.
    """
    root = Path(path)
    problems: list[InputError] = []
    files, notes = _files(root, problems)
    if not files and not problems:
        raise InputError(f"{canonical.show(root)}: no documents in this folder ({_suffixes()})")
    documents = list(_documents(root, files, problems))
    if problems and not keep_going:
        raise problems[0]
    notes += [note for document in documents if (note := passages.left_out(document))]
    return Folder(tuple(documents), tuple(notes), tuple(map(str, problems)))


def left_out(document: Document) -> str | None:
    """Return one line that says which passages of a document hold no claims because they are no prose, if any."""
    return passages.left_out(document)


def _document(data: bytes, where: str, suffix: str, name: str) -> Document:
    text = canonical.decode(data, where)
    blocks, markup = FORMATS[suffix.lower()](text)
    return Document(id=name, text=text, blocks=blocks, markup=markup, sha256=canonical.digest(data))


def _documents(root: Path, files: Mapping[str, list[Path]], problems: list[InputError]) -> Iterator[Document]:
    """Yield the documents that can be read, by id; add what is wrong with the others to ``problems``."""
    known = sources.read(root)
    for name in known:
        if name not in files and not problems:  # else it may be in what could not be listed
            problems.append(InputError(f"{canonical.show(root / sources.NAME)}: no document has the id {name!r}"))
    for name, paths in sorted(files.items()):
        try:
            file = _only(paths)
            yield _described(read(file, name=name), known, root, file)
        except InputError as error:
            problems.append(error)


def _only(paths: list[Path]) -> Path:
    if len(paths) > 1:
        raise InputError(f"{' and '.join(map(canonical.show, paths))}: documents with one name")
    return paths[0]


def _described(document: Document, known: Mapping[str, sources.Source], root: Path, file: Path) -> Document:
    source = known.get(document.id)
    if source is None:
        return document
    if source.sha256 not in (None, document.sha256):
        where = canonical.show(root / sources.NAME)
        raise InputError(f"{where}: sha256 of {document.id!r} is not that of {canonical.show(file)}: {document.sha256}")
    return document.model_copy(update=source.model_dump(include={"title", "publisher", "date", "licence"}))


def _files(root: Path, problems: list[InputError]) -> tuple[dict[str, list[Path]], list[str]]:
    """Return the files to be read by document id, and notes on the others."""
    found: dict[str, list[Path]] = {}
    others = []
    for path in _walk(root, problems):
        if path.suffix.lower() not in FORMATS:
            others.append(canonical.show(path.relative_to(root)))
            continue
        try:
            found.setdefault(_id(path.relative_to(root)), []).append(path)
        except InputError as error:
            problems.append(error)
    return found, [f"{canonical.show(root)}: left out {other} (not {_suffixes()})" for other in others]


def _walk(root: Path, problems: list[InputError]) -> Iterator[Path]:
    """Yield the files below a folder that are not hidden, in order; links to folders are not followed."""
    if not root.exists():
        raise InputError(f"{canonical.show(root)}: {'is a broken link' if root.is_symlink() else 'no such folder'}")
    if not root.is_dir():
        raise InputError(f"{canonical.show(root)}: is not a folder")
    for here, folders, names in os.walk(root, onerror=lambda error: problems.append(_unreadable(error))):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        links = [name for name in folders if Path(here, name).is_symlink()]
        visible = sorted(name for name in [*names, *links] if not name.startswith("."))
        yield from (Path(here, name) for name in visible if Path(here, name) != root / sources.NAME)


def _unreadable(error: OSError) -> InputError:
    return InputError(f"{canonical.show(error.filename)}: cannot be read: {error.strerror}")


def _id(path: Path) -> str:
    name = path.with_suffix("").as_posix()
    try:
        name.encode()
    except UnicodeEncodeError:
        raise InputError(f"{canonical.show(path)}: the file name is not UTF-8; rename it") from None
    return name


def _known(path: Path) -> None:
    if path.suffix.lower() not in FORMATS:
        raise InputError(f"{canonical.show(path)}: unknown format {path.suffix!r}; known are {_suffixes()}")


def _suffixes() -> str:
    return ", ".join(FORMATS)
