"""Labelled pairs as claimcheck reads them: the claims of each premise, the claims of each statement, kept on disk."""

import gzip
import json
import random
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import groupby
from pathlib import Path

from claimcheck import nlp
from claimcheck.evaluation.passages import Passage
from claimcheck.evaluation.retrieval import by_sentence, passage_of, sentences
from claimcheck.models import Block, BlockKind, Claim, Document, Model
from claimcheck.retrieve import WordRetriever
from claimcheck.split import split, split_statement
from training.blocks import written_pairs
from training.data import DEVELOPMENT, LABELS, Pair, read

# Pairs taken of each development set, behind the first FIRST, which are kept for measuring.
NEVER_SEEN: Mapping[str, int] = {
    "fever-dev": 300,
    "fever-symmetric-dev": 400,
    "semiauto-wiki-dev": 380,
    "conjnli-dev": 210,
    "mnli-dev": 210,
    "snli-dev": 90,
    "scifact-dev": 160,
    "healthver-dev": 150,
    "sufficient-facts-fever-dev": 450,
}
FIRST = 300
SEARCHED = "fool-me-twice"  # statements whose corpus is searched too, for passages that do not decide
STATEMENTS, HITS = 300, 5  # of these, and passages found for each
TOKENISED = (
    (re.compile(r"-LRB-\s*"), "("),
    (re.compile(r"\s*-RRB-"), ")"),
    (re.compile(r"\s+([,.;:!?%)]|n't\b|'s\b|'re\b|'ve\b|'ll\b|'d\b|'m\b)"), r"\1"),
    (re.compile(r"([($£])\s+"), r"\1"),
    (re.compile(r"``\s*|\s*''"), '"'),
    (re.compile(r" ' "), "' "),
)


class Example(Model):
    """A labelled pair: the premise as a document with its claims, the statement as its parts; label as in LABELS."""

    source: str
    label: int
    document: Document
    claims: tuple[Claim, ...]
    parts: tuple[Claim, ...]


def written(text: str) -> str:
    """Return a sentence as people write it: the sets come cut into words."""
    for pattern, replacement in TOKENISED:
        text = pattern.sub(replacement, text)
    return text


def gather(path: Path, *, seed: int = 5) -> list[Example]:
    """Return the examples kept in a file of JSON lines; where there is none, extract them and write it."""
    if not path.is_file():
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("w", encoding="utf-8") as out:
            for example in _extracted(random.Random(seed)):
                out.write(example.model_dump_json() + "\n")
    with path.open(encoding="utf-8") as lines:
        return [Example.model_validate_json(line) for line in lines]


def _extracted(chooser: random.Random) -> Iterator[Example]:
    for pair, title in [*_pairs(chooser), *_searched()]:
        yield extracted(pair, title)


def extracted(pair: Pair, title: str | None = None) -> Example:
    """Return a pair with its claims, the premise read as a document of one paragraph."""
    document, claims = _claims(written(pair.premise), title)
    parts = tuple(split_statement(written(pair.hypothesis), nlp.load()))
    return Example(source=pair.source, label=pair.label, document=document, claims=claims, parts=parts)


@lru_cache(maxsize=100)
def _claims(text: str, title: str | None) -> tuple[Document, tuple[Claim, ...]]:
    block = Block(start=0, end=len(text), kind=BlockKind.PARAGRAPH)
    document = Document(id="premise", text=text, blocks=(block,), sha256="", title=title)
    return document, tuple(split(document, nlp.load()))


def _pairs(chooser: random.Random) -> Iterator[tuple[Pair, None]]:
    """Yield pairs that the judge has not learned from, the labels of a set as often as each other."""
    yield from ((pair, None) for pair in written_pairs(held_out=True))
    for source, count in NEVER_SEEN.items():
        yield from _spread(list(read(DEVELOPMENT / f"{source}.jsonl.gz"))[FIRST:], count, chooser)


def _spread(pairs: list[Pair], count: int, chooser: random.Random) -> Iterator[tuple[Pair, None]]:
    chooser.shuffle(pairs)
    by_label = [list(group) for _, group in groupby(sorted(pairs, key=_label), key=_label)]
    for same in by_label:
        yield from ((pair, None) for pair in same[: count // len(by_label)])


def _label(pair: Pair) -> int:
    return pair.label


def _searched() -> Iterator[tuple[Pair, str]]:
    """Yield statements with their evidence, sentence by sentence, and with what a search finds besides."""
    rows = list(_rows(DEVELOPMENT / f"{SEARCHED}-dev.jsonl.gz"))[FIRST : FIRST + STATEMENTS]
    passages = [Passage.model_validate(row) for row in _rows(DEVELOPMENT / f"{SEARCHED}-corpus.jsonl.gz")]
    retriever = by_sentence(passages)
    titles = {passage.id: passage.title for passage in passages}
    for row in rows:
        label = LABELS.index(row["label"])
        evidence = [p for p in passages if p.text in row["premise"]]
        yield Pair(row["premise"], row["hypothesis"], label, SEARCHED), " ".join(sorted({p.title for p in evidence}))
        for text, document in _others(retriever, row["hypothesis"], {p.id for p in evidence}):
            yield Pair(text, row["hypothesis"], LABELS.index("neutral"), f"{SEARCHED} found"), titles[document]


def _others(retriever: WordRetriever, statement: str, evidence: set[str]) -> Iterable[tuple[str, str]]:
    asked = next(sentences(Passage(id="statement", text=statement)))
    hits = (hit.claim for hit in retriever.search(asked, HITS + len(evidence)) if hit.score > 0)
    found = {claim.quote: passage_of(claim) for claim in hits if passage_of(claim) not in evidence}
    return list(found.items())[:HITS]


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)
