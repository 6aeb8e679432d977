"""In which unit a column is written: said by the file, proven by what is possible, or else a question."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from dashboard.catalogue import Column
from dashboard.intake import units
from dashboard.intake.cells import kind
from dashboard.intake.evidence import View
from dashboard.intake.headers import Header, fold, normalise
from dashboard.intake.recipe import Question
from dashboard.intake.units import Unit

UNIT_HEADERS = ("satuan", "unit", "satuan data", "units")
# No kecamatan, kabupaten or kota has seven million people, so such a median cannot be in thousands.
_MEDIAN_OF_PEOPLE = 7_000
# No programme of an office has 100 trillion rupiah, so such a median cannot be in million rupiah.
_MEDIAN_OF_RUPIAH = 100_000_000
# Published in thousands or millions as often as in ones: the unit must be said.
_DOUBTFUL_UNIT = "jiwa"
_CHOICES = {
    "count": ("jiwa", "ribu jiwa"),
    "idr": ("rupiah", "ribu rupiah", "juta rupiah"),
    "pct": ("persen", "rasio"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """The unit found (None where there is no doubt and nothing is said), or the question."""

    unit: Unit | None = None
    question: Question | None = None


def unit_header(headers: Sequence[Header]) -> Header | None:
    """The column that says the unit of each row."""
    return next((header for header in headers if header.text in UNIT_HEADERS), None)


def _said_by_rows(view: View) -> Unit | None:
    header = unit_header(view.headers)
    said = {fold(cell) for cell in view.cells(header.place)} if header else set()
    return units.read(said.pop()) if len(said) == 1 else None


def _number(cell: str) -> float | None:
    """A cell as a number where that needs no convention: digits only, or native."""
    text = cell.strip(" \t\r\n").removeprefix("\x1fn")
    if not re.fullmatch(r"-?\d+(?:\.\d+)?(?:e[+-]?\d+)?", text) or ("." in text and not cell.startswith("\x1fn")):
        grouped = re.fullmatch(r"(?:rp\.?\s*)?\d{1,3}(?:([.,])\d{3})(?:\1\d{3})+", text.lower())
        return float(re.sub(r"\D", "", text)) if grouped else None
    return float(text)


def _proven_by_size(column: Column, cells: Sequence[str]) -> bool:
    """Whether the numbers are so large that no multiple of our unit is possible."""
    numbers = [number for cell in cells if (number := _number(cell)) is not None]
    if len(numbers) * 2 <= len(cells) or not numbers:
        return False
    return median(numbers) >= (_MEDIAN_OF_RUPIAH if column.type == "idr" else _MEDIAN_OF_PEOPLE)


def _carries_rupiah(cells: Sequence[str]) -> bool:
    return any(re.match(r"\s*(?:rp|idr)\b", cell.lower()) for cell in cells)


def _is_share_of_one(cells: Sequence[str]) -> bool:
    """Whether all numbers lie between 0 and 1: a percentage that a spreadsheet keeps as a ratio."""
    numbers = [cell.removeprefix("\x1fn").replace(",", ".") for cell in cells if kind(cell) == "number"]
    plain = [float(text) for text in numbers if re.fullmatch(r"\d+(?:\.\d+)?", text)]
    return len(plain) > 1 and len(plain) == len(numbers) and max(plain) <= 1.0 and any(0 < x < 1 for x in plain)


def _question(column: Column, label: str, *, why: str) -> Question:
    choices = _CHOICES[units.measure_of(column.type) or "count"]
    named = f"“{label}” ({column.description.lower()})" if label else f"angka ({column.description.lower()})"
    text = f"Satuan {named} {why}. Apa satuannya?"
    return Question(key=f"unit:{column.name}", text=text, choices=choices)


def _said(view: View, column: Column, label: str) -> Unit | None:
    """The unit that the rows, the header or the words around the table say, of the right measure."""
    measure = units.measure_of(column.type)
    texts = (label, *view.before)
    found = [_said_by_rows(view), *(units.within(text) for text in texts)]
    said = next((unit for unit in found if unit and unit.measure == measure), None)
    factors = (units.factor_within(text) for text in texts) if measure in {"count", "idr"} else iter(())
    factor = next((factor for factor in factors if factor), None)
    return said or (Unit(f"×{factor:.0f}", measure, factor) if factor and measure else None)


def prove(view: View, column: Column, label: str, cells: Sequence[str]) -> Proof:
    """The unit of a column whose header (or measure) is `label` and whose cells are `cells`."""
    measure = units.measure_of(column.type)
    if not measure:
        return Proof()
    if measure == "pct" and _is_share_of_one(cells):
        return Proof(question=_question(column, label, why="meragukan: semua angkanya antara 0 dan 1"))
    unit = _said(view, column, label)
    if unit or normalise(column.name) == normalise(label):
        return Proof(unit=unit)
    return _without_word(view, column, label, cells)


def _without_word(view: View, column: Column, label: str, cells: Sequence[str]) -> Proof:
    measure = units.measure_of(column.type)
    if measure == "pct":
        stated = any(units.says_percent(text) for text in (label, *view.before))
    elif measure == "idr":
        stated = _carries_rupiah(cells) or _proven_by_size(column, cells)
    else:
        stated = column.unit != _DOUBTFUL_UNIT or _proven_by_size(column, cells)
    return Proof() if stated else Proof(question=_question(column, label, why="tidak tertulis di berkas"))
