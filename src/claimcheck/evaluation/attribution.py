"""Attribution scored on labelled documents: JSON lines of text with source, cue and content as character offsets."""

import gzip
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from spacy.language import Language

from claimcheck import nlp as pipeline
from claimcheck.models import Block, BlockKind, Document
from claimcheck.rules import attribution, quotes
from claimcheck.rules.records import Report, TokenRange

OVERLAP = 0.5  # word overlap of two contents that makes them the same
WORD = re.compile(r"\w+(?:['’]\w+)*")
BREAK = re.compile(r"[,;:()\[\]—–]|\s-\s")
NO_HEAD = frozenset(
    [
        "of",
        "in",
        "at",
        "for",
        "from",
        "with",
        "to",
        "on",
        "by",
        "who",
        "whom",
        "which",
        "that",
        "whose",
        "near",
        "about",
        "inside",
        "within",
        "under",
        "over",
        "among",
        "against",
        "including",
    ]
)
Spans = tuple[tuple[int, int], ...]
Record = dict[str, Any]


def run(path: Path, predictions: Path | None = None) -> dict[str, float]:
    """Return the scores on the documents of ``path``; what was found is written to ``predictions``, if given."""
    gold = list(read(path))
    found = [predict(record["doc_id"], record["text"], pipeline.load()) for record in gold]
    if predictions is not None:
        lines = (json.dumps(record, ensure_ascii=False) + "\n" for record in found)
        predictions.write_text("".join(lines), encoding="utf-8")
    return score(gold, found)


def read(path: Path) -> Iterator[Record]:
    """Yield the records of a JSON-lines file, gzipped or not."""
    content = path.read_bytes()
    text = (gzip.decompress(content) if path.suffix == ".gz" else content).decode("utf-8")
    yield from (json.loads(line) for line in text.split("\n") if line.strip())


def document(name: str, text: str) -> Document:
    """Return a document of plain text: its blocks are parted by blank lines, or by newlines where there are none."""
    gap = re.compile(r"\n\s*\n" if re.search(r"\S\s*\n\s*\n\s*\S", text) else r"\n")
    bounds, start = [], 0
    for match in gap.finditer(text):
        bounds.append((start, match.start()))
        start = match.end()
    blocks = [_block(text, *bound) for bound in [*bounds, (start, len(text))]]
    return Document(id=name, text=text, blocks=tuple(b for b in blocks if b.end > b.start), sha256="")


def predict(name: str, text: str, nlp: Language) -> Record:
    """Return the outermost attributions of ``text`` in the form that the gold data has."""
    found: list[Record] = []
    for doc, part in pipeline.parse(document(name, text), nlp):
        reports = attribution.outermost(attribution.find(doc, quotes.find(doc)))

        def offsets(span: TokenRange | None, doc: Any = doc, part: pipeline.Part = part) -> list[list[int]]:
            if span is None:
                return []
            words = doc[span[0] : span[1]]
            return [list(part.place(words.start_char, words.end_char))]

        found += [_record(report, offsets) for report in reports]
    return {"doc_id": name, "text": text, "attributions": found}


def score(gold: Sequence[Record], found: Sequence[Record]) -> dict[str, float]:
    """Return precision, recall and F1 in percent: attributions paired one to one, and words and exact spans by role."""
    counts: Counter[tuple[str, str]] = Counter()
    by_id = {str(record["doc_id"]): record for record in found}
    for record in gold:
        theirs = by_id.get(str(record["doc_id"]), {"attributions": []})
        _count(record["text"], record["attributions"], theirs["attributions"], counts)
    names = dict.fromkeys(name for name, _ in counts)
    return {f"{name}.{measure}": value for name in names for measure, value in _rates(counts, name).items()}


def _block(text: str, start: int, end: int) -> Block:
    stripped = text[start:end].strip()
    start += len(text[start:end]) - len(text[start:end].lstrip()) if stripped else 0
    return Block(start=start, end=start + len(stripped), kind=BlockKind.PARAGRAPH)


