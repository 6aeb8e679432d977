"""Every query proves itself: `tests/queries/<name>.sql` gives tables and says which rows must come back.

A proof is SQL in blocks, each opened by a comment line; blocks of one case follow `-- case: <title>`:

    -- case: two areas, one silent
    -- given: disbursements          rows for a table, any of its columns (the others are NULL)
    select * from (values ('PKH', '16.03.01', 10)) as given(program_code, region_code, quota)
    ;
    -- params                        one row; its columns are the query's parameters
    select 'PKH' as program, 2026 as year
    ;
    -- expect                        the rows, by the query's own column names; `-- expect: in order` minds the order
    select * from (values ('16.03.01', 10)) as expected(region_code, quota)
    ;
    -- expect: none                  no row at all (instead of the block above)

A given may be a dataset's table, a fixed one (dashboard/warehouse/schema.py) or a mart; marts that are not given are
made from what is, thresholds are the catalogue's. `-- given: disbursements as before` gives the rows of the case before
again. One case is called `empty…`. A check's proof has a case in which it finds its violation.
Run one: pytest tests/queries -k 'observations/map'.
"""

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pytest

from dashboard import queries
from dashboard.catalogue import THRESHOLDS
from dashboard.publication.figures import OWN
from dashboard.warehouse import marts, schema

FOLDER = Path(__file__).parent
PUBLIC = ("public/bundle/", "public/api/", "public/pages/")  # these read the public file
BLOCK = re.compile(r"^-- (case|given|params|expect)(?:: *(.*?))? *$", re.MULTILINE)


@dataclass(kw_only=True)
class Case:
    """One case of a proof: SELECTs by what they fill."""

    title: str
    given: dict[str, str] = field(default_factory=dict)
    params: str = ""
    expect: str | None = None
    mode: str = ""


def parse(text: str) -> list[Case]:
    """The cases of one proof file."""
    cases: list[Case] = []
    marks = list(BLOCK.finditer(text))
    for mark, after in zip(marks, [*marks[1:], None], strict=True):
        kind, word = mark[1], (mark[2] or "").strip()
        body = text[mark.end() : after.start() if after else len(text)].strip().rstrip(";").strip()
        match kind:
            case "case":
                cases.append(Case(title=word))
            case "given":
                table, again, _ = word.partition(" as before")
                assert table not in cases[-1].given, f"{table} is given twice"
                assert bool(again) != bool(body), f"{word}: either rows or as before"
                cases[-1].given[table] = cases[-2].given[table] if again else body
            case "params":
                cases[-1].params = body
            case _:
                cases[-1].expect, cases[-1].mode = body, word
    return cases


@functools.cache
def proofs() -> dict[str, list[Case]]:
    """All proofs by the name of their query."""
    found = sorted(FOLDER.rglob("*.sql"))
    return {path.relative_to(FOLDER).with_suffix("").as_posix(): parse(path.read_text("utf-8")) for path in found}


def every_case() -> Iterator[Any]:
    for name, cases in proofs().items():
        for case in cases:
            yield pytest.param(name, case, id=f"{name}: {case.title}")


@functools.cache
def fixed() -> frozenset[str]:
    """The tables that stand before any mart is made."""
    return frozenset(table for table in schema.tables() if f"marts/{table}" not in queries.names())


@pytest.fixture(scope="module")
def standing() -> Iterator[duckdb.DuckDBPyConnection]:
    """The fixed tables with the catalogue's thresholds, made once; each case works in a transaction of its own."""
    with duckdb.connect() as connection:
        schema.create(connection, fixed())
        connection.executemany(
            "insert into catalogue_thresholds values (?, ?)", [(record.key, record.value) for record in THRESHOLDS]
        )
        yield connection


@pytest.fixture
def connection(standing: duckdb.DuckDBPyConnection) -> Iterator[duckdb.DuckDBPyConnection]:
    standing.begin()
    yield standing
    standing.rollback()


