"""Reports in Pantau's own forms: the headings of the template, the office's own way of writing, no recipe needed.

Each dataset comes as an archive of everything before 2026 and as a file of the running year.
"""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd

from dashboard.catalogue import Agency, Column, dataset
from dashboard.sample import headcount
from dashboard.sample.activities import SENT
from dashboard.sample.cells import CSV_PLAIN, SHEET, Cell, Pen, column, comma
from dashboard.sample.files import MARK, SampleFile, Table, write_csv, write_xlsx
from dashboard.sample.randomness import stream

WITH_CSV = ("musi-banyuasin", "jawa-timur")
RUNNING = 2026
ARCHIVED = date(2026, 1, 19)
SENDERS = {
    "region": "Bidang Perlindungan dan Jaminan Sosial",
    "office": "Sekretariat",
    "upt": "Bidang Rehabilitasi Sosial",
}
FLAGS = {True: "ya", False: "tidak"}


def years(rows: pd.DataFrame) -> pd.Series:
    """The year in which each row came in: of its period, release, day, or end of a training; a list is of this year."""
    for name in ("month", "date", "completed_on", "reported_at"):
        if name in rows:
            when: pd.Series = rows[name].dt.year
            return when
    if "year" in rows:
        return rows["year"]
    if "release" in rows:
        return rows["release"].str[:4].astype(int)
    return pd.Series(RUNNING, index=rows.index)


def _writer(part: Column, pen: Pen) -> Callable[[Any], Cell]:
    """How the cells of one column are written; areas by their code, as the form asks."""
    writers: Mapping[str, Callable[[Any], Cell]] = {
        "int": pen.count, "idr": pen.money, "date": pen.day, "month": lambda value: f"{value:%Y-%m}", "year": str,
        "bool": FLAGS.__getitem__, "timestamp": lambda value: f"{value:%Y-%m-%d %H:%M}", "pct": comma,
    }  # fmt: skip
    return writers.get(part.type, str)


def _table(office: Agency, key: str, rows: pd.DataFrame, words: str) -> Table:
    record = dataset(key)
    pen = CSV_PLAIN if office.slug in WITH_CSV else SHEET
    carried = [part for part in record.columns if part.name in rows]
    empty = "" if pen is CSV_PLAIN else None
    cells = [column(rows[part.name], _writer(part, pen), empty) for part in carried]
    return Table(
        sheet="Data",
        titles=(f"{record.title} – {office.short_name} – {words}", MARK),
        headers=tuple(part.heading for part in carried),
        rows=list(zip(*cells, strict=True)),
    )


def write(office: Agency, folder: Path, tables: Mapping[str, pd.DataFrame]) -> list[SampleFile]:
    """Write the tables as filled forms; one file per dataset for the years before, one for the running year."""
    found = []
    for key, rows in tables.items():
        when = years(rows)
        for words, stem, part in (
            ("s.d. 2025", "arsip", rows[when < RUNNING]),
            ("2026", "2026", rows[when >= RUNNING]),
        ):
            if len(part):
                found.append(_file(office, folder, key, part.reset_index(drop=True), (words, stem)))
    return found


def headcounts(office: Agency, folder: Path, residents: pd.DataFrame) -> list[SampleFile]:
    """Write the office's own counts of residents, one file a quarter."""
    found = []
    for received, part in headcount.arrivals(residents[residents["reported_by"] == "dinas"]):
        words = f"{received:%Y-%m-%d}"
        path = _written(
            office,
            folder / f"hitungan_penghuni_{words}",
            "upt_residents",
            part.dropna(axis="columns", how="all"),
            words,
        )
        found.append(SampleFile(path=path, received=received, sender=headcount.SENDER, datasets=("upt_residents",)))
    return found


def _written(office: Agency, path: Path, key: str, rows: pd.DataFrame, words: str) -> Path:
    """The table as the office writes files; the path with its suffix."""
    table = _table(office, key, rows, words)
    if office.slug in WITH_CSV:
        path = path.with_name(f"{path.name}.csv")
        write_csv(path, table)
    else:
        path = path.with_name(f"{path.name}.xlsx")
        write_xlsx(path, [table])
    return path


def _file(office: Agency, folder: Path, key: str, rows: pd.DataFrame, period: tuple[str, str]) -> SampleFile:
    words, stem = period
    record = dataset(key)
    name = f"{key}_{stem}" if office.slug in WITH_CSV else f"{record.title.replace('/', '-')} {stem}"
    path = _written(office, folder / name, key, rows, words)
    weekly = record.reporter == "upt" and record.due.frequency == "weekly"
    day = SENT.day if weekly else int(stream(office.slug, "form", key).integers(2, 9))
    received = ARCHIVED if stem == "arsip" else date(RUNNING, 10, day)
    return SampleFile(path=path, received=received, sender=SENDERS[record.reporter], datasets=(key,))
