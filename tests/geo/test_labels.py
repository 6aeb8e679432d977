import pytest
import shapely

from dashboard.geo import labels, mercator

WIDE = shapely.box(104.0, -3.1, 104.9, -3.0)
SQUARE = shapely.box(104.0, -3.4, 104.4, -3.0)


def box_at(label: labels.Label, zoom: float, size: float) -> object:
    """The text's box on the mercator plane when it is drawn at `zoom`."""
    width, height = labels._extent(label.text)
    unit = size / (512 * 2**zoom)
    x, y = float(mercator.x_of(label.lon)), float(mercator.y_of(label.lat))
    half = width * unit / 2, height * unit / 2
    return shapely.box(x - half[0], y - half[1], x + half[0], y + half[1])


@pytest.mark.parametrize("shape", [WIDE, SQUARE, SQUARE.difference(shapely.box(104.1, -3.3, 104.5, -3.1))])
def test_a_name_fits_from_its_zoom_on(shape: shapely.Polygon) -> None:
    label = labels.label("Semende Darat Laut", shape)
    plane = mercator.project(shape)
    assert plane.contains(box_at(label, label.zoom + 0.05, 11.0))
    assert not plane.contains(box_at(label, label.zoom - 0.3, 11.0))


def test_lines_break_where_the_area_asks_for_it() -> None:
    assert labels.label("Semende Darat Laut", WIDE).text == "Semende Darat Laut"
    assert labels.label("Semende Darat Laut", SQUARE).text.count("\n") >= 1


def test_a_name_stands_on_the_largest_part() -> None:
    islands = shapely.MultiPolygon([shapely.box(103, -3, 103.01, -2.99), SQUARE])
    label = labels.label("Gelumbang", islands)
    assert SQUARE.contains(shapely.Point(label.lon, label.lat))


def test_words_are_spread_evenly_over_lines() -> None:
    assert labels._wrap(["Penukal", "Abab", "Lematang", "Ilir"], 2) == ["Penukal Abab", "Lematang Ilir"]


def test_a_frame_has_the_aspect_that_was_asked_for() -> None:
    frame = mercator.framed((103.0, -5.0, 105.0, -3.5), aspect=1.5)
    assert mercator.aspect(frame) == pytest.approx(1.5)
    assert shapely.box(*frame).contains_properly(shapely.box(103.0, -5.0, 105.0, -3.5))


def test_mercator_and_back() -> None:
    x, y = float(mercator.x_of(112.7)), float(mercator.y_of(-7.3))
    assert mercator.degrees(x, y) == pytest.approx((112.7, -7.3))
    assert mercator.zoom((-180, -1, 180, 1), width=1024) == pytest.approx(1.0)
