"""A verdict for people: the verdict first, then the quotes that decide it, then why."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from rich.console import Group, RenderableType
from rich.text import Text

from claimcheck.annotate import credit
from claimcheck.annotate.candidates import by_part, counted, reading
from claimcheck.annotate.labels import OUTCOMES, RELATIONS, SLOTS, VERDICTS, deciding, headed, telling, told
from claimcheck.cli.screen import Screen, beside, clean, indented, text
from claimcheck.models import Candidate, Check, Document, Evidence, ExplainedCheck, Reason, Relation, Verdict

STYLES = {
    Verdict.CONTRADICTED: "bold red",
    Verdict.DISPUTED: "bold yellow",
    Verdict.NOT_ENOUGH_INFO: "bold",
    Verdict.ATTRIBUTED: "bold magenta",
    Verdict.SUPPORTED: "bold green",
}


def show(screen: Screen, check: Check, documents: Mapping[str, Document], *, everything: bool = False) -> None:
    """Print one check; ``everything`` adds the passages and comparisons that decide nothing.

    One that is explained is shown with its candidates, which hold all of these.
    """
    screen.show(headline(check))
    for part in check.claims or (check,):
        if check.claims:
            screen.show(indented(headline(part)))
        if not isinstance(check, ExplainedCheck):
            for block in _passages(part, documents, everything=everything):
                screen.show(indented(block, 4 if check.claims else 2))
    screen.show(indented(text(f"Why: {check.explanation}")))
    for message in told(check):
        screen.show(indented(Text.assemble(("! ", "bold yellow"), text(message))))
    if isinstance(check, ExplainedCheck):
        for block in _candidates(check, documents):
            screen.show(indented(block))
    screen.show()


def show_summary(screen: Screen, checks: Sequence[Check], out: Path) -> None:
    """Print how many claims of a report have which verdict, and where the report was written."""
    tally = Counter(check.verdict for check in checks)
    screen.show(
        f"{len(checks)} {'claim' if len(checks) == 1 else 'claims'} checked, written to {clean(str(out))}", wrap=False
    )
    for verdict, label in VERDICTS.items():
        if tally[verdict]:
            screen.show(indented(Text.assemble(f"{tally[verdict]:>4} ", (str(label), STYLES[verdict]))))


def headline(check: Check) -> Text:
    """Return the verdict, as a shape and a word, and the statement."""
    return Text.assemble((str(headed(check)), STYLES[check.verdict]), "  ", text(check.statement))


def passage(evidence: Evidence, documents: Mapping[str, Document], *, everything: bool = False) -> Group:
    """Return who says what where, in which words, and what was compared (``everything``: also in vain)."""
    label = RELATIONS[evidence.relation]
    who = credit.voice(evidence.voice, evidence.document, documents)
    lines: list[RenderableType] = [
        Text.assemble((f"{label.shape} {label.word}: ", "bold"), text(who, "bold")),
        text(f"“{evidence.quote}”", "italic"),
        text(credit.place(evidence.document, evidence.start, documents), "dim"),
    ]
    lines += [indented(_reason(reason)) for reason in (evidence.reasons if everything else telling(evidence))]
    return Group(*lines)


def _candidates(check: ExplainedCheck, documents: Mapping[str, Document]) -> Iterator[RenderableType]:
    """Yield every candidate, those of each part of a statement below a line that names it."""
    for part, candidates in by_part(check).items():
        about = f" of “{part}”" if check.claims else ""
        yield text(f"Held against it{about}: {counted(candidates)}", "bold")
        for candidate in candidates:
            yield _candidate(candidate, documents)


def _candidate(candidate: Candidate, documents: Mapping[str, Document]) -> Group:
    """Return a candidate as a passage, with what a model read and why it counts or not."""
    lines: list[RenderableType] = [passage(candidate, documents, everything=True)]
    if candidate.readings is not None:
        lines.append(indented(text(f"the model reads: {reading(candidate.readings)}", "dim")))
    lines.append(indented(text(f"{'counts' if candidate.counts else 'does not count'}: {candidate.why}")))
    return Group(*lines)


def _passages(check: Check, documents: Mapping[str, Document], *, everything: bool) -> Iterator[RenderableType]:
    """Yield what decides, the sides of a dispute beside each other; with ``everything`` what decides nothing, too."""
    yield from _deciding(check, documents, everything=everything)
    if everything:
        yield from (passage(evidence, documents, everything=True) for evidence in _mentioned(check))


def _deciding(check: Check, documents: Mapping[str, Document], *, everything: bool) -> Iterator[RenderableType]:
    sides: dict[Relation, list[Group]] = {}
    for evidence in deciding(check):
        sides.setdefault(evidence.relation, []).append(passage(evidence, documents, everything=everything))
    if check.verdict is Verdict.DISPUTED and len(sides) == 2:
        yield beside([Group(*sides[relation]) for relation in (Relation.SUPPORTS, Relation.CONTRADICTS)])
    else:
        yield from (shown for side in sides.values() for shown in side)


def _mentioned(check: Check) -> Iterator[Evidence]:
    yield from (evidence for evidence in check.evidence if evidence.relation is Relation.MENTIONS)


def _reason(reason: Reason) -> Text:
    outcome = OUTCOMES[reason.outcome]
    slot = SLOTS.get(reason.slot, reason.slot)
    return text(f"{slot}: “{reason.statement or '–'}” {outcome} “{reason.corpus or '–'}”", "dim")
