"""An office whose payments carry an identity number, a name and a payment number that must be nowhere in public.

`make(home)` imports a `payments` file as an operator does, builds, and publishes; `SECRETS` and `hashes(home)` are what
to look for, `traces(...)` looks: for tests of the folder, of pages and of what goes over the wire.
"""

import gzip
import io
import os
import zipfile
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

import duckdb

from dashboard import paths
from dashboard.catalogue import agency
from dashboard.intake import importer, log
from dashboard.publication import release
from dashboard.publication.history import Release
from dashboard.publication.tools import Tools
from dashboard.warehouse import build

SLUG = "muara-enim"
NIK, NAME, PAYMENT = "1603020505850017", "ZULKARNAEN PANGESTUWIDODO", "PKH-7731904452"
SENDER, APPROVER = "Maryamah Kusumaningtyas", "Bagaskara Wirjoatmodjo"
FILE = "bayar-rahasia-kantor.csv"
SECRETS = (NIK, *NAME.split(), PAYMENT, *SENDER.split(), *APPROVER.split(), FILE)
HEADER = (
    "Nomor Pembayaran;NIK;Nama Penerima;Program;Kecamatan;Bulan;Jenis Periode;Tahap;Nilai (Rp);Status;Sebab;"
    "Tanggal SP2D"
)
AREAS = {"Tanjung Agung": 60, "Muara Enim": 45, "Lawang Kidul": 4}
DAY = date(2026, 8, 5)


def _payments() -> Iterator[str]:
    number = 0
    for area, families in AREAS.items():
        for _ in range(families):
            number += 1
            nik = NIK if number == 1 else f"160302{1 + number % 28:02d}0180{number:04d}"
            name = NAME if number == 1 else f"PENERIMA {number}"
            payment = PAYMENT if number == 1 else f"PKH-{number:010d}"
            status = "gagal" if number % 4 == 0 else "dibayar"
            reason = "pindah" if status == "gagal" else ""
            yield (
                f"{payment};{nik};{name};PKH;{area};2026-07;triwulan;1;{600_000 + number};{status};{reason};2026-07-06"
            )


def make(folder: Path, tools: Tools) -> Release:
    """Import, build and publish in the store that `$PANTAU_HOME` names; the file stands in `folder`."""
    path = folder / FILE
    path.write_text("\n".join((HEADER, *_payments())) + "\n", encoding="utf-8")
    (result,) = importer.import_file(path, SLUG, received=DAY, sender=SENDER)
    assert (result.dataset, result.loaded, result.rejected) == ("payments", sum(AREAS.values()), 0), result
    build.build(SLUG)
    draft, _ = release.ready(agency(SLUG), tools, lambda *_: None)
    return release.publish(draft, APPROVER, tools)


def hashes() -> tuple[str, ...]:
    """What the store knows persons by: the keyed hashes of their numbers, and the fingerprint of the key."""
    found = {str(event["person_key"]) for event in log.read(SLUG) if event.get("person_key")}
    for path in (paths.agency_store(SLUG) / "staged" / "payments").glob("*.parquet"):
        with duckdb.connect() as connection:
            rows = connection.execute("select distinct person_key from read_parquet($path)", {"path": str(path)})
            found |= {str(key) for (key,) in rows.fetchall()}
    return tuple(sorted(found))


def traces(bodies: Iterable[tuple[str, bytes]], wanted: Iterable[str]) -> list[str]:
    """Where one of `wanted` occurs, in whatever case, in UTF-8 or UTF-16, packed or not: "name: what"."""
    looked = [(word, word.lower().encode()) for word in wanted]
    found = []
    for name, body in bodies:
        for inner, plain in _unpacked(name, body):
            low = plain.lower()
            wide = low.replace(b"\0", b"")
            found += [f"{inner}: {word}" for word, sought in looked if sought in low or sought in wide]
    return found


def _unpacked(name: str, body: bytes) -> Iterator[tuple[str, bytes]]:
    """The bytes themselves, and what is in them where they are a ZIP (XLSX), gzip, Parquet or DuckDB file."""
    yield name, body
    if body[:2] == b"\x1f\x8b":
        yield from _unpacked(f"{name}#gzip", gzip.decompress(body))
    if body[:4] == b"PK\x03\x04":
        with zipfile.ZipFile(io.BytesIO(body)) as archive:
            for entry in archive.namelist():
                yield from _unpacked(f"{name}#{entry}", archive.read(entry))


def bodies(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Every file below a folder with its name, and every cell of those that DuckDB reads."""
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        name = str(path.relative_to(folder))
        yield name, f"{name}\n".encode() + b""
        yield name, path.read_bytes()
        yield from _cells(path, name)


def _cells(path: Path, name: str) -> Iterator[tuple[str, bytes]]:
    if path.suffix == ".parquet":
        with duckdb.connect() as connection:
            rows = connection.execute("from read_parquet($path)", {"path": str(path)}).fetchall()
            yield f"{name}#rows", str(rows).encode()
    if path.suffix == ".duckdb":
        with duckdb.connect() as connection:
            connection.execute(f"attach '{path}' as looked (read_only)")
            tables = connection.execute("select table_name from duckdb_tables()").fetchall()
            for (table,) in tables:
                rows = connection.execute(f'from looked.main."{table}"').fetchall()
                yield f"{name}#{table}", str(rows).encode()


def logs() -> Iterator[tuple[str, bytes]]:
    """What is logged beside the public folder: about the releases, and of the product's own doings."""
    for folder in (paths.agency_store(SLUG) / "release", paths.store() / "log"):
        if folder.is_dir():
            yield from bodies(folder)


if __name__ == "__main__":  # a store to look at: PANTAU_HOME=… python -m tests.publication.planted
    from dashboard.publication import tools as real

    print(make(Path(os.environ["PANTAU_HOME"]), real.ours()))
