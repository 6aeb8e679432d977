"""The maps of a release are those of the office at that moment, and the public process draws with no others."""

import json
import shutil
from pathlib import Path

import pytest

from dashboard import audience
from dashboard.geo import layers, store
from dashboard.publication import maps, where
from tests.publication import made


@pytest.fixture
def home(sample_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A store with the office's own maps, none published."""
    shutil.copytree(sample_home / made.SLUG / "boundaries", tmp_path / made.SLUG / "boundaries")
    monkeypatch.setenv("PANTAU_HOME", str(tmp_path))
    return tmp_path


def test_the_public_process_draws_the_same_areas_from_its_own_folder(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inside = layers.available(made.SLUG, "kecamatan")
    assert maps.copy(made.SLUG) == len(list(where.maps(made.SLUG).glob(f"*{store.SUFFIX}"))) == 2
    shutil.rmtree(home / made.SLUG / "boundaries")
    monkeypatch.setenv(audience.NAME, audience.PUBLIC)
    outside = layers.available(made.SLUG, "kecamatan")
    assert outside == inside
    assert store.folder(made.SLUG) == where.maps(made.SLUG)
    assert layers.read(made.SLUG, outside[0].sha)[:2] == b"\x1f\x8b"


def test_the_index_says_nothing_of_how_the_maps_were_made(home: Path) -> None:
    index = home / made.SLUG / "boundaries" / "index.json"
    told = json.loads(index.read_text())
    told["ubin"] |= {"file": "/home/rina/batas.zip", "source": "BIG 2024"}
    index.write_text(json.dumps(told))
    maps.copy(made.SLUG)
    text = (where.maps(made.SLUG) / store.INDEX).read_text()
    assert "rina" not in text
    assert set(json.loads(text)["ubin"]) == {"source", "layers"}


def test_what_is_drawn_no_more_goes_one_publication_later(home: Path) -> None:
    maps.copy(made.SLUG)
    folder = where.maps(made.SLUG)
    (folder / f"{'a' * 32}{store.SUFFIX}").write_bytes(b"never named")
    before = {path.name for path in folder.glob(f"*{store.SUFFIX}")}
    maps.copy(made.SLUG)
    assert {path.name for path in folder.glob(f"*{store.SUFFIX}")} == before, "the same maps: nothing is touched"
    index = home / made.SLUG / "boundaries" / "index.json"
    told = json.loads(index.read_text())
    old = told["ubin"]["layers"][0]["sha"]
    new = "b" * 32
    shutil.copy(index.parent / f"{old}{store.SUFFIX}", index.parent / f"{new}{store.SUFFIX}")
    told["ubin"]["layers"][0]["sha"] = new
    index.write_text(json.dumps(told))
    maps.copy(made.SLUG)
    names = {path.name.removesuffix(store.SUFFIX) for path in folder.glob(f"*{store.SUFFIX}")}
    assert {old, new} <= names, "a page drawn a moment ago still asks for the old one"
    assert "a" * 32 not in names


def test_without_maps_there_are_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PANTAU_HOME", str(tmp_path))
    (tmp_path / made.SLUG / "boundaries").mkdir(parents=True)
    assert maps.copy(made.SLUG) == 0
