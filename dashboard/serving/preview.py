"""What an address of the public view says of itself before any script runs: title, description, preview, canonical.

A search engine, a messenger's preview and a screen reader's list of tabs read this. The office is named where the
address names one that has published, be it withdrawn now, or where there is only one.
"""

import re
from html import escape
from urllib.parse import urlencode

from starlette.requests import Request

from dashboard import registry
from dashboard.catalogue import agency
from dashboard.publication import opening
from dashboard.serving.shell import TITLE, Head, Shell

HOST = re.compile(
    r"(?:[a-z0-9](?:[a-z0-9-]{0,62}\.)*[a-z0-9-]{0,62}[a-z0-9]|[a-z0-9]|\[[0-9a-f:]{2,39}\])(?::\d{1,5})?"
)
LONGEST_HOST = 255
SCHEMES = {"http", "https"}
LOST = "Halaman tidak ditemukan"


def origin(request: Request) -> str:
    """Scheme and host by which the asker reached us, "" where the Host header is no plain name: never trusted as HTML.

    The scheme is the reverse proxy's word where it stands on this machine (uvicorn reads X-Forwarded-Proto).
    """
    host = request.headers.get("host", "").lower()
    if len(host) > LONGEST_HOST or not HOST.fullmatch(host) or request.url.scheme not in SCHEMES:
        return ""
    return f"{request.url.scheme}://{host}"


def address(name: str, slug: str | None = None) -> str:
    """The address of a page, of an office where one is named."""
    path = "/" if name == registry.home().name else f"/{name}"
    return f"{path}?{urlencode({'kantor': slug})}" if slug else path


class PublicShell(Shell):
    """The shell with each page's own head; an address that no page has is a 404 that still shows the navigation."""

    def head(self, request: Request) -> Head:
        """The head of the page that the address names."""
        name = request.url.path.strip("/") or registry.home().name
        page = next((page for page in registry.pages() if page.name == name), None)
        if page is None:
            return Head(title=f"{LOST} · {TITLE}", tags='<meta name="robots" content="noindex">', exists=False)
        published = opening.shown()
        asked = request.query_params.get("kantor")
        slug = asked if asked in published or (asked and asked in opening.withdrawn()) else None
        shown = slug or (published[0] if len(published) == 1 else None)
        title = " · ".join((page.title, agency(shown).short_name, TITLE) if shown else (page.title, TITLE))
        return Head(
            title=title,
            description=page.description,
            tags=_tags(title, page.description, origin(request) + address(name, slug)),
        )


def _tags(title: str, description: str, canonical: str) -> str:
    graph = {
        "og:type": "website",
        "og:locale": "id_ID",
        "og:site_name": TITLE,
        "og:title": title,
        "og:description": description,
        "og:url": canonical,
    }
    metas = "".join(f'<meta property="{name}" content="{escape(value)}">' for name, value in graph.items())
    return f'<link rel="canonical" href="{escape(canonical)}"><meta name="twitter:card" content="summary">{metas}'
