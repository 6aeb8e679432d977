"""`pantau inspect` answers with a TOML file: what it found as comments, under them the recipe."""

import json
import tomllib
from pathlib import Path

import pytest

from dashboard import cli
from dashboard.cli import exits

FILE = """Rekap Penyaluran PKH 2026;;;;
;;;;
Kode Wilayah;Kecamatan;Bulan;Program;Kuota;Dibayar
16.03.01;Tanjung Agung;2026-07;PKH;120;118
16.03.02;Muara Enim;2026-07;PKH;130;129
Jumlah;;;;250;247
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "rekap.csv"
    path.write_text(FILE, encoding="utf-8")
    return path


def test_the_answer_is_a_recipe_with_the_findings_as_comments(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["inspect", str(file)]) == exits.DONE
    text = capsys.readouterr().out
    assert text.startswith("# rekap.csv: CSV · utf-8 · pemisah ;")
    assert "# Kepala kolom (baris 3)" in text
    recipe = tomllib.loads(text)
    assert [table["dataset"] for table in recipe["table"]] == ["disbursements"]


def test_the_printed_recipe_reads_the_file_again(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cli.run(["inspect", str(file)])
    recipe = tmp_path / "resep.toml"
    recipe.write_text(capsys.readouterr().out, encoding="utf-8")
    assert cli.run(["inspect", str(file), "--recipe", str(recipe), "--json"]) == exits.DONE
    found = json.loads(capsys.readouterr().out)
    assert found["ready"] is True
    assert found["datasets"] == ["disbursements"]
    assert found["tables"][0]["count"] == 2
    assert found["tables"][0]["totals"] == 1


def test_a_damaged_file_is_refused_by_its_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "rusak.xlsx"
    path.write_bytes(b"PK\x03\x04" + bytes(100))
    assert cli.run(["inspect", str(path)]) == exits.REFUSED
    assert "rusak.xlsx" in capsys.readouterr().err


def test_doubtful_rows_are_not_called_ready_and_an_answer_makes_them_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PANTAU_HOME", str(tmp_path / "store"))
    file, recipe = tmp_path / "bayar.csv", tmp_path / "resep.toml"
    file.write_text(
        "Kode Kecamatan;Bulan;Program;Kuota;Dibayar;Tanggal SP2D\n16.03.01;2026-09;PKH;1.100;990;03/09/2026\n", "utf-8"
    )
    cli.run(["inspect", str(file)])
    text = capsys.readouterr().out
    assert "Siap dimuat" not in text
    assert text.count("BOLEH DIISI") == 3
    for answer in ("id", "dmy"):
        text = text.replace('answer = ""', f'answer = "{answer}"', 1)
    recipe.write_text(text, encoding="utf-8")
    cli.run(["inspect", str(file), "--recipe", str(recipe)])
    assert "Siap dimuat" in capsys.readouterr().out
    brought = ["import", str(file), "--agency", "muara-enim", "--recipe", str(recipe), "--dry-run"]
    assert cli.run(brought) == exits.DONE
