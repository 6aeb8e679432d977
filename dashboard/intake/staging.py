"""Files of the store: written beside their place, made durable, then moved there, so that nobody sees half a file."""

import filecmp
import shutil
from dataclasses import dataclass, field
from pathlib import Path

import duckdb

from dashboard.disk import files
from dashboard.intake.sql import PARQUET, literal
from dashboard.paths import agency_store
from dashboard.warehouse.imports import rejects_path, staged_path

__all__ = ["Pending", "find_raw", "kept_path", "raw_path", "rejects_path", "staged_path"]


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


@dataclass(slots=True)
class Pending:
    """Files that are written but not yet in their place; `publish` puts them there, all durable before any is moved.

    One wait for the disk then covers many files: the first fsync takes most of the others along.
    """

    moves: dict[Path, Path] = field(default_factory=dict)  # target → where it is written

    def copy(self, source: Path, target: Path) -> None:
        """A copy of a file, unless the very same bytes are in its place already: a name alone proves nothing."""
        there = target.exists() and filecmp.cmp(source, target, shallow=False)
        if not there and target not in self.moves:
            shutil.copyfile(source, self._beside(target))

    def parquet(self, connection: duckdb.DuckDBPyConnection, query: str, target: Path) -> None:
        """The rows of a query as Parquet."""
        place = literal(str(self._beside(target)))
        connection.execute(f"copy ({query}) to {place} ({PARQUET})").fetchall()

    def adopt(self, written: Path, target: Path) -> None:
        """A file that is written already, on the same disk; it is taken from where it is."""
        files.move(written, self._beside(target))

    def written(self, target: Path) -> Path:
        """Where the file for `target` is for now."""
        return self.moves[target]

    def publish(self) -> None:
        """Make every file durable and move it to its place."""
        for beside in self.moves.values():
            files.sync_file(beside)
        for target, beside in self.moves.items():
            files.move(beside, target)
        for folder in {target.parent for target in self.moves}:
            files.sync_folder(folder)
        self.moves.clear()

    def discard(self) -> None:
        """Remove what was written and not published."""
        files.remove(self.moves.values())
        self.moves.clear()

    def _beside(self, target: Path) -> Path:
        beside = files.beside(target)
        self.moves[target] = beside
        return beside
