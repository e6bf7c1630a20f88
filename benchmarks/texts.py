"""The texts that are measured: those shipped with the repository, and as many short made-up ones as are asked for."""

import random
import re
from collections.abc import Iterator
from pathlib import Path

from claimcheck import read
from claimcheck.models import Document
from claimcheck.read import FORMATS, plain

ROOT = Path(__file__).parents[1]
FOLDERS = ("corpus", "tests/gold/corpora")
SENTENCE = re.compile(r"[A-Z][^.!?\n]{40,200}[.!?](?=\s)")


def documents() -> list[Document]:
    """Return every document of the repository, in order of their paths."""
    paths = (path for folder in FOLDERS for path in sorted((ROOT / folder).rglob("*")) if path.suffix in FORMATS)
    return [read.read(path) for path in paths]


def short(count: int) -> Iterator[Document]:
    """Yield so many documents of two sentences each; names and numbers differ, as they do between documents."""
    sentences = [match.group() for document in documents() for match in SENTENCE.finditer(document.text)]
    chance = random.Random(1)
    for number in range(count):
        drawn = " ".join(chance.choice(sentences) for _ in range(2))
        text = re.sub(r"\d+", lambda match: str(chance.randrange(10 ** len(match.group()))), drawn)
        text = f"{_name(chance)} said: {text}"
        yield Document(id=f"made-{number}", text=text, blocks=plain.read(text).blocks, sha256="")


def _name(chance: random.Random) -> str:
    return "".join(chance.choice(part) for part in (("Va", "Ke", "Lo", "Mi"), "bdfgklmnprst", "aeiou", "lnrs")) + str(
        chance.choice(("ov", "ek", "ia", "um"))
    )
