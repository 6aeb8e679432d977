"""Proposals: files of the kinds that offices have, read without a recipe; what they do not say is asked."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pytest

from dashboard.errors import QuestionsOpenError, RecipeError
from dashboard.intake import reading, recipe_writer, recipes
from dashboard.intake.excel import Excel
from dashboard.intake.reading import Reading
from dashboard.intake.recipe import Recipe

Writer = Callable[..., Path]
Rows = list[dict[str, Any]]


def _choose(path: Path, excel: Excel, dataset: str | None = None) -> Recipe:
    with duckdb.connect() as connection:
        return reading.choose(reading.open_file(connection, path, excel=excel), dataset=dataset)


def _read(path: Path, excel: Excel, recipe: Recipe | None = None) -> tuple[Reading, Rows]:
    """The file read by its proposal, after a turn through TOML: what inspect prints must work as it stands."""
    with duckdb.connect() as connection:
        chosen = recipe or recipes.parse(recipe_writer.to_toml(_choose(path, excel)), name="usul")
        found = reading.read_file(connection, path, recipe=chosen, excel=excel)
        rows = connection.execute(f'select * from "{found.tables[0].table}" order by _line')  # noqa: S608
        names = [column[0] for column in rows.description or ()]
        return found, [dict(zip(names, row, strict=True)) for row in rows.fetchall()]


def _keys(recipe: Recipe) -> list[str]:
    return [question.key for question in recipe.questions]


def _table(recipe: Recipe) -> Any:
    assert not recipe.refuse, recipe.refuse
    return recipe.tables[0]


# -- open data portals --------------------------------------------------------------------------------------------

PORTAL = "id,kode_provinsi,nama_provinsi,kode_kabupaten_kota,nama_kabupaten_kota,{column},satuan,tahun\n"


def _portal(write_text: Writer, column: str, unit: str, *values: str) -> Path:
    names = ("KABUPATEN BOGOR", "KABUPATEN SUKABUMI", "KOTA DEPOK")
    codes = ("3201", "3202", "3276")
    rows = (
        f"{n},32,JAWA BARAT,{code},{name},{value},{unit},2021\n"
        for n, (code, name, value) in enumerate(zip(codes, names, values, strict=False), start=1)
    )
    return write_text(f"od_{column}.csv", PORTAL.format(column=column) + "".join(rows))


@pytest.mark.parametrize(
    ("column", "unit", "dataset", "carried"),
    [
        ("garis_kemiskinan", "RUPIAH", "poverty", "poverty_line_idr"),
        ("indeks_kedalaman_kemiskinan", "POIN", "poverty", "p1"),
        ("indeks_keparahan_kemiskinan", "POIN", "poverty", "p2"),
        ("jumlah_penduduk", "JIWA", "population", "people"),
        ("jumlah_keluarga", "KELUARGA", "population", "families"),
        ("jumlah_penerima_bpnt", "KELUARGA", "disbursements", "paid"),
        ("jumlah_kpm_pkh", "KPM", "disbursements", "paid"),
    ],
)
def test_other_tables_of_the_portal(
    write_text: Writer, excel: Excel, column: str, unit: str, dataset: str, carried: str
) -> None:
    path = _portal(write_text, column, unit, "12", "9", "7")
    found, rows = _read(path, excel)
    assert found.recipe.tables[0].dataset == dataset
    assert [row[carried] for row in rows] == ["12", "9", "7"]
    assert [row["region_code"] for row in rows] == ["3201", "3202", "3276"]
    assert rows[0]["_region_name"] == "KABUPATEN BOGOR"


def test_the_programme_is_in_the_header(write_text: Writer, excel: Excel) -> None:
    _, rows = _read(_portal(write_text, "jumlah_penerima_bpnt", "KELUARGA", "1", "2"), excel)
    assert {(row["program_code"], row["month"], row["period_kind"]) for row in rows} == {("SEMBAKO", "2021", "tahun")}


@pytest.mark.parametrize(("unit", "factor"), [("RIBU JIWA", 1000), ("JIWA", None), ("JUTA JIWA", 1e6)])
def test_the_unit_column_sets_the_scale(write_text: Writer, excel: Excel, unit: str, factor: float | None) -> None:
    path = _portal(write_text, "penduduk_miskin", unit, "451.3", "362.2")
    assert _table(_choose(path, excel)).scale.get("poor_people") == factor


def test_rows_of_several_units_are_a_question(write_text: Writer, excel: Excel) -> None:
    path = write_text(
        "campur.csv", "Kabupaten/Kota;Jumlah Penduduk Miskin;Satuan;Tahun\nA;1,5;RIBU JIWA;2021\nB;7;JIWA;2021\n"
    )
    assert _keys(_choose(path, excel)) == ["unit:poor_people"]


# -- BPS ----------------------------------------------------------------------------------------------------------

P0 = "Persentase Penduduk Miskin (P0) Menurut Kabupaten/Kota (Persen)"


def test_years_under_a_merged_measure(write_book: Writer, excel: Excel) -> None:
    rows = [
        ["Persentase Penduduk Miskin Menurut Kabupaten/Kota (Persen), 2021-2023"],
        [],
        ["Kabupaten/Kota"],
        ["", 2021, 2022, 2023],
        ["Lahat", 15.5, 14.9, 14.2],
        ["Muara Enim", 12.3, 11.1, 10.5],
        ["Sumatera Selatan", 12.8, 11.9, 11.8],
        [],
        ["Sumber: BPS, Susenas Maret"],
    ]
    path = write_book("bps.xlsx", {"Data": rows}, merge=[("B3:D3", P0)])
    found, tidy_rows = _read(path, excel)
    assert found.recipe.tables[0].dataset == "poverty"
    assert found.recipe.tables[0].region.level == "kabupaten"
    assert len(tidy_rows) == 9
    assert {row["source"] for row in tidy_rows} == {"BPS, Susenas Maret"}
    assert ("Lahat", "2021", "\x1fn15.5") in {(row["region_code"], row["year"], row["p0_pct"]) for row in tidy_rows}
    assert not any(row["_total"] for row in tidy_rows), "the province's own rate is published, not a sum"


def test_years_alone_take_measure_and_unit_from_the_title(write_text: Writer, excel: Excel) -> None:
    text = """
