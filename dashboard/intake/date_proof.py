"""Whether the dates of a column show by themselves which number is the day; `03/09/2026` alone does not."""

from collections.abc import Sequence

from dashboard.catalogue import Column
from dashboard.intake.cells import MONTHS
from dashboard.intake.parsing import day_order, numeric_date
from dashboard.intake.recipe import Question


def doubt(column: Column, label: str, cells: Sequence[str]) -> Question | None:
    """The question what comes first, where a cell can be read in two ways and none proves one."""
    if column.type != "date" or day_order(cells) != "unproven":
        return None
    parts = ((text, numeric_date(text)) for text in cells)
    doubtful = next(((text, found) for text, found in parts if found and found[0] != found[1]), None)
    if doubtful is None:
        return None
    text, (first, second, year) = doubtful
    return Question(
        key="dates",
        text=f"Kolom “{label or column.description}”: “{text}” dapat berarti {first} {_month(second)} {year}"
        f" atau {second} {_month(first)} {year}. Tanpa jawaban, baris seperti itu ditolak."
        " dmy = hari dulu, mdy = bulan dulu.",
        choices=("dmy", "mdy"),
        optional=True,
    )


def _month(number: int) -> str:
    return next(name.capitalize() for name, place in MONTHS.items() if place == number)
