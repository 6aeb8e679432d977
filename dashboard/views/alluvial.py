"""Who moved from where to where: places at the beginning to the left, at the end to the right, the best on top.

Plotly's Sankey is told where every place stands, because it would sort them by size; what it writes itself (hover with
"incoming flow count") is replaced by ours. A direction is a colour and a place: up rises, down falls, staying is level.
"""

from collections.abc import Mapping
from typing import Any

from dashboard.views import formats
from dashboard.views.axes import Spec, layout, records
from dashboard.views.chart import Chart
from dashboard.views.colours import Palette

OUTSIDE = 0
HEIGHT, TOP, BOTTOM, EDGE = 500, 52, 30, 10
GAP, THICK, LINE = 22, 14, 20
NAME_SHIFT = THICK // 2 + 6
CLEAR = {"up": 0.8, "same": 0.25, "down": 0.8, "outside": 0.65}
WORDS = {"up": "▲ naik", "same": "● tetap", "down": "▼ turun", "outside": "◌ masuk atau berhenti"}


def alluvial(chart: Chart, palette: Palette) -> Spec:
    """Flows between places; `source` and `target` are numbers, 0 = outside, otherwise the higher the better."""
    rows = [row for row in records(chart.drawn) if not formats.absent(row.value) and row.value > 0]
    left, right = _column(rows, "source"), _column(rows, "target")
    numbers = {("source", place): at for at, place in enumerate(left)}
    numbers |= {("target", place): len(left) + at for at, place in enumerate(right)}
    unit = chart.shown_unit
    drawn = {
        "type": "sankey",
        "arrangement": "fixed",
        "node": _nodes((left, right), unit, palette),
        "link": {
            "source": [numbers["source", row.source] for row in rows],
            "target": [numbers["target", row.target] for row in rows],
            "value": [float(row.value) for row in rows],
            "color": [_colour(direction(row.source, row.target), palette) for row in rows],
            "customdata": [_hover(row, unit) for row in rows],
            "hovertemplate": "%{customdata}<extra></extra>",
        },
    }
    frame = layout(palette, HEIGHT, margin={"l": EDGE, "r": EDGE, "t": TOP, "b": BOTTOM})
    notes = [*_heads(chart, palette), *_names((left, right))]
    return {"data": [drawn], "layout": frame | {"annotations": notes}}


def direction(source: int, target: int) -> str:
    """Where a move leads: up, same, down, or from or to outside."""
    if OUTSIDE in (source, target):
        return "outside"
    return "same" if source == target else "up" if target > source else "down"


def colours(palette: Palette) -> Mapping[str, str]:
    """The colour of each direction."""
    return {"up": palette.accent, "same": palette.plan, "down": palette.bad, "outside": palette.warning}


def _column(rows: list[Any], side: str) -> dict[int, tuple[str, float]]:
    """Place → name and size, best on top, outside at the bottom."""
    sizes: dict[int, float] = {}
    names: dict[int, str] = {}
    for row in rows:
        place = getattr(row, side)
        sizes[place] = sizes.get(place, 0.0) + float(row.value)
        names[place] = str(getattr(row, f"{side}_label"))
    return {place: (names[place], sizes[place]) for place in sorted(sizes, reverse=True)}


def _nodes(columns: tuple[dict[int, tuple[str, float]], ...], unit: str, palette: Palette) -> Spec:
    both = [(at, *place) for at, column in enumerate(columns) for place in _places(column, columns)]
    return {
        "label": ["" for _ in both],
        "customdata": [f"<b>{name}</b><br>{formats.value(size, unit)}" for *_, (name, size) in both],
        "hovertemplate": "%{customdata}<extra></extra>",
        "x": [0.001 if at == 0 else 0.999 for at, *_ in both],
        "y": [centre for _, centre, *_ in both],
        "color": palette.text,
        "line": {"width": 0},
        "pad": GAP,
        "thickness": THICK,
    }


def _names(columns: tuple[dict[int, tuple[str, float]], ...]) -> list[Spec]:
    """Name and size beside each place; above it where it is too thin for a line of text, so that no flow strikes it."""
    notes: list[Spec] = []
    for at, column in enumerate(columns):
        side: Spec = {"x": at, "xanchor": "right" if at else "left", "xshift": -NAME_SHIFT if at else NAME_SHIFT}
        for centre, tall, (name, size) in _places(column, columns):
            thin = tall < LINE
            notes.append(
                side
                | {
                    "text": f"{name} · {formats.number(size)}",
                    "xref": "paper",
                    "yref": "paper",
                    "y": 1 - centre,
                    "yanchor": "bottom" if thin else "middle",
                    "yshift": tall / 2 if thin else 0,
                    "showarrow": False,
                }
            )
    return notes


def _places(
    column: dict[int, tuple[str, float]], columns: tuple[dict[int, tuple[str, float]], ...]
) -> list[tuple[float, float, tuple[str, float]]]:
    """Middle (share of the height) and pixels of each place, top to bottom: sizes to scale, a gap between two."""
    height = HEIGHT - TOP - BOTTOM
    total = sum(size for _, size in column.values())
    scale = (height - GAP * (max(map(len, columns)) - 1)) / total if total else 0.0
    centres, at = [], 0.0
    for name, size in column.values():
        centres.append(((at + scale * size / 2) / height, scale * size, (name, size)))
        at += scale * size + GAP
    return centres


def _hover(row: Any, unit: str) -> str:
    way = direction(row.source, row.target)
    said = {"same": "tetap di tempat", "up": "naik", "down": "turun"}.get(way) or (
        "masuk" if row.source == OUTSIDE else "berhenti"
    )
    return f"<b>{row.source_label} → {row.target_label}</b><br>{formats.value(row.value, unit)} {said}"


def _heads(chart: Chart, palette: Palette) -> list[Spec]:
    """What stands over the two columns, and below them what the colours mean."""
    muted = {"color": palette.muted, "size": 13}
    frame = {"xref": "paper", "yref": "paper", "showarrow": False, "font": muted}
    legend = "   ".join(
        f"<span style='color:{colour}'>■</span> {WORDS[name]}" for name, colour in colours(palette).items()
    )
    over = {**frame, "y": 1, "yanchor": "bottom", "yshift": 24}
    return [
        {**over, "text": chart.names.get("source", ""), "x": 0, "xanchor": "left"},
        {**over, "text": chart.names.get("target", ""), "x": 1, "xanchor": "right"},
        {**frame, "text": legend, "x": 0, "y": 0, "xanchor": "left", "yanchor": "top", "yshift": -8},
    ]


def _colour(way: str, palette: Palette) -> str:
    """The colour of a direction, so clear that what lies beneath can be seen; who stays is palest, being most."""
    colour = colours(palette)[way]
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return f"rgba({red},{green},{blue},{CLEAR[way]})"
