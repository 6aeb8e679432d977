"""The registers of social organisations: invented names that say so, some whose registration has lapsed.

Muara Enim has 14 LKS, as many as were at its Rakor; its smallest kecamatan have no organisation at all.
"""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from dashboard.sample.randomness import stream
from dashboard.sample.world import World

NAMES = (
    "Harapan Bersama", "Kasih Ibu", "Bina Insani", "Melati", "Cahaya Hati", "Sejahtera", "Anugerah", "Tunas Bangsa",
    "Mitra Sesama", "Peduli Kasih", "Al-Ikhlas", "Bakti Mulia", "Pelita", "Rumah Damai", "Sumber Harapan",
    "Karya Mandiri", "Budi Luhur", "Permata Hati",
)  # fmt: skip
WORDS = {
    "lks": "LKS", "lk3": "LK3", "wksbm": "WKSBM", "keluarga_pioner": "Keluarga Pioner", "dunia_usaha": "PT",
}  # fmt: skip
# Organisations by kind; Karang Taruna stand one in a kecamatan.
COUNTS: dict[str, dict[str, int]] = {
    "muara-enim": {"lks": 14, "karang_taruna": 18, "lk3": 1, "wksbm": 4, "dunia_usaha": 3},
    "musi-banyuasin": {"lks": 11, "karang_taruna": 13, "lk3": 1, "dunia_usaha": 5},
    "kutai-timur": {"lks": 9, "karang_taruna": 12, "keluarga_pioner": 3, "dunia_usaha": 6},
    "ntb": {"lks": 74, "karang_taruna": 96, "lk3": 5, "wksbm": 12, "dunia_usaha": 8},
    "jawa-timur": {"lks": 210, "karang_taruna": 120, "lk3": 14, "wksbm": 26, "dunia_usaha": 20},
}
WITHOUT = 0.08  # share of the kecamatan, smallest first, that have none
YEARS_VALID = 5
RENEWED = 0.8  # share that registers again in time


def organisations(world: World) -> pd.DataFrame:
    """The dataset `organisations`; empty for an office without a register."""
    counts = COUNTS.get(world.agency.slug, {})
    chance = stream(world.agency.slug, "organisations")
    places = world.kecamatan.sort_values("families", kind="stable").iloc[round(WITHOUT * len(world.kecamatan)) :]
    rows = [row for kind, number in counts.items() for row in _kind(kind, number, places, chance)]
    return pd.DataFrame(rows)


def _kind(kind: str, number: int, places: pd.DataFrame, chance: np.random.Generator) -> Iterator[dict[str, object]]:
    """One kind: Karang Taruna in the first so many areas, others where people live."""
    codes, names = places["region_code"].to_numpy(), places["region_name"].to_numpy()
    weights = places["families"].to_numpy(float)
    spread = (
        chance.permutation(len(codes))[:number]
        if kind == "karang_taruna"
        else chance.choice(len(codes), number, p=weights / weights.sum())
    )
    for position, place in enumerate(spread, start=1):
        begun = pd.Timestamp(2017, 1, 1) + pd.Timedelta(days=int(chance.integers(0, 3200)))
        ends = begun + pd.DateOffset(years=YEARS_VALID) - pd.Timedelta(days=1)
        renewed = chance.random() < RENEWED
        while renewed and ends < pd.Timestamp(2026, 9, 1):
            ends += pd.DateOffset(years=YEARS_VALID)
        yield {
            "organisation_code": f"{kind.upper().replace('_', '-')}-{position:03d}",
            "organisation_name": _name(kind, position, str(names[place])),
            "kind": kind,
            "region_code": str(codes[place]),
            "valid_from": begun,
            "valid_to": pd.NaT if kind == "dunia_usaha" else ends,
        }


def _name(kind: str, position: int, place: str) -> str:
    if kind == "karang_taruna":
        return f"Karang Taruna Contoh {place}"
    turn, name = divmod(position - 1, len(NAMES))
    number = f" {turn + 1}" if turn else ""
    return f"{WORDS[kind]} Contoh {NAMES[name]}{number}"
