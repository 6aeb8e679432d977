"""Charts of bars from zero: ranks, the steps of a process, in and out, residents against capacity."""

from pandas import DataFrame

from dashboard.views import formats
from dashboard.views.axes import Spec, dates, extent, layout, month_axis, numbers, records, unit_note, value_axis
from dashboard.views.chart import Chart
from dashboard.views.colours import Palette
from dashboard.views.status import status

BAR, TALL = 26, 38
LONG_NAME = 24


def wrapped(name: str) -> str:
    """A name short enough to leave room for its bar: "Kab.", and two lines where it is long."""
    name = name.replace("Kabupaten ", "Kab. ")
    spaces = [place for place, letter in enumerate(name) if letter == " "]
    if len(name) <= LONG_NAME or not spaces:
        return name
    middle = min(spaces, key=lambda place: abs(place - len(name) / 2))
    return f"{name[:middle]}<br>{name[middle + 1 :]}"


def _bars(chart: Chart, palette: Palette, rows: DataFrame, texts: list[str]) -> Spec:
    """Horizontal bars from zero: names to the left, values in a column to the right, where they can be compared."""
    names = [str(label) for label in rows["label"]]
    codes = [str(code) for code in rows["code"]] if "code" in rows else names
    shown = [wrapped(name) for name in names]
    tall = TALL if any("<br>" in name for name in shown) else BAR
    places = list(range(len(rows)))
    bars = {
        "type": "bar",
        "y": places,
        "x": numbers(rows["value"].fillna(0)),
        "orientation": "h",
        "customdata": codes,
        "marker": {"color": palette.accent},
        "hoverinfo": "text",
        "hovertext": [f"<b>{name}</b><br>{text}" for name, text in zip(names, texts, strict=True)],
    }
    anchor = {"type": "scatter", "x": [None], "y": [None], "yaxis": "y2", "hoverinfo": "skip"}
    left = _names(shown, palette)
    right = _names(texts, palette) | {"overlaying": "y", "side": "right"}
    across = {"range": [0, extent(rows["value"])[1] or 1], "visible": False, "fixedrange": True}
    edges = {"l": 4, "r": 4, "t": 4, "b": 4}
    frame = layout(
        palette, tall * max(len(rows), 1) + 12, xaxis=across, yaxis=left, yaxis2=right, bargap=0.28, margin=edges
    )
    return {"data": [bars, anchor], "layout": frame}


def _names(texts: list[str], palette: Palette) -> Spec:
    """An axis of texts, one per bar."""
    return {
        "tickvals": list(range(len(texts))),
        "ticktext": texts,
        "range": [len(texts) - 0.5, -0.5],
        "automargin": True,
        "fixedrange": True,
        "showgrid": False,
        "zeroline": False,
        "tickfont": {"color": palette.text, "size": 13},
        "ticklen": 4,
        "tickcolor": "rgba(0,0,0,0)",
    }


def ranking(chart: Chart, palette: Palette) -> Spec:
    """Areas or units as sorted bars; a missing value is said in words, not drawn as zero."""
    rows, unit, decimals = chart.drawn, chart.shown_unit, chart.indicator.decimals
    texts = [
        status("belum_melapor").text if formats.absent(value) else formats.value(value, unit, decimals)
        for value in rows["value"]
    ]
    return _bars(chart, palette, rows, texts)


def steps(chart: Chart, palette: Palette) -> Spec:
    """The steps of a process (quota → paid → failed → waiting) with their share of the first one."""
    rows, unit = chart.rows, chart.shown_unit
    whole = rows["value"].iloc[0]
    texts = []
    for place, value in enumerate(rows["value"]):
        share = "" if not place or formats.absent(whole) or not whole else f" · {formats.percent(100 * value / whole)}"
        texts.append(f"{formats.value(value, unit, 0)}{'' if formats.absent(value) else share}")
    return _bars(chart, palette, rows, texts)


def movement(chart: Chart, palette: Palette) -> Spec:
    """In above the line, out below it, month by month."""
    rows = chart.rows
    colours = {True: palette.accent, False: palette.plan}
    traces = [
        {
            "type": "bar",
            "x": dates(part),
            "y": numbers(part["value"]),
            "marker": {"color": colours[bool(part["value"].sum() >= 0)]},
            "hoverinfo": "text",
            "hovertext": [
                f"<b>{formats.month(row.period)}</b><br>{label}: {formats.number(abs(row.value))} {chart.shown_unit}"
                for row in records(part.fillna({"value": 0}))
            ],
        }
        for label, part in rows.groupby("label", sort=False)
    ]
    names = [unit_note(f"{chart.shown_unit}: {' ↑ · '.join(map(str, rows['label'].unique()))} ↓", palette)]
    totals = rows.groupby(["period", "label"])["value"].sum()
    return {
        "data": traces,
        "layout": layout(
            palette,
            260,
            barmode="relative",
            bargap=0.25,
            annotations=names,
            xaxis=month_axis(rows["period"], chart.period_kind, palette),
            yaxis=value_axis(totals, chart.shown_unit, palette),
        ),
    }


def capacity(chart: Chart, palette: Palette) -> Spec:
    """Residents as bars against the capacity as a line across each; above it the bar changes colour and says so."""
    rows = chart.drawn
    over = [bool(value > room) for value, room in zip(rows["value"].fillna(0), rows["capacity"].fillna(0), strict=True)]
    texts = [_room_words(value, room) for value, room in zip(rows["value"], rows["capacity"], strict=True)]
    figure = _bars(chart, palette, rows, texts)
    high = max(extent(rows["value"])[1], extent(rows["capacity"])[1]) or 1
    figure["layout"]["xaxis"]["range"] = [0, high * 1.02]
    figure["data"][0]["marker"] = {"color": [palette.bad if full else palette.accent for full in over]}
    figure["data"].append(_capacity_marks(rows, palette))
    return figure


def _capacity_marks(rows: DataFrame, palette: Palette) -> Spec:
    return {
        "type": "scatter",
        "x": numbers(rows["capacity"]),
        "y": list(range(len(rows))),
        "mode": "markers",
        "hoverinfo": "skip",
        "marker": {"symbol": "line-ns", "size": BAR - 6, "line": {"color": palette.text, "width": 3}},
    }


def _room_words(value: float | None, room: float | None) -> str:
    if value is None or formats.absent(value):
        return status("belum_melapor").text
    if room is None or formats.absent(room) or not room:
        return formats.number(value)
    share = f"{formats.number(value)} / {formats.number(room)} · {formats.percent(100 * value / room, 0)}"
    return f"{status('penuh').sign} {share}" if value > room else share
