"""`pantau serve --public` refuses whatever is not a release, in one sentence, before anything listens."""

import json
import os
import shutil
import subprocess
import sys
import urllib.request
from pathlib import Path

import duckdb
import httpx
import pytest

from dashboard.catalogue import slugs
from dashboard.paths import ROOT
from dashboard.publication import opening
from tests.browser.visiting import free_port, serving
from tests.publication import made

OTHER = "p0002-0badcafe"


def serve(home: Path, *options: str) -> tuple[int, str]:
    """Start it on an open address in a process of its own; exit code and what it said, for one that does not start."""
    command = [sys.executable, "-c", "from dashboard.cli import main; main()", "serve", "--public", *options]
    command += ["--address", "0.0.0.0", "--port", str(free_port())]  # noqa: S104 - public, no login needed
    done = subprocess.run(
        command, env=os.environ | {"PANTAU_HOME": str(home)}, cwd=ROOT.parent, capture_output=True, text=True,
        timeout=60, check=False,
    )  # fmt: skip
    return done.returncode, done.stderr.strip()


@pytest.fixture
def home(sample_home: Path, tmp_path: Path) -> Path:
    """One office with its warehouse and a release."""
    shutil.copytree(sample_home / made.SLUG / "warehouse", tmp_path / made.SLUG / "warehouse")
    made.publish(sample_home, tmp_path)
    return tmp_path


def one_sentence(said: str) -> str:
    """What was said is one Indonesian message: no traceback, nothing beside it."""
    assert "Traceback" not in said
    assert len(said.splitlines()) == 1
    return said


def test_nothing_published(tmp_path: Path) -> None:
    code, said = serve(tmp_path)
    assert code == 2
    assert "pantau publish --agency KANTOR" in one_sentence(said)


def test_an_office_that_has_published_nothing(home: Path) -> None:
    other = next(slug for slug in slugs() if slug != made.SLUG)
    code, said = serve(home, "--agency", other)
    assert code == 2
    assert "Belum ada data yang diterbitkan" in one_sentence(said)


def test_a_pointer_that_names_a_copy_of_a_warehouse(home: Path) -> None:
    inside = next((home / made.SLUG / "warehouse").glob("v*.duckdb"))
    shutil.copy(inside, home / made.SLUG / "public" / f"{OTHER}.duckdb")
    (home / made.SLUG / "public" / "current").write_text(f"{OTHER}\n")
    code, said = serve(home)
    assert code == 2
    assert "bukan terbitan publik" in one_sentence(said)


def test_a_link_to_a_warehouse(home: Path) -> None:
    inside = next((home / made.SLUG / "warehouse").glob("v*.duckdb"))
    (home / made.SLUG / "public" / f"{OTHER}.duckdb").symlink_to(inside)
    (home / made.SLUG / "public" / "current").write_text(f"{OTHER}\n")
    code, said = serve(home)
    assert code == 2
    assert "bukan terbitan publik" in one_sentence(said)


def test_a_pointer_out_of_the_folder(home: Path) -> None:
    inside = next((home / made.SLUG / "warehouse").glob("v*.duckdb"))
    (home / made.SLUG / "public" / "current").write_text(f"../warehouse/{inside.stem}\n")
    code, said = serve(home)
    assert code == 2
    assert "tidak sah" in one_sentence(said)


def test_a_damaged_release(home: Path) -> None:
    (home / made.SLUG / "public" / f"{made.STEM}.duckdb").write_bytes(b"bukan basis data" * 999)
    code, said = serve(home)
    assert code == 2
    assert "tidak dapat dibuka" in one_sentence(said)


def test_a_release_of_another_release_of_the_product_says_what_to_do(home: Path) -> None:
    opening.open_file.cache_clear()  # this process has written the bundle from it
    with duckdb.connect(str(home / made.SLUG / "public" / f"{made.STEM}.duckdb")) as connection:
        connection.execute("update meta set value = 'lain' where key = 'release'")
    code, said = serve(home)
    assert code == 2
    for words in (
        "rilis program yang lain",
        f"pantau build --agency {made.SLUG}",
        f"publish --agency {made.SLUG} --app",
    ):
        assert words in one_sentence(said)


def test_one_that_cannot_be_shown_does_not_stop_the_others(home: Path) -> None:
    other = next(slug for slug in slugs() if slug != made.SLUG)
    (home / other / "public").mkdir(parents=True)
    (home / other / "public" / "current").write_text(f"{OTHER}\n")
    log = home / "server.log"
    with log.open("wb") as stream, serving(home, "--public", log=stream) as base:
        with urllib.request.urlopen(f"{base}/version") as answer:  # noqa: S310 - this machine
            told = json.load(answer)
        with urllib.request.urlopen(f"{base}/sitemap.xml") as answer:  # noqa: S310
            assert answer.status == 200
    assert list(told["publications"]) == [made.SLUG]
    assert f"kantor {other} tidak ditampilkan" in log.read_text(encoding="utf-8")


def test_where_all_was_withdrawn_every_address_says_when_and_why(home: Path) -> None:
    told = {"version": "p0001", "withdrawn_at": "2026-11-20T08:00:00", "reason": "salah bulan"}
    public = home / made.SLUG / "public"
    (public / "current").unlink()
    (public / "withdrawn.json").write_text(json.dumps({"withdrawn": [told | {"by": "Rina"}]}))
    with serving(home, "--public") as base, httpx.Client(base_url=base) as web:
        for path in (
            f"/data/{made.SLUG}/terbaru/", f"/data/{made.SLUG}/terbaru/{made.CSV}", f"/data/{made.SLUG}/p0001/",
            f"/api/{made.SLUG}/", f"/api/{made.SLUG}/penyaluran.json",
        ):  # fmt: skip
            answer = web.get(path)
            assert answer.status_code == 410, path
            assert told.items() <= answer.json().items(), path
            assert "ditarik" in answer.json()["error"]
        assert web.get("/api/").json()["withdrawn"] == [{"agency": made.SLUG} | told]
        assert web.get(f"/data/{made.SLUG}/").json()["withdrawn"] == [told]
        assert web.get("/").status_code == web.get("/sitemap.xml").status_code == 200
