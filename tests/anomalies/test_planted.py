"""Faults planted by a seed in clean series of several shapes are found, and little else is doubted."""

from collections.abc import Callable

import numpy as np
import pytest

from dashboard import anomalies
from dashboard.anomalies import Panel
from tests.anomalies.planting import Planter, Values, few, monthly, yearly

SEEDS = range(8)
FIFTEEN = {"exchange2": 2, "exchange5": 1, "lost1": 3, "lost2": 1, "zero": 3, "jump": 5}
FEW = {"exchange2": 1, "lost1": 2, "zero": 2, "jump": 1}


def judged(values: Values) -> set[tuple[int, int]]:
    panel = Panel(units=[f"u{row}" for row in range(len(values))], values=values, grain=1.0)
    return {(doubt.row, doubt.column) for doubt in anomalies.doubts(panel)}


def counts(values: Values, chance: np.random.Generator, numbers: dict[str, int]) -> tuple[int, int]:
    """How many planted faults are found, and how many other cells are doubted."""
    planted = Planter(values, chance, whole=True).plant(**numbers)
    cells = judged(planted.values)
    spoiled = {cell for fault in planted.faults for cell in fault.cells}
    return sum(fault.found(cells) for fault in planted.faults), len(cells - spoiled)


@pytest.mark.parametrize("make", [yearly, monthly])
@pytest.mark.parametrize("seed", SEEDS)
def test_thirteen_of_fifteen_and_few_others(make: Callable[..., Values], seed: int) -> None:
    chance = np.random.default_rng(seed)
    found, others = counts(make(chance), chance, FIFTEEN)
    assert found >= 13
    assert others <= 12


def test_in_five_years_of_fifteen_kecamatan_most_are_found() -> None:
    """A cell has four others to be judged by; one fault in eight cells is much."""
    each = []
    for seed in range(20):
        chance = np.random.default_rng(seed)
        each.append(counts(few(chance), chance, FEW))
    assert sum(found for found, _ in each) >= 0.8 * 20 * sum(FEW.values())
    assert max(others for _, others in each) <= 5


@pytest.mark.parametrize("make", [yearly, few, monthly])
def test_clean_series_are_not_doubted(make: Callable[..., Values]) -> None:
    doubted = [len(judged(make(np.random.default_rng(seed)))) for seed in range(10)]
    assert sum(doubted) <= 2
