"""Tables that run sideways: months or years as columns, under one or two header rows.

The shapes that offices like to read and that a database cannot: recipes turn them back (`melt`).
"""

from collections.abc import Callable, Sequence
from typing import Any

import pandas as pd

from dashboard.catalogue.months import MONTHS
from dashboard.sample.bodies import RESIDENTS
from dashboard.sample.cells import KINDS, REASONS, Cell, column, comma, month_words, native, reference
from dashboard.sample.files import MARK, Table

Rows = list[Sequence[Cell]]


def _cell(value: object) -> Cell:
    """A native number, or an empty cell."""
    return None if value is pd.NA else int(str(value))


def budget(rows: pd.DataFrame, year: int, words: str) -> Table:
    """A row per programme and revision; pagu, then rencana and realisasi under each month."""
    lines: Rows = []
    for (program, revision), months in rows.groupby(["program_code", "revision"], sort=True):
        ordered = months.sort_values("month")
        pairs = zip(ordered["planned_cash_idr"], ordered["realised_idr"], strict=True)
        figures = [_cell(value) for pair in pairs for value in pair]
        lines.append([str(program), str(revision).capitalize(), _cell(ordered["pagu_idr"].iloc[0]), *figures])
    sideways = [f"{name} / {measure}" for name in MONTHS for measure in ("Rencana Kas", "Realisasi")]
    titles = (f"LAPORAN ANGGARAN KAS DAN REALISASI TAHUN {year}", f"Keadaan sampai dengan {words} (rupiah)", MARK)
    return Table(sheet="Anggaran", titles=titles, headers=("Program", "Revisi", "Pagu", *sideways), rows=lines)


def failures(rows: pd.DataFrame, titles: tuple[str, ...]) -> Table:
    """A row per kecamatan, programme and period; a column per reason, empty where it did not occur."""
    key = ["program_code", "region_code", "month", "period_kind", "stage"]
    wide = rows.pivot(index=key, columns="reason", values="families").reindex(columns=list(REASONS)).reset_index()
    writers: dict[str, Callable[[Any], Cell]] = {"month": month_words, "period_kind": KINDS.__getitem__}
    parts = {name: column(wide[name], writers.get(name, str), "") for name in key}
    names = column(wide["region_code"], reference("region_name").__getitem__, "")
    figures = [column(wide[reason], native, None) for reason in REASONS]
    ordered = (parts[name] for name in ("program_code", "month", "period_kind", "stage"))
    lines: Rows = list(zip(parts["region_code"], names, *ordered, *figures, strict=True))
    headers = ("Kode", "Kecamatan", "Program", "Periode", "Jenis Periode", "Tahap")
    sideways = tuple(f"Sebab Gagal (KPM) / {name}" for name in REASONS.values())
    return Table(sheet="Gagal Salur", titles=titles, headers=(*headers, *sideways), rows=lines)


def _by_month(rows: pd.DataFrame, name: str) -> list[Cell]:
    months = rows["month"].dt.month.tolist()
    values = {month: _cell(value) for month, value in zip(months, rows[name].tolist(), strict=True)}
    return [values.get(month) for month in range(1, 13)]


def residents(rows: pd.DataFrame, titles: tuple[str, ...]) -> Table:
    """A row per line of the residents' account, a column per month; months to come are empty."""
    lines: Rows = [[label, *_by_month(rows, name)] for name, label in RESIDENTS.items()]
    return Table(sheet="Penghuni", titles=titles, headers=("Uraian", *MONTHS), rows=lines)


def services(rows: pd.DataFrame, titles: tuple[str, ...]) -> Table:
    """A row per service; layanan and orang under each month."""
    lines: Rows = []
    for service, group in rows.groupby("service", sort=True):
        pairs = zip(_by_month(group, "services"), _by_month(group, "people"), strict=True)
        lines.append([str(service), *(cell for pair in pairs for cell in pair)])
    sideways = tuple(f"{name} / {measure}" for name in MONTHS for measure in ("Layanan", "Orang"))
    return Table(sheet="Layanan", titles=titles, headers=("Jenis Layanan", *sideways), rows=lines)


def population(rows: pd.DataFrame, office: str) -> Table:
    """A row per kecamatan; penduduk and keluarga under their years; the total row last."""
    names, parents = reference("region_name"), reference("parent_code")
    years = sorted(set(rows["year"]))
    wide = rows.pivot_table(index="region_code", columns="year", values=["people", "families"], aggfunc="sum")
    order = [(measure, year) for measure in ("people", "families") for year in years]
    figures = wide[order].to_numpy().tolist()
    lines: Rows = [
        [code, names[parents[code]], names[code], *cells] for code, cells in zip(wide.index, figures, strict=True)
    ]
    lines.append(["", "Jumlah", "", *(int(wide[pair].sum()) for pair in order)])
    labels = {"people": "Jumlah Penduduk", "families": "Jumlah Keluarga"}
    headers = ("Kode Wilayah", "Kabupaten/Kota", "Kecamatan", *(f"{labels[name]} / {year}" for name, year in order))
    titles = (f"Penduduk dan Keluarga menurut Kecamatan, {years[0]}–{years[-1]}", office, MARK)
    return Table(titles=titles, headers=headers, rows=lines, notes=("Catatan: angka dibuat untuk peragaan.",))


def poverty(rows: pd.DataFrame, office: str) -> Table:
    """A row per area and year, all text with decimal commas; people in thousands, as BPS prints them."""
    names = reference("region_name")
    thousands = [comma(int(people) / 1000) if people is not pd.NA else "..." for people in rows["poor_people"]]
    decimals = [column(rows[name], comma, "...") for name in ("p0_pct", "p1", "p2")]
    lines: Rows = list(
        zip(
            rows["region_code"].tolist(),
            column(rows["region_code"], names.__getitem__, ""),
            column(rows["year"], str, ""),
            thousands,
            *decimals,
            column(rows["poverty_line_idr"], native, ""),
            column(rows["source"], str, ""),
            strict=True,
        )
    )
    headers = (
        "Kode", "Wilayah", "Tahun", "Penduduk Miskin (Ribu Jiwa)", "Persentase Penduduk Miskin", "P1", "P2",
        "Garis Kemiskinan (Rp)", "Sumber",
    )  # fmt: skip
    titles = ("Penduduk Miskin menurut Kabupaten/Kota (Maret)", office, MARK)
    return Table(titles=titles, headers=headers, rows=lines, notes=("Sumber: DATA CONTOH, dikalibrasi pada BPS.",))


def index(rows: pd.DataFrame) -> Table:
    """A row per area and year: the welfare index."""
    names = reference("region_name")
    lines: Rows = [
        [str(code), names[code], str(year), comma(value)]
        for code, year, value in zip(rows["region_code"], rows["year"], rows["value"], strict=True)
    ]
    headers = ("Kode Wilayah", "Wilayah", "Tahun", "Indeks Kesejahteraan Sosial")
    return Table(headers=headers, rows=lines, notes=("Sumber: DATA CONTOH",))
