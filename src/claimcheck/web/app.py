"""The application: pages for people, and the same answers as JSON."""

from importlib.resources import files

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, RedirectResponse, Response
from fastapi.staticfiles import StaticFiles
from starlette.exceptions import HTTPException

from claimcheck import __version__
from claimcheck.annotate.page import style
from claimcheck.errors import ClaimcheckError
from claimcheck.web import api, pages
from claimcheck.web.guard import Guard
from claimcheck.workspace import Workspace

DESCRIPTION = "/api/openapi.json"


def create_app(workspace: Workspace) -> FastAPI:
    """Return the application over a workspace."""
    app = FastAPI(title="claimcheck", version=__version__, docs_url=None, redoc_url=None, openapi_url=DESCRIPTION)
    app.state.workspace = workspace
    app.include_router(api.router, prefix="/api")
    app.include_router(pages.router)
    for door in ("/api", "/openapi.json"):
        app.add_api_route(door, _description, include_in_schema=False)
    app.add_api_route("/static/report.css", _report_style, include_in_schema=False)
    app.mount("/static", StaticFiles(directory=str(files("claimcheck.web") / "static")), name="static")
    app.add_exception_handler(ClaimcheckError, _refused)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _not_possible)
    app.add_middleware(Guard)
    return app


def _description() -> Response:
    return RedirectResponse(DESCRIPTION)


def _report_style() -> Response:
    return Response(style(), media_type="text/css; charset=utf-8")


def _refused(request: Request, error: Exception) -> Response:
    return _problem(request, str(error), 400)


def _not_possible(request: Request, error: Exception) -> Response:
    """Answer for an address that there is not, or a method that it does not have."""
    assert isinstance(error, HTTPException)
    return _problem(request, f"{request.method} {request.url.path}: {error.detail}", error.status_code)


def _invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    first = error.errors()[0]
    return _problem(request, f"{'.'.join(str(part) for part in first['loc'])}: {first['msg']}", 422)


def _problem(request: Request, message: str, status: int) -> Response:
    """Return what was wrong: a page for people, JSON for programs."""
    if request.url.path.startswith("/api/"):
        return JSONResponse({"detail": message}, status_code=status)
    return pages.problem(request, message, status)
