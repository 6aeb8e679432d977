"""The maps of a release: what public pages draw, copied from the office's `boundaries/` to `public/geo/`.

Documents first, then the index that names them, so that a reader never meets a name without its document. What the
index before named stays for a page that was drawn a moment ago; anything older goes.
"""

import json
from pathlib import Path

from dashboard import paths
from dashboard.disk import files
from dashboard.disk.lock import exclusive
from dashboard.geo import store
from dashboard.publication import where

DOING = "menerbitkan peta"
SHOWN = ("source", "layers")  # of the index: not how it was made, nor from which file


def copy(slug: str) -> int:
    """Bring the published maps of an office up to date; the number of documents that are needed.

    Only the office's own process calls this, while it publishes. StoreError where the index is damaged.
    """
    inside, outside = paths.boundaries_lock(slug).parent, where.maps(slug)
    with exclusive(paths.boundaries_lock(slug), doing=DOING):
        index = {
            kind: {name: record[name] for name in SHOWN if name in record}
            for kind, record in store.read_index(slug).items()
        }
        names = sorted({layer[key] for record in index.values() for layer in record["layers"] for key in _HASHES})
        files.make_folder(outside)
        files.sweep(outside)
        for name in names:
            target = outside / f"{name}{store.SUFFIX}"
            if not target.is_file():
                files.write(target, (inside / f"{name}{store.SUFFIX}").read_bytes())
        before = _text(outside / store.INDEX)
        after = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
        if before != after:
            files.write(outside / store.INDEX, after.encode())
            _drop(outside, before + after)
    return len(names)


_HASHES = ("sha", "outline_sha")


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""


def _drop(folder: Path, named: str) -> None:
    """Delete the documents that neither index names."""
    files.remove(path for path in folder.glob(f"*{store.SUFFIX}") if path.name.removesuffix(store.SUFFIX) not in named)
