"""claims/manifest.json: from what each claims file was made, so that only what changed is extracted again."""

import json
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from claimcheck import files
from claimcheck.errors import ClaimsError
from claimcheck.store import jsonl

NAME = "manifest.json"


class Entry(BaseModel):
    """The document's file (its SHA-256), the version of the extractor, and the number of claims it found."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    sha256: str
    extractor: str
    claims: int = Field(ge=0)


class Manifest(BaseModel):
    """What claims/ holds. ``contested`` identifies the claims and the rules that contested.jsonl was made from."""

    model_config = ConfigDict(extra="forbid")

    schema_version: int = 1
    contested: str | None = None
    documents: dict[str, Entry] = {}


def read(folder: Path) -> Manifest:
    """Return the manifest of a claims folder, an empty one where there is none."""
    path = folder / NAME
    try:
        return Manifest.model_validate_json(path.read_bytes())
    except FileNotFoundError:
        return Manifest()
    except OSError as error:
        raise ClaimsError(f"{path}: cannot be read: {error.strerror}") from None
    except ValidationError as error:
        raise ClaimsError(f"{path}: {jsonl.problem(error)}; delete the file to extract anew") from None


def write(folder: Path, manifest: Manifest) -> None:
    """Write the manifest, sorted, one value a line; raise OSError and leave the old one on failure."""
    content = json.dumps(manifest.model_dump(), ensure_ascii=False, indent=1, sort_keys=True)
    files.replace(folder / NAME, content.encode() + b"\n")
