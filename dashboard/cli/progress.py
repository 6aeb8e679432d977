"""Progress on the terminal: one line a stage, on stderr, so that stdout stays an answer."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

Report = Callable[..., None]


@contextmanager
def stages(title: str, *, quiet: bool = False) -> Iterator[Report]:
    """A callback for the long functions: `report(text)` names the stage, `report(text, done, total)` fills the bar."""
    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(bar_width=24), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True, highlight=False), transient=True, disable=quiet) as bar:
        task = bar.add_task(title, total=None)

        def report(text: object = "", done: float | None = None, total: float | None = None) -> None:
            # A share without a total is one of the whole.
            whole = total if total is not None or done is None else 1.0
            bar.update(task, description=f"{title}: {text}" if text else title, completed=done, total=whole)

        yield report
