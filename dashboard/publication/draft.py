"""What would be published: figures with small numbers hidden, checked, and their bundle, in a place nobody else reads.

A draft is whole or absent. It is of one warehouse, one set of settings, one history and one day; when any of them
changes it is no longer what the office would publish, and is made anew.
"""

import hashlib
import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from secrets import token_hex
from typing import Any

import pandas as pd
from pandas import DataFrame

from dashboard import queries
from dashboard.catalogue import Agency
from dashboard.disk import files
from dashboard.errors import NotFoundError, UnprotectedError
from dashboard.publication import changes, figures, history, opening, summary, where
from dashboard.publication.changes import Changes
from dashboard.publication.tools import Fault, Progress, Protected, Tools
from dashboard.warehouse import connection, release
from dashboard.warehouse.connection import Warehouse

RECORD = "draft.json"
NAMED = 10
"""So many figures are named in a refusal; `--json` names all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A draft on the disk; `about` is what is shown of it and logged when it is released."""

    slug: str
    version: str
    stem: str
    identity: Mapping[str, Any]
    sha256: str  # of the figures
    about: Mapping[str, Any]

    @property
    def figures(self) -> Path:
        """Its figures."""
        return where.draft(self.slug) / f"{self.stem}.duckdb"

    @property
    def bundle(self) -> Path:
        """Its open-data bundle."""
        return where.draft(self.slug) / self.stem


def identity(office: Agency, warehouse: Warehouse) -> dict[str, Any]:
    """What a draft made now would be of; two drafts of the same are the same but for a random mark."""
    told = [(one.stem, str(one.withdrawn_at)) for one in history.releases(office.slug)]
    return {
        "warehouse": f"{warehouse.key} {warehouse.content_hash}",
        "settings": asdict(office.disclosure),
        "history": hashlib.sha256(json.dumps([told, history.unlogged(office.slug)]).encode()).hexdigest()[:16],
        "release": f"{release.mark()} {hashlib.sha256(history.mark().encode()).hexdigest()[:16]}",
        "day": f"{datetime.now(UTC):%Y-%m-%d}",
    }


CHANGED = {
    "warehouse": "data kantor berubah", "settings": "pengaturan perlindungan berubah",
    "history": "ada terbitan lain sesudahnya", "release": "rilis program berubah", "day": "dibuat pada hari lain",
}  # fmt: skip


def read(slug: str) -> Draft | None:
    """The draft that is there, whole and as it was written; None where there is none."""
    try:
        record = json.loads((where.draft(slug) / RECORD).read_bytes())
        found = Draft(slug=slug, **record)
    except (FileNotFoundError, ValueError, TypeError):
        return None
    return found if found.figures.is_file() and digest(found.figures) == found.sha256 else None


def outdated(found: Draft | None, now: Mapping[str, Any]) -> str:
    """Why what is there is not what would be published now, in words; "" where it is."""
    if found is None:
        return "belum ada rancangan"
    return ", ".join(words for name, words in CHANGED.items() if found.identity.get(name) != now[name])


def digest(path: Path) -> str:
    """SHA-256 of a file."""
    with path.open("rb") as source:
        return hashlib.file_digest(source, "sha256").hexdigest()


def make(office: Agency, warehouse: Warehouse, tools: Tools, progress: Progress) -> Draft:
    """Make the draft of what this warehouse says and put it in the place of the one before; under the lock.

    NotFoundError where there is nothing to publish; UnprotectedError, with the figures, where somebody outside could
    work one out: then there is no draft at all.
    """
    slug = office.slug
    files.remove([where.draft(slug)])
    progress("membaca angka")
    rows = _inside(warehouse, "public/observations")
    if rows.empty:
        raise NotFoundError(
            f"Belum ada angka kantor “{slug}” yang dapat diterbitkan. Impor berkas, lalu jalankan: pantau build "
            f"--agency {slug}"
        )
    progress("membaca terbitan sebelumnya")
    earlier = history.earlier(slug)
    settings = tools.settings(office.disclosure)
    made = tools.protect(rows, settings=settings, earlier=earlier, progress=progress)
    progress("membandingkan dengan terbitan sebelumnya")
    before = earlier[-1] if earlier else None
    changed = _changed(slug, warehouse, before, after=made.rows, inside=rows)
    beside = {**made.tables, "corrections": changed.corrections}
    report = tools.check(made.rows, tables=beside, settings=settings, earlier=earlier, progress=progress)
    if report.faults:
        raise _refused(report.faults)
    place = files.beside(where.draft(slug))
    try:
        place.mkdir(mode=0o700)
        found = _written(place, (office, warehouse), (made, changed), (tools, progress))
        _on_disk(place)
        files.move(place, where.draft(slug))
    except BaseException:
        files.remove([place])
        raise
    files.sync_folder(where.private(slug))
    return found


