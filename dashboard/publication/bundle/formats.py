"""One table into three files at once, so that it is read once: CSV for every program, Parquet for large work, XLSX.

CSV: UTF-8, comma, CRLF, quotes as RFC 4180 has them, decimal dot, ISO dates. Parquet: zstd, types as in the
descriptor. The same table gives the same bytes, as long as the libraries are the pinned ones.
"""

import csv
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from dashboard.publication.bundle import cells, workbook
from dashboard.publication.bundle.about import LICENCE_TITLE, About
from dashboard.publication.bundle.records import Table
from dashboard.publication.bundle.tables import schema

Add = Callable[[Any], None]
BLOCK = 16_384  # rows that are turned into text at a time
MEDIA_TYPES = {
    "csv": "text/csv",
    "parquet": "application/vnd.apache.parquet",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "md": "text/markdown",
    "json": "application/json",
    "jsonld": "application/ld+json",
    "sha256": "text/plain",
}


def write(table: Table, about: About, folder: Path, heard: Callable[[int], None]) -> tuple[Path, ...]:
    """Write the table in every format; `heard` is told how many rows are written. Returns the files."""
    paths = tuple(folder / about.named(table.name, ending) for ending in ("csv", "parquet", "xlsx"))
    with ExitStack() as stack:
        sinks: list[Add] = [
            stack.enter_context(opened(path, table, about)) for opened, path in zip(SINKS, paths, strict=True)
        ]
        for chunk in table.chunks():
            for start in range(0, chunk.num_rows, BLOCK):
                part = chunk.slice(start, BLOCK)
                for add in sinks:
                    add(part)
                heard(part.num_rows)
    return paths


@contextmanager
def _csv(path: Path, table: Table, about: About) -> Iterator[Add]:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow(field.name for field in table.fields)

        def add(part: Any) -> None:
            pairs = zip(part.columns, table.fields, strict=True)
            writer.writerows(zip(*(cells.written(column.to_pylist(), field) for column, field in pairs), strict=True))

        yield add


@contextmanager
def _parquet(path: Path, table: Table, about: About) -> Iterator[Add]:
    said = {
        "title": table.title,
        "publisher": about.office,
        "version": about.version,
        "licence": LICENCE_TITLE,
        "citation": about.citation,
    }
    shape = schema(table.fields).with_metadata(said)
    with pq.ParquetWriter(path, shape, compression="zstd", use_dictionary=True) as writer:
        yield lambda part: writer.write_table(part.replace_schema_metadata(shape.metadata))


@contextmanager
def _xlsx(path: Path, table: Table, about: About) -> Iterator[Add]:
    with workbook.writing(path, table, about) as add:
        yield add


SINKS = (_csv, _parquet, _xlsx)
