"""Tables and cards as text: escaped, numbers to the right, status in sign and word, small."""

import pandas as pd

from dashboard.views import cards, prose
from dashboard.views.cards import Card
from dashboard.views.chart import Field
from dashboard.views.colours import palette

FIELDS = (
    Field(name="area", label="Kecamatan <b>", kind="text"),
    Field(name="paid", label="Dibayar", unit="KPM"),
    Field(name="status", label="Status", kind="status"),
)
ROWS = pd.DataFrame(
    {"area": ["Sekayu", "<script>alert(1)</script>"], "paid": [31204, None], "status": ["tertinggal", None]}
)


def test_a_table_is_escaped_and_says_its_status() -> None:
    html = prose.table(ROWS, FIELDS, palette(), label='Tabel "contoh"')
    assert "<script" not in html
    assert "Kecamatan &lt;b&gt;" in html
    assert '<td align="right" nowrap>31.204</td>' in html
    assert '<td align="right" nowrap>–</td>' in html
    assert f'color:{palette().bad}">▼ tertinggal</td>' in html
    assert 'aria-label="Tabel &quot;contoh&quot;"' in html


def test_a_table_of_a_hundred_cells_is_small() -> None:
    rows = pd.DataFrame({"area": ["Sekayu"] * 10} | {f"m{number}": [1234.5] * 10 for number in range(9)})
    fields = (FIELDS[0], *(Field(name=f"m{number}", label="Jan") for number in range(9)))
    assert len(prose.table(rows, fields, palette(), label="Tabel")) < 6_000


def test_cards_are_escaped_and_at_most_four() -> None:
    html = cards.html([Card(label="<b>", value="1", change="▼ turun 2", tone="bad")] * 6, palette())
    assert html.count("turun 2") == 4
    assert "<b>" not in html
    assert palette().bad in html


def test_a_spark_needs_two_values_and_is_silent() -> None:
    assert cards.spark((1.0,), palette()) == ""
    drawn = cards.spark((0.0, 5.0, 10.0), palette())
    assert drawn.count("<span") == 3
    assert "height:100%" in drawn
    assert 'aria-hidden="true"' in drawn
