"""Disputes for people: a table of all, then each with its accounts side by side; and in the other formats."""

from collections.abc import Mapping, Sequence

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from claimcheck.annotate.credit import party, place
from claimcheck.cli import screen
from claimcheck.cli.options import DisputeFormat
from claimcheck.cli.screen import Screen, beside, indented, text
from claimcheck.contested import to_csv, to_markdown, wording
from claimcheck.models import Account, Dispute, Document

NARROW = 70  # columns below which accounts stand one below the other


def show(
    disputes: Sequence[Dispute], documents: Mapping[str, Document], output: DisputeFormat, *, narrowed: bool = False
) -> None:
    """Print the disputes; ``narrowed`` says that a filter may have left out others."""
    if output is DisputeFormat.JSONL:
        for dispute in disputes:
            screen.write(dispute)
    elif output is DisputeFormat.CSV:
        screen.write_text(to_csv(disputes, documents))
    elif output is DisputeFormat.MARKDOWN:
        screen.write_text(to_markdown(disputes, documents))
    elif disputes:
        show_text(screen.out(), disputes, documents)
    else:
        screen.out().show(f"No contested claims {'pass the filter' if narrowed else 'in the corpus'}.")


def show_text(out: Screen, disputes: Sequence[Dispute], documents: Mapping[str, Document]) -> None:
    """Print the disputes for people, in the width of the screen."""
    out.show(_overview(disputes, documents))
    out.show()
    for number, dispute in enumerate(disputes, 1):
        out.show(_heading(number, dispute))
        out.show(indented(text(wording.facts(dispute), "dim")))
        accounts = [_account(account, documents) for account in dispute.accounts]
        out.show(indented(beside(accounts, 1 if out.width < NARROW else 2)))
        out.show(indented(text(f"Why: {dispute.reason}")))
        out.show()


def _overview(disputes: Sequence[Dispute], documents: Mapping[str, Document]) -> Table:
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1), pad_edge=False, show_edge=False)
    for heading in ("", "kind", "time", "question", "accounts"):
        table.add_column(heading, no_wrap=heading in ("", "kind"))
    for number, dispute in enumerate(disputes, 1):
        known = (wording.kind(dispute.kind), wording.when(dispute) or "–", dispute.question)
        cells = (*known, wording.parties(dispute, documents))
        table.add_row(str(number), *(text(cell) for cell in cells))
    return table


def _heading(number: int, dispute: Dispute) -> Table:
    heading = Table.grid(padding=(0, 2, 0, 0))
    heading.add_row(Text(f"⇄ {number}", "bold yellow"), text(dispute.question, "bold"))
    return heading


def _account(account: Account, documents: Mapping[str, Document]) -> Group:
    lines: list[RenderableType] = [
        Text.assemble(text(party(account, documents), "bold"), ": ", text(account.position)),
    ]
    for claim in wording.widest(account.claims):
        lines.append(text(f"“{claim.quote}”", "italic"))
        lines.append(text(place(claim.document, claim.start, documents), "dim"))
    return Group(*lines)
