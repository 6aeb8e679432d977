"""`pantau audit` and `pantau suppress`: what an outsider can still find out, and what must be hidden against it."""

import math
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dashboard.cli import exits, output, progress
from dashboard.cli.typed import JsonOption

if TYPE_CHECKING:
    from dashboard.disclosure.audit import Reach
    from dashboard.disclosure.tables import Table

FileArgument = Annotated[Path, typer.Argument(metavar="BERKAS", help="Berkas JSON berisi tabel.")]
AuditedArgument = Annotated[
    Path,
    typer.Argument(
        metavar="BERKAS|MAP",
        help="Berkas JSON berisi tabel; atau terbitan: berkas .duckdb, map data terbuka, map public/.",
    ),
]
EarlierOption = Annotated[
    list[Path] | None,
    typer.Option(
        "--earlier", metavar="TERBITAN", help="Terbitan sebelumnya, yang angkanya sudah diketahui; boleh berulang."
    ),
]
COLUMNS = {
    "table": "Tabel", "cell": "Sel tersembunyi", "low": "Terendah", "high": "Tertinggi", "said": "Keterangan",
}  # fmt: skip
FAULTS = {
    "measure": "Yang dihitung", "unit": "Unit", "program_code": "Program", "part": "Bagian", "time": "Periode",
    "low": "Terendah", "high": "Tertinggi", "words": "Keterangan",
}  # fmt: skip
SHOWN = 50  # faults in the table; --json has all
UNPROTECTED = 1


def audit(path: AuditedArgument, earlier: EarlierOption = None, as_json: JsonOption = False) -> int:
    """Hitung batas yang masih dapat diketahui dari setiap sel tersembunyi; kode 1 bila ada yang tidak terlindung."""
    if path.is_dir() or path.suffix == ".duckdb":
        return _publication(path, earlier or [], as_json=as_json)
    from dashboard.disclosure import tables

    found = [(table, _reach(table)) for table in tables.read(path)]
    rows = [_row(table, reach) for table, every in found for reach in every]
    open_cells = [row for row in rows if not row["protected"]]
    if as_json:
        output.as_json(rows)
    else:
        output.table([row | {"high": _high(row["high"])} for row in rows], COLUMNS)
        _say(len(rows), open_cells)
    return UNPROTECTED if open_cells else exits.DONE


def _publication(path: Path, earlier: list[Path], *, as_json: bool) -> int:
    """Audit what anybody can download."""
    from dashboard.disclosure import publications
    from dashboard.publication import auditing

    found, before = auditing.read(path)
    for told, still_before in map(auditing.read, earlier):
        before = (*before, *still_before, told.rows)
    with progress.stages(f"Memeriksa {found.name}") as report:
        made = publications.check(
            found.rows,
            tables=found.tables,
            settings=auditing.settings(found),
            earlier=sorted(before, key=lambda rows: str(rows.attrs["version"])),
            progress=report,
        )
    rows = [asdict(fault) | {"high": fault.high if math.isfinite(fault.high) else None} for fault in made.faults]
    if as_json:
        output.as_json({"publication": found.name, "cells": made.cells, "hidden": made.hidden, "faults": rows})
    else:
        if rows:
            output.table([row | {"high": _high(row["high"])} for row in rows[:SHOWN]], FAULTS)
        _judge(found.name, made.cells, made.hidden, len(rows))
    return UNPROTECTED if rows else exits.DONE


def _judge(name: str, cells: int, hidden: int, faults: int) -> None:
    told = f"{name}: {cells} angka tentang orang, {hidden} disembunyikan"
    if faults:
        output.error(f"{told}; {faults} tidak terlindung.")
    else:
        output.done(f"{told}, semuanya terlindung.")


def suppress(
    file: FileArgument,
    per_cell: Annotated[
        float | None,
        typer.Option("--per-cell", metavar="BIAYA", help="Biaya tiap sel di samping nilainya; bawaan: median nilai."),
    ] = None,
) -> int:
    """Tambahkan sel penutup pada tabel yang sel primernya sudah ditentukan; tulis JSON yang sama bentuknya."""
    from dashboard.disclosure import secondary, tables

    made = []
    for table in tables.read(file):
        with progress.stages(f"Menentukan sel penutup {table.name}") as report:
            made.append(secondary.suppress(table, per_cell=per_cell, progress=partial(report, "")))
    bounds = {(table.name, reach.id): (reach.low, reach.high) for table in made for reach in _reach(table)}
    output.plain(tables.dump(made, bounds))
    return exits.DONE


def _reach(table: "Table") -> "list[Reach]":
    from dashboard.disclosure import audit as auditor

    with progress.stages(f"Memeriksa {table.name}") as report:
        return auditor.audit(table, partial(report, ""), exact=True)


def _row(table: "Table", reach: "Reach") -> dict[str, object]:
    return {
        "table": table.name,
        "id": list(reach.id),
        "cell": " / ".join(reach.id),
        "primary": reach.primary,
        "low": reach.low,
        "high": reach.high if math.isfinite(reach.high) else None,
        "protected": reach.protected,
        "said": f"▼ {reach.fault}" if reach.fault else "● terlindung",
    }


def _high(value: object) -> object:
    return "tanpa batas" if value is None else value


def _say(cells: int, open_cells: list[dict[str, object]]) -> None:
    if not cells:
        output.done("Tidak ada sel tersembunyi.")
    elif open_cells:
        named = "; ".join(f"{row['table']}: {row['cell']}" for row in open_cells[:10])
        output.error(f"{len(open_cells)} dari {cells} sel tersembunyi tidak terlindung: {named}.")
    else:
        output.done(f"{cells} sel tersembunyi, semuanya terlindung.")
