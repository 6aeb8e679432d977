"""`pantau publish`, `releases`, `status`, `unpublish` as a person types them."""

import json
import re
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from dashboard.cli import exits
from dashboard.publication import history, tools
from tests.publication import fakes, offices
from tests.publication.conftest import FIRST

Pantau = Callable[..., tuple[int, str, str]]
OFFICE = ("--agency", offices.SLUG)


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small office, built."""
    folder = tmp_path_factory.mktemp("cli-publishing")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PANTAU_HOME", str(folder / "home"))
        offices.bring(folder, FIRST)
    return folder / "home"


@pytest.fixture
def publishing(pantau: Pantau, once: Path, empty_store: Path, monkeypatch: pytest.MonkeyPatch) -> Pantau:
    """The command on that office, with maths that take no time."""
    shutil.copytree(once, empty_store, dirs_exist_ok=True)
    monkeypatch.setattr(tools, "ours", fakes.tools)
    return pantau


def test_shown_approved_listed_and_withdrawn(publishing: Pantau) -> None:
    code, out, err = publishing("publish", *OFFICE)
    assert code == exits.DONE, err
    said = " ".join(out.split())
    assert "terbitan p0001 · gudang v0001 · DATA CONTOH" not in said  # these are no sample data
    for words in (
        "Yang disembunyikan, menurut indikator", "Informasi yang tetap terbit", "Tingkat dan periode",
        "di bawah 11 atau didominasi", "Terbitan pertama:", "Wilayah administrasi", "kabupaten/kota",
    ):  # fmt: skip
        assert words in said
    assert "--approve" in err
    assert publishing("status", *OFFICE)[1].count("Belum ada terbitan publik") == 1

    code, out, err = publishing("publish", *OFFICE, "--approve", "Siti Rahmawati")
    assert code == exits.DONE, err
    assert "Rancangan dibuat baru" not in err
    assert "Terbitan p0001 ditampilkan untuk umum, disetujui oleh Siti Rahmawati." in out

    (row,) = json.loads(publishing("releases", *OFFICE, "--json")[1])
    assert (row["version"], row["shown"], row["by"], row["withdrawn_at"]) == ("p0001", True, "Siti Rahmawati", None)
    assert "Siti Rahmawati" in publishing("releases", *OFFICE)[1]
    assert "Terbitan publik p0001 dari gudang v0001" in publishing("status", *OFFICE)[1]

    code, out, err = publishing("unpublish", *OFFICE, "--reason", "angka Juli keliru")
    assert code == exits.DONE, err
    assert "Terbitan p0001 ditarik. Sekarang tidak ada yang ditampilkan." in out
    (row,) = json.loads(publishing("releases", *OFFICE, "--json")[1])
    assert (row["shown"], row["reason"]) == (False, "angka Juli keliru")
    status = json.loads(publishing("status", *OFFICE, "--json")[1])
    assert (status["public"], status["withdrawn"]["reason"]) == (None, "angka Juli keliru")
    said = publishing("status", *OFFICE)[1]
    assert "Terbitan p0001" in said
    assert "sudah ditarik" in said
    assert "angka Juli keliru" in said
    assert "Belum ada terbitan" not in said
    assert "Siti" not in said


def test_who_approves_sees_once_more_what_is_open(publishing: Pantau, tmp_path: Path) -> None:
    code, out, _ = publishing("publish", *OFFICE, "--approve", "Siti Rahmawati")
    assert code == exits.DONE
    offices.bring(tmp_path, FIRST | {"16.03.01": 141, "16.03.02": 5}, day=date(2026, 9, 9))
    draft = json.loads(publishing("publish", *OFFICE, "--json")[1])["draft"]
    assert draft["newly_hidden"]["paid"] > 0
    code, out, err = publishing("publish", *OFFICE, "--approve", "Siti Rahmawati")
    assert code == exits.DONE, err
    said, released = out.split("✓")
    assert "p0002 ditampilkan" in released
    assert "Tingkat dan periode" not in said  # in short: the draft itself was shown before
    for words in (
        "Yang perlu diketahui sebelum p0002 terbit:", "dikoreksi", "semula 60,0, kini 2,5",
        "Baru disembunyikan: Dibayar 4,", "Tetap terbit: Keluarga penerima bantuan", "Diragukan: ",
    ):  # fmt: skip
        assert words in said, said
    (_, event) = history.events(offices.SLUG)
    assert {name: event[name] for name in ("changes", "examples", "newly_hidden", "kept", "doubts")} == {
        name: draft[name] for name in ("changes", "examples", "newly_hidden", "kept", "doubts")
    }


def test_every_table_and_every_moment_is_said_in_words(publishing: Pantau) -> None:
    draft = json.loads(publishing("publish", *OFFICE, "--json")[1])["draft"]
    known = {table["table"] for table in draft["tables"]} - {"relations"}  # of the stand-in
    assert {table["table"] for table in draft["tables"] if table["title"]} == known
    publishing("publish", *OFFICE, "--approve", "Siti Rahmawati")
    for command in ("releases", "status", "versions"):
        out = publishing(command, *OFFICE)[1]
        assert re.search(r"\d{4}-\d{2}-\d{2} \d{2}:\d{2} UTC", out), command
        assert not re.search(r"\d{2}:\d{2}(?! UTC)", out), command


def test_approved_without_a_draft_says_that_it_made_one(publishing: Pantau) -> None:
    code, out, err = publishing("publish", *OFFICE, "--approve", "Siti Rahmawati")
    assert code == exits.DONE, err
    assert "Rancangan dibuat baru: belum ada rancangan." in err
    assert out.index("Yang disembunyikan") < out.index("ditampilkan untuk umum")


def test_a_program_gets_the_same_as_json(publishing: Pantau) -> None:
    code, out, _ = publishing("publish", *OFFICE, "--json")
    answer = json.loads(out)
    assert (code, answer["released"], answer["faults"]) == (exits.DONE, None, [])
    assert answer["draft"]["version"] == "p0001"
    assert answer["draft"]["kept"][0]["share"] < 1
    stem = answer["draft"]["release"]
    answer = json.loads(publishing("publish", *OFFICE, "--approve", "Siti Rahmawati", "--json")[1])
    assert answer["released"] == {"version": "p0001", "by": "Siti Rahmawati"}
    assert (answer["draft"]["release"], answer["why"]) == (stem, "")


def test_what_can_be_worked_out_is_refused_with_the_cells(publishing: Pantau, monkeypatch: pytest.MonkeyPatch) -> None:
    fault = fakes.Fault("paid", "region:16.03.03", "SEMBAKO", "*", "bulan:2026-07-01", 4, 4, "dapat dihitung tepat")
    monkeypatch.setattr(tools, "ours", lambda: fakes.tools(check=lambda *_, **__: fakes.Report((fault,))))
    code, _, err = publishing("publish", *OFFICE, "--approve", "Siti Rahmawati")
    assert code == exits.REFUSED
    assert "paid region:16.03.03 SEMBAKO * bulan:2026-07-01 (dapat dihitung tepat)" in " ".join(err.split())
    code, out, _ = publishing("publish", *OFFICE, "--json")
    assert code == exits.REFUSED
    (cell,) = json.loads(out)["faults"]
    assert (cell["unit"], cell["low"], cell["high"]) == ("region:16.03.03", 4, 4)
    assert json.loads(publishing("releases", *OFFICE, "--json")[1]) == []


@pytest.mark.parametrize("name", ["", "x", "12"])
def test_nobody_cannot_approve(publishing: Pantau, name: str) -> None:
    code, _, err = publishing("publish", *OFFICE, "--approve", name)
    assert code == exits.REFUSED
    assert "bukan nama orang" in err


def test_an_office_that_is_not_built_is_told_what_to_do(pantau: Pantau, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tools, "ours", fakes.tools)
    code, _, err = pantau("publish", *OFFICE)
    assert code == exits.REFUSED
    assert "pantau build --agency muara-enim" in " ".join(err.split())
    assert pantau("unpublish", *OFFICE, "--reason", "keliru")[0] == exits.REFUSED
    assert pantau("unpublish", *OFFICE)[0] == exits.WRONG_USAGE
