"""What both the pages and the JSON interface ask of the workspace: claims and disputes by filter, reports by text."""

from collections.abc import Iterable
from typing import Annotated

from fastapi import Depends, Query, Request
from pydantic import BaseModel, StringConstraints

from claimcheck import read
from claimcheck.contested import Chosen, DisputeFilter, choose
from claimcheck.models import Document
from claimcheck.workspace import Workspace

FURTHEST = 10**9  # claims that may be passed over
LONGEST = 10_000  # characters of a statement

Name = Annotated[str, Query(max_length=500)]
Names = Annotated[list[Annotated[str, StringConstraints(max_length=500)]], Query(max_length=100)]
NONE: list[str] = []


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


def dispute_filter(
    party: Names = NONE, kind: Names = NONE, document: Names = NONE, since: Name = "", until: Name = "", sort: Name = ""
) -> DisputeFilter:
    """Return which disputes are asked for: empty fields do not filter; ``party``, ``kind``, ``document`` may repeat."""
    return DisputeFilter(
        parties=_filled(party),
        kinds=_filled(kind),
        documents=_filled(document),
        since=since,
        until=until,
        sort=sort or "document",
    )


Wanted = Annotated[DisputeFilter, Depends(dispute_filter)]


def _filled(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(name for name in names if name)


def chosen(asked: Workspace, wanted: DisputeFilter) -> Chosen:
    """Return the disputes that are wanted."""
    return choose(asked.contested(), documents(asked), wanted, aliases=asked.aliases)


def documents(asked: Workspace) -> dict[str, Document]:
    """Return the corpus by id."""
    return {document.id: document for document in asked.documents}


def report(text: str, *, markdown: bool) -> Document:
    """Return a pasted report as a document; raise InputError where there is no text in it."""
    return read.from_bytes(text.encode("utf-8", errors="replace"), "report.md" if markdown else "report.txt")
