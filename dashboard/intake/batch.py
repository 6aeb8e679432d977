"""Many files judged together: read one by one into shared tidy tables, one per layout, then each layout in one go.

Binding the SQL of a dataset costs about a tenth of a second whatever the number of rows, and an office sends hundreds
of small workbooks of the same layout. What one file proves (its number convention, its code scheme) never counts for
another.
"""
# ruff: noqa: S608  (columns are the catalogue's, texts pass `literal`)

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

import duckdb

from dashboard.catalogue import Agency, dataset
from dashboard.errors import RecipeError
from dashboard.intake import covered, doubts, places, rejects, rollup, validate
from dashboard.intake.lookup import Lookup, Scope
from dashboard.intake.plan import UNIT_LISTS, Context, Plan
from dashboard.intake.reading import Reading
from dashboard.intake.recipe import TableRecipe
from dashboard.intake.sql import literal
from dashboard.intake.tidy import Tidied

CONTEXT_DATASETS = frozenset(("poverty", "area_indicators"))  # rates of the areas around the office's are taken too
STAGES = ("tidy", "clean", "words", "proofs", "typed", "judged", "staged", "reasons")


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """One dataset of one file, judged; its rows stand in the plan's tables under `_file`."""

    plan: Plan
    file: int
    loaded: int = 0
    rejected: int = 0
    outside: int = 0
    totals: int = 0
    staged: int = 0
    period_from: date | None = None
    period_to: date | None = None
    warnings: tuple[str, ...] = ()

    @property
    def columns(self) -> tuple[str, ...]:
        """Columns of the staged rows."""
        return rollup.staged_columns(self.plan)

    def staged_sql(self) -> str:
        """SQL of the rows to stage, in the order of the file."""
        columns = ", ".join(f'"{name}"' for name in self.columns)
        return f"select {columns}, _line from {self.plan.table('staged')} where _file = {self.file}"

    def rejects_sql(self, name: str, *, keyed: bool = False) -> str:
        """SQL of the rejects, with the name of the file; `keyed`: and with the natural keys of their rows."""
        columns = 'line, "column", rule, raw, advice' + (", row_key" if keyed else "")
        return f"select {literal(name)} as file, {columns} from {self.plan.table('reasons')} where _file = {self.file}"


@dataclass(slots=True)
class Batch:
    """The files of one go. `add` each reading right after it is made, then `judge` once."""

    connection: duckdb.DuckDBPyConnection
    agency: Agency
    units: Mapping[str, Mapping[str, str]]
    lookups: dict[Scope, Lookup]
    plans: dict[str, Plan] = field(default_factory=dict)
    members: list[tuple[int, Plan]] = field(default_factory=list)
    rows: int = 0

    def add(self, file: int, reading: Reading) -> None:
        """Take the tidy tables of a reading in, under the number `file`."""
        for plan, table in self._plans(reading):
            _take(self.connection, plan, table, file)
            if (file, plan) not in self.members:
                self.members.append((file, plan))
            self.rows += table.rows

    def view(self, table: Tidied) -> Plan:
        """The plan of one tidy table that is a view itself, with its rows as a view: nothing is copied."""
        plan = self._plan(table)
        query = _columns_of(plan, table, file=0)
        self.connection.execute(f"create temp view {plan.table('tidy')} as {query}").fetchall()
        return plan

    def judge(self) -> list[Outcome]:
        """The outcome of every dataset of every file, in the order in which they were added."""
        found: dict[tuple[int, int], Outcome] = {}
        for plan in {plan.number: plan for _, plan in self.members}.values():
            validate.judge(self.connection, plan)
            self.connection.execute(f"create or replace temp table {plan.table('staged')} as {rollup.staged_sql(plan)}")
            outcomes = _outcomes(self.connection, plan)
            if any(outcome.rejected for outcome in outcomes):
                self.connection.execute(
                    f"create or replace temp table {plan.table('reasons')} as {rejects.reasons_sql(plan)}"
                )
            found |= {(outcome.file, plan.number): outcome for outcome in outcomes}
        return [found.get((file, plan.number), Outcome(plan=plan, file=file)) for file, plan in self.members]

    def _plans(self, reading: Reading) -> list[tuple[Plan, Tidied]]:
        """The plan of each table; checked before any row is taken, so that a refused file leaves nothing behind."""
        found = [(self._plan(table), table) for table in reading.tables]
        numbers: dict[str, int] = {}
        for plan, _ in found:
            rollup.check(plan)
            if numbers.setdefault(plan.dataset.key, plan.number) != plan.number:
                raise RecipeError(
                    f"Resep {reading.recipe.name} membaca {plan.dataset.key} dari dua tabel yang berbeda kolomnya."
                    " Samakan kolomnya, atau impor keduanya dari berkas terpisah."
                )
        return found

    def close(self) -> None:
        """Drop the working tables."""
        for plan in self.plans.values():
            for stage in STAGES:
                self.connection.execute(f"drop table if exists {plan.table(stage)}")

    def _plan(self, table: Tidied) -> Plan:
        """The plan of a layout: files whose columns and ways of writing are the same share it."""
        recipe = table.recipe
        way = (recipe.dataset, sorted(table.columns), recipe.numbers, recipe.dates, recipe.scale, recipe.roll_up)
        beside = (bool(recipe.region.name), bool(recipe.region.parent))
        key = repr((way, beside, recipe.region.scheme, recipe.region.within, recipe.region.level, recipe.totals.check))
        if key not in self.plans:
            self.plans[key] = self._new_plan(table, recipe)
        return self.plans[key]

    def _new_plan(self, table: Tidied, recipe: TableRecipe) -> Plan:
        record = dataset(recipe.dataset)
        scope = Scope(
            area=self.agency.region_code,
            context=record.key in CONTEXT_DATASETS,
            scheme=recipe.region.scheme,
            level=recipe.region.level,
            within=recipe.region.within,
            roll_up=recipe.roll_up is not None,
        )
        return Plan(
            dataset=record,
            carried=tuple(column for column in record.columns if column.name in table.columns),
            recipe=recipe,
            context=Context(lookup=self._lookup(scope), units=self.units),
            number=len(self.plans),
        )

    def _lookup(self, scope: Scope) -> Lookup:
        if scope not in self.lookups:
            self.lookups[scope] = Lookup(places.load(), scope)
        return self.lookups[scope]

    @property
    def defines_units(self) -> bool:
        """Whether a file of this go changes the lists that later files are matched against."""
        return any(plan.dataset.key in UNIT_LISTS.values() for plan in self.plans.values())


