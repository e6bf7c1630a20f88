"""What both the pages and the JSON interface ask of the workspace: claims and disputes by filter, reports by text."""

from collections.abc import Iterator
from typing import Annotated

from fastapi import Depends, Query, Request
from pydantic import BaseModel

from claimcheck import read
from claimcheck.annotate.credit import party
from claimcheck.models import Claim, Dispute, DisputeKind, Document
from claimcheck.workspace import Workspace

LONGEST = 10_000  # characters of a statement

Name = Annotated[str, Query(max_length=500)]


def workspace(request: Request) -> Workspace:
    """Return the workspace that the application serves."""
    found: Workspace = request.app.state.workspace
    return found


Asked = Annotated[Workspace, Depends(workspace)]


class ClaimFilter(BaseModel):
    """Which claims: empty fields do not filter. ``voice`` "-" is the documents' own."""

    document: Name = ""
    voice: Name = ""
    words: Name = ""

    def apply(self, found: Iterator[Claim]) -> Iterator[Claim]:
        """Yield the claims that pass."""
        wanted = self.words.lower()
        for claim in found:
            by_document = self.document in ("", claim.document)
            by_voice = self.voice in ("", claim.voice or "-")
            if by_document and by_voice and wanted in claim.text.lower():
                yield claim


class DisputeFilter(BaseModel):
    """Which disputes: empty fields do not filter."""

    party: Name = ""
    kind: DisputeKind | str = ""
    document: Name = ""

    def apply(self, found: list[Dispute], documents: dict[str, Document]) -> list[Dispute]:
        """Return the disputes that pass."""
        return [d for d in found if self.kind in ("", d.kind) and self._party(d, documents) and self._document(d)]

    def _party(self, dispute: Dispute, documents: dict[str, Document]) -> bool:
        return not self.party or self.party in {party(account, documents) for account in dispute.accounts}

    def _document(self, dispute: Dispute) -> bool:
        return not self.document or self.document in {c.document for a in dispute.accounts for c in a.claims}


def documents(asked: Workspace) -> dict[str, Document]:
    """Return the corpus by id."""
    return {document.id: document for document in asked.documents}


def report(text: str, *, markdown: bool) -> Document:
    """Return a pasted report as a document; raise InputError where there is no text in it."""
    return read.from_bytes(text.encode("utf-8", errors="replace"), "report.md" if markdown else "report.txt")
