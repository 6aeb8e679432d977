"""Seconds of hiding what must be hidden and of the audit, as a printed table: part of `make bench`. Nothing fails here.

A publication of a regency and one of a province, made up with the sums of a real one (`tests.disclosure.publications`).
Beside wall seconds stand those of the processor: what the work costs whatever else the machine does.
"""

import sys
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TypeVar

from rich.console import Console
from rich.progress import Progress
from rich.table import Table as Printed

from dashboard.disclosure import audit, secondary
from dashboard.disclosure.tables import Cell, Table
from tests.disclosure import publications

T = TypeVar("T")
AIMS = {"kabupaten": (publications.REGENCY, 60), "provinsi": (publications.PROVINCE, 600)}
REPORT_S = 0.5


def timed(title: str, work: Callable[[Callable[[int, int], None]], T]) -> tuple[T, float, float]:
    """What `work` gives, wall and processor seconds; a bar meanwhile."""
    with Progress(transient=True) as bar:
        task, said = bar.add_task(title), 0.0

        def tell(done: int, total: int) -> None:
            nonlocal said
            if (now := time.monotonic()) - said > REPORT_S:
                said = now
                bar.update(task, completed=done, total=total)

        wall, cpu = time.monotonic(), time.process_time()
        found = work(tell)
        return found, time.monotonic() - wall, time.process_time() - cpu


def told(table: Table) -> Table:
    """As outsiders have it."""
    return replace(table, cells=tuple(replace(cell, value=None) if cell.hidden else cell for cell in table.cells))


def hide(table: Table, tell: Callable[[int, int], None]) -> Table:
    """The suppressor, as `timed` calls it."""
    return secondary.suppress(table, progress=tell)


def kept(cells: tuple[Cell, ...], measure: str) -> float:
    """The share of a measure in the lowest cells that is still published, in percent."""
    lowest = [cell for cell in cells if cell.id[0] == measure and "." in cell.id[1] and "-" in cell.id[3]]
    every = sum(cell.value or 0 for cell in lowest if cell.id[2] != publications.EVERY)
    shown = sum(cell.value or 0 for cell in lowest if cell.id[2] != publications.EVERY and not cell.hidden)
    return 100 * shown / every


def main(names: list[str]) -> int:
    """Measure the sizes named (all without a name) and print."""
    console = Console()
    printed = Printed(
        "", "cells", "primary", "secondary", "step", "wall s", "CPU s", "aim s", "at fault", "paid shown %"
    )
    for name, (size, aim) in AIMS.items():
        if names and name not in names:
            continue
        table = publications.table(size)
        primary = sum(cell.status == "primary" for cell in table.cells)
        made, wall, cpu = timed(f"suppress {name}", partial(hide, table))
        new = sum(cell.status == "secondary" for cell in made.cells)
        figures = (f"{len(table.cells):,}", f"{primary:,}", f"{new:,}")
        share = f"{kept(made.cells, 'salur'):.2f}"
        printed.add_row(name, *figures, "suppress", f"{wall:.1f}", f"{cpu:.1f}", f"{aim}", "", share)
        public = told(made)
        found, wall, cpu = timed(f"audit {name}", partial(audit.audit, public))
        faults = sum(bool(reach.fault) for reach in found)
        printed.add_row("", "", "", "", "audit", f"{wall:.1f}", f"{cpu:.1f}", f"{aim}", f"{faults}", "")
    console.print(printed)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
