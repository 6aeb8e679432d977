"""KAMUS.md: every table, column, code and indicator of a release in words, computed from the release itself."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from dashboard.catalogue.records import KEY
from dashboard.publication.bundle import columns
from dashboard.publication.bundle.about import SAMPLE_SENTENCE, About, about
from dashboard.publication.bundle.records import Field, Table
from dashboard.publication.bundle.standards import LEVEL_WORDS, PARTS, PERIODS, Measure, measures, standard
from dashboard.publication.bundle.tables import every
from dashboard.warehouse.connection import Warehouse

KINDS = {
    "string": "teks",
    "integer": "bilangan bulat",
    "number": "bilangan",
    "date": "tanggal",
    "boolean": "ya/tidak",
}


def dictionary(opened: Warehouse) -> str:
    """KAMUS.md of the open release, as Markdown."""
    found, known = about(opened), measures(opened)
    return described(found, known, every(opened, found, known))


def described(found: About, known: Sequence[Measure], tables: Sequence[Table]) -> str:
    """The same for tables that are read already."""
    lines = ["# Kamus data", "", f"{found.title}, terbitan {found.version}."]
    lines += ["", f"**{SAMPLE_SENTENCE}**"] if found.sample else []
    lines += ["", "## Tabel", "", *_grid(("Tabel", "Isi", "Baris"), _tables(tables))]
    lines += ["", "## Kolom tabel angka", "", *_fields(columns.marked(columns.FIGURES, sample=found.sample))]
    lines += ["", f"Satu baris ditentukan oleh {', '.join(KEY)}."]
    lines += ["", *_codes(known)]
    for name, group in groupby(known, key=lambda measure: measure.subject):
        lines += ["", f"## {name}", *_indicators(found, group)]
    for table in tables:
        if not table.standards:
            lines += ["", f"## {table.title}", "", f"{table.description}{_keyed(table)}", ""]
            lines += _fields(table.fields)
    return "\n".join(lines) + "\n"


def _keyed(table: Table) -> str:
    return f" Kunci: {', '.join(table.key)}." if table.key else ""


def _tables(tables: Sequence[Table]) -> Iterator[tuple[str, ...]]:
    return ((table.name, table.description, f"{table.rows:,}".replace(",", ".")) for table in tables)


def _fields(fields: Iterable[Field]) -> list[str]:
    return _grid(("Kolom", "Nama", "Jenis", "Arti"), ((f.name, f.title, KINDS[f.kind], f.description) for f in fields))


def _codes(known: Sequence[Measure]) -> Iterator[str]:
    """The closed lists: what stands in a column and what it means."""
    used = {part for measure in known for part in measure.parts}
    lists: tuple[tuple[str, dict[str, str]], ...] = (
        ("unit_kind", columns.UNIT_KINDS),
        ("level", LEVEL_WORDS),
        ("period_kind", PERIODS),
        ("status", columns.STATUSES),
        ("part", {f"{part}=…": PARTS.get(part, part.replace("_", " ")) for part in sorted(used)}),
    )
    yield "## Kode"
    for name, words in lists:
        yield from ("", f"### {name}", "", *_grid(("Kode", "Arti"), words.items()))
    yield from ("", "### reason", "", *_grid(("Tertulis", "Arti"), _reasons()))


def _reasons() -> Iterator[tuple[str, str]]:
    yield columns.PROTECTED, "angkanya ada, tetapi kecil atau dapat membuka angka kecil"
    yield columns.COARSE, "jenis yang mudah membuat orang dicap tidak diterbitkan di bawah kabupaten/kota"
    yield columns.SILENT, "laporannya belum lengkap"
    yield columns.NOTHING, "tidak ada yang dihitung; bukan nol"


def _indicators(found: About, group: Iterable[Measure]) -> Iterator[str]:
    for measure in group:
        said = standard(measure, found)
        rows = [
            ("Kunci", f"`{measure.key}`"),
            ("Definisi", said["definisi"]),
            ("Rumus", said["rumus"]),
            ("Ukuran dan satuan", f"{said['ukuran']}, {said['satuan']}"),
            ("Klasifikasi", said["klasifikasi"]),
            ("Periode", said["periode"]),
            ("Sumber", said["sumber"]),
        ]
        rows += [("Catatan", said["catatan_pakai"])] if said["catatan_pakai"] else []
        yield from ("", f"### {measure.label}", "", *(f"- {label}: {text}" for label, text in rows))


def _grid(headings: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> list[str]:
    """A table in Markdown."""
    lines = [headings, tuple("---" for _ in headings), *rows]
    return [f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |" for line in lines]
