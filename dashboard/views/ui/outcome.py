"""The outcome beside the money: what became of people, programme by programme; "belum diukur" where nobody asked."""

import pandas as pd

from dashboard.views import formats
from dashboard.views.chart import Field
from dashboard.views.saying import joined, say
from dashboard.views.status import status
from dashboard.views.ui.frame import ALL, View
from dashboard.views.ui.served import records

FIELD = Field(name="outcome", label="Hasil", kind="text")
QUERY = "outcome/by_program"


def beside(view: View, rows: pd.DataFrame, *, year: int) -> pd.DataFrame:
    """`rows` (one per `program_code`) with the words of each programme's outcome in `outcome`."""
    said = words(view, year=year)
    return rows.assign(outcome=[said.get(str(code), "") for code in rows["program_code"]])


def words(view: View, *, year: int) -> dict[str, str]:
    """Programme → what became of its people in the year and area that the page looks at."""
    found = records(view.book.rows(QUERY, year=year, region=view.region))
    return {str(row["program_code"]): _words(row) for row in found}


def line(view: View, *, year: int) -> str:
    """The outcome of the programme or programmes that a page looks at, for a line under its money."""
    found = words(view, year=year)
    unmeasured = status("belum_diukur")
    if view.program != ALL:
        return say("hasil.program", year=str(year), outcome=found.get(view.program, unmeasured.text))
    rows = records(view.book.rows(QUERY, year=year, region=view.region))
    known = [row for row in rows if row["state"] != "belum_diukur"]
    if not known:
        return say("hasil.program", year=str(year), outcome=unmeasured.text)
    fields = {name: formats.number(sum(row[name] or 0 for row in known)) for name in ("graduated", "relapsed")}
    silent = len(rows) - len(known)
    rest = say("hasil.unmeasured", number=formats.number(silent)) if silent else ""
    return joined(say("hasil.all", year=str(year), **fields), rest)


def _words(row: dict[str, object]) -> str:
    if row["state"] == "belum_diukur":
        return status("belum_diukur").text
    graduated, relapsed = row["graduated"], row["relapsed"]
    said = [
        "" if formats.absent(graduated) else f"{formats.number(graduated)} graduasi",  # type: ignore[arg-type]
        "" if formats.absent(relapsed) else f"{formats.number(relapsed)} kembali miskin",  # type: ignore[arg-type]
    ]
    return ", ".join(part for part in said if part)
