"""Total rows are no data, but a check: the parts must add up to them. Where they do not, the import warns."""
# ruff: noqa: S608  (columns are the catalogue's)

import duckdb

from dashboard.catalogue import Column
from dashboard.intake.conventions import WHOLE_TYPES
from dashboard.intake.plan import Plan
from dashboard.intake.sql import names

LABEL_COLUMNS = ("region_code", "upt_code", "program_code")
MOST_WARNINGS = 5


def warnings(connection: duckdb.DuckDBPyConnection, plan: Plan) -> dict[int, list[str]]:
    """Per file, a sentence for each total that its parts do not make.

    A total may be of all rows with the same period, stage …, or of the block of rows just before or just after it:
    it is wrong only if it is none of these. Figures given in thousands may differ by their rounding.
    """
    summed = [column for column in plan.numbers if column.type in WHOLE_TYPES]
    if not plan.recipe.totals.check or not summed:
        return {}
    found: dict[int, list[str]] = {}
    for file, line, label, *pairs in connection.execute(_sql(plan, summed)).fetchall():
        for column, (total, parts) in zip(summed, pairs, strict=True):
            if total is not None and parts is not None:
                where = f"Baris {line} ({label or 'total'}): {column.description} {total}"
                found.setdefault(file, []).append(f"{where} tidak sama dengan jumlah bagiannya, {parts}.")
    return {file: texts[:MOST_WARNINGS] for file, texts in found.items()}


def _sql(plan: Plan, summed: list[Column]) -> str:
    """One row per total row: line, label, and for each column (total, sum of the parts) where they differ."""
    groups = [name for name in plan.dataset.natural_key if name in plan.names and name not in LABEL_COLUMNS]
    same = " and ".join(["p._file = t._file", *(f'(t."{name}" is null or t."{name}" = p."{name}")' for name in groups)])
    label = next((name for name in LABEL_COLUMNS if name in plan.names), "")
    shown = f'any_value(t."r_{label}")' if label else "null"
    pairs = ", ".join(_pair(column.name, plan.recipe.scale.get(column.name, 1)) for column in summed)
    return f"""
        with numbered as (
            select _file, _row, _line, _total, {names(plan.names)}, {names([f"r_{label}"] if label else [])}
                {"," if label else ""} count(*) filter (_total) over (partition by _file order by _row) as block
            from {plan.table("typed")}
        ),
        totals as (select * from numbered where _total)
        select t._file, t._line, {shown} as label, {pairs}
        from totals as t inner join numbered as p on not p._total and {same}
        group by t._file, t._row, t._line order by t._row
    """


def _pair(name: str, scale: float) -> str:
    """SQL: (total, sum of all parts) where the total is neither that sum nor the one of the block beside it."""
    total, part = f'any_value(t."{name}")', f'p."{name}"'
    tolerance = 0 if scale == 1 else scale / 200
    sums = [f"sum({part}) {rows}" for rows in ("", "filter (p.block = t.block)", "filter (p.block = t.block - 1)")]
    fits = " or ".join(f"abs(coalesce({one}, 0) - {total}) <= {tolerance} * count(*)" for one in sums)
    return f"case when not ({fits}) then [cast({total} as bigint), cast({sums[0]} as bigint)] else [null, null] end"
