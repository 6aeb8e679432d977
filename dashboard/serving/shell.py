"""The HTML page in which Streamlit draws: in Indonesian, with the product's name, without an inline script.

Streamlit's own shell says `lang="en"` and "Streamlit", which a screen reader speaks and a browser offers to
translate. Page addresses exist in the browser only, so every address without a file suffix gets the same shell.
"""

import hashlib
import re
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from dashboard import registry
from dashboard.serving.assets import STATIC, accepts_gzip, compressed

TITLE = "Pantau Kesos"
DESCRIPTION = "Peta, penyaluran bantuan, dan layanan UPT menurut data kantor sosial."
WITHOUT_CHARTS = frozenset({"/data"})  # tables only: a first visit there does not wait for the chart library
NOT_PAGES = ("/_stcore", "/media/", "/component/", "/static/", "/geo/", "/health", "/version", "/app/", "/auth/")
NOT_PAGES_EXACT = {"/oauth2callback", "/favicon.svg"}
NO_SCRIPT = "<noscript><p>Dasbor ini memerlukan JavaScript. Aktifkan JavaScript di peramban Anda.</p></noscript>"
SCRIPTS = "".join(f'<script type="module" src="./{name}.js"></script>' for name in ("indonesian", "theme"))
# Digits of one width, so that numbers that stand under one another can be compared.
STYLE = "<style>body{font-variant-numeric:tabular-nums lining-nums}</style>"


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What the shell of an address says of it: title, description, further tags (HTML), and whether it exists."""

    title: str = TITLE
    description: str = DESCRIPTION
    tags: str = ""
    exists: bool = True


@lru_cache(maxsize=256)
def document(head: Head = Head(), *, charts: bool = True) -> bytes:  # noqa: B008 - frozen
    """The shell, made from the installed Streamlit's own, whose script names carry a hash.

    With `charts` it fetches the chart library beside everything else.
    """
    about = f'<title>{escape(head.title)}</title><meta name="description" content="{escape(head.description)}">'
    html = (STATIC / "index.html").read_text(encoding="utf-8")
    html = re.sub(r"<!--.*?-->", "", html, flags=re.DOTALL)
    html = html.replace('<html lang="en">', '<html lang="id">')
    html = re.sub(r"<title>.*?</title>", lambda _: f"{about}{head.tags}{STYLE}{SCRIPTS}", html)
    html = re.sub(r"<script>.*?</script>", "", html, flags=re.DOTALL)
    html = re.sub(r"<noscript>.*?</noscript>", NO_SCRIPT, html, flags=re.DOTALL)
    html = re.sub(r'<link rel="service-desc"[^>]*>', "", html)
    html = html.replace("</head>", f"{_charts() if charts else ''}</head>")
    html = html.replace('href="./favicon.png"', 'type="image/svg+xml" href="./favicon.svg"')
    return re.sub(r"\n\s*\n+", "\n", html).strip().encode()


def _charts() -> str:
    """Fetch and parse the chart library while the page's script still runs, not after it (4.7 MB of JavaScript)."""
    found = (path.name for path in sorted((STATIC / "static/js").glob("PlotlyChart.*.js")))
    links = "".join(f'<link rel="modulepreload" crossorigin href="./static/js/{name}">' for name in found)
    return f'{links}<script type="module" src="./charts.js"></script>'


def etag(body: bytes) -> str:
    """A strong validator of the shell: it changes with Streamlit or with this module."""
    return f'"{hashlib.sha256(body).hexdigest()[:24]}"'


class Shell:
    """ASGI middleware: answers page addresses with the shell, passes everything else on."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a page address; let any other request through."""
        if not _is_page(scope):
            await self.app(scope, receive, send)
            return
        request = Request(scope)
        moved = scope["path"] == f"/{registry.home().name}"
        answer = _home(request) if moved else _answer(request, self.head(request))
        await answer(scope, receive, send)

    def head(self, _request: Request) -> Head:
        """What the shell of this address says."""
        return Head()


def _is_page(scope: Scope) -> bool:
    if scope["type"] != "http" or scope["method"] not in {"GET", "HEAD"}:
        return False
    path: str = scope["path"]
    if path == "/":
        return True
    plain = "//" not in path and "\\" not in path and "." not in path and not path.endswith("/")
    return plain and "/_stcore" not in path and path not in NOT_PAGES_EXACT and not path.startswith(NOT_PAGES)


def _home(request: Request) -> Response:
    """A link that names the first page keeps its filters on the way to `/`."""
    query = f"?{request.url.query}" if request.url.query else ""
    return RedirectResponse(f"/{query}", status_code=307, headers={"Cache-Control": "no-cache"})


def _answer(request: Request, head: Head) -> Response:
    body = document(head, charts=request.url.path not in WITHOUT_CHARTS)
    headers = {"Cache-Control": "no-cache", "ETag": etag(body), "Vary": "Accept-Encoding"}
    if head.exists and request.headers.get("if-none-match") == etag(body):
        return Response(status_code=304, headers=headers)
    if accepts_gzip(request):
        body, headers["Content-Encoding"] = compressed(body), "gzip"
    status = HTTPStatus.OK if head.exists else HTTPStatus.NOT_FOUND
    return Response(body, status_code=status, media_type="text/html", headers=headers)
