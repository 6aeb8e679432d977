"""The fate of every row: loaded, rejected with a reason, or outside the office's area; the three add up.

Temporary tables, one SQL statement each: `intake_clean` (text) → `intake_words` (distinct words parsed) →
`intake_typed` (a value and a fault per column) → `intake_judged` (the fate). A cell is never repaired.
"""
# ruff: noqa: S608  (columns and rules are the catalogue's)

from dataclasses import dataclass

import duckdb

from dashboard.intake import conventions, typed, words
from dashboard.intake.conventions import Proof
from dashboard.intake.plan import Plan
from dashboard.intake.typed import literal, quoted

# Sixteen digits in a row, or in the groups in which an identity number is written; not the digits after a decimal sign.
_GROUPS = "[0-9]{16}|[0-9]{4}[ -][0-9]{4}[ -][0-9]{4}[ -][0-9]{4}|[0-9]{6}[ .-][0-9]{6}[ .-][0-9]{4}"
IDENTITY = f"(^|[^0-9.,]|[^0-9][.,])({_GROUPS})([^0-9]|$)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Rows of one tidy table by fate; totals are no data and stand beside."""

    loaded: int = 0
    rejected: int = 0
    outside: int = 0
    totals: int = 0

    @property
    def rows(self) -> int:
        """All rows of data."""
        return self.loaded + self.rejected + self.outside


def install(connection: duckdb.DuckDBPyConnection) -> None:
    """Make the macros of the intake known to the connection, once."""
    for macro in (*conventions.MACROS, *typed.MACROS):
        connection.execute(f"create or replace temp macro {macro}")


def judge(connection: duckdb.DuckDBPyConnection, tidy: str, plan: Plan) -> Counts:
    """Make the working tables from the table `tidy` (all text, see `recipes`) and count the fates."""
    present = {str(row[0]) for row in connection.execute(f'describe "{tidy}"').fetchall()}
    _make(connection, "intake_clean", typed.clean_sql(f'"{tidy}"', present, plan))
    words.look_up(connection, "intake_clean", plan)
    _make(connection, "intake_typed", typed.typed_sql(plan, _proofs(connection, plan)))
    _make(connection, "intake_judged", judged_sql(plan))
    return _counts(connection)


def _make(connection: duckdb.DuckDBPyConnection, table: str, query: str) -> None:
    connection.execute(f"create or replace temp table {table} as {query}")


def _proofs(connection: duckdb.DuckDBPyConnection, plan: Plan) -> dict[str, Proof]:
    """The convention of each number column: as the recipe declares, else as its cells prove."""
    declared = {column.name: plan.recipe.convention(column.name) for column in plan.numbers}
    open_columns = [column for column in plan.numbers if declared[column.name] == "auto"]
    proofs = conventions.prove(connection, "intake_clean", open_columns, frozenset(plan.recipe.scale))
    return proofs | {name: known for name, known in declared.items() if known != "auto"}


def row_rules(plan: Plan) -> dict[str, str]:
    """Rule → SQL condition under which a row breaks it, for what concerns the row as a whole."""
    rules = {"personal_data": "_identity"}
    examples = [f'"r_{column.name}" = {literal(column.example)}' for column in plan.carried if column.example]
    if set(plan.names) == set(plan.dataset.column_names):
        rules["example_row"] = " and ".join(examples)
    return rules | {rule.key: f"not ({rule.condition})" for rule in plan.dataset.rules}


def judged_sql(plan: Plan) -> str:
    """`intake_judged`: the rows of data with `_broken` (rules), `_first` (line of the row repeated) and `_fate`."""
    broken = ", ".join(f"case when {test} then '{rule}' end" for rule, test in row_rules(plan).items())
    faulty = " or ".join(f'"f_{name}" is not null' for name in plan.names)
    keys = quoted(plan.dataset.natural_key)
    piece = "coalesce(nullif(_part, ''), cast(_row as varchar))" if plan.recipe.roll_up else "''"
    same = " and ".join(f'f."{name}" is not distinct from c."{name}"' for name in plan.dataset.natural_key)
    return f"""
        with ruled as (
            select *, list_filter([{broken}], lambda rule: rule is not null) as _broken, {faulty} as _faulty,
                {piece} as _piece
            from intake_typed where not _total
        ),
        clean as (select * from ruled where not _outside and not _faulty and len(_broken) = 0),
        firsts as (
            select {keys}, _piece, min(_row) as _row, min(_line) as _line
            from clean group by {keys}, _piece having count(*) > 1
        ),
        repeats as (
            select c._row, f._line as _first
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


def _completed_sql(plan: Plan) -> str:
    """With a roll-up, a sum over parts of which one was rejected would be too low: its other parts are rejected too."""
    if not plan.recipe.roll_up:
        return "select * from fated order by _row"
    keys = quoted(plan.dataset.natural_key)
    same = " and ".join(f'b."{name}" is not distinct from fated."{name}"' for name in plan.dataset.natural_key)
    return f"""
        , broken_groups as (select distinct {keys} from fated where _fate = 'rejected' and _first is null)
        select fated.* replace (
                case when _fate = 'loaded' and b.region_code is not null then 'rejected' else _fate end as _fate,
                case when _fate = 'loaded' and b.region_code is not null then ['roll_up_incomplete'] else _broken end
                    as _broken
            )
        from fated left join broken_groups as b on {same}
        order by _row
    """


def _counts(connection: duckdb.DuckDBPyConnection) -> Counts:
    found = dict(connection.execute("select _fate, count(*) from intake_judged group by 1").fetchall())
    totals = connection.execute("select count(*) from intake_typed where _total").fetchall()
    return Counts(
        loaded=found.get("loaded", 0),
        rejected=found.get("rejected", 0),
        outside=found.get("outside", 0),
        totals=totals[0][0],
    )
