"""Fill the tables of a new warehouse from the office's profile, the reference lists, the log and the staged files.

Across files the newer arrival wins, value by value: a file that does not carry a column leaves it to an older one,
a file that carries it decides, with an empty cell as well.
"""

from collections.abc import Sequence

import duckdb
import pyarrow as pa

from dashboard.catalogue import DATASETS, INDICATORS, THRESHOLDS, Agency, Dataset
from dashboard.paths import REFERENCE
from dashboard.warehouse import imports, mended, payments, schema
from dashboard.warehouse.imports import Import
from dashboard.warehouse.statements import do, insert

YES = "('ya', 'y', 'yes', 'true', '1')"
# A plan for a whole year arrives in January; a report of its month is there when this column is.
REPORTED_COLUMN = {"budgets": "realised_idr"}
PROFILE_ID = 0  # the import id of rows that stand in the office's TOML


def everything(connection: duckdb.DuckDBPyConnection, agency: Agency) -> list[Import]:
    """Fill all tables but marts and meta; the imports that count, oldest arrival first."""
    log = imports.read(agency.slug)
    counted = imports.counting(log)
    regions(connection, agency)
    lists(connection)
    office(connection, agency, with_rows(counted))
    catalogue(connection, agency)
    import_log(connection, log)
    reject_rows(connection, agency, counted)
    for record in DATASETS:
        if record.key not in schema.SCRATCH:
            files = [i for i in counted if i.dataset == record.key]
            dataset_rows(connection, agency, record=record, files=files)
    payments.count(connection, agency, counted)
    mended.mark(connection)
    return counted


def with_rows(counted: Sequence[Import]) -> list[Import]:
    """The imports that brought something: a file of which every row was rejected makes no data newer."""
    return [record for record in counted if record.loaded]


def regions(connection: duckdb.DuckDBPyConnection, agency: Agency) -> None:
    """All areas of the reference list; `own` marks the office's area and what is inside it."""
    columns = ", ".join(
        f'cast(nullif("{name}", \'\') as {kind}) as "{name}"' for name, kind in schema.REGIONS if name != "own"
    )
    do(
        connection,
        f"""
        insert into regions by name
        select {columns}, region_code = $own or starts_with(region_code, $own || '.') as own
        from read_csv($path, header = true, all_varchar = true)
        """,  # noqa: S608
        {"own": agency.region_code, "path": str(REFERENCE / "regions.csv")},
    )


def lists(connection: duckdb.DuckDBPyConnection) -> None:
    """The reference lists as they stand in their files."""
    for name, columns in schema.LISTS.items():
        chosen = ", ".join(f'cast(nullif("{column}", \'\') as {kind}) as "{column}"' for column, kind in columns)
        do(
            connection,
            f'insert into "{name}" by name select {chosen} from read_csv($path, header = true, all_varchar = true)',  # noqa: S608
            {"path": str(REFERENCE / f"{name}.csv")},
        )


def office(connection: duckdb.DuckDBPyConnection, agency: Agency, counted: Sequence[Import]) -> None:
    """The one row of `agency`."""
    row = {name: getattr(agency, name) for name, _ in schema.AGENCY if hasattr(agency, name)}
    row["reporting_since"] = f"{agency.reporting_since}-01" if agency.reporting_since else None
    row["weight_key"] = agency.satisfaction_weight
    row["satisfaction_weight"] = agency.weight
    row["as_of"] = max((i.received for i in counted), default=None)
    insert(connection, "agency", [row])


def catalogue(connection: duckdb.DuckDBPyConnection, agency: Agency) -> None:
    """The records of indicators, datasets and thresholds as rows, with the office's own due days."""
    insert(
        connection,
        "catalogue_indicators",
        [
            {name: getattr(i, "key" if name == "indicator" else name) for name, _ in schema.CATALOGUE_INDICATORS}
            | {"caveats": " ".join(i.caveats)}
            for i in INDICATORS
        ],
    )
    insert(
        connection,
        "catalogue_datasets",
        [
            {
                "dataset": d.key,
                "title": d.title,
                "grain": d.grain,
                "reporter": d.reporter,
                "frequency": d.due.frequency,
                "due_day": agency.due_days.get(d.key, d.due.day),
                "publishable": d.publishable,
            }
            for d in DATASETS
        ],
    )
    insert(connection, "catalogue_thresholds", [{"threshold": t.key, "value": t.value} for t in THRESHOLDS])


def import_log(connection: duckdb.DuckDBPyConnection, log: Sequence[Import]) -> None:
    """Every import, the withdrawn ones too."""
    insert(
        connection,
        "imports",
        [
            {name: getattr(i, "id" if name == "import_id" else name) for name, _ in schema.IMPORTS}
            | {"columns": " ".join(i.columns), "warnings": "\n".join(i.warnings)}
            for i in log
        ],
    )


