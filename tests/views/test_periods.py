"""A period survives the address, and an address that is no period is refused."""

from datetime import date

import pytest

from dashboard.catalogue.records import MONTHS_OF, PERIOD_KINDS
from dashboard.views.periods import Period, parse


@pytest.mark.parametrize("kind", PERIOD_KINDS)
def test_every_period_reads_back_from_its_key(kind: str) -> None:
    for year in (2023, 2026):
        for month in range(1, 13, MONTHS_OF[kind]):
            period = Period(date(year, month, 1), kind)
            assert parse(period.key) == period


@pytest.mark.parametrize(
    "text", ["", "2026-13", "2026-00", "2026-T5", "2026-S3", "26-09", "2026-09-01", "' or 1=1", "9999"]
)
def test_anything_else_is_no_period(text: str) -> None:
    assert parse(text) is None


def test_the_same_time_in_another_kind() -> None:
    september = Period(date(2026, 9, 1))
    assert september.as_kind("triwulan") == Period(date(2026, 7, 1), "triwulan")
    assert september.as_kind("tahun") == Period(date(2026, 1, 1), "tahun")
    assert september.as_kind("bulan") == september
    assert Period(date(2026, 7, 1), "triwulan").last_month == date(2026, 9, 1)
    assert Period(date(2025, 12, 1), "dua_bulan").last_month == date(2026, 1, 1)
    assert september.words == "September 2026"
