"""The judge scored on labelled pairs of a premise and a hypothesis."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Literal, NamedTuple

from pydantic import AliasChoices, AliasPath, BaseModel, ConfigDict, Field

from claimcheck import nlp
from claimcheck.errors import InputError
from claimcheck.evaluation import labelled
from claimcheck.evaluation.matching import prf
from claimcheck.evaluation.report import Report, share
from claimcheck.judge import HybridJudge, Judge, Judgement, ModelJudge, PairModel, RulesJudge, named
from claimcheck.models import Block, BlockKind, Claim, Document, Outcome, Relation
from claimcheck.split import split, split_statement

Label = Literal["entailment", "contradiction", "neutral"]
LABELS: tuple[Label, ...] = ("entailment", "contradiction", "neutral")
Claims = tuple[Sequence[Claim], Sequence[Claim]]
SHOWN = 40  # pairs named of each kind of mistake


class Pair(BaseModel):
    """A premise, a hypothesis and what the one does to the other; other fields of the data are left unread.

    ``category`` is the sort of pair, where the data tell it.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    id: str
    premise: str
    hypothesis: str
    label: Label
    category: str = Field(
        "", validation_alias=AliasChoices("category", AliasPath("meta", "type"), AliasPath("meta", "src"))
    )


class Prediction(NamedTuple):
    """What a judge makes of a pair, how sure it is, and the slot in which the two conflict, if any."""

    label: Label
    score: float
    slot: str = ""


def run(
    path: Path, predictions: Path | None = None, *, limit: int | None = None, judge: Judge | Path | None = None
) -> Report:
    """Return accuracy and F1 by label over the first ``limit`` pairs, with what was taken for what, by sort and slot.

    Any judge can be scored, by default the one that verdicts come from; a path names a model beside the rules. Of a
    folder, every set of pairs in it is scored with the rules, the model that ships, and both.
    """
    if path.is_dir():
        return compared(path, limit=limit)
    pairs = list(islice(labelled.json_lines(path, Pair), limit))
    judge = named(judge) if judge is None or isinstance(judge, Path) else judge
    given = [predict(pair, judge) for pair in pairs]
    if predictions is not None:
        rows = zip(pairs, given, strict=True)
        labelled.write(predictions, [{"id": p.id, "label": found.label, "score": found.score} for p, found in rows])
    report = score(pairs, [found.label for found in given], title=f"verify: {path.name}")
    return report.model_copy(update={"lines": (*by_category(pairs, given), *by_slot(pairs, given), *report.lines)})


def compared(folder: Path, *, limit: int | None = None) -> Report:
    """Return the figures of the rules, the model alone, and both on every set of pairs in a folder, as a table too.

    Statements are parted and premises split once for all three.
    """
    rules, model = RulesJudge(), PairModel.open()
    judges: dict[str, Judge] = {"rules": rules, "model": ModelJudge(model), "both": HybridJudge(rules, model)}
    figures: dict[str, int | float] = {}
    left_out, table = [], [*HEAD]
    for path in sorted(folder.glob("*.jsonl*")):
        try:
            pairs = list(islice(labelled.json_lines(path, Pair), limit))
        except InputError as error:
            left_out.append(f"left out: {error}")
            continue
        parsed = [read(pair) for pair in pairs]
        for name, judge in judges.items():
            labels = [decided(pair, claims, judge).label for pair, claims in zip(pairs, parsed, strict=True)]
            found = score(pairs, labels).figures
            figures |= {f"{path.name}, {name}: {figure}": found[figure] for figure in ("accuracy", "macro F1")}
            table.append(_row(path.name.partition(".")[0], name, found))
    return Report(title=f"verify: {folder}", figures=figures, lines=(*table, *left_out))


HEAD = (
    "| set | pairs | judge | accuracy | macro F1 | says entailment | right | says contradiction | right |",
    "|---|---|---|---|---|---|---|---|---|",
)


def _row(name: str, judge: str, found: Mapping[str, float]) -> str:
    """Return a row of the table: what a judge says of a set, and how often it is right where it decides."""
    said = [(found[f"says {label}"], found.get(f"precision of {label}", 0.0)) for label in LABELS[:2]]
    cells = [name, str(found["pairs"]), judge, f"{found['accuracy']:.3f}", f"{found['macro F1']:.3f}"]
    cells += [cell for share, right in said for cell in (f"{share:.3f}", f"{right:.3f}" if share else "")]
    return f"| {' | '.join(cells)} |"


def by_category(pairs: Sequence[Pair], given: Sequence[Prediction]) -> Iterator[str]:
    """Yield how many pairs of each sort are right, where the data tell sorts."""
    right: dict[str, list[bool]] = defaultdict(list)
    for pair, found in zip(pairs, given, strict=True):
        right[pair.category].append(pair.label == found.label)
    yield from (f"{name}: {sum(right[name])} of {len(right[name])} right" for name in sorted(right) if name)


def by_slot(pairs: Sequence[Pair], given: Sequence[Prediction]) -> Iterator[str]:
    """Yield how many contradictions rest on each slot, and how many of them are right."""
    right: dict[str, list[bool]] = defaultdict(list)
    for pair, found in zip(pairs, given, strict=True):
        if found.label == "contradiction":
            right[found.slot or "no slot"].append(pair.label == found.label)
    yield from (f"contradicted by {name}: {sum(right[name])} of {len(right[name])} right" for name in sorted(right))


def predict(pair: Pair, judge: Judge) -> Prediction:
    """Return what the judge makes of a pair."""
    return decided(pair, read(pair), judge)


def read(pair: Pair) -> Claims:
    """Return the claims of the premise, which is read as a document, and those of the hypothesis."""
    block = Block(start=0, end=len(pair.premise), kind=BlockKind.PARAGRAPH)
    document = Document(id=pair.id, text=pair.premise, blocks=(block,), sha256="")
    return split(document, nlp.load()), split_statement(pair.hypothesis, nlp.load())


def decided(pair: Pair, claims: Claims, judge: Judge) -> Prediction:
    """Return what the judge makes of the claims of a pair.

    A hypothesis of several claims is contradicted where one of them is, and entailed where all of them are; without a
    claim it is neutral.
    """
    premises, parts = claims
    found = [strongest(premises, part, judge, pair.premise) for part in parts]
    against = max((f for f in found if f.relation is Relation.CONTRADICTS), key=lambda f: f.score, default=None)
    conflicts = (reason.slot for reason in against.reasons if reason.outcome is Outcome.CONFLICT) if against else ()
    return Prediction(*combined(found), next(iter(conflicts), ""))


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
    for label in LABELS[:2]:
        figures[f"says {label}"] = sum(confusion[gold, label] for gold in LABELS) / max(1, len(pairs))
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
