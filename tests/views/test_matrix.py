"""The matrix: every cell says its number, zero and no value differ, marked cells are outlined, text can be read."""

import pandas as pd
import pytest

from dashboard.catalogue import indicator
from dashboard.views import matrix
from dashboard.views.chart import Chart
from dashboard.views.colours import palette


def chart(rows: list[dict[str, object]], **more: object) -> Chart:
    return Chart(
        kind="matrix", key="uji", title="Uji", alt="Tabel uji", indicator=indicator("paid_pct"),
        rows=pd.DataFrame(rows), fields=(), period="2026", query="observations/map", **more,  # type: ignore[arg-type]
    )  # fmt: skip


def test_value_zero_and_no_value_are_three_things() -> None:
    cells: list[dict[str, object]] = [
        {"row": "Lais", "column": "1", "value": 61.25, "mark": True},
        {"row": "Lais", "column": "2", "value": 0.0, "mark": False},
        {"row": "Lais", "column": "3", "value": None, "mark": False},
        {"row": "<b>", "column": "1", "value": 5.0, "mark": False},
    ]
    text = matrix.html(chart(cells), palette())
    assert "61,3 %</td>" in text and ">0,0 %</td>" in text
    assert text.count("repeating-linear-gradient") == 3, "no value, and the cells that no row fills"
    assert text.count("outline:2px") == 1
    assert "&lt;b&gt;" in text and "<b>" not in text


def test_rows_stand_under_the_name_of_their_group() -> None:
    names = (("Ketelantaran", "1"), ("Ketelantaran", "4"), ("Keterpencilan <26>", "26"))
    cells: list[dict[str, object]] = [
        {"group": group, "row": name, "column": column, "value": 3.0} for group, name in names for column in ("A", "B")
    ]
    text = matrix.html(chart(cells), palette())
    assert text.count('scope="rowgroup" colspan="3"') == 2
    order = [text.index(part) for part in (">Ketelantaran<", ">1<", ">4<", "Keterpencilan &lt;26&gt;", ">26<")]
    assert order == sorted(order)


def test_periods_wider_than_the_screen_open_at_their_newest() -> None:
    cells: list[dict[str, object]] = [{"row": "Lais", "column": "Jan", "value": 1.0}]
    assert "direction:rtl" in matrix.html(chart(cells, in_time=True), palette())
    assert "direction:rtl" not in matrix.html(chart(cells), palette())


def test_only_the_first_rows_are_drawn() -> None:
    cells: list[dict[str, object]] = [{"row": name, "column": "1", "value": 1.0} for name in "ABC"]
    text = matrix.html(chart(cells, shown=2), palette())
    assert ">A<" in text and ">C<" not in text


def test_a_state_is_a_sign_with_its_word() -> None:
    text = matrix.html(chart([{"row": "A", "column": "1", "value": 0.0, "state": "tertinggal"}]), palette())
    assert 'title="tertinggal"' in text and ">▼<" in text


@pytest.mark.parametrize("dark", [False, True])
def test_a_tinted_state_keeps_the_ink_of_the_page(dark: bool) -> None:
    colours = palette(dark)
    cells: list[dict[str, object]] = [
        {"row": "A", "column": "1", "value": 1.0, "state": "belum_lengkap", "text": "1/2", "tint": True}
    ]
    text = matrix.html(chart(cells), colours)
    ground = matrix.mixed(colours.warning, colours.background)
    assert f"background:{ground};color:{colours.text}" in text and "◐ 1/2" in text
    light, deep = sorted((_light(ground), _light(colours.text)), reverse=True)
    assert (light + 0.05) / (deep + 0.05) >= 4.5


def test_a_hint_says_what_a_cell_is_made_of() -> None:
    text = matrix.html(chart([{"row": "A", "column": "1", "value": 3.0, "hint": 'Konseling, "Kunjungan"'}]), palette())
    assert 'title="Konseling, &quot;Kunjungan&quot;"' in text


@pytest.mark.parametrize("dark", [False, True])
def test_the_ink_reads_on_every_tint(dark: bool) -> None:
    colours = palette(dark)
    for ground in colours.scale:
        light, deep = sorted((_light(matrix.ink(ground)), _light(ground)), reverse=True)
        assert (light + 0.05) / (deep + 0.05) >= 4.5, ground


def _light(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