"Jumlah Penduduk Miskin (Ribu Jiwa) Menurut Kabupaten/Kota",,
Kabupaten/Kota,2023,2024
Bogor,"453,76","446,80"
Sukabumi,"179,24","173,40"
,,
Catatan,,
"""
    recipe = _choose(write_text("miskin.csv", text.lstrip()), excel)
    assert _table(recipe).melt.value == "poor_people"
    assert _table(recipe).scale == {"poor_people": 1000}
    assert not recipe.questions


def test_one_year_as_the_only_header_of_values(write_text: Writer, excel: Excel) -> None:
    text = "Persentase Penduduk Miskin (persen)\nKabupaten/Kota;2024\nLahat;14,2\nMuara Enim;10,5\n"
    _, rows = _read(write_text("p0.csv", text), excel)
    assert [(row["year"], row["p0_pct"]) for row in rows] == [("2024", "14,2"), ("2024", "10,5")]


def test_year_in_the_header_of_the_value(write_text: Writer, excel: Excel) -> None:
    text = "Kabupaten/Kota;Persentase Penduduk Miskin 2024 (%)\nLahat;14,2\nMuara Enim;10,5\n"
    _, rows = _read(write_text("p0.csv", text), excel)
    assert {row["year"] for row in rows} == {"2024"}


def test_years_in_words_next_to_each_other(write_text: Writer, excel: Excel) -> None:
    text = "Kecamatan;Jumlah KK 2023;Jumlah KK 2024\nLais;15000;15636\nSekayu;26000;26636\n"
    _, rows = _read(write_text("kk.csv", text), excel)
    assert {(row["region_code"], row["year"], row["families"]) for row in rows} >= {
        ("Lais", "2023", "15000"),
        ("Sekayu", "2024", "26636"),
    }


def test_the_total_of_both_sexes_is_taken(write_text: Writer, excel: Excel) -> None:
    text = """
