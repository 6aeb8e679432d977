"""Files of the store: written beside their place, made durable, then moved there, so that nobody sees half a file."""

import os
import shutil
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import duckdb

from dashboard.intake.typed import literal
from dashboard.paths import agency_store


def raw_path(slug: str, sha256: str, suffix: str) -> Path:
    """Where the file as received is kept."""
    return agency_store(slug) / "raw" / f"{sha256}{suffix.lower()}"


def kept_path(slug: str, sha256: str) -> Path:
    """Where the file is kept as a table instead, because its bytes hold something about persons (`kept`)."""
    return agency_store(slug) / "raw" / f"{sha256}.parquet"


def find_raw(slug: str, sha256: str, suffix: str) -> Path | None:
    """The raw file that is there: as received, or as a table; None where neither is."""
    places = (raw_path(slug, sha256, suffix), kept_path(slug, sha256))
    return next((path for path in places if path.exists()), None)


def staged_path(slug: str, dataset: str, sha256: str) -> Path:
    """Where the typed rows of one dataset of one file stand."""
    return agency_store(slug) / "staged" / dataset / f"{sha256}.parquet"


def rejects_path(slug: str, dataset: str, sha256: str) -> Path:
    """Where the rejected rows of one dataset of one file stand; absent where none was rejected."""
    return agency_store(slug) / "rejects" / dataset / f"{sha256}.parquet"


@dataclass(slots=True)
class Pending:
    """Files that are written but not yet in their place; `publish` puts them there, all durable before any is moved.

    One wait for the disk then covers many files: the first fsync takes most of the others along.
    """

    moves: dict[Path, Path] = field(default_factory=dict)  # target → where it is written

    def copy(self, source: Path, target: Path) -> None:
        """A copy of a file, unless its place is taken already (its name is its content)."""
        if not target.exists() and target not in self.moves:
            shutil.copyfile(source, self._beside(target))

    def parquet(self, connection: duckdb.DuckDBPyConnection, query: str, target: Path) -> None:
        """The rows of a query as Parquet."""
        place = literal(str(self._beside(target)))
        connection.execute(f"copy ({query}) to {place} (format parquet, compression zstd)").fetchall()

    def adopt(self, written: Path, target: Path) -> None:
        """A file that is written already, on the same disk; it is taken from where it is."""
        os.replace(written, self._beside(target))

    def publish(self) -> None:
        """Make every file durable and move it to its place."""
        for beside in self.moves.values():
            _sync(beside)
        for target, beside in self.moves.items():
            os.replace(beside, target)
        for folder in {target.parent for target in self.moves}:
            _sync_folder(folder)
        self.moves.clear()

    def discard(self) -> None:
        """Remove what was written and not published."""
        _remove(self.moves.values())
        self.moves.clear()

    def _beside(self, target: Path) -> Path:
        target.parent.mkdir(parents=True, exist_ok=True)
        beside = target.with_name(f".{target.name}.{os.getpid()}.part")
        self.moves[target] = beside
        return beside


def _remove(paths: Iterable[Path]) -> None:
    for path in paths:
        path.unlink(missing_ok=True)


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    """A folder cannot be opened on Windows, where a move is durable without it."""
    if os.name != "nt":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
