"""The tables that an office keeps in Pantau's own forms: which module makes which dataset.

A maker takes the `World` and gives the dataset's rows up to the sample's last month; an office for which it gives none
has no such report. `forms` writes them as filled forms.
"""

from collections.abc import Callable

import pandas as pd

from dashboard.sample import changes
from dashboard.sample.world import World

Maker = Callable[[World], pd.DataFrame]
MAKERS: dict[str, Maker] = {
    "beneficiary_changes": changes.changes,
}


def tables(world: World) -> dict[str, pd.DataFrame]:
    """Dataset key → rows of one office; without those that the office does not have."""
    made = {key: make(world) for key, make in MAKERS.items()}
    return {key: table for key, table in made.items() if len(table)}
