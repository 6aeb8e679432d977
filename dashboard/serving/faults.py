"""What the public is told when something fails: that it did, and no path, version or word of the fault itself."""

import logging
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from dashboard.errors import PantauError

LOG = logging.getLogger(__name__)
LATER = "Data sedang tidak dapat dibuka. Coba lagi beberapa saat lagi."


def failed(request: Request, error: Exception) -> Response:
    """Any fault behind a route; what it was stands in the server's log."""
    LOG.error("%s failed", request.url.path, exc_info=error)
    return JSONResponse({"error": LATER}, status_code=HTTPStatus.SERVICE_UNAVAILABLE)


HANDLERS: Mapping[Any, Any] = {PantauError: failed, Exception: failed}
