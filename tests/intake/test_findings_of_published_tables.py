"""What is doubted in the tables of real offices: damaged cells, shuffled years, zeros; nothing in a clean one."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dashboard import queries
from dashboard.intake import importer
from dashboard.warehouse import build, connection

OFFICE = "jawa-barat"
Published = Callable[[str], Path]
pytestmark = pytest.mark.usefixtures("empty_store")
# Cells of opendata Jawa Barat, Dinsos, “penerima PKH per kab/kota”, whose last zeros are gone: by eye, against the
# years around; in 2022 and 2023, whose lists stand in one wrong order, against each other row by row. 5.666 and 4.934
# on the row of Kuningan are not among them: they are Kota Banjar's, whole, on a wrong row.
DAMAGED = {
    ("32.04", 2017): 817, ("32.13", 2018): 735, ("32.79", 2018): 552, ("32.08", 2019): 4388, ("32.17", 2019): 7649,
    ("32.74", 2019): 1068, ("32.17", 2020): 8058, ("32.03", 2021): 13377, ("32.05", 2021): 14593,
    ("32.06", 2021): 10216, ("32.07", 2021): 4623, ("32.15", 2021): 7461, ("32.09", 2022): 9623,
    ("32.10", 2022): 3778, ("32.18", 2022): 3194, ("32.05", 2023): 11422, ("32.12", 2023): 6913, ("32.74", 2023): 886,
    ("32.77", 2023): 6371,
}  # fmt: skip
# Values that cannot be these rows' own, by eye: ten times their usual or more, or a third and less.
MOVED = {("32.72", 2022), ("32.74", 2022), ("32.77", 2022), ("32.79", 2022), ("32.02", 2022), ("32.08", 2022),
         ("32.11", 2022), ("32.13", 2022), ("32.02", 2023), ("32.72", 2023), ("32.79", 2023), ("32.08", 2023),
         ("32.11", 2023), ("32.13", 2023), ("32.14", 2023)}  # fmt: skip
LATER = {"32.17": 2007, "32.18": 2015, "32.77": 2003, "32.78": 2003, "32.79": 2003}  # the first year with a figure


def findings(path: Path) -> list[dict[Any, Any]]:
    importer.import_file(path, OFFICE)
    build.build(OFFICE)
    rows = queries.run(connection.open_warehouse(OFFICE), "findings/list", state="*", check="*", dataset="*")
    return [row | {"cell": (row["unit_code"], row["period"].year)} for row in rows.to_dict("records")]


def test_lost_digits_and_shuffled_years_of_pkh(published: Published) -> None:
    found = findings(published("14_"))
    lost = {row["cell"]: row["value"] for row in found if row["check_name"] == "lost_digits"}
    assert lost == DAMAGED
    moved = {row["cell"] for row in found if row["check_name"] == "shuffled_year"}
    assert moved >= MOVED
    assert {year for _, year in moved} >= {2022, 2023}
    others = {cell for cell in moved if cell[1] not in {2022, 2023}}
    assert others <= {("32.16", 2024), ("32.78", 2024)}, "Bekasi and Kota Tasikmalaya 2024 fit each other's row"
    assert {row["check_name"] for row in found} == {"lost_digits", "shuffled_year"}
    ciamis = next(row for row in found if row["cell"] == ("32.07", 2021))
    assert "4.623" in ciamis["evidence"]
    assert "46.230" in ciamis["question"]
    assert "pkh_families" in ciamis["indicators"].split()


def test_zeros_of_kabupaten_that_did_not_exist_yet(published: Published) -> None:
    found = findings(published("15_"))
    expected = {(code, year) for code, first in LATER.items() for year in range(2002, first)}
    assert {row["cell"] for row in found} == expected
    assert {(row["check_name"], row["value"]) for row in found} == {("zero_before_start", 0.0)}


def test_one_question_about_true_zeros_in_a_clean_table(published: Published) -> None:
    """Five of 405 rates are zeros of a kabupaten that did not exist yet: one question, below one row in a hundred."""
    found = findings(published("16_"))
    assert {row["cell"] for row in found} == {("32.18", 2014)}
    assert {row["check_name"] for row in found} == {"zero_before_start"}
