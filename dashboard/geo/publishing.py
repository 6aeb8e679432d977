"""From shapes to the documents and the index record that `layers` reads: the one way into the store."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.geo import areas, documents, store
from dashboard.geo.documents import Shapes

SLIT = 2e-6
"""Square degrees: two and a half hectares."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """Shapes of one level (degrees) by region code, and those one level up; no parents where there is only one."""

    shapes: Shapes
    parents: Shapes = field(default_factory=dict)


def publish(slug: str, kind: str, levels: Mapping[str, Drawn], *, about: Mapping[str, Any]) -> None:
    """Make documents of what is drawn at each level and put them in place as the office's map of this kind."""
    made = [_record(level, drawn) for level, drawn in levels.items()]
    packed = [document for _, pair in made for document in pair]
    store.write(slug, kind, {**about, "layers": [record for record, _ in made]}, packed)


def _record(level: str, drawn: Drawn) -> tuple[dict[str, Any], list[documents.Packed]]:
    named, shapes = areas.reference(), drawn.shapes
    extras, labels = documents.extras(shapes, drawn.parents, named)
    shapes_document, extras_document = documents.pack(documents.areas(shapes, named)), documents.pack(extras)
    record = {
        "level": level,
        "sha": shapes_document.sha,
        "outline_sha": extras_document.sha,
        "boxes": {code: [round(edge, 4) for edge in shape.bounds] for code, shape in shapes.items()},
        "labels": {code: [label.lon, label.lat] for code, label in labels.items()},
        "has_parents": bool(drawn.parents),
    }
    return record, [shapes_document, extras_document]


def joined(shapes: Shapes, parent_of: Mapping[str, str]) -> Shapes:
    """Parent code → the shapes of its areas in one; nothing where all have the same parent."""
    groups: dict[str, list[BaseGeometry]] = {}
    for code, shape in shapes.items():
        groups.setdefault(parent_of[code], []).append(shape)
    if len(groups) == 1:
        return {}
    return {parent: _without_slits(shapely.unary_union(parts)) for parent, parts in groups.items()}


def _without_slits(shape: BaseGeometry) -> BaseGeometry:
    """Without the slits that rounding leaves between two areas; a real hole (a kota, a lake) stays."""
    parts = [
        shapely.Polygon(part.exterior, [hole for hole in part.interiors if shapely.Polygon(hole).area > SLIT])
        for part in shapely.get_parts(shape)
    ]
    return parts[0] if len(parts) == 1 else shapely.MultiPolygon(parts)
