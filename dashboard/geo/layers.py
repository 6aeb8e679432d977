"""The maps that an office has, per level: real boundaries where a file was brought in, hexagons always.

A `Layer` is all that a figure needs to know without reading geometry: addresses, boxes and places of names.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, Literal

from dashboard.catalogue import agency
from dashboard.disk import faults
from dashboard.errors import NotFoundError
from dashboard.geo import store
from dashboard.geo.mercator import Box

Kind = Literal["batas", "ubin"]
Point = tuple[float, float]

BATAS: Kind = "batas"
UBIN: Kind = "ubin"
KINDS: dict[Kind, str] = {BATAS: "Batas wilayah", UBIN: "Peta ubin"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """One map of one level.

    `url` serves the areas (feature id = region code), `outline_url` lines and names; `boxes` and `labels` are by
    region code, in degrees. On a `ubin` layer degrees are a drawing plane, not places on the earth.
    `has_parents`: the borders of the level above are drawn. `within` is the parent that the map is limited to.
    """

    kind: Kind
    level: str
    sha: str
    outline_sha: str
    boxes: Mapping[str, Box]
    labels: Mapping[str, Point]
    has_parents: bool
    source: str = ""
    within: str | None = None

    def inside(self, parent: str | None) -> "Layer":
        """The same map limited to the areas of one parent (the others stay faint); the whole map for None."""
        return replace(self, within=parent)

    @property
    def title(self) -> str:
        """The kind of map in words: "Batas wilayah", "Peta ubin"."""
        return KINDS[self.kind]

    @property
    def url(self) -> str:
        """Address of the areas' GeoJSON."""
        return f"/geo/{self.sha}.json"

    @property
    def outline_url(self) -> str:
        """Address of outlines, hatch and names."""
        return f"/geo/{self.outline_sha}.json"

    @property
    def codes(self) -> tuple[str, ...]:
        """Region codes of the areas that the map shows."""
        inside = "" if self.within is None else f"{self.within}."
        return tuple(code for code in self.boxes if code.startswith(inside))

    @property
    def bounds(self) -> Box:
        """The box around these areas; around the whole map where the parent has none."""
        boxes = [self.boxes[code] for code in self.codes] or list(self.boxes.values())
        west, south, east, north = zip(*boxes, strict=True)
        return min(west), min(south), max(east), max(north)


def available(slug: str, level: str) -> list[Layer]:
    """The maps of the office at that level, real boundaries first; NotFoundError where it has none yet."""
    found = [layer for layer in _layers(slug, store.stamp(slug), str(store.folder(slug))) if layer.level == level]
    if not found:
        raise NotFoundError(
            f"Peta tingkat “{level}” untuk kantor “{slug}” belum ada. Jalankan `pantau build --agency {slug}`."
        )
    return sorted(found, key=lambda layer: list(KINDS).index(layer.kind))


def read(slug: str, sha: str) -> bytes:
    """Gzipped GeoJSON by its hash, for the route; NotFoundError where the office has no such document."""
    return store.read(slug, sha)


def ensure_tiles(slug: str) -> None:
    """Make the maps of the office that are missing or outdated: hexagons always, real ones from the file received."""
    from dashboard.geo import boundaries, tiles  # noqa: PLC0415 - scipy, shapely, GDAL: only a build waits for them

    office = agency(slug)
    with faults.told(store.DOING, slug):
        store.sweep(slug)
    tiles.ensure(office)
    boundaries.ensure(office)


@lru_cache(maxsize=32)
def _layers(slug: str, _stamp: int, _folder: str) -> tuple[Layer, ...]:
    index = store.read_index(slug)
    return tuple(
        _layer(kind, record, index[kind]) for kind in KINDS if kind in index for record in index[kind]["layers"]
    )


def _layer(kind: Kind, record: Mapping[str, Any], about: Mapping[str, Any]) -> Layer:
    return Layer(
        kind=kind,
        level=record["level"],
        sha=record["sha"],
        outline_sha=record["outline_sha"],
        boxes={code: tuple(box) for code, box in record["boxes"].items()},
        labels={code: tuple(point) for code, point in record["labels"].items()},
        has_parents=record["has_parents"],
        source=about.get("source", ""),
    )
