import hashlib
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from dashboard.catalogue import Agency
from dashboard.errors import BoundaryError
from dashboard.geo import boundaries, download, layers

pytestmark = pytest.mark.usefixtures("empty_store")


@contextmanager
def server(body: bytes, *, status: int = 200, promised: int | None = None) -> Iterator[str]:
    """A web server on this machine that answers everything with `body`; gives the address of a file on it."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(status)
            self.send_header("Content-Length", str(len(body) if promised is None else promised))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: Any) -> None:
            """Quiet."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as httpd:
        threading.Thread(target=httpd.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{httpd.server_address[1]}/peta/batas%20kec.geojson?v=1"
        finally:
            httpd.shutdown()


@pytest.fixture
def body(published: Any, write: Callable[..., Path]) -> bytes:
    return write(published).read_bytes()


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def test_a_file_from_an_address_becomes_the_map(body: bytes, office: Agency) -> None:
    seen: list[tuple[str, float, float]] = []
    with server(body) as url:
        result = boundaries.download(
            url,
            office,
            sha256=digest(body).upper(),
            progress=lambda what, done, total: seen.append((what, done, total)),
        )
    assert result.matched == result.expected == 22
    assert result.file == "batas kec.geojson"
    loads = [(done, total) for what, done, total in seen if what == "Mengunduh"]
    assert loads[-1] == (len(body), len(body))
    assert [done for done, _ in loads] == sorted(done for done, _ in loads)
    assert layers.available("muara-enim", "kecamatan")[0].source == url


def test_another_content_than_promised_is_not_opened(body: bytes, office: Agency, empty_store: Path) -> None:
    with server(body) as url, pytest.raises(BoundaryError, match="Sidik"):
        boundaries.download(url, office, sha256=digest(b"other"))
    assert not (empty_store / "muara-enim").exists()


def test_a_download_that_breaks_off_is_said(body: bytes, office: Agency) -> None:
    with server(body, promised=len(body) + 10) as url, pytest.raises(BoundaryError, match="terputus"):
        boundaries.download(url, office, sha256=digest(body))


def test_an_answer_that_is_no_file_is_said(office: Agency) -> None:
    with server(b"", status=404) as url, pytest.raises(BoundaryError, match="gagal.*Not Found"):
        boundaries.download(url, office, sha256="0" * 64)


def test_a_file_beyond_the_limit_is_not_fetched(office: Agency, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(download, "MAX_BYTES", 100)
    with server(b"x" * 200) as url, pytest.raises(BoundaryError, match="lebih besar"):
        boundaries.download(url, office, sha256="0" * 64)


@pytest.mark.parametrize("url", ["file:///etc/passwd", "ftp://contoh/batas.zip", "batas.geojson", "http:///x"])
def test_only_web_addresses(url: str, office: Agency) -> None:
    with pytest.raises(BoundaryError, match="http"):
        boundaries.download(url, office, sha256="0" * 64)


def test_a_server_that_does_not_answer(office: Agency) -> None:
    with server(b"x") as url:
        gone = url
    with pytest.raises(BoundaryError, match="gagal"):
        boundaries.download(gone, office, sha256="0" * 64)
