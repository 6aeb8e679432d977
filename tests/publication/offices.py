"""A small office with figures to publish: an export of one month, brought in and built as an operator does it."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import duckdb

from dashboard.catalogue import Agency, agency
from dashboard.intake import importer
from dashboard.publication import release
from dashboard.publication.history import Release
from dashboard.publication.tools import Tools
from dashboard.warehouse import build
from dashboard.warehouse.connection import open_warehouse
from tests.publication import fakes
from tests.publication.made import home_at

SLUG = "muara-enim"
BY = "Siti Rahmawati"
HEADER = "Kode Wilayah;Kecamatan;Bulan;Jenis Periode;Program;Kuota;Dibayar;Gagal;Menunggu\n"
AREAS = {
    "16.03.01": "Tanjung Agung",
    "16.03.02": "Muara Enim",
    "16.03.03": "Rambang Niru",
    "16.03.06": "Gelumbang",
}


@dataclass(frozen=True)
class Cell:
    """One figure of `paid`: of a kecamatan, one programme, one period."""

    unit_code: str = "16.03.03"
    program_code: str = "SEMBAKO"
    period_kind: str = "bulan"
    period: date = date(2026, 7, 1)

    @property
    def where(self) -> str:
        """The row of `observations` that holds it."""
        return (
            f"indicator = 'paid' and unit_kind = 'region' and unit_code = '{self.unit_code}' and part = '*'"
            f" and program_code = '{self.program_code}'"
            f" and period_kind = '{self.period_kind}' and period = date '{self.period}'"
        )

    @property
    def named(self) -> tuple[str, str, str, str, str]:
        """As an audit names it: measure, unit, programme, part, time."""
        return "paid", f"region:{self.unit_code}", self.program_code, "*", f"{self.period_kind}:{self.period}"


SMALL, BESIDE = Cell(), Cell(unit_code="16.03.06")  # the small count, and the one that is hidden with it


def truth(public: Path, cell: Cell) -> float:
    """The number inside, of the office whose public folder is given."""
    with home_at(public.parents[1]), open_warehouse(SLUG).cursor() as cursor:
        ((value,),) = cursor.execute(f"select value from observations where {cell.where}").fetchall()  # noqa: S608
    return float(value)


def put_back(connection: duckdb.DuckDBPyConnection, table: str, cell: Cell, value: float) -> None:
    """Show `value` where the cell is hidden."""
    changed = connection.execute(
        f"update \"{table}\" set value = ?, status = 'final', reason = null"  # noqa: S608
        f" where {cell.where} and reason is not null",
        [value],
    ).fetchall()
    assert changed == [(1,)], f"{cell} is not hidden"


def office() -> Agency:
    return agency(SLUG)


def bring(folder: Path, paid: dict[str, int], *, month: str = "2026-07", day: date = date(2026, 9, 5)) -> None:
    """Import and build: of a quota of 200 so many were paid, by area."""
    lines = [f"{code};{AREAS[code]};{month};bulan;SEMBAKO;200;{n};0;{200 - n}\n" for code, n in paid.items()]
    path = folder / f"salur-{month}-{day}-{'-'.join(map(str, paid.values()))}.csv"
    path.write_text(HEADER + "".join(lines), encoding="utf-8")
    importer.import_file(path, SLUG, received=day)
    build.build(SLUG)


def said(*_: object) -> None:
    """Progress that nobody hears."""


def published(by: str = BY, tools: Tools | None = None) -> Release:
    """Draft and approve at once."""
    with_ = tools or fakes.tools()
    draft, _ = release.ready(office(), with_, said)
    return release.publish(draft, by, with_)
