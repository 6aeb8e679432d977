"""Boundary files as they were received, kept in the office's `raw/`: what the stored maps can be made from again.

A store of which only `raw/` and the log are left gets its maps back at the next build, and so does a store whose maps
were drawn by an older version of this product.
"""

import json
import shutil
import zipfile
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from dashboard import paths
from dashboard.disk import files as disk
from dashboard.errors import StoreError
from dashboard.geo import files

MARK = ".batas"
RECORD = f"{MARK}.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """One boundary file in `raw/`: where it lies now, what it was called, and what was said about it."""

    path: Path
    name: str
    crs: str | None
    source: str


def keep(path: Path, slug: str, sha256: str, *, crs: str | None, source: str) -> None:
    """Copy a boundary file (all parts of a shapefile, as a zip) to `raw/`, with a record beside it."""
    raw = paths.agency_store(slug) / "raw"
    if path.parent == raw:
        return  # a map made again from what was kept
    raw.mkdir(parents=True, exist_ok=True)
    parts = files.parts(path)
    target = raw / f"{sha256}{MARK}{path.suffix.casefold() if len(parts) == 1 else '.zip'}"
    if not target.is_file():
        _copy(parts, target)
    found = Received(path=target, name=path.name, crs=crs, source=source)
    record = {**asdict(found), "path": target.name, "at": datetime.now(UTC).isoformat()}
    disk.write(raw / f"{sha256}{RECORD}", json.dumps(record, ensure_ascii=False).encode())


def latest(slug: str) -> Received | None:
    """The boundary file that was kept last; None where there is none."""
    raw = paths.agency_store(slug) / "raw"
    records = [(_record(path), path.stat().st_mtime_ns) for path in raw.glob(f"*{RECORD}")]
    if not records:
        return None
    record, _ = max(records, key=lambda pair: (pair[0].get("at", ""), pair[1]))  # release 0.1 wrote no `at`
    known = {name: record[name] for name in ("name", "crs", "source")}
    return Received(**known, path=raw / record["path"])


def _record(path: Path) -> dict[str, Any]:
    try:
        record: dict[str, Any] = json.loads(path.read_bytes())
    except ValueError as error:
        raise StoreError(f"Catatan peta {path} rusak. Hapus berkas itu, lalu masukkan lagi peta batasnya.") from error
    return record


def _copy(parts: tuple[Path, ...], target: Path) -> None:
    with disk.replacing(target) as draft:
        if len(parts) == 1:
            shutil.copyfile(parts[0], draft)
        else:
            with zipfile.ZipFile(draft, "w", zipfile.ZIP_DEFLATED) as archive:
                for part in parts:
                    archive.write(part, part.name)
