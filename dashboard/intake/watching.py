"""Progress of a single long statement: DuckDB tells how far it is, a thread of ours passes it on."""

import os
import threading
from collections.abc import Mapping
from itertools import count
from pathlib import Path
from typing import Any

import duckdb

from dashboard.intake.results import Progress

EVERY_SECONDS = 0.4
WHOLE = 100.0


class Watch:
    """Runs statements and reports how far they are, under the name of the file that they work on.

    Where `$PANTAU_PROFILES` names a folder, DuckDB's profile of each statement is kept there (`make bench` does).
    """

    def __init__(self, name: str, report: Progress | None = None) -> None:
        self._name = name
        self._report = report
        self._profiles = os.environ.get("PANTAU_PROFILES", "")
        self._numbers = count(1)

    def run(
        self, connection: duckdb.DuckDBPyConnection, query: str, given: Mapping[str, Any] | None = None, *, step: str
    ) -> int:
        """Run one statement; the first number that it answers with (rows written or counted), 0 where it has none."""
        if self._profiles:
            self._profile(connection, step)
        if self._report is None:
            return _first(connection, query, given)
        connection.execute("set enable_progress_bar = true").fetchall()
        connection.execute("set enable_progress_bar_print = false").fetchall()
        done = threading.Event()
        thread = threading.Thread(target=self._watch, args=(connection, step, done), daemon=True)
        thread.start()
        try:
            return _first(connection, query, given)
        finally:
            done.set()
            thread.join()

    def _profile(self, connection: duckdb.DuckDBPyConnection, step: str) -> None:
        target = Path(self._profiles) / f"{next(self._numbers):02d}-{step.replace(' ', '-')}.json"
        connection.execute("set enable_profiling = 'json'").fetchall()
        connection.execute("set profiling_output = $target", {"target": str(target)}).fetchall()

    def _watch(self, connection: duckdb.DuckDBPyConnection, step: str, done: threading.Event) -> None:
        while self._report and not done.wait(EVERY_SECONDS):
            self._report(f"{self._name}: {step}", max(0.0, connection.query_progress()), WHOLE)


def _first(connection: duckdb.DuckDBPyConnection, query: str, given: Mapping[str, Any] | None) -> int:
    found = connection.execute(query, dict(given or {})).fetchall()
    return int(found[0][0]) if found and isinstance(found[0][0], int) else 0
