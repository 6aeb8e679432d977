"""What a publication closes in the store, also while others work in it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dashboard.publication import modes

OFFICE, OTHER = "kutai-timur", "ntb"


def test_a_file_that_is_gone_meanwhile_does_not_stop_a_publication(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An import of the same or another office removes what it has just put beside."""
    monkeypatch.setenv("PANTAU_HOME", str(tmp_path))
    for folder in (f"{OFFICE}/public", f"{OFFICE}/warehouse", f"{OTHER}/warehouse"):
        (tmp_path / folder).mkdir(parents=True)
    listed = Path.iterdir

    def with_a_ghost(folder: Path) -> Iterator[Path]:
        yield folder / "sebentar.tmp"
        yield from listed(folder)

    monkeypatch.setattr(Path, "iterdir", with_a_ghost)
    modes.settle(OFFICE)
    found = {path: (tmp_path / path).stat().st_mode & 0o777 for path in (f"{OFFICE}/warehouse", f"{OTHER}/warehouse")}
    assert set(found.values()) == {0o700}
    assert (tmp_path / OFFICE / "public").stat().st_mode & 0o777 == 0o755
