"""Streamlit's own scripts and styles, compressed once and cacheable for ever.

Streamlit serves them as they are to save memory (a first visit is 9 MB, the Plotly chunk alone 4.7 MB), which an
office on a thin line waits for. Each file is compressed once per process, on first use or while the server warms
up; the names carry a hash, so a browser may keep them.
"""

import gzip
import importlib.util
from functools import lru_cache
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

CACHE_FOREVER = "public, max-age=31536000, immutable"
MEDIA_TYPES = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}
# What every page of ours loads: compressed before the first visitor asks. The largest comes first.
WARM = ("PlotlyChart.*.js", "index.*.js", "protobuf.*.js", "arrowFormatUtils.*.js", "DataFrame.*.js", "*.js")
WARM_MIN_BYTES = 60_000
WARM_MAX_FILES = 40


def _static() -> Path:
    spec = importlib.util.find_spec("streamlit")
    if spec is None or spec.origin is None:
        raise RuntimeError("streamlit is not installed; run `make install`")
    return Path(spec.origin).parent / "static"


STATIC = _static()


def compressed(body: bytes) -> bytes:
    """`body` gzipped as small as zlib can, the same bytes every time."""
    return gzip.compress(body, compresslevel=9, mtime=0)


@lru_cache(maxsize=512)
def compressed_file(path: Path) -> bytes:
    """A file's bytes, gzipped once per process (the whole of Streamlit is 6 MB compressed)."""
    return compressed(path.read_bytes())


def accepts_gzip(request: Request) -> bool:
    """Whether the visitor's browser takes a gzipped answer."""
    return "gzip" in request.headers.get("accept-encoding", "")


def find(url_path: str) -> Path | None:
    """The compressible file behind `/static/...`; None for anything else, and for a path that leaves the folder."""
    path = (STATIC / url_path.lstrip("/")).resolve()
    inside = path.is_relative_to((STATIC / "static").resolve())
    return path if inside and path.suffix in MEDIA_TYPES and path.is_file() else None


def warm() -> int:
    """Compress the scripts that the pages need; returns how many. Runs in a thread beside the starting server."""
    found = dict.fromkeys(path for pattern in WARM for path in sorted((STATIC / "static/js").glob(pattern)))
    large = [path for path in found if path.stat().st_size >= WARM_MIN_BYTES][:WARM_MAX_FILES]
    for path in large:
        compressed_file(path)
    return len(large)


class CompressedAssets:
    """ASGI middleware: answers `/static/*.js|css|svg` compressed, passes everything else on."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a script, style or drawing of Streamlit; let any other request through."""
        path = _wanted(scope)
        if path is None:
            await self.app(scope, receive, send)
            return
        body = await run_in_threadpool(compressed_file, path)
        headers = {"Cache-Control": CACHE_FOREVER, "Content-Encoding": "gzip", "Vary": "Accept-Encoding"}
        await Response(body, media_type=MEDIA_TYPES[path.suffix], headers=headers)(scope, receive, send)


def _wanted(scope: Scope) -> Path | None:
    if scope["type"] != "http" or scope["method"] != "GET" or not scope["path"].startswith("/static/"):
        return None
    request = Request(scope)
    return find(scope["path"]) if accepts_gzip(request) and "range" not in request.headers else None
