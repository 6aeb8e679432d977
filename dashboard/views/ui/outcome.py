"""The outcome beside the money: what became of people, programme by programme; "belum diukur" where nobody asked."""

import pandas as pd

from dashboard.catalogue.records import Status
from dashboard.views import formats
from dashboard.views.chart import Field
from dashboard.views.saying import joined, say
from dashboard.views.status import status
from dashboard.views.ui.frame import ALL, View
from dashboard.views.ui.served import records

FIELD = Field(name="outcome", label="Hasil", kind="text")
QUERY = "outcome/programs"
UNMEASURED = "belum_diukur"


def beside(view: View, rows: pd.DataFrame, *, year: int) -> pd.DataFrame:
    """`rows` (one per `program_code`, `*` = the office) with the words of each programme's outcome in `outcome`."""
    said = words(view, year=year) | {ALL: measured(view, year=year)}
    return rows.assign(outcome=[said.get(str(code), "") for code in rows["program_code"]])


def words(view: View, *, year: int) -> dict[str, str]:
    """Programme → what became of its people in the year and area that the page looks at."""
    return {str(row["program_code"]): _words(row) for row in _rows(view, year)}


def measured(view: View, *, year: int) -> str:
    """Of how many of the office's programmes the outcome is measured."""
    rows = _rows(view, year)
    known = sum(row["state"] != UNMEASURED for row in rows)
    if not known:
        return _unmeasured().text if rows else ""
    return f"diukur pada {formats.number(known)} dari {formats.number(len(rows))} program"


def line(view: View, program: str, *, year: int) -> str:
    """One line for a card: the outcome of a programme, or of how many it is measured."""
    said = measured(view, year=year) if program == ALL else words(view, year=year).get(program, "")
    return f"{FIELD.label}: {said}" if said else ""


def sentence(view: View, *, year: int) -> str:
    """The outcome of the programme or programmes that a page looks at, as a sentence under its money."""
    if view.program != ALL:
        said = words(view, year=year).get(view.program, _unmeasured().text)
        return say("hasil.program", year=str(year), outcome=said)
    rows = _rows(view, year)
    known = [row for row in rows if row["state"] != UNMEASURED]
    if not known:
        return say("hasil.program", year=str(year), outcome=_unmeasured().text)
    fields = {name: formats.number(_sum(known, name)) for name in ("graduated", "relapsed")}
    silent = len(rows) - len(known)
    rest = say("hasil.unmeasured", number=formats.number(silent)) if silent else ""
    return joined(say("hasil.all", year=str(year), **fields), rest)


def _sum(rows: list[dict[str, object]], name: str) -> int:
    """The sum of what is known; what is not known adds nothing."""
    return sum(int(row[name]) for row in rows if not formats.absent(row[name]))  # type: ignore[call-overload]


def _rows(view: View, year: int) -> list[dict[str, object]]:
    return records(view.book.rows(QUERY, year=year, region=view.region))


def _unmeasured() -> Status:
    return status(UNMEASURED)


def _words(row: dict[str, object]) -> str:
    if row["state"] == UNMEASURED:
        return _unmeasured().text
    graduated, relapsed = row["graduated"], row["relapsed"]
    said = [
        "" if formats.absent(graduated) else f"{formats.number(graduated)} graduasi",  # type: ignore[arg-type]
        "" if formats.absent(relapsed) else f"{formats.number(relapsed)} kembali miskin",  # type: ignore[arg-type]
    ]
    return ", ".join(part for part in said if part)
