"""Sources for everybody: reports by their titles, surveys and rules by name, no name of a table or column."""

from datetime import date

import pytest

from dashboard.catalogue import INDICATORS, Indicator, indicator
from dashboard.views.ui.publik import origin


def test_reports_stand_by_title_with_the_day_of_the_newest() -> None:
    rows = [
        {"dataset_title": "Penyaluran bantuan", "received": date(2026, 9, 9)},
        {"dataset_title": "Penyaluran bantuan", "received": date(2026, 10, 9)},
    ]
    said = origin.sources(indicator("paid"), rows)
    assert said == "Laporan “Penyaluran bantuan” (terbaru diterima 9 Okt 2026)."


def test_a_survey_is_named() -> None:
    assert origin.sources(indicator("poor_people"), []) == "BPS, Susenas."


@pytest.mark.parametrize("record", [one for one in INDICATORS if one.publishable], ids=lambda one: one.key)
def test_no_source_for_everybody_names_a_table_or_column(record: Indicator) -> None:
    said = origin.sources(record, [{"dataset_title": "Laporan", "received": date(2026, 10, 9)}])
    assert "_" not in said
    assert "ataset " not in said
    assert "Laporan" in said
