"""Write the bundle of a release: the whole folder in its place, or nothing.

Everything is written into a folder beside it and brought to the disk; one rename puts it in place. Nothing in it
depends on the clock or on the machine: the same public file gives the same bytes.
"""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dashboard.disk import exchange, faults, files
from dashboard.publication.bundle import dcat, formats, package
from dashboard.publication.bundle.about import About, about
from dashboard.publication.bundle.changelog import changelog
from dashboard.publication.bundle.dictionary import described
from dashboard.publication.bundle.methodology import methodology
from dashboard.publication.bundle.reading import CHECKSUMS, index
from dashboard.publication.bundle.records import Bundle, File, Progress, Table
from dashboard.publication.bundle.standards import measures
from dashboard.publication.bundle.tables import every
from dashboard.warehouse.connection import Warehouse

DOING = "menulis data terbuka"
TEXTS = (
    ("METODE", "Cara membaca dan metode", "Apa yang diterbitkan, apa yang disembunyikan, dan mengapa."),
    ("KAMUS", "Kamus data", "Arti tabel, kolom, kode, dan indikator."),
    ("CHANGELOG", "Riwayat terbitan", "Terbitan dan angka yang diperbaiki."),
)


def write(opened: Warehouse, folder: Path, progress: Progress | None = None) -> Bundle:
    """Write the open-data bundle of the open public file to `folder`, which it replaces; what is written.

    `progress(text, done, total)` hears which table is written and how many rows of all. StoreError where the public
    file has columns that the bundle must not have; MachineError where the disk refuses.
    """
    heard = progress or _silent
    found = about(opened)
    with faults.told(DOING, opened.slug), _placed(folder) as draft:
        known = measures(opened)
        tables = every(opened, found, known)
        written = [*_tables(tables, found, draft, heard)]
        bodies = (methodology(opened), described(found, known, tables), changelog(opened, found))
        for (name, title, said), body in zip(TEXTS, bodies, strict=True):
            path = draft / f"{name}.md"
            path.write_text(body, encoding="utf-8", newline="\n")
            written.append(_file(path, "md", title, said))
        (draft / package.NAME).write_bytes(package.descriptor(found, tables, written))
        (draft / dcat.NAME).write_bytes(dcat.catalogue(found, tables, written))
        _sums(draft, {file.path: file.sha256 for file in written})
    return index(folder)


def _tables(tables: tuple[Table, ...], found: About, draft: Path, heard: Progress) -> Iterator[File]:
    """Write every table in every format."""
    total, done = sum(table.rows for table in tables), 0
    for table in tables:
        heard(table.title, done, total)

        def count(rows: int, title: str = table.title) -> None:
            nonlocal done
            done += rows
            heard(title, done, total)

        for path in formats.write(table, found, draft, count):
            kind = path.suffix.removeprefix(".")
            yield _file(path, kind, f"{table.title} ({kind.upper()})", table.description, table)


def _file(path: Path, kind: str, title: str, said: str, table: Table | None = None) -> File:
    return File(
        path=path.name,
        title=title,
        description=said,
        format=kind,
        media_type=formats.MEDIA_TYPES[kind],
        bytes=path.stat().st_size,
        sha256=_sha256(path),
        table=table.name if table else "",
        rows=table.rows if table else None,
    )


def _sums(draft: Path, known: dict[str, str]) -> None:
    """checksums.sha256 of every other file, as sha256sum -c reads it."""
    names = sorted(path.name for path in draft.iterdir())
    lines = [f"{known.get(name) or _sha256(draft / name)}  {name}\n" for name in names]
    (draft / CHECKSUMS).write_text("".join(lines), encoding="utf-8", newline="\n")


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@contextmanager
def _placed(folder: Path) -> Iterator[Path]:
    """A folder to write into; at the end it stands at `folder`, on the disk. What is raised leaves nothing."""
    draft = files.beside(folder)
    draft.mkdir()
    try:
        yield draft
        for path in draft.iterdir():
            files.sync_file(path)
        files.sync_folder(draft)
        if folder.exists():
            aside = files.beside(folder)
            exchange.exchange(draft, folder, aside)
            files.remove([aside])
        else:
            files.move(draft, folder)
    except BaseException:
        files.remove([draft])
        raise
    files.sync_folder(folder.parent)


def _silent(text: object = "", done: float | None = None, total: float | None = None) -> None:
    """No progress is shown."""
