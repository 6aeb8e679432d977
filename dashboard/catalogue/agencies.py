"""The offices: one TOML each in `data/agencies/`; what an office can change is there, never in Python."""

import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from dashboard.catalogue import lists
from dashboard.catalogue.protection import Protection, protection
from dashboard.errors import NotFoundError, PantauError
from dashboard.paths import AGENCIES

Level = Literal["provinsi", "kabupaten"]
PROFILE = ("programs", "upt", "units", "targets")


@dataclass(frozen=True, slots=True, kw_only=True)
class Agency:
    """One office.

    `programs`, `upt`, `units` and `targets` are rows of the datasets of the same names (column → text), loaded by the
    build before any imported file; `due_days` maps a dataset key to the day of the following month (of the following
    week for a weekly report, 1 = Monday); `reporting_since` is the first month (YYYY-MM) whose reports are expected:
    earlier periods came as archives. `region_level` is the finest level at which this office receives reports.
    `satisfaction_weight` is what each unsur of the survey counts in the IKM: a key of the list `skm_weights`.
    `disclosure`: what its publications ask of the protection of people.
    """

    slug: str
    name: str
    short_name: str
    level: Level
    region_code: str
    region_level: Literal["kabupaten", "kecamatan"]
    head_title: str
    logo_text: str
    reporting_since: str = ""
    due_days: dict[str, int] = field(default_factory=dict)
    programs: tuple[dict[str, str], ...] = ()
    upt: tuple[dict[str, str], ...] = ()
    units: tuple[dict[str, str], ...] = ()
    targets: tuple[dict[str, str], ...] = ()
    satisfaction_weight: str = "1/9"
    disclosure: Protection = Protection()

    @property
    def weight(self) -> float:
        """What each unsur counts in the IKM, as a number."""
        own = self.satisfaction_weight
        return next(float(row["weight"]) for row in lists.rows("skm_weights") if row["weight_key"] == own)

    @property
    def lists(self) -> dict[str, tuple[dict[str, str], ...]]:
        """Dataset key → the rows that the profile itself holds."""
        return {key: getattr(self, key) for key in PROFILE}


def _rows(value: Any) -> tuple[dict[str, str], ...]:
    return tuple({key: str(cell) for key, cell in row.items()} for row in value)


def load(path: Path) -> Agency:
    """The agency that one TOML file describes; PantauError names the file and the fault."""
    try:
        record = tomllib.loads(path.read_text(encoding="utf-8"))
        protected = protection(record.pop("disclosure", {}), file=path.name)
        found = Agency(
            slug=path.stem,
            disclosure=protected,
            **(record | {key: _rows(record.get(key, [])) for key in PROFILE}),
        )
    except (TypeError, AttributeError, ValueError, RecursionError) as error:
        raise PantauError(f"Berkas kantor {path.name} tidak dapat dibaca: {error}. Perbaiki isinya.") from error
    weights = lists.codes("skm_weights")
    if found.satisfaction_weight not in weights:
        raise PantauError(
            f"Berkas kantor {path.name}: satisfaction_weight “{found.satisfaction_weight}” tidak dikenal."
            f" Tulis salah satu: {', '.join(weights)}."
        )
    return found


def slugs() -> tuple[str, ...]:
    """The offices that this installation knows, sorted."""
    return tuple(sorted(path.stem for path in AGENCIES.glob("*.toml")))


def agency(slug: str) -> Agency:
    """The office called `slug`; NotFoundError names those that exist."""
    if slug not in slugs():
        raise NotFoundError(f"Kantor “{slug}” tidak ada. Yang ada: {', '.join(slugs())}.")
    return load(AGENCIES / f"{slug}.toml")