def _take(connection: duckdb.DuckDBPyConnection, plan: Plan, table: Tidied, file: int) -> None:
    """Append one tidy table to the plan's."""
    exists = connection.execute(
        "select count(*) from duckdb_tables() where table_name = ?", [plan.table("tidy")]
    ).fetchall()[0][0]
    create = f"insert into {plan.table('tidy')} by name" if exists else f"create temp table {plan.table('tidy')} as"
    connection.execute(f"{create} {_columns_of(plan, table, file=file)}")


def _columns_of(plan: Plan, table: Tidied, *, file: int) -> str:
    """SQL: the rows of a tidy table with the columns of the plan."""
    columns = {"_file": f"{file}::bigint"}
    columns |= {name: name for name in ("_line", "_total", "_identity", "_region_name", "_region_parent")}
    columns |= {name: f'cast("{name}" as varchar)' for name in plan.names}
    listed = ", ".join(f'{sql} as "{name}"' for name, sql in columns.items())
    return f'select {listed} from "{table.table}"'


def _outcomes(connection: duckdb.DuckDBPyConnection, plan: Plan) -> list[Outcome]:
    first = covered.first_day(plan)
    query = f"""
        select t._file, count(j._row) filter (_fate = 'loaded'), count(j._row) filter (_fate = 'rejected'),
            count(j._row) filter (_fate = 'outside'), count(*) filter (t._total)
        from {plan.table("typed")} as t left join {plan.table("judged")} as j on j._row = t._row
        group by t._file
    """
    counts = {file: numbers for file, *numbers in connection.execute(query).fetchall()}
    query = f"select _file, count(*), min({first}), max({first}) from {plan.table('staged')} group by _file"
    staged = {file: numbers for file, *numbers in connection.execute(query).fetchall()}
    warned = doubts.find(connection, plan, with_totals=any(numbers[-1] for numbers in counts.values()))
    return [
        Outcome(
            plan=plan, file=file, loaded=loaded, rejected=rejected, outside=outside, totals=total,
            staged=staged.get(file, [0])[0], period_from=staged.get(file, [0, None])[1],
            period_to=staged.get(file, [0, None, None])[2], warnings=tuple(warned.get(file, ())),
        )
        for file, (loaded, rejected, outside, total) in counts.items()
    ]  # fmt: skip
