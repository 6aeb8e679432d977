"""A backup is whole, the same for the same store, and refused in words when it is not what it says."""

import hashlib
import json
import shutil
import zipfile
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

import pytest

from dashboard import cli, queries
from dashboard.backup import manifest, pack, restore, unpack
from dashboard.backup.manifest import Entry
from dashboard.cli import exits
from dashboard.disk import exchange, lock
from dashboard.disk import files as disk
from dashboard.errors import BackupError, MachineError, StoreError
from dashboard.paths import agency_store
from dashboard.warehouse import connection, store_format, versions, writing
from tests.faults import office, operations
from tests.faults.office import SLUG


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with three files, one of them withdrawn, and real boundaries."""
    folder = tmp_path_factory.mktemp("backup")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PANTAU_HOME", str(folder / "home"))
        for number in (1, 2, 3):
            operations.run("import", str(office.export(folder, number)))
        operations.run("withdraw", office.events()[1].split()[2])
        operations.run("boundaries", str(office.borders(folder)))
        operations.run("build")
        pack.pack([SLUG], folder / "cadangan.zip")
    return folder


@pytest.fixture
def home(filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of that store, in use."""
    shutil.copytree(filled / "home", tmp_path / "home")
    monkeypatch.setenv("PANTAU_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def like(filled: Path) -> restore.Build:
    """A build that takes a second: what the real one makes of the same files, copied."""

    def build(where: Path, slug: str) -> None:
        for part in ("staged", "rejects", "warehouse"):
            shutil.copytree(filled / "home" / slug / part, where / slug / part)

    return build


def answers() -> list[object]:
    """What pages ask of the served version."""
    opened = connection.open_warehouse(SLUG)
    names = ("data/versions_content", "disbursement/programs")
    return [queries.run(opened, name).to_dict("records") for name in names]


def test_what_is_restored_is_what_was_kept(home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before, asked, log = office.state(), answers(), (home / SLUG / "imports.jsonl").read_bytes()
    index = (home / SLUG / "boundaries" / "index.json").read_bytes()
    assert cli.run(["backup", "--agency", SLUG, "--out", str(tmp_path / "usb.zip")]) == exits.DONE
    assert "PANTAU_KEY_FILE" in capsys.readouterr().err
    shutil.rmtree(home)
    assert cli.run(["restore", str(tmp_path / "usb.zip")]) == exits.DONE
    after = office.state()
    assert (after.content_hash, after.events) == (before.content_hash, before.events)
    assert answers() == asked
    assert (home / SLUG / "imports.jsonl").read_bytes() == log
    assert (home / SLUG / "boundaries" / "index.json").read_bytes() == index
    assert office.maps_are_whole()
    assert office.leftovers() == []
    assert sorted(path.name for path in home.iterdir()) == [SLUG, "restore.lock"]


def test_the_same_store_gives_the_same_bytes_and_no_key_or_warehouse(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = home / SLUG / ".kunci"
    key.write_bytes(b"rahasia")
    monkeypatch.setenv("PANTAU_KEY_FILE", str(key))
    made = [pack.pack([SLUG], tmp_path / name) for name in ("a.zip", "b.zip")]
    first, second = (one.path.read_bytes() for one in made)
    assert first == second
    with zipfile.ZipFile(made[0].path) as archive:
        names = archive.namelist()
    tops = {name.split("/")[1] for name in names if "/" in name}
    assert tops == {"raw", "boundaries", "imports.jsonl", "format.json"}
    assert {name for name in names if "/" not in name} == {"manifest.json", f"{SLUG}.toml"}
    assert made[0].size == len(first)


def test_a_backup_waits_for_imports_and_not_for_readers(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "WAIT_S", 0.0)
    reader = connection.open_warehouse(SLUG)
    pack.pack([SLUG], tmp_path / "a.zip")
    assert reader.cursor().execute("select count(*) from imports").fetchall() == [(3,)]
    with writing.alone(SLUG, doing="menerima berkas"), pytest.raises(StoreError, match="menerima berkas"):
        pack.pack([SLUG], tmp_path / "b.zip")
    assert not (tmp_path / "b.zip").exists()


def test_a_backup_never_replaces_a_file_and_needs_data(
    home: Path, tmp_path: Path, empty_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(BackupError, match="Belum ada data"):
        pack.pack([SLUG], tmp_path / "kosong.zip")
    monkeypatch.setenv("PANTAU_HOME", str(home))
    (tmp_path / "ada.zip").write_bytes(b"milik orang")
    with pytest.raises(BackupError, match="sudah ada"):
        pack.pack([SLUG], tmp_path / "ada.zip")
    assert (tmp_path / "ada.zip").read_bytes() == b"milik orang"


def test_data_that_is_there_is_kept_aside(home: Path, filled: Path) -> None:
    backup = filled / "cadangan.zip"
    operations.run("import", str(office.export(filled, 9)))
    newer = office.events()
    with pytest.raises(BackupError, match="--force"):
        restore.restore(backup, build=like(filled))
    assert office.events() == newer
    old = connection.open_warehouse(SLUG)
    (placed,) = restore.restore(backup, build=like(filled), force=True)
    assert len(office.events()) == len(newer) - 1
    assert placed.aside is not None
    assert len((placed.aside / "imports.jsonl").read_bytes().splitlines()) == len(newer)
    assert old.cursor().execute("select count(*) from imports").fetchall() == [(3,)]
    assert connection.open_warehouse(SLUG).content_hash == office.state().content_hash


def test_a_backup_of_several_offices_gives_back_one(home: Path, filled: Path, tmp_path: Path) -> None:
    shutil.copytree(home / SLUG, home / "ntb")
    pack.pack([SLUG, "ntb", "jawa-timur"], tmp_path / "semua.zip")
    shutil.rmtree(home)
    with pytest.raises(BackupError, match="Yang ada: muara-enim, ntb"):
        restore.restore(tmp_path / "semua.zip", build=like(filled), wanted="jawa-timur")
    restore.restore(tmp_path / "semua.zip", build=like(filled), wanted=SLUG)
    assert not (home / "ntb").exists()
    assert office.maps_are_whole()


def test_a_restore_whose_build_fails_leaves_everything(home: Path, filled: Path) -> None:
    def build(where: Path, slug: str) -> None:
        raise BackupError("tidak dapat dibangun")

    before = office.fingerprint()
    with pytest.raises(BackupError, match="tidak dapat dibangun"):
        restore.restore(filled / "cadangan.zip", build=build, force=True)
    assert office.fingerprint() == before
    assert sorted(path.name for path in home.iterdir()) == [SLUG, "restore.lock"]


def test_where_folders_cannot_be_swapped_a_crash_is_settled(
    home: Path, filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exchange, "_swapped", lambda one, other: False)
    restore.restore(filled / "cadangan.zip", build=like(filled), force=True)
    expected = office.state()

    def killed(new: Path, old: Path, aside: Path) -> None:
        old.rename(aside)
        raise KeyboardInterrupt

    monkeypatch.setattr(exchange, "in_two_steps", killed)
    monkeypatch.setattr(disk, "remove", lambda paths: None)  # a kill removes nothing
    with pytest.raises(KeyboardInterrupt):
        restore.restore(filled / "cadangan.zip", build=like(filled), force=True)
    assert not agency_store(SLUG).exists()
    monkeypatch.undo()
    monkeypatch.setenv("PANTAU_HOME", str(home))
    restore.settle()
    assert office.state().content_hash == expected.content_hash
    assert [path for path in home.iterdir() if path.name.startswith(restore.WORK)] == []


# -- damaged and hostile ---------------------------------------------------------------------------------------------

Damage = Callable[[Path, Path], None]


def forged(source: Path, target: Path, **changes: object) -> None:
    """A copy of a backup with one more file in the manifest and in the archive: `name`, `body`, how it is packed."""
    name, body = str(changes.get("name", f"{SLUG}/raw/x.csv")), changes.get("body", b"a")
    assert isinstance(body, bytes)
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        contents = manifest.load(old.read(manifest.NAME), file="")
        extra = Entry(name=name, size=len(body), sha256=hashlib.sha256(body).hexdigest(), mtime_ns=0)
        entries = (*contents.files, extra) if changes.get("listed", True) else contents.files
        record = json.loads(manifest.dump(contents)) | {"files": [asdict(entry) for entry in entries]}
        for info in old.infolist():
            if info.filename != manifest.NAME:
                new.writestr(info.filename, old.read(info))
        info = zipfile.ZipInfo(name)
        info.compress_type = zipfile.ZIP_DEFLATED
        info.external_attr = int(str(changes.get("attributes", 0)))
        if changes.get("there", True):
            new.writestr(info, body)
        new.writestr(manifest.NAME, json.dumps(record | dict(changes.get("record", {}))))  # type: ignore[call-overload]


def cut(source: Path, target: Path) -> None:
    target.write_bytes(source.read_bytes()[: source.stat().st_size // 2])


def flip(source: Path, target: Path, *, profile: bool = False) -> None:
    """One byte of the packed content of the largest file, or of the profile."""
    body = bytearray(source.read_bytes())
    with zipfile.ZipFile(source) as archive:
        infos = [i for i in archive.infolist() if i.filename != manifest.NAME]
    wanted = manifest.profile_name(SLUG)
    info = max((i for i in infos if not profile or i.filename == wanted), key=lambda i: i.compress_size)
    body[info.header_offset + 30 + len(info.filename) + info.compress_size // 2 + 20] ^= 0xFF
    target.write_bytes(body)


def lying_hash(source: Path, target: Path) -> None:
    with zipfile.ZipFile(source) as old:
        record = json.loads(old.read(manifest.NAME))
    record["files"][-1]["sha256"] = "0" * 64
    forged(source, target, listed=False, there=False, record={"files": record["files"]})


def random_bytes(source: Path, target: Path) -> None:
    target.write_bytes(b"PK\x03\x04" + bytes(range(256)) * 40)


DAMAGES: dict[str, Damage] = {
    "cut off": cut,
    "a byte flipped": flip,
    "a byte of the profile flipped": lambda s, t: flip(s, t, profile=True),
    "empty": lambda source, target: target.touch(),
    "random bytes": random_bytes,
    "another zip": lambda source, target: zipfile.ZipFile(target, "w").close(),
    "a hash that lies": lying_hash,
    "out of the folder": lambda s, t: forged(s, t, name=f"{SLUG}/../../etc/cron.d/x"),
    "absolute": lambda s, t: forged(s, t, name="/etc/passwd"),
    "a drive": lambda s, t: forged(s, t, name=f"{SLUG}/raw/C:evil"),
    "backslashes": lambda s, t: forged(s, t, name=f"{SLUG}\\raw\\x"),
    "a device": lambda s, t: forged(s, t, name=f"{SLUG}/raw/NUL.csv"),
    "a link": lambda s, t: forged(s, t, body=b"/etc/passwd", attributes=0o120777 << 16),
    "a warehouse": lambda s, t: forged(s, t, name=f"{SLUG}/warehouse/v0001.duckdb"),
    "another office": lambda s, t: forged(s, t, name="ntb/raw/x.csv"),
    "a file too many": lambda s, t: forged(s, t, listed=False),
    "a file too few": lambda s, t: forged(s, t, there=False),
    "a bomb": lambda s, t: forged(s, t, body=bytes(60 << 20)),
    "a manifest of others": lambda s, t: forged(s, t, record={"kind": "x"}),
    "a newer shape": lambda s, t: forged(s, t, record={"shape": 99}),
    "a manifest of nonsense": lambda s, t: forged(s, t, record={"files": [1, 2]}),
}


@pytest.mark.parametrize("kind", DAMAGES)
def test_what_is_not_whole_is_refused_in_words(
    kind: str, home: Path, filled: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    damaged = tmp_path / "rusak.zip"
    DAMAGES[kind](filled / "cadangan.zip", damaged)
    before = office.fingerprint()
    assert cli.run(["restore", str(damaged), "--force"]) == exits.REFUSED
    said = capsys.readouterr().err
    assert "rusak.zip" in said
    assert "Traceback" not in said
    assert office.fingerprint() == before
    assert sorted(path.name for path in home.iterdir()) in ([SLUG], [SLUG, "restore.lock"])


def test_a_disk_without_room_is_said_before_anything_is_unpacked(
    home: Path, filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unpack, "MARGIN", 1 << 60)
    with pytest.raises(BackupError, match="Kosongkan disk"):
        restore.restore(filled / "cadangan.zip", build=like(filled), force=True)


def test_a_full_disk_leaves_no_half_backup(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(disk, "sync_file", full)
    with pytest.raises(MachineError, match="disk penuh"):
        pack.pack([SLUG], tmp_path / "usb" / "a.zip")
    assert list((tmp_path / "usb").iterdir()) == []


def test_a_store_of_a_newer_release_is_not_backed_up(home: Path, tmp_path: Path) -> None:
    store_format.path(SLUG).write_text('{"format": 99}')
    with pytest.raises(StoreError, match="rilis yang lebih baru"):
        pack.pack([SLUG], tmp_path / "a.zip")
    assert versions.current_name(SLUG)
