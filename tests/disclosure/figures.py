"""Figures as `queries/public/observations` yields them, a few at a time."""

from typing import Any

import pandas as pd

COLUMNS = (
    "indicator", "unit_kind", "unit_code", "level", "period", "period_kind", "program_code", "part",
    "numerator", "denominator", "value", "reported", "expected", "status", "coarse_only", "largest_idr", "second_idr",
)  # fmt: skip


def row(indicator: str, unit_code: str, value: float | None = None, **instead: Any) -> dict[str, Any]:
    """One figure: an area's, of all programmes, in 2026, unless said otherwise."""
    usual: dict[str, Any] = {
        "indicator": indicator, "unit_kind": "region", "unit_code": unit_code,
        "level": "kecamatan" if unit_code.count(".") == 2 else "kabupaten",
        "period": pd.Timestamp("2026-01-01"), "period_kind": "tahun", "program_code": "*", "part": "*",
        "numerator": None, "denominator": None, "value": value, "reported": 1, "expected": 1, "status": "final",
        "coarse_only": False, "largest_idr": None, "second_idr": None,
    }  # fmt: skip
    return usual | instead


def ratio(indicator: str, unit_code: str, numerator: float, denominator: float, **instead: Any) -> dict[str, Any]:
    """One percentage."""
    return row(
        indicator, unit_code, 100 * numerator / denominator, numerator=numerator, denominator=denominator, **instead
    )


def frame(*rows: dict[str, Any]) -> pd.DataFrame:
    """The figures as a table."""
    made = pd.DataFrame(list(rows), columns=list(COLUMNS))
    numbers = ["numerator", "denominator", "value", "largest_idr", "second_idr"]
    return made.astype(dict.fromkeys(numbers, "float64") | {"period": "datetime64[us]", "coarse_only": "bool"})


def disbursing(paid: dict[str, dict[str, tuple[int, int]]], *, period_kind: str = "tahun") -> pd.DataFrame:
    """Quota, paid, failed and both percentages of programme → area → (paid, failed), with every total."""
    cells: dict[tuple[str, str], tuple[int, int]] = {}
    for program, areas in paid.items():
        for area, (got, failed) in areas.items():
            for name in (program, "*"):
                for code in (area, area.rpartition(".")[0]):
                    before = cells.get((name, code), (0, 0))
                    cells[name, code] = (before[0] + got, before[1] + failed)
    rows = []
    for (program, code), (got, failed) in cells.items():
        place = {"program_code": program, "period_kind": period_kind}
        rows += [
            row("paid", code, got, **place),
            row("failed", code, failed, **place),
            row("quota", code, got + failed, **place),
            row("recipient_families", code, got, **place),
            row("disbursed_idr", code, got * 500_000, **place),
            ratio("paid_pct", code, got, got + failed, **place),
            ratio("failed_pct", code, failed, got + failed, **place),
        ]
    return frame(*rows)
