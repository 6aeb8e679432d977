"""The folder `boundaries/` of an office's store: documents by hash, and an index of what is drawn with them.

The public process reads `public/geo/` instead, where a publication has put what it needs of it.

The index is replaced as a whole (write aside, then rename), so a reader sees the old map or the new one. The documents
of the index before stay too: a page that was drawn a moment ago still asks for them.
"""

import contextlib
import json
import re
from pathlib import Path
from typing import Any

from dashboard import audience, paths
from dashboard.disk import files
from dashboard.disk.lock import exclusive
from dashboard.errors import NotFoundError, StoreError
from dashboard.geo.documents import Packed

INDEX = "index.json"
SUFFIX = ".json.gz"
DOING = "menyimpan peta"
SHA = re.compile(r"[0-9a-f]{32}")

Index = dict[str, Any]


def folder(slug: str) -> Path:
    """Where the boundaries of the office are kept; in the public process the published ones."""
    return paths.public_maps(slug) if audience.public() else paths.boundaries_lock(slug).parent


def read_index(slug: str) -> Index:
    """Kind of map → its record; empty where nothing was made yet. StoreError where the index is damaged."""
    path = folder(slug) / INDEX
    try:
        index: Index = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (json.JSONDecodeError, UnicodeDecodeError) as error:
        raise StoreError(
            f"Indeks batas wilayah {path} rusak. Hapus berkas itu, lalu jalankan `pantau boundaries import`."
        ) from error
    return index


def write(slug: str, kind: str, record: Index, documents: list[Packed]) -> None:
    """Keep the documents, make `record` the map of this kind, and drop documents that no map uses any more."""
    target = folder(slug)
    with exclusive(paths.boundaries_lock(slug), doing=DOING):
        files.sweep(target)
        for document in documents:
            files.write(target / f"{document.sha}{SUFFIX}", document.body)
        before = read_index(slug)
        index = {**before, kind: record}
        files.write(target / INDEX, json.dumps(index, ensure_ascii=False, separators=(",", ":")).encode())
        _drop_unused(target, json.dumps([before, index]))


def sweep(slug: str) -> None:
    """Delete what an interrupted writer left behind."""
    target = folder(slug)
    if any(target.glob(f".*{files.PART}")):
        with exclusive(paths.boundaries_lock(slug), doing=DOING):
            files.sweep(target)


def read(slug: str, sha: str) -> bytes:
    """The gzipped document called `sha`; NotFoundError where the office has none of that name."""
    path = folder(slug) / f"{sha}{SUFFIX}"
    if not SHA.fullmatch(sha) or not path.is_file():
        raise NotFoundError(f"Lapisan peta “{sha[:64]}” tidak ada pada kantor “{slug}”.")
    return path.read_bytes()


def stamp(slug: str) -> int:
    """Changes whenever the index does: a key for caches, 0 where there is no index."""
    path = folder(slug) / INDEX
    return path.stat().st_mtime_ns if path.is_file() else 0


def _drop_unused(target: Path, index: str) -> None:
    """Delete the documents that `index` (the one before and today's, as text) does not name."""
    for path in target.glob(f"*{SUFFIX}"):
        if path.name.removesuffix(SUFFIX) not in index:
            with contextlib.suppress(OSError):  # the next write tries again
                path.unlink(missing_ok=True)
