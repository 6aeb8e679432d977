"""*Titik paling sunyi*: what the register does not know stands apart, and the number of months is the visitor's."""

from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from dashboard.views.ui import served
from tests.pages.opening import answer, opened, said

OFFICE = "kutai-timur"


@pytest.fixture
def without_register(monkeypatch: pytest.MonkeyPatch) -> None:
    """The register has no figures for the area that would stand first."""
    rows = served.Book.rows

    def some(book: served.Book, query: str, **params: Any) -> pd.DataFrame:
        found = rows(book, query, **params)
        if query == "field/quiet":
            found = found.astype({"families": "float", "families_alone": "float"})
            found.loc[0, ["families", "families_alone"]] = None
        return found

    monkeypatch.setattr(served.Book, "rows", some)


@pytest.mark.usefixtures("without_register")
def test_an_area_without_figures_stands_apart_and_is_no_zero(sample_store: Path) -> None:
    at = opened("sunyi", kantor=OFFICE)
    assert not at.exception
    assert not at.error
    assert answer(at).startswith("Sandaran dengan ")
    assert answer(at).endswith("1 kecamatan lain juga tanpa layanan, tetapi belum ada angka desilnya.")
    assert "**Belum ada angka desil**" in said(at)
    assert "1 belum ada angka desil" in said(at)


def test_more_months_make_fewer_quiet_areas(sample_store: Path) -> None:
    said_of = {months: answer(opened("sunyi", kantor=OFFICE, n=months)) for months in ("3", "6")}
    assert said_of["3"].startswith("2 kecamatan dengan ")
    assert said_of["6"] == "Tidak ada kecamatan tanpa layanan enam bulan atau lebih."


def test_an_earlier_month_is_judged_by_what_was_known_then(sample_store: Path) -> None:
    at = opened("sunyi", kantor=OFFICE, periode="2025-07")
    assert "Long Mesangat" in said(at)
    assert "Karangan" not in answer(at)
    assert "register TW III 2025" in said(at)


def test_a_number_of_months_that_is_not_offered_is_told(sample_store: Path) -> None:
    at = opened("sunyi", kantor=OFFICE, n="99")
    assert not at.exception
    assert "99" in at.warning[0].value
