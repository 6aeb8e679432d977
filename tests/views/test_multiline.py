"""Several lines: the own one first, names at the ends apart, no line across a break."""

from typing import Any

import pandas as pd

from dashboard.catalogue import indicator
from dashboard.views import charts
from dashboard.views.chart import Chart
from dashboard.views.colours import palette


def drawn(*rows: tuple[str, int, float | None, bool]) -> dict[str, Any]:
    table = pd.DataFrame(list(rows), columns=["series", "year", "value", "is_break"])
    table["period"] = pd.to_datetime(table["year"].astype(str) + "-01-01")
    one = Chart(
        kind="lines", key="uji", title="Uji", alt="Uji", indicator=indicator("p0_pct"), rows=table, fields=(),
        period="2020–2024", period_kind="tahun", query="poverty/series",
    )  # fmt: skip
    figure: dict[str, Any] = charts.draw(one, palette()).to_plotly_json()
    return figure


def test_one_line_a_series_named_at_its_end() -> None:
    figure = drawn(("Muara Enim", 2023, 10.0, False), ("Muara Enim", 2024, 9.8, False), ("Indonesia", 2024, 9.7, False))
    names = [note for note in figure["layout"]["annotations"] if note["text"].startswith("<b>")]
    assert [name["text"] for name in names] == ["<b>Muara Enim</b>", "<b>Indonesia</b>"]
    places = [name["y"] * 280 / figure["layout"]["yaxis"]["range"][1] + name["yshift"] for name in names]
    assert abs(places[0] - places[1]) >= 17, "close ends are named apart"
    assert figure["data"][0]["line"]["color"] == palette().accent


def test_a_break_is_a_gap_with_a_word() -> None:
    figure = drawn(
        ("Muara Enim", 2012, 13.0, False), ("Muara Enim", 2013, 12.0, True), ("Muara Enim", 2014, 11.0, False)
    )
    assert list(figure["data"][0]["y"]) == [13.0, None, 12.0, 11.0]
    assert [note["text"] for note in figure["layout"]["annotations"]][-1] == "deret terputus 2013"
    assert len(figure["layout"]["shapes"]) == 1
