"""The outcome beside the money: what became of people, programme by programme; "belum diukur" where nobody asked."""

import pandas as pd

from dashboard.views import formats
from dashboard.views.chart import Field
from dashboard.views.status import status
from dashboard.views.ui.frame import View
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


def _words(row: dict[str, object]) -> str:
    if row["state"] == "belum_diukur":
        return status("belum_diukur").text
    graduated, relapsed = row["graduated"], row["relapsed"]
    said = [
        "" if formats.absent(graduated) else f"{formats.number(graduated)} graduasi",  # type: ignore[arg-type]
        "" if formats.absent(relapsed) else f"{formats.number(relapsed)} kembali miskin",  # type: ignore[arg-type]
    ]
    return ", ".join(part for part in said if part)
