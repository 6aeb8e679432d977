"""UPT/panti month by month: residents whose account closes (awal + masuk − keluar = akhir), waiting list, services.

Capacities stand in the office's TOML. Overcrowding is real (Liponsos Keputih: about 1.500 residents on 700 places,
2016), so one or two homes of an office stand above 100 %.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from dashboard.catalogue import Agency
from dashboard.sample import headcount, periods
from dashboard.sample.events import EVENTS
from dashboard.sample.randomness import stream

SERVICES = ("Permakanan", "Bimbingan fisik", "Bimbingan mental", "Bimbingan sosial", "Layanan kesehatan")
SERVICES_OF_KIND = {
    "lanjut_usia": ("Pendampingan lanjut usia",),
    "anak": ("Pendampingan belajar", "Reunifikasi keluarga"),
    "balita": ("Pengasuhan", "Reunifikasi keluarga"),
    "remaja": ("Bimbingan keterampilan",),
    "tuna_sosial": ("Bimbingan keterampilan",),
    "rumah_singgah": ("Reunifikasi keluarga", "Rujukan"),
    "rumah_perlindungan": ("Pendampingan hukum", "Reunifikasi keluarga"),
    "gelandangan_pengemis": ("Bimbingan keterampilan", "Reunifikasi keluarga"),
    "disabilitas_mental": ("Bimbingan keterampilan", "Reunifikasi keluarga"),
}
SHORT_STAY = ("rumah_singgah", "rumah_perlindungan", "gelandangan_pengemis")
# Ways out: kembali ke keluarga, mandiri, dirujuk, meninggal, keluar tanpa izin
OUT = ("returned_home", "independent", "referred", "died", "left_without_leave")
OUT_WEIGHTS = {
    "lanjut_usia": (0.22, 0.02, 0.14, 0.58, 0.04),
    "short": (0.62, 0.08, 0.2, 0.01, 0.09),
    "other": (0.5, 0.26, 0.11, 0.02, 0.11),
}
# Two of a kind that differ by more than chance: the comparison within a kind has something to find.
OWN_WEIGHTS = {
    "RSBL-KEDIRI": (0.36, 0.42, 0.11, 0.02, 0.09),
    "RSBL-PASURUAN": (0.64, 0.09, 0.14, 0.02, 0.11),
}
MEALS_A_DAY = 3


@dataclass(frozen=True, slots=True)
class Home:
    """One UPT with its place in the story: occupancy aimed at and turnover a month."""

    row: dict[str, str]
    aim: float
    turnover: float
    weights: tuple[float, ...]


def _home(row: dict[str, str], overfull: dict[str, float], chance: np.random.Generator) -> Home:
    kind = row["kind"]
    group = "short" if kind in SHORT_STAY else kind if kind == "lanjut_usia" else "other"
    turnover = {"short": 0.7, "lanjut_usia": 0.02}.get(group, 0.07)
    weights = OWN_WEIGHTS.get(row["upt_code"], OUT_WEIGHTS[group])
    return Home(row, overfull.get(row["upt_code"], float(chance.uniform(0.68, 0.96))), turnover, weights)


def _month(home: Home, start: int, aim: float, chance: np.random.Generator) -> dict[str, int]:
    """One month's account: as many leave as the turnover says, as many come as the aim has room for."""
    capacity = int(home.row["capacity"])
    leaving = min(int(chance.poisson(home.turnover * start)), start)
    room = aim * capacity - (start - leaving)
    admitted = int(chance.poisson(max(room, 0) + 0.2))
    out = dict(zip(OUT, (int(number) for number in chance.multinomial(leaving, home.weights)), strict=True))
    end = start + admitted - leaving
    waiting = int(chance.poisson(max(end / capacity - 0.85, 0.02) * capacity * 0.3))
    return {"start_residents": start, "admitted": admitted, **out, "end_residents": end, "waiting": waiting}


def _residents(home: Home, chance: np.random.Generator) -> pd.DataFrame:
    months = range(periods.FIRST, periods.LAST + 1)
    begin = min(home.aim, 0.94)
    start, rows = round(begin * int(home.row["capacity"])), []
    for position, month in enumerate(months):
        aim = begin + (home.aim - begin) * min(position / (len(months) - 6), 1)
        account = _month(home, start, aim, chance)
        start = account["end_residents"]
        rows.append({"upt_code": home.row["upt_code"], "month": month, **account})
    return pd.DataFrame(rows)


def _services(home: Home, residents: pd.DataFrame, chance: np.random.Generator) -> pd.DataFrame:
    """Every service a row: meals by resident-days, the others by sessions."""
    people = residents[["start_residents", "end_residents"]].max(axis=1).to_numpy()
    frames = []
    for service in SERVICES + SERVICES_OF_KIND.get(home.row["kind"], ("Bimbingan keterampilan",)):
        meals = service == "Permakanan"
        sessions = people * MEALS_A_DAY * 30 if meals else chance.poisson(chance.uniform(4, 14), len(people))
        served = people if meals else chance.binomial(people, chance.uniform(0.35, 0.95))
        rare = service in ("Reunifikasi keluarga", "Rujukan", "Pendampingan hukum")
        frame = residents[["upt_code", "month"]].assign(
            service=service,
            services=np.minimum(sessions, served) if rare else sessions,
            people=np.minimum(served, sessions) if rare else served,
        )
        frames.append(frame)
    return pd.concat(frames)


def _finish(agency: Agency, parts: list[pd.DataFrame], key: list[str]) -> pd.DataFrame:
    """Silent months taken out, month numbers turned into dates, sorted by the natural key."""
    table = pd.concat(parts, ignore_index=True)
    for upt, first in EVENTS[agency.slug].silent_upt:
        table = table[~((table["upt_code"] == upt) & (table["month"] >= first))]
    dates = table["month"].map(lambda number: periods.day(int(number))).astype("datetime64[s]")
    return table.assign(month=dates, period_kind="bulan", reported_by="panti").sort_values(key, ignore_index=True)


def reports(agency: Agency) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The datasets `upt_residents` (the homes' own, then the office's count) and `upt_services` of the 36 months."""
    overfull = dict(EVENTS[agency.slug].overfull)
    residents, services = [], []
    for row in agency.upt:
        chance = stream(agency.slug, "upt", row["upt_code"])
        home = _home(row, overfull, chance)
        residents.append(_residents(home, chance))
        services.append(_services(home, residents[-1], chance))
    own = _finish(agency, residents, ["upt_code", "month"])
    together = pd.concat([own, headcount.rows(agency.slug, own)], ignore_index=True)
    return together, _finish(agency, services, ["upt_code", "month", "service"])