Jumlah Penduduk (jiwa) menurut kecamatan
Kecamatan;2023;;;2024;;
;Laki-laki;Perempuan;Jumlah;Laki-laki;Perempuan;Jumlah
Lais;10;11;21;12;13;25
Sekayu;20;21;41;22;23;45
"""
    _, rows = _read(write_text("jk.csv", text.lstrip()), excel)
    assert {(row["region_code"], row["year"], row["people"]) for row in rows} == {
        ("Lais", "2023", "21"), ("Lais", "2024", "25"), ("Sekayu", "2023", "41"), ("Sekayu", "2024", "45"),
    }  # fmt: skip


# -- Databoks -----------------------------------------------------------------------------------------------------

DATABOKS = {"Data": [["Nama Data", "Kabupaten Muara Enim"], ["2015", "14,54"], ["2016", "13,56"], ["2017", "13,19"]]}


def test_a_known_export_of_another_area(write_book: Writer, excel: Excel) -> None:
    path = write_book("databoks_persentase-penduduk-miskin_muara-enim_2015-2024.xlsx", DATABOKS)
    found, rows = _read(path, excel, recipe=_choose(path, excel))
    assert found.recipe.name == "databoks-persentase-penduduk-miskin"
    assert [(row["region_code"], row["year"], row["p0_pct"]) for row in rows][0] == (
        "kabupaten muara enim",
        "2015",
        "14,54",
    )


def test_a_measure_without_unit_is_a_question(write_book: Writer, excel: Excel) -> None:
    recipe = _choose(write_book("databoks_jumlah-penduduk-miskin_muara-enim.xlsx", DATABOKS), excel)
    assert _keys(recipe) == ["unit:poor_people"]


def test_a_measure_that_stands_nowhere_is_a_question_and_its_answer_reads_the_file(
    write_book: Writer, excel: Excel
) -> None:
    path = write_book("unduhan.xlsx", DATABOKS)
    recipe = _choose(path, excel)
    assert _keys(recipe) == ["measure"]
    with duckdb.connect() as connection, pytest.raises(QuestionsOpenError, match="Angka apa ini"):
        reading.read_file(connection, path, excel=excel)
    toml = recipe_writer.to_toml(recipe).replace('answer = ""', 'answer = "poverty.p0_pct"')
    _, rows = _read(path, excel, recipe=recipes.parse(toml, name="dijawab"))
    assert [row["p0_pct"] for row in rows] == ["14,54", "13,56", "13,19"]


# -- offices ------------------------------------------------------------------------------------------------------

KK = """
JUMLAH PENDUDUK DAN KK PER KECAMATAN
KABUPATEN MUSI BANYUASIN TAHUN 2024

No;Kecamatan;Jumlah Penduduk (jiwa);Jumlah KK
1;Sanga Desa;36.214;10.112
2;Babat Toman;40.005;11.800
3;Sekayu;99.123;26.636
;JUMLAH;175.342;48.548

Sekayu, 5 Januari 2025
Kepala Dinas
"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("delimiter", [";", "\t", "|"])
def test_a_table_of_an_office_in_any_text_form(write_text: Writer, excel: Excel, encoding: str, delimiter: str) -> None:
    path = write_text("kk.csv", KK.lstrip().replace(";", delimiter), encoding)
    found, rows = _read(path, excel)
    assert (found.tables[0].rows, found.tables[0].totals) == (3, 1)
    assert [(row["region_code"], row["families"], row["year"]) for row in rows][0] == ("Sanga Desa", "10.112", "2024")


def test_dates_that_can_be_read_in_two_ways_are_one_question(write_text: Writer, excel: Excel) -> None:
    text = (
        "Kode Kecamatan;Bulan;Program;Kuota;Dibayar;Tanggal SP2D;Tanggal Transfer\n"
        "16.06.01;2026-09;PKH;100;90;03/09/2026;05/09/2026\n16.06.09;2026-09;PKH;120;100;04/09/2026;06/09/2026\n"
    )
    recipe = _choose(write_text("pay.csv", text), excel)
    assert [(question.key, question.choices) for question in recipe.hints] == [("dates", ("dmy", "mdy"))]
    assert "3 September 2026 atau 9 Maret 2026" in recipe.hints[0].text
    proven = text.replace("04/09", "24/09").replace("06/09", "26/09")
    assert not _choose(write_text("proven.csv", proven), excel).hints


def test_numbers_that_prove_no_convention_are_marked_but_do_not_block(write_text: Writer, excel: Excel) -> None:
    recipe = _choose(write_text("kk.csv", KK.lstrip()), excel)
    assert [question.key for question in recipe.hints] == ["numbers:people", "numbers:families"]
    assert not recipe.questions
    proven = _choose(
        write_text("kk.csv", KK.lstrip().replace("175.342", "1.175.342").replace("36.214", "1.036.214")), excel
    )
    assert [question.key for question in proven.hints] == ["numbers:families"]


