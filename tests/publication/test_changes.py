"""What a release says otherwise than the one before it, figure by figure, and what its notices never repeat."""

from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pandas import DataFrame

from dashboard.catalogue import INDICATORS, Indicator
from dashboard.publication import changes
from dashboard.publication.changes import Changes
from dashboard.views import formats
from dashboard.warehouse import indonesian

NAMES = DataFrame({"unit_kind": ["region"] * 9, "unit_code": list("ABCDEFGHI"), "unit_name": list("abcdefghi")})
Figures = dict[str, tuple[float | None, str | None]]


def figures(given: Figures, *, status: str = "final", reported: int = 5, indicator: str = "paid") -> DataFrame:
    """Observations of an indicator in July by unit: value and reason."""
    return DataFrame(
        [
            {
                "indicator": indicator, "unit_kind": "region", "unit_code": unit, "level": "kecamatan",
                "period": pd.Timestamp("2026-07-01"), "period_kind": "bulan", "program_code": "PKH", "part": "*",
                "numerator": None, "denominator": None, "value": value, "reported": reported, "expected": 9,
                "status": "hidden" if reason else status, "reason": reason,
            }
            for unit, (value, reason) in given.items()
        ]
    )  # fmt: skip


def compared(
    before: DataFrame | None, after: DataFrame, inside: dict[str, float] | None = None, notices: DataFrame | None = None
) -> Changes:
    """Compare; `inside` gives the true number of what is hidden."""
    true = after.assign(
        value=[(inside or {}).get(u, v) for u, v in zip(after["unit_code"], after["value"], strict=True)]
    )
    return changes.between(
        before, after, inside=true, names=NAMES, notices=DataFrame() if notices is None else notices, version="p0002"
    )


def notices(found: Changes) -> dict[str, tuple[Any, ...]]:
    rows = found.corrections.astype(object).where(found.corrections.notna(), None)
    return {row["unit_code"]: (row["old_value"], row["new_value"], row["words"]) for row in rows.to_dict("records")}


def test_each_way_in_which_a_figure_can_change() -> None:
    before = figures({
        "A": (100, None), "B": (200, None), "C": (300, None), "D": (None, None), "E": (None, "perlindungan"),
        "F": (400, None), "G": (500, None), "H": (600, None),
    })  # fmt: skip
    after = figures({
        "A": (100, None), "B": (210, None), "C": (None, "perlindungan"), "D": (50, None), "E": (60, None),
        "F": (None, None), "H": (None, "tingkat"), "I": (70, None),
    })  # fmt: skip
    found = compared(before, after, {"C": 5, "H": 600})
    assert found.counts == {
        "new": 2, "corrected": 1, "completed": 0, "emptied": 1, "hidden": 1, "covered": 1, "opened": 1,
        "disappeared": 1,
    }  # fmt: skip
    assert notices(found) == {
        "B": (200, 210, "Dikoreksi: semula 200, kini 210."),
        "C": (None, None, "Angka ini kini disembunyikan untuk melindungi orang."),
        "F": (400, None, "Ditarik: semula 400, kini tidak ada data."),
        "G": (None, None, "Angka ini tidak lagi diterbitkan."),
    }
    assert found.hidden == {"paid": 2}
    assert found.corrections["unit_name"].tolist() == ["b", "c", "f", "g"]
    assert set(found.corrections["version"]) == {"p0002"}
    assert [row["unit_code"] for row in found.examples] == ["B"]
    assert found.note == (
        "2 angka baru, 1 dikoreksi, 1 kini tanpa data, 1 dibuka, 1 tidak lagi diterbitkan, 2 kini disembunyikan."
    )


def test_a_report_that_came_later_completes_a_figure() -> None:
    before = figures({"A": (100, None)}, status="incomplete", reported=5)
    found = compared(before, figures({"A": (140, None)}, reported=9))
    assert (found.counts["completed"], found.counts["corrected"]) == (1, 0)
    assert notices(found)["A"] == (
        100, 140, "Dilengkapi: laporan yang masuk bertambah dari 5 menjadi 9; semula 100, kini 140.",
    )  # fmt: skip


def test_the_rounding_of_sums_is_no_change() -> None:
    found = compared(figures({"A": (0.1 + 0.2, None)}), figures({"A": (0.3, None)}))
    assert found.note == "Tidak ada angka yang berubah."
    assert notices(found) == {}


def test_of_a_first_release_everything_is_new_and_nothing_is_noticed() -> None:
    found = compared(None, figures({"A": (100, None), "B": (None, "perlindungan")}), {"B": 4})
    assert (found.counts["new"], found.counts["opened"], found.counts["hidden"]) == (1, 0, 0)
    assert notices(found) == {}


@pytest.mark.parametrize(
    ("now", "words"),
    [
        ((None, "perlindungan"), "kini disembunyikan untuk melindungi orang"),
        ((None, "tingkat"), "kini hanya diterbitkan di tingkat kabupaten"),
        (None, "tidak lagi diterbitkan"),
    ],
)
def test_a_notice_of_before_does_not_repeat_what_is_hidden_now(
    now: tuple[float | None, str | None] | None, words: str
) -> None:
    first = compared(figures({"A": (3, None), "B": (20, None)}), figures({"A": (4, None), "B": (21, None)}))
    assert notices(first)["A"][:2] == (3, 4)
    after = figures({"B": (21, None)} | ({"A": now} if now else {}))
    second = compared(figures({"A": (4, None), "B": (21, None)}), after, {"A": 4}, first.corrections)
    old, new, said = notices(second)["A"]
    assert (old, new) == (None, None)
    assert words in said
    assert not any(sign in said for sign in "34")
    assert notices(second)["B"] == (20, 21, "Dikoreksi: semula 20, kini 21.")


def test_corrections_stay_and_completions_go_with_the_next_release() -> None:
    before = figures({"A": (100, None)}, status="incomplete", reported=5)
    first = compared(before, figures({"A": (140, None)}, reported=9))
    second = compared(figures({"A": (140, None)}), figures({"A": (140, None)}), None, first.corrections)
    assert notices(second) == {}
    hidden = compared(
        figures({"A": (140, None)}), figures({"A": (None, "perlindungan")}), {"A": 140}, first.corrections
    )
    assert notices(hidden)["A"][:2] == (None, None)


def test_a_difference_that_nobody_sees_is_said_so() -> None:
    found = compared(figures({"A": (100.0, None)}), figures({"A": (100.2, None)}))
    assert notices(found)["A"][2] == "Dikoreksi: berubah kurang dari ketelitian yang ditampilkan."


@pytest.mark.parametrize("record", INDICATORS, ids=lambda record: record.key)
def test_a_notice_writes_a_figure_as_the_pages_do(record: Indicator) -> None:
    before, after = (figures({"A": (value, None)}, indicator=record.key) for value in (9.0625, 1234.6))
    old, new = (formats.number(value, record.decimals) for value in (9.0625, 1234.6))
    assert notices(compared(before, after))["A"][2] == f"Dikoreksi: semula {old}, kini {new}."


@given(st.floats(-1e12, 1e12), st.integers(0, 4))
def test_numbers_are_written_alike_on_both_sides(value: float, decimals: int) -> None:
    assert indonesian.exact(value, decimals) == formats.number(value, decimals)
