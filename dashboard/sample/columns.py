"""From typed rows to the cells of a file: which columns under which headers, and the total row."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from dashboard.catalogue import dataset
from dashboard.sample.cells import KINDS, REASONS, Cell, Pen, column, misspell, month_words
from dashboard.sample.faults import MISSPELT

Headers = Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """How the rows of one dataset are laid out.

    `headers`: dataset column → header, in the file's order; `No` is a running number and `_name`, `_parent` are texts
    beside a code. `texts`: dataset column → how its codes are written. `total` names the column for the word
    `total_label`, and where the row stands.
    """

    dataset: str
    headers: Headers
    pen: Pen
    texts: Mapping[str, Callable[[str], str]] = field(default_factory=dict)
    total: str = ""
    total_label: str = "Jumlah"
    total_first: bool = False


def _texts(body: Body, name: str) -> Callable[[str], Cell]:
    fixed: dict[str, Callable[[str], Cell]] = {"period_kind": KINDS.__getitem__, "reason": REASONS.__getitem__}
    return body.texts.get(name, fixed.get(name, str))


def _region_cells(rows: pd.DataFrame, cells: list[Cell]) -> list[Cell]:
    if "fault" not in rows.columns:
        return cells
    faults = rows["fault"].tolist()
    return [misspell(str(cell)) if fault == MISSPELT else cell for cell, fault in zip(cells, faults, strict=True)]


def _cells(body: Body, rows: pd.DataFrame, name: str) -> list[Cell]:
    pen = body.pen
    if name == "No":
        return list(range(1, len(rows) + 1)) if pen.count(1) == 1 else [str(number + 1) for number in range(len(rows))]
    source = {"_name": "region_code", "_parent": "region_code"}.get(name, name)
    if name in ("_name", "_parent"):
        return column(rows[source], body.texts[name], pen.missing)
    writers: dict[str, Callable[[Any], Cell]] = {
        "int": pen.count,
        "idr": pen.money,
        "date": pen.day,
        "month": month_words,
        "year": str,
    }
    kind = dataset(body.dataset).column(name).type
    cells = column(rows[name], writers.get(kind, _texts(body, name)), pen.missing)
    return _region_cells(rows, cells) if name == "region_code" else cells


def _total(body: Body, rows: pd.DataFrame) -> list[Cell]:
    """`Jumlah` under `total`, sums under counts and money, nothing elsewhere."""
    record = dataset(body.dataset)
    summed = {c.name: c.type for c in record.columns if c.type in ("int", "idr")}
    cells: list[Cell] = []
    for name in body.headers:
        if name == body.total:
            cells.append(body.total_label)
        elif name in summed:
            write = body.pen.money if summed[name] == "idr" else body.pen.count
            cells.append(write(int(rows[name].sum())))
        else:
            cells.append("")
    return cells


def rows_of(body: Body, rows: pd.DataFrame) -> list[Sequence[Cell]]:
    """All rows of the file, the total among them."""
    lines: list[Sequence[Cell]] = list(zip(*(_cells(body, rows, name) for name in body.headers), strict=True))
    if not body.total or rows.empty:
        return lines
    total = _total(body, rows)
    return [total, *lines] if body.total_first else [*lines, total]
