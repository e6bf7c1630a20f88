"""The JSON interface: the same records as the command line prints."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query
from pydantic import Field

from claimcheck.models import Check, Claim, Dispute, ExplainedCheck, Model, ReportCheck
from claimcheck.web.ask import FURTHEST, LONGEST, Asked, ClaimFilter, Wanted, chosen, report

router = APIRouter()


class Statement(Model):
    """What is to be checked."""

    statement: str = Field(min_length=1, max_length=LONGEST)


class Pasted(Model):
    """A report: its text, and whether it is written in Markdown."""

    text: str
    markdown: bool = False


class DocumentInfo(Model):
    """What is known of a document."""

    id: str
    title: str | None
    publisher: str | None
    date: str | None
    licence: str | None
    sha256: str


@router.post("/check")
def check(body: Statement, asked: Asked) -> Check:
    """Return the verdict on a statement."""
    return asked.check(body.statement)


@router.post("/explain")
def explain(body: Statement, asked: Asked) -> ExplainedCheck:
    """Return the verdict on a statement with every candidate, what was compared, and why it counts or not."""
    return asked.explain(body.statement)


@router.get("/contested")
def contested(asked: Asked, wanted: Wanted) -> list[Dispute]:
    """Return the disputes that are wanted, in the order wanted."""
    return chosen(asked, wanted).disputes


@router.get("/claims")
def claims(
    asked: Asked,
    wanted: Annotated[ClaimFilter, Depends()],
    offset: Annotated[int, Query(ge=0, le=FURTHEST)] = 0,
    limit: Annotated[int, Query(ge=1, le=10_000)] = 1000,
) -> list[Claim]:
    """Return claims, by document and in the order of the text."""
    return asked.page(**dict(wanted), offset=offset, limit=limit)


@router.get("/documents")
def list_documents(asked: Asked) -> list[DocumentInfo]:
    """Return what is known of the documents; their texts are files."""
    return [DocumentInfo(**document.model_dump(include=set(DocumentInfo.model_fields))) for document in asked.documents]


@router.post("/annotate")
def annotate(body: Pasted, asked: Asked) -> list[ReportCheck]:
    """Return the verdict on every claim of a report, in the order of its text."""
    return asked.check_report(report(body.text, markdown=body.markdown))