def _refused(faults: Sequence[Fault]) -> UnprotectedError:
    cells = [
        {
            "measure": fault.measure,
            "unit": fault.unit,
            "program_code": fault.program_code,
            "part": fault.part,
            "time": fault.time,
            "low": fault.low,
            "high": fault.high if math.isfinite(fault.high) else None,
            "words": fault.words,
        }
        for fault in faults
    ]
    named = "; ".join(
        f"{cell['measure']} {cell['unit']} {cell['program_code']} {cell['part']} {cell['time']} ({cell['words']})"
        for cell in cells[:NAMED]
    )
    more = f" dan {len(cells) - NAMED} lagi (lihat --json)" if len(cells) > NAMED else ""
    return UnprotectedError(
        f"Tidak diterbitkan: {len(cells)} angka yang dilindungi masih dapat diketahui dari luar: {named}{more}. "
        "Tidak ada yang berubah; laporkan kepada pengelola sistem.",
        cells,
    )


def _written(
    place: Path,
    of: tuple[Agency, Warehouse],
    what: tuple[Protected, Changes],
    by: tuple[Tools, Progress],
) -> Draft:
    """Figures, bundle and description in `place`."""
    (office, warehouse), (made, changed), (tools, progress) = of, what, by
    slug, version = office.slug, history.next_version(office.slug)
    stem, at = f"{version}-{token_hex(4)}", datetime.now(UTC).replace(microsecond=0, tzinfo=None)
    target = place / f"{stem}.duckdb"
    note = changed.note if history.stems(slug) else changes.FIRST
    progress("menulis angka")
    past = [one.public for one in history.releases(slug)]
    own = {"version": version, "published_at": at, "as_of": warehouse.as_of, "note": note, "withdrawn_at": None}
    content_hash = figures.write(
        warehouse.path,
        target,
        made.rows,
        meta(office, warehouse) | {"version": version, "published_at": at.isoformat()},
        publications=[*past, own],
        corrections=changed.corrections,
        tables=made.tables,
    )
    progress("menulis data terbuka")
    with opening.opened(slug, target) as opened:
        tools.bundle(opened, place / stem, progress)
    said = summary.of(made, changed, place / stem, target)
    about = said | {
        "at": at.isoformat(),
        "note": note,
        "as_of": warehouse.as_of.isoformat() if warehouse.as_of else "",
        "sample": warehouse.sample,
        "warehouse_version": warehouse.version,
        "content_hash": content_hash,
        "doubts": len(queries.run(warehouse, "findings/list", state="open", check="*", dataset="*")),
        "settings": asdict(office.disclosure),
    }
    record = {
        "version": version,
        "stem": stem,
        "identity": identity(office, warehouse),
        "sha256": digest(target),
        "about": about,
    }
    files.write(place / RECORD, json.dumps(record, ensure_ascii=False, default=str).encode())
    return Draft(slug=slug, **record)  # type: ignore[arg-type]


def meta(office: Agency, warehouse: Warehouse) -> dict[str, str]:
    """What the figures say about themselves, but for their version."""
    asked = office.disclosure
    return {
        "release": release.mark(),
        "as_of": warehouse.as_of.isoformat() if warehouse.as_of else "",
        "built_at": warehouse.built_at,
        "sample": "true" if warehouse.sample else "false",
        "slug": office.slug,
        "warehouse_version": warehouse.version,
        "threshold": str(asked.threshold),
        "zeros": "true" if asked.zeros else "false",
        "min_width": f"{asked.min_width:g}",
    }


def _changed(
    slug: str, warehouse: Warehouse, before: DataFrame | None, *, after: DataFrame, inside: DataFrame
) -> Changes:
    """What the figures `after` say otherwise than the release before; `inside`: before anything was hidden."""
    names = [_inside(warehouse, "public/names")]
    notices = DataFrame()
    if before is not None:
        last = history.figures(slug, history.stems(slug)[-1])
        notices = history.table(last, "corrections")
        names.append(history.table(last, "named_units")[["unit_kind", "unit_code", "unit_name"]])
    together = pd.concat(names, ignore_index=True)
    return changes.between(
        before,
        after,
        inside=inside,
        names=together,
        notices=notices,
        version=history.next_version(slug),
    )


def _inside(warehouse: Warehouse, name: str) -> DataFrame:
    """The rows of a query on the office's own data, however long they take."""
    with figures.reading(warehouse.path) as connection:
        return connection.execute(queries.read(name)).df()


def _on_disk(place: Path) -> None:
    """Wait until everything in a folder is on the disk."""
    for path in place.rglob("*"):
        if path.is_dir():
            files.sync_folder(path)
        else:
            files.sync_file(path)
    files.sync_folder(place)


def current(office: Agency) -> Warehouse:
    """The warehouse that would be published: the one that is served; the errors say what to do."""
    return connection.open_warehouse(office.slug)
