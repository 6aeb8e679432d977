"""The registry of named queries: every SELECT of the product is one file under `queries/`, called by its path.

A name is the path below `queries/` without `.sql` (`observations/map`). Each query runs on a cursor of its own:
one DuckDB connection shared by threads gives silently wrong numbers, a cursor per query does not (measured).
"""

import difflib
import functools
import json
from typing import Protocol

import duckdb
import pandas as pd

from dashboard.errors import NotFoundError, PantauError, ParameterError, StoreError
from dashboard.paths import QUERIES

WRONG_VALUE = (duckdb.ConversionException, duckdb.InvalidInputException, duckdb.OutOfRangeException)
OTHER_RELEASE = (duckdb.CatalogException, duckdb.BinderException)
REBUILD = (
    "Bangun ulang dengan `pantau build --agency KANTOR`, atau kembali ke versi sebelumnya dengan `pantau rollback`."
)


class Connection(Protocol):
    """What `run` needs: a DuckDB connection, one of its cursors, or an open warehouse."""

    def cursor(self) -> duckdb.DuckDBPyConnection:
        """A cursor that no other thread uses."""
        ...  # pragma: no cover


@functools.cache
def names() -> tuple[str, ...]:
    """All names, sorted; looked up once, as each text is read once."""
    return tuple(sorted(path.relative_to(QUERIES).with_suffix("").as_posix() for path in QUERIES.rglob("*.sql")))


@functools.lru_cache(maxsize=512)
def read(name: str) -> str:
    """The text of the query called `name`; NotFoundError names the nearest ones that exist."""
    known = names()
    if name not in known:
        near = difflib.get_close_matches(name, known, n=5, cutoff=0.3) or list(known)
        raise NotFoundError(f"Kueri “{name}” tidak ada. Yang mirip: {', '.join(near)}.")
    return (QUERIES / f"{name}.sql").read_text(encoding="utf-8")


def title(name: str) -> str:
    """Line 1 of the query without its comment marks: what comes back and the grain."""
    return read(name).partition("\n")[0].removeprefix("--").strip()


@functools.cache
def _parser() -> duckdb.DuckDBPyConnection:
    """A database without tables that only reads texts: to open one takes longer than to read a hundred."""
    return duckdb.connect()


@functools.lru_cache(maxsize=512)
def parameters(name: str) -> frozenset[str]:
    """The parameters that `name` needs, all of them, without their dollar sign."""
    with _parser().cursor() as connection:
        statements = connection.extract_statements(read(name))
    if len(statements) != 1:
        raise PantauError(f"Kueri “{name}” memuat {len(statements)} perintah; satu berkas memuat satu SELECT.")
    return frozenset(statements[0].named_parameters)


def run(connection: Connection, name: str, **params: object) -> pd.DataFrame:
    """The rows of `name` with `params` bound, columns as the query names them.

    ParameterError where a parameter is missing, does not belong to the query (so that no filter is lost silently) or
    is no value of its kind; PantauError where the query takes longer than the warehouse allows; StoreError where the
    warehouse cannot be read or is of another release.
    """
    wanted = parameters(name)
    if wanted != params.keys():
        raise ParameterError(_mismatch(name, wanted, frozenset(params)))
    with connection.cursor() as cursor:
        try:
            return cursor.execute(read(name), params).df()
        except duckdb.InterruptException as error:
            raise PantauError(f"Kueri “{name}” melewati batas waktu. Persempit pilihan, lalu coba lagi.") from error
        except WRONG_VALUE as error:
            given = ", ".join(f"{key}={value}" for key, value in sorted(params.items()))
            raise ParameterError(f"Kueri “{name}” tidak dapat memakai nilai ini: {given}.") from error
        except OTHER_RELEASE as error:
            raise StoreError(f"Gudang data ini dibuat oleh rilis lain: {_brief(error)}. {REBUILD}") from error
        except duckdb.Error as error:
            raise StoreError(f"Gudang data tidak dapat dibaca: {_brief(error)}. {REBUILD}") from error


def _brief(error: duckdb.Error) -> str:
    """The first sentence of what DuckDB says."""
    return str(error).partition("\n")[0].rstrip(".")[:200]


def _mismatch(name: str, wanted: frozenset[str], given: frozenset[str]) -> str:
    missing = ", ".join(sorted(wanted - given)) or "tidak ada"
    excess = ", ".join(sorted(given - wanted)) or "tidak ada"
    needed = ", ".join(sorted(wanted)) or "tanpa parameter"
    return f"Kueri “{name}” perlu: {needed}. Kurang: {missing}. Berlebih: {excess}."


@functools.lru_cache(maxsize=512)
def references(name: str) -> frozenset[str]:
    """The tables that the text of `name` reads itself, whether filled by an import or by a mart."""
    with _parser().cursor() as connection:
        rows = connection.execute("select json_serialize_sql($sql)", {"sql": read(name)}).fetchall()
    tree = json.loads(rows[0][0])
    if tree["error"]:
        raise PantauError(f"Kueri “{name}” bukan SELECT yang sah: {tree['error_message']}.")
    found, own = set[str](), set[str]()
    _walk(tree, found, own)
    return frozenset(found - own)


def _walk(node: object, found: set[str], own: set[str]) -> None:
    """Collect the names of tables read and of CTEs defined anywhere in a parsed statement."""
    if isinstance(node, dict):
        if node.get("type") == "BASE_TABLE":
            found.add(node["table_name"])
        own.update(entry["key"] for entry in node.get("cte_map", {}).get("map", []))
        for child in node.values():
            _walk(child, found, own)
    elif isinstance(node, list):
        for child in node:
            _walk(child, found, own)


@functools.lru_cache(maxsize=512)
def tables(name: str) -> frozenset[str]:
    """The tables that the rows of `name` come from in the end: marts are followed to what they read.

    `observations` stays itself: which datasets it stands on depends on the indicator (`indicator_tables`).
    """
    found: set[str] = set()
    for table in references(name):
        is_mart = f"marts/{table}" in names() and table != "observations"
        found |= tables(f"marts/{table}") if is_mart else {table}
    return frozenset(found)


def indicator_tables(key: str) -> frozenset[str]:
    """The tables that the indicator called `key` is computed from, through marts too."""
    return tables(f"indicators/{key}")
