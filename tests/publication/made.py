"""A release made for a test: the public file, maps and open data of one office, from its sample warehouse.

Hidden are the small counts of people only (no secondary suppression): enough for whoever shows, serves or reads a
release; what may be released is tested elsewhere.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pandas as pd

from dashboard import queries
from dashboard.catalogue import INDICATORS, protection
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
    """What may be published, small counts hidden, with `reason`."""
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
    found["reason"] = None
    found.loc[small, "reason"] = protection.PROTECTED
    found.loc[found["coarse_only"], "reason"] = protection.COARSE
    hidden = found["reason"].notna()
    found.loc[hidden, ["value", "numerator", "denominator"]] = float("nan")
    found.loc[hidden, "status"] = "hidden"
    return found[[*(name for name, _ in schema.OBSERVATIONS), "reason"]]


def publish(source: Path, home: Path, *, slug: str = SLUG, stem: str = STEM) -> Path:
    """Make `home/<slug>/public` with a release of the office whose warehouse is in `source`; the public folder."""
    with home_at(source):
        warehouse = connection.open_warehouse(slug)
        observations = rows(warehouse)
        boundaries = source / slug / "boundaries"
    with home_at(home):
        folder = where.folder(slug)
        folder.mkdir(parents=True, exist_ok=True)
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
        bundle.write(opening.open_file(slug, where.file(slug, stem)), where.bundle(slug, stem))
        shutil.copytree(boundaries, home / slug / "boundaries", dirs_exist_ok=True)
        maps.copy(slug)
        where.pointer(slug).write_text(f"{stem}\n", encoding="utf-8")
        modes.settle(slug)
    return folder
