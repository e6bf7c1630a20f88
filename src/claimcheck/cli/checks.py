"""A verdict for people: the verdict first, then the quotes that decide it, then why."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from claimcheck.annotate import credit
from claimcheck.annotate.labels import RELATIONS, VERDICTS, deciding
from claimcheck.cli.screen import Screen, beside, clean, indented, text
from claimcheck.models import Check, Document, Evidence, Outcome, Reason, Relation, Verdict

STYLES = {
    Verdict.CONTRADICTED: "bold red",
    Verdict.DISPUTED: "bold yellow",
    Verdict.NOT_ENOUGH_INFO: "bold",
    Verdict.ATTRIBUTED: "bold magenta",
    Verdict.SUPPORTED: "bold green",
}
SIGNS = {Outcome.MATCH: "=", Outcome.ENTAILED: "⊂", Outcome.CONFLICT: "≠", Outcome.UNKNOWN: "?"}


def show(screen: Screen, check: Check, documents: Mapping[str, Document], *, mentions: bool = False) -> None:
    """Print one check; ``mentions`` adds the passages that concern the statement but decide nothing."""
    screen.show(headline(check))
    for part in check.claims:
        screen.show(indented(headline(part)))
    for block in _evidence(check, documents):
        screen.show(indented(block))
    if mentions:
        for evidence in _mentioned(check):
            screen.show(indented(passage(evidence, documents)))
    screen.show(indented(text(f"Why: {check.explanation}")))
    for finding in check.findings:
        screen.show(indented(Text.assemble(("! ", "bold yellow"), text(finding.message))))
    screen.show()


def show_summary(screen: Screen, checks: Sequence[Check], out: Path) -> None:
    """Print how many claims of a report have which verdict, and where the report was written."""
    counted = Counter(check.verdict for check in checks)
    screen.show(
        f"{len(checks)} {'claim' if len(checks) == 1 else 'claims'} checked, written to {clean(str(out))}", wrap=False
    )
    for verdict, label in VERDICTS.items():
        if counted[verdict]:
            screen.show(indented(Text.assemble(f"{counted[verdict]:>4} ", (str(label), STYLES[verdict]))))


def headline(check: Check) -> Text:
    """Return the verdict, as a shape and a word, and the statement."""
    return Text.assemble((str(VERDICTS[check.verdict]), STYLES[check.verdict]), "  ", text(check.statement))


def passage(evidence: Evidence, documents: Mapping[str, Document]) -> Group:
    """Return who says what where, in which words, and what was compared."""
    label = RELATIONS[evidence.relation]
    who = credit.voice(evidence.voice, evidence.document, documents)
    lines: list[RenderableType] = [
        Text.assemble((f"{label.shape} {label.word}: ", "bold"), text(who, "bold")),
        text(f"“{evidence.quote}”", "italic"),
        text(credit.place(evidence.document, evidence.start, documents), "dim"),
    ]
    if evidence.reasons:
        lines.append(_reasons(evidence.reasons))
    return Group(*lines)


def _evidence(check: Check, documents: Mapping[str, Document]) -> Iterator[RenderableType]:
    passages = deciding(check)
    sides = {evidence.relation for evidence in passages}
    if check.verdict is Verdict.DISPUTED and len(sides) == 2:
        yield beside([_side(passages, relation, documents) for relation in (Relation.SUPPORTS, Relation.CONTRADICTS)])
    else:
        yield from (passage(evidence, documents) for evidence in passages)


def _side(passages: list[Evidence], relation: Relation, documents: Mapping[str, Document]) -> Group:
    return Group(*(passage(evidence, documents) for evidence in passages if evidence.relation is relation))


def _mentioned(check: Check) -> Iterator[Evidence]:
    for part in (check, *check.claims):
        yield from (evidence for evidence in part.evidence if evidence.relation is Relation.MENTIONS)


def _reasons(reasons: tuple[Reason, ...]) -> Table:
    table = Table.grid(padding=(0, 1))
    for reason in reasons:
        words = Text.assemble(text(reason.statement or "–"), f" {SIGNS[reason.outcome]} ", text(reason.corpus or "–"))
        table.add_row(text(reason.slot, "dim"), words, Text(f"({reason.outcome})", style="dim"))
    return table