def test_a_desa_table_is_rolled_up_by_its_kecamatan(write_text: Writer, excel: Excel) -> None:
    text = "Kecamatan;Desa/Kelurahan;Jumlah KK;Tahun\nLais;Teluk;10;2024\nLais;Cala;20;2024\nSekayu;Lumpatan;30;2024\n"
    table = _table(_choose(write_text("desa.csv", text), excel))
    assert table.columns["region_code"] == "kecamatan"
    assert table.roll_up is not None
    assert table.roll_up.sum == ("families",)


def test_months_next_to_each_other_with_two_measures(write_book: Writer, excel: Excel) -> None:
    rows = [
        ["REALISASI PENYALURAN BANTUAN SEMBAKO TAHUN 2026"],
        [],
        ["No", "Kecamatan", "Januari", "", "Februari", ""],
        ["", "", "Kuota", "Dibayar", "Kuota", "Dibayar"],
        [1, "Sanga Desa", 1200, 1100, 1200, 1150],
        [2, "Babat Toman", 900, 850, "", ""],
        ["", "Jumlah", 2100, 1950, 1200, 1150],
    ]
    found, tidy_rows = _read(write_book("sembako.xlsx", {"Data": rows}), excel)
    data = [row for row in tidy_rows if not row["_total"]]
    assert {(row["region_code"], row["month"], row["quota"], row["paid"]) for row in data} == {
        ("Sanga Desa", "januari 2026", "\x1fn1200", "\x1fn1100"),
        ("Sanga Desa", "februari 2026", "\x1fn1200", "\x1fn1150"),
        ("Babat Toman", "januari 2026", "\x1fn900", "\x1fn850"),
    }
    assert {row["program_code"] for row in tidy_rows} == {"SEMBAKO"}
    assert found.tables[0].totals == 2


def test_a_workbook_with_a_sheet_per_month(write_book: Writer, excel: Excel) -> None:
    body = [["Nama UPT: UPT PSTW Jombang"], [], ["No", "Jenis Layanan", "Jumlah Layanan", "Orang Dilayani"]]
    rows = [*body, [1, "Bimbingan fisik", 12, 80], [2, "Bimbingan sosial", 10, 75]]
    found, tidy_rows = _read(write_book("layanan_2026.xlsx", {"Januari": rows, "Februari": rows}), excel)
    assert found.tables[0].rows == 4
    assert {(row["upt_code"], row["month"]) for row in tidy_rows} == {
        ("UPT PSTW Jombang", "Januari 2026"), ("UPT PSTW Jombang", "Februari 2026"),
    }  # fmt: skip


def test_month_and_year_columns_are_joined(write_text: Writer, excel: Excel) -> None:
    text = "Program;Kecamatan;Bulan;Tahun;Kuota;Dibayar\nPKH;Lais;Januari;2026;120;100\nPKH;Sekayu;Januari;2026;90;80\n"
    _, rows = _read(write_text("salur.csv", text), excel)
    assert {row["month"] for row in rows} == {"Januari 2026"}


@pytest.mark.parametrize(
    ("header", "cell", "factor", "asked"),
    [
        ("Pagu (juta rupiah)", "5000", 1e6, []),
        ("Pagu (Rp)", "5000", None, []),
        ("Pagu", "Rp 5.000.000.000", None, []),
        ("Pagu", "5.000.000.000", None, []),
        ("Pagu", "5000", None, ["unit:pagu_idr"]),
        ("pagu_idr", "5000", None, []),
    ],
)
def test_the_unit_of_money_is_said_proven_or_asked(
    write_text: Writer, excel: Excel, header: str, cell: str, factor: float | None, asked: list[str]
) -> None:
    text = f"Program;Tahun;Bulan;{header}\nBantu Umak;2026;Januari;{cell}\nBantu Umak;2026;Februari;{cell}\n"
    recipe = _choose(write_text("anggaran.csv", text), excel)
    assert _keys(recipe) == asked
    assert _table(recipe).scale.get("pagu_idr") == factor


