"""`pantau query` and `pantau indicator`: the same figures as on the pages, for a terminal or another program."""

import csv
import re
import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dashboard.catalogue import agency as office
from dashboard.catalogue import indicator as known_indicator
from dashboard.cli import exits, output
from dashboard.cli.typed import AgencyOption, JsonOption
from dashboard.errors import NotFoundError, PantauError

if TYPE_CHECKING:
    import pandas as pd

FINEST_FIRST = ("kecamatan", "kabupaten", "provinsi", "negara", "upt", "unit", "office")
KINDS = ("bulan", "dua_bulan", "triwulan", "semester", "tahun")
EVERYTHING = "*"


class Format(StrEnum):
    """How an answer is printed."""

    csv = "csv"
    json = "json"
    table = "table"


def query(
    name: Annotated[str, typer.Argument(metavar="NAMA", help="Nama kueri, misalnya data/imports.")] = "",
    agency: Annotated[str, typer.Option("--agency", "-a", metavar="KANTOR", help="Kantor.")] = "",
    param: Annotated[list[str] | None, typer.Option("--param", "-p", metavar="KUNCI=NILAI", help="Parameter.")] = None,
    form: Annotated[Format, typer.Option("--format", "-f", help="Bentuk jawaban.")] = Format.table,
    as_json: JsonOption = False,
) -> int:
    """Jalankan satu kueri bernama; tanpa nama, tampilkan semua kueri dan parameternya."""
    from dashboard import queries
    from dashboard.warehouse import connection

    if not name:
        _list_queries(Format.json if as_json else form)
        return exits.DONE
    bound = _parameters(name, param or [])
    if not agency:
        raise PantauError(f"Kueri “{name}” memerlukan kantor: tambahkan --agency KANTOR.")
    warehouse = connection.open_warehouse(office(agency).slug)
    _print(queries.run(warehouse, name, **bound), Format.json if as_json else form)
    return exits.DONE


def _list_queries(form: Format) -> None:
    from dashboard import queries

    rows = [
        {"name": n, "title": queries.title(n), "parameters": sorted(queries.parameters(n))} for n in queries.names()
    ]
    if form is Format.json:
        output.as_json(rows)
        return
    shown = [row | {"parameters": " ".join(row["parameters"])} for row in rows]
    output.table(shown, {"name": "Kueri", "parameters": "Parameter", "title": "Isi"})


# Left out of a command line, these mean “no filter”; every other parameter must be given.
FILTERS = ("dataset", "kind", "parent", "program", "region", "sha", "upt")
DEFAULTS: dict[str, object] = dict.fromkeys(FILTERS, EVERYTHING) | {"limit": 10_000}


def _parameters(name: str, given: list[str]) -> dict[str, object]:
    from dashboard import queries

    wrong = [text for text in given if "=" not in text]
    if wrong:
        raise typer.BadParameter(f"{wrong[0]}: tulis sebagai kunci=nilai")
    bound: dict[str, object] = {key: DEFAULTS[key] for key in queries.parameters(name) if key in DEFAULTS}
    bound |= {key: _value(value) for key, _, value in (text.partition("=") for text in given)}
    return bound


def _value(text: str) -> object:
    """Whole numbers as numbers (years, limits), `null` as no value, a month as its first day; codes stay text."""
    if text.lower() == "null":
        return None
    if re.fullmatch(r"\d{4}-\d{2}", text):
        return f"{text}-01"
    return int(text) if text.isdigit() and not (len(text) > 1 and text.startswith("0")) else text


