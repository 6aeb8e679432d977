"""What the public server takes at all: short requests to read something, and the pages' own websocket.

How many requests, how slow and from whom is the reverse proxy's business (README, Public view).
"""

from collections.abc import Mapping
from http import HTTPStatus
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Receive, Scope, Send

LONGEST_PATH, LONGEST_QUERY, LONGEST_RANGE = 512, 1024, 100
METHODS = ("GET", "HEAD", "OPTIONS")
WEBSOCKET = "/_stcore/stream"
POLICY_VIOLATION = 1008
# What of Streamlit itself is let through: no uploads, no metrics, no agents, no components, no login.
STREAMLIT = {"/_stcore/health", "/_stcore/host-config", WEBSOCKET}
FOLDERS = ("/static/", "/media/", "/geo/")
OWN = {"/health", "/version", "/favicon.svg", "/favicon.png", "/indonesian.js", "/charts.js", "/theme.js"}


class Limits:
    """ASGI middleware, first in line: refuses what is too long, no reading, or another site's websocket."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what is in bounds."""
        if scope["type"] == "websocket":
            if _own_websocket(scope):
                await self.app(scope, receive, send)
            else:
                await send({"type": "websocket.close", "code": POLICY_VIOLATION})
        elif scope["type"] == "http" and (refusal := _refusal(scope)):
            status, words, headers = refusal
            await JSONResponse({"error": words}, status_code=status, headers=headers)(scope, receive, send)
        else:
            await self.app(scope, receive, send)


def _own_websocket(scope: Scope) -> bool:
    """Whether a page of ours asks. Streamlit would look up the machine's address outside to decide on a strange one."""
    headers = Headers(scope=scope)
    origin = headers.get("origin")
    return scope["path"] == WEBSOCKET and (origin is None or urlsplit(origin).netloc == headers.get("host"))


def _refusal(scope: Scope) -> tuple[HTTPStatus, str, Mapping[str, str] | None] | None:
    if scope["method"] not in METHODS:
        return HTTPStatus.METHOD_NOT_ALLOWED, "Hanya untuk dibaca.", {"Allow": ", ".join(METHODS)}
    if len(scope.get("raw_path") or b"") > LONGEST_PATH or len(scope["query_string"]) > LONGEST_QUERY:
        return HTTPStatus.REQUEST_URI_TOO_LONG, "Alamat terlalu panjang.", None
    span = Headers(scope=scope).get("range", "")
    if len(span) > LONGEST_RANGE or "," in span:
        return HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE, "Mintalah satu bagian berkas saja.", None
    return None


class Rest:
    """ASGI middleware, last in line: of what nobody has answered only this reaches Streamlit."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what is listed; everything else does not exist."""
        path = scope.get("path", "")
        if scope["type"] != "http" or path in STREAMLIT | OWN or path.startswith(FOLDERS):
            await self.app(scope, receive, send)
        else:
            answer = JSONResponse({"error": "Alamat itu tidak ada."}, status_code=HTTPStatus.NOT_FOUND)
            await answer(scope, receive, send)
