"""A file that does not fit into memory, judged in a few passes: the rows that are whole go straight to the store.

    tidy, clean, typed are views: a pass computes only what it asks for, with words and proofs of the whole file
    1. whole rows → the staged Parquet file; repeats of a natural key are taken out of it again
    2. what is left and not outside of the office's area → tables, judged as any small file is, with every reason

Equal to the way of a small file by test. Memory is bounded: what does not fit goes to a folder inside the store, after
the door, and is removed at the end.
"""
# ruff: noqa: S608  (columns are the catalogue's, paths pass `literal`)

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import duckdb

from dashboard.intake import covered, doubts, rejects, rollup, typed, validate, words
from dashboard.intake.plan import Plan
from dashboard.intake.recipe import Recipe
from dashboard.intake.sql import PARQUET, literal
from dashboard.intake.watching import Watch

MEMORY, MEMORY_ON_THE_WAY_IN = "800MB", "2400MB"  # a quarter of the latter is used
ADDED = 1  # the plan of the rows that are left has the next number
JUDGING, REPEATS, REASONS = "memeriksa", "mencari baris ganda", "mencatat baris yang ditolak"


@contextmanager
def connection_in(folder: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection of its own with bounded memory; what does not fit goes into `folder`, for as long as it lasts."""
    spill = str(folder / "spill")
    with duckdb.connect() as connection:
        _limit(connection, MEMORY)
        connection.execute(f"set temp_directory = {literal(spill)}").fetchall()
        connection.execute("set preserve_insertion_order = true").fetchall()
        validate.install(connection)
        yield connection


@contextmanager
def on_the_way_in(connection: duckdb.DuckDBPyConnection) -> Iterator[None]:
    """Rows that are written in order wait for those before them; with less room for that a thread waits too."""
    _limit(connection, MEMORY_ON_THE_WAY_IN)
    yield
    _limit(connection, MEMORY)


def _limit(connection: duckdb.DuckDBPyConnection, memory: str) -> None:
    connection.execute(f"set memory_limit = '{memory}'").fetchall()


def takes(recipe: Recipe) -> bool:
    """Whether rows of the file are rows of one dataset as they stand: nothing sideways, filled down or added up."""
    table = recipe.tables[0]
    return len(recipe.tables) == 1 and not (table.melt or table.roll_up or table.fill_down)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What became of the rows; the staged rows and the reasons stand in the two files that were asked for."""

    rows: int
    loaded: int
    rejected: int
    totals: int
    period_from: date | None
    period_to: date | None
    warnings: tuple[str, ...]

    @property
    def outside(self) -> int:
        """Rows of other areas: all that are neither loaded nor rejected."""
        return self.rows - self.loaded - self.rejected


@dataclass(slots=True, kw_only=True)
class Judge:
    """One large file in front of the judge: its plan with `tidy` as a view, and where results are written."""

    connection: duckdb.DuckDBPyConnection
    plan: Plan
    name: str
    staged: Path
    reasons: Path
    watch: Watch

    def judge(self) -> Verdict:
        """Write staged rows and reasons; how many there are."""
        self._view("clean", typed.clean_sql(self.plan, row="_line"))
        words.look_up(self.connection, self.plan)
        validate.prove(self.connection, self.plan)
        self._view("typed", typed.typed_sql(self.plan))
        rows = self._count(f"select count(*) from {self.plan.table('tidy')} where not _total")
        totals = self._count(f"select count(*) from {self.plan.table('tidy')} where _total")
        staged = self._stage()
        repeated = self._repeats()
        left = staged != rows or bool(repeated)
        rejected = self._reject() if left else 0
        loaded = staged - repeated
        day = covered.first_day(self.plan)
        [(start, end)] = self.connection.execute(f"select min({day}), max({day}) from {self._staged()}").fetchall()
        return Verdict(
            rows=rows, loaded=loaded, rejected=rejected, totals=totals, period_from=start, period_to=end,
            warnings=tuple(self._doubts(with_totals=bool(totals))),
        )  # fmt: skip

    # -- whole rows ----------------------------------------------------------------------------------------------

    def _stage(self) -> int:
        """Write the rows that are whole; how many they are."""
        plan = self.plan
        broken = [f"coalesce({test}, false)" for test in validate.row_rules(plan).values()]
        bad = " or ".join(["_total", "_outside", "_example", "_faulty", *broken])
        columns = ", ".join(f'"{name}"' for name in rollup.staged_columns(plan))
        # one flag, not a condition: DuckDB would cut it up and work out its parts before and between the joins
        flagged = f"select *, {bad} as _bad from {plan.table('typed')}"
        return self._copy(f"select {columns}, _line from ({flagged}) where not _bad", self.staged, JUDGING)

    def _repeats(self) -> int:
        """Take repeated natural keys out of the staged rows, all but the first; how many were taken out."""
        keys = ", ".join(f'"{name}"' for name in self.plan.dataset.natural_key)
        self.watch.run(
            self.connection,
            f"create temp table repeated as select {keys}, min(_line) as _first, count(*) - 1 as more"
            f" from {self._staged()} group by {keys} having count(*) > 1",
            step=REPEATS,
        )
        more = self._count("select coalesce(sum(more), 0)::bigint from repeated")
        self.connection.execute("create temp table repeats (line bigint)").fetchall()
        if not more:
            return 0
        same = " and ".join(f's."{name}" is not distinct from r."{name}"' for name in self.plan.dataset.natural_key)
        joined = f"from {self._staged('s')} left join repeated as r on {same}"
        self.connection.execute(
            f"insert into repeats select s._line as line {joined} where r._first is not null"
        ).fetchall()
        once = self.staged.with_name(f"{self.staged.name}.once")
        self._copy(f"select s.* {joined} where r._first is null or r._first = s._line", once, REPEATS)
        once.replace(self.staged)
        return more

    # -- what is left --------------------------------------------------------------------------------------------

    def _reject(self) -> int:
        """Judge the rows that are left as those of a small file; write every reason; how many rows were rejected."""
        whole, rest = self.plan, replace(self.plan, number=self.plan.number + ADDED)
        self.connection.execute(f"create temp table remaining as {self._remaining()}").fetchall()
        self._table(rest.table("tidy"), f"select * from {whole.table('tidy')} where _line in (from remaining)")
        for stage in ("words", "proofs"):
            self.connection.execute(f"create temp view {rest.table(stage)} as from {whole.table(stage)}").fetchall()
        self._table(rest.table("clean"), typed.clean_sql(rest, row="_line"))
        self._table(rest.table("typed"), typed.typed_sql(rest))
        self._table(rest.table("judged"), validate.judged_sql(rest))
        rejected = self._count(f"select count(*) from {rest.table('judged')} where _fate = 'rejected'")
        if rejected:
            columns = f'{literal(self.name)} as file, line, "column", rule, raw, advice, row_key'
            self._copy(f"select {columns} from ({rejects.reasons_sql(rest)})", self.reasons, REASONS)
        return rejected

    def _remaining(self) -> str:
        """SQL of the lines to look at again: not staged, not a total, not outside; and all of a repeated key."""
        plan, elsewhere = self.plan, "false"
        join = ""
        if "region_code" in plan.names:
            join = (
                f"left join (select text from {plan.table('words')} where \"column\" = 'region_code'"
                " and rule = 'outside') as o on o.text = c.k_region_code"
            )
            elsewhere = "o.text is not null"
        return (
            f"select c._line as line from {plan.table('clean')} as c {join}"
            f" semi join ({self._gaps()}) as g on g.line = c._line"
            f" where not c._total and not {elsewhere} union select line from repeats"
        )

    def _gaps(self) -> str:
        """SQL of the lines between the staged ones, blank ones too: few, where a join would touch every row."""
        ends = f"select min(_line) - 1 as first, max(_line) + 1 as last from {self.plan.table('tidy')}"
        staged = f"select _line from {self._staged()}"
        lines = f"{staged} union all select first from ({ends}) union all select last from ({ends})"
        between = f"select _line as below, lead(_line) over (order by _line) as above from ({lines})"
        wide = f"from ({between}) where above > below + 1"
        return f"select line from ({wide}) as b, lateral range(below + 1, above) as between_them(line)"

    def _doubts(self, *, with_totals: bool) -> list[str]:
        self._view("staged", f"select 0::bigint as _file, * from {self._staged()}")
        return doubts.find(self.connection, self.plan, with_totals=with_totals).get(0, [])

    # -- statements ----------------------------------------------------------------------------------------------

    def _staged(self, alias: str = "") -> str:
        return f"read_parquet({literal(str(self.staged))})" + (f" as {alias}" if alias else "")

    def _view(self, stage: str, query: str) -> None:
        self.connection.execute(f"create temp view {self.plan.table(stage)} as {query}").fetchall()

    def _table(self, name: str, query: str) -> None:
        self.watch.run(self.connection, f"create temp table {name} as {query}", step=REASONS)

    def _count(self, query: str) -> int:
        [(count,)] = self.connection.execute(query).fetchall()
        return int(count)

    def _copy(self, query: str, target: Path, step: str) -> int:
        place = literal(str(target))
        return self.watch.run(self.connection, f"copy ({query}) to {place} ({PARQUET})", step=step)
