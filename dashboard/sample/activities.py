"""What the homes of the sample do, week by week, however small; and the visits at which their staff is guided.

A silent home stays silent from its first missing month on, late months are late week by week, and now and then a week
is nihil or forgotten. The newest file comes a few days after the last week that it tells of.
"""

from datetime import timedelta

import numpy as np
import pandas as pd

from dashboard.sample import periods
from dashboard.sample.events import EVENTS, Events
from dashboard.sample.randomness import stream
from dashboard.sample.world import World

FIRST_WEEK = pd.Timestamp(2026, 1, 5)
LAST_WEEK = pd.Timestamp(2026, 9, 28)
SENT = pd.Timestamp(2026, 10, 7)
"""The day on which the running file comes: no report in it is younger."""
WEEKDAYS = 6
FULL = ("ntb",)
"""Offices that write down two activities a week at least."""
NIHIL, FORGOTTEN, LATE = 0.03, 0.04, 0.07
LAST_NIHIL = {"ntb": ("PSBR-LABUAPI",), "jawa-timur": ("RSBN-MALANG",), "kutai-timur": ("RPA-SANGATTA-SELATAN",)}
LAST_LATE = {"ntb": ("PSBKW-MATARAM",), "jawa-timur": ("PPSAB-SIDOARJO",), "musi-banyuasin": ("RPS-SUNGAI-LILIN",)}
DAILY: tuple[tuple[str, str], ...] = (
    ("Senam pagi", "Bimbingan fisik"), ("Kerja bakti kebersihan asrama", "Bimbingan fisik"),
    ("Pemeriksaan kesehatan rutin", "Layanan kesehatan"), ("Bimbingan rohani", "Bimbingan mental"),
    ("Pertemuan kelompok", "Bimbingan sosial"), ("Konseling perorangan", "Bimbingan mental"),
    ("Menanam sayur di halaman panti", "Bimbingan keterampilan"), ("Kunjungan keluarga", "Bimbingan sosial"),
    ("Rapat pembahasan kasus", "Bimbingan sosial"), ("Simulasi evakuasi kebakaran", "Keselamatan"),
)  # fmt: skip
OF_KIND: dict[str, tuple[tuple[str, str], ...]] = {
    "lanjut_usia": (
        ("Senam lanjut usia", "Bimbingan fisik"), ("Posyandu lanjut usia", "Layanan kesehatan"),
        ("Membuat anyaman", "Bimbingan keterampilan"),
    ),
    "anak": (
        ("Belajar bersama sepulang sekolah", "Pendampingan belajar"), ("Latihan pramuka", "Bimbingan sosial"),
        ("Membaca di perpustakaan keliling", "Pendampingan belajar"),
    ),
    "balita": (
        ("Stimulasi tumbuh kembang", "Pengasuhan"), ("Penimbangan dan imunisasi", "Layanan kesehatan"),
        ("Bermain di luar ruang", "Pengasuhan"),
    ),
    "remaja": (
        ("Pelatihan las", "Bimbingan keterampilan"), ("Pelatihan tata boga", "Bimbingan keterampilan"),
        ("Futsal antarasrama", "Bimbingan fisik"),
    ),
}  # fmt: skip
CRAFTS: tuple[tuple[str, str], ...] = (
    ("Pelatihan menjahit", "Bimbingan keterampilan"), ("Pelatihan kerajinan tangan", "Bimbingan keterampilan"),
    ("Terapi musik", "Bimbingan mental"),
)  # fmt: skip
VISITS: tuple[tuple[str, str], ...] = (
    ("Pencegahan kekerasan di panti", "Simulasi penanganan tiap triwulan"),
    ("Standar pelayanan minimal bidang sosial", "Mengisi daftar periksa standar tiap bulan"),
    ("Pencatatan dan pelaporan mingguan", "Menunjuk pencatat kegiatan harian"),
    ("Etika pelayanan dan kerahasiaan data", "Memasang alur pengaduan di ruang layanan"),
    ("Manajemen kasus", "Membahas kasus tiap dua pekan"),
    ("Keselamatan dan evakuasi", "Memeriksa jalur evakuasi dan alat pemadam"),
    ("Perawatan dasar penghuni", "Bergiliran jaga malam menurut jadwal"),
)
UNVISITED = {
    "ntb": ("PSAA-SUMBAWA", "PSLU-BIMA", "PSAA-SELONG"),
    "jawa-timur": ("RSBG-TUBAN", "RSBR-BOJONEGORO", "PPSAA-TRENGGALEK", "RSBD-PASURUAN", "PSTW-BANYUWANGI"),
    "muara-enim": ("RPS-TANJUNG-ENIM",),
    "musi-banyuasin": ("LKSA-BAYUNG-LENCIR",),
    "kutai-timur": (),
}
RESIDENTS_PER_STAFF = 4
AGREED = 0.8
"""Visits after which a plan was reported."""


