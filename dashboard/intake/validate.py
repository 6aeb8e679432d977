"""The fate of every row: loaded, rejected with a reason, or outside the office's area; the three add up.

Working tables, one SQL statement each: tidy (text, as `tidy.tidy` makes it, with `_file` and `_identity`) → clean →
words and proofs (what each file's columns mean) → typed (a value and a fault per column) → judged (the fate).
A cell is never repaired.
"""
# ruff: noqa: S608  (columns and rules are the catalogue's)

import duckdb
import pyarrow as pa

from dashboard.intake import conventions, identity, persons, typed, words
from dashboard.intake.plan import Plan
from dashboard.intake.sql import names


def install(connection: duckdb.DuckDBPyConnection) -> None:
    """Make the macros of the intake known to the connection, once."""
    for macro in (*conventions.MACROS, *typed.MACROS, *identity.MACROS, *persons.MACROS):
        connection.execute(f"create or replace temp macro {macro}")


def judge(connection: duckdb.DuckDBPyConnection, plan: Plan) -> None:
    """Make the working tables of the plan from its tidy table."""
    _make(connection, plan.table("clean"), typed.clean_sql(plan))
    words.look_up(connection, plan)
    prove(connection, plan)
    _make(connection, plan.table("typed"), typed.typed_sql(plan))
    _make(connection, plan.table("judged"), judged_sql(plan))


def _make(connection: duckdb.DuckDBPyConnection, table: str, query: str) -> None:
    connection.execute(f"create or replace temp table {table} as {query}")


def prove(connection: duckdb.DuckDBPyConnection, plan: Plan) -> None:
    """Make the table of proofs: per file, the convention of each number column, declared or proven by its cells."""
    declared = {column.name: plan.recipe.convention(column.name) for column in plan.numbers}
    scaled = frozenset(name for name, factor in plan.recipe.scale.items() if factor != 1)
    query = conventions.prove_sql(plan.table("clean"), plan.numbers, scaled)
    columns: dict[str, list[object]] = {"_file": [], **{name: [] for name in declared}}
    for file, *kinds in connection.execute(query).fetchall():
        columns["_file"].append(file)
        for name, found in zip(declared, kinds, strict=True):
            proven = conventions.decide([kind for kind in found or () if kind])
            columns[name].append(proven if declared[name] == "auto" else declared[name])
    connection.register("_proofs", pa.table(columns))
    _make(connection, plan.table("proofs"), "select * from _proofs")
    connection.unregister("_proofs")


def row_rules(plan: Plan) -> dict[str, str]:
    """Rule → SQL condition under which a row breaks it, for what concerns the row as a whole."""
    return {"personal_data": "_identity"} | {rule.key: f"not ({rule.condition})" for rule in plan.dataset.rules}


def judged_sql(plan: Plan) -> str:
    """The rows of data with `_broken` (rules), `_first` (the `_row` that this one repeats) and `_fate`."""
    broken = ", ".join(f"case when {test} then '{rule}' end" for rule, test in row_rules(plan).items())
    keys = names(plan.dataset.natural_key)
    piece = "coalesce(nullif(_part, ''), cast(_row as varchar))" if plan.recipe.roll_up else "''"
    same = _same("f", "c", plan)
    return f"""
        with ruled as (
            select *,
                case when _example then ['example_row']
                    else list_filter([{broken}], lambda rule: rule is not null) end as _broken,
                {piece} as _piece
            from {plan.table("typed")} where not _total
        ),
        clean as (select * from ruled where not _outside and not _faulty and len(_broken) = 0),
        firsts as (
            select _file, {keys}, _piece, min(_row) as _row
            from clean group by _file, {keys}, _piece having count(*) > 1
        ),
        repeats as (
            select c._row, f._row as _first
            from clean as c inner join firsts as f on {same} and f._piece = c._piece and f._row <> c._row
        ),
        fated as (
            select ruled.*, repeats._first,
                case when _outside then 'outside'
                    when _faulty or len(_broken) > 0 or repeats._first is not null then 'rejected'
                    else 'loaded' end as _fate
            from ruled left join repeats on repeats._row = ruled._row
        )
        {_completed_sql(plan)}
    """


def _same(left: str, right: str, plan: Plan) -> str:
    """SQL: both sides are rows of one file with the same natural key."""
    keys = (f'{left}."{name}" is not distinct from {right}."{name}"' for name in plan.dataset.natural_key)
    return " and ".join([f"{left}._file = {right}._file", *keys])


def _completed_sql(plan: Plan) -> str:
    """With a roll-up, a sum over parts of which one was rejected would be too low: its other parts are rejected too."""
    if not plan.recipe.roll_up:
        return "select * from fated order by _row"
    keys = names(plan.dataset.natural_key)
    return f"""
        , broken as (select distinct _file, {keys} from fated where _fate = 'rejected' and _first is null)
        select fated.* replace (
                case when _fate = 'loaded' and broken._file is not null then 'rejected' else _fate end as _fate,
                case when _fate = 'loaded' and broken._file is not null then ['roll_up_incomplete'] else _broken end
                    as _broken
            )
        from fated left join broken on {_same("broken", "fated", plan)}
        order by _row
    """