def test_a_share_between_0_and_1_is_doubtful(write_book: Writer, excel: Excel) -> None:
    rows = [
        ["Kabupaten/Kota", "Persentase Penduduk Miskin", "Tahun"],
        ["Lahat", 0.142, 2024],
        ["Muara Enim", 0.105, 2024],
    ]
    path = write_book("rasio.xlsx", {"S": rows})
    recipe = _choose(path, excel)
    assert _keys(recipe) == ["unit:p0_pct"]
    toml = recipe_writer.to_toml(recipe).replace('answer = ""', 'answer = "rasio"')
    assert recipes.parse(toml, name="x").tables[0].scale == {"p0_pct": 100}


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (
            "Kabupaten/Kota;Jumlah Penduduk Miskin\nLahat;37,11\nMuara Enim;62,5\n",
            ["unit:poor_people", "constant:year"],
        ),
        ("Kecamatan;Kuota;Dibayar\nLais;12;10\nSekayu;9;8\n", ["constant:month", "constant:program_code"]),
        ("Bulan;Masuk;Penghuni akhir\n2026-01;12;10\n2026-02;9;8\n", ["constant:upt_code"]),
    ],
)
def test_what_stands_nowhere_is_asked(write_text: Writer, excel: Excel, text: str, asked: list[str]) -> None:
    assert _keys(_choose(write_text("berkas.csv", text), excel)) == asked


def test_the_year_of_months_is_asked_and_filled_in(write_text: Writer, excel: Excel) -> None:
    path = write_text(
        "salur.csv", "Program;Kecamatan;Bulan;Kuota;Dibayar\nPKH;Lais;Januari;12;10\nPKH;Sekayu;Mei;9;8\n"
    )
    recipe = _choose(path, excel)
    assert _keys(recipe) == ["year"]
    answered = recipes.parse(recipe_writer.to_toml(recipe).replace('answer = ""', 'answer = "2026"'), name="x")
    _, rows = _read(path, excel, recipe=answered)
    assert [row["month"] for row in rows] == ["Januari 2026", "Mei 2026"]


@pytest.mark.parametrize(
    "text",
    [
        "Kabupaten/Kota,Nikah,Cerai Talak\nLahat,12,3\nMuara Enim,22,4\n",
        "Kabupaten/Kota,Jumlah Sekolah 2022,Jumlah Guru 2022\nLahat,12,123\nMuara Enim,22,300\n",
        "Kabupaten/Kota;Jumlah Kasus 2025\nLahat;3\nMuara Enim;4\n",
        "catatan bebas tanpa tabel\n",
        "Data,Variabel,Sumber,Satuan\nJarak,jarak_kanal,NA,m\nLuas,luas_desa,KLHK,ha\n",
    ],
)
def test_what_no_dataset_takes_is_refused_with_the_closest(write_text: Writer, excel: Excel, text: str) -> None:
    path = write_text("lain.csv", text)
    with duckdb.connect() as connection, pytest.raises(RecipeError, match=r"terdekat|Tidak ada tabel"):
        reading.read_file(connection, path, excel=excel)


def test_a_wanted_dataset_is_tried_alone(write_text: Writer, excel: Excel) -> None:
    text = "Kecamatan;Jumlah Penduduk (jiwa);Tahun\nLais;12;2024\nSekayu;9;2024\n"
    assert _table(_choose(write_text("a.csv", text), excel, dataset="population")).dataset == "population"
    assert "poverty" in _choose(write_text("a.csv", text), excel, dataset="poverty").refuse


def test_two_columns_called_alike_are_told_apart_by_letters(write_text: Writer, excel: Excel) -> None:
    text = "Kecamatan;Tahun;Jumlah KK;Ket;Ket\nLais;2024;10;a;b\nSekayu;2024;20;a;b\n"
    _, rows = _read(write_text("ket.csv", text), excel)
    assert [row["families"] for row in rows] == ["10", "20"]


def test_our_own_column_names_need_no_word_more(write_text: Writer, excel: Excel) -> None:
    text = "region_code;year;round;poor_people;p0_pct\n16.03;2024;maret;62500;10,5\n16.06;2024;maret;91000;13,9\n"
    recipe = _choose(write_text("isi.csv", text), excel)
    assert not recipe.questions
    assert set(_table(recipe).columns) == {"region_code", "year", "round", "poor_people", "p0_pct"}


BODY = [["No", "Kecamatan", "Kuota", "Dibayar"], [1, "Lais", 120, 100], [2, "Sekayu", 90, 80]]


def test_sheets_that_say_different_things_are_read_apart(write_book: Writer, excel: Excel) -> None:
    sheets = {"PKH": [["PENYALURAN PKH JANUARI 2026"], *BODY], "BPNT": [["PENYALURAN BPNT FEBRUARI 2026"], *BODY]}
    recipe = _choose(write_book("salur.xlsx", sheets), excel)
    assert {(table.sheet, table.constants["program_code"], table.constants["month"]) for table in recipe.tables} == {
        ("PKH", "PKH", "januari 2026"), ("BPNT", "SEMBAKO", "februari 2026"),
    }  # fmt: skip
    with duckdb.connect() as connection:
        found = reading.read_file(connection, write_book("salur.xlsx", sheets), excel=excel)
        assert [table.rows for table in found.tables] == [2, 2]
        assert [table.sheet for table in found.tables] == ["PKH", "BPNT"]


