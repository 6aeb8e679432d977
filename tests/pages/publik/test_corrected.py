"""A figure that an earlier release told otherwise says so where it is shown, and no number that it has not."""

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.publication.figures import CORRECTIONS
from dashboard.views.sentences import corrected
from tests.pages.opening import said
from tests.pages.publik.conftest import OFFICE
from tests.pages.publik.releases import changed, opened

KAUBUN, SANGATTA = "64.08.04", "64.08.05"
NUMBERS = "semula 1, kini 2"
NOTICE = f"Dikoreksi pada terbitan p0002: {NUMBERS}."


def noticed(condition: str, *, new_value: str = "value", old_value: str = "1.0") -> str:
    """A notice for every figure that meets the condition."""
    columns = ", ".join(name for name, _ in CORRECTIONS)
    return (
        f"insert into corrections ({columns}) select indicator, unit_kind, unit_code, 'X', level, period, period_kind,"  # noqa: S608
        f" program_code, part, {old_value}, {new_value}, 'p0002', 'Dikoreksi: {NUMBERS}.' from observations"
        f" where {condition}"
    )


def text(at: AppTest) -> str:
    """The words of a page, without marks of HTML and Markdown."""
    return re.sub(r"<[^>]+>", " ", said(at)).replace("\\", "")


@pytest.mark.parametrize(
    ("words", "holds", "notice"),
    [
        ("Dikoreksi: semula 9,06, kini 9,60.", True, "Dikoreksi pada terbitan p0002: semula 9,06, kini 9,60."),
        ("Dikoreksi: semula 9,06, kini 9,60.", False, "Dikoreksi pada terbitan p0002."),
        ("Angka ini tidak lagi diterbitkan.", True, "Sejak terbitan p0002: angka ini tidak lagi diterbitkan."),
        (
            "Dilengkapi: laporan yang masuk bertambah dari 5 menjadi 9; semula 100, kini 140.",
            True,
            "Dilengkapi pada terbitan p0002: laporan yang masuk bertambah dari 5 menjadi 9; semula 100, kini 140.",
        ),
    ],
)
def test_a_notice_names_its_release(words: str, holds: bool, notice: str) -> None:
    assert corrected.notice({"words": words, "version": "p0002", "holds": holds}) == notice


def test_a_corrected_figure_of_an_area_carries_its_notice(own: Path) -> None:
    whole = f"unit_code = '{KAUBUN}' and indicator = 'recipient_families' and period = '2026-09-01' and part = '*'"
    changed(OFFICE, noticed(f"{whole} and program_code = '*' and period_kind = 'bulan'"))
    assert text(opened("wilayah", wilayah=KAUBUN)).count(NOTICE) == 1
    assert "Dikoreksi" not in text(opened("wilayah", wilayah=SANGATTA)), "of another area"


def test_a_hidden_figure_and_one_that_changed_again_repeat_no_number(own: Path) -> None:
    ours = f"unit_code = '{KAUBUN}' and indicator in ('recipient_families', 'paid', 'paid_pct')"
    changed(
        OFFICE,
        noticed(f"{ours} and value is not null", new_value="value + 1"),
        f"update observations set value = null, numerator = null, denominator = null, status = 'hidden',"  # noqa: S608
        f" reason = 'perlindungan' where {ours} and indicator <> 'recipient_families'",
    )
    said_of = text(opened("wilayah", wilayah=KAUBUN))
    assert "Dikoreksi pada terbitan p0002." in said_of
    assert NUMBERS not in said_of
    for page in ("peta", "penyaluran"):
        for indicator in ("recipient_families", "paid_pct"):
            assert NUMBERS not in text(opened(page, indikator=indicator, ukuran=indicator))


def test_penyaluran_says_what_was_corrected_of_its_figures(own: Path) -> None:
    shown = "indicator = 'disbursed_idr' and part = '*' and period = '2026-08-01' and program_code = '*'"
    changed(OFFICE, noticed(f"{shown} and period_kind = 'bulan' and unit_code in ('64.08', '{KAUBUN}')"))
    at = opened("penyaluran", periode="2026-08")
    assert text(at).count(NOTICE) == 2, "on the card, and under the list of areas"
    assert f"Nilai tersalur: Sangatta Utara: {NOTICE}" in text(at)
    assert "Dikoreksi" not in text(opened("penyaluran", periode="2026-06")), "of another period"


def test_the_trend_and_the_programmes_have_their_own(own: Path) -> None:
    shown = "unit_code = '64.08' and indicator = 'recipient_families' and part = '*' and value is not null"
    changed(
        OFFICE,
        noticed(f"{shown} and period = '2026-03-01' and program_code = '*' and period_kind = 'bulan'"),
        noticed(f"{shown} and program_code = 'PKH' and period_kind = 'triwulan' and period = '2026-07-01'"),
    )
    said_of = text(opened("penyaluran", periode="2026-08"))
    assert f"Maret 2026: {NOTICE}" in said_of
    assert re.search(rf"Program Keluarga Harapan[^:]*: {NOTICE}", said_of)


def test_the_map_says_what_was_corrected_and_counts_the_rest(own: Path) -> None:
    shown = "indicator = 'recipient_families' and part = '*' and period = '2026-08-01' and program_code = '*'"
    changed(OFFICE, noticed(f"{shown} and period_kind = 'bulan' and level = 'kecamatan' and value is not null"))
    at = opened("peta", indikator="recipient_families", periode="2026-08")
    figures = 2  # the map and its list
    assert text(at).count(NOTICE) == 3 * figures
    assert re.search(r"1\d koreksi lain tercatat di Unduh data", text(at))


def test_the_front_and_the_homes_say_it_too(own: Path) -> None:
    month = "part = '*' and program_code = '*' and period_kind = 'bulan' and value is not null"
    year = "part = '*' and program_code = '*' and period_kind = 'tahun' and unit_code = '64.08'"
    changed(
        OFFICE,
        noticed(f"{month} and indicator = 'recipient_families' and unit_code = '64.08' and period = '2026-09-01'"),
        noticed(f"{month} and indicator = 'upt_residents' and period = '2026-09-01'"),
        noticed(f"{year} and indicator in ('disbursed_idr', 'p0_pct')"),
    )
    assert text(opened("beranda")).count(NOTICE) == 4
    homes = text(opened("layanan", periode="2026-09"))
    assert f"Rumah Singgah Sangatta: {NOTICE}" in homes
