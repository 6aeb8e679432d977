"""Addresses beside the pages that both servers have: boundaries for the maps, health for a watchdog, our scripts."""

import re
from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import Route

from dashboard.catalogue import slugs
from dashboard.errors import NotFoundError, PantauError
from dashboard.geo import layers
from dashboard.serving.assets import CACHE_FOREVER, accepts_gzip

SHA = re.compile(r"[0-9a-f]{8,64}")
ICON = Path(__file__).parent / "favicon.svg"
LOGO = Path(__file__).parent / "logo.svg"
SCRIPTS = {f"/{name}": Path(__file__).parent / name for name in ("indonesian.js", "charts.js", "theme.js")}


def geometry(request: Request) -> Response:
    """GeoJSON of one layer by its hash, gzipped; the name is the content, so a browser may keep it for ever."""
    sha = request.path_params["sha"]
    body = _find(sha) if SHA.fullmatch(sha) else None
    if body is None:
        return JSONResponse({"error": f"Lapisan peta {sha[:64]} tidak ada."}, status_code=404)
    headers = {"Cache-Control": CACHE_FOREVER, "ETag": f'"{sha}"', "Vary": "Accept-Encoding"}
    if request.headers.get("if-none-match") == f'"{sha}"':
        return Response(status_code=304, headers=headers)
    if not accepts_gzip(request):
        return JSONResponse({"error": "Peramban harus menerima gzip."}, status_code=406)
    headers["Content-Encoding"] = "gzip"
    return Response(body, media_type="application/geo+json", headers=headers)


def _find(sha: str) -> bytes | None:
    for slug in slugs():
        try:
            return layers.read(slug, sha)
        except (NotFoundError, FileNotFoundError):
            continue
    return None


def health(_request: Request) -> Response:
    """200 while the process answers; a watchdog restarts it otherwise."""
    return JSONResponse({"status": "ok"}, headers={"Cache-Control": "no-store"})


def icon(_request: Request) -> Response:
    """The sign in the browser's tab."""
    return FileResponse(ICON, media_type="image/svg+xml", headers={"Cache-Control": "public, max-age=86400"})


def script(request: Request) -> Response:
    """A script of ours that the shell names: Streamlit's own labels in Indonesian, charts without a wait."""
    return FileResponse(SCRIPTS[request.url.path], media_type="text/javascript", headers={"Cache-Control": "no-cache"})


def refused(_request: Request, error: Exception) -> Response:
    """A foreseen fault behind a route, as JSON, without a traceback."""
    return JSONResponse({"error": str(error)}, status_code=503)


SHARED = (
    Route("/geo/{sha}.json", geometry),
    Route("/health", health),
    Route("/favicon.svg", icon),
    *(Route(address, script) for address in SCRIPTS),
)
HANDLERS = {PantauError: refused}
