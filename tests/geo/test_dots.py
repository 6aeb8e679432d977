"""Dots lie inside of their area, and no area is without one, however small the map draws it."""

import gzip
import json
from collections.abc import Iterator

import pytest
from shapely.geometry import Point, shape
from shapely.geometry.base import BaseGeometry

from dashboard.geo import dots, layers
from dashboard.geo.layers import Layer


@pytest.fixture(scope="module", autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PANTAU_HOME", str(tmp_path_factory.mktemp("store")))
        layers.ensure_tiles("jawa-timur")
        yield


def test_each_area_has_a_few_dots_inside_of_it() -> None:
    layer = layers.available("jawa-timur", "kecamatan")[0]
    found = dots.of("jawa-timur", layer)
    assert set(found) == set(layer.codes)
    shapes = _shapes(layer)
    for code, points in found.items():
        assert len(points) >= dots.FEW, code
        assert all(shapes[code].buffer(1e-3).contains(Point(point)) for point in points), code


def test_a_map_of_one_kabupaten_has_its_own_denser_dots() -> None:
    layer = layers.available("jawa-timur", "kecamatan")[0]
    whole, part = dots.of("jawa-timur", layer), dots.of("jawa-timur", layer.inside("35.07"))
    assert set(part) == {code for code in whole if code.startswith("35.07.")}
    assert sum(map(len, part.values())) > sum(len(whole[code]) for code in part)


def _shapes(layer: Layer) -> dict[str, BaseGeometry]:
    features = json.loads(gzip.decompress(layers.read("jawa-timur", layer.sha)))["features"]
    return {str(one["id"]): shape(one["geometry"]) for one in features}
