"""Progress on the terminal: one line a stage, on stderr, so that stdout stays an answer.

Where a program listens (`PANTAU_PROGRESS=json`, see `dashboard/operating/child.py`) the same is written as JSON lines.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from dashboard.cli import output

Report = Callable[..., None]
BETWEEN_S = 0.2
"""A program is told at most so often, and of every new text."""


@contextmanager
def stages(title: str, *, quiet: bool = False) -> Iterator[Report]:
    """A callback for the long functions: `report(text)` names the stage, `report(text, done, total)` fills the bar."""
    if output.for_a_program():
        yield _lines(title)
        return
    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(bar_width=24), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True, highlight=False), transient=True, disable=quiet) as bar:
        task = bar.add_task(title, total=None)

        def report(text: object = "", done: float | None = None, total: float | None = None) -> None:
            # A share without a total is one of the whole.
            whole = total if total is not None or done is None else 1.0
            bar.update(task, description=f"{title}: {text}" if text else title, completed=done, total=whole)

        yield report


def _lines(title: str) -> Report:
    """The same callback, writing JSON lines."""
    said: dict[str, float] = {}

    def report(text: object = "", done: float | None = None, total: float | None = None) -> None:
        step = f"{title}: {text}" if text else title
        now = time.monotonic()
        if now - said.get(step, float("-inf")) < BETWEEN_S:
            return
        said.clear()
        said[step] = now
        share = None if done is None else done / total if total else done
        output.line(step=step, share=share)

    report()
    return report
