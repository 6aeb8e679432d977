"""The field in the sample: services day by day, and reports from people with how fast they were reached.

A kabupaten writes a full log, a province a thin one: what is not written down is not proof of no service. Days of
distribution are those of payments that the kecamatan reported; a kecamatan that is silent has no row at all.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from dashboard.catalogue.datasets.field import CASE_KINDS
from dashboard.sample import periods
from dashboard.sample.periods import LAST
from dashboard.sample.randomness import stream
from dashboard.sample.world import World

DISTRIBUTION = "Penyaluran bantuan"
SERVICES = (
    "Kunjungan rumah", "Penjangkauan", "Verifikasi data keluarga", "Pendampingan lanjut usia",
    "Pendampingan disabilitas", "Pertemuan peningkatan kemampuan keluarga", "Konseling keluarga", "Sosialisasi program",
)  # fmt: skip
SERVICE_WEIGHTS = (0.26, 0.16, 0.14, 0.11, 0.09, 0.12, 0.05, 0.07)
PARTNERS = ("Karang Taruna", "LKS", "Tagana", "PSM", "TKSK", "Dunia usaha", None)
PARTNER_WEIGHTS = (0.12, 0.1, 0.05, 0.14, 0.2, 0.03, 0.36)
CHANNELS = ("Datang langsung", "WhatsApp", "Telepon", "SP4N-LAPOR!", "Media sosial")
CHANNEL_WEIGHTS = (0.34, 0.32, 0.14, 0.1, 0.1)
KIND_WEIGHTS = (0.35, 0.45, 0.2)
TYPICAL_HOURS = {"penjangkauan": 14.0, "permintaan": 40.0, "pengaduan": 22.0}
UNITS = {"penjangkauan": "BID-REHSOS", "permintaan": "BID-LINJAMSOS", "pengaduan": "SEKRETARIAT"}
HOURS = (1.0, 200.0)
PPKS = (1, 2, 5, 8, 9, 11, 12, 21, 23, 24, 25)
STUCK = 0.025
UNSAID = 0.06
LAST_DAY = 28
LONG_AGO = LAST - 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """How an office keeps its log: first month, services a month and kecamatan, cases in all.

    `silent` are (kecamatan, first month, last month) without any service; `spread` how unevenly the others are served.
    """

    first: int
    monthly: float
    cases: int
    attended: float
    spread: float = 0.25
    silent: tuple[tuple[str, int, int], ...] = ()


FIELDS: dict[str, Field] = {
    "kutai-timur": Field(
        first=LAST - 23, monthly=5.5, cases=420, attended=0.45,
        silent=(
            ("64.08.16", LAST - 4, LAST),  # Karangan: five months and still
            ("64.08.11", LAST - 2, LAST),  # Sandaran: three months and still
            ("64.08.06", LAST - 6, LAST - 5),  # Busang: two months, served again
            ("64.08.18", LONG_AGO, LAST - 9),  # Long Mesangat: first served in January 2026
            ("64.08.03", LAST - 16, LAST - 14),  # Muara Bengkal: last year
        ),
    ),
    "muara-enim": Field(
        first=LAST - 20, monthly=3.2, cases=260, attended=0.3, silent=(("16.03.22", LAST - 5, LAST),),
    ),
    "musi-banyuasin": Field(
        first=LAST - 8, monthly=3.6, cases=240, attended=0.3,
        silent=(("16.06.11", LONG_AGO, LAST), ("16.06.15", LAST - 3, LAST)),
    ),
    "ntb": Field(
        first=LAST - 20, monthly=1.9, cases=900, attended=0.08, spread=0.55,
        silent=(("52.04.28", LONG_AGO, LAST), ("52.06.14", LAST - 6, LAST)),
    ),
    "jawa-timur": Field(first=LAST - 20, monthly=1.15, cases=1500, attended=0.02, spread=0.5),
}  # fmt: skip


def _silent(plan: Field, codes: pd.Series, months: pd.Series) -> "pd.Series[bool]":
    """Which rows fall into a planned silence."""
    found = pd.Series(False, index=codes.index)
    for region, first, last in plan.silent:
        found |= (codes == region) & months.between(first, last)
    return found


def _ordinary(world: World, plan: Field) -> pd.DataFrame:
    """Services on any working day: more of them where there are more families."""
    chance = stream(world.agency.slug, "service_log")
    table = world.kecamatan
    months = np.arange(plan.first, LAST + 1)
    size = (table["families"] / table["families"].median()).to_numpy() ** 0.4
    rate = plan.monthly * size * chance.lognormal(0, plan.spread, len(table))
    number = chance.poisson(np.broadcast_to(rate, (len(months), len(table))))
    codes = np.broadcast_to(table["region_code"].to_numpy(), number.shape).ravel()
    rows = pd.DataFrame(
        {
            "region_code": np.repeat(codes, number.ravel()),
            "month": np.repeat(np.repeat(months, len(table)), number.ravel()),
        }
    )
    partner = chance.choice(len(PARTNERS), len(rows), p=PARTNER_WEIGHTS)
    return rows.assign(
        day=chance.integers(1, LAST_DAY + 1, len(rows)),
        service=chance.choice(SERVICES, len(rows), p=SERVICE_WEIGHTS),
        program_code=None,
        is_distribution=False,
        partner=np.array(PARTNERS, dtype=object)[partner],
        people=chance.poisson(chance.gamma(2, 9, len(rows))) + 1,
    )


def _distributions(world: World, plan: Field) -> pd.DataFrame:
    """Days on which the office was there when aid was handed out: of payments that were made."""
    chance = stream(world.agency.slug, "service_log", "distribution")
    paid = world.reported.query("paid > 0").dropna(subset="transfer_date").reset_index(drop=True)
    paid = paid[chance.random(len(paid)) < plan.attended]
    held = paid["ceremony_date"].fillna(paid["transfer_date"])
    return pd.DataFrame(
        {
            "region_code": paid["region_code"],
            "month": 12 * held.dt.year + held.dt.month - 1,
            "day": held.dt.day,
            "service": DISTRIBUTION,
            "program_code": paid["program_code"],
            "is_distribution": True,
            "partner": "Bank penyalur",
            "people": paid["paid"].to_numpy(),
        }
    )


def service_log(world: World) -> pd.DataFrame:
    """The dataset `service_log`: one row per kecamatan, day and service."""
    plan = FIELDS.get(world.agency.slug)
    if plan is None:
        return pd.DataFrame()
    rows = pd.concat([_distributions(world, plan), _ordinary(world, plan)], ignore_index=True)
    rows = rows[rows["month"].between(plan.first, LAST) & ~_silent(plan, rows["region_code"], rows["month"])]
    dates = [periods.day(int(month), int(day)) for month, day in zip(rows["month"], rows["day"], strict=True)]
    rows = rows.assign(date=pd.Series(dates, index=rows.index, dtype="datetime64[s]"))
    # Two programmes on one day are one service of that day: the key knows one.
    rows = rows.drop_duplicates(["region_code", "date", "service"])
    return rows.drop(columns=["month", "day"]).sort_values(["region_code", "date", "service"], ignore_index=True)


def cases(world: World) -> pd.DataFrame:
    """The dataset `cases`: reports by people, most of them reached within days, a few of the newest still open."""
    plan = FIELDS.get(world.agency.slug)
    if plan is None:
        return pd.DataFrame()
    chance = stream(world.agency.slug, "cases")
    begin, end = periods.day(plan.first), periods.day(LAST + 1)
    minutes = np.sort(chance.integers(0, int((end - begin).astype(int)) * 24 * 60, plan.cases))
    weights = (world.kecamatan["families"] * world.kecamatan["need"]).to_numpy()
    kind = chance.choice(CASE_KINDS, plan.cases, p=KIND_WEIGHTS)
    rows = pd.DataFrame(
        {
            "case_key": [f"LP-{number:05d}" for number in range(1, plan.cases + 1)],
            "kind": kind,
            "region_code": chance.choice(world.kecamatan["region_code"], plan.cases, p=weights / weights.sum()),
            "unit_code": [UNITS[name] for name in kind],
            "channel": chance.choice(CHANNELS, plan.cases, p=CHANNEL_WEIGHTS),
            "ppks_code": chance.choice(PPKS, plan.cases),
            "reported_at": pd.Series(begin.astype("datetime64[s]") + minutes.astype("timedelta64[m]")),
        }
    )
    return _handled(_unsaid(rows, world.agency.slug), pd.Timestamp(end), chance)


def _unsaid(rows: pd.DataFrame, slug: str) -> pd.DataFrame:
    """A few reports of which nobody wrote down how they came, and of some neither who handles them."""
    dice = stream(slug, "cases", "unsaid").random(len(rows))
    return rows.assign(
        channel=rows["channel"].where(dice >= UNSAID), unit_code=rows["unit_code"].where(dice >= UNSAID / 2)
    )


def _handled(rows: pd.DataFrame, end: pd.Timestamp, chance: np.random.Generator) -> pd.DataFrame:
    """Each step some hours after the one before; what would fall after the sample's end has not happened."""
    typical = rows["kind"].map(TYPICAL_HOURS).to_numpy()
    hours = (typical * chance.lognormal(0, 0.9, len(rows))).clip(*HOURS)
    dropped = chance.random(len(rows)) < 0.03  # noqa: PLR2004 - a few never reached
    reached = rows["reported_at"] + _hours(hours)
    reached = reached.where((reached < end) & ~dropped)
    assessed = _later(reached, end, chance.gamma(2, 20, len(rows)), chance.random(len(rows)) < 0.8)  # noqa: PLR2004
    referred = _later(assessed, end, chance.gamma(2, 30, len(rows)), chance.random(len(rows)) < 0.3)  # noqa: PLR2004
    answered = _later(reached, end, chance.gamma(2, 15, len(rows)), chance.random(len(rows)) < 0.9)  # noqa: PLR2004
    newest = referred.fillna(assessed).fillna(reached)
    closed = _later(answered.where(answered > newest, newest), end, chance.gamma(2, 70, len(rows)))
    given_up = _later(rows["reported_at"], end, chance.gamma(3, 200, len(rows)), dropped)
    closed = closed.fillna(given_up).where(chance.random(len(rows)) >= STUCK)
    return rows.assign(
        reached_at=reached, assessed_at=assessed, referred_at=referred, answered_at=answered, closed_at=closed
    )


def _hours(hours: np.ndarray) -> pd.Series:
    """Whole minutes."""
    return pd.Series(pd.to_timedelta(np.rint(hours * 60), unit="m"))


def _later(start: pd.Series, end: pd.Timestamp, hours: np.ndarray, happens: np.ndarray | None = None) -> pd.Series:
    """The moment so many hours after `start`, where it `happens` and the sample has not ended."""
    moment = start + _hours(hours)
    found = moment.where(moment < end)
    return found if happens is None else found.where(pd.Series(happens))
