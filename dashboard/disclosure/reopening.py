"""The dearest covers, opened again where the others are enough.

The suppressor meets one demand after the other and never looks back: what it hid early may turn out not to be needed.
Each of the dearest covers is opened and the audit asked. Other covers that it can then tell were there for this one and
are opened too; where it can tell what must be hidden, all stay as they were.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

import numpy as np
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from dashboard.disclosure import audit, system
from dashboard.disclosure.tables import Cell, Id, Table

LARGE = 50_000  # cells of a table from which it would take too long
MOST = 100  # how many are tried


def reopen(
    table: Table,
    before: Table,
    *,
    price: Mapping[Id, float],
    judged: frozenset[Id],
    closed: frozenset[Id],
    progress: Callable[[int, int], None] | None = None,
) -> Table:
    """`table` without the covers (what `before` does not hide yet) that it can do without.

    `price`: what hiding each cell costs; `judged` and `closed` as `system.outside` takes them.
    """
    if len(table.cells) > LARGE:
        return table
    parts, statuses = dict(_parts(table)), {cell.id: cell.status for cell in table.cells}
    covers = {cell.id for cell in table.hidden()} - {cell.id for cell in before.hidden()}
    dearest = sorted(covers, key=lambda one: (-price[one], one))[:MOST]
    for number, one in enumerate(dearest, start=1):
        more = {one} if statuses[one] != "safe" else set()
        opened = dict(statuses)
        while more and more <= covers:
            opened.update(dict.fromkeys(more, "safe"))
            part = replace(parts[one], cells=tuple(replace(cell, status=opened[cell.id]) for cell in parts[one].cells))
            reach = audit.audit(system.outside(part, judged, closed), sure=False)
            more = {found.id for found in reach if found.fault} - closed
        if not more:
            statuses = opened
        if progress:
            progress(number, len(dearest))
    return replace(table, cells=tuple(replace(cell, status=statuses[cell.id]) for cell in table.cells))


def _parts(table: Table) -> Iterator[tuple[Id, Table]]:
    """Each hidden cell with all that it moves with: the relations among hidden cells that chains of them connect."""
    place = {cell.id: number for number, cell in enumerate(table.cells)}
    members = [[place[one] for one in (relation.total, *relation.parts)] for relation in table.relations]
    hidden = [[one for one in every if table.cells[one].hidden] for every in members]
    ties = [(number + len(place), one) for number, every in enumerate(hidden) for one in every]
    rows, columns = zip(*ties, strict=True) if ties else ((), ())
    size = len(place) + len(members)
    _, labels = connected_components(coo_array((np.ones(len(rows)), (rows, columns)), shape=(size, size)))
    relations, cells = defaultdict[int, list[int]](list), defaultdict[int, dict[int, Cell]](dict)
    for number, every in enumerate(members):
        label = int(labels[number + len(place)])
        relations[label].append(number)
        cells[label].update((one, table.cells[one]) for one in every)
    for label, numbers in relations.items():
        part = replace(
            table,
            cells=tuple(cells[label].values()),
            relations=tuple(table.relations[number] for number in numbers),
        )
        yield from ((cell.id, part) for cell in part.cells if cell.hidden)
