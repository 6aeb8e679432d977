"""Sekolah Rakyat, stage by stage: some areas have pupils, some are still choosing them, some have only a plan.

An area at `perumusan` has no children to count: its cell is empty, not zero.
"""

import pandas as pd

from dashboard.catalogue.datasets.outcomes import SCHOOL_STAGES
from dashboard.sample.randomness import stream
from dashboard.sample.world import World

# Area → the furthest stage that it has reached, by year. A province's areas are kabupaten/kota.
REACHED: dict[str, dict[int, dict[str, str]]] = {
    "kutai-timur": {
        2025: {"64.08": "perumusan"},
        2026: {
            "64.08.04": "bersekolah", "64.08.12": "bersekolah", "64.08.09": "diterima", "64.08.05": "seleksi",
            "64.08.06": "verifikasi", "64.08.10": "penjaringan", "64.08.01": "sosialisasi", "64.08.02": "perumusan",
            "64.08.03": "perumusan",
        },
    },
    "musi-banyuasin": {2026: {"16.06": "perumusan"}},
    "ntb": {2026: {"52.01": "bersekolah", "52.03": "diterima", "52.04": "penjaringan", "52.06": "perumusan"}},
    "jawa-timur": {
        2025: {"35.07": "keluar", "35.09": "bersekolah", "35.78": "bersekolah", "35.29": "perumusan"},
        2026: {
            "35.07": "bersekolah", "35.09": "bersekolah", "35.78": "bersekolah", "35.29": "diterima",
            "35.01": "diterima", "35.14": "seleksi", "35.22": "verifikasi", "35.24": "penjaringan",
            "35.27": "sosialisasi", "35.12": "perumusan",
        },
    },
}  # fmt: skip
KEPT = {"penjaringan": 0.7, "verifikasi": 0.8, "seleksi": 0.75, "diterima": 0.7, "bersekolah": 0.96, "keluar": 0.03}
INVITED = (70, 140)


def school_intake(world: World) -> pd.DataFrame:
    """The dataset `school_intake`; an empty table for an office that has not reported any stage."""
    chance = stream(world.agency.slug, "school")
    rows = []
    for year, areas in REACHED.get(world.agency.slug, {}).items():
        for region, furthest in areas.items():
            children = int(chance.integers(*INVITED))
            for stage in SCHOOL_STAGES[: SCHOOL_STAGES.index(furthest) + 1]:
                children = int(chance.binomial(children, KEPT[stage])) if stage in KEPT else children
                counted = pd.NA if stage == "perumusan" else children
                rows.append({"region_code": region, "year": year, "stage": stage, "children": counted})
    return pd.DataFrame(rows)
