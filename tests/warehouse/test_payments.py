"""Payments to persons become counts: agreeing with the payments, replacing what else was said, without a person."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from dashboard.intake import importer, log
from dashboard.warehouse import build, connection

OFFICE = "muara-enim"
NIK = "1603020505850001"
HEADER = "payment_id;nik;program_code;region_code;month;stage;amount_idr;status;reason;sp2d_date;transfer_date"
COUNTS = "program_code;region_code;month;stage;quota;paid;failed;waiting;amount_idr"
Write = Callable[[str, str], Path]
pytestmark = pytest.mark.usefixtures("empty_store")


@pytest.fixture
def write_text(tmp_path: Path) -> Write:
    def write(name: str, text: str) -> Path:
        (tmp_path / name).write_text(text, encoding="utf-8")
        return tmp_path / name

    return write


def payment(number: int, status: str = "dibayar", reason: str = "", amount: int = 750_000, area: str = "Lubai") -> str:
    return f"P-{number};{NIK};PKH;{area};2026-07;1;{amount};{status};{reason};2026-07-06;2026-07-{7 + number % 9:02d}"


def bring(path: Path, day: date = date(2026, 8, 5)) -> None:
    importer.import_file(path, OFFICE, received=day)


def rows(table: str, columns: str) -> list[tuple[object, ...]]:
    build.build(OFFICE)
    found = connection.open_warehouse(OFFICE).cursor().execute(f'select {columns} from "{table}" order by all')  # noqa: S608
    return list(found.fetchall())


FIRST = (payment(1), payment(2, "gagal", "meninggal"), payment(3, "gagal"), payment(4, "menunggu"), payment(5))


def test_payments_are_counted(write_text: Write) -> None:
    bring(write_text("bayar.csv", "\n".join((HEADER, *FIRST)) + "\n"))
    assert rows("disbursements", "region_code, quota, paid, failed, waiting, amount_idr, sp2d_idr, transfer_date") == [
        ("16.03.14", 5, 2, 2, 1, 1_500_000, 3_750_000, date(2026, 7, 12))
    ]
    assert rows("disbursement_failures", "reason, families") == [("lainnya", 1), ("meninggal", 1)]
    found = (
        connection.open_warehouse(OFFICE)
        .cursor()
        .execute(
            "select numerator, denominator from observations"
            " where indicator = 'paid_pct' and unit_code = '16.03.14'"
            " and program_code = 'PKH' and period_kind = 'bulan'"
        )
    )
    assert found.fetchall() == [(2.0, 5.0)]


def test_a_payment_in_two_files_counts_once_as_the_newer_says(write_text: Write) -> None:
    bring(write_text("lama.csv", "\n".join((HEADER, *FIRST)) + "\n"))
    newer = (payment(2, amount=800_000), payment(6))
    bring(write_text("baru.csv", "\n".join((HEADER, *newer)) + "\n"), date(2026, 8, 9))
    assert rows("disbursements", "quota, paid, failed, amount_idr, _first_received") == [
        (6, 4, 1, 3_050_000, date(2026, 8, 5))
    ]


def test_what_was_counted_from_payments_takes_the_place_of_reports(write_text: Write) -> None:
    lines = ("PKH;Lubai;2026-07;1;9;9;0;0;1", "PKH;Lubai;2026-08;1;3;3;0;0;1")
    bring(write_text("rekap.csv", "\n".join((COUNTS, *lines)) + "\n"), date(2026, 9, 30))
    bring(write_text("bayar.csv", "\n".join((HEADER, *FIRST)) + "\n"))
    assert rows("disbursements", "month, quota") == [(date(2026, 7, 1), 5), (date(2026, 8, 1), 3)]


def test_no_payment_is_in_the_warehouse(write_text: Write) -> None:
    bring(write_text("bayar.csv", "\n".join((HEADER, *FIRST)) + "\n"))
    version = build.build(OFFICE)
    cursor = connection.open_warehouse(OFFICE).cursor()
    tables = {name for (name,) in cursor.execute("select table_name from duckdb_tables()").fetchall()}
    assert not {"payments", "payment_columns", "payment_files", "counted", "repeated"} & tables
    everything = version.path.read_bytes()
    assert NIK.encode() not in everything
    key = log.read(OFFICE)[0]["person_key"]
    assert key.encode() not in everything
    assert b"P-1" not in everything


def test_withdrawn_payments_are_gone(write_text: Write) -> None:
    bring(write_text("bayar.csv", "\n".join((HEADER, *FIRST)) + "\n"))
    importer.withdraw(OFFICE, log.read(OFFICE)[0]["sha256"], reason="salah")
    assert rows("disbursements", "quota") == []
