"""What each office would know in the end: every dataset typed as the catalogue says, from a seeded generator.

`exports` writes it in the shapes that offices send; import and build must give it back. Also a development aid:
`python -m dashboard.sample.truth --agency ntb --out DIR` writes one Parquet file per dataset.
"""

import argparse
from pathlib import Path

import pandas as pd

from dashboard.catalogue import Agency, agency, dataset
from dashboard.sample import disbursing, homes, money, published, subjects
from dashboard.sample.world import World

OFFICES = ("muara-enim", "musi-banyuasin", "kutai-timur", "ntb", "jawa-timur")
DTYPES = {
    "code": "str",
    "text": "str",
    "int": "Int64",
    "idr": "Int64",
    "year": "Int32",
    "pct": "Float64",
    "number": "Float64",
    "month": "datetime64[s]",
    "date": "datetime64[s]",
    "bool": "boolean",
    "timestamp": "datetime64[s]",
    "release": "str",
}
ARROW_DATES = ("month", "date")


def typed(key: str, table: pd.DataFrame) -> pd.DataFrame:
    """The columns of the dataset that the table has, in the catalogue's order and types, sorted by the natural key."""
    record = dataset(key)
    carried = [column for column in record.columns if column.name in table.columns]
    result = table[[column.name for column in carried]].astype({c.name: DTYPES[c.type] for c in carried})
    return result.sort_values(list(record.natural_key), ignore_index=True)


def truth(office: Agency) -> dict[str, pd.DataFrame]:
    """Dataset key → rows of one office; 36 months October 2023 to September 2026 (budgets: years 2023 to 2026)."""
    world = World(office)
    everything, reported = world.payments, world.reported
    residents, services = homes.reports(office)
    tables = {
        "population": published.population(office),
        "poverty": published.poverty(office),
        "area_indicators": published.area_indicators(office),
        "budgets": money.budgets(office, everything),
        "disbursements": pd.concat([reported, disbursing.candidates(office, everything)], ignore_index=True),
        "disbursement_failures": disbursing.failures(office, reported),
        "upt_residents": residents,
        "upt_services": services,
        **subjects.tables(world),
    }
    return {key: typed(key, table) for key, table in tables.items()}


def dump(office: Agency, folder: Path) -> None:
    """Write `folder/<dataset>.parquet`, typed like staged Parquet (DATE, BIGINT, BOOLEAN), with `_line`."""
    import pyarrow as pa  # noqa: PLC0415 - a development aid must not slow the import of the generator
    import pyarrow.parquet as pq  # noqa: PLC0415

    folder.mkdir(parents=True, exist_ok=True)
    for key, table in truth(office).items():
        arrow = pa.Table.from_pandas(table.assign(_line=range(2, len(table) + 2)), preserve_index=False)
        for column in dataset(key).columns:
            if column.type in ARROW_DATES and column.name in table.columns:
                index = arrow.schema.get_field_index(column.name)
                arrow = arrow.set_column(index, column.name, arrow.column(index).cast(pa.date32()))
            if column.type in ("code", "text", "release") and column.name in table.columns:
                index = arrow.schema.get_field_index(column.name)
                arrow = arrow.set_column(index, column.name, arrow.column(index).cast(pa.string()))
        pq.write_table(arrow, folder / f"{key}.parquet")


def main() -> None:
    """Command line of the development aid."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--agency", choices=OFFICES, required=True)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    dump(agency(arguments.agency), arguments.out)


if __name__ == "__main__":
    main()
