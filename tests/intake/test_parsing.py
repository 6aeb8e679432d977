"""Dates, periods, years and codes: what is read, what is refused, and that the two never mix."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.catalogue.records import PERIOD_KINDS
from dashboard.intake import parsing, periods
from dashboard.intake.parsing import CellFault, Period

DAYS = st.dates(date(1950, 1, 1), date(2099, 12, 31))
INDONESIAN = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
    "Desember",
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "first", "kind"),
    [
        ("2026-07", date(2026, 7, 1), ""),
        ("2026/7", date(2026, 7, 1), ""),
        ("07/2026", date(2026, 7, 1), ""),
        ("202607", date(2026, 7, 1), ""),
        ("Juli 2026", date(2026, 7, 1), ""),
        ("JULI 2026", date(2026, 7, 1), ""),
        ("Jul-26", date(2026, 7, 1), ""),
        ("Bulan Juli Tahun 2026", date(2026, 7, 1), ""),
        ("Sept 2026", date(2026, 9, 1), ""),
        ("Nopember 2025", date(2025, 11, 1), ""),
        ("2026 Agt", date(2026, 8, 1), ""),
        ("\x1fd2026-07-15", date(2026, 7, 1), ""),
        ("2026-07-01 00:00:00", date(2026, 7, 1), ""),
        ("1 Juli 2026", date(2026, 7, 1), ""),
        ("Triwulan III 2026", date(2026, 7, 1), "triwulan"),
        ("2026 TW3", date(2026, 7, 1), "triwulan"),
        ("TW IV/2025", date(2025, 10, 1), "triwulan"),
        ("Triwulan I Tahun 2026", date(2026, 1, 1), "triwulan"),
        ("Semester I 2026", date(2026, 1, 1), "semester"),
        ("Smt 2 2026", date(2026, 7, 1), "semester"),
        ("Januari – Maret 2026", date(2026, 1, 1), "triwulan"),
        ("Januari-Februari 2026", date(2026, 1, 1), "dua_bulan"),
        ("Juli s.d. Desember 2026", date(2026, 7, 1), "semester"),
        ("November 2025 - Januari 2026", date(2025, 11, 1), "triwulan"),
        ("Januari, Februari, Maret 2026", date(2026, 1, 1), "triwulan"),
        ("2026", date(2026, 1, 1), "tahun"),
        ("\x1fn2026", date(2026, 1, 1), "tahun"),
        ("Tahun 2026*", date(2026, 1, 1), "tahun"),
    ],
)
def test_a_period_as_offices_write_it(text: str, first: date, kind: str) -> None:
    assert periods.period(text) == Period(first, kind)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("13/2026", "month_unreadable"),
        ("Tahap I 2026", "month_unreadable"),
        ("Juli", "month_without_year"),
        ("7", "month_without_year"),
        ("Triwulan V 2026", "month_unreadable"),
        ("Januari-Mei 2026", "month_unreadable"),
        ("Maret-Januari 2026", "month_unreadable"),
        ("Januari, Maret, April 2026", "month_unreadable"),
        ("01/07/2026", "date_ambiguous"),
        ("Juli 1826", "month_unreadable"),
        ("?", "month_unreadable"),
    ],
)
def test_a_period_that_cannot_be_read_says_why(text: str, rule: str) -> None:
    with pytest.raises(CellFault) as caught:
        periods.period(text)
    assert caught.value.rule == rule
    assert caught.value.advice.endswith(".")


@pytest.mark.parametrize("month", ["Juli", "7", "07", "\x1fn7"])
def test_a_month_alone_takes_the_year_of_its_row(month: str) -> None:
    assert periods.period(month, year_hint="2026") == Period(date(2026, 7, 1))
    assert periods.period(month, year_hint="\x1fn2026") == Period(date(2026, 7, 1))


@given(DAYS, st.sampled_from(("{0:%Y-%m}", "{1} {0:%Y}", "{1:.3}-{0:%Y}", "{0:%m}/{0:%Y}", "{0:%Y%m}", "{0:%Y} {1}")))
def test_every_form_of_a_month_gives_that_month(day: date, form: str) -> None:
    text = form.format(day, INDONESIAN[day.month - 1])
    assert periods.period(text) == Period(day.replace(day=1))


@given(
    DAYS, st.sampled_from(("{0:%Y-%m-%d}", "{0.day} {1} {0:%Y}", "{0:%d}/{0:%m}/{0:%Y}", "{0:%d-%m-%Y}", "\x1fd{0}"))
)
def test_every_form_of_a_day_gives_that_day(day: date, form: str) -> None:
    assert parsing.day(form.format(day, INDONESIAN[day.month - 1]), "dmy") == day


@given(st.text(max_size=20))
def test_any_text_is_a_period_or_a_fault(text: str) -> None:
    try:
        found = periods.period(text)
    except CellFault as fault:
        assert fault.advice  # noqa: PT017
    else:
        assert found.first.day == 1
        assert found.kind in (*PERIOD_KINDS, "")


@given(st.text(max_size=20))
def test_any_text_is_a_day_or_a_fault(text: str) -> None:
    try:
        assert parsing.day(text, "dmy") >= date(1945, 1, 1)
    except CellFault as fault:
        assert fault.advice  # noqa: PT017


@pytest.mark.parametrize(
    ("texts", "order"),
    [
        (["13/01/2026", "02/03/2026"], "dmy"),
        (["01/13/2026", "02/03/2026"], "mdy"),
        (["13/01/2026", "01/13/2026"], "mixed"),
        (["02/03/2026"], "unproven"),
        (["2026-03-02"], "unproven"),
    ],
)
def test_the_order_of_day_and_month_is_proven_by_the_column(texts: list[str], order: str) -> None:
    assert parsing.day_order(texts) == order


def test_a_declared_order_needs_no_proof() -> None:
    assert parsing.day_order(["02/03/2026"], declared="dmy") == "dmy"


def test_firsts_of_months_prove_the_order_in_a_column_of_months() -> None:
    assert parsing.day_order(["01/07/2026", "01/08/2026"], first_of_month=True) == "dmy"
    assert parsing.day_order(["07/01/2026", "08/01/2026"], first_of_month=True) == "mdy"


def test_day_and_month_that_are_equal_need_no_order() -> None:
    assert parsing.day("03/03/2026") == date(2026, 3, 3)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("02/03/2026", "date_ambiguous"),
        ("31/02/2026", "date_unreadable"),
        ("12/09/26", "date_unreadable"),
        ("\x1fn45912", "date_as_number"),
        ("besok", "date_unreadable"),
    ],
)
def test_a_day_that_cannot_be_read_says_why(text: str, rule: str) -> None:
    with pytest.raises(CellFault) as caught:
        parsing.day(text, "dmy" if rule != "date_ambiguous" else "unproven")
    assert caught.value.rule == rule


def test_a_weekday_and_a_time_are_passed_over() -> None:
    assert parsing.day("Senin, 14 September 2026") == date(2026, 9, 14)
    assert parsing.day("14/09/2026 10.30 WIB", "dmy") == date(2026, 9, 14)


@pytest.mark.parametrize("text", ["2026", "Tahun 2026", "\x1fn2026", "2026*", "\x1fd2026-01-01"])
def test_a_year(text: str) -> None:
    assert parsing.year(text) == 2026


@pytest.mark.parametrize("text", ["26", "2.026", "2025/2026", "abcd", "1800"])
def test_what_is_no_year(text: str) -> None:
    with pytest.raises(CellFault):
        parsing.year(text)


@pytest.mark.parametrize(("text", "value"), [("Ya", True), ("TIDAK", False), ("\x1fn1", True), ("tdk", False)])
def test_yes_and_no(text: str, *, value: bool) -> None:
    assert parsing.flag(text) is value


def test_neither_yes_nor_no() -> None:
    with pytest.raises(CellFault):
        parsing.flag("mungkin")


@given(
    st.sampled_from(("nik_tidak_padan", "rekening_tidak_aktif", "meninggal")), st.sampled_from(("_", " ", "-", ". "))
)
def test_a_code_is_known_whatever_its_case_and_signs(code: str, sign: str) -> None:
    codes = ("nik_tidak_padan", "rekening_tidak_aktif", "meninggal")
    assert parsing.code(code.replace("_", sign).title(), codes) == code


def test_an_unknown_code_names_the_list() -> None:
    with pytest.raises(CellFault, match="maret, september"):
        parsing.code("Juni", ("maret", "september"))
