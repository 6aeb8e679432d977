"""`pantau sample`: the sample exports of the offices, brought in through the same door as real files."""

import multiprocessing
import os
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from pathlib import Path
from typing import Annotated

import typer

from dashboard import paths
from dashboard.catalogue import Agency
from dashboard.catalogue import agency as office
from dashboard.cli import builds, exits, output, progress
from dashboard.cli.serving import ALL, known
from dashboard.errors import PantauError

WITHOUT_SAMPLE = frozenset({"jawa-barat"})  # exists for real tables only


def sample(
    agency: Annotated[str, typer.Option("--agency", "-a", metavar="KANTOR|all", help="Kantor, atau all.")] = ALL,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", file_okay=False, help="Simpan juga berkas contohnya di folder ini.")
    ] = None,
    no_build: Annotated[bool, typer.Option("--no-build", help="Jangan bangun gudang data sesudahnya.")] = False,
    if_empty: Annotated[bool, typer.Option("--if-empty", help="Lewati bila penyimpanan sudah berisi data.")] = False,
) -> int:
    """Tulis berkas DATA CONTOH, masukkan lewat jalan yang sama dengan berkas nyata, dan bangun gudang datanya."""
    wanted = known(agency) if agency != ALL else tuple(slug for slug in known(ALL) if slug not in WITHOUT_SAMPLE)
    if if_empty and _filled():
        output.note("Penyimpanan sudah berisi data; data contoh dilewati.")
        return exits.DONE
    for slug in wanted:
        _refuse_beside_real_data(slug)
    mark = _mark()
    mark.parent.mkdir(parents=True, exist_ok=True)
    mark.touch()
    _all(wanted, out, build=not no_build)
    mark.unlink(missing_ok=True)
    return exits.DONE


def _all(wanted: Sequence[str], out: Path | None, *, build: bool) -> None:
    """Make the samples side by side, one process an office, provinces first because they take longest."""
    largest_first = sorted(wanted, key=lambda slug: office(slug).level != "provinsi")
    workers = min(len(wanted), os.cpu_count() or 1)
    with (
        progress.stages("Data contoh") as report,
        ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn")) as pool,
    ):
        report("menulis, memasukkan, membangun", 0, len(wanted))
        running = [pool.submit(make, slug, out, build=build) for slug in largest_first]
        for number, finished in enumerate(as_completed(running), start=1):
            output.note(finished.result())
            report(f"{number} dari {len(wanted)} kantor", number, len(wanted))


def _mark() -> Path:
    """There while a sample is being made: one that was interrupted is finished by the next `--if-empty`."""
    return paths.store() / "contoh-belum-selesai"


def _filled() -> bool:
    return any(paths.store().glob("*/warehouse/current")) and not _mark().exists()


def _refuse_beside_real_data(slug: str) -> None:
    from dashboard.warehouse import imports

    real = [item.file for item in imports.active(slug) if not item.sample]
    if real:
        raise PantauError(
            f"Kantor “{slug}” sudah memuat data nyata ({real[0]}). Data contoh tidak dicampur dengan data nyata; "
            f"pakai PANTAU_HOME lain untuk peragaan."
        )


def make(slug: str, out: Path | None, *, build: bool) -> str:
    """Write, bring in and build the sample of one office; answers one line that says so."""
    record, start = office(slug), time.perf_counter()
    with tempfile.TemporaryDirectory(prefix="pantau-contoh-") as temporary:
        loaded = _write_and_import(record, out / slug if out else Path(temporary))
    version = builds.build(slug, quiet=True) if build else "belum dibangun"
    return f"{record.name}: {loaded} baris DATA CONTOH, {version}, {time.perf_counter() - start:.0f} detik."


def _write_and_import(record: Agency, folder: Path) -> int:
    """Rows loaded; a sample file that is refused is a fault of ours and stops everything."""
    from dashboard.intake import importer
    from dashboard.sample import exports

    files = exports.write(record, folder)
    jobs = [importer.Job(path=file.path, received=file.received, sender=file.sender) for file in files]
    results = importer.import_jobs(jobs, record)
    refused = [f"{result.file}: {result.refused}" for result in results if result.refused]
    if refused:
        raise PantauError(f"{len(refused)} berkas contoh ditolak, antara lain {refused[0]}")
    return sum(result.loaded for result in results)
