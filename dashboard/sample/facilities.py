"""What the offices build: their own buildings and vehicles, money and work month by month.

Muara Enim's new office building has its ups and downs: the contractor is paid ahead of the work for a time, then the
work catches up; in one month nobody reported. The others are small.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from dashboard.sample import periods
from dashboard.sample.periods import LAST
from dashboard.sample.world import World

MILLION = 1_000_000
YEAR_2025, YEAR_2026 = 12 * 2025, 12 * 2026


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """One project: `money` and `work` are percent at month numbers, in between they grow evenly; `silent` months."""

    code: str
    name: str
    kind: str
    pagu_idr: int
    money: tuple[tuple[int, float], ...]
    work: tuple[tuple[int, float], ...]
    silent: tuple[int, ...] = ()


PROJECTS: dict[str, tuple[Project, ...]] = {
    "muara-enim": (
        Project(
            code="GEDUNG-KANTOR", name="Gedung kantor baru Dinas Sosial", kind="kantor", pagu_idr=14_600 * MILLION,
            money=((YEAR_2025 + 2, 0), (YEAR_2025 + 4, 20), (YEAR_2025 + 11, 46), (YEAR_2026 + 2, 62), (LAST, 84)),
            work=((YEAR_2025 + 2, 0), (YEAR_2025 + 4, 6), (YEAR_2025 + 11, 41), (YEAR_2026 + 2, 50), (LAST, 86.5)),
            silent=(YEAR_2026 + 5,),
        ),
        Project(
            code="PAGAR-RUMAH-SINGGAH", name="Pagar Rumah Singgah Muara Enim", kind="panti", pagu_idr=420 * MILLION,
            money=((YEAR_2026 + 3, 0), (LAST, 30)), work=((YEAR_2026 + 3, 0), (LAST, 55)),
        ),
    ),
    "kutai-timur": (
        Project(
            code="MOBIL-LAYANAN", name="Mobil layanan keliling", kind="kendaraan", pagu_idr=780 * MILLION,
            money=((YEAR_2026 + 4, 0), (LAST - 1, 95)), work=((YEAR_2026 + 4, 0), (LAST - 1, 100)),
        ),
    ),
    "ntb": (
        Project(
            code="ASRAMA-PSLU-MATARAM", name="Rehabilitasi asrama PSLU Mataram", kind="panti", pagu_idr=2_350 * MILLION,
            money=((YEAR_2026 + 1, 0), (LAST, 58)), work=((YEAR_2026 + 1, 0), (LAST, 44)),
        ),
    ),
}  # fmt: skip


def facilities(world: World) -> pd.DataFrame:
    """The dataset `facilities`: one row per project and month; spending is to date."""
    found = [_project(project) for project in PROJECTS.get(world.agency.slug, ())]
    return pd.concat(found, ignore_index=True) if found else pd.DataFrame()


def _project(project: Project) -> pd.DataFrame:
    first, last = project.money[0][0], project.money[-1][0]
    numbers = np.array([number for number in range(first, last + 1) if number not in project.silent])
    spent = _grown(numbers, project.money) / 100 * project.pagu_idr
    return pd.DataFrame(
        {
            "facility_code": project.code,
            "month": [periods.day(int(number)) for number in numbers],
            "period_kind": "bulan",
            "facility_name": project.name,
            "kind": project.kind,
            "pagu_idr": project.pagu_idr,
            "spent_idr": (spent // MILLION).astype(np.int64) * MILLION,
            "physical_pct": _grown(numbers, project.work).round(1),
        }
    )


def _grown(numbers: NDArray[np.int64], points: tuple[tuple[int, float], ...]) -> NDArray[np.float64]:
    months, percent = zip(*points, strict=True)
    grown: NDArray[np.float64] = np.interp(numbers, np.array(months), np.array(percent))
    return grown
