"""The judge scored on labelled pairs of a premise and a hypothesis."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict

from claimcheck import nlp
from claimcheck.evaluation import labelled
from claimcheck.evaluation.matching import prf
from claimcheck.evaluation.report import Report, share
from claimcheck.judge import Judge, Judgement, named
from claimcheck.models import Block, BlockKind, Claim, Document, Relation
from claimcheck.split import split, split_statement

Label = Literal["entailment", "contradiction", "neutral"]
LABELS: tuple[Label, ...] = ("entailment", "contradiction", "neutral")
SHOWN = 40  # pairs named of each kind of mistake


class Pair(BaseModel):
    """A premise, a hypothesis and what the one does to the other; other fields of the data are left unread."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    id: str
    premise: str
    hypothesis: str
    label: Label


def run(
    path: Path, predictions: Path | None = None, *, limit: int | None = None, judge: Judge | Path | None = None
) -> Report:
    """Return accuracy and F1 by label over the first ``limit`` pairs, with what was taken for what.

    Any judge can be scored, by default the one that verdicts come from; a path names a model beside the rules, and
    ``ModelJudge`` is the model alone.
    """
    pairs = list(islice(labelled.json_lines(path, Pair), limit))
    judge = named(judge) if judge is None or isinstance(judge, Path) else judge
    given = [predict(pair, judge) for pair in pairs]
    if predictions is not None:
        rows = zip(pairs, given, strict=True)
        labelled.write(predictions, [{"id": pair.id, "label": label, "score": score} for pair, (label, score) in rows])
    return score(pairs, [label for label, _ in given], title=f"verify: {path.name}")


def predict(pair: Pair, judge: Judge) -> tuple[Label, float]:
    """Return what the judge makes of a pair and how sure it is.

    The premise is read as a document. A hypothesis of several claims is contradicted where one of them is, and entailed
    where all of them are; without a claim it is neutral.
    """
    block = Block(start=0, end=len(pair.premise), kind=BlockKind.PARAGRAPH)
    document = Document(id=pair.id, text=pair.premise, blocks=(block,), sha256="")
    premises = split(document, nlp.load())
    parts = split_statement(pair.hypothesis, nlp.load())
    found = [strongest(premises, part, judge, pair.premise) for part in parts]
    return combined(found)


def strongest(premises: Sequence[Claim], hypothesis: Claim, judge: Judge, context: str) -> Judgement:
    """Return the surest judgement that decides, else that the hypothesis is not decided."""
    judged = (
        judge.judge(premise, hypothesis, context=context, siblings=_siblings(premise, premises)) for premise in premises
    )
    deciding = (judgement for judgement in judged if judgement.relation is not Relation.MENTIONS)
    return max(deciding, key=lambda judgement: judgement.score, default=Judgement(Relation.MENTIONS, 0.0))


def _siblings(premise: Claim, premises: Sequence[Claim]) -> list[Claim]:
    """Return the other claims of the premise's sentence, as far as their quotes overlap."""
    return [c for c in premises if c is not premise and c.start < premise.end and premise.start < c.end]


def combined(found: Sequence[Judgement]) -> tuple[Label, float]:
    """Return the label of a hypothesis from what was found for each of its claims."""
    contradicted = [judgement.score for judgement in found if judgement.relation is Relation.CONTRADICTS]
    if contradicted:
        return "contradiction", max(contradicted)
    if found and all(judgement.relation is Relation.SUPPORTS for judgement in found):
        return "entailment", min(judgement.score for judgement in found)
    return "neutral", 0.0


def score(pairs: Sequence[Pair], given: Sequence[Label], *, title: str = "verify") -> Report:
    """Return accuracy, macro F1 over the labels of the data, and precision and recall by label."""
    confusion = Counter((pair.label, label) for pair, label in zip(pairs, given, strict=True))
    right = sum(confusion[label, label] for label in LABELS)
    decided = sum(count for (_, label), count in confusion.items() if label != "neutral")
    by_label = {label: _label_figures(label, confusion) for label in LABELS if any(p.label == label for p in pairs)}
    macro = sum(f1 for _, _, f1 in by_label.values()) / max(1, len(by_label))
    figures = {
        "pairs": len(pairs),
        "accuracy": share(right, len(pairs)),
        "macro F1": macro,
        "decided": share(decided, len(pairs)),
    }
    for label, (precision, recall, _) in by_label.items():
        figures |= {f"precision of {label}": precision, f"recall of {label}": recall}
    items = {pair.id: pair.label == label for pair, label in zip(pairs, given, strict=True)}
    return Report(title=title, figures=figures, lines=(*_table(confusion), *_mistakes(pairs, given)), items=items)


def _label_figures(label: Label, confusion: Counter[tuple[Label, Label]]) -> tuple[float, float, float]:
    found = sum(confusion[other, label] for other in LABELS)
    expected = sum(confusion[label, other] for other in LABELS)
    return prf(confusion[label, label], found, expected)


def _table(confusion: Counter[tuple[Label, Label]]) -> Iterator[str]:
    width = max(map(len, LABELS))
    yield " ".join(f"{name:>{width}}" for name in ("gold \\ given", *LABELS))
    for gold in LABELS:
        yield " ".join(f"{cell:>{width}}" for cell in (gold, *(confusion[gold, label] for label in LABELS)))


def _mistakes(pairs: Sequence[Pair], given: Sequence[Label]) -> Iterator[str]:
    """Name pairs decided wrongly, the first of each kind; those left undecided are only counted."""
    shown: Counter[tuple[Label, Label]] = Counter()
    for pair, label in zip(pairs, given, strict=True):
        if label in (pair.label, "neutral") or shown[pair.label, label] >= SHOWN:
            continue
        shown[pair.label, label] += 1
        yield f"{pair.id}: {pair.label} taken for {label}: {pair.premise} => {pair.hypothesis}"
