from typing import Any

import numpy as np
import pytest
import shapely

from dashboard.catalogue import agency
from dashboard.errors import BoundaryError
from dashboard.geo import areas, ground, hexagons, tiles
from dashboard.geo.areas import Area

OFFICES = [
    ("musi-banyuasin", "kecamatan", 15),
    ("muara-enim", "kecamatan", 22),
    ("jawa-barat", "kabupaten", 27),
    ("ntb", "kecamatan", 117),
    ("jawa-timur", "kecamatan", 666),
]


def arranged(slug: str, level: str) -> tuple[tuple[Area, ...], Any]:
    named = areas.of(agency(slug), level)
    points = np.array([(area.lon, area.lat) for area in named], dtype=float)
    groups = np.array([area.parent for area in named])
    return named, hexagons.arrange(points, groups, np.array([areas.island(area.code) for area in named]))


@pytest.fixture(scope="module", params=OFFICES, ids=[slug for slug, _, _ in OFFICES])
def drawn(request: pytest.FixtureRequest) -> tuple[tuple[Area, ...], Any, int]:
    slug, level, count = request.param
    return *arranged(slug, level), count


def pieces(cells: Any, members: Any) -> int:
    """Into how many pieces the cells of some areas fall."""
    beside = ground.numbered(cells[members])
    seen: set[int] = set()
    found = 0
    for start in range(len(members)):
        found += start not in seen
        queue = [start]
        while queue:
            place = queue.pop()
            if place not in seen:
                seen.add(place)
                queue.extend(step for step in beside[place].tolist() if step >= 0)
    return found


def test_every_area_has_a_place_of_its_own(drawn: tuple[tuple[Area, ...], Any, int]) -> None:
    named, cells, count = drawn
    assert len(named) == count
    assert len({tuple(cell) for cell in cells.tolist()}) == count


def test_islands_are_one_piece_each_and_do_not_touch(drawn: tuple[tuple[Area, ...], Any, int]) -> None:
    named, cells, _ = drawn
    islands = np.array([areas.island(area.code) for area in named])
    for name in set(islands.tolist()):
        assert pieces(cells, np.flatnonzero(islands == name)) == 1, name
    beside = ground.numbered(cells)
    for place, around in enumerate(beside.tolist()):
        assert {islands[step] for step in around if step >= 0} <= {islands[place]}


def test_land_has_no_holes(drawn: tuple[tuple[Area, ...], Any, int]) -> None:
    _, cells, _ = drawn
    whole = shapely.union_all(tiles.polygons(cells))
    assert sum(len(part.interiors) for part in shapely.get_parts(whole)) == 0


def test_directions_are_kept(drawn: tuple[tuple[Area, ...], Any, int]) -> None:
    """East stays east and north stays north: places rank as coordinates do."""
    named, cells, _ = drawn
    middles = ground.centres(cells)
    for axis, values in enumerate(([area.lon for area in named], [area.lat for area in named])):
        before, after = (np.argsort(np.argsort(line)) for line in (np.array(values, dtype=float), middles[:, axis]))
        assert np.corrcoef(before, after)[0, 1] > 0.8


def test_most_kabupaten_stay_in_one_piece() -> None:
    named, cells = arranged("jawa-timur", "kecamatan")
    keys = np.array([f"{area.parent} {areas.island(area.code)}" for area in named])
    split = [key for key in set(keys.tolist()) if pieces(cells, np.flatnonzero(keys == key)) > 1]
    assert len(split) <= 0.25 * len(set(keys.tolist())), split


def test_the_same_input_gives_the_same_map() -> None:
    assert (arranged("ntb", "kecamatan")[1] == arranged("ntb", "kecamatan")[1]).all()


@pytest.mark.parametrize("points", [[(0.0, 0.0)], [(0.0, 0.0), (1.0, 1.0)], [(float(x), 0.0) for x in range(5)]])
def test_few_points_and_points_on_a_line(points: list[tuple[float, float]]) -> None:
    cells = hexagons.arrange(np.array(points), np.array(["a"] * len(points)), np.array([""] * len(points)))
    assert len({tuple(cell) for cell in cells.tolist()}) == len(points)


def test_equal_coordinates_get_different_places() -> None:
    cells = hexagons.arrange(np.array([(1.0, 1.0)] * 4 + [(2.0, 2.0)]), np.array(["a"] * 5), np.array([""] * 5))
    assert len({tuple(cell) for cell in cells.tolist()}) == 5


def test_hexagons_are_equal_and_share_their_corners() -> None:
    _, cells = arranged("ntb", "kecamatan")
    shapes = np.array(tiles.polygons(cells))
    assert np.ptp(shapely.area(shapes)) < 5e-3 * shapely.area(shapes).mean()
    assert shapely.coverage_is_valid(shapes)


def test_an_area_without_a_coordinate_is_named() -> None:
    nowhere = Area(code="99.01", name="Antah", level="kecamatan", parent="99", bps_code="", lon=None, lat=None)
    with pytest.raises(BoundaryError, match="Antah"):
        tiles.draw([nowhere])
