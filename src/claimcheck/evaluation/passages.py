"""Corpora in one file: ``NAME-corpus.jsonl`` beside the statements of ``NAME-dev.jsonl``, a passage a line.

A passage has ``id``, ``title`` and ``text``. Statements name their evidence by the ids of passages (``claim`` and
``evidence``, as in SciFact) or by its words (``hypothesis`` and ``premise``, as in Fool Me Twice).
"""

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict

from claimcheck.errors import InputError
from claimcheck.evaluation import labelled
from claimcheck.models import Block, BlockKind, Document

BETWEEN = "\n\n"  # passages of one document


class Passage(BaseModel):
    """A passage of the corpus that is searched."""

    model_config = ConfigDict(frozen=True, extra="ignore", coerce_numbers_to_str=True)

    id: str
    title: str = ""
    text: str


class Asked(BaseModel):
    """A statement with its label and its evidence: passages by their ids, or the words of passages."""

    model_config = ConfigDict(frozen=True, extra="ignore", coerce_numbers_to_str=True)

    id: str
    claim: str = ""
    hypothesis: str = ""
    evidence: Mapping[str, Any] = {}
    premise: str = ""
    label: str = ""

    @property
    def statement(self) -> str:
        """What is to be checked."""
        return self.claim or self.hypothesis


def beside(path: Path) -> Path:
    """Return the file of the corpus beside a file of statements; raise InputError where there is none."""
    name = re.sub(r"(?:-claims)?-dev(?=\.)", "-corpus", path.name)
    if name == path.name or not path.with_name(name).is_file():
        raise InputError(f"{path}: no corpus beside it (NAME-dev.jsonl needs NAME-corpus.jsonl)")
    return path.with_name(name)


def read(path: Path) -> Iterator[Passage]:
    """Yield the passages of a corpus."""
    return labelled.json_lines(path, Passage)


def documents(passages: Iterable[Passage]) -> Iterator[Document]:
    """Yield one document for each title, its passages as paragraphs in order; without a title, one a passage."""
    titled: dict[str, list[Passage]] = defaultdict(list)
    for passage in passages:
        titled[passage.title or passage.id].append(passage)
    yield from (_document(title, same) for title, same in titled.items())


def _document(title: str, passages: Iterable[Passage]) -> Document:
    text, blocks = "", []
    for passage in passages:
        text += BETWEEN if text else ""
        blocks.append(Block(start=len(text), end=len(text) + len(passage.text), kind=BlockKind.PARAGRAPH))
        text += passage.text
    mark = hashlib.sha256(f"{title}\n{text}".encode()).hexdigest()
    return Document(id=mark[:16], text=text, blocks=tuple(blocks), sha256=mark, title=title)
