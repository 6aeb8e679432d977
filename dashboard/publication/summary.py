"""What a person is shown before releasing: what is in it, what is hidden and why, what is still told, what changed."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import duckdb
from pandas import DataFrame

from dashboard.catalogue import INDICATORS
from dashboard.catalogue.protection import COARSE, PROTECTED
from dashboard.publication.changes import Changes
from dashboard.publication.tools import Protected
from dashboard.warehouse.statements import do

LABELS = {record.key: record.label for record in INDICATORS}
TITLES = {
    "agency": "Kantor yang menerbitkan",
    "area_inside": "Wilayah tempat tiap unit dihitung",
    "calendar_periods": "Kalender: awal dan akhir tiap periode",
    "catalogue_datasets": "Jenis laporan yang dikenal",
    "catalogue_indicators": "Indikator: nama, definisi, rumus, sumber",
    "catalogue_thresholds": "Ambang yang dipakai pada kalimat dan warna",
    "corrections": "Angka yang dulu terbit lain: pemberitahuan koreksi",
    "findings": "Angka diragukan (selalu kosong: urusan kantor)",
    "imports": "Kapan data masuk, tanpa nama berkas dan pengirim",
    "meta": "Keterangan terbitan: versi, tanggal, pengaturan",
    "named_units": "Nama wilayah, UPT, dan kantor",
    "observations": "Angka",
    "period_kinds": "Jenis periode",
    "ppks_kinds": "26 jenis PPKS",
    "programs": "Program bantuan",
    "publications": "Riwayat terbitan",
    "regions": "Wilayah administrasi",
    "reports": "Laporan per wilayah dan periode: masuk, tepat waktu, belum",
    "series_breaks": "Saat cara hitung atau wilayah berubah",
    "spm_services": "Pelayanan dasar SPM",
    "sums_broken": "Untuk pemeriksaan: jumlah yang tidak genap",
    "sums_held": "Untuk pemeriksaan: hubungan antar-angka",
    "unit_parents": "Wilayah induk tiap unit",
    "upt": "UPT/panti",
}
"""What each table of a release holds."""


def of(made: Protected, changed: Changes, bundle: Path, file: Path) -> dict[str, Any]:
    """The record of a draft, ready for JSON.

    rows, tables (name, rows), bundle (files, bytes), levels, indicators, counts, kept, changes.
    """
    rows = made.rows
    written = [path for path in bundle.rglob("*") if path.is_file()] if bundle.is_dir() else []
    return {
        "rows": len(rows),
        "bytes": file.stat().st_size,
        "tables": _tables(file),
        "bundle": {"files": len(written), "bytes": sum(path.stat().st_size for path in written)},
        "levels": _levels(rows),
        "indicators": _indicators(rows, changed.hidden),
        "counts": {name: int(number) for name, number in made.counts.items()},
        "kept": [
            {"label": one.label, "published": one.published, "total": one.total, "share": one.share}
            for one in made.kept
        ],
        "changes": dict(changed.counts),
        "examples": [_plain(row) for row in changed.examples],
        "newly_hidden": {key: int(number) for key, number in sorted(changed.hidden.items())},
    }


def _tables(file: Path) -> list[dict[str, Any]]:
    with duckdb.connect(str(file), read_only=True) as connection:
        names = [name for (name,) in do(connection, "select table_name from duckdb_tables() order by table_name")]
        return [{"table": name, "title": TITLES.get(name, ""), "rows": _count(connection, name)} for name in names]


def _count(connection: duckdb.DuckDBPyConnection, table: str) -> int:
    return int(do(connection, f'select count(*) from "{table}"')[0][0])  # noqa: S608


def _levels(rows: DataFrame) -> list[dict[str, Any]]:
    """By level: how many figures, of how many units, from when to when."""
    found = []
    for level, group in rows.groupby("level", dropna=False):
        found.append(
            {
                "level": str(level),
                "rows": len(group),
                "shown": int((group["reason"].isna() & group["value"].notna()).sum()),
                "units": int(group["unit_code"].nunique()),
                "period_from": f"{group['period'].min():%Y-%m}",
                "period_to": f"{group['period'].max():%Y-%m}",
            }
        )
    return sorted(found, key=lambda row: int(row["units"]))


def _indicators(rows: DataFrame, newly: Mapping[str, int]) -> list[dict[str, Any]]:
    """By indicator: figures shown, without data, hidden to protect people, of marked kinds below kabupaten."""
    states = DataFrame(
        {
            "indicator": rows["indicator"],
            "shown": rows["reason"].isna() & rows["value"].notna(),
            "empty": rows["reason"].isna() & rows["value"].isna(),
            "hidden": rows["reason"] == PROTECTED,
            "coarse": rows["reason"] == COARSE,
        }
    )
    found = []
    for key, group in states.groupby("indicator"):
        counts = {name: int(group[name].sum()) for name in ("shown", "empty", "hidden", "coarse")}
        found.append(
            {"indicator": str(key), "label": LABELS.get(str(key), str(key)), **counts}
            | {"newly_hidden": int(newly.get(str(key), 0))}
        )
    return sorted(found, key=lambda row: (-int(row["hidden"]) - int(row["coarse"]), str(row["indicator"])))


def _plain(row: Mapping[str, Any]) -> dict[str, Any]:
    return {name: None if value != value else value for name, value in row.items()}  # noqa: PLR0124  NaN
