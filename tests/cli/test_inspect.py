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
