"""A boundary file from an address: streamed with progress, limited in size, checked by its hash before it is opened.

The address is the operator's (a portal, a file server of the office). Nothing is fetched unless it was asked for.
"""

import hashlib
import tempfile
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlparse

from dashboard.errors import BoundaryError

SCHEMES = ("http", "https")
BLOCK = 1 << 16
MAX_BYTES = 400_000_000
TIMEOUT_S = 30.0

Progress = Callable[[str, float, float], None]


@contextmanager
def fetched(url: str, *, sha256: str, progress: Progress) -> Iterator[Path]:
    """The file at `url` in a temporary folder, gone afterwards; its name is the address's last part.

    BoundaryError where the address is no http(s) address, does not answer, breaks off, is too large, or where the
    hash of what came is not `sha256`.
    """
    address = urlparse(url)
    if address.scheme not in SCHEMES or not address.hostname:
        raise BoundaryError(f"Alamat “{url}” bukan alamat http atau https. Periksa alamatnya.")
    with tempfile.TemporaryDirectory(prefix="pantau-batas-") as folder:
        target = Path(folder) / (Path(unquote(address.path)).name or "batas.geojson")
        found = _save(url, target, progress)
        if found != sha256.strip().casefold():
            raise BoundaryError(
                f"Sidik berkas dari {address.hostname} tidak cocok: yang diharapkan {sha256[:16]}…, yang datang"
                f" {found[:16]}…. Berkas tidak dipakai. Periksa alamat dan sidik (SHA-256) pada penerbitnya."
            )
        yield target


def _save(url: str, target: Path, progress: Progress) -> str:
    """Stream the answer into `target`; its SHA-256."""
    request = urllib.request.Request(url, headers={"User-Agent": "pantau-kesos"})  # noqa: S310 - scheme checked
    total = hashlib.sha256()
    try:
        with urllib.request.urlopen(request, timeout=TIMEOUT_S) as answer, target.open("wb") as file:  # noqa: S310
            expected = int(answer.headers.get("Content-Length") or 0)
            for block in _blocks(answer, expected, url, progress):
                file.write(block)
                total.update(block)
    except (urllib.error.URLError, TimeoutError, ConnectionError) as error:
        reason = getattr(error, "reason", error)
        raise BoundaryError(
            f"Unduhan dari {url} gagal: {reason}. Periksa sambungan dan alamat, lalu ulangi."
        ) from error
    return total.hexdigest()


def _blocks(answer: Any, expected: int, url: str, progress: Progress) -> Iterator[bytes]:
    received = 0
    while block := answer.read(BLOCK):
        received += len(block)
        if max(received, expected) > MAX_BYTES:
            raise BoundaryError(f"Berkas di {url} lebih besar dari {MAX_BYTES // 10**6} MB; tidak diunduh.")
        progress("Mengunduh", received, expected or received)
        yield block
    if received < expected:
        raise BoundaryError(f"Unduhan dari {url} terputus pada {received} dari {expected} bita. Ulangi.")
