"""Codes, columns and cells in the words of the catalogue."""

import pandas as pd
import pytest

from dashboard.catalogue import DATASETS, Dataset
from dashboard.views import status
from dashboard.views.ui import rejects


@pytest.mark.parametrize(
    ("stored", "shown"),
    [
        ("quota=260; paid=Rp 1; x=2", "Kuota periode: 260; Dibayar: Rp 1; x=2"),
        ("paid=a; b = quota=3", "Dibayar: a; b = quota=3"),
        ("‹disamarkan›", "‹disamarkan›"),
        ("", ""),
    ],
)
def test_cells_of_a_rejected_row_are_named_in_words(stored: str, shown: str) -> None:
    assert status.cells("disbursements", stored) == shown


def test_a_single_cell_stays_as_it_stands() -> None:
    one = {"dataset": "disbursements", "column": "paid", "rule": "number_unreadable", "raw": "quota=260", "advice": ""}
    rows = rejects.in_words(pd.DataFrame([one, one | {"column": "", "rule": "duplicate_key"}]))
    assert list(rows["raw"]) == ["quota=260", "Kuota periode: 260"]
    assert list(rows["rule_words"]) == ["Bukan angka", "Baris kembar"]


@pytest.mark.parametrize("record", DATASETS, ids=lambda record: record.key)
def test_every_column_has_a_short_name_of_its_own(record: Dataset) -> None:
    labels = [column.label for column in record.columns]
    assert len(set(labels)) == len(labels)
    assert all(label and "_" not in label for label in labels)
