"""Who works in the homes, year by year: kinds of staff, never a person.

A home is staffed for its places, not for its residents: where it is overfull, each carer has more of them.
"""

import math

import pandas as pd

from dashboard.sample.randomness import stream
from dashboard.sample.world import World

YEARS = (2024, 2025, 2026)
# Kind of staff → places for one of them, and whether it cares for the residents itself.
STAFF = {
    "Pengasuh/pramusosial": (9, True),
    "Pekerja sosial": (30, True),
    "Perawat": (45, True),
    "Instruktur keterampilan": (40, False),
    "Juru masak": (25, False),
    "Keamanan": (30, False),
    "Tata usaha": (18, False),
}
WITHOUT_NURSE = ("anak", "balita", "remaja", "tuna_sosial")
NOT_SENT = {("ntb", "PSAA-SUMBAWA"): 2026, ("muara-enim", "RPS-TANJUNG-ENIM"): 2025}
"""The first year for which a home has not sent its list of staff: the newest one before counts on."""


def upt_staff(world: World) -> pd.DataFrame:
    """The dataset `upt_staff`: kinds of staff of every home, 2024 to 2026."""
    rows = []
    for home in world.agency.upt:
        chance = stream(world.agency.slug, "staff", home["upt_code"])
        tight = float(chance.uniform(0.85, 1.35))
        for year in YEARS:
            if year >= NOT_SENT.get((world.agency.slug, home["upt_code"]), year + 1):
                continue
            for kind, (places, cares) in STAFF.items():
                if kind == "Perawat" and home["kind"] in WITHOUT_NURSE:
                    continue
                people = max(math.ceil(int(home["capacity"]) / places / tight) + int(chance.integers(-1, 2)), 1)
                rows.append(
                    {
                        "upt_code": home["upt_code"],
                        "year": year,
                        "staff_kind": kind,
                        "people": people,
                        "gives_care": cares,
                    }  # fmt: skip
                )
    return pd.DataFrame(rows)