def _record(report: Report, offsets: Any) -> Record:
    content = [pair for span in report.content for pair in offsets(span)]
    return {"source": offsets(report.source), "cue": offsets(report.cue), "content": content}


def _rates(counts: Counter[tuple[str, str]], name: str) -> dict[str, float]:
    hits, found, gold = (counts[name, kind] for kind in ("hits", "found", "gold"))
    precision, recall = 100 * hits / found if found else 0.0, 100 * hits / gold if gold else 0.0
    both = precision + recall
    return {"precision": precision, "recall": recall, "f1": 2 * precision * recall / both if both else 0.0}


def _count(text: str, gold: list[Record], found: list[Record], counts: Counter[tuple[str, str]]) -> None:
    words = [(match.start(), match.end()) for match in WORD.finditer(text)]
    for role in ("source", "cue", "content"):
        exact = Counter(_spans(a, role) for a in gold if _spans(a, role))
        theirs = Counter(_spans(a, role) for a in found if _spans(a, role))
        _add(counts, f"{role}.exact", (exact & theirs).total(), theirs.total(), exact.total())
        tokens = set().union(*(_words(words, _spans(a, role)) for a in gold))
        found_tokens = set().union(*(_words(words, _spans(a, role)) for a in found))
        _add(counts, f"{role}.token", len(tokens & found_tokens), len(found_tokens), len(tokens))
    _add(counts, "attribution", _paired(text, words, gold, found), len(found), len(gold))


def _add(counts: Counter[tuple[str, str]], name: str, hits: int, found: int, gold: int) -> None:
    counts[name, "hits"] += hits
    counts[name, "found"] += found
    counts[name, "gold"] += gold


def _paired(text: str, words: Sequence[tuple[int, int]], gold: list[Record], found: list[Record]) -> int:
    """Return how many pairs share at least half their content words and the source, best overlap first."""
    mine = [_words(words, _spans(a, "content")) for a in gold]
    theirs = [_words(words, _spans(a, "content")) for a in found]
    candidates = []
    for i, one in enumerate(mine):
        for j, other in enumerate(theirs):
            overlap = len(one & other) / len(one | other) if one & other else 0.0
            if overlap >= OVERLAP and _same_source(text, _spans(gold[i], "source"), _spans(found[j], "source")):
                candidates.append((-overlap, i, j))
    used_gold: set[int] = set()
    used_found: set[int] = set()
    for _, i, j in sorted(candidates):
        if i not in used_gold and j not in used_found:
            used_gold.add(i)
            used_found.add(j)
    return len(used_gold)


def _spans(attribution: Record, role: str) -> Spans:
    return tuple(sorted((start, end) for start, end in attribution.get(role) or () if end > start))


def _words(words: Sequence[tuple[int, int]], spans: Spans) -> set[int]:
    return {i for i, (start, end) in enumerate(words) if any(start < e and end > s for s, e in spans)}


def _same_source(text: str, one: Spans, other: Spans) -> bool:
    if not one or not other:
        return not one and not other
    return _inside(_head(text, one), other) and _inside(_head(text, other), one)


def _inside(word: tuple[int, int] | None, spans: Iterable[tuple[int, int]]) -> bool:
    return word is not None and any(word[0] < end and word[1] > start for start, end in spans)


def _head(text: str, spans: Spans) -> tuple[int, int] | None:
    """Return the last word of a source before its first comma, bracket, dash, relative pronoun or preposition."""
    start, end = spans[0]
    last: tuple[int, int] | None = None
    reach = start
    for match in WORD.finditer(text, start, end):
        if last is not None and (BREAK.search(text[reach : match.start()]) or match.group().lower() in NO_HEAD):
            break
        last, reach = (match.start(), match.end()), match.end()
    if last is not None and re.search(r"['’]s$", text[last[0] : last[1]]):
        last = (last[0], last[1] - 2)
    return last
