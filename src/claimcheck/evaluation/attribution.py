"""Attribution scored on labelled documents: JSON lines of text with source, cue and content as character offsets."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from pydantic import BaseModel, ConfigDict
from spacy.language import Language
from spacy.tokens import Doc

from claimcheck import nlp as pipeline
from claimcheck.evaluation import labelled
from claimcheck.models import Block, BlockKind, Document
from claimcheck.rules import attribution, quotes
from claimcheck.rules.records import Report, TokenRange

OVERLAP = 0.5  # share of words that two contents have in common, to be the same
WORD = re.compile(r"\w+(?:['’]\w+)*")
BREAK = re.compile(r"[,;:()\[\]—–]|\s-\s")
AFTER_HEAD = re.compile(
    "of|in|at|for|from|with|to|on|by|who|whom|which|that|whose|near|about|inside|within|under|over|among|against|including"
)
BLANK_LINE = re.compile(r"\n\s*\n")
NEWLINE = re.compile(r"\n")
Spans = tuple[tuple[int, int], ...]
Counts = Counter[tuple[str, str]]


class Labels(BaseModel):
    """The spans of one attribution, each role possibly in parts, a source possibly missing."""

    model_config = ConfigDict(frozen=True)

    source: Spans = ()
    cue: Spans = ()
    content: Spans = ()


class Labelled(BaseModel):
    """A text with its attributions."""

    model_config = ConfigDict(frozen=True, coerce_numbers_to_str=True)

    doc_id: str
    text: str
    attributions: tuple[Labels, ...] = ()


def run(path: Path, predictions: Path | None = None) -> dict[str, float]:
    """Return the scores on the documents of ``path``; what was found is written to ``predictions``, if given."""
    gold = list(labelled.json_lines(path, Labelled))
    found = [predict(one.doc_id, one.text, pipeline.load()) for one in gold]
    if predictions is not None:
        labelled.write(predictions, [one.model_dump(mode="json") for one in found])
    return score(gold, found)


def document(name: str, text: str) -> Document:
    """Return a document of plain text: its blocks are parted by blank lines, or by newlines where there are none."""
    gap = BLANK_LINE if BLANK_LINE.search(text.strip()) else NEWLINE
    edges = [0, *(edge for match in gap.finditer(text) for edge in match.span()), len(text)]
    blocks = [_block(text, start, end) for start, end in zip(edges[::2], edges[1::2], strict=True)]
    return Document(id=name, text=text, blocks=tuple(b for b in blocks if b.end > b.start), sha256="")


def predict(name: str, text: str, nlp: Language) -> Labelled:
    """Return the outermost attributions of ``text`` in the form that the gold data has."""
    found: list[Labels] = []
    for doc, part in pipeline.parse(document(name, text), nlp):
        reports = attribution.find(doc, quotes.find(doc), beyond_lists=True)
        found += [Labels(**roles(doc, part, report)) for report in attribution.outermost(reports)]
    return Labelled(doc_id=name, text=text, attributions=tuple(found))


def roles(doc: Doc, part: pipeline.Part, report: Report) -> dict[str, Spans]:
    """Return the character offsets of a report's source, cue and content in the document's text."""
    found = {"source": (report.source,) if report.source else (), "cue": (report.cue,), "content": report.content}
    return {role: _offsets(doc, part, spans) for role, spans in found.items()}


def matches(text: str, one: Labels, other: Labels) -> bool:
    """Return whether two attributions share at least half their content words and the source."""
    if not any(start < e and s < end for start, end in one.content for s, e in other.content):
        return False
    words = [match.span() for match in WORD.finditer(text, *_reach(one, other))]
    mine, theirs = _words(words, one.content), _words(words, other.content)
    return len(mine & theirs) >= OVERLAP * len(mine | theirs) > 0 and _same_source(text, one, other)


def _reach(one: Labels, other: Labels) -> tuple[int, int]:
    """Return the stretch of the text that holds both contents."""
    edges = [edge for span in (*one.content, *other.content) for edge in span]
    return min(edges, default=0), max(edges, default=0)


def score(gold: Sequence[Labelled], found: Sequence[Labelled]) -> dict[str, float]:
    """Return precision, recall and F1 in percent: attributions paired one to one, and words and exact spans by role."""
    counts: Counts = Counter()
    by_id = {one.doc_id: one.attributions for one in found}
    for one in gold:
        _count(one.text, one.attributions, by_id.get(one.doc_id, ()), counts)
    names = dict.fromkeys(name for name, _ in counts)
    return {f"{name}.{measure}": value for name in names for measure, value in _rates(counts, name).items()}


def _block(text: str, start: int, end: int) -> Block:
    inner = text[start:end]
    first = start + len(inner) - len(inner.lstrip()) if inner.strip() else start
    return Block(start=first, end=first + len(inner.strip()), kind=BlockKind.PARAGRAPH)


def _offsets(doc: Doc, part: pipeline.Part, spans: Iterable[TokenRange]) -> Spans:
    return tuple(part.place(doc[a].idx, doc[b - 1].idx + len(doc[b - 1])) for a, b in spans)


def _rates(counts: Counts, name: str) -> dict[str, float]:
    hits, found, gold = (counts[name, kind] for kind in ("hits", "found", "gold"))
    precision, recall = 100 * hits / found if found else 0.0, 100 * hits / gold if gold else 0.0
    both = precision + recall
    return {"precision": precision, "recall": recall, "f1": 2 * precision * recall / both if both else 0.0}


def _count(text: str, gold: Sequence[Labels], found: Sequence[Labels], counts: Counts) -> None:
    words = [match.span() for match in WORD.finditer(text)]
    for role in ("source", "cue", "content"):
        mine = [_spans(one, role) for one in gold if _spans(one, role)]
        theirs = [_spans(one, role) for one in found if _spans(one, role)]
        same = (Counter(mine) & Counter(theirs)).total()
        _add(counts, f"{role}.exact", same, len(theirs), len(mine))
        tokens = set[int]().union(*(_words(words, spans) for spans in mine))
        found_tokens = set[int]().union(*(_words(words, spans) for spans in theirs))
        _add(counts, f"{role}.token", len(tokens & found_tokens), len(found_tokens), len(tokens))
    _add(counts, "attribution", _paired(text, words, gold, found), len(found), len(gold))


def _add(counts: Counts, name: str, hits: int, found: int, gold: int) -> None:
    for kind, number in (("hits", hits), ("found", found), ("gold", gold)):
        counts[name, kind] += number


def _paired(text: str, words: Spans | list[tuple[int, int]], gold: Sequence[Labels], found: Sequence[Labels]) -> int:
    """Return how many pairs share at least half their content words and the source, best overlap first."""
    mine = [_words(words, one.content) for one in gold]
    theirs = [_words(words, one.content) for one in found]
    candidates = [
        (-len(one & other) / len(one | other), i, j)
        for i, one in enumerate(mine)
        for j, other in enumerate(theirs)
        if len(one & other) >= OVERLAP * len(one | other) > 0 and _same_source(text, gold[i], found[j])
    ]
    used: set[tuple[str, int]] = set()
    for _, i, j in sorted(candidates):
        if not used & {("gold", i), ("found", j)}:
            used |= {("gold", i), ("found", j)}
    return len(used) // 2


def _spans(labels: Labels, role: str) -> Spans:
    spans: Spans = getattr(labels, role)
    return tuple(sorted((start, end) for start, end in spans if end > start))


def _words(words: Iterable[tuple[int, int]], spans: Spans) -> set[int]:
    return {i for i, (start, end) in enumerate(words) if any(start < e and end > s for s, e in spans)}


def _same_source(text: str, one: Labels, other: Labels) -> bool:
    if not one.source or not other.source:
        return not one.source and not other.source
    return _inside(_head(text, one.source), other.source) and _inside(_head(text, other.source), one.source)


def _inside(word: tuple[int, int] | None, spans: Spans) -> bool:
    return word is not None and any(word[0] < end and word[1] > start for start, end in spans)


def _head(text: str, spans: Spans) -> tuple[int, int] | None:
    """Return the last word of a source before its first comma, bracket, dash, relative pronoun or preposition."""
    start, end = min(spans)
    last: tuple[int, int] | None = None
    for match in WORD.finditer(text, start, end):
        gap = text[last[1] if last else start : match.start()]
        if last is not None and (BREAK.search(gap) or AFTER_HEAD.fullmatch(match.group().lower())):
            break
        last = match.span()
    if last is not None and re.search(r"['’]s$", text[last[0] : last[1]]):
        last = (last[0], last[1] - 2)
    return last
