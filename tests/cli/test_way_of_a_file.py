"""A file from the command line to a figure and out again, as an operator does it; real files where they are at hand."""

import csv
import functools
import hashlib
import io
import json
import threading
from collections.abc import Callable, Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from dashboard.cli import exits
from dashboard.paths import ROOT

SHARED = ROOT.parent / "shared" / "data"
AUGUST = """Rekap Penyaluran PKH;;;;;;
Kode Wilayah;Kecamatan;Bulan;Jenis Periode;Program;Kuota;Dibayar;Gagal;Menunggu
16.03.01;Tanjung Agung;2026-08;triwulan;PKH;120;118;2;0
16.03.02;Muara Enim;2026-08;triwulan;PKH;130;129;1;0
16.03.98;Tidak Ada;2026-08;triwulan;PKH;10;10;0;0
16.06.01;Sekayu;2026-08;triwulan;PKH;50;50;0;0
"""
Pantau = Callable[..., tuple[int, str, str]]


def figures(pantau: Pantau, *line: str) -> dict[str, dict[str, str]]:
    code, out, err = pantau("indicator", *line, "--format", "csv")
    assert code == exits.DONE, err
    return {row["region_code"]: row for row in csv.DictReader(io.StringIO(out))}


@pytest.fixture
def august(tmp_path: Path) -> Path:
    path = tmp_path / "pkh-agustus.csv"
    path.write_text(AUGUST, encoding="utf-8")
    return path


def test_from_a_file_to_a_figure_and_out_again(pantau: Pantau, august: Path) -> None:
    code, out, _ = pantau("import", str(august), "--agency", "muara-enim", "--received", "2026-09-05", "--json")
    assert code == exits.DONE_WITH_REJECTS
    answer = json.loads(out)
    (result,) = answer["results"]
    assert (result["rows"], result["loaded"], result["rejected"], result["outside"]) == (4, 2, 1, 1)
    assert answer["version"] == "v0001"

    rows = figures(pantau, "paid", "--agency", "muara-enim", "--program", "PKH")
    assert (rows["16.03.01"]["value"], rows["16.03.02"]["value"]) == ("118", "129")
    assert rows["16.03.01"]["name"] == "Tanjung Agung"

    code, out, _ = pantau("query", "data/rejects", "--agency", "muara-enim", "--json")
    (reject,) = json.loads(out)
    assert (reject["line"], reject["column"], reject["raw"]) == (5, "region_code", "16.03.98")
    assert reject["advice"]

    code, out, _ = pantau("status", "--agency", "muara-enim", "--json")
    (arrived,) = json.loads(out)["imports"]
    assert (arrived["file"], arrived["received"], arrived["state"]) == ("pkh-agustus.csv", "2026-09-05", "dipakai")

    assert pantau("withdraw", arrived["sha256"][:12], "--agency", "muara-enim", "--reason", "keliru")[0] == exits.DONE
    assert pantau("indicator", "paid", "--agency", "muara-enim", "--program", "PKH")[0] == exits.REFUSED
    code, out, _ = pantau("versions", "--agency", "muara-enim", "--json")
    assert [(row["name"], row["served"]) for row in json.loads(out)] == [("v0002", True), ("v0001", False)]
    assert pantau("rollback", "--agency", "muara-enim")[0] == exits.DONE
    assert figures(pantau, "paid", "--agency", "muara-enim", "--program", "PKH")["16.03.01"]["value"] == "118"


def test_a_dry_run_and_the_same_bytes_change_nothing(pantau: Pantau, august: Path, empty_store: Path) -> None:
    line = ("import", str(august), "--agency", "muara-enim", "--no-build")
    assert pantau(*line, "--dry-run")[0] == exits.DONE_WITH_REJECTS
    assert not (empty_store / "muara-enim" / "imports.jsonl").exists()
    pantau(*line)
    log = (empty_store / "muara-enim" / "imports.jsonl").read_bytes()
    _, __, err = pantau(*line)
    assert "sudah masuk" in err
    assert (empty_store / "muara-enim" / "imports.jsonl").read_bytes() == log
    assert not (empty_store / "muara-enim" / "warehouse").exists()


