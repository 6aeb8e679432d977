"""Everything that the public server answers beside its pages: open data, API, signposts, in front of Streamlit.

In front, because Streamlit compresses what passes through it, and a file's length and validator are those of its bytes.
Everything may be read from other sites, nothing else may be done with it.
"""

import contextlib
from http import HTTPStatus

from starlette.applications import Starlette
from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard.errors import NotFoundError, ParameterError, WithdrawnError
from dashboard.serving import api, opendata, signposts
from dashboard.serving.faults import HANDLERS

OPEN = ("/data", "/api")
CROSS_ORIGIN = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "ETag, Content-Length, Content-Range, Content-Location, Content-Disposition",
    "Cross-Origin-Resource-Policy": "cross-origin",
}
PREFLIGHT = {"Access-Control-Allow-Methods": "GET, HEAD", "Access-Control-Max-Age": "86400"}
SIGNPOSTS = {route.path for route in signposts.ROUTES}


def missing(_request: Request, error: Exception) -> Response:
    """A name that does not exist: what there is instead."""
    return JSONResponse({"error": str(error)}, status_code=HTTPStatus.NOT_FOUND)


def withdrawn(_request: Request, error: Exception) -> Response:
    """What was published and is so no more: when it was taken back and why."""
    told = error.told if isinstance(error, WithdrawnError) else {}
    headers = {"Cache-Control": opendata.BRIEFLY}
    return JSONResponse({"error": str(error)} | told, status_code=HTTPStatus.GONE, headers=headers)


def senseless(_request: Request, error: Exception) -> Response:
    """A parameter that cannot be taken."""
    return JSONResponse({"error": str(error)}, status_code=HTTPStatus.BAD_REQUEST)


def nowhere(_request: Request, error: Exception) -> Response:
    """An address that no route has."""
    status = error.status_code if isinstance(error, HTTPException) else HTTPStatus.NOT_FOUND
    return JSONResponse({"error": "Alamat itu tidak ada. Mulai dari /data/ atau /api/."}, status_code=status)


class Published:
    """ASGI middleware: answers what is not a page; lets everything else through."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.inner = Starlette(
            routes=[*opendata.ROUTES, *api.ROUTES, *signposts.ROUTES],
            exception_handlers={
                **HANDLERS,
                WithdrawnError: withdrawn,
                NotFoundError: missing,
                ParameterError: senseless,
                HTTPException: nowhere,
            },
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer addresses of ours."""
        path = scope.get("path", "")
        is_open = scope["type"] == "http" and any(path == start or path.startswith(f"{start}/") for start in OPEN)
        if not is_open and not (scope["type"] == "http" and path in SIGNPOSTS):
            await self.app(scope, receive, send)
            return

        async def send_openly(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(CROSS_ORIGIN)
            await send(message)

        answer = send_openly if is_open else send
        if is_open and scope["method"] == "OPTIONS":
            await Response(status_code=HTTPStatus.NO_CONTENT, headers=PREFLIGHT)(scope, receive, answer)
        else:
            with contextlib.suppress(Exception):  # answered and logged by `faults.failed`; the connection goes on
                await self.inner(scope, receive, answer)
