"""The figures of a release: the file that the public process opens, and nothing else of the office.

Its tables have the names and columns of the warehouse, so that the same queries run on both; `observations` has one
column more, `reason`: NULL where the figure is shown, else why it is not, with status 'hidden' and no number.
`meta` says `kind` = 'public'. Nothing is in it that not everybody may know.
"""

from collections.abc import Mapping
from pathlib import Path

import duckdb
from pandas import DataFrame

from dashboard import queries
from dashboard.warehouse import schema
from dashboard.warehouse.statements import do

KIND = "public"
PROTECTED = "perlindungan"  # hidden so that nothing is about anyone
COARSE = "tingkat"  # published from kabupaten upwards only
COPIED = (
    "regions", "agency", "programs", "series_breaks", "ppks_kinds", "spm_services", "catalogue_indicators",
    "catalogue_datasets", "catalogue_thresholds", "reports", "named_units", "unit_parents", "area_inside",
    "calendar_periods", "period_kinds",
)  # fmt: skip
SELECTED = ("imports", "upt")  # queries/public/<table>.sql
EMPTY = ("findings",)  # pages ask for it; what is doubted is the office's own business


def write(warehouse: Path, target: Path, observations: DataFrame, meta: Mapping[str, str]) -> None:
    """Write the file of a release; `observations` has the columns of the warehouse's and `reason`."""
    with duckdb.connect() as connection:
        for name, path, mode in (("inside", warehouse, " (read_only)"), ("outside", target, "")):
            do(connection, f"attach '{str(path).replace(chr(39), chr(39) * 2)}' as {name}{mode}")
        do(connection, "use inside.main")
        for table in COPIED:
            do(connection, f'create table outside.main."{table}" as from "{table}"')
        for table in SELECTED:
            do(connection, f'create table outside.main."{table}" as\n{queries.read(f"public/{table}")}')
        for table in EMPTY:
            do(connection, f'create table outside.main."{table}" as from "{table}" limit 0')
        columns = ", ".join(f'"{name}" {kind}' for name, kind in (*schema.OBSERVATIONS, ("reason", "varchar")))
        do(connection, f"create table outside.main.observations ({columns})")
        connection.register("given", observations)
        do(connection, "insert into outside.main.observations by name from given")
        do(connection, "create table outside.main.meta (key varchar, value varchar)")
        connection.executemany("insert into outside.main.meta values (?, ?)", sorted(({"kind": KIND} | meta).items()))
        do(connection, "checkpoint outside")
