"""Placeholders in constants."""

import pytest

from dashboard.errors import RecipeError
from dashboard.intake.templates import Context, Part, parse, per_row_columns

CONTEXT = Context(
    file="Laporan_PSTW-Jombang_2025.xlsx",
    sheet="Maret",
    title="LAPORAN PENGHUNI\nNama UPT: PSTW Jombang",
    rows=[(2, ("UPT", "Tahun 2025"))],
)


def _text(template: str) -> str:
    return "".join(part.text for part in parse(template, CONTEXT))


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("tetap", "tetap"),
        (r"{file:(20\d\d)}", "2025"),
        (r"{file:laporan_(.+)_\d{4}}", "PSTW-Jombang"),
        ("{sheet}", "Maret"),
        (r"{sheet} {file:\d{4}}", "Maret 2025"),
        ("{title:Nama UPT: (.+)}", "PSTW Jombang"),
        ("{cell:A2}", "UPT"),
        (r"{cell:B2:\d{4}}", "2025"),
    ],
)
def test_what_the_file_says_is_filled_in(template: str, text: str) -> None:
    assert _text(template) == text


def test_what_differs_per_row_stays_a_part() -> None:
    assert parse("{column:Bulan} {header:year}", CONTEXT) == (
        Part("column", "Bulan"),
        Part("text", " "),
        Part("header", "year"),
    )
    assert per_row_columns("{column:Bulan} {sheet} {column:Tahun}") == ("Bulan", "Tahun")


@pytest.mark.parametrize(
    "template", [r"{file:(1999)}", "{tiada}", "{file:(", "{file:([)}", "{cell:2A}", r"{cell:Z9:\d}", "{buka"]
)
def test_a_placeholder_that_finds_nothing_is_refused(template: str) -> None:
    with pytest.raises(RecipeError, match="resep"):
        parse(template, CONTEXT)
