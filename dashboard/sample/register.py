"""The register of families by desil, who of it a programme reaches, and the survey that verifies it.

Families of a kecamatan spread over desil by its need; the release 2026-T2 moved families between desil and found many
poor ones in one far kecamatan, where payments did not follow. Recipients by desil add up to the quota of the quarter's
last payment, so a kecamatan that has not reported that payment has none. Desil without recipients are not written, but
desil 1: a kecamatan without any recipient has reported that.
"""

from collections.abc import Sequence

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from dashboard.sample import periods
from dashboard.sample.events import EVENTS
from dashboard.sample.randomness import stream
from dashboard.sample.world import World

Counts = NDArray[np.int64]
Shares = NDArray[np.float64]

DESILS = np.arange(1, 11)
RELEASES = ("2025-T3", "2025-T4", "2026-T1", "2026-T2", "2026-T3")
ROUNDS = ("2026-T1", "2026-T2", "2026-T3")
REFRESH = "2026-T2"
LATEST = RELEASES[-1]
LARGE = {"jawa-timur": (3, 2)}  # releases of the register and of recipients by desil: 666 kecamatan
# Where the refresh found families that no programme reached yet, and where the last round has not begun.
FAR = {
    "muara-enim": "16.03.19",
    "musi-banyuasin": "16.06.04",
    "kutai-timur": "64.08.17",
    "ntb": "52.04.07",
    "jawa-timur": "35.29.25",
}
PROGRAMS = {
    "muara-enim": ("PKH", "SEMBAKO", "BANTUAN_LANSIA", "SANTUNAN_KEMATIAN"),  # the last one has no desil rule
    "musi-banyuasin": ("PKH", "SEMBAKO", "BANTU_UMAK", "BANTUAN_LANSIA"),
    "kutai-timur": ("PKH", "SEMBAKO", "BANTUAN_LANSIA", "DISABILITAS"),
    "ntb": ("PKH", "SEMBAKO", "LANSIA_NTB"),
    "jawa-timur": ("PKH", "SEMBAKO"),
}
FOUND = 0.55  # share of desil 5–8 that the refresh put into desil 1–4 in the far kecamatan
MEAN_NEED = 0.10


def _releases(world: World, position: int) -> tuple[str, ...]:
    """The last releases of an office, all where it is not a large one."""
    return RELEASES[-LARGE[world.agency.slug][position] :] if world.agency.slug in LARGE else RELEASES


def _spread(world: World, chance: np.random.Generator) -> Shares:
    """Families by area and desil before the refresh, shape (areas, 10): the needier, the more in low desil."""
    areas = world.kecamatan
    tilt = (0.35 * np.log(areas["need"].to_numpy() / MEAN_NEED)).clip(-0.3, 0.4)[:, None]
    weight = np.exp(-tilt * (DESILS - 5.5)) * chance.normal(1, 0.05, (len(areas), 10)).clip(0.8, 1.2)
    covered = areas["families"].to_numpy() * chance.uniform(0.86, 0.97, len(areas))
    shares: Shares = covered[:, None] * weight / weight.sum(axis=1, keepdims=True)
    return shares


def _refreshed(world: World, families: Shares, chance: np.random.Generator) -> Shares:
    """The same families after the refresh: some a desil up, some down, in the far kecamatan many far down."""
    up = families * chance.uniform(0.03, 0.1, (len(families), 1))
    down = families * chance.uniform(0.02, 0.09, (len(families), 1))
    up[:, -1] = 0
    down[:, 0] = 0
    moved = families - up - down
    moved[:, 1:] += up[:, :-1]
    moved[:, :-1] += down[:, 1:]
    far = np.flatnonzero(world.kecamatan["region_code"] == FAR[world.agency.slug])
    found = moved[far, 4:8] * FOUND
    moved[far, 4:8] -= found
    moved[far, :4] += found
    return moved


def register(world: World) -> dict[str, Counts]:
    """Families of each release, shape (areas, 10), in the order of `world.kecamatan`."""
    chance = stream(world.agency.slug, "register")
    families = _spread(world, chance)
    found = {}
    for release in RELEASES:
        families = families * chance.normal(1.002, 0.004, families.shape)
        if release == REFRESH:
            families = _refreshed(world, families, chance)
        found[release] = np.rint(families).astype(np.int64)
    return found


def welfare_deciles(world: World) -> pd.DataFrame:
    """The dataset `welfare_deciles`: every kecamatan, release and desil."""
    size = world.kecamatan["people"].to_numpy() / world.kecamatan["families"].to_numpy()
    larger = np.linspace(1.12, 0.86, 10)
    return pd.concat(
        [
            _long(world, release, families).assign(people=np.rint(families * size[:, None] * larger).ravel())
            for release, families in register(world).items()
            if release in _releases(world, 0)
        ],
        ignore_index=True,
    )


def _long(world: World, release: str, families: Counts) -> pd.DataFrame:
    """One row per area and desil from a table of shape (areas, 10)."""
    codes = world.kecamatan["region_code"].to_numpy()
    return pd.DataFrame(
        {
            "region_code": np.repeat(codes, 10),
            "release": release,
            "desil": np.tile(DESILS, len(codes)),
            "families": families.ravel(),
        }
    )


