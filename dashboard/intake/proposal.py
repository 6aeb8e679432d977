"""A first recipe for a file that no known recipe fits."""

from collections.abc import Mapping, Sequence

from dashboard.intake.readers import Row
from dashboard.intake.recipe import Recipe


def propose(heads: Mapping[str, Sequence[Row]], *, file: str, dataset: str | None = None) -> Recipe:
    """A recipe for the file."""
    return Recipe(name=file, refuse=f"Belum ada dataset untuk {file}.")