@functools.cache
def shapes() -> dict[str, str]:
    """The columns of every mart, as CREATE TABLE takes them, from an office that holds nothing."""
    with duckdb.connect() as connection:
        schema.create(connection)
        marts.make(connection, lambda _: None)
        names = [name.removeprefix(marts.MARTS) for name in queries.names() if name.startswith(marts.MARTS)]
        columns = {name: connection.execute(f'describe "{name}"').fetchall() for name in names}
    return {name: ", ".join(f'"{column[0]}" {column[1]}' for column in found) for name, found in columns.items()}


def prepare(connection: duckdb.DuckDBPyConnection, name: str, there: set[str]) -> None:
    """Make the marts that `name` reads and that are not yet `there`."""
    for table in sorted(queries.references(name)):
        if table in there:
            continue
        mart = f"marts/{table}"
        assert mart in queries.names(), f"{name} reads {table}, which is neither a table of schema.py nor a mart"
        prepare(connection, mart, there)
        connection.execute(f'create table "{table}" as {queries.read(mart)}')
        there.add(table)


def fill(connection: duckdb.DuckDBPyConnection, name: str, given: dict[str, str]) -> None:
    """The given rows, and the marts that `name` reads beside them."""
    for table, columns in OWN.items() if name.startswith(PUBLIC) else ():
        connection.execute(f"create table {table} ({', '.join(f'{column} {kind}' for column, kind in columns)})")
    for table in given.keys() - fixed() - OWN.keys():
        assert table in shapes(), f"{table} is given and does not exist"
        connection.execute(f'create table "{table}" ({shapes()[table]})')
    if name.startswith(PUBLIC) and "observations" in given:
        connection.execute("alter table observations add column reason varchar")
    if "catalogue_thresholds" in given:
        connection.execute("delete from catalogue_thresholds")
    for table, rows in given.items():
        connection.execute(f'insert into "{table}" by name {rows}')
    prepare(connection, name, {*fixed(), *given, *(OWN if name.startswith(PUBLIC) else ())})


def plain(value: object) -> object:
    if isinstance(value, Decimal):
        value = float(value)
    return round(value, 9) if isinstance(value, float) else value


def rows_of(cursor: duckdb.DuckDBPyConnection) -> tuple[list[str], list[tuple[object, ...]]]:
    names = [column[0] for column in cursor.description or []]
    return names, [tuple(plain(value) for value in row) for row in cursor.fetchall()]


def by_text(row: tuple[object, ...]) -> tuple[str, ...]:
    return tuple(str(float(value)) if isinstance(value, int | float) else str(value) for value in row)


@pytest.mark.parametrize(("name", "case"), list(every_case()))
def test_proof(name: str, case: Case, connection: duckdb.DuckDBPyConnection) -> None:
    assert case.expect is not None, "a case without expected rows proves nothing"
    fill(connection, name, case.given)
    values: dict[str, object] = {}
    if case.params:
        cursor = connection.execute(case.params)
        values = dict(zip([column[0] for column in cursor.description or []], cursor.fetchall()[0], strict=True))
    assert values.keys() == queries.parameters(name)
    columns, found = rows_of(connection.execute(queries.read(name), values))
    if case.mode == "none":
        assert found == []
        return
    expected_columns, expected = rows_of(connection.execute(case.expect))
    assert columns == expected_columns
    if case.mode != "in order":
        found, expected = sorted(found, key=by_text), sorted(expected, key=by_text)
    assert found == expected


@pytest.mark.parametrize("name", queries.names())
def test_every_query_is_proved_also_on_nothing(name: str) -> None:
    cases = proofs().get(name)
    assert cases, f"{name} has no proof at tests/queries/{name}.sql"
    assert any(case.title.startswith("empty") for case in cases), f"{name} has no empty case"
    if name.startswith("checks/"):
        assert any(case.mode != "none" for case in cases), f"{name} has no violation to find"


def test_every_proof_has_its_query() -> None:
    assert proofs().keys() <= set(queries.names())


@pytest.mark.parametrize("name", queries.names())
def test_line_one_says_what_comes_back_and_the_grain(name: str) -> None:
    first = queries.read(name).splitlines()[0]
    assert first.startswith("-- "), "line 1 is a comment"
    assert re.search(r"One row (per|for) \S+", first), "line 1 names the grain: One row per …"
