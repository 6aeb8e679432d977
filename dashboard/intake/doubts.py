"""What a person should look at though no row is rejected for it: totals that do not add up, shares for per cent."""
# ruff: noqa: S608  (columns are the catalogue's)

import duckdb

from dashboard.intake import totals
from dashboard.intake.plan import Plan

FRACTION_ROWS = 3


def find(connection: duckdb.DuckDBPyConnection, plan: Plan, *, with_totals: bool) -> dict[int, list[str]]:
    """Sentences per file, from the plan's `typed` and `staged`; `with_totals`: whether there are total rows."""
    found = totals.warnings(connection, plan) if with_totals else {}
    for text, query in _doubts(plan):
        for (file,) in connection.execute(query).fetchall():
            found.setdefault(file, []).append(text)
    return found


def _doubts(plan: Plan) -> list[tuple[str, str]]:
    """(sentence, SQL of the files that it is said of)."""
    found = []
    for column in plan.numbers:
        if column.type == "pct":
            query = (
                f"select _file from {plan.table('staged')} group by _file"
                f' having max("{column.name}") <= 1 and count("{column.name}") >= {FRACTION_ROWS}'
            )
            text = f"Semua nilai {column.description} paling besar 1. Periksa: apakah pecahan, bukan persen?"
            found.append((text, query))
    for name in plan.recipe.roll_up.sum if plan.recipe.roll_up else ():
        query = f'select distinct _file from {plan.table("staged")} where "{name}" is null'
        text = f"{plan.dataset.column(name).description}: ada kecamatan tanpa jumlah, karena sebagian desanya kosong."
        found.append((text, query))
    return found
