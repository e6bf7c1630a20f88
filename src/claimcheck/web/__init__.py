"""The local web page and REST interface; needs the extra ``web``."""

from typing import TYPE_CHECKING

from claimcheck.errors import InputError, SetupError

if TYPE_CHECKING:
    from fastapi import FastAPI

    from claimcheck.workspace import Workspace

HOSTS = ("127.0.0.1", "localhost", "::1")


def check(host: str) -> None:
    """Raise InputError for an address that others could reach, SetupError where the extra is not installed."""
    if host not in HOSTS:
        raise InputError(f"--host {host}: the page is for this machine only ({', '.join(HOSTS)})")
    try:
        import fastapi  # noqa: F401
        import python_multipart  # noqa: F401
        import uvicorn  # noqa: F401
    except ImportError as error:
        raise SetupError(f"{error.name} is not installed: install claimcheck-toolkit[web]") from None


def create_app(workspace: "Workspace") -> "FastAPI":
    """Return the application over a workspace."""
    from claimcheck.web.app import create_app

    return create_app(workspace)


def serve(workspace: "Workspace", *, host: str = "127.0.0.1", port: int = 8765) -> None:
    """Serve the page until it is interrupted; raise InputError where the port cannot be used."""
    check(host)
    from claimcheck.web.server import run

    run(create_app(workspace), host=host, port=port)
