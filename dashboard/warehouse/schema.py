"""The tables of a warehouse and the two marts that pages rely on: names, columns and DuckDB types, in order.

A dataset's table has the columns of its catalogue record and two of the build's own: `_import_id`, the newest
import that gave the row a value, and `_first_received`, the day on which the row arrived for the first time.
Everything else here is small and comes from the office's TOML, the reference lists, the log and the catalogue.
"""

from collections.abc import Iterable

import duckdb

from dashboard.catalogue import DATASETS, Dataset
from dashboard.warehouse.statements import do

Columns = tuple[tuple[str, str], ...]

TYPES = {
    "code": "varchar",
    "text": "varchar",
    "int": "bigint",
    "idr": "bigint",
    "year": "integer",
    "pct": "double",
    "number": "double",
    "month": "date",
    "date": "date",
    "timestamp": "timestamp",
    "bool": "boolean",
    "release": "varchar",
}

REGIONS: Columns = (
    ("region_code", "varchar"),
    ("region_name", "varchar"),
    ("level", "varchar"),
    ("parent_code", "varchar"),
    ("bps_code", "varchar"),
    ("lat", "double"),
    ("lon", "double"),
    ("area_km2", "double"),
    ("valid_from", "date"),
    ("valid_to", "date"),
    ("own", "boolean"),  # the office's own area and everything inside it
)
LISTS: dict[str, Columns] = {  # data/reference/<name>.csv as it stands; yes and no as ya and tidak
    "series_breaks": (
        ("region_code", "varchar"),
        ("year", "integer"),  # the first year of the new meaning
        ("words", "varchar"),
        ("source", "varchar"),
    ),
    "ppks_kinds": (
        ("ppks_code", "integer"),
        ("ppks_name", "varchar"),
        ("ppks_group", "varchar"),
        ("stigmatising", "varchar"),  # ya: never below kabupaten in public
    ),
    "psks_kinds": (("psks_code", "integer"), ("psks_name", "varchar"), ("form", "varchar")),
    "roles": (
        ("role", "varchar"),
        ("role_name", "varchar"),
        ("psks_code", "integer"),
        ("is_pillar", "varchar"),
        ("in_every_kecamatan", "varchar"),  # ya: each kecamatan should have somebody
    ),
    "spm_services": (
        ("service", "varchar"),
        ("level", "varchar"),  # an office has the services of its own level only
        ("service_name", "varchar"),
        ("ppks_codes", "varchar"),  # separated by spaces
    ),
    "skm_elements": (("element", "integer"), ("element_name", "varchar")),
    "t_quantiles": (("freedom", "integer"), ("quantile", "double")),  # two-sided 95 %, by degrees of freedom
    "skm_weights": (("weight_key", "varchar"), ("weight_name", "varchar"), ("weight", "double")),
    "skm_bands": (("band", "varchar"), ("lowest", "double"), ("highest", "double"), ("band_name", "varchar")),
}
AGENCY: Columns = (
    ("slug", "varchar"),
    ("name", "varchar"),
    ("short_name", "varchar"),
    ("level", "varchar"),
    ("region_code", "varchar"),
    ("region_level", "varchar"),
    ("head_title", "varchar"),
    ("logo_text", "varchar"),
    ("reporting_since", "date"),  # first month whose reports are expected; NULL: none are
    ("weight_key", "varchar"),  # which of skm_weights the office uses
    ("satisfaction_weight", "double"),  # its number: what each unsur counts in the IKM
    ("as_of", "date"),  # newest arrival; NULL in an empty warehouse
)
IMPORTS: Columns = (
    ("import_id", "bigint"),
    ("at", "timestamp"),
    ("sha256", "varchar"),
    ("file", "varchar"),
    ("dataset", "varchar"),
    ("recipe", "varchar"),
    ("received", "date"),
    ("sender", "varchar"),
    ("sample", "boolean"),
    ("columns", "varchar"),  # dataset columns that the file carries, separated by spaces
    ("rows", "bigint"),
    ("loaded", "bigint"),
    ("rejected", "bigint"),
    ("outside", "bigint"),
    ("period_from", "date"),
    ("period_to", "date"),
    ("warnings", "varchar"),  # one per line
    ("superseded", "bigint"),
    ("withdrawn_at", "timestamp"),  # NULL: the import is in this warehouse
    ("withdraw_reason", "varchar"),
)
REJECTS: Columns = (
    ("import_id", "bigint"),
    ("sha256", "varchar"),
    ("dataset", "varchar"),
    ("file", "varchar"),
    ("line", "bigint"),
    ("column", "varchar"),
    ("rule", "varchar"),
    ("raw", "varchar"),
    ("advice", "varchar"),
    ("row_key", "varchar"),  # natural key of the row as read: region_code=16.03; year=2025
    ("mended", "boolean"),  # whether a later file brought that row; null: its key was not read
)
CATALOGUE_INDICATORS: Columns = (
    ("indicator", "varchar"),
    ("label", "varchar"),
    ("short", "varchar"),
    ("unit", "varchar"),
    ("subject", "varchar"),
    ("definition", "varchar"),
    ("formula", "varchar"),
    ("source", "varchar"),
    ("unit_kind", "varchar"),
    ("direction", "varchar"),
    ("decimals", "integer"),
    ("over_time", "varchar"),
    ("over_area", "varchar"),
    ("scale", "double"),
    ("maximum", "double"),  # what no true value exceeds; NULL: no such bound
    ("due_dataset", "varchar"),
    ("caveats", "varchar"),  # keys separated by spaces
    ("over_programs", "boolean"),  # false: no figure of all programmes together
    ("publishable", "boolean"),
    ("public_from", "varchar"),  # the finest level that may be public
    ("yearly", "boolean"),  # true: only figures of whole years may be public
    ("counts", "varchar"),  # what its value counts; '': nobody
    ("numerator", "varchar"),
    ("denominator", "varchar"),
    ("remainder", "varchar"),
    ("follows", "varchar"),  # the count that it would give away
)
CATALOGUE_DATASETS: Columns = (
    ("dataset", "varchar"),
    ("title", "varchar"),
    ("grain", "varchar"),
    ("reporter", "varchar"),
    ("frequency", "varchar"),
    ("due_day", "integer"),  # of the month after the period; the office's own day where it has one
    ("publishable", "boolean"),
)
PAYMENT_SHARES: Columns = (
    ("program_code", "varchar"),
    ("region_code", "varchar"),
    ("month", "date"),
    ("period_kind", "varchar"),
    ("largest_idr", "bigint"),  # the largest payment to one recipient
    ("second_idr", "bigint"),  # NULL: there is one payment only
)
CATALOGUE_THRESHOLDS: Columns = (("threshold", "varchar"), ("value", "double"))
META: Columns = (("key", "varchar"), ("value", "varchar"))
OBSERVATION_BASE: Columns = (
    ("indicator", "varchar"),
    ("unit_kind", "varchar"),
    ("unit_code", "varchar"),
    ("period", "date"),
    ("period_kind", "varchar"),
    ("program_code", "varchar"),
    ("part", "varchar"),
    ("numerator", "double"),
    ("denominator", "double"),
    ("value", "double"),
)
OBSERVATIONS: Columns = (
    ("indicator", "varchar"),
    ("unit_kind", "varchar"),  # region, upt, unit, office
    ("unit_code", "varchar"),  # region_code, upt_code, unit_code, or the office's slug
    ("level", "varchar"),  # kecamatan, kabupaten, provinsi, negara, upt, unit, office
    ("period", "date"),  # first day of the period
    ("period_kind", "varchar"),
    ("program_code", "varchar"),  # '*': all programmes
    ("part", "varchar"),  # '*': all parts
    ("numerator", "double"),
    ("denominator", "double"),
    ("value", "double"),  # NULL: not reported, or not defined (a ratio over zero)
    ("reported", "bigint"),
    ("expected", "bigint"),
    ("status", "varchar"),  # final, provisional, incomplete
)
REPORTS: Columns = (
    ("dataset", "varchar"),
    ("unit_kind", "varchar"),
    ("unit_code", "varchar"),
    ("cadence", "varchar"),  # minggu, bulan, triwulan, semester, tahun: how often it is due
    ("period", "date"),  # first day of what it tells; of a monthly report the last month of a longer payment
    ("month", "date"),  # the month in which that closes
    ("due_date", "date"),  # NULL: it has no due day and is never late
    ("received", "date"),  # first arrival; NULL: none
    ("on_time", "boolean"),  # NULL without a due day, and while it has neither arrived nor passed
    ("is_due", "boolean"),  # the due day has passed at as_of, or there is none: the period has closed
    ("status", "varchar"),  # tepat_waktu, terlambat, diterima (no due day), belum
)
CHECKS: Columns = (("check_name", "varchar"), ("findings", "bigint"))
CHECK_FINDINGS: Columns = (("check_name", "varchar"), ("subject", "varchar"), ("message", "varchar"))
FINDINGS: Columns = (
    ("finding_id", "varchar"),  # of check, figure and value: a figure that changes is asked anew
    ("check_name", "varchar"),
    ("unit_kind", "varchar"),  # region, upt, office
    ("unit_code", "varchar"),
    ("unit_name", "varchar"),
    ("period", "date"),  # first day of the period
    ("period_kind", "varchar"),
    ("program_code", "varchar"),  # '*': no programme
    ("part", "varchar"),  # other keys of the row (stage, service, round …), '*': none
    ("dataset", "varchar"),
    ("column", "varchar"),
    ("indicators", "varchar"),  # keys of the indicators computed from it, separated by spaces
    ("value", "double"),  # as sent; NULL where the cell is no number
    ("expected", "double"),  # what one would expect instead; NULL where nothing is known
    ("evidence", "varchar"),
    ("question", "varchar"),
    ("import_id", "bigint"),
    ("file", "varchar"),
    ("sender", "varchar"),
    ("answered_by", "varchar"),  # NULL: open
    ("answered_at", "timestamp"),
    ("answer", "varchar"),
)

