"""Verdicts and disputes scored on small corpora with labelled statements.

A corpus folder holds ``corpus/`` and ``statements.tsv``, ``contested.tsv`` or both, and may hold ``undisputed.tsv``; a
folder of such folders is scored as one.
"""

import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from claimcheck.errors import InputError
from claimcheck.evaluation import labelled
from claimcheck.evaluation.report import Report, share
from claimcheck.evaluation.tables import Contest, Statement, holds
from claimcheck.models import Check, Dispute, Document, Evidence, Model, Relation, Verdict
from claimcheck.workspace import Workspace

TABLES = ("statements.tsv", "contested.tsv")  # by which a corpus folder is known
BOTH = frozenset({Relation.SUPPORTS, Relation.CONTRADICTS})
Row = TypeVar("Row", bound=Model)
DECIDING = {
    Verdict.SUPPORTED: frozenset({Relation.SUPPORTS}),
    Verdict.ATTRIBUTED: frozenset({Relation.SUPPORTS}),
    Verdict.CONTRADICTED: frozenset({Relation.CONTRADICTS}),
    Verdict.DISPUTED: BOTH,
    Verdict.NOT_ENOUGH_INFO: frozenset[Relation](),
}


@dataclass(frozen=True)
class Answer:
    """A labelled statement and the verdict on it."""

    key: str
    asked: Statement
    check: Check

    @property
    def right(self) -> bool:
        """Whether the verdict is one of those accepted."""
        return self.check.verdict in self.asked.accepted.split("|")

    @property
    def quote_due(self) -> bool:
        """Whether the verdict is right and some quote must decide it."""
        return self.right and bool(self.asked.quote) and bool(DECIDING[self.check.verdict])

    @property
    def quote_right(self) -> bool:
        """Whether one of the deciding quotes holds the words that it must."""
        relations = DECIDING[self.check.verdict]
        return holds([e.quote for e in evidence(self.check) if e.relation in relations], self.asked.quote)


@dataclass(frozen=True)
class Scored:
    """One corpus: its answers, its disputes and by which of them each gold dispute was found."""

    name: str
    answers: tuple[Answer, ...]
    disputes: tuple[Dispute, ...]
    contests: tuple[Contest, ...]
    found: tuple[int | None, ...]
    bad_quotes: int
    traps: tuple[Contest, ...] = ()

    @property
    def extra(self) -> list[Dispute]:
        """The disputes listed that are not in the gold list."""
        return [dispute for number, dispute in enumerate(self.disputes) if number not in self.found]

    @property
    def trapped(self) -> list[Contest]:
        """The passages that are no dispute and are listed as one."""
        return [trap for trap in self.traps if find(trap, self.disputes) is not None]


def run(path: Path, predictions: Path | None = None, *, judge: Path | None = None) -> Report:
    """Return how many verdicts, deciding quotes and disputes are right, by category, with those that are wrong.

    ``judge`` names a model beside the rules, as for a Workspace.
    """
    corpora = [score(folder, judge) for folder in folders(path)]
    if predictions is not None:
        labelled.write(predictions, [record for corpus in corpora for record in _records(corpus)])
    lines = tuple(line for corpus in corpora for line in _lines(corpus))
    items = {key: right for corpus in corpora for key, right in _items(corpus)}
    return Report(title=f"corpora: {path.name}", figures=_figures(corpora), lines=lines, items=items)


def folders(path: Path) -> list[Path]:
    """Return the corpus folders at ``path``: itself, or those in it, in order."""
    found = [folder for folder in [path, *sorted(path.iterdir())] if any((folder / name).is_file() for name in TABLES)]
    if not found:
        raise InputError(f"{path}: holds no {' or '.join(TABLES)}, nor do the folders in it")
    return found


def score(folder: Path, judge: Path | None = None) -> Scored:
    """Return the answers to the statements of one corpus, and its disputes, from claims extracted anew."""
    statements, traps = _rows(folder / "statements.tsv", Statement), _rows(folder / "undisputed.tsv", Contest)
    contests = tuple(_rows(folder / "contested.tsv", Contest))
    with tempfile.TemporaryDirectory() as claims:
        workspace = Workspace.open(folder / "corpus", claims, judge=judge)
        checks = workspace.check_many([row.statement for row in statements])
        answers = tuple(
            Answer(f"{folder.name}/{row.id}", row, check) for row, check in zip(statements, checks, strict=True)
        )
        disputes = tuple(workspace.contested())
        bad = count_bad_quotes([answer.check for answer in answers], disputes, workspace.document)
    found = tuple(find(contest, disputes) for contest in contests)
    return Scored(folder.name, answers, disputes, contests, found, bad, tuple(traps))


def _rows(path: Path, row: type[Row]) -> list[Row]:
    """Return the rows of a table, none where there is no such file."""
    return list(labelled.table(path, row)) if path.is_file() else []


