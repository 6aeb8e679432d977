"""The offices: one TOML each in `data/agencies/`; what an office can change is there, never in Python."""

import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from dashboard.errors import NotFoundError, PantauError
from dashboard.paths import AGENCIES

Level = Literal["provinsi", "kabupaten"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Agency:
    """One office.

    `programs` and `upt` are rows of the datasets of the same names (column → text), loaded by the build before
    any imported file; `due_days` maps a dataset key to the day of the following month; `reporting_since` is the
    first month (YYYY-MM) whose reports are expected: earlier periods came as archives.
    `region_level` is the finest level at which this office receives reports.
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


def _rows(value: Any) -> tuple[dict[str, str], ...]:
    return tuple({key: str(cell) for key, cell in row.items()} for row in value)


def load(path: Path) -> Agency:
    """The agency that one TOML file describes; PantauError names the file and the fault."""
    try:
        record = tomllib.loads(path.read_text(encoding="utf-8"))
        return Agency(
            slug=path.stem,
            **{key: value for key, value in record.items() if key not in {"programs", "upt"}},
            programs=_rows(record.get("programs", [])),
            upt=_rows(record.get("upt", [])),
        )
    except (TypeError, AttributeError, ValueError, RecursionError) as error:
        raise PantauError(f"Berkas kantor {path.name} tidak dapat dibaca: {error}. Perbaiki isinya.") from error


def slugs() -> tuple[str, ...]:
    """The offices that this installation knows, sorted."""
    return tuple(sorted(path.stem for path in AGENCIES.glob("*.toml")))


def agency(slug: str) -> Agency:
    """The office called `slug`; NotFoundError names those that exist."""
    if slug not in slugs():
        raise NotFoundError(f"Kantor “{slug}” tidak ada. Yang ada: {', '.join(slugs())}.")
    return load(AGENCIES / f"{slug}.toml")
