"""Seconds of hiding what must be hidden and of the audit, as a printed table: part of `make bench`. Nothing fails here.

The samples of a kabupaten and of Jawa Timur, as `pantau publish` takes them: a minute, and half an hour. Or of the
offices that are named (`python -m tests.bench.disclosure kutai-timur`). Beside wall seconds stand those of the
processor: what the work costs whatever else the machine does.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from typing import TypeVar

from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from dashboard import cli, queries
from dashboard.catalogue import agency
from dashboard.disclosure import protecting, publications
from dashboard.publication import figures, tools
from dashboard.warehouse.connection import open_warehouse

T = TypeVar("T")
USUAL = ("kutai-timur", "jawa-timur")
AIMS = {"kabupaten": 60, "provinsi": 600}
REPORT_S = 0.5
WIDTH = 120


def timed(title: str, work: Callable[[Callable[[str, int, int], None]], T]) -> tuple[T, float, float]:
    """What `work` gives, wall and processor seconds; a bar meanwhile."""
    with Progress(transient=True) as bar:
        task, said = bar.add_task(title), 0.0

        def tell(words: str, done: int, total: int) -> None:
            nonlocal said
            if (now := time.monotonic()) - said > REPORT_S:
                said = now
                bar.update(task, description=f"{title}: {words}", completed=done, total=total)

        wall, cpu = time.monotonic(), processor()
        found = work(tell)
        return found, time.monotonic() - wall, processor() - cpu


def processor() -> float:
    """Seconds of the processor that this process and those that it started and ended have taken."""
    return sum(os.times()[:4])


def measured(slug: str) -> Table:
    """The rows of one office, whose sample is made here."""
    printed = Table(
        "office", "counts", "primary", "secondary", "step", "wall s", "CPU s", "aim s", "at fault",
        "families · rupiah shown %",
    )  # fmt: skip
    cli.run(["sample", "--agency", slug])
    office = agency(slug)
    asked = tools.ours().settings(office.disclosure)
    with figures.reading(open_warehouse(slug).path) as connection:
        rows = connection.execute(queries.read("public/observations")).df()
    made, wall, cpu = timed(
        f"protect {slug}", lambda tell: protecting.protect(rows, settings=asked, earlier=(), progress=tell)
    )
    counts = [f"{made.counts[name]:,}" for name in ("cells", "primary", "secondary")]
    kept = " · ".join(f"{100 * one.share:.2f}" for one in made.kept)
    printed.add_row(slug, *counts, "protect", f"{wall:.1f}", f"{cpu:.1f}", "", "", kept)
    report, wall, cpu = timed(
        f"check {slug}",
        lambda tell: publications.check(made.rows, tables=made.tables, settings=asked, progress=tell),
    )
    aim = f"{AIMS[office.level]}"
    printed.add_row("", "", "", "", "check", f"{wall:.1f}", f"{cpu:.1f}", aim, f"{len(report.faults)}", "")
    return printed


def main(names: list[str]) -> int:
    """Measure the offices named and print each."""
    with tempfile.TemporaryDirectory(prefix="pantau-bench-") as home:
        os.environ["PANTAU_HOME"] = home
        for slug in names or USUAL:
            Console(width=max(Console().width, WIDTH)).print(measured(slug))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
