"""Boundary files as they were received, kept in the office's `raw/`: what the stored maps can be made from again.

A store of which only `raw/` and the log are left gets its maps back at the next build, and so does a store whose maps
were drawn by an older version of this product.
"""

import json
import shutil
import zipfile
from dataclasses import asdict, dataclass
from pathlib import Path

from dashboard import paths
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
    record = {**asdict(found), "path": target.name}
    (raw / f"{sha256}{RECORD}").write_text(json.dumps(record, ensure_ascii=False), encoding="utf-8")


def latest(slug: str) -> Received | None:
    """The boundary file that was kept last; None where there is none."""
    raw = paths.agency_store(slug) / "raw"
    records = sorted(raw.glob(f"*{RECORD}"), key=lambda path: path.stat().st_mtime_ns)
    if not records:
        return None
    record = json.loads(records[-1].read_text(encoding="utf-8"))
    return Received(**{**record, "path": raw / record["path"]})


def _copy(parts: tuple[Path, ...], target: Path) -> None:
    aside = target.with_name(f"{target.name}.tmp")
    if len(parts) == 1:
        shutil.copyfile(parts[0], aside)
    else:
        with zipfile.ZipFile(aside, "w", zipfile.ZIP_DEFLATED) as archive:
            for part in parts:
                archive.write(part, part.name)
    aside.replace(target)
