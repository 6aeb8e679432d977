"""Headers: compared normalised, several rows as one, found by whole text, level or letters."""

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.intake import headers, sql


@pytest.mark.parametrize(
    ("written", "normal"),
    [
        ("KODE_KABUPATEN_KOTA", "kode kabupaten kota"),
        ("Kab./Kota", "kab/kota"),
        ("Kabupaten / Kota", "kabupaten/kota"),
        ("Nikah<sup>1</sup>", "nikah"),
        ("<b>Jumlah</b><br/>KK", "jumlah kk"),
        ("2023*)", "2023"),
        ("Cerai 2)", "cerai"),
        ("Penduduk¹", "penduduk"),
        ("No.", "no"),
        ("Jumlah\nPenduduk\xa0Miskin :", "jumlah penduduk miskin"),
        ("\x1fn2021", "2021"),
        ("Rp &amp; jiwa", "rp & jiwa"),
        (None, ""),
    ],
)
def test_headers_are_compared_normalised(written: str | None, normal: str) -> None:
    assert headers.normalise(written) == normal


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12))
def test_fold_is_the_same_in_sql(text: str) -> None:
    with duckdb.connect() as connection:
        found = connection.execute(f"select {sql.fold_of('$text')}", {"text": text}).fetchall()[0][0]  # noqa: S608
    assert found == headers.fold(text) or not text.isascii()


def test_upper_levels_reach_right_over_their_group() -> None:
    rows = [
        ["No", "Kecamatan", "Januari", None, "Februari", None],
        [None, None, "Kuota", "Dibayar", "Kuota", "Dibayar"],
    ]
    assert [header.text for header in headers.combine(rows)] == [
        "no", "kecamatan", "januari / kuota", "januari / dibayar", "februari / kuota", "februari / dibayar",
    ]  # fmt: skip


def test_merged_cells_that_repeat_are_one_level() -> None:
    rows = [["Kecamatan", "2024", "2024"], ["Kecamatan", "KK", "Jiwa"]]
    assert [header.levels for header in headers.combine(rows)] == [("kecamatan",), ("2024", "kk"), ("2024", "jiwa")]


@pytest.mark.parametrize(
    ("wanted", "place"),
    [("Kuota / 2024", 2), ("kecamatan", 0), ("2023", 1), ("#C", 2), ("#AA", 26), ("tiada", None), ("Kuota", None)],
)
def test_a_wanted_header_is_found_once_or_not(wanted: str, place: int | None) -> None:
    columns = headers.combine([["Kecamatan", "Kuota", None, "Jumlah"], [None, "2023", "2024", None]])
    found = headers.find(columns, wanted)
    assert (found.place if found else None) == place


@given(st.integers(min_value=0, max_value=20_000))
def test_letters_and_places_are_each_others_inverse(place: int) -> None:
    assert headers.place_of_letters(headers.letters_of(place)) == place


def test_column_aa_is_the_27th() -> None:
    assert (headers.place_of_letters("AA"), headers.letters_of(26)) == (26, "AA")
