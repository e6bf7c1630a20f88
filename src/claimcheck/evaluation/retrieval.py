"""Retrieval scored: how much of the evidence of labelled statements is among the first hits.

The data is a corpus folder with ``statements.tsv`` (or a folder of such), or a file of JSON lines beside its corpus,
which is searched sentence by sentence; passages of one title are one document.
"""

import re
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from claimcheck.evaluation import corpora, labelled, passages, tables
from claimcheck.evaluation.passages import Asked, Passage
from claimcheck.evaluation.report import Report, share
from claimcheck.models import Claim, Document, Slots
from claimcheck.retrieve import Retriever, WordRetriever
from claimcheck.store import Store
from claimcheck.vectors import StaticVectors
from claimcheck.workspace import Workspace

DEPTHS = (20, 40)  # hits among which evidence must be
CLAIMS = 200  # claims asked for, of which several may be of one document
SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Search:
    """A statement, how many pieces of evidence it has, and the ranks, from 0, at which they were found."""

    key: str
    statement: str
    due: int
    ranks: tuple[int, ...]

    def found(self, depth: int) -> int:
        """Return how many pieces are among the first hits."""
        return sum(rank < depth for rank in self.ranks)


def run(path: Path, predictions: Path | None = None) -> Report:
    """Return the share of the evidence among the first 20 and 40 hits, with the statements that miss some."""
    searches = list(_in_corpora(path) if path.is_dir() else _in_file(path))
    if predictions is not None:
        labelled.write(predictions, [{"id": s.key, "due": s.due, "ranks": s.ranks} for s in searches])
    due = sum(search.due for search in searches)
    figures: dict[str, int | float] = {"statements": len(searches), "pieces of evidence": due}
    for depth in DEPTHS:
        figures[f"recall at {depth}"] = share(sum(search.found(depth) for search in searches), due)
    items = {search.key: search.found(DEPTHS[0]) == search.due for search in searches}
    missed = (f"missed {search.key}: {search.statement}" for search in searches if not items[search.key])
    return Report(title=f"retrieval: {path.name}", figures=figures, lines=tuple(missed), items=items)


def stored(documents: Iterable[Document], claims: Iterable[Claim]) -> Store:
    """Return a store in memory with the documents and their claims, which come document by document."""
    by_document = {name: list(group) for name, group in groupby(claims, key=lambda claim: claim.document)}
    store = Store.open(None)
    with store.transaction():
        for document in documents:
            store.replace(document, by_document.get(document.id, []))
    return store


def by_sentence(searched: Sequence[Passage], *, vectors: StaticVectors | None = None) -> WordRetriever:
    """Return a search over the sentences of passages, by words alone or with ``vectors`` as statements are searched."""
    documents = list(passages.documents(searched))
    return WordRetriever(stored(documents, _laid_out(searched, documents)), vectors=vectors)


def _laid_out(searched: Iterable[Passage], documents: Iterable[Document]) -> Iterator[Claim]:
    """Yield the sentences of passages where they stand in their documents."""
    titled: dict[str, list[Passage]] = defaultdict(list)
    for passage in searched:
        titled[passage.title or passage.id].append(passage)
    for document, told in zip(documents, titled.values(), strict=True):
        for passage, block in zip(told, document.blocks, strict=True):
            for claim in sentences(passage):
                start, end = claim.start + block.start, claim.end + block.start
                yield claim.model_copy(update={"document": document.id, "start": start, "end": end})


def passage_of(sentence: Claim) -> str:
    """Return the id of the passage that a sentence stands in."""
    return sentence.id.rpartition("-")[0]


def near(searched: Sequence[Passage], statements: Iterable[str]) -> list[Passage]:
    """Return, in their order, the passages that hold one of the first 20 sentences found for a statement."""
    retriever = by_sentence(searched)
    found = {passage_of(hit) for statement in statements for hit in _hits(retriever, statement)[: DEPTHS[0]]}
    return [passage for passage in searched if passage.id in found]


def sentences(passage: Passage) -> Iterator[Claim]:
    """Yield each sentence of a passage as a claim of its own."""
    at = 0
    for number, text in enumerate(SENTENCE_END.split(passage.text)):
        at = passage.text.index(text, at)
        yield _claim(f"{passage.id}-{number}", passage.id, text, at)


def _in_corpora(path: Path) -> Iterator[Search]:
    """Yield the searches of corpus folders: a quote is found at the first hit that holds its words."""
    for folder in corpora.folders(path):
        with tempfile.TemporaryDirectory() as claims:
            workspace = Workspace.open(folder / "corpus", claims)
            store = stored(workspace.documents, workspace.claims())
            retriever = WordRetriever(store, vectors=StaticVectors.shipped())
        for row in labelled.table(folder / "statements.tsv", tables.Statement):
            if row.quote:
                hits = _hits(retriever, row.statement)
                ranks = (rank for rank, hit in enumerate(hits) if tables.holds([hit.quote], row.quote))
                yield Search(f"{folder.name}/{row.id}", row.statement, 1, tuple(ranks)[:1])


def _in_file(path: Path) -> Iterator[Search]:
    """Yield the searches of a file: evidence is found at the rank of its passage among the passages of the hits."""
    searched = list(passages.read(passages.beside(path)))
    retriever = by_sentence(searched, vectors=StaticVectors.shipped())
    for row in labelled.json_lines(path, Asked):
        due = set(row.evidence) or {p.id for p in searched if row.premise and p.text in row.premise}
        if due:
            order = list(dict.fromkeys(passage_of(hit) for hit in _hits(retriever, row.statement)))
            ranks = tuple(rank for rank, name in enumerate(order) if name in due)
            yield Search(row.id, row.statement, len(due), ranks)


def _hits(retriever: Retriever, statement: str) -> list[Claim]:
    """Return the claims found for a statement, those left out that only come along with a hit."""
    hits = retriever.search(_claim("statement", "", statement, 0), CLAIMS)
    return [hit.claim for hit in hits if hit.score > 0]


def _claim(name: str, document: str, text: str, start: int) -> Claim:
    return Claim(
        id=name,
        document=document,
        start=start,
        end=start + len(text),
        quote=text,
        text=text,
        proposition=text,
        voice=None,
        slots=Slots(predicate=""),
    )
