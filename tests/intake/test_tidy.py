"""Tidy tables: rows that are data, constants, sideways columns, totals, all still text."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.errors import RecipeError
from dashboard.intake import readers, recipes, tidy
from dashboard.intake.tidy import Origin, Tidied

Writer = Callable[..., Path]
Reader = Callable[..., tuple[Tidied, list[dict[str, Any]]]]


@pytest.fixture
def read(connection: duckdb.DuckDBPyConnection, write_text: Writer) -> Reader:
    """Tidy a semicolon table with a recipe in TOML: what it says of itself, and its rows in the order of the file.

    `¤n5` is a native number of a spreadsheet.
    """

    def run(table: str, recipe: str, *, name: str = "berkas.csv") -> tuple[Tidied, list[dict[str, Any]]]:
        path = write_text(name, table.strip("\n") + "\n")
        found = readers.records(readers.describe(path))
        marked = ((line, [cell.replace("¤", "\x1f") for cell in cells]) for line, cells in found)
        readers.put(connection, marked, table="raw")
        record = recipes.parse(recipe, name="uji").tables[0]
        tidied = tidy.tidy(connection, record, raw_table="raw", tidy_table="tidy", origin=Origin(file=name))
        rows = connection.execute("select * from tidy order by _line")
        names = [column[0] for column in rows.description or ()]
        return tidied, [dict(zip(names, row, strict=True)) for row in rows.fetchall()]

    return run


POPULATION = """
[[table]]
dataset = "population"
[table.columns]
region_code = "Kecamatan"
families = "KK"
[table.constants]
year = "2024"
source = "Disdukcapil"
"""


def test_cells_stay_text_and_totals_are_marked(read: Reader) -> None:
    table = "PENDUDUK\n\nNo;Kecamatan;KK\n1;Lais;10.112\n2;Sekayu;...\n;Jumlah;10.112\n\nSumber: X;;"
    tidied, rows = read(table, POPULATION)
    assert [(row["_line"], row["region_code"], row["families"], row["_total"]) for row in rows] == [
        (4, "Lais", "10.112", False),
        (5, "Sekayu", "...", False),
        (6, "Jumlah", "10.112", True),
    ]
    assert (tidied.rows, tidied.totals, tidied.columns) == (2, 1, ("region_code", "year", "source", "families"))
    assert {row["year"] for row in rows} == {"2024"}


@pytest.mark.parametrize(
    "label", ["JUMLAH", "Total", "Jumlah Total", "TOTAL :", "Sub Jumlah", "Jumlah (KK)", "jumlah_total"]
)
def test_total_rows_are_known_by_their_label(read: Reader, label: str) -> None:
    tidied, _ = read(f"No;Kecamatan;KK\n;{label};30\n1;Lais;10\n2;Sekayu;20", POPULATION)
    assert (tidied.rows, tidied.totals) == (2, 1)


@pytest.mark.parametrize("name", ["Jumlahan", "Totalan Baru", "Muara Total"])
def test_a_name_that_only_begins_like_a_total_is_none(read: Reader, name: str) -> None:
    tidied, _ = read(f"No;Kecamatan;KK\n1;{name};30\n2;Sekayu;20", POPULATION)
    assert (tidied.rows, tidied.totals) == (2, 0)


def test_the_parents_own_name_is_a_total_where_the_recipe_says_so(read: Reader) -> None:
    recipe = POPULATION + '[table.totals]\nlabels = ["Musi Banyuasin"]\n'
    tidied, rows = read("Kecamatan;KK\nLais;10\nSekayu;20\nMUSI BANYUASIN;30", recipe)
    assert tidied.totals == 1
    assert [row["region_code"] for row in rows if row["_total"]] == ["MUSI BANYUASIN"]


def test_headings_inside_and_repeated_headers_are_left_out_and_counted(read: Reader) -> None:
    table = "No;Kecamatan;KK\n1;Lais;10\nWilayah II;;\nNo;Kecamatan;KK\n2;Sekayu;20\n3;Keluang;30"
    tidied, rows = read(table, POPULATION)
    assert [row["region_code"] for row in rows] == ["Lais", "Sekayu", "Keluang"]
    assert tidied.skipped == 2


def test_a_column_by_its_letters(read: Reader) -> None:
    recipe = POPULATION.replace('families = "KK"', 'families = "#D"')
    _, rows = read("Kecamatan;x;x;x\nLais;1;2;10\nSekayu;1;2;20", recipe)
    assert [row["families"] for row in rows] == ["10", "20"]


def test_empty_cells_take_the_one_above_where_the_recipe_says_so(read: Reader) -> None:
    recipe = """
