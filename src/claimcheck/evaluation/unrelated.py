"""Statements about other things than the corpus: whatever is supported or contradicted is a mistake.

The statements are those of a file of JSON lines (``claim`` or ``hypothesis``), or the claims of other documents: of a
folder of documents, of a corpus folder, or of a folder of such. The corpus is a folder of documents, or a file of
passages.
"""

import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from claimcheck import read
from claimcheck.errors import InputError
from claimcheck.evaluation import answers, corpora, labelled, passages, retrieval
from claimcheck.evaluation.report import Report
from claimcheck.models import Check, Document, Relation, Verdict
from claimcheck.workspace import Workspace


def run(
    path: Path,
    predictions: Path | None = None,
    *,
    corpus: Path,
    claims: Path | None = None,
    limit: int | None = None,
    judge: Path | None = None,
    resume: bool = False,
) -> Report:
    """Return how many of the first ``limit`` statements get a verdict other than "not in the corpus", with these."""
    questions = list(islice(statements(path), limit))
    with answers.opened(documents(corpus, questions), claims, judge) as workspace:
        found = list(answers.given(workspace, questions, predictions, resume=resume))
    return score(found, title=f"unrelated: {path.name} against {corpus.name}")


def statements(path: Path) -> Iterator[answers.Question]:
    """Yield the statements at a path."""
    if path.is_file():
        rows = labelled.json_lines(path, passages.Asked)
        yield from (answers.Question(row.id, row.statement) for row in rows if row.statement)
        return
    for folder in _folders(path):
        with tempfile.TemporaryDirectory() as scratch:
            for claim in Workspace.open(folder, scratch).claims():
                yield answers.Question(claim.id, claim.text)


def documents(corpus: Path, questions: Iterable[answers.Question]) -> Iterable[Document]:
    """Return the documents of a folder; or those of a file of passages, of which the nearest to a question are read."""
    if corpus.is_dir():
        return read.folder(corpus)[0]
    near = retrieval.near(list(passages.read(corpus)), [question.statement for question in questions])
    return passages.documents(near)


def score(found: Sequence[answers.Answer], *, title: str) -> Report:
    """Return the figures, the decided statements with the quotes that decide them, and each statement as an item."""
    count = Counter(answer.check.verdict for answer in found)
    decided = [answer for answer in found if answer.check.verdict is not Verdict.NOT_ENOUGH_INFO]
    figures: dict[str, int | float] = {"statements": len(found)}
    figures |= {str(verdict): count[verdict] for verdict in Verdict if verdict is not Verdict.NOT_ENOUGH_INFO}
    figures["share decided"] = len(decided) / len(found) if found else 0.0
    items = {answer.id: answer not in decided for answer in found}
    return Report(title=title, figures=figures, lines=tuple(_line(a.check) for a in decided), items=items)


def _folders(path: Path) -> list[Path]:
    """Return the folders of documents at a path: those of its corpus folders, or itself."""
    try:
        return [folder / "corpus" for folder in corpora.folders(path)]
    except InputError:
        return [path]


def _line(check: Check) -> str:
    quotes = dict.fromkeys(e.quote for e in corpora.evidence(check) if e.relation is not Relation.MENTIONS)
    return f"{check.verdict}: {check.statement} <= {' / '.join(quotes)}"
