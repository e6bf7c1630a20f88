"""The pages: rendered here, without a script; all text in them is untrusted and escaped."""

from functools import cache
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Query, Request
from fastapi.responses import HTMLResponse, Response
from jinja2 import Environment, PackageLoader, StrictUndefined

from claimcheck.annotate import combine, credit
from claimcheck.annotate.candidates import by_part, counted, reading
from claimcheck.annotate.labels import OUTCOMES, RELATIONS, SLOTS, deciding, headed, telling, told
from claimcheck.annotate.page import body
from claimcheck.contested import ORDERS, to_csv, to_markdown, wording
from claimcheck.models import DisputeKind
from claimcheck.web.ask import FURTHEST, LONGEST, Asked, ClaimFilter, Wanted, chosen, documents, report

router = APIRouter(default_response_class=HTMLResponse, include_in_schema=False)

AT_ONCE = 200  # claims on one page
MEDIA = {"csv": "text/csv; charset=utf-8", "md": "text/markdown; charset=utf-8"}


@router.get("/")
def start(request: Request, asked: Asked) -> Response:
    """Return the page with the field for a statement."""
    return _page(request, "check.jinja", asked, answer=None, statement="", explain=False)


@router.post("/")
def check(
    request: Request,
    asked: Asked,
    statement: Annotated[str, Form(max_length=LONGEST)] = "",
    explain: Annotated[bool, Form()] = False,
) -> Response:
    """Return the verdict on a statement; with ``explain`` also every candidate and why it counts or not."""
    ask = asked.explain if explain else asked.check
    answer = ask(statement) if statement.strip() else None
    return _page(request, "check.jinja", asked, answer=answer, statement=statement, explain=explain)


@router.get("/contested")
def contested(request: Request, asked: Asked, wanted: Wanted) -> Response:
    """Return the disputes that are wanted."""
    corpus, all_of_them = documents(asked), asked.contested()
    parties = sorted({credit.party(account, corpus) for dispute in all_of_them for account in dispute.accounts})
    fields = {"parties": parties, "kinds": list(DisputeKind), "orders": list(ORDERS), "wanted": wanted}
    disputes, undated = chosen(asked, wanted)
    counts = {"total": len(all_of_them), "undated": undated, "query": request.url.query}
    return _page(request, "contested.jinja", asked, disputes=disputes, **fields, **counts)


@router.get("/contested.csv")
def contested_csv(asked: Asked, wanted: Wanted) -> Response:
    """Return the disputes that are wanted as a table for a spreadsheet."""
    return _file(to_csv(chosen(asked, wanted).disputes, documents(asked)), "csv")


@router.get("/contested.md")
def contested_markdown(asked: Asked, wanted: Wanted) -> Response:
    """Return the disputes that are wanted as Markdown."""
    return _file(to_markdown(chosen(asked, wanted).disputes, documents(asked)), "md")


@router.get("/claims")
def claims(
    request: Request,
    asked: Asked,
    wanted: Annotated[ClaimFilter, Depends()],
    offset: Annotated[int, Query(ge=0, le=FURTHEST)] = 0,
) -> Response:
    """Return the claims that pass the filter, a page at a time."""
    found = asked.page(**dict(wanted), offset=offset, limit=AT_ONCE + 1)
    values = {"voices": _voices(request, asked), "wanted": wanted, "offset": offset, "more": len(found) > AT_ONCE}
    return _page(request, "claims.jinja", asked, claims=found[:AT_ONCE], step=AT_ONCE, **values)


@router.get("/document")
def document(
    request: Request,
    asked: Asked,
    name: Annotated[str, Query(alias="id", max_length=1000)],
    start: Annotated[int, Query(ge=0, le=FURTHEST)] = 0,
    end: Annotated[int, Query(ge=0, le=FURTHEST)] = 0,
) -> Response:
    """Return the text of a document with one stretch of it marked."""
    found = documents(asked).get(name)
    if found is None:
        return problem(request, f"no document has the id {name}", 404)
    start, end = min(start, len(found.text)), min(max(start, end), len(found.text))
    parts = (found.text[:start], found.text[start:end], found.text[end:])
    return _page(request, "document.jinja", asked, document=found, parts=parts)


@router.get("/annotate")
def paste(request: Request, asked: Asked) -> Response:
    """Return the page with the field for a report."""
    return _page(request, "annotate.jinja", asked, marked=None, text="", markdown=False)


@router.post("/annotate")
def annotate(
    request: Request, asked: Asked, text: Annotated[str, Form()] = "", markdown: Annotated[bool, Form()] = False
) -> Response:
    """Return a pasted report with its claims marked."""
    marked = None
    if text.strip():
        pasted = report(text, markdown=markdown)
        marked = body(pasted, combine(asked.check_report(pasted)), documents(asked))
    return _page(request, "annotate.jinja", asked, marked=marked, text=text, markdown=markdown)


def _voices(request: Request, asked: Asked) -> list[str]:
    """Return every voice but the documents' own; claims do not change while they are served."""
    state = request.app.state
    if not hasattr(state, "voices"):
        state.voices = asked.voices()
    found: list[str] = state.voices
    return found


def problem(request: Request, message: str, status: int) -> Response:
    """Return a page that says what was wrong."""
    page = _templates().get_template("problem.jinja").render(path=request.url.path, message=message, problems=())
    return HTMLResponse(page, status)


def _file(content: str, ending: str) -> Response:
    """Return a file to keep."""
    headers = {"Content-Disposition": f'attachment; filename="contested.{ending}"'}
    return Response(content, media_type=MEDIA[ending], headers=headers)


def _page(request: Request, template: str, asked: Asked, **values: object) -> Response:
    known = {"path": request.url.path, "corpus": documents(asked), "problems": asked.problems}
    return HTMLResponse(_templates().get_template(template).render(**known, **values))


@cache
def _templates() -> Environment:
    loader = PackageLoader("claimcheck.web", "templates")
    made = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    made.globals.update(relations=RELATIONS, outcomes=OUTCOMES, slots=SLOTS)
    made.globals.update(headed=headed, deciding=deciding, telling=telling, told=told)
    made.globals.update(by_part=by_part, counted=counted, reading=reading)
    made.globals.update(
        voice=credit.voice, credited=credit.source, place=credit.place, party=credit.party, wording=wording
    )
    return made
