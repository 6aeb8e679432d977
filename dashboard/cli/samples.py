"""`pantau sample`: the sample exports of the offices, brought in through the same door as real files."""

import tempfile
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
    for slug in wanted:
        _one(office(slug), out, build=not no_build)
    mark.unlink(missing_ok=True)
    return exits.DONE


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


def _one(record: Agency, out: Path | None, *, build: bool) -> None:
    with tempfile.TemporaryDirectory(prefix="pantau-contoh-") as temporary:
        folder = out / record.slug if out else Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        loaded = _write_and_import(record, folder)
    output.note(f"{record.name}: {loaded} baris DATA CONTOH dimuat.")
    if build:
        builds.build(record.slug)


def _write_and_import(record: Agency, folder: Path) -> int:
    """Rows loaded; a sample file that is refused is a fault of ours and stops everything."""
    from dashboard.intake import importer
    from dashboard.sample import exports

    with progress.stages(f"Menulis contoh {record.slug}"):
        files = exports.write(record, folder)
    jobs = [importer.Job(path=file.path, received=file.received, sender=file.sender) for file in files]
    with progress.stages(f"Memasukkan contoh {record.slug}") as report:
        results = importer.import_jobs(jobs, record, progress=report)
    refused = [f"{result.file}: {result.refused}" for result in results if result.refused]
    if refused:
        raise PantauError(f"{len(refused)} berkas contoh ditolak, antara lain {refused[0]}")
    return sum(result.loaded for result in results)
