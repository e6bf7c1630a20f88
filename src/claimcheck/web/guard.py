"""What every request must pass: this machine only, no foreign page behind it, a bounded body."""

from collections.abc import Awaitable, Callable

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LARGEST = 4_000_000  # bytes of a request's body
NAMES = ("127.0.0.1", "localhost", "[::1]")
HEADERS = {
    "Content-Security-Policy": "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}


class Guard:
    """Middleware that refuses what does not come from a page of this server, and sets the headers of every answer.

    The Host header is checked because a foreign name may be made to point here (DNS rebinding), the origin because a
    foreign page may send a form here.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        answer = _with_headers(send)
        headers = Headers(scope=scope)
        refused = _refusal(headers)
        body = None if refused else await _body(headers, receive)
        if refused or body is None:
            status, message = (403, refused) if refused else (413, f"a request may hold {LARGEST} bytes at most")
            await PlainTextResponse(f"{message}\n", status)(scope, receive, answer)
            return
        await self._app(scope, _replay(body, receive), answer)


def _refusal(headers: Headers) -> str | None:
    host = headers.get("host", "")
    if _name(host) not in NAMES:
        return "this server answers to the names of this machine only"
    origin = headers.get("origin")
    if origin is not None and origin != f"http://{host}":
        return "requests from other pages are refused"
    if headers.get("sec-fetch-site", "none") not in ("none", "same-origin"):
        return "requests from other pages are refused"
    return None


def _name(host: str) -> str:
    name, colon, port = host.rpartition(":")
    return (name if colon and port.isdigit() else host).lower()


async def _body(headers: Headers, receive: Receive) -> bytes | None:
    """Return the whole body, or None where it is too large."""
    declared = headers.get("content-length", "0")
    if declared.isdigit() and int(declared) > LARGEST:
        return None
    parts: list[bytes] = []
    size, more = 0, True
    while more:
        message = await receive()
        if message["type"] == "http.disconnect":
            break
        parts.append(message.get("body", b""))
        size += len(parts[-1])
        if size > LARGEST:
            return None
        more = message.get("more_body", False)
    return b"".join(parts)


def _replay(body: bytes, receive: Receive) -> Receive:
    sent = False

    async def replay() -> Message:
        nonlocal sent
        if sent:
            return await receive()
        sent = True
        return {"type": "http.request", "body": body, "more_body": False}

    return replay


def _with_headers(send: Send) -> Callable[[Message], Awaitable[None]]:
    async def send_with_headers(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers.setdefault(name, value)
        await send(message)

    return send_with_headers
