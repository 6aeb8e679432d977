"""UPT on the map as signs by kind: a shape and a word for each group, never a colour alone."""

from dataclasses import dataclass

import numpy as np
from pandas import DataFrame

from dashboard.geo.layers import Layer
from dashboard.views.axes import records
from dashboard.views.colours import Palette
from dashboard.views.legend import Entry

APART = 0.035
"""Signs nearer to each other than this share of the map's width are moved apart."""
ROUNDS = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """The sign of a group of UPT: a character that every usual font has, and the group in words."""

    character: str
    words: str
    starts: tuple[str, ...] = ()


SIGNS = (
    Sign(character="◆", words="Lanjut usia", starts=("lanjut", "lansia")),
    Sign(character="▲", words="Anak dan remaja", starts=("anak", "balita", "remaja")),
    Sign(character="■", words="Disabilitas", starts=("disabilitas",)),
    Sign(character="★", words="Tuna sosial, gelandangan, pengemis", starts=("tuna", "gelandangan", "pengemis")),
    Sign(character="✚", words="Rumah singgah dan perlindungan", starts=("rumah",)),
    Sign(character="●", words="UPT lain"),
)


def sign(kind: str) -> Sign:
    """The sign for a UPT's `kind`, as the dataset `upt` writes it."""
    return next((found for found in SIGNS if kind.casefold().startswith(found.starts)), SIGNS[-1])


def entries(units: DataFrame, palette: Palette) -> tuple[Entry, ...]:
    """Legend lines for the signs on the map; `units` has a column `kind`."""
    drawn = [sign(str(kind)) for kind in units["kind"]]
    return tuple(
        Entry(text=found.words, count=drawn.count(found), fill=palette.text, sign=found.character)
        for found in SIGNS
        if found in drawn
    )


def places(units: DataFrame, layer: Layer) -> list[tuple[float, float] | None]:
    """Where each unit is drawn (degrees): its own coordinate on real boundaries, its area's hexagon on a `ubin` map.

    Units at the same place are moved apart; None where a unit's place is not known.
    """
    found = [_place(unit, layer) for unit in records(units)]
    known = [place for place in found if place is not None]
    if not known:
        return found
    west, _, east, _ = layer.bounds
    moved = iter(_apart(np.array(known), (east - west) * APART))
    return [None if place is None else next(moved) for place in found]


def _place(unit: object, layer: Layer) -> tuple[float, float] | None:
    lon, lat = getattr(unit, "lon", None), getattr(unit, "lat", None)
    if layer.kind == "batas" and lon is not None and lat is not None and not (np.isnan(lon) or np.isnan(lat)):
        return float(lon), float(lat)
    return _label(str(getattr(unit, "region_code", "")), layer)


def _label(code: str, layer: Layer) -> tuple[float, float] | None:
    """The place of an area's name: its own, that of the area around it, or of the first area inside it."""
    above = code
    while above:
        if above in layer.labels:
            return layer.labels[above]
        above = above.rpartition(".")[0]
    return next((point for inner, point in layer.labels.items() if code and inner.startswith(f"{code}.")), None)


def _apart(points: np.ndarray, distance: float) -> list[tuple[float, float]]:
    """Points pushed until none are closer than `distance`; the same input always gives the same places."""
    moved = points + np.random.default_rng(0).normal(0, distance / 1000, points.shape)
    for _ in range(ROUNDS):
        ways = moved[:, None, :] - moved[None, :, :]
        lengths = np.linalg.norm(ways, axis=2)
        np.fill_diagonal(lengths, distance)
        short = np.clip(distance - lengths, 0, None) / 2
        moved = moved + (ways / np.maximum(lengths, 1e-12)[:, :, None] * short[:, :, None]).sum(axis=1)
    return [(round(float(lon), 4), round(float(lat), 4)) for lon, lat in moved]
