"""Tables whose cells add up: read and written as JSON, the layout in which published examples are kept.

A file holds one object per table: `cells` (id, value, status), `relations` (a total and its parts) and `protect`.
The suppressor and the audit share this record and nothing else.
"""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Literal

from dashboard.errors import PantauError

Id = tuple[str, ...]
Status = Literal["safe", "primary", "secondary", "implied"]
STATUSES: tuple[Status, ...] = ("safe", "primary", "secondary", "implied")
MAX_BYTES = 512 * 1024 * 1024
OWN = ("cells", "relations", "protect")


@dataclass(frozen=True, slots=True)
class Cell:
    """One number of a table. What is not safe is hidden; its value is None where the table is a publication."""

    id: Id
    value: float | None
    status: Status

    @property
    def hidden(self) -> bool:
        """Whether an outsider sees no number here."""
        return self.status != "safe"


@dataclass(frozen=True, slots=True)
class Relation:
    """`total` is the sum of `parts`."""

    total: Id
    parts: tuple[Id, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Protection:
    """What a primary cell must keep: highest − lowest at least `min_width` (more than it where `exclusive`).

    `min_upper`: and the highest value that an outsider can think of is not below this one.
    """

    min_width: float = 5.0
    exclusive: bool = False
    min_upper: float | None = None

    @property
    def width(self) -> float:
        """The narrowest width in whole numbers that will do."""
        return math.floor(self.min_width) + 1 if self.exclusive else self.min_width


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Cells with what ties them together; `about` is what else the file says of the table."""

    name: str
    cells: tuple[Cell, ...]
    relations: tuple[Relation, ...]
    protection: Protection = field(default_factory=Protection)
    about: Mapping[str, Any] = field(default_factory=dict)

    def hidden(self) -> tuple[Cell, ...]:
        """The cells without a number for outsiders."""
        return tuple(cell for cell in self.cells if cell.hidden)

    def hiding(self, ids: frozenset[Id]) -> "Table":
        """The same table with these cells hidden too."""
        cells = [replace(c, status="secondary") if c.id in ids and not c.hidden else c for c in self.cells]
        return replace(self, cells=tuple(cells))


def read(path: Path) -> list[Table]:
    """The tables of a JSON file; PantauError says what is wrong with it."""
    try:
        if path.stat().st_size > MAX_BYTES:
            raise PantauError(f"Berkas {path.name} lebih besar dari {MAX_BYTES // 2**20} MB. Bagi menjadi beberapa.")
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise PantauError(f"Berkas {path.name} tidak dapat dibaca sebagai JSON: {error}.") from error
    if not isinstance(found, dict) or not found:
        raise PantauError(f"Berkas {path.name} harus berisi satu objek: nama tabel → tabel.")
    return [_table(str(name), record) for name, record in found.items()]


def dump(tables: list[Table], bounds: Mapping[tuple[str, Id], tuple[float, float]]) -> str:
    """The same layout as text; `bounds` are the values that each hidden cell can still have, by table and id."""
    return json.dumps({table.name: _written(table, bounds) for table in tables}, ensure_ascii=False, indent=1)


def _written(table: Table, bounds: Mapping[tuple[str, Id], tuple[float, float]]) -> dict[str, Any]:
    reach = {cell.id: bounds.get((table.name, cell.id)) for cell in table.cells}
    cells = [{"id": list(c.id), "value": c.value, "status": c.status, "lp": _finite(reach[c.id])} for c in table.cells]
    relations = [[list(r.total), [list(part) for part in r.parts]] for r in table.relations]
    asked = table.protection
    protect: dict[str, Any] = {"min_width": asked.min_width, "exclusive": asked.exclusive}
    if asked.min_upper is not None:
        protect["min_upper"] = asked.min_upper
    return {**table.about, "cells": cells, "relations": relations, "protect": protect}


def _finite(reach: tuple[float, float] | None) -> list[float | None] | None:
    """Lowest and highest; None for no limit, which JSON has no number for."""
    return None if reach is None else [value if math.isfinite(value) else None for value in reach]


def _table(name: str, record: Any) -> Table:
    try:
        cells = tuple(_cell(part) for part in record["cells"])
        relations = tuple(Relation(_id(total), tuple(map(_id, parts))) for total, parts in record["relations"])
        protection = _protection(record.get("protect") or {})
        about = {key: value for key, value in record.items() if key not in OWN}
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise PantauError(f"Tabel {name} tidak berbentuk seperti contoh: {type(error).__name__} {error}.") from error
    _check(name, cells, relations)
    return Table(name=name, cells=cells, relations=relations, protection=protection, about=about)


def _id(value: Any) -> Id:
    return tuple(str(part) for part in value) if isinstance(value, (list, tuple)) else (str(value),)


def _cell(record: Mapping[str, Any]) -> Cell:
    status = record["status"]
    if status not in STATUSES:
        raise ValueError(f"status {status!r}")
    raw = record.get("value")
    value = None if raw is None else float(raw)
    if value is not None and not (math.isfinite(value) and value >= 0):
        raise ValueError(f"nilai {raw!r}")
    if value is None and status == "safe":
        raise ValueError(f"sel {record['id']} terbit tanpa nilai")
    return Cell(_id(record["id"]), value, status)


def _protection(record: Mapping[str, Any]) -> Protection:
    upper = record.get("min_upper")
    return Protection(
        min_width=float(record.get("min_width", 5.0)),
        exclusive=bool(record.get("exclusive", False)),
        min_upper=None if upper is None else float(upper),
    )


def _check(name: str, cells: tuple[Cell, ...], relations: tuple[Relation, ...]) -> None:
    known = {cell.id for cell in cells}
    if len(known) != len(cells):
        raise PantauError(f"Tabel {name}: ada sel yang tertulis dua kali.")
    strangers = {part for relation in relations for part in (relation.total, *relation.parts)} - known
    if strangers:
        raise PantauError(f"Tabel {name}: hubungan menyebut sel yang tidak ada: {sorted(strangers)[:3]}.")
    if any(relation.total in relation.parts or not relation.parts for relation in relations):
        raise PantauError(f"Tabel {name}: ada jumlah yang memuat dirinya sendiri, atau tanpa bagian.")
