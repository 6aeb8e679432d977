"""The tables of the bundle, read from the open release piece by piece: an indicator at a time is in memory, no more.

What a query yields must be exactly the columns of `columns`: one more is refused, since nobody has judged it.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import duckdb
import pyarrow as pa

from dashboard import queries
from dashboard.catalogue.records import KEY, PERIOD_KINDS
from dashboard.errors import StoreError
from dashboard.publication.bundle import columns
from dashboard.publication.bundle.about import SAMPLE, About
from dashboard.publication.bundle.records import Field, Reference, Table
from dashboard.publication.bundle.standards import Measure, standard
from dashboard.warehouse.connection import Warehouse

ARROW = {
    "string": pa.string(),
    "integer": pa.int64(),
    "number": pa.float64(),
    "date": pa.date32(),
    "boolean": pa.bool_(),
}
SAID = {
    "protected": columns.PROTECTED,
    "coarse": columns.COARSE,
    "silent": columns.SILENT,
    "nothing": columns.NOTHING,
    "every": columns.EVERY,
}


def every(opened: Warehouse, about: About, measures: Sequence[Measure]) -> tuple[Table, ...]:
    """One table per subject, in the order of the alphabet, then the reference tables and what stands beside."""
    subjects = sorted({(measure.table, measure.subject) for measure in measures})
    if len({name for name, _ in subjects}) < len(subjects):
        raise StoreError(f"Dua pokok bahasan berbagi satu nama tabel: {', '.join(name for name, _ in subjects)}.")
    own = [_subject(opened, about, subject, [m for m in measures if m.table == name]) for name, subject in subjects]
    return (*own, *_references(opened, about, measures), *_beside(opened, about))


def _subject(opened: Warehouse, about: About, subject: str, found: Sequence[Measure]) -> Table:
    name, fields = found[0].table, columns.marked(columns.FIGURES, sample=about.sample)

    def chunks() -> Iterator[Any]:
        for measure in found:
            yield read(opened, "public/bundle/figures", fields, indicator=measure.key, **SAID)

    kinds = {kind for measure in found for kind in measure.period_kinds}
    return Table(
        name=name,
        title=subject,
        description=f"{subject}: {', '.join(measure.label for measure in found)}.",
        fields=fields,
        key=KEY,
        rows=sum(measure.rows for measure in found),
        chunks=chunks,
        references=columns.FIGURE_REFERENCES,
        standards=tuple(standard(measure, about) for measure in found),
        frequency=next((kind for kind in PERIOD_KINDS if kind in kinds), ""),
        period=(
            min(measure.period_from for measure in found).isoformat(),
            max(measure.period_to for measure in found).isoformat(),
        ),
    )


def _references(opened: Warehouse, about: About, measures: Sequence[Measure]) -> Iterator[Table]:
    above = Reference(fields=("parent_code",), table=columns.REGIONS, of=("region_code",))
    within = Reference(fields=("region_code",), table=columns.REGIONS, of=("region_code",))
    yield _listed(about, measures)
    yield _whole(
        read(opened, "public/bundle/programs", columns.PROGRAM_FIELDS, every=columns.EVERY), about,
        Table(
            name=columns.PROGRAMS, title="Acuan program", description="Program yang disebut tabel lain.",
            fields=columns.PROGRAM_FIELDS, key=("program_code",), rows=0, chunks=_none,
        ),
    )  # fmt: skip
    yield _whole(
        read(opened, "public/bundle/units", columns.UNIT_FIELDS), about,
        Table(
            name=columns.UNITS, title="Acuan unit", description="Wilayah, UPT/panti, dan kantor yang ada angkanya.",
            fields=columns.UNIT_FIELDS, key=("unit_kind", "unit_code"), rows=0, chunks=_none, references=(above,),
        ),
    )  # fmt: skip
    homes = read(opened, "public/bundle/upt", columns.UPT_FIELDS)
    once = len(set(homes["upt_code"].to_pylist())) == homes.num_rows  # else a code stands once per validity
    yield _whole(
        homes, about,
        Table(
            name=columns.UPT, title="Acuan UPT/panti", fields=columns.UPT_FIELDS, key=("upt_code",) if once else (),
            description="UPT/panti kantor, satu baris tiap masa berlaku.", rows=0, chunks=_none, references=(within,),
        ),
    )  # fmt: skip
    yield _whole(
        read(opened, "public/bundle/regions", columns.REGION_FIELDS), about,
        Table(
            name=columns.REGIONS, title="Acuan wilayah", fields=columns.REGION_FIELDS, key=("region_code",),
            description="Wilayah kantor, wilayah lain yang ada angkanya, dan wilayah yang melingkupinya.", rows=0,
            chunks=_none, references=(Reference(fields=("parent_code",), table="", of=("region_code",)),),
        ),
    )  # fmt: skip


def _beside(opened: Warehouse, about: About) -> Iterator[Table]:
    """What stands beside the figures in a file that has it: which sums hold, and what was corrected."""
    for source, shape in BESIDE.items():
        if present(opened, source):
            listed = ", ".join(f'"{field.name}"' for field in shape.fields)
            rows = _fetched(opened, f'select {listed} from "{source}" order by all', shape.fields, {})  # noqa: S608
            yield _whole(rows, about, shape)


def present(opened: Warehouse, table: str) -> bool:
    """Whether the release has a table of this name: one of an older make lacks some."""
    with opened.cursor() as cursor:
        return bool(cursor.execute("select 1 from duckdb_tables() where table_name = ?", [table]).fetchone())


def _listed(about: About, measures: Sequence[Measure]) -> Table:
    """The table of indicators, from their Satu Data metadata."""
    lines = [{**standard(measure, about), "desimal": measure.decimals} for measure in measures]
    fields = columns.INDICATOR_FIELDS
    made = pa.table({field.name: pa.array([line[field.name] for line in lines], ARROW[field.kind]) for field in fields})
    return _whole(
        made, about,
        Table(
            name=columns.INDICATORS, title="Acuan indikator", fields=fields, key=("indicator",), rows=0, chunks=_none,
            description="Arti setiap indikator menurut Satu Data Indonesia: konsep, definisi, klasifikasi, ukuran,"
            " satuan.",
        ),
    )  # fmt: skip


def _none() -> Iterator[Any]:
    return iter(())


BESIDE = {
    "sums_held": Table(
        name=columns.RELATIONS["sums_held"], title="Hubungan yang berlaku", fields=columns.HELD_FIELDS,
        key=tuple(field.name for field in columns.HELD_FIELDS), rows=0, chunks=_none,
        description="Jumlah mana yang sama dengan bagian-bagiannya; dasar pemeriksaan perlindungan.",
    ),
    "sums_broken": Table(
        name=columns.RELATIONS["sums_broken"], title="Pengecualian hubungan", fields=columns.BROKEN_FIELDS,
        key=tuple(field.name for field in columns.BROKEN_FIELDS), rows=0, chunks=_none,
        description="Jumlah yang tidak sama dengan bagian-bagiannya, misalnya karena ada yang terlambat melapor.",
    ),
    "corrections": Table(
        name=columns.RELATIONS["corrections"], title="Koreksi", fields=columns.CORRECTION_FIELDS,
        key=("version", *KEY), rows=0, chunks=_none,
        description="Angka yang berubah sejak terbitan sebelumnya, satu baris tiap angka.",
    ),
}  # fmt: skip


def _whole(rows: Any, about: About, shape: Table) -> Table:
    """A small table that is read already, in the shape of `shape`."""
    fields = columns.marked(shape.fields, sample=about.sample)
    made = _marked(rows, fields)
    return Table(
        name=shape.name, title=shape.title, description=shape.description, fields=fields, key=shape.key,
        rows=made.num_rows, chunks=lambda: iter((made,)), references=shape.references,
    )  # fmt: skip


def read(opened: Warehouse, name: str, fields: Sequence[Field], **params: object) -> Any:
    """The rows of the query called `name` as an Arrow table with exactly these columns and their types."""
    return _fetched(opened, queries.read(name), fields, params)


def _fetched(opened: Warehouse, sql: str, fields: Sequence[Field], params: dict[str, object]) -> Any:
    with opened.cursor() as cursor:
        try:
            rows = cursor.sql(sql, params=params or None).to_arrow_table()
        except duckdb.Error as error:
            said = str(error).partition("\n")[0][:200]
            raise StoreError(f"Terbitan {opened.version} tidak dapat dibaca untuk data terbuka: {said}") from error
    return _marked(rows, fields)


def _marked(rows: Any, fields: Sequence[Field]) -> Any:
    """`rows` in the columns and types of `fields`, with the mark of a sample where they have it."""
    if columns.NOTE in fields and columns.NOTE.name not in rows.column_names:
        rows = rows.append_column(columns.NOTE.name, pa.array([SAMPLE] * rows.num_rows, pa.string()))
    allowed, found = [field.name for field in fields], rows.column_names
    if found != allowed:
        raise StoreError(f"Kolom data terbuka harus {_listing(allowed)}; yang terbaca {_listing(found)}.")
    return rows.cast(schema(fields))


def _listing(names: Iterable[str]) -> str:
    return ", ".join(names)


def schema(fields: Sequence[Field]) -> Any:
    """The columns as an Arrow schema."""
    return pa.schema([pa.field(field.name, ARROW[field.kind]) for field in fields])
