"""Doubted figures on the pages: listed on Data with evidence and question, named under each figure that they touch."""

from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from dashboard.views.ui import doubts
from tests.pages.opening import opened, said

COLUMNS = ("unit_kind", "unit_code", "unit_name", "period", "period_kind", "program_code")


def links(at: Any) -> list[str]:
    return [str(link.proto.label) for link in at.get("page_link")]


def test_data_lists_them_with_evidence_and_question(sample_store: Path) -> None:
    at = opened("data", kantor="muara-enim", data="temuan")
    assert not at.exception
    assert [heading.value for heading in at.subheader] == ["Angka yang diragukan", "Sudah dikonfirmasi"]
    words = said(at)
    assert "Semende Darat Ulu" in words
    assert "hanya 47 % dari yang biasa" in words
    assert "Belum ada temuan yang dijawab." in words


def test_a_figure_that_they_touch_names_them(sample_store: Path) -> None:
    at = opened("penyaluran", kantor="muara-enim")
    assert not at.exception
    assert any("diragukan: " in label and "Semende Darat Ulu Agu 2026" in label for label in links(at))


def test_a_figure_of_another_programme_does_not(sample_store: Path) -> None:
    at = opened("penyaluran", kantor="muara-enim", program="PKH")
    assert not at.exception
    assert not any("Semende Darat Ulu Agu 2026" in label for label in links(at))


def test_the_notes_of_a_figure_carry_the_evidence(sample_store: Path) -> None:
    at = opened("penyaluran", kantor="muara-enim")
    at.session_state["arti_penyaluran_tren"] = True
    at.run()
    assert "**Diragukan** · Semende Darat Ulu: Dibayar tercatat 416" in said(at)


@pytest.mark.parametrize(
    ("names", "sentence"),
    [
        ((), ""),
        (("A",), "1 angka diragukan: A 2024"),
        (("A", "A", "B"), "2 angka diragukan: A 2024; B 2024"),
        (("A", "B", "C", "D", "E"), "5 angka diragukan: A 2024; B 2024; C 2024, dan 2 lainnya"),
    ],
)
def test_the_line_counts_figures_not_findings(names: tuple[str, ...], sentence: str) -> None:
    rows = [("region", name, name, pd.Timestamp(date(2024, 1, 1)), "tahun", "*") for name in names]
    assert doubts.sentence(pd.DataFrame(rows, columns=list(COLUMNS))) == sentence