[[table]]
dataset = "disbursement_failures"
fill_down = ["region_code"]
[table.columns]
region_code = "Kecamatan"
reason = "Sebab"
families = "KPM"
[table.translate.reason]
"NIK tidak padan" = "nik_tidak_padan"
[table.constants]
program_code = "PKH"
month = "2026-01"
"""
    _, rows = read("Kecamatan;Sebab;KPM\nLais;NIK  Tidak Padan;3\n;Pindah;1\nSekayu;Pindah;2", recipe)
    assert [(row["region_code"], row["reason"]) for row in rows] == [
        ("Lais", "nik_tidak_padan"), ("Lais", "Pindah"), ("Sekayu", "Pindah"),
    ]  # fmt: skip


POOR = """
[[table]]
dataset = "poverty"
[table.columns]
region_code = "Kab"
year = "Tahun"
poor_people = "Miskin"
[table.missing]
poor_people = ["0.0"]
[table.expect]
Satuan = ["RIBU JIWA"]
"""


def test_missing_signs_become_null_also_where_native(read: Reader) -> None:
    _, rows = read(
        "Kab;Tahun;Miskin;Satuan\nBogor;2002;0.0;ribu jiwa\nCiamis;2002;¤n0;RIBU JIWA\nGarut;2002;10.0;RIBU JIWA",
        POOR,
    )
    assert [row["poor_people"] for row in rows] == [None, None, "10.0"]


def test_an_unexpected_unit_refuses_the_file_with_its_line(read: Reader) -> None:
    with pytest.raises(RecipeError, match="baris 3.*JIWA"):
        read("Kab;Tahun;Miskin;Satuan\nBogor;2002;1;RIBU JIWA\nCiamis;2002;2;JIWA", POOR)


def test_filters_keep_only_their_rows(read: Reader) -> None:
    recipe = POPULATION + '[table.filters]\n"Jenis Kelamin" = ["Jumlah"]\n'
    tidied, rows = read("Kecamatan;Jenis Kelamin;KK\nLais;L;4\nLais;P;6\nLais;JUMLAH;10\nSekayu;Jumlah;20", recipe)
    assert [row["families"] for row in rows] == ["10", "20"]
    assert tidied.totals == 0


def test_sideways_years_become_rows(read: Reader) -> None:
    recipe = """
[[table]]
dataset = "poverty"
[table.columns]
region_code = "Kabupaten/Kota"
[table.melt]
pattern = "{year}"
value = "p0_pct"
"""
    tidied, rows = read("Kabupaten/Kota;2021;2022\nLahat;15,5;14,9\nMuara Enim;;11,1", recipe)
    assert [(row["region_code"], row["year"], row["p0_pct"]) for row in rows] == [
        ("Lahat", "2021", "15,5"), ("Lahat", "2022", "14,9"), ("Muara Enim", "2022", "11,1"),
    ]  # fmt: skip
    assert tidied.columns == ("region_code", "year", "p0_pct")


SIDEWAYS = """
[[table]]
dataset = "disbursements"
[table.columns]
region_code = "Kecamatan"
[table.constants]
program_code = "PKH"
month = '{header:month} {file:(20\\d\\d)}'
[table.melt]
pattern = "{month} / {measure}"
measures = { Kuota = "quota", Dibayar = "paid" }
"""


def test_months_times_measures_become_one_row_a_month(read: Reader) -> None:
    table = """
No;Kecamatan;Januari;;;Februari;;
;;Kuota;Dibayar;%;Kuota;Dibayar;%
1;Lais;100;90;90;100;;
2;Sekayu;200;180;90;;;
"""
    tidied, rows = read(table, SIDEWAYS, name="salur_2026.csv")
    assert [(row["region_code"], row["month"], row["quota"], row["paid"]) for row in rows] == [
        ("Lais", "januari 2026", "100", "90"),
        ("Lais", "februari 2026", "100", None),
        ("Sekayu", "januari 2026", "200", "180"),
    ]
    assert set(tidied.columns) == {"program_code", "region_code", "month", "quota", "paid"}


def test_measures_that_stand_in_rows_become_columns(read: Reader) -> None:
    recipe = """