def indicator(
    key: Annotated[str, typer.Argument(metavar="INDIKATOR", help="Kunci indikator, misalnya paid_pct.")],
    agency: AgencyOption,
    level: Annotated[str, typer.Option("--level", "-l", help="Tingkat; bawaan: yang paling rinci.")] = "",
    period: Annotated[str, typer.Option("--period", help="YYYY atau YYYY-MM; bawaan: yang terakhir berisi.")] = "",
    program: Annotated[str, typer.Option("--program", help="Kode program; bawaan: semua program.")] = EVERYTHING,
    form: Annotated[Format, typer.Option("--format", "-f", help="Bentuk jawaban.")] = Format.table,
) -> int:
    """Cetak satu indikator untuk semua wilayah, UPT, atau kantor: sama dengan angka pada peta dan kartu."""
    from dashboard import queries
    from dashboard.warehouse import connection

    record = known_indicator(key)
    warehouse = connection.open_warehouse(office(agency).slug)
    choice = choose(queries.run(warehouse, "observations/periods", indicator=key), level, period, program)
    rows = queries.run(warehouse, "observations/units", indicator=key, **choice)
    named = {"unit_code": "region_code"} if record.unit_kind == "region" else {}
    _print(rows.rename(columns=named), form)
    return exits.DONE


def choose(available: "pd.DataFrame", level: str, period: str, program: str) -> dict[str, object]:
    """The level, period and kind of period to print: what was asked, else the finest and latest with a value.

    `available` is `observations/periods`. NotFoundError names what there is.
    """
    if available.empty:
        raise NotFoundError("Indikator ini belum ada angka sama sekali di kantor ini: belum ada berkasnya yang masuk.")
    rows = available[available["program_code"] == program]
    if rows.empty:
        raise NotFoundError(_nothing("program", program, available["program_code"]))
    wanted_level = level or next(name for name in FINEST_FIRST if (rows["level"] == name).any())
    at_level = rows[rows["level"] == wanted_level]
    if at_level.empty:
        raise NotFoundError(_nothing("tingkat", wanted_level, rows["level"]))
    chosen = at_level[at_level["period"].astype(str).str.startswith(period)]
    if len(period) == len("YYYY"):
        chosen = chosen[chosen["period_kind"] == "tahun"]
    if chosen.empty:
        raise NotFoundError(_nothing("periode", period, at_level["period"].astype(str).str[:7]))
    kind = next(name for name in KINDS if (chosen["period_kind"] == name).any())
    latest = chosen[chosen["period_kind"] == kind]["period"].max()
    return {"level": wanted_level, "period": latest.date(), "period_kind": kind, "program": program}


def _nothing(what: str, asked: str, there: "pd.Series[Any]") -> str:
    found = ", ".join(sorted(set(there.astype(str)), reverse=True)[:24])
    return f"Tidak ada angka untuk {what} “{asked}”. Yang ada: {found or 'belum ada angka sama sekali'}."


def _print(rows: "pd.DataFrame", form: Format) -> None:
    """Rows of a query; a missing value is empty in CSV and null in JSON, never zero."""
    dated = rows.assign(**{name: _iso(rows[name]) for name in rows.select_dtypes(["datetime"]).columns})
    names = [str(name) for name in dated.columns]
    cells = dated.astype(object).where(dated.notna(), None).itertuples(index=False, name=None)
    records = [dict(zip(names, map(_whole, row), strict=True)) for row in cells]
    if form is Format.json:
        output.as_json(records)
    elif form is Format.csv:
        writer = csv.DictWriter(sys.stdout, fieldnames=names, lineterminator="\n")
        writer.writeheader()
        writer.writerows(records)
    else:
        output.table(records, {name: name for name in names})


def _whole(cell: object) -> object:
    """A count without ".0"; the store keeps all values as one type."""
    return int(cell) if isinstance(cell, float) and cell.is_integer() else cell


def _iso(column: "pd.Series[Any]") -> "pd.Series[Any]":
    """Days as YYYY-MM-DD; moments keep their time."""
    days = (column.dropna() == column.dropna().dt.normalize()).all()
    text: pd.Series[Any] = column.dt.strftime("%Y-%m-%d" if days else "%Y-%m-%dT%H:%M:%S")
    return text
