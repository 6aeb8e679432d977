"""Whether the numbers of a column show by themselves how they are written; `1.234` alone does not."""

import re
from collections.abc import Sequence

from dashboard.catalogue import Column
from dashboard.intake.conventions import NUMBER_TYPES
from dashboard.intake.recipe import Question

_DOUBTFUL = re.compile(r"\d{1,3}[.,]\d{3}")
_PROVING = re.compile(
    r"\d+[.,]\d{1,2}|\d+[.,]\d{4,}|\d{4,}[.,]\d+|\d{1,3}([.,])\d{3}(?:\1\d{3})+|\d{1,3}(?:[.,]\d{3})+[.,]\d+"
)


def _digits(cell: str) -> str:
    """The digits and signs of a cell, without what stands around them."""
    found = re.search(r"\d[\d.,]*\d|\d", cell)
    return found.group(0) if found else ""


def doubt(column: Column, label: str, cells: Sequence[str]) -> Question | None:
    """The question how numbers are written, where some cells can be read in two ways and none proves one."""
    texts = [_digits(cell) for cell in cells if not cell.startswith("\x1f")]
    doubtful = next((text for text in texts if _DOUBTFUL.fullmatch(text)), "")
    if column.type not in NUMBER_TYPES or not doubtful or any(_PROVING.fullmatch(text) for text in texts):
        return None
    whole, share = re.sub("[.,]", "", doubtful), doubtful.replace(".", ",")
    return Question(
        key=f"numbers:{column.name}",
        text=f"Kolom “{label or column.description}”: “{doubtful}” dapat berarti {whole} atau {share}."
        " Tanpa jawaban, baris seperti itu ditolak. id = titik ribuan (1.234,5), en = koma ribuan (1,234.5).",
        choices=("id", "en"),
        optional=True,
    )
