"""A small release for tests of what reads one: the sample's figures with the smallest numbers hidden.

It hides what is from 1 to 10 and nothing beside it, so it protects nobody; the real one is `dashboard.publication`.
"""

import shutil
from pathlib import Path

import pandas as pd
import pytest

from dashboard import paths, queries
from dashboard.catalogue import INDICATORS, protection
from dashboard.publication import figures, maps, where
from dashboard.warehouse import connection, release, schema

STEM = "p0001-0000000a"
KEY = ["unit_kind", "unit_code", "program_code", "part", "period_kind", "period"]
HIGHEST = 10


def publish(slug: str, inside: Path, outside: Path) -> Path:
    """Write the public folder of `slug` under `outside` from the warehouse under `inside`; nothing else is there."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PANTAU_HOME", str(inside))
        opened, boundaries = connection.open_warehouse(slug), paths.boundaries_lock(slug).parent
        rows = protected(queries.run(opened, "public/observations"))
        patch.setenv("PANTAU_HOME", str(outside))
        where.folder(slug).mkdir(parents=True)
        meta = {
            "version": "p0001", "release": release.mark(), "as_of": opened.as_of.isoformat() if opened.as_of else "",
            "built_at": opened.built_at, "published_at": "2026-11-22T10:00:00", "content_hash": "test", "slug": slug,
            "sample": "true" if opened.sample else "false", "warehouse_version": opened.version,
        }  # fmt: skip
        figures.write(opened.path, where.file(slug, STEM), rows, meta)
        where.pointer(slug).write_text(f"{STEM}\n", encoding="utf-8")
        shutil.copytree(boundaries, paths.boundaries_lock(slug).parent)
        maps.copy(slug)
        shutil.rmtree(paths.boundaries_lock(slug).parent)
    return outside


def protected(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows with a reason and without the numbers from 1 to 10; what follows a count is hidden with it."""
    by_key = {record.key: record for record in INDICATORS}
    small = pd.Series(False, index=rows.index)
    for key, group in rows.groupby("indicator"):
        record = by_key[str(key)]
        counted = [
            group["value"] if record.counts else None,
            group["numerator"] if record.numerator else None,
            group["denominator"] if record.denominator else None,
            group["denominator"] - group["numerator"] if record.remainder else None,
        ]
        for numbers in counted:
            if numbers is not None:
                small[group.index] |= numbers.between(1, HIGHEST)
    paid = pd.MultiIndex.from_frame(rows.loc[small & rows["indicator"].eq("paid"), KEY])
    follows = rows["indicator"].map(lambda key: by_key[str(key)].follows == "paid")
    small |= follows & pd.MultiIndex.from_frame(rows[KEY]).isin(paid)
    reason = pd.Series(None, index=rows.index, dtype=object).mask(small, protection.PROTECTED)
    rows = rows.assign(reason=reason.mask(rows["coarse_only"], protection.COARSE))
    rows = rows[[*(name for name, _ in schema.OBSERVATIONS), "reason"]].copy()
    hidden = rows["reason"].notna()
    rows.loc[hidden, ["value", "numerator", "denominator"]] = None
    rows.loc[hidden, "status"] = "hidden"
    return rows[[*(name for name, _ in schema.OBSERVATIONS), "reason"]]
