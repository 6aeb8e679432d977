"""Numbers, money and periods read as an Indonesian writes them, for every value."""

from datetime import date, datetime, timedelta
from random import Random
from typing import cast

import numpy as np
import pandas as pd
import pytest

from dashboard.catalogue.records import PERIOD_KINDS
from dashboard.views import formats


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        (1234.5, 1, "1.234,5"),
        (0, 0, "0"),
        (-0.0, 1, "0,0"),
        (-0.04, 1, "0,0"),
        (-1234567, 0, "−1.234.567"),
        (2.675, 2, "2,68"),
        (0.5, 0, "1"),
        (10**15 + 1, 0, "1.000.000.000.000.001"),
        (None, 0, "–"),
        (float("nan"), 2, "–"),
        (np.int64(31204), 0, "31.204"),
        (np.float64(86.25), 1, "86,3"),
    ],
)
def test_number(value: float | None, decimals: int, text: str) -> None:
    assert formats.number(value, decimals) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (2_412_350_000, "2,4 miliar rupiah"),
        (2_000_000_000, "2 miliar rupiah"),
        (999_960_000, "1 miliar rupiah"),
        (37_110, "37,1 ribu rupiah"),
        (9_999, "9.999 rupiah"),
        (1.5e12, "1,5 triliun rupiah"),
        (-2_412_350_000, "−2,4 miliar rupiah"),
        (0, "0 rupiah"),
        (None, "–"),
    ],
)
def test_rupiah_in_words(value: float | None, text: str) -> None:
    assert formats.rupiah_words(value) == text


def test_rupiah_and_percent() -> None:
    assert formats.rupiah(2_412_350_000) == "Rp 2.412.350.000"
    assert formats.rupiah_short(2_412_350_000) == "Rp 2,4 miliar"
    assert formats.percent(86.2) == "86,2 %"
    assert formats.percent(None) == "–"
    assert formats.signed(-0.4, 1) == "−0,4"
    assert formats.signed(1234) == "+1.234"
    assert formats.signed(0.01, 1) == "0,0"


@pytest.mark.parametrize(
    ("first", "kind", "text", "short"),
    [
        (date(2026, 9, 1), "bulan", "September 2026", "Sep 2026"),
        (date(2026, 7, 1), "triwulan", "Triwulan III 2026", "TW III 2026"),
        (date(2026, 8, 1), "triwulan", "Agu–Okt 2026", "Agu–Okt 2026"),
        (date(2026, 7, 1), "dua_bulan", "Jul–Agu 2026", "Jul–Agu 2026"),
        (date(2025, 12, 1), "dua_bulan", "Des 2025–Jan 2026", "Des 2025–Jan 2026"),
        (date(2025, 7, 1), "semester", "Semester II 2025", "Semester II 2025"),
        (date(2025, 1, 1), "tahun", "Tahun 2025", "2025"),
    ],
)
def test_periods(first: date, kind: str, text: str, short: str) -> None:
    assert formats.period(first, kind) == text
    assert formats.short_period(first, kind) == short


@pytest.mark.parametrize(
    ("part", "whole", "text"),
    [(689, 691, "99,7 %"), (691, 691, "100 %"), (1, 691, "0,1 %"), (0, 691, "0 %"), (3, 4, "75 %"), (0, 0, "–")],
)
def test_a_share_is_never_rounded_to_all_or_nothing(part: int, whole: int, text: str) -> None:
    assert formats.share(part, whole) == text


def test_dates() -> None:
    assert formats.date(date(2026, 9, 12)) == "12 Sep 2026"
    assert formats.date(datetime(2026, 5, 1, 7)) == "1 Mei 2026"
    assert formats.date(pd.Timestamp("2026-08-17")) == "17 Agu 2026"
    assert formats.date(None) == "–"
    assert formats.date(cast(datetime, pd.NaT)) == "–"
    assert formats.month(date(2026, 9, 30)) == "September 2026"


def test_every_period_kind_of_the_catalogue_has_words() -> None:
    assert set(formats.KIND_WORDS) == set(PERIOD_KINDS)


def _read_back(text: str) -> float:
    return float(text.replace(".", "").replace(",", ".").replace("−", "-"))


@pytest.mark.parametrize("seed", range(5))
def test_any_number_reads_back_to_its_rounding(seed: int) -> None:
    random = Random(seed)  # noqa: S311
    for _ in range(400):
        decimals = random.randrange(4)
        value = random.choice([1, -1]) * random.random() * 10 ** random.randrange(12)
        text = formats.number(value, decimals)
        assert abs(_read_back(text) - value) <= 0.5 * 10**-decimals * (1 + 1e-9) + abs(value) * 1e-12
        whole = text.split(",")[0].lstrip("−")
        assert all(len(group) == 3 for group in whole.split(".")[1:])
        assert 1 <= len(whole.split(".", maxsplit=1)[0]) <= 3
        assert len(text.split(",")[1]) == decimals if decimals else "," not in text


@pytest.mark.parametrize("seed", range(5))
def test_words_are_within_half_a_tenth_of_their_step(seed: int) -> None:
    random = Random(seed)  # noqa: S311
    steps = {word: factor for factor, word in formats.STEPS}
    for _ in range(400):
        value = round(random.random() * 10 ** random.randrange(1, 15))
        parts = formats.words(value).split(" ")
        factor = steps[parts[1]] if len(parts) > 1 else 1
        assert abs(_read_back(parts[0]) * factor - value) <= 0.05 * factor + 1e-6
        assert factor == 10**12 or _read_back(parts[0]) < 1000 or factor == 1


def test_months_and_days_name_every_day_once() -> None:
    first = date(2023, 1, 1)
    days = {formats.date(first + timedelta(days=offset)) for offset in range(365 * 4)}
    assert len(days) == 365 * 4
