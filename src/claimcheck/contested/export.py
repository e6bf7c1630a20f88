"""Disputes to pass on: rows for a spreadsheet (RFC 4180), or Markdown to read and to paste."""

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence

from claimcheck.annotate.credit import line, party, place
from claimcheck.annotate.footnotes import escape
from claimcheck.contested import wording
from claimcheck.models import Account, Dispute, Document

COLUMNS = (
    *("dispute", "kind", "time", "question", "party", "position"),
    *("document", "line", "start", "end", "quote", "reason", "confidence"),
)
CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
FORMULA = re.compile(r"[=+\-@\t\r]")  # with these a spreadsheet would begin to calculate (OWASP, "CSV injection")


def to_csv(disputes: Sequence[Dispute], documents: Mapping[str, Document]) -> str:
    """Return one row for each quote of each account, headings first.

    A cell that a spreadsheet would take for a formula begins with an apostrophe.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for dispute in disputes:
        for account in dispute.accounts:
            writer.writerows([_cell(value) for value in row] for row in _rows(dispute, account, documents))
    return out.getvalue()


def _rows(
    dispute: Dispute, account: Account, documents: Mapping[str, Document]
) -> Iterator[tuple[str | int | float | None, ...]]:
    matter = (dispute.id, dispute.kind.value, dispute.time, dispute.question)
    side = (party(account, documents), account.position)
    why = (dispute.reason, dispute.confidence)
    for claim in wording.widest(account.claims):
        number = line(claim.document, claim.start, documents)
        yield (*matter, *side, claim.document, number, claim.start, claim.end, claim.quote, *why)
    if not account.claims:
        yield (*matter, *side, None, None, None, None, None, *why)


def _cell(value: str | float | None) -> str | float | None:
    if not isinstance(value, str):
        return value
    text = CONTROLS.sub("\ufffd", value)
    return f"'{text}" if FORMULA.match(text) else text


def to_markdown(disputes: Sequence[Dispute], documents: Mapping[str, Document]) -> str:
    """Return a table of the disputes, then each with its accounts, their quotes and places, and the reason."""
    lines = ["# Contested claims", ""]
    if not disputes:
        return "\n".join([*lines, "None.", ""])
    lines += ["| | kind | time | question | accounts |", "|---|---|---|---|---|"]
    for number, dispute in enumerate(disputes, 1):
        cells = (wording.kind(dispute.kind), wording.when(dispute), dispute.question)
        told = (*cells, wording.parties(dispute, documents))
        lines.append(" | ".join([f"| {number}", *(escape(cell) for cell in told)]) + " |")
    for number, dispute in enumerate(disputes, 1):
        lines += ["", f"## {number}. {escape(dispute.question)}", "", escape(wording.facts(dispute)), ""]
        for account in dispute.accounts:
            lines += _account(account, documents)
        lines.append(f"Why: {escape(dispute.reason)}")
    return "\n".join([*lines, ""])


def _account(account: Account, documents: Mapping[str, Document]) -> Iterator[str]:
    yield f"**{escape(party(account, documents))}**: {escape(account.position)}"
    yield ""
    for claim in wording.widest(account.claims):
        yield f"> “{escape(claim.quote)}” ({escape(place(claim.document, claim.start, documents))})"
        yield ""