def test_a_sheet_per_upt_is_named_by_its_sheet(write_book: Writer, excel: Excel) -> None:
    rows = [["Bulan", "Penghuni Awal", "Masuk", "Penghuni Akhir"], ["Januari", 80, 3, 83], ["Februari", 83, 0, 83]]
    path = write_book("Penghuni 2026.xlsx", {"PSTW Jombang": rows, "RSBL Kediri": rows})
    _, tidy_rows = _read(path, excel)
    assert {(row["upt_code"], row["month"]) for row in tidy_rows} == {
        ("PSTW Jombang", "Januari 2026"), ("PSTW Jombang", "Februari 2026"),
        ("RSBL Kediri", "Januari 2026"), ("RSBL Kediri", "Februari 2026"),
    }  # fmt: skip


def test_reasons_next_to_each_other(write_text: Writer, excel: Excel) -> None:
    text = """
Program;Kecamatan;Bulan;NIK tidak padan;Rekening tidak aktif;Pindah
PKH;Lais;2026-01;3;1;
PKH;Sekayu;2026-01;5;0;1
"""
    _, rows = _read(write_text("gagal.csv", text.lstrip()), excel)
    assert {(row["region_code"], row["reason"], row["families"]) for row in rows} == {
        ("Lais", "nik tidak padan", "3"), ("Lais", "rekening tidak aktif", "1"), ("Sekayu", "nik tidak padan", "5"),
        ("Sekayu", "rekening tidak aktif", "0"), ("Sekayu", "pindah", "1"),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("header", "column", "factor"),
    [
        ("Jumlah Penduduk Miskin (000)", "poor_people", 1000),
        ("Jml Penduduk Miskin (ribu)", "poor_people", 1000),
        ("% Penduduk Miskin", "p0_pct", None),
        ("Penduduk Miskin (%)", "p0_pct", None),
        ("Prosentase Penduduk Miskin", "p0_pct", None),
        ("Penduduk Miskin (jiwa)", "poor_people", None),
        ("PERSENTASE_PENDUDUK_MISKIN", "p0_pct", None),
    ],
)
def test_headers_as_people_shorten_them(
    write_text: Writer, excel: Excel, header: str, column: str, factor: float | None
) -> None:
    recipe = _choose(
        write_text("a.csv", f"Kabupaten/Kota;Tahun;{header}\nLahat;2024;14,2\nMuara Enim;2024;10,5\n"), excel
    )
    assert not recipe.questions
    assert column in _table(recipe).columns
    assert _table(recipe).scale.get(column) == factor


def test_kemendagri_codes_are_preferred_and_both_schemes_declared(write_text: Writer, excel: Excel) -> None:
    text = "bps_kode_kecamatan,kemendagri_kode_kecamatan,kemendagri_nama_kecamatan,jumlah_keluarga,satuan,tahun\n"
    rows = "1606040,16.06.01,SANGA DESA,10112,KELUARGA,2023\n1606041,16.06.02,BABAT TOMAN,11800,KELUARGA,2023\n"
    table = _table(_choose(write_text("kk.csv", text + rows), excel))
    assert (table.columns["region_code"], table.region.scheme) == ("kemendagri kode kecamatan", "kemendagri")
    only_bps = _table(_choose(write_text("kk.csv", (text + rows).replace("kemendagri_kode", "x_kode")), excel))
    assert only_bps.region.scheme in {"bps", "auto"}


def test_a_list_of_upt(write_text: Writer, excel: Excel) -> None:
    text = (
        "kode;nama;jenis;kecamatan;kapasitas\nPSTW;PSTW Jombang;lanjut_usia;Jombang;100\nRSBL;RSBL;bina_laras;Pare;80\n"
    )
    found, rows = _read(write_text("upt.csv", text), excel)
    assert found.recipe.tables[0].dataset == "upt"
    assert [(row["upt_code"], row["upt_name"], row["region_code"]) for row in rows][0] == (
        "PSTW",
        "PSTW Jombang",
        "Jombang",
    )
