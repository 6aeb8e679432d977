"""Without data, with a damaged store, and when a new version is published: the page says what is the matter."""

import shutil
from pathlib import Path
from typing import Never

import duckdb
import pytest

from dashboard.views import maps
from dashboard.views.ui import cards, disbursement, figure
from dashboard.warehouse import versions
from tests.pages.opening import FIGURES, NAMES, head, opened, said


@pytest.fixture
def own_store(sample_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The sample of one office in a store of its own, that a test may damage."""
    home = tmp_path / "store"
    for part in ("warehouse", "boundaries"):
        shutil.copytree(sample_home / "muara-enim" / part, home / "muara-enim" / part)
    monkeypatch.setenv("PANTAU_HOME", str(home))
    return home / "muara-enim"


def test_an_empty_store_takes_its_first_file(empty_store: Path) -> None:
    at = opened("data")
    assert not at.exception
    assert at.header[0].value.startswith("Kantor ini belum punya data.")
    assert at.get("file_uploader")


@pytest.mark.parametrize("page", [name for name in NAMES if name != "data"])
def test_an_empty_store_says_what_to_do(empty_store: Path, page: str) -> None:
    at = opened(page)
    assert not at.exception
    assert "Belum ada data" in at.info[0].value
    assert "pantau import" in at.info[0].value


@pytest.mark.parametrize("page", NAMES)
def test_a_pointer_to_nothing_is_a_clear_error(own_store: Path, page: str) -> None:
    (own_store / "warehouse" / "current").write_text("v9999\n")
    at = opened(page)
    assert not at.exception
    assert "Data tidak dapat dibuka" in at.error[0].value
    assert "tidak hilang" in at.error[0].value


@pytest.mark.parametrize("page", NAMES)
def test_a_damaged_file_is_a_clear_error(own_store: Path, page: str) -> None:
    damaged = own_store / "warehouse" / "v0077-0badcafe.duckdb"
    damaged.write_bytes(b"bukan basis data" * 4096)
    (own_store / "warehouse" / "current").write_text(damaged.stem)
    at = opened(page)
    assert not at.exception
    assert "Data tidak dapat dibuka" in at.error[0].value


def _defect(*_: object, **__: object) -> Never:
    raise KeyError("a fault of ours")


@pytest.mark.parametrize("page", NAMES)
def test_a_fault_of_ours_is_said_in_indonesian_and_logged(
    own_store: Path, page: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(cards, "show", _defect)
    monkeypatch.setattr(maps, "region_map", _defect)
    monkeypatch.setattr(figure, "foot", _defect)  # of a page of words
    at = opened(page, **FIGURES.get(page, {}))
    assert not at.exception
    assert "tidak dapat ditampilkan" in at.error[0].value
    assert "a fault of ours" in caplog.text


def test_a_figure_that_fails_leaves_the_others(own_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(disbursement, "trend", _defect)
    at = opened("penyaluran")
    assert len(at.error) == 1
    assert "Dari kuota sampai ke penerima" in said(at)
    assert "Persentase dibayar" in said(at)


def test_a_new_version_is_picked_up_without_a_restart(own_store: Path) -> None:
    at = opened("ringkasan")
    served = versions.current_path(own_store.name)
    current = versions.name_of(served.stem)
    assert current in head(at)
    shutil.copy(served, own_store / "warehouse" / "v0077-0badcafe.duckdb")
    with duckdb.connect(str(own_store / "warehouse" / "v0077-0badcafe.duckdb")) as connection:
        connection.execute("update meta set value = 'v0077' where key = 'version'")
    (own_store / "warehouse" / "current").write_text("v0077-0badcafe\n")
    at.run()
    assert "v0077" in head(at)
    assert current not in said(at)


def test_only_the_office_that_is_served_is_shown(sample_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PANTAU_AGENCY", "ntb")
    at = opened("ringkasan", kantor="muara-enim")
    assert "Nusa Tenggara Barat" in head(at)
    assert not [box for box in at.selectbox if box.label == "Kantor"]
