"""`pantau doctor` sees what is wrong and says what to do."""

import json
import shutil
import socket
from pathlib import Path

import pytest

from dashboard import cli
from dashboard.cli import checks, exits


def test_a_healthy_machine(empty_store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["doctor", "--json", "--port", "48123"]) == exits.DONE
    found = {row["what"]: row for row in json.loads(capsys.readouterr().out)}
    assert found["Python"]["state"] == checks.GOOD
    assert found["Paket Python"]["state"] == checks.GOOD
    assert found["Penyimpanan"]["found"] == str(empty_store)
    assert found["Porta 48123"]["found"] == "bebas"


def test_a_missing_package_is_named_with_its_pin(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checks, "pinned", lambda: {"duckdb": "2.0.0", "paket-yang-hilang": "1.2.3"})
    check = checks.packages()
    assert check.state == checks.BAD
    assert check.found == "paket-yang-hilang tidak ada (seharusnya 1.2.3)"
    assert "make install" in check.advice


def test_pins_of_another_platform_do_not_count() -> None:
    assert "streamlit" in checks.pinned()
    assert "colorama" not in checks.pinned()  # Windows only


def test_a_store_that_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    blocker = tmp_path / "file"
    blocker.write_text("x")
    monkeypatch.setenv("PANTAU_HOME", str(blocker / "store"))
    assert checks.store().state == checks.BAD


def test_little_room(monkeypatch: pytest.MonkeyPatch, empty_store: Path) -> None:
    usage = shutil.disk_usage(empty_store)
    monkeypatch.setattr("shutil.disk_usage", lambda path: usage._replace(free=1024**3))
    assert (checks.room().state, checks.room().found) == (checks.FAIR, "1,0 GiB bebas")


def test_a_port_in_use() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        assert checks.listening(taken.getsockname()[1]).state == checks.FAIR


def test_a_pointer_to_a_lost_version_is_a_fault(empty_store: Path) -> None:
    folder = empty_store / "muara-enim" / "warehouse"
    folder.mkdir(parents=True)
    (folder / "current").write_text("v0003\n")
    found = {check.what: check for check in checks.offices()}
    assert found["Gudang data muara-enim"].state == checks.BAD
    assert "pantau build" in found["Gudang data muara-enim"].advice
    assert found["Batas wilayah muara-enim"].state == checks.FAIR


def test_no_chromium_is_only_a_warning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("CHROMIUM", raising=False)
    assert checks.browser().state == checks.FAIR
