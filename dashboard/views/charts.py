"""Charts to Plotly figures: one pure function per kind, `draw` chooses it.

Rules that hold for all: time runs left to right, bars begin at zero, a plan is a dashed grey line, a month without a
report is a gap with its mark, labels stand at the lines instead of in a legend, axis and hover are in Indonesian.
Nothing here knows Streamlit, and the rows that come in are never changed.
"""

from collections.abc import Callable

import plotly.graph_objects as go

from dashboard.views import barchart, lines, multiline
from dashboard.views.axes import Spec
from dashboard.views.chart import Chart
from dashboard.views.colours import Palette

KINDS: dict[str, Callable[[Chart, Palette], Spec]] = {
    "trend": lines.trend,
    "flow": lines.flow,
    "lines": multiline.lines,
    "panels": lines.panels,
    "ranking": barchart.ranking,
    "movement": barchart.movement,
}


def draw(chart: Chart, palette: Palette) -> go.Figure:
    """The figure of a chart of any kind in `KINDS`; KeyError for those drawn elsewhere (maps, tables, bar lists)."""
    return go.Figure(KINDS[chart.kind](chart, palette))
