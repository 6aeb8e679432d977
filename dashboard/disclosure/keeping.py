"""How much is still published: families and rupiah that are shown, of all that there are."""

from dataclasses import dataclass

import numpy as np
from pandas import DataFrame

MEASURES = (("recipient_families", "Keluarga penerima bantuan"), ("disbursed_idr", "Rupiah tersalur"))
REGION, ALL, YEAR = "region", "*", "tahun"


@dataclass(frozen=True, slots=True)
class Kept:
    """`published` of `total` at the finest level, programme by programme, payment by payment."""

    label: str
    published: float
    total: float

    @property
    def share(self) -> float:
        """Between 0 and 1; 1 where there is nothing."""
        return self.published / self.total if self.total else 1.0


def kept(inside: DataFrame, outside: DataFrame) -> tuple[Kept, ...]:
    """Compare the same figures before and after hiding, at the finest level that each programme reports."""
    found = []
    for key, label in MEASURES:
        mine = inside[
            (inside["indicator"] == key)
            & (inside["unit_kind"] == REGION)
            & (inside["program_code"] != ALL)
            & (inside["part"] == ALL)
            & inside["value"].notna()
        ]
        if mine.empty:
            continue
        mine = mine[mine["unit_code"].str.len() == mine["unit_code"].str.len().max()]
        shorter = mine[mine["period_kind"] != YEAR]
        years = set(zip(shorter["program_code"], shorter["period"].dt.year, strict=True))
        places = zip(mine["program_code"], mine["period"].dt.year, strict=True)
        whole = np.array([place not in years for place in places], dtype=bool)
        mine = mine[(mine["period_kind"] != YEAR).to_numpy() | whole]
        shown = outside.loc[mine.index, "reason"].isna()
        found.append(Kept(label, float(mine.loc[shown, "value"].sum()), float(mine["value"].sum())))
    return tuple(found)
