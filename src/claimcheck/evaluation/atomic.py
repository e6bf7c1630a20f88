"""Claim splitting scored on labelled sentences, each with the propositions that annotators wrote."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pydantic import BaseModel
from spacy.language import Language

from claimcheck import nlp as pipeline
from claimcheck.evaluation import labelled
from claimcheck.evaluation.matching import match, prf
from claimcheck.evaluation.report import Report
from claimcheck.models import Block, BlockKind, Claim, Document
from claimcheck.split import split

THRESHOLDS = (0.7, 0.8)
OWNERS = frozenset({"its", "their", "his", "her", "our", "my", "your"})
OWNED = r"(?:'s?(?!\w))?"
SHOWN = 20  # sentences with mistakes that the report lists


class Proposition(BaseModel):
    """A proposition that is expected, with wordings that are as good; ``token_indices`` make it a part of the sentence.

    Propositions that are parts of the sentence (PropSegmEnt, Chen et al. 2023) keep its pronouns and short references.
    """

    text: str
    alternatives: tuple[str, ...] = ()
    token_indices: tuple[int, ...] = ()


class Sentence(BaseModel):
    """A labelled sentence; ``context`` is what stands before it, or its neighbours with the sentence among them."""

    id: str
    sentence: str
    propositions: tuple[Proposition, ...]
    context: str | tuple[str, ...] = ""
    title: str | None = None
    all_references: tuple[tuple[str, ...], ...] = ()

    @property
    def references(self) -> list[list[list[str]]]:
        """The sets of expected propositions, one an annotator; each proposition with its wordings."""
        if self.all_references:
            return [[[text] for text in reference] for reference in self.all_references]
        return [[[p.text, *p.alternatives] for p in self.propositions]]


def run(path: Path, predictions: Path | None = None, *, granularity: str = "compact") -> Report:
    """Return the scores on the sentences of ``path``; write what was found to ``predictions``."""
    sentences = list(labelled.json_lines(path, Sentence))
    found = [claims(sentence, pipeline.load(), granularity=granularity) for sentence in sentences]
    if predictions is not None:
        labelled.write(predictions, [_record(s, texts) for s, texts in zip(sentences, found, strict=True)])
    return _report(path, sentences, found)


def claims(sentence: Sentence, nlp: Language, *, granularity: str = "compact") -> list[str]:
    """Return the texts of the claims in the sentence, read in its context.

    Where the expected propositions are parts of the sentence, references are put back into the sentence's own words.
    """
    document, start = _document(sentence)
    found = split(document, nlp, granularity=granularity)
    end = start + len(sentence.sentence)
    within = [claim for claim in found if claim.start >= start and claim.end <= end]
    parts = any(expected.token_indices for expected in sentence.propositions)
    return [_in_own_words(claim) if parts else claim.text for claim in within]


def _in_own_words(claim: Claim) -> str:
    """The claim's text with the words of the sentence in place of what they were resolved to."""
    text = claim.text
    for known in claim.substitutions:
        ending = OWNED if known.text.lower() in OWNERS else ""
        text = re.sub(re.escape(known.replacement) + ending, known.text.replace("\\", ""), text, count=1, flags=re.I)
    return text


def _document(sentence: Sentence) -> tuple[Document, int]:
    """The sentence after its title and context, and where it starts."""
    before = [sentence.title] if sentence.title else []
    before += _before(sentence)
    text = "".join(part + "\n" for part in before) + sentence.sentence
    blocks, at = [], 0
    for n, part in enumerate([*before, sentence.sentence]):
        kind = BlockKind.HEADING if n == 0 and sentence.title else BlockKind.PARAGRAPH
        blocks.append(Block(start=at, end=at + len(part), kind=kind))
        at += len(part) + 1
    title = sentence.title or None
    return Document(id="", text=text, blocks=tuple(blocks), sha256="", title=title), len(text) - len(sentence.sentence)


def _before(sentence: Sentence) -> list[str]:
    if isinstance(sentence.context, str):
        return [sentence.context] if sentence.context.strip() else []
    parts = list(sentence.context)
    end = parts.index(sentence.sentence) if sentence.sentence in parts else len(parts)
    return [part for part in parts[:end] if part != sentence.title and part.strip()]


def _record(sentence: Sentence, texts: Sequence[str]) -> dict[str, Any]:
    return {"id": sentence.id, "propositions": [{"text": text} for text in texts]}


def _report(path: Path, sentences: Sequence[Sentence], found: Sequence[Sequence[str]]) -> Report:
    figures: dict[str, float] = {"sentences": len(sentences)}
    items: dict[str, bool] = {}
    for threshold in THRESHOLDS:
        matched = expected = 0
        for sentence, texts in zip(sentences, found, strict=True):
            pairs, size = _best(sentence, texts, threshold)
            matched, expected = matched + pairs, expected + size
            items.setdefault(sentence.id, pairs == size == len(texts))
        figures |= _figures(matched, sum(map(len, found)), expected, threshold)
    wrong = [(s, texts) for s, texts in zip(sentences, found, strict=True) if not items[s.id]]
    lines = [line for s, texts in wrong[:SHOWN] for line in _mistake(s, texts)]
    return Report(title=f"atomic: {path.name}", figures=figures, lines=tuple(lines), items=items)


def _best(sentence: Sentence, texts: Sequence[str], threshold: float) -> tuple[int, int]:
    """Pairs matched and propositions expected, by the annotator whom the claims agree with most."""
    counts = [(len(match(texts, reference, threshold)), len(reference)) for reference in sentence.references]
    return max(counts, key=lambda count: prf(count[0], len(texts), count[1])[2])


def _figures(matched: int, found: int, expected: int, threshold: float) -> dict[str, float]:
    names = ("precision", "recall", "F1")
    return {f"{name} at {threshold}": value for name, value in zip(names, prf(matched, found, expected), strict=True)}


def _mistake(sentence: Sentence, texts: Sequence[str]) -> list[str]:
    pairs = match(texts, sentence.references[0], THRESHOLDS[0])
    extra = [t for n, t in enumerate(texts) if n not in {p.found for p in pairs}]
    missing = [r[0] for n, r in enumerate(sentence.references[0]) if n not in {p.expected for p in pairs}]
    return [sentence.sentence, *(f"  found: {t}" for t in extra), *(f"  expected: {t}" for t in missing)]