def reject_rows(connection: duckdb.DuckDBPyConnection, agency: Agency, counted: Sequence[Import]) -> None:
    """The rejected rows of the imports that count."""
    paths = {imports.rejects(agency.slug, i): i for i in counted if i.rejected}
    found = {str(path): i for path, i in paths.items() if path.exists()}
    if not found:
        return
    _insert_ranks(connection, found)
    do(
        connection,
        """
        insert into rejects by name
        with
            staged as (
                select file, line, "column", rule, raw, advice, row_key, cast(null as varchar) as filename
                from rejects where false
                union all by name
                select * from read_parquet($paths, filename = true, union_by_name = true)
            )
        select r.import_id, r.sha256, r.dataset, s.file, s.line, s."column", s.rule, s.raw, s.advice, s.row_key
        from staged s join ranks r on r.path = s.filename
        """,
        {"paths": list(found)},
    )


def _insert_ranks(
    connection: duckdb.DuckDBPyConnection, files: dict[str, Import], record: Dataset | None = None
) -> None:
    """Fill the scratch table `ranks`: the staged files in the order in which they override each other.

    For each value column of the dataset, `has_<column>` says whether the file carries it.
    """
    values = [name for name in record.column_names if name not in record.natural_key] if record else []
    flags = "".join(f', "has_{name}" boolean' for name in values)
    do(
        connection,
        "create or replace temporary table ranks "
        f"(path varchar, rank bigint, import_id bigint, received date, sha256 varchar, dataset varchar{flags})",
    )
    rows = [
        {"path": p, "rank": n, "import_id": i.id, "received": i.received, "sha256": i.sha256, "dataset": i.dataset}
        | {f"has_{name}": name in i.columns for name in values}
        for n, (p, i) in enumerate(files.items(), start=1)
    ]
    insert(connection, "ranks", rows)


def dataset_rows(
    connection: duckdb.DuckDBPyConnection, agency: Agency, *, record: Dataset, files: Sequence[Import]
) -> None:
    """Merge the staged files of one dataset, and the rows of the office's profile under them."""
    profile = agency.lists.get(record.key, ())
    if files:
        paths = {str(imports.staged(agency.slug, i)): i for i in files}
        _insert_ranks(connection, paths, record)
        do(connection, _merge(record), {"paths": list(paths)})
    if profile:
        _profile_rows(connection, record, profile)


def _merge(record: Dataset) -> str:
    """INSERT that takes each value from the newest file that carries its column."""
    keys = ", ".join(f'"{name}"' for name in record.natural_key)
    values = "".join(
        f', arg_max_null("{name}", rank) filter (where "has_{name}") as "{name}"'
        for name in record.column_names
        if name not in record.natural_key
    )
    column = REPORTED_COLUMN.get(record.key)
    reported = f' filter (where s."{column}" is not null)' if column else ""
    # an empty row of the table first: columns that no file carries exist, with their types
    return f"""
        insert into "{record.key}" by name
        with
            staged as (
                select * from "{record.key}" where false
                union all by name
                select * from read_parquet($paths, filename = true, union_by_name = true)
            )
        select {keys}{values}, arg_max(r.import_id, r.rank) as _import_id, min(r.received){reported} as _first_received
        from staged s join ranks r on r.path = s.filename
        group by {keys}
    """  # noqa: S608


def _profile_rows(connection: duckdb.DuckDBPyConnection, record: Dataset, rows: Sequence[dict[str, str]]) -> None:
    """Rows of the office's TOML where no import has one, and its values where an imported row has none."""
    columns = [column for column in record.columns if any(column.name in row for row in rows)]
    texts = [{column.name: row.get(column.name) or None for column in columns} for row in rows]
    connection.register("profile_rows", pa.Table.from_pylist(texts))
    casts = ", ".join(
        f'lower("{c.name}") in {YES} as "{c.name}"'
        if c.type == "bool"
        else f'cast("{c.name}" as {schema.TYPES[c.type]}) as "{c.name}"'
        for c in columns
    )
    do(connection, f"create or replace temporary table profile as select {casts} from profile_rows")  # noqa: S608
    connection.unregister("profile_rows")
    same = " and ".join(f't."{name}" = profile."{name}"' for name in record.natural_key)
    fill = ", ".join(
        f'"{c.name}" = coalesce(t."{c.name}", profile."{c.name}")' for c in columns if c.name not in record.natural_key
    )
    do(connection, f'update "{record.key}" as t set {fill} from profile where {same}')  # noqa: S608
    do(
        connection,
        f"""
        insert into "{record.key}" by name
        select *, {PROFILE_ID} as _import_id from profile
        where not exists (select 1 from "{record.key}" as t where {same})
        """,  # noqa: S608
    )
