"""A release made for a test: the public file, maps and open data of one office, from its sample warehouse.

Hidden are the small counts of people only (no secondary suppression): enough for whoever shows, serves or reads a
release; what may be released is tested elsewhere.
"""

import atexit
import functools
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pandas as pd

from dashboard import queries
from dashboard.catalogue import INDICATORS, protection
from dashboard.disclosure import cells
from dashboard.publication import bundle, figures, maps, modes, opening, where
from dashboard.warehouse import connection, release, schema

SLUG = "kutai-timur"
STEM = "p0001-0000000a"
SMALL = (1, 10)
CSV = "penyaluran-DATA-CONTOH.csv"
PUBLISHED_AT = "2026-11-22T10:00:00+00:00"


@contextmanager
def home_at(home: Path) -> Iterator[None]:
    """PANTAU_HOME for a while."""
    before = os.environ.get("PANTAU_HOME")
    os.environ["PANTAU_HOME"] = str(home)
    try:
        yield
    finally:
        os.environ.pop("PANTAU_HOME")
        if before is not None:
            os.environ["PANTAU_HOME"] = before


def rows(warehouse: connection.Warehouse) -> pd.DataFrame:
    """What may be published, small counts hidden and what follows the paid with them, with `reason`."""
    found = queries.run(warehouse, "public/observations")
    small = pd.Series(data=False, index=found.index)
    for record in INDICATORS:
        own = found["indicator"] == record.key
        for is_count, of in (
            (record.counts, found["value"]),
            (record.numerator, found["numerator"]),
            (record.denominator, found["denominator"]),
            (record.remainder, found["denominator"] - found["numerator"]),
        ):
            if is_count:
                small |= own & of.between(*SMALL)
    following = found["indicator"].isin([record.key for record in INDICATORS if record.follows == "paid"])
    paid = pd.MultiIndex.from_frame(cells.place(found[small & found["indicator"].eq("paid")]))
    small |= following & pd.MultiIndex.from_frame(cells.place(found)).isin(paid)
    reason = pd.Series(None, index=found.index, dtype=object).mask(small, protection.PROTECTED)
    found = cells.hide(found.assign(reason=reason.mask(found["coarse_only"], protection.COARSE)))
    return found[[*(name for name, _ in schema.OBSERVATIONS), "reason"]]


@functools.cache
def _made(source: Path, slug: str, stem: str, *, open_data: bool) -> Path:
    """A home with that release, made once per process: its open data alone take longer than most tests."""
    home = Path(tempfile.mkdtemp(prefix="release-"))
    atexit.register(shutil.rmtree, home, ignore_errors=True)
    with home_at(source):
        warehouse = connection.open_warehouse(slug)
        observations = rows(warehouse)
        boundaries = source / slug / "boundaries"
    with home_at(home):
        where.folder(slug).mkdir(parents=True)
        meta = {
            "version": stem.partition("-")[0],
            "release": release.mark(),
            "as_of": warehouse.as_of.isoformat() if warehouse.as_of else "",
            "built_at": warehouse.built_at,
            "published_at": PUBLISHED_AT,
            "content_hash": stem,
            "sample": "true" if warehouse.sample else "false",
            "slug": slug,
            "warehouse_version": warehouse.version,
        }
        figures.write(warehouse.path, where.file(slug, stem), observations, meta)
        if open_data:
            bundle.write(opening.open_file(slug, where.file(slug, stem)), where.bundle(slug, stem))
        shutil.copytree(boundaries, home / slug / "boundaries")
        maps.copy(slug)
        shutil.rmtree(home / slug / "boundaries")
        where.pointer(slug).write_text(f"{stem}\n", encoding="utf-8")
    return home


def publish(source: Path, home: Path, *, slug: str = SLUG, stem: str = STEM, open_data: bool = True) -> Path:
    """Make `home/<slug>/public` with a release of the office whose warehouse is in `source`; the public folder."""
    shutil.copytree(_made(source, slug, stem, open_data=open_data) / slug, home / slug, dirs_exist_ok=True)
    with home_at(home):
        modes.settle(slug)
        return where.folder(slug)