FIXED: dict[str, Columns] = {
    "regions": REGIONS,
    **LISTS,
    "agency": AGENCY,
    "imports": IMPORTS,
    "rejects": REJECTS,
    "catalogue_indicators": CATALOGUE_INDICATORS,
    "catalogue_datasets": CATALOGUE_DATASETS,
    "catalogue_thresholds": CATALOGUE_THRESHOLDS,
    "payment_shares": PAYMENT_SHARES,
    "meta": META,
    "observation_base": OBSERVATION_BASE,
    "checks": CHECKS,
    "check_findings": CHECK_FINDINGS,
    "findings": FINDINGS,
}
MARTS: dict[str, Columns] = {"observations": OBSERVATIONS, "reports": REPORTS}  # filled by queries/marts/<name>.sql
# Needed while building, not in the published file: steps on the way, and what is about single persons.
SCRATCH = frozenset(
    {"observation_base", *(record.key for record in DATASETS if any(c.personal for c in record.columns))}
)


def dataset_columns(record: Dataset) -> Columns:
    """Columns of a dataset's table in the warehouse."""
    own = tuple((column.name, TYPES[column.type]) for column in record.columns)
    return (*own, ("_import_id", "bigint"), ("_first_received", "date"))


def tables() -> dict[str, Columns]:
    """Every table whose columns are fixed here; other marts have the columns that their query yields."""
    return {record.key: dataset_columns(record) for record in DATASETS} | FIXED | MARTS


def create(connection: duckdb.DuckDBPyConnection, names: Iterable[str] | None = None) -> None:
    """Create the tables called `names` (all when None), empty; those of SCRATCH as temporary ones."""
    known = tables()
    for name in known if names is None else names:
        columns = ", ".join(f'"{column}" {kind}' for column, kind in known[name])
        temporary = "temporary " if name in SCRATCH else ""
        do(connection, f'create {temporary}table "{name}" ({columns})')
