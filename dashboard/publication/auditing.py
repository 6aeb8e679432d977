"""What an audit reads of a publication: figures and the relations told with them, from a file, a bundle or a store.

public/                the release that is shown, with the earlier ones beside it
p0002-1f3a9c2e.duckdb  the figures of one release
p0002-1f3a9c2e/        its open-data bundle, as anybody can download it
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import duckdb
import pandas as pd
from pandas import DataFrame

from dashboard.catalogue import protection
from dashboard.catalogue.records import KEY
from dashboard.disclosure import cells
from dashboard.disclosure.settings import Settings
from dashboard.errors import PantauError, StoreError
from dashboard.publication import figures, where
from dashboard.publication.bundle import columns, package
from dashboard.warehouse import access

FIGURES = "observations"
SUMS = ("sums_held", "sums_broken")
CORRECTIONS = "corrections"
WORDS = {columns.PROTECTED: protection.PROTECTED, columns.COARSE: protection.COARSE}
SETTINGS = ("threshold", "zeros", "min_width")


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """`rows`: the figures, with `reason` and `attrs["version"]`; `tables` beside them.

    `settings` as the publication tells them, as text.
    """

    name: str
    rows: DataFrame
    tables: Mapping[str, DataFrame]
    settings: Mapping[str, str] = field(default_factory=dict)


def read(path: Path) -> tuple[Publication, tuple[DataFrame, ...]]:
    """The publication at `path` and the figures of those before it, oldest first.

    PantauError where there is none, StoreError where it is damaged.
    """
    if path.is_file():
        return _file(path), ()
    if (path / package.NAME).is_file():
        return _bundle(path), ()
    if (path / where.CURRENT).is_file():
        return _shown(path)
    if (path / where.WITHDRAWN).is_file():
        raise PantauError(f"Semua terbitan di {path} sudah ditarik: tidak ada yang diperiksa.")
    raise PantauError(
        f"{path} bukan terbitan: beri berkas .duckdb, map data terbuka (berisi {package.NAME}), atau map public/."
    )


def _shown(folder: Path) -> tuple[Publication, tuple[DataFrame, ...]]:
    stem = (folder / where.CURRENT).read_text(encoding="utf-8", errors="replace").strip()
    if not where.STEM.match(stem):
        raise StoreError(f"Penunjuk terbitan di {folder} tidak sah.")
    before = sorted(found for found in folder.glob("p*.duckdb") if where.STEM.match(found.stem) and found.stem < stem)
    return _file(folder / f"{stem}.duckdb"), tuple(_file(found).rows for found in before)


def _file(path: Path) -> Publication:
    """The figures of one release."""
    connection, meta = access.connect(path)
    with connection:
        if meta.get("kind") != figures.KIND:
            raise StoreError(f"Berkas {path.name} bukan terbitan publik.")
        there = {name for (name,) in connection.execute("select table_name from duckdb_tables()").fetchall()}
        tables = {name: connection.table(name).df() for name in (*SUMS, CORRECTIONS) if name in there}
        rows = connection.table(FIGURES).df()
    return Publication(
        name=path.stem,
        rows=_tidy(rows, meta.get("version", "")),
        tables=_whole(path, tables),
        settings={name: meta[name] for name in SETTINGS if name in meta},
    )


def _bundle(folder: Path) -> Publication:
    """The same from the files of the bundle."""
    try:
        described = json.loads((folder / package.NAME).read_bytes())
        found = {resource["table"]: folder / resource["path"] for resource in described["resources"]
                 if resource.get("format") == "parquet"}  # fmt: skip
        named = {name: _parquet(path) for name, path in found.items()}
    except (ValueError, KeyError, TypeError, OSError, duckdb.Error) as error:
        raise StoreError(f"Data terbuka di {folder} tidak dapat dibaca: {error}.") from error
    rows = pd.concat([table for table in named.values() if set(KEY) <= set(table) and "value" in table])
    rows["reason"] = rows["reason"].map(WORDS)
    renamed = {name: named[table] for name, table in columns.RELATIONS.items() if table in named}
    said = described.get("perlindungan", {})
    return Publication(
        name=folder.name,
        rows=_tidy(rows.reset_index(drop=True), str(described.get("version", ""))),
        tables=_whole(folder, renamed),
        settings={name: str(said[name]).lower() for name in SETTINGS if name in said},
    )


def _parquet(path: Path) -> DataFrame:
    with duckdb.connect() as connection:
        rows: DataFrame = connection.read_parquet(str(path)).df()
    return rows


def _tidy(rows: DataFrame, version: str) -> DataFrame:
    """Columns as the audit takes them; `attrs["version"]`: of which release, for what was corrected since."""
    made = rows[[*KEY, "level", *cells.NUMBERS, "status", "reason"]].copy()
    made["period"] = pd.to_datetime(made["period"])
    made["reason"] = made["reason"].astype(object).where(made["reason"].notna(), None)
    made = made.astype(dict.fromkeys(cells.NUMBERS, "float64"))
    made.attrs["version"] = version
    return made


def _whole(path: Path, tables: Mapping[str, DataFrame]) -> Mapping[str, DataFrame]:
    missing = [name for name in SUMS if name not in tables]
    if missing:
        raise StoreError(f"{path.name} tidak menyebut hubungan antar-angka ({', '.join(missing)}).")
    return tables


def settings(found: Publication) -> Settings:
    """What the publication asks of itself; the usual where it does not say."""
    said = found.settings
    usual = Settings()
    return Settings(
        threshold=int(said.get("threshold", usual.threshold)),
        zeros=said.get("zeros", "true") == "true",
        min_width=float(said.get("min_width", usual.min_width)),
    )