def test_a_refused_file_does_not_stop_the_others(pantau: Pantau, august: Path, tmp_path: Path) -> None:
    strange = tmp_path / "cuaca.csv"
    strange.write_text("kota;hujan (mm)\nPalembang;12\n", encoding="utf-8")
    code, out, err = pantau("import", str(strange), str(august), "--agency", "muara-enim", "--no-build")
    assert code == exits.REFUSED
    assert "cuaca.csv" in err
    assert "pkh-agustus.csv" in out


@pytest.mark.parametrize("suffix", ["xlsx", "csv"])
def test_a_template_is_written_and_read_back(pantau: Pantau, tmp_path: Path, suffix: str) -> None:
    target = tmp_path / f"isian.{suffix}"
    code, out, _ = pantau("template", "upt_residents", "--out", str(target))
    assert code == exits.DONE
    assert str(target) in out.replace("\n", "")
    code, out, _ = pantau("inspect", str(target), "--json")
    assert json.loads(out)["datasets"] == ["upt_residents"]


def test_template_refuses_another_suffix(pantau: Pantau, tmp_path: Path) -> None:
    assert pantau("template", "upt", "--out", str(tmp_path / "isian.pdf"))[0] == exits.REFUSED


def test_families_of_musi_banyuasin_from_the_village_file(pantau: Pantau) -> None:
    file = SHARED / "tables" / "12_icraf_sumsel_desa_main.csv"
    if not file.is_file():
        pytest.skip(f"{file} is not here")
    assert pantau("import", str(file), "--agency", "musi-banyuasin")[0] in {exits.DONE, exits.DONE_WITH_REJECTS}
    families = {
        row["name"]: float(row["value"])
        for row in figures(pantau, "families", "--agency", "musi-banyuasin").values()
        if row["value"]
    }  # noqa: E501
    assert sum(families.values()) == 202_612
    assert (families["Bayung Lencir"], families["Sekayu"]) == (27_225, 26_636)


def boundary_file() -> Path:
    path = SHARED / "boundaries" / "muara-enim_16.03_kec.geojson"
    if not path.is_file():
        pytest.skip(f"{path} is not here")
    return path


def test_real_borders_say_how_many_areas_matched(pantau: Pantau) -> None:
    code, out, err = pantau("boundaries", "import", str(boundary_file()), "--agency", "muara-enim")
    assert code == exits.DONE, err
    assert "22 dari 22 kecamatan cocok" in out


@pytest.fixture
def address() -> Iterator[str]:
    """A file server of our own over the shared boundary files."""
    folder = boundary_file().parent
    handler = functools.partial(SimpleHTTPRequestHandler, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/{boundary_file().name}"
        server.shutdown()


def test_borders_from_an_address_are_checked_by_their_hash(pantau: Pantau, address: str) -> None:
    right = hashlib.sha256(boundary_file().read_bytes()).hexdigest()
    line = ("boundaries", "download", address, "--agency", "muara-enim", "--json")
    code, _, err = pantau(*line, "--sha256", "0" * 64)
    assert code == exits.REFUSED
    assert "tidak cocok" in err
    code, out, err = pantau(*line, "--sha256", right)
    assert code == exits.DONE, err
    assert (json.loads(out)["matched"], json.loads(out)["sha256"]) == (22, right)


def test_what_follows_a_second_import_and_a_withdrawal_is_said(pantau: Pantau, august: Path, tmp_path: Path) -> None:
    brought = ("--agency", "muara-enim", "--no-build", "--json")
    pantau("import", str(august), "--received", "2026-09-05", *brought)
    _, out, _ = pantau("import", str(august), *brought)
    (again,) = json.loads(out)["results"]
    assert f"pantau withdraw {again['sha256'][:12]}" in again["warnings"][0]
    correction = tmp_path / "perbaikan.csv"
    correction.write_bytes(august.read_bytes().replace(b"118", b"119"))
    _, out, _ = pantau("import", str(correction), "--received", "2026-09-06", *brought)
    (result,) = json.loads(out)["results"]
    assert result["superseded"] >= 1
    code, _, err = pantau("withdraw", result["sha256"], "--agency", "muara-enim", "--reason", "salah", "--no-build")
    assert code == exits.DONE
    assert f"{result['superseded']} baris yang pernah digantikannya berlaku lagi" in " ".join(err.split())
