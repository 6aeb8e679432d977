import gzip
import json
from pathlib import Path
from typing import Any

import pytest
import shapely

from dashboard.catalogue import agency
from dashboard.errors import NotFoundError, StoreError
from dashboard.geo import areas, layers, store, tiles
from dashboard.geo.layers import Layer

pytestmark = pytest.mark.usefixtures("empty_store")


def document(slug: str, sha: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(gzip.decompress(layers.read(slug, sha)))
    return loaded


def made(slug: str, level: str) -> Layer:
    layers.ensure_tiles(slug)
    return layers.available(slug, level)[0]


@pytest.mark.parametrize(("slug", "level"), [("ntb", "kabupaten"), ("ntb", "kecamatan"), ("jawa-barat", "kabupaten")])
def test_a_hexagon_map_shows_every_area_of_the_office(slug: str, level: str) -> None:
    layer = made(slug, level)
    expected = {area.code for area in areas.of(agency(slug), level)}
    features = document(slug, layer.sha)["features"]
    assert {feature["id"] for feature in features} == expected == set(layer.codes)
    assert layer.title == "Peta ubin"
    assert layer.url == f"/geo/{layer.sha}.json"
    first = features[0]
    assert first["properties"]["name"] == areas.reference()[first["id"]].name
    assert first["properties"]["parent_code"] == areas.reference()[first["id"]].parent


def test_names_and_borders_are_a_document_of_their_own() -> None:
    layer = made("ntb", "kecamatan")
    features = document("ntb", layer.outline_sha)["features"]
    kinds = [feature["properties"]["k"] for feature in features]
    assert kinds.count("label") == 117
    assert kinds.count("place") == 10
    assert kinds.count("outline") == kinds.count("hatch") == 1
    assert layer.has_parents


def test_names_stand_inside_their_areas() -> None:
    layer = made("ntb", "kecamatan")
    for feature in document("ntb", layer.sha)["features"]:
        assert shapely.geometry.shape(feature["geometry"]).contains(shapely.Point(layer.labels[feature["id"]]))


def test_the_hatch_covers_the_land_and_nothing_else() -> None:
    layer = made("muara-enim", "kecamatan")
    shapes = [shapely.geometry.shape(f["geometry"]) for f in document("muara-enim", layer.sha)["features"]]
    extras = document("muara-enim", layer.outline_sha)["features"]
    lines = next(shapely.geometry.shape(f["geometry"]) for f in extras if f["properties"]["k"] == "hatch")
    assert shapely.union_all(shapes).buffer(0.01).covers(lines)
    assert all(lines.intersects(shape) for shape in shapes)


def test_making_the_map_again_changes_nothing(empty_store: Path) -> None:
    first = made("muara-enim", "kecamatan")
    index = empty_store / "muara-enim" / "boundaries" / "index.json"
    stamp = index.stat().st_mtime_ns
    layers.ensure_tiles("muara-enim")
    assert index.stat().st_mtime_ns == stamp
    assert layers.available("muara-enim", "kecamatan")[0] == first


def test_a_changed_drawing_replaces_the_old_one(empty_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = made("muara-enim", "kecamatan")
    monkeypatch.setattr(tiles, "RECIPE", -1)
    monkeypatch.setattr(tiles, "PITCH", 0.05)
    new = made("muara-enim", "kecamatan")
    assert new.sha != old.sha

    def kept() -> set[str]:
        return {path.name.partition(".")[0] for path in (empty_store / "muara-enim" / "boundaries").glob("*.json.gz")}

    assert kept() == {new.sha, new.outline_sha, old.sha, old.outline_sha}  # a page drawn just now still asks for it
    monkeypatch.setattr(tiles, "RECIPE", -2)
    monkeypatch.setattr(tiles, "PITCH", 0.06)
    newest = made("muara-enim", "kecamatan")
    assert kept() == {newest.sha, newest.outline_sha, new.sha, new.outline_sha}


def test_a_map_limited_to_a_parent() -> None:
    layer = made("ntb", "kecamatan").inside("52.71")
    assert len(layer.codes) == 6
    assert all(code.startswith("52.71.") for code in layer.codes)
    west, south, east, north = layer.bounds
    whole = layer.inside(None).bounds
    assert whole[0] <= west < east <= whole[2]
    assert whole[1] <= south < north <= whole[3]


def test_a_kabupaten_code_does_not_take_in_one_that_begins_alike() -> None:
    layer = made("ntb", "kecamatan")
    assert not set(layer.inside("52.7").codes)


def test_what_is_not_there_is_said() -> None:
    with pytest.raises(NotFoundError, match="pantau build"):
        layers.available("ntb", "kecamatan")
    layers.ensure_tiles("ntb")
    for sha in ("0" * 32, "../index", "", "a"):
        with pytest.raises(NotFoundError):
            layers.read("ntb", sha)


def test_a_damaged_index_is_said(empty_store: Path) -> None:
    made("ntb", "kabupaten")
    (empty_store / "ntb" / "boundaries" / "index.json").write_text("{")
    with pytest.raises(StoreError, match="rusak"):
        store.read_index("ntb")


def test_levels_of_an_office() -> None:
    assert areas.levels(agency("jawa-timur")) == ("kabupaten", "kecamatan")
    assert areas.levels(agency("jawa-barat")) == ("kabupaten",)
    assert areas.levels(agency("kutai-timur")) == ("kecamatan",)
    with pytest.raises(NotFoundError, match="kabupaten"):
        areas.of(agency("jawa-barat"), "kecamatan")


def test_islands_name_only_areas_that_exist() -> None:
    listed = areas._islands()
    assert set(listed) <= set(areas.reference())
    assert areas.island("35.29.24") == "Kangean"
    assert areas.island("35.29.01") == "Madura"
    assert areas.island("35.01.01") == ""
