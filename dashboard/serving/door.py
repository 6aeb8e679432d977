"""Where the office's server may listen: this machine only, unless everybody who comes in has to log in."""

from http import HTTPStatus

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from dashboard.errors import UnsafeAddressError
from dashboard.operating import login
from dashboard.paths import secrets
from dashboard.serving.addresses import is_loopback

REFUSAL = "Halaman ini hanya untuk komputer server: login belum diatur.\n"


def require_safe(address: str) -> None:
    """Raise UnsafeAddressError where `address` would open the internal pages without a login."""
    if is_loopback(address) or login.configured():
        return
    raise UnsafeAddressError(
        f"Alamat {address or 'semua antarmuka'} dapat dibuka dari komputer lain, sedangkan masuk pengguna (login) "
        f"belum diatur: {login.missing()}. Isi bagian [auth] di {secrets()} (lihat README, bagian Login), "
        f"atau jalankan tanpa --address agar hanya komputer ini yang dapat membukanya."
    )


class LocalUnlessLogin:
    """ASGI middleware: a request that reached a network address of this machine is refused without a login.

    `pantau serve` refuses to start there; this holds when somebody starts the ASGI app in another way.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass local requests on; answer 403 to others, and close their websockets."""
        if scope["type"] not in {"http", "websocket"} or _arrived_locally(scope) or login.configured():
            await self.app(scope, receive, send)
        elif scope["type"] == "http":
            await PlainTextResponse(REFUSAL, status_code=HTTPStatus.FORBIDDEN)(scope, receive, send)
        else:
            await send({"type": "websocket.close", "code": 1008})


def _arrived_locally(scope: Scope) -> bool:
    """Whether the socket that took the request is bound to this machine (a Unix socket has no port)."""
    host, port = scope.get("server") or ("", 0)
    return port is None or is_loopback(host)
