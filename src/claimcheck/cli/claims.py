"""Claims for people: by document, each with its voice."""

from collections.abc import Iterable, Mapping
from itertools import groupby

from rich.table import Table
from rich.text import Text

from claimcheck.annotate import credit
from claimcheck.cli.screen import Screen, indented, text
from claimcheck.models import Certainty, Claim, Document, Polarity, Stance


def show(screen: Screen, claims: Iterable[Claim], documents: Mapping[str, Document]) -> None:
    """Print the claims, which come document by document."""
    for name, found in groupby(claims, key=lambda claim: claim.document):
        document = documents.get(name)
        own = document.voice_name if document else name
        rows = list(found)
        title = f"{document.title} ({name})" if document and document.title else name
        screen.show(Text.assemble(text(title, "bold"), f": {len(rows)} {'claim' if len(rows) == 1 else 'claims'}"))
        screen.show(indented(_table(rows, own)))
        screen.show()


def _table(claims: list[Claim], own: str) -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column(max_width=26)
    table.add_column(ratio=1)
    for claim in claims:
        source = credit.source(claim)
        table.add_row(text(source, "cyan") if source else text(own, "dim"), _words(claim))
    return table


def _words(claim: Claim) -> Text:
    words = text(claim.text)
    for flag in _flags(claim):
        words.append(f" [{flag}]", style="dim")
    return words


def _flags(claim: Claim) -> list[str]:
    flags = [claim.stance.value] if claim.stance in (Stance.DENY, Stance.QUESTION) else []
    flags += ["negative"] if claim.polarity is Polarity.NEGATIVE else []
    flags += [claim.certainty.value] if claim.certainty is not Certainty.CERTAIN else []
    return flags
