"""The areas that a map of one office must show, from `data/reference/regions.csv`.

Geometry needs the code, the name, the parent and a point of each area; it does not open the warehouse for that.
"""

import csv
from dataclasses import dataclass
from functools import lru_cache

from dashboard.catalogue import Agency
from dashboard.errors import NotFoundError
from dashboard.paths import REFERENCE

KABUPATEN = "kabupaten"
KECAMATAN = "kecamatan"


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """One area of the reference list. `lon` and `lat` are degrees (WGS 84), None where no coordinate is known."""

    code: str
    name: str
    level: str
    parent: str
    bps_code: str
    lon: float | None
    lat: float | None

    @property
    def short_name(self) -> str:
        """The name as it is written on a map: without the word "Kabupaten"."""
        return self.name.removeprefix("Kabupaten ")


def _number(text: str) -> float | None:
    return float(text) if text else None


@lru_cache(maxsize=1)
def reference() -> dict[str, Area]:
    """Every area of the reference list by its Kemendagri code, in the order of the list."""
    with (REFERENCE / "regions.csv").open(encoding="utf-8", newline="") as lines:
        return {
            row["region_code"]: Area(
                code=row["region_code"],
                name=row["region_name"],
                level=row["level"],
                parent=row["parent_code"],
                bps_code=row["bps_code"],
                lon=_number(row["lon"]),
                lat=_number(row["lat"]),
            )
            for row in csv.DictReader(lines)
        }


@lru_cache(maxsize=1)
def _islands() -> dict[str, str]:
    with (REFERENCE / "islands.csv").open(encoding="utf-8", newline="") as lines:
        return {row["region_code"]: row["island"] for row in csv.DictReader(lines)}


def island(code: str) -> str:
    """The island of an area; its kabupaten's where it has no line of its own, "" for the main land of its province."""
    return _islands().get(code) or _islands().get(code.rpartition(".")[0], "")


def levels(agency: Agency) -> tuple[str, ...]:
    """The levels that a map of this office has, coarse first."""
    if agency.level == "kabupaten":
        return (KECAMATAN,)
    return (KABUPATEN,) if agency.region_level == KABUPATEN else (KABUPATEN, KECAMATAN)


def of(agency: Agency, level: str) -> tuple[Area, ...]:
    """The areas of `level` inside the office's own area; NotFoundError names the levels that it has."""
    if level not in levels(agency):
        raise NotFoundError(f"Tingkat “{level}” tidak ada untuk {agency.name}. Yang ada: {', '.join(levels(agency))}.")
    inside = f"{agency.region_code}."
    return tuple(area for area in reference().values() if area.level == level and area.code.startswith(inside))


def parent_name(area: Area) -> str:
    """The name of the area one level up, "" where the list does not hold it."""
    parent = reference().get(area.parent)
    return parent.name if parent else ""
