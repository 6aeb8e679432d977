"""What a browser gets of one level: the areas, and beside them the lines and names drawn around them.

Two documents, because the areas belong to a Plotly trace and the rest to the map's style: `areas` has one feature per
area (its id is the region code), `extras` has `k` = outline | hatch | label | place, each drawn by one rule.
"""

import gzip
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.geo import labels, mercator
from dashboard.geo.areas import Area, parent_name

Document = dict[str, Any]
Shapes = Mapping[str, BaseGeometry]

FORMAT = 2
"""Raised when the documents change, so that stored maps are made anew."""
DIGITS = 4
HATCHES = 90
"""Hatch lines across the longer side of the map."""
PARENT_SIZE = 15.0
AREA_SIZE = 11.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Packed:
    """A document as it is stored and served: gzipped JSON, named by the hash of the JSON."""

    sha: str
    body: bytes


def pack(document: Document) -> Packed:
    """The document as compact JSON, gzipped with a fixed time, so that the same content has the same bytes."""
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()
    sha = hashlib.sha256(text).hexdigest()[:32]
    return Packed(sha=sha, body=gzip.compress(text, compresslevel=9, mtime=0))


def areas(shapes: Shapes, named: Mapping[str, Area]) -> Document:
    """FeatureCollection: id = region code, `name`, `parent` and `parent_code` (the area one level up)."""
    return _collection(
        {
            "type": "Feature",
            "id": code,
            "properties": {
                "name": named[code].name,
                "parent": parent_name(named[code]),
                "parent_code": named[code].parent,
            },
            "geometry": _geometry(shape),
        }
        for code, shape in shapes.items()
    )


def extras(shapes: Shapes, parents: Shapes, named: Mapping[str, Area]) -> tuple[Document, dict[str, labels.Label]]:
    """Outline with the borders of the parents, hatch lines and names; and the labels by region code.

    `parents` holds the dissolved shapes one level up; it is empty where the map shows a single parent.
    """
    whole = shapely.unary_union(list(parents.values() or shapes.values()))
    own = {code: labels.label(named[code].short_name, shape, size=AREA_SIZE) for code, shape in shapes.items()}
    above = {code: labels.label(named[code].short_name, shape, size=PARENT_SIZE) for code, shape in parents.items()}
    borders = shapely.unary_union([shape.boundary for shape in (*parents.values(), whole)])
    lines = [_feature("outline", shapely.line_merge(borders)), _feature("hatch", hatch(whole))]
    names = [_name("label", text, named[code].parent) for code, text in own.items()]
    names += [_name("place", text, named[code].parent) for code, text in above.items()]
    return _collection(lines + names), own


def hatch(whole: BaseGeometry) -> BaseGeometry:
    """Diagonal lines over an area, evenly spaced on screen: they show through where nothing was reported."""
    plane = mercator.project(whole)
    west, south, east, north = plane.bounds
    step = max(east - west, north - south) * np.sqrt(2) / HATCHES
    starts = np.arange(west - (north - south), east, step)
    lines = shapely.linestrings([[(x, south), (x + north - south, north)] for x in starts])
    kept = shapely.intersection(shapely.MultiLineString(list(lines)), shapely.simplify(plane, step / 20))
    return shapely.transform(kept, _degrees)


def _degrees(points: Any) -> Any:
    return np.array([mercator.degrees(x, y) for x, y in points]).reshape(-1, 2)


def _collection(features: Any) -> Document:
    return {"type": "FeatureCollection", "features": list(features)}


def _feature(kind: str, shape: BaseGeometry) -> Document:
    return {"type": "Feature", "properties": {"k": kind}, "geometry": _geometry(shape)}


def _name(kind: str, label: labels.Label, parent: str) -> Document:
    properties = {"k": kind, "t": label.text, "z": label.zoom, "p": parent}
    point = {"type": "Point", "coordinates": [label.lon, label.lat]}
    return {"type": "Feature", "properties": properties, "geometry": point}


def _geometry(shape: BaseGeometry) -> Document:
    mapping = shapely.geometry.mapping(shape)
    return {"type": mapping["type"], "coordinates": _rounded(mapping["coordinates"])}


def _rounded(value: Any) -> Any:
    if isinstance(value, float):
        return round(value, DIGITS)
    return [_rounded(part) for part in value]
