"""What a backup keeps of releases: what is shown, what was withdrawn, who released it; not what was only drafted."""

import shutil
import zipfile
from pathlib import Path

import pytest

from dashboard.backup import manifest, pack, restore
from dashboard.errors import BackupError, StoreError
from dashboard.publication import history, opening, release, settling, where
from tests.publication import fakes
from tests.publication.offices import SLUG, office, published, said


@pytest.fixture
def kept(built: Path, tmp_path: Path) -> Path:
    """A backup of an office with two releases, one of them withdrawn, and a draft."""
    published()
    published()
    release.unpublish(office(), "keliru", tools=fakes.tools(), said=said)
    release.prepare(office(), fakes.tools(), said)
    return pack.pack([SLUG], tmp_path / "cadangan.zip").path


def test_releases_survive_a_restore(kept: Path, built: Path, tmp_path: Path) -> None:
    log, shown = where.log(SLUG).read_bytes(), where.file(SLUG, history.shown(SLUG) or "").read_bytes()
    figures = [len(rows) for rows in history.earlier(SLUG)]
    old = tmp_path / "old"
    shutil.move(built, old)

    def build(home: Path, slug: str) -> None:
        shutil.copytree(old / SLUG / "warehouse", home / slug / "warehouse")

    restore.restore(kept, build=build)
    assert where.log(SLUG).read_bytes() == log
    assert where.file(SLUG, history.shown(SLUG) or "").read_bytes() == shown
    assert opening.open_public(SLUG).version == "p0001"
    assert [len(rows) for rows in history.earlier(SLUG)] == figures
    assert [note["version"] for note in settling.tombstones(SLUG)] == ["p0002"]
    assert not where.draft(SLUG).exists()
    assert where.private(SLUG).stat().st_mode & 0o077 == 0
    assert published().version == "p0003"


def test_no_draft_is_in_a_backup_nor_taken_from_one(kept: Path) -> None:
    with zipfile.ZipFile(kept) as archive:
        names = archive.namelist()
        contents = manifest.load(archive.read(manifest.NAME), file="x")
    assert [name for name in names if "/draft/" in name] == []
    assert f"{SLUG}/release/log.jsonl" in names
    first = contents.files[-1]
    smuggled = manifest.Entry(name=f"{SLUG}/release/draft/draft.json", size=1, sha256=first.sha256, mtime_ns=1)
    wrong = manifest.Manifest(offices=contents.offices, files=(*contents.files, smuggled))
    with pytest.raises(BackupError, match="draft.json"):
        manifest.load(manifest.dump(wrong), file="x")


def test_a_backup_waits_for_a_release(built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dashboard.disk.lock.WAIT_S", 0.0)
    with release.alone(SLUG, doing="menerbitkan"), pytest.raises(StoreError, match="menerbitkan"):
        pack.pack([SLUG], tmp_path / "cadangan.zip")
