"""The map's background style: hatch below the areas; borders and names above them.

Plotly's "white-bg" fetches its letters from the internet and is white in the dark. This style is passed as an
address (`data:`), because with a style given as an object the map draws but neither hover nor click work. It names no
font server: MapLibre then draws letters with the browser's own fonts, so nothing is fetched from outside.
Lines and names come from the layer's own address and cost the page nothing.
"""

import json
from typing import Any
from urllib.parse import quote

from dashboard.geo.layers import Layer
from dashboard.views.colours import Palette

FONT = ["Source Sans", "Segoe UI", "sans-serif"]
ABOVE_AREAS = "borders"
"""Areas are drawn below the style layer of this name, borders and names above."""
ABOVE_BORDERS = "marks"
"""The selected area is drawn below the style layer of this name: over borders, under names."""
PLACE_ZOOMS = 1.5
"""So many zooms beyond the whole map, the names of the parents give way to those of the areas."""
NAME_ZOOMS = (-0.9, -0.4, 0.0, 0.4, 0.9, 1.6, 2.4, 3.4, 5.0)
"""Zooms beyond the whole map (on a phone it is smaller) at which further names appear, each where it fits."""
ROOMY_SIZE = 14
"""Text size of the names that fit from the first step on."""
TIGHT = 0.25
"""A name may stand over the border of its area by so many zooms."""
PLAIN = '{}[]":,!=<> /-_.'
"""What a `data:` address may carry as it is; the rest (#, %) is escaped."""

Rule = dict[str, Any]


def address(layer: Layer, palette: Palette, *, zoom: float) -> str:
    """The style as a `data:` address; `zoom` is the one at which the map fills its frame."""
    text = json.dumps(document(layer, palette, zoom=zoom), separators=(",", ":"))
    return "data:application/json," + quote(text, safe=PLAIN)


def document(layer: Layer, palette: Palette, *, zoom: float) -> Rule:
    """The style as MapLibre reads it."""
    return {
        "version": 8,
        "sources": _sources(layer),
        "layers": [
            {"id": "paper", "type": "background", "paint": {"background-color": palette.background}},
            _line("hatch", "hatch", palette.plan, 1.1),
            *_surroundings(layer, palette),
            _line(ABOVE_AREAS, "outline", palette.text, 1.2, opacity=0.75),
            {"id": ABOVE_BORDERS, "type": "line", "source": "extras", "filter": ["==", ["get", "k"], "none"]},
            *_names(layer, palette, zoom),
        ],
    }


def _sources(layer: Layer) -> Rule:
    """Lines and names; the areas a second time only where some of them are drawn as surroundings."""
    urls = {"extras": layer.outline_url, **({"areas": layer.url} if layer.within else {})}
    return {name: {"type": "geojson", "data": url} for name, url in urls.items()}


def _kind(kind: str) -> list[Any]:
    return ["==", ["get", "k"], kind]


def _line(name: str, kind: str, colour: str, width: float, *, opacity: float = 1.0) -> Rule:
    return {
        "id": name,
        "type": "line",
        "source": "extras",
        "filter": _kind(kind),
        "layout": {"line-join": "round"},
        "paint": {"line-color": colour, "line-width": width, "line-opacity": opacity},
    }


def _surroundings(layer: Layer, palette: Palette) -> list[Rule]:
    """The areas outside of the chosen parent: faint, and without hatch."""
    if layer.within is None:
        return []
    outside = ["!=", ["get", "parent_code"], layer.within]
    return [
        {
            "id": "surroundings",
            "type": "fill",
            "source": "areas",
            "filter": outside,
            "paint": {"fill-color": palette.surface, "fill-outline-color": palette.rule},
        }
    ]


def _names(layer: Layer, palette: Palette, zoom: float) -> list[Rule]:
    """One rule per zoom step: a name appears when it fits into its area."""
    first = zoom + PLACE_ZOOMS if layer.has_parents and layer.within is None else 0.0
    steps = [zoom + step for step in NAME_ZOOMS]
    rules = [
        _text(f"names-{place}", _between(low, high), palette, minzoom=round(max(high, first), 2) if place else first)
        for place, (low, high) in enumerate(zip([-1.0, *steps], steps, strict=False))
    ]
    rules[0]["layout"]["text-size"] = ROOMY_SIZE
    for rule in rules if layer.within else []:
        rule["filter"].append(["==", ["get", "p"], layer.within])
    return [*rules, _places(palette, zoom)] if first else rules


def _places(palette: Palette, zoom: float) -> Rule:
    """Names of the parents, until those of the areas take their place."""
    places = _text("places", _between(-1.0, zoom + 2 * TIGHT), palette, kind="place", maxzoom=zoom + PLACE_ZOOMS)
    places["layout"].update({"text-size": 12.5, "text-letter-spacing": 0.06})
    return places


def _between(low: float, high: float) -> list[Any]:
    """Names that fit, a little tight, from a zoom in (low, high] on."""
    return ["all", [">", ["get", "z"], round(low + TIGHT, 2)], ["<=", ["get", "z"], round(high + TIGHT, 2)]]


def _text(name: str, condition: list[Any], palette: Palette, *, kind: str = "label", **limits: float) -> Rule:
    return {
        "id": name,
        "type": "symbol",
        "source": "extras",
        "filter": ["all", _kind(kind), condition],
        "layout": {
            "text-field": ["get", "t"],
            "text-font": FONT,
            "text-size": 11.5,
            "text-max-width": 100,
            "text-line-height": 1.1,
            "text-padding": 1,
        },
        "paint": {"text-color": palette.text, "text-halo-color": palette.background, "text-halo-width": 1.3},
        **limits,
    }
