"""`pantau backup` and `pantau restore`: an office's data in one file, and back from it."""

import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from dashboard.cli import exits, output, progress
from dashboard.cli.serving import ALL, known
from dashboard.cli.typed import JsonOption
from dashboard.errors import BackupError, PantauError

KEY_NOTE = (
    "Kunci penyamaran NIK ($PANTAU_KEY_FILE) tidak ikut dalam cadangan: simpan sendiri, terpisah. Tanpa kunci itu "
    "penerima yang sama tidak lagi dikenali pada berkas berikutnya."
)


def backup(
    agency: Annotated[str, typer.Option("--agency", "-a", metavar="KANTOR|all", help="Kantor, atau all.")] = ALL,
    out: Annotated[
        Path | None,
        typer.Option("--out", "-o", metavar="BERKAS|FOLDER", help="Berkas .zip, atau folder (misalnya USB)."),
    ] = None,
    as_json: JsonOption = False,
) -> int:
    """Cadangkan data kantor dalam satu berkas; dasbor tetap berjalan."""
    from dashboard.backup import pack

    target = _target(out, agency)
    with progress.stages("Mencadangkan", quiet=as_json) as report:
        made = pack.pack(known(agency), target, said=report)
    if as_json:
        output.as_json({"file": made.path, "bytes": made.size, "offices": made.offices, "files": made.files})
        return exits.DONE
    output.done(f"{made.path}: {output.cell('', made.size / 1e6)} MB, {made.files} berkas, {', '.join(made.offices)}.")
    output.note(f"Sudah dibaca kembali dan cocok. {KEY_NOTE}")
    return exits.DONE


def _target(out: Path | None, agency: str) -> Path:
    name = f"cadangan-{'semua' if agency == ALL else agency}-{datetime.now():%Y%m%d-%H%M%S}.zip"
    if out is None:
        return Path(name)
    if out.is_dir():
        return out / name
    if out.suffix.lower() != ".zip" or not out.parent.is_dir():
        raise PantauError(
            f"Folder {out if out.suffix.lower() != '.zip' else out.parent} tidak ada. Pasang dahulu USB-nya, atau sebut"
            " folder yang ada atau berkas .zip."
        )
    return out


def restore(
    file: Annotated[
        Path, typer.Argument(metavar="BERKAS", exists=True, dir_okay=False, readable=True, help="Berkas cadangan.")
    ],
    agency: Annotated[
        str | None, typer.Option("--agency", "-a", metavar="KANTOR", help="Hanya kantor ini; bawaan: semua di berkas.")
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help="Ganti data yang ada; yang lama dipindahkan ke samping.")
    ] = False,
) -> int:
    """Pulihkan data kantor dari berkas cadangan: diperiksa, dibangun di samping, baru dipasang."""
    from dashboard.backup import restore as placing

    with progress.stages("Memulihkan") as report:
        placed = placing.restore(file, build=build_in, wanted=agency, force=force, said=report)
    for office in placed:
        output.done(f"{office.slug} dipulihkan dari {file.name}.")
        if office.aside:
            output.note(f"Data sebelumnya disimpan di {office.aside}; hapus bila tidak diperlukan lagi.")
        for note in office.notes:
            output.note(f"! {note}")
    output.note(KEY_NOTE)
    return exits.DONE


def build_in(home: Path, slug: str) -> None:
    """Build an office in a store of its own, in a process of its own: `$PANTAU_HOME` is one per process."""
    answer = subprocess.run(  # noqa: S603  our own interpreter and our own command
        [sys.executable, "-m", "dashboard.cli", "build", "--agency", slug],
        env=os.environ | {"PANTAU_HOME": str(home.resolve())},
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if answer.returncode != exits.DONE:
        lines = [line for line in answer.stderr.splitlines() if line.strip()]
        raise BackupError(
            f"Cadangan kantor “{slug}” tidak dapat dibangun: {' '.join(lines[-3:])} Data yang ada tidak diubah."
        )
