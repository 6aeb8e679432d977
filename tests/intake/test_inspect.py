"""Inspect: what a file is and how it would be read, before anything is imported."""

from collections.abc import Callable
from pathlib import Path

import pytest

from dashboard.errors import UnreadableFileError
from dashboard.intake import recipes
from dashboard.intake.excel import Excel
from dashboard.intake.inspect import inspect

Writer = Callable[..., Path]


def test_a_file_that_says_everything_is_ready(write_text: Writer) -> None:
    text = (
        "DATA CONTOH\nKecamatan;Tahun;Jumlah KK;Keterangan\nLais;2024;1000;baik\nSekayu;2024;2000;baik\nJumlah;;3000;\n"
    )
    found = inspect(write_text("kk.csv", text, "cp1252"))
    assert found.ready
    assert not found.known
    assert (found.kind, found.delimiter, found.sample, found.header_rows) == ("csv", ";", True, (2,))
    assert found.headers == ("kecamatan", "tahun", "jumlah kk", "keterangan")
    assert found.unused == ("keterangan",)
    assert found.datasets == ("population",)
    preview = found.tables[0]
    assert (preview.count, preview.totals) == (2, 1)
    assert dict(zip(preview.columns, preview.rows[0], strict=True))["families"] == "1000"
    assert recipes.parse(found.recipe, name="x").tables[0].dataset == "population"


def test_open_questions_are_told_and_nothing_is_previewed(write_text: Writer) -> None:
    found = inspect(
        write_text("a.csv", "Kabupaten/Kota;Jumlah Penduduk Miskin;Tahun\nLahat;37,11;2024\nMuara Enim;62,5;2024\n")
    )
    assert not found.ready
    assert [question.key for question in found.questions] == ["unit:poor_people"]
    assert found.questions[0].choices == ("jiwa", "ribu jiwa")
    assert not found.tables
    assert "PERTANYAAN" in found.recipe


def test_doubtful_numbers_are_a_note(write_text: Writer) -> None:
    found = inspect(write_text("a.csv", "Kecamatan;Jumlah KK;Tahun\nLais;1.234;2024\nSekayu;2.345;2024\n"))
    assert found.ready
    assert any("1.234" in note for note in found.notes)


def test_a_known_recipe_is_named(write_text: Writer) -> None:
    text = "kode_wilayah,nama_wilayah,tahun,nilai\n16.03,Muara Enim,2025,55.05\n16.04,Lahat,2025,46.19\n"
    found = inspect(write_text("indeks-kesejahteraan-sosial_2026.csv", text))
    assert found.known
    assert found.recipe_name == "satudata-indeks-kesejahteraan-sosial"


def test_native_values_are_shown_without_their_mark(write_book: Writer, excel: Excel) -> None:
    path = write_book(
        "kk.xlsx", {"S": [["Kecamatan", "Jumlah KK", "Tahun"], ["Lais", 1234, 2024], ["Sekayu", 5, 2024]]}
    )
    found = inspect(path, excel=excel)
    assert dict(zip(found.tables[0].columns, found.tables[0].rows[0], strict=True))["families"] == "1234"


def test_what_no_dataset_takes_is_said_with_the_closest(write_text: Writer) -> None:
    found = inspect(write_text("a.csv", "Kabupaten/Kota,Nikah,Cerai\nLahat,12,3\nMuara Enim,22,4\n"))
    assert not found.ready
    assert "area_indicators" in found.refusal
    assert "“nikah”" in found.refusal


def test_a_boundary_file_is_sent_to_its_own_command(write_text: Writer) -> None:
    found = inspect(write_text("batas.geojson", '{"type": "FeatureCollection", "features": []}'))
    assert (found.kind, found.ready) == ("boundary", False)
    assert "boundaries import" in found.refusal


def test_what_cannot_be_opened_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError):
        inspect(tmp_path / "tiada.csv")
