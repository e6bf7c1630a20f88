"""Disputes for people: a table of all, then each with its accounts side by side."""

from collections.abc import Mapping, Sequence

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from claimcheck.annotate.credit import party, place
from claimcheck.cli.screen import Screen, beside, indented, text
from claimcheck.models import Account, AccountClaim, Dispute, DisputeKind, Document


def show(screen: Screen, disputes: Sequence[Dispute], documents: Mapping[str, Document]) -> None:
    """Print the disputes."""
    if not disputes:
        screen.show("No contested claims in the corpus.")
        return
    screen.show(_overview(disputes, documents))
    screen.show()
    for number, dispute in enumerate(disputes, 1):
        screen.show(Text.assemble((f"⇄ {number}  ", "bold yellow"), text(dispute.question, "bold")))
        screen.show(indented(beside([_account(account, documents) for account in dispute.accounts])))
        screen.show(indented(text(f"Why: {dispute.reason}")))
        screen.show()


def kind(name: DisputeKind) -> str:
    """Return the kind of a dispute in plain words."""
    return name.value.replace("_", " ")


def _overview(disputes: Sequence[Dispute], documents: Mapping[str, Document]) -> Table:
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1), pad_edge=False, show_edge=False)
    for heading in ("", "kind", "time", "question", "accounts"):
        table.add_column(heading, no_wrap=heading in ("", "kind", "time"))
    for number, dispute in enumerate(disputes, 1):
        parties = " ⇄ ".join(dict.fromkeys(party(account, documents) for account in dispute.accounts))
        question = text(dispute.question)
        table.add_row(str(number), kind(dispute.kind), text(dispute.time or "–"), question, text(parties))
    return table


def _account(account: Account, documents: Mapping[str, Document]) -> Group:
    lines: list[RenderableType] = [
        Text.assemble(text(party(account, documents), "bold"), ": ", text(account.position)),
    ]
    for claim in _widest(account.claims):
        lines.append(text(f"“{claim.quote}”", "italic"))
        lines.append(text(place(claim.document, claim.start, documents), "dim"))
    return Group(*lines)


def _widest(claims: Sequence[AccountClaim]) -> list[AccountClaim]:
    """Return the claims without those whose quote stands within another's."""
    return [claim for claim in claims if not any(_within(claim, other) for other in claims)]


def _within(claim: AccountClaim, other: AccountClaim) -> bool:
    same = claim.document == other.document and other.start <= claim.start and claim.end <= other.end
    return same and (other.start, other.end) != (claim.start, claim.end)
