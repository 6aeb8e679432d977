"""From shapes to the documents and the index record that `layers` reads: the one way into the store."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from dashboard.geo import areas, documents, store
from dashboard.geo.documents import Shapes


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
        "label_zooms": sorted({label.zoom for label in labels.values()}),
        "has_parents": bool(drawn.parents),
    }
    return record, [shapes_document, extras_document]
