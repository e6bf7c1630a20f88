"""Files under claims/: one JSON record a line, read back with every promise checked."""

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from claimcheck import files
from claimcheck.errors import ClaimsError
from claimcheck.models import Claim, Document

RESERVED = ("contested", "reviews")  # files that hold no claims

M = TypeVar("M", bound=BaseModel)


def path_of(folder: Path, document_id: str) -> Path:
    """Return the claims file of a document; a document named like a reserved file gets a name of its own."""
    taken = document_id.rstrip("~").lower() in RESERVED
    return folder / f"{document_id}{'~' if taken else ''}.jsonl"


def write(path: Path, records: Iterable[BaseModel]) -> str:
    """Write one record a line and return the SHA-256 of the file; raise OSError and leave the old file on failure."""
    content = "".join(record.model_dump_json() + "\n" for record in records).encode()
    files.replace(path, content)
    return hashlib.sha256(content).hexdigest()


def records(path: Path, kind: type[M]) -> Iterator[M]:
    """Yield the records of a file; raise ClaimsError that names file and line where one is none."""
    try:
        with path.open("rb") as file:
            for number, line in enumerate(file, 1):
                yield _record(line, kind, f"{path}:{number}")
    except OSError as error:
        raise ClaimsError(f"{path}: cannot be read: {error.strerror}") from None


def claims(path: Path, document: Document) -> Iterator[Claim]:
    """Yield the claims of a document's file; raise ClaimsError where a line breaks a promise."""
    seen: set[str] = set()
    for number, claim in enumerate(records(path, Claim), 1):
        if broken := _broken_promise(claim, document, seen):
            raise ClaimsError(f"{path}:{number}: {broken}; delete the file to extract it anew")
        seen.add(claim.id)
        yield claim


def problem(error: ValidationError) -> str:
    """Return the first thing that is wrong with a record, on one line."""
    first = error.errors(include_url=False, include_input=False)[0]
    place = ".".join(str(part) for part in first["loc"])
    return f"{place}: {first['msg']}" if place else first["msg"]


def _record(line: bytes, kind: type[M], where: str) -> M:
    try:
        return kind.model_validate_json(line.rstrip(b"\r\n"))
    except ValidationError as error:
        detail = problem(error).replace(" at line 1 column ", " at column ")
        raise ClaimsError(f"{where}: {detail}; delete the file to extract it anew") from None


def _broken_promise(claim: Claim, document: Document, seen: set[str]) -> str | None:
    """Return what is wrong with a claim that is well-formed."""
    if claim.document != document.id:
        return f"document is {claim.document!r}, expected {document.id!r}"
    if claim.id in seen:
        return f"id {claim.id!r} is repeated"
    if claim.start < 0 or document.text[claim.start : claim.end] != claim.quote or not claim.quote:
        return f"quote is not the document's text from {claim.start} to {claim.end}"
    if missing := [other for other in claim.refers if other not in seen]:
        return f"refers to {missing[0]!r}, which is no earlier claim"
    for attribution in claim.attributions:
        for span in (attribution.source, attribution.cue):
            if span and document.text[span.start : span.end] != span.text:
                return f"{span.text!r} is not the document's text from {span.start} to {span.end}"
    return None
