"""Verdicts end to end: statements with three labels, held against the passages of a corpus that is searched first.

The data is a file of statements beside its corpus (``passages``). The label is that of the evidence: ``SUPPORT`` or
``CONTRADICT`` as in SciFact, else ``label``; without evidence the corpus has nothing on the statement. All passages are
searched, sentence by sentence; claims are extracted from those alone that are found for some statement.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from claimcheck.errors import InputError
from claimcheck.evaluation import answers, labelled, passages, retrieval
from claimcheck.evaluation.matching import prf
from claimcheck.evaluation.report import Report, share
from claimcheck.models import Verdict

THREE = (Verdict.SUPPORTED, Verdict.CONTRADICTED, Verdict.NOT_ENOUGH_INFO)
NAMED = {
    "support": Verdict.SUPPORTED,
    "entailment": Verdict.SUPPORTED,
    "contradict": Verdict.CONTRADICTED,
    "contradiction": Verdict.CONTRADICTED,
    "neutral": Verdict.NOT_ENOUGH_INFO,
    "": Verdict.NOT_ENOUGH_INFO,
}


class Outcome(NamedTuple):
    """A statement with the verdict that is right and the one that was given."""

    key: str
    statement: str
    due: Verdict
    given: Verdict


def run(
    path: Path,
    predictions: Path | None = None,
    *,
    claims: Path | None = None,
    limit: int | None = None,
    judge: Path | None = None,
    resume: bool = False,
) -> Report:
    """Return accuracy, and precision, recall and macro F1 over three verdicts, with the statements decided wrongly.

    What only a source says counts as supported; disputed is right for no label.
    """
    rows = list(islice(labelled.json_lines(path, passages.Asked), limit))
    due = {row.id: label(row, path) for row in rows}
    questions = [answers.Question(row.id, row.statement) for row in rows]
    near = retrieval.near(list(passages.read(passages.beside(path))), [row.statement for row in rows])
    with answers.opened(passages.documents(near), claims, judge) as workspace:
        found = list(answers.given(workspace, questions, predictions, resume=resume))
    outcomes = [Outcome(a.id, a.check.statement, due[a.id], _plain(a.check.verdict)) for a in found]
    return score(outcomes, title=f"verdicts: {path.name}")


def label(row: passages.Asked, path: Path) -> Verdict:
    """Return the verdict that is right for a statement; raise InputError for a label that is not known."""
    told = [str(e.get("label", "")) for group in row.evidence.values() for e in group if isinstance(e, dict)]
    name = (told or [row.label])[0].lower()
    if name not in NAMED:
        raise InputError(f"{path}: {row.id}: no label {name!r}; known are {', '.join(filter(None, NAMED))}")
    return NAMED[name]


def score(outcomes: Sequence[Outcome], *, title: str = "verdicts") -> Report:
    """Return the figures over three verdicts."""
    count = Counter((outcome.due, outcome.given) for outcome in outcomes)
    figures: dict[str, int | float] = {"statements": len(outcomes)}
    figures["accuracy"] = share(sum(count[verdict, verdict] for verdict in THREE), len(outcomes))
    by_verdict = {verdict: _figures(verdict, count) for verdict in THREE}
    figures["macro F1"] = sum(f1 for _, _, f1 in by_verdict.values()) / len(THREE)
    for verdict, (precision, recall, _) in by_verdict.items():
        figures |= {f"precision of {verdict}": precision, f"recall of {verdict}": recall}
    items = {outcome.key: outcome.due is outcome.given for outcome in outcomes}
    return Report(title=title, figures=figures, lines=tuple(_lines(outcomes, count)), items=items)


def _plain(given: Verdict) -> Verdict:
    return Verdict.SUPPORTED if given is Verdict.ATTRIBUTED else given


def _figures(verdict: Verdict, count: Counter[tuple[Verdict, Verdict]]) -> tuple[float, float, float]:
    given = sum(n for (_, found), n in count.items() if found is verdict)
    due = sum(n for (wanted, _), n in count.items() if wanted is verdict)
    return prf(count[verdict, verdict], given, due)


def _lines(outcomes: Sequence[Outcome], count: Counter[tuple[Verdict, Verdict]]) -> Iterator[str]:
    """Yield what was taken for what, and then each statement that was decided wrongly."""
    yield from (f"{due} taken for {given}: {count[due, given]}" for due, given in sorted(count))
    for outcome in outcomes:
        if outcome.given not in (outcome.due, Verdict.NOT_ENOUGH_INFO):
            yield f"{outcome.key}: {outcome.due} taken for {outcome.given}: {outcome.statement}"