def _quarter(release: str) -> tuple[int, int]:
    """First and last month number of a release's quarter."""
    start = 12 * int(release[:4]) + 3 * (int(release[-1]) - 1)
    return start, start + 2


def _recipients(world: World, program: str, release: str) -> pd.Series:
    """Region code → planned recipients of the last payment that ends in the quarter; silent areas are absent."""
    first, last = _quarter(release)
    rows = world.reported
    rows = rows[(rows["program_code"] == program) & (rows["start"] >= first) & (rows["end"] <= last)]
    newest = rows[(rows["start"] == rows["start"].max()) & (rows["stage"] == rows["stage"].max())]
    quotas: pd.Series = newest.set_index("region_code")["quota"]
    return quotas


def _poured(total: int, weight: Shares, room: Counts, chance: np.random.Generator) -> Counts:
    """`total` families over the desils by weight, never more than there are of a desil."""
    given = np.zeros(len(room), dtype=np.int64)
    while (left := min(total, int(room.sum())) - int(given.sum())) > 0:
        open_weight = np.where(given < room, weight, 0.0)
        drawn = chance.multinomial(left, open_weight / open_weight.sum())
        given = np.minimum(given + drawn, room)
    return given


def _by_desil(quota: int, room: Counts, rule: int, leaking: float, chance: np.random.Generator) -> Counts:
    """One area's recipients by desil: most within the rule, the lowest desil first, some up to three above it."""
    above = int(chance.binomial(quota, leaking))
    outside = np.where((rule < DESILS) & (rule + 4 > DESILS), np.exp(-0.9 * (DESILS - rule)), 0.0)
    weight: Shares = np.exp(-0.25 * DESILS) * room
    given = _poured(quota - above, weight, np.where(rule >= DESILS, room, 0), chance)
    tail = np.asarray(outside * room + 1e-6, dtype=np.float64)
    return np.add(given, _poured(quota - int(given.sum()), tail, np.where(outside > 0, room, 0), chance))


def _program(world: World, program: dict[str, str], releases: Sequence[str]) -> pd.DataFrame:
    code = program["program_code"]
    chance = stream(world.agency.slug, "register", code)
    rule = int(program.get("desil_max") or 7)
    leaking = chance.beta(3, 38, len(world.kecamatan))
    frames = []
    for release in releases:
        quotas = _recipients(world, code, release).reindex(world.kecamatan["region_code"]).to_numpy()
        known = ~np.isnan(quotas)
        reached = np.array(
            [
                _by_desil(int(quota), room, rule, float(share), chance) if there else np.zeros(10, dtype=np.int64)
                for quota, room, share, there in zip(quotas, register(world)[release], leaking, known, strict=True)
            ]
        )
        frames.append(_long(world, release, reached).assign(known=np.repeat(known, 10)))
    rows = pd.concat(frames, ignore_index=True)
    written = (rows["families"] > 0) | (rows["desil"] == 1)
    return rows[written & rows["known"]].drop(columns="known").assign(program_code=code)


def program_deciles(world: World) -> pd.DataFrame:
    """The dataset `program_deciles`: recipients of the quarter by desil, where the area has reported the payment."""
    releases = _releases(world, 1)
    chosen = world.programs(*PROGRAMS[world.agency.slug])
    return pd.concat([_program(world, program, releases) for program in chosen], ignore_index=True)


def _round(world: World, release: str, chance: np.random.Generator) -> pd.DataFrame:
    """One round of the survey: the older, the further; not begun is zero, not reported is absent."""
    codes = world.kecamatan["region_code"]
    poor = register(world)[release][:, :4].sum(axis=1)
    target = np.rint(poor * chance.uniform(0.1, 0.25, len(codes))).astype(np.int64)
    begun = np.where(codes == FAR[world.agency.slug], 0, 1) if release == LATEST else 1
    progress = chance.beta(9, 3, len(codes)) if release == LATEST else chance.beta(60, 3, len(codes))
    visited = chance.binomial(target, progress * begun)
    verified = chance.binomial(visited, chance.uniform(0.86, 0.99, len(codes)))
    rows = pd.DataFrame(
        {
            "region_code": codes,
            "release": release,
            "target": target,
            "visited": visited,
            "verified": verified,
            "nik_matched": chance.binomial(verified, chance.uniform(0.9, 0.99, len(codes))),
            "wrongly_included": chance.binomial(verified, chance.uniform(0.01, 0.07, len(codes))),
            "wrongly_excluded": chance.binomial(visited, chance.uniform(0.02, 0.09, len(codes))),
        }
    )
    silent = EVENTS[world.agency.slug].silent_regions if _quarter(release)[1] == periods.LAST else ()
    return rows[~codes.isin(silent)]


def register_survey(world: World) -> pd.DataFrame:
    """The dataset `register_survey`: three rounds; in the last one area has not begun, others have not reported."""
    chance = stream(world.agency.slug, "register", "survey")
    return pd.concat([_round(world, release, chance) for release in ROUNDS], ignore_index=True)