def _month(day: pd.Timestamp) -> int:
    return int(12 * day.year + day.month - 1)


def activities(world: World) -> pd.DataFrame:
    """The dataset `upt_activities`: up to three activities a week and home, nihil weeks, silence."""
    slug = world.agency.slug
    rows = [
        row
        for home in world.agency.upt
        for row in _home(slug, home, EVENTS[slug], stream(slug, "upt_activities", home["upt_code"]))
    ]
    table = pd.DataFrame(rows).drop_duplicates(["upt_code", "date", "title"])
    for name in ("date", "reported_at"):
        table[name] = table[name].astype("datetime64[s]")
    return table.sort_values(["upt_code", "date", "title"], ignore_index=True)


def _home(slug: str, home: dict[str, str], events: Events, chance: np.random.Generator) -> list[dict[str, object]]:
    code = home["upt_code"]
    silent_from = dict(events.silent_upt).get(code, periods.LAST + 1)
    late_months = dict(events.late_upt).get(code, ())
    rows: list[dict[str, object]] = []
    for week in pd.date_range(FIRST_WEEK, LAST_WEEK, freq="7D"):
        last = week == LAST_WEEK
        luck, delay, number = chance.random(), int(chance.integers(0, 3)), int(chance.integers(1 + (slug in FULL), 4))
        late = _month(week) in late_months or chance.random() < LATE
        nihil = luck < NIHIL
        if last:
            late, nihil = code in LAST_LATE.get(slug, ()), code in LAST_NIHIL.get(slug, ())
        if _month(week) >= silent_from or (NIHIL <= luck < NIHIL + FORGOTTEN and not last):
            continue
        due = week + timedelta(days=7)
        reported = min(due + timedelta(days=1 + 2 * delay), SENT) if late else due - timedelta(days=min(delay, 1))
        common = {"upt_code": code, "is_nihil": nihil, "reported_at": reported}
        if nihil:
            rows.append(common | {"date": week, "title": "Nihil", "kind": None, "participants": None})
        else:
            rows += [common | _activity(home, week, chance) for _ in range(number)]
    return rows


def _activity(home: dict[str, str], week: pd.Timestamp, chance: np.random.Generator) -> dict[str, object]:
    """One activity on a day of the week, with part of the home's people."""
    choice = (*DAILY, *OF_KIND.get(home["kind"], CRAFTS))
    title, kind = choice[int(chance.integers(len(choice)))]
    people = int(chance.binomial(int(0.65 * int(home["capacity"])), chance.uniform(0.3, 0.95)))
    return {
        "date": week + timedelta(days=int(chance.integers(WEEKDAYS))),
        "title": title,
        "kind": kind,
        "participants": max(people, 1),
    }


def visits(world: World) -> pd.DataFrame:
    """The dataset `staff_development`: guidance in 2025 and 2026; some homes have not been visited this year."""
    slug = world.agency.slug
    rows = []
    for home in world.agency.upt:
        code = home["upt_code"]
        chance = stream(slug, "staff_development", code)
        for year, months in ((2025, 12), (2026, 9)):
            number = int(chance.integers(0, 3)) if year < periods.LAST // 12 else int(chance.integers(1, 4))
            for _ in range(0 if year == periods.LAST // 12 and code in UNVISITED[slug] else number):
                rows.append({"upt_code": code, **_visit(home, year, int(chance.integers(months)), chance)})
    table = pd.DataFrame(rows).drop_duplicates(["upt_code", "date"])
    return table.assign(date=table["date"].astype("datetime64[s]")).sort_values(["upt_code", "date"], ignore_index=True)


def _visit(home: dict[str, str], year: int, month: int, chance: np.random.Generator) -> dict[str, object]:
    """One visit on a weekday of a month."""
    theme, follow_up = VISITS[int(chance.integers(len(VISITS)))]
    day = pd.Timestamp(year, month + 1, int(chance.integers(1, 27)))
    invited = max(int(home["capacity"]) // RESIDENTS_PER_STAFF + int(chance.integers(-2, 3)), 5)
    return {
        "date": day - timedelta(days=max(day.weekday() - 4, 0)),
        "theme": theme,
        "invited": invited,
        "attended": int(chance.binomial(invited, 0.86)),
        "follow_up": follow_up if chance.random() < AGREED else None,
    }