def evidence(check: Check) -> Iterator[Evidence]:
    """Yield the evidence of a check and of its parts."""
    yield from check.evidence
    for part in check.claims:
        yield from evidence(part)


def count_bad_quotes(checks: Iterable[Check], disputes: Iterable[Dispute], document: Callable[[str], Document]) -> int:
    """Return how many quotes are not, character for character, where they are said to be."""
    cited = [(e.document, e.start, e.end, e.quote) for check in checks for e in evidence(check)]
    claims = [claim for dispute in disputes for account in dispute.accounts for claim in account.claims]
    cited += [(claim.document, claim.start, claim.end, claim.quote) for claim in claims]
    return sum(document(name).text[start:end] != quote for name, start, end, quote in cited)


def find(contest: Contest, disputes: Sequence[Dispute]) -> int | None:
    """Return the number of the last dispute that has one side's words and, in another account, the other's."""
    hits = [number for number, dispute in enumerate(disputes) if _has_both(contest, dispute)]
    return hits[-1] if hits else None


def _has_both(contest: Contest, dispute: Dispute) -> bool:
    sides = [[claim.quote for claim in account.claims] for account in dispute.accounts]
    ones = [number for number, side in enumerate(sides) if holds(side, contest.one)]
    if not contest.other:
        return bool(ones)
    others = [number for number, side in enumerate(sides) if holds(side, contest.other)]
    return any(one != other for one in ones for other in others)


def _figures(corpora: Sequence[Scored]) -> dict[str, float]:
    answers = [answer for corpus in corpora for answer in corpus.answers]
    found = [hit for corpus in corpora for hit in corpus.found]
    due = [answer for answer in answers if answer.quote_due]
    return {
        "statements": len(answers),
        "verdicts right": share(sum(answer.right for answer in answers), len(answers)),
        **{f"precision of {name}": value for name, value in precision(answers).items()},
        "deciding quote right": share(sum(answer.quote_right for answer in due), len(due)),
        "quotes not in the document": sum(corpus.bad_quotes for corpus in corpora),
        "disputes found": share(sum(hit is not None for hit in found), len(found)),
        "disputes listed": sum(len(corpus.disputes) for corpus in corpora),
        "disputes not in the gold list": sum(len(corpus.extra) for corpus in corpora),
        "near misses listed": sum(len(corpus.trapped) for corpus in corpora),
    }


def precision(answers: Iterable[Answer]) -> dict[str, float]:
    """Return, by verdict given, the share that was right."""
    given: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for answer in answers:
        given[answer.check.verdict] += 1
        right[answer.check.verdict] += answer.right
    return {str(verdict): right[verdict] / given[verdict] for verdict in Verdict if given[verdict]}


def _lines(corpus: Scored) -> Iterator[str]:
    right = sum(answer.right for answer in corpus.answers)
    found = sum(hit is not None for hit in corpus.found)
    yield f"{corpus.name}: verdicts {right}/{len(corpus.answers)}, disputes {found}/{len(corpus.contests)}"
    yield "  by category: " + ", ".join(f"{name} {good}/{n}" for name, good, n in _by_category(corpus.answers))
    for answer in corpus.answers:
        asked = answer.asked
        if not answer.right:
            want = f"want {asked.accepted}, got {answer.check.verdict}"
            yield f"  wrong {asked.id} [{asked.category}] {want}: {asked.statement}"
        elif answer.quote_due and not answer.quote_right:
            yield f"  other quote {asked.id} [{asked.category}] {answer.check.verdict}: {asked.statement}"
    for contest, hit in zip(corpus.contests, corpus.found, strict=True):
        if hit is None:
            yield f"  dispute missed {contest.id} [{contest.kind}]: {contest.one} / {contest.other}"
    for trap in corpus.trapped:
        yield f"  no dispute {trap.id} [{trap.kind}]: {trap.one} / {trap.other}"
    for dispute in corpus.extra:
        yield f"  dispute not in the gold list [{dispute.kind}]: {dispute.question} ({dispute.reason})"


def _by_category(answers: Iterable[Answer]) -> list[tuple[str, int, int]]:
    good: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    for answer in answers:
        good[answer.asked.category] += answer.right
        asked[answer.asked.category] += 1
    return [(name, good[name], asked[name]) for name in sorted(asked)]


def _items(corpus: Scored) -> Iterator[tuple[str, bool]]:
    yield from ((answer.key, answer.right) for answer in corpus.answers)
    for contest, hit in zip(corpus.contests, corpus.found, strict=True):
        yield f"{corpus.name}/{contest.id}", hit is not None


def _records(corpus: Scored) -> Iterator[dict[str, object]]:
    for answer in corpus.answers:
        known = {"id": answer.key, "accepted": answer.asked.accepted, "right": answer.right}
        yield known | answer.check.model_dump(mode="json")
    for dispute in corpus.disputes:
        yield {"corpus": corpus.name} | dispute.model_dump(mode="json")
