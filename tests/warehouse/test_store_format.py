"""A store of an older release is brought into today's shape or left alone; one of a newer is refused in words."""

import json
import shutil
from pathlib import Path

import duckdb
import pytest

from dashboard import cli
from dashboard.cli import builds, exits
from dashboard.errors import StoreError
from dashboard.intake import importer, migration
from dashboard.warehouse import store_format, versions
from tests.faults import office, operations
from tests.faults.office import SLUG


@pytest.fixture(scope="module")
def today(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of this release with two files."""
    return operations.begin(tmp_path_factory.mktemp("formats"), files=2)


@pytest.fixture
def old(today: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same store as release 0.1 wrote it: no mark, no `left` in the log, plain names of versions, no release."""
    shutil.copytree(today / "home", tmp_path / "home")
    monkeypatch.setenv("PANTAU_HOME", str(tmp_path / "home"))
    folder = tmp_path / "home" / SLUG
    (folder / "format.json").unlink()
    log = [json.loads(line) for line in (folder / "imports.jsonl").read_text(encoding="utf-8").splitlines()]
    lines = [json.dumps({name: value for name, value in event.items() if name != "left"}) for event in log]
    (folder / "imports.jsonl").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    for path in versions.files(SLUG):
        plain = path.with_name(f"{versions.name_of(path.stem)}.duckdb")
        path.rename(plain)
        with duckdb.connect(str(plain)) as warehouse:
            warehouse.execute("delete from meta where key = 'release'").fetchall()
            warehouse.execute("drop table reports")
    (folder / "warehouse" / "current").write_text("v0002\n", encoding="utf-8")
    (folder / "staged" / "disbursements" / "tanda").write_text("staged by release 0.1", encoding="utf-8")
    return folder


def test_an_older_store_is_migrated_by_a_build(old: Path, today: Path, capsys: pytest.CaptureFixture[str]) -> None:
    events = office.events()
    assert store_format.found(SLUG) == store_format.UNMARKED
    assert cli.run(["build", "--agency", SLUG]) == exits.DONE
    assert "v0003" in capsys.readouterr().err
    assert store_format.found(SLUG) == store_format.FORMAT
    assert not (old / "staged" / "disbursements" / "tanda").exists()
    after = office.state()
    assert list(after.events) == events
    assert office.leftovers() == []
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PANTAU_HOME", str(today / "home"))
        assert office.state().content_hash == after.content_hash


def test_an_import_into_an_older_store_migrates_it_first(old: Path, today: Path) -> None:
    path = office.export(today, 3)
    with pytest.raises(StoreError, match=r"rilis lama.*pantau build"):
        importer.import_file(path, SLUG)
    assert cli.run(["import", str(path), "--agency", SLUG]) == exits.DONE_WITH_REJECTS
    assert len(office.events()) == 3
    assert office.state().version.startswith("v0003-")


def test_a_warehouse_of_an_older_release_is_rebuilt_when_the_server_starts(
    old: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert versions.outdated(SLUG)
    builds.refresh([SLUG, "ntb"])
    assert "dibangun ulang" in capsys.readouterr().err
    assert not versions.outdated(SLUG)


def test_pages_say_what_to_do_with_a_warehouse_of_an_older_release(
    old: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run(["query", "data/versions_content", "--agency", SLUG]) == exits.REFUSED
    assert "pantau build --agency muara-enim" in capsys.readouterr().err


def test_a_migration_that_cannot_be_done_leaves_the_older_store(old: Path) -> None:
    next((old / "raw").iterdir()).unlink()
    log = (old / "imports.jsonl").read_bytes()
    with pytest.raises(StoreError, match="hilang"):
        migration.ensure(SLUG)
    assert (old / "staged" / "disbursements" / "tanda").exists()
    assert (old / "imports.jsonl").read_bytes() == log
    assert store_format.found(SLUG) == store_format.UNMARKED
    office.staged_are_whole()


def test_a_migration_that_was_killed_goes_on(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def killed(*_: object, **__: object) -> int:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(importer, "restage", killed)
        with pytest.raises(KeyboardInterrupt):
            migration.ensure(SLUG)
    assert not (old / "staged").exists()
    assert migration.ensure(SLUG)
    assert not migration.ensure(SLUG)
    office.staged_are_whole()
    assert office.leftovers() == []


@pytest.mark.parametrize("command", ["build", "import", "withdraw", "backup"])
def test_a_newer_store_is_refused_in_words_and_not_touched(
    old: Path, today: Path, command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sha = office.events()[0].split()[2]
    store_format.path(SLUG).write_text('{"format": 99}', encoding="utf-8")
    before = {path: path.stat().st_mtime_ns for path in old.rglob("*") if path.is_file() and path.suffix != ".lock"}
    line = {
        "build": ["build"],
        "import": ["import", str(office.export(today, 4))],
        "withdraw": ["withdraw", sha, "--reason", "keliru"],
        "backup": ["backup", "--out", str(tmp_path / "a.zip")],
    }[command]
    assert cli.run([*line, "--agency", SLUG]) == exits.REFUSED
    assert "rilis yang lebih baru" in capsys.readouterr().err
    after = {path: path.stat().st_mtime_ns for path in old.rglob("*") if path.is_file() and path.suffix != ".lock"}
    assert after == before


@pytest.mark.parametrize("mark", ["", "{", "[]", '{"format": "2"}', '{"format": 0}'])
def test_a_damaged_mark_is_said_to_be_damaged(old: Path, mark: str) -> None:
    store_format.path(SLUG).write_text(mark, encoding="utf-8")
    with pytest.raises(StoreError, match=r"format\.json"):
        migration.ensure(SLUG)
