"""Exit codes keep their meaning: 64 for wrong usage, 2 for a refusal, 70 for a fault of ours, with a log."""

import socket
from pathlib import Path

import pytest

from dashboard import cli
from dashboard.cli import exits, serving
from dashboard.errors import StoreError


@pytest.mark.parametrize(
    "line", ["--help", "import --help", "boundaries --help", "boundaries download --help", "serve -h"]
)
def test_help_is_indonesian_and_ends_with_0(line: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(line.split()) == exits.DONE
    text = capsys.readouterr().out
    assert "Pakai: pantau" in text
    assert "Tampilkan bantuan ini." in text
    assert not {"Usage:", "Options", "Arguments", "Show this message"} & set(text.replace("─", " ").split("  "))


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("", "Pakai: pantau"),
        ("impor x", "Perintah “impor” tidak ada"),
        ("import", "Kurang: 'BERKAS"),
        ("status", "Kurang: '--agency'"),
        ("status --agensi x", "Opsi --agensi tidak ada"),
        ("import /tidak/ada.csv --agency muara-enim", "Nilai tidak dapat dipakai"),
        ("serve --port abc", "Nilai tidak dapat dipakai"),
        ("serve --port 99999", "Nilai tidak dapat dipakai"),
        ("import pyproject.toml --agency muara-enim --received 1-9-2026", "Nilai tidak dapat dipakai"),
        ("indicator paid --agency muara-enim --format xml", "Nilai tidak dapat dipakai"),
    ],
)
def test_wrong_usage_is_64_and_says_what(line: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(line.split()) == exits.WRONG_USAGE
    captured = capsys.readouterr()
    assert said in captured.out + captured.err
    assert "--help" in captured.out + captured.err


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("status --agency tidak-ada", "Yang ada:"),
        ("versions --agency tidak-ada", "Yang ada:"),
        ("indicator tidak_ada --agency muara-enim", "Indikator “tidak_ada” tidak ada"),
        ("template tidak_ada", "Yang ada:"),
        ("query tidak/ada --agency muara-enim", "Yang mirip"),
        ("query data/imports --agency muara-enim", "belum dibangun"),
        ("serve --address 0.0.0.0", "[auth]"),
        ("serve --agency tidak-ada", "Yang ada:"),
    ],
)
def test_a_refusal_is_2_and_names_what_there_is(
    line: str, said: str, capsys: pytest.CaptureFixture[str], empty_store: Path
) -> None:
    assert cli.run(line.split()) == exits.REFUSED
    assert said in " ".join(capsys.readouterr().err.split())


def test_a_taken_port_is_refused_before_anything_starts(capsys: pytest.CaptureFixture[str], empty_store: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert cli.run(["serve", "--port", str(port)]) == exits.REFUSED
    assert f"Porta {port} sedang dipakai" in capsys.readouterr().err


def test_the_unexpected_is_70_with_a_log_and_no_traceback(
    empty_store: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fault(slug: str) -> tuple[str, ...]:
        raise ZeroDivisionError("NIK 3201234567890123 rusak")

    monkeypatch.setattr("dashboard.cli.samples.known", fault)
    assert cli.run(["sample", "--agency", "muara-enim"]) == exits.UNEXPECTED
    said = capsys.readouterr().err
    assert "ZeroDivisionError" in said
    assert "Traceback" not in said
    log = (empty_store / "log" / "pantau.log").read_text(encoding="utf-8")
    assert "Traceback" in log
    assert "‹disamarkan›" in log
    assert "3201234567890123" not in log


def test_the_log_goes_elsewhere_when_the_store_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocker = tmp_path / "file"
    blocker.write_text("not a folder")
    monkeypatch.setenv("PANTAU_HOME", str(blocker))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert exits.write_log(ValueError("x")) == tmp_path / "pantau.log"


@pytest.mark.parametrize(
    ("error", "code"), [(StoreError("penuh"), exits.REFUSED), (KeyboardInterrupt(), exits.INTERRUPTED)]
)
def test_each_error_has_its_code(error: BaseException, code: int) -> None:
    def fail() -> int:
        raise error

    assert exits.guarded(fail) == code


def test_all_names_every_office() -> None:
    assert {"muara-enim", "jawa-timur", "ntb"} <= set(serving.known("all"))
