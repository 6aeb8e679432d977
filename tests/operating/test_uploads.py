"""Uploads: a name that does no harm, bytes in memory for this user only, and gone with the visit or the server."""

import os
import stat
import tempfile
from pathlib import Path

import pytest

from dashboard.errors import UploadError
from dashboard.operating import uploads
from dashboard.operating.uploads import Tray, safe_name


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("Rekap Penyaluran 2026_10.xlsx", "Rekap Penyaluran 2026_10.xlsx"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\Rina\\rekap.csv", "rekap.csv"),
        ("rekap\x00\n\r\t.csv", "rekap.csv"),
        ("rekap\u202excod.exe", "rekapxcod.exe"),
        ("con.csv", "_con.csv"),
        ("KK 1603 0205 0585 0001.pdf", "KK disamarkan.pdf"),
        ("..", "berkas"),
        ("", "berkas"),
        ('a<b>:"|?*.csv', "ab.csv"),
        ("x" * 500 + ".xlsx", "x" * 115 + ".xlsx"),
    ],
)
def test_a_name_is_made_harmless(sent: str, kept: str) -> None:
    assert safe_name(sent) == kept


def test_an_upload_is_private_and_goes_with_the_visit() -> None:
    tray = Tray()
    upload = tray.take("../rekap.csv", b"a,b\n")
    folder = upload.path.parent.parent
    assert upload.path.read_bytes() == b"a,b\n"
    upload.write_recipe("name = 'x'")
    if os.name != "nt":
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    tray.close()
    assert not folder.exists()
    assert tray.uploads == {}


def test_what_is_handed_over_outlives_the_visit() -> None:
    tray = Tray()
    kept, dropped = tray.take("a.csv", b"1"), tray.take("a.csv", b"2")
    assert tray.hand_over([kept.key, "99"]) == [kept]
    tray.drop(dropped.key)
    tray.close()
    assert kept.path.exists()
    assert not dropped.path.exists()
    kept.remove()
    kept.remove()
    assert not kept.path.exists()


@pytest.mark.skipif(not uploads.MEMORY.is_dir(), reason="this system has no folder in memory")
def test_bytes_go_to_memory_where_there_is_room(monkeypatch: pytest.MonkeyPatch) -> None:
    assert uploads.parent(10) == uploads.MEMORY
    assert uploads.parent(10**15) != uploads.MEMORY


def test_a_full_disk_is_said_and_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uploads, "parent", lambda _needed: tmp_path)

    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(UploadError, match=r"rekap.csv tidak dapat diterima"):
        uploads.take("rekap.csv", b"x", key="1")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="asking whether a process lives would end it there")
def test_what_a_killed_server_left_is_swept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uploads, "MEMORY", tmp_path)
    monkeypatch.setattr(tempfile, "gettempdir", lambda: str(tmp_path))
    gone, alive, other = (tmp_path / name for name in (f"{uploads.PREFIX}999999999-x", f"{uploads.PREFIX}1-x", "lain"))
    for folder in (gone, alive, other):
        folder.mkdir()
    assert uploads.sweep() == 1
    assert sorted(folder.name for folder in tmp_path.iterdir()) == sorted([alive.name, other.name])