[[table]]
dataset = "upt_residents"
[table.constants]
upt_code = '{title:UPT: (.+)}'
month = "{header:month} 2026"
[table.melt]
pattern = "{month}"
measure_from = "Uraian"
measures = { "Penghuni awal" = "start_residents", Masuk = "admitted", "Jumlah akhir" = "end_residents" }
"""
    table = """
UPT: PSTW Jombang

Uraian;Januari;Februari;Maret
Penghuni awal;80;82;
Masuk;3;-;
Catatan kecil;x;y;z
Jumlah akhir;82;81;
"""
    _, rows = read(table, recipe)
    got = {
        row["month"]: (row["upt_code"], row["start_residents"], row["admitted"], row["end_residents"]) for row in rows
    }
    assert got == {
        "januari 2026": ("PSTW Jombang", "80", "3", "82"),
        "februari 2026": ("PSTW Jombang", "82", "-", "81"),
    }


def test_areas_as_columns_become_rows(read: Reader) -> None:
    recipe = """
[[table]]
dataset = "poverty"
[table.columns]
year = "Nama Data"
[table.melt]
pattern = '(?P<region_code>kabupaten .+)'
value = "p0_pct"
"""
    _, rows = read("Nama Data;Kabupaten Kutai Timur\n2015;9,31\n2016;9,16", recipe)
    assert [(row["region_code"], row["year"], row["p0_pct"]) for row in rows] == [
        ("kabupaten kutai timur", "2015", "9,31"), ("kabupaten kutai timur", "2016", "9,16"),
    ]  # fmt: skip


def test_columns_joined_in_a_constant(read: Reader) -> None:
    recipe = SIDEWAYS.split("[table.melt]", maxsplit=1)[0].replace(
        "{header:month} {file:(20\\d\\d)}", "{column:Bulan} {column:Tahun}"
    )
    _, rows = read("Kecamatan;Bulan;Tahun\nLais;Mei;2026\nSekayu;Juni;2026", recipe)
    assert [row["month"] for row in rows] == ["Mei 2026", "Juni 2026"]


def test_name_and_parent_of_the_area_go_along(read: Reader) -> None:
    recipe = POPULATION.replace('"Kecamatan"', '"Kode"') + '[table.region]\nname = "Nama"\nparent = "Kab"\n'
    _, rows = read("Kab;Kode;Nama;KK\nMuba;16.06.01;Lais;10\nMuba;16.06.02;Sekayu;20", recipe)
    assert [(row["_region_name"], row["_region_parent"]) for row in rows] == [("Lais", "Muba"), ("Sekayu", "Muba")]


def test_headers_that_are_not_there_are_named(read: Reader) -> None:
    with pytest.raises(RecipeError, match=r"“Kecamatan”, “KK”.*berkas\.csv"):
        read("Desa;Jiwa\nA;1\nB;2", POPULATION)


def test_a_quote_in_a_cell_or_label_does_no_harm(read: Reader) -> None:
    recipe = POPULATION + '[table.totals]\nlabels = ["O\'Hara"]\n'
    _, rows = read("Kecamatan;KK\nRa'as;10\nO'Hara;20\nRa\"as';30", recipe)
    assert [(row["region_code"], row["_total"]) for row in rows] == [
        ("Ra'as", False),
        ("O'Hara", True),
        ("Ra\"as'", False),
    ]


NAME = st.text(st.characters(codec="ascii", categories=["Lu", "Ll"]), min_size=3, max_size=8)


@settings(max_examples=25)
@given(names=st.lists(NAME, min_size=2, max_size=30), blanks=st.lists(st.integers(0, 29), max_size=5))
def test_every_row_inside_is_data_total_or_skipped(names: list[str], blanks: list[int]) -> None:
    table = [(1, ["Kecamatan", "KK"])]
    for line, name in enumerate(names, start=2):
        table.append((line, [name, ""] if line - 2 in blanks and line > 2 and name != names[-1] else [name, str(line)]))
    recipe = recipes.parse(POPULATION, name="uji").tables[0]
    with duckdb.connect() as connection:
        readers.put(connection, table, table="raw")
        tidied = tidy.tidy(connection, recipe, raw_table="raw", tidy_table="tidy", origin=Origin(file="x.csv"))
    inside = sum(tidied.frame.first_row <= line <= tidied.frame.last_row for line, _ in table)
    assert tidied.rows + tidied.totals + tidied.skipped == inside
