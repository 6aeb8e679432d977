"""`pantau boundaries`: real borders of kecamatan and kabupaten, from a file or from an address."""

from dataclasses import asdict
from typing import Annotated, Any

import typer

from dashboard.catalogue import agency as office
from dashboard.cli import exits, output, progress, typed

app = typed.group("Batas wilayah nyata; tanpa itu peta ubin dipakai.")


@app.command("import", cls=typed.Command)
def import_(file: typed.FileArgument, agency: typed.AgencyOption, as_json: typed.JsonOption = False) -> int:
    """Masukkan berkas batas wilayah (format OGR apa pun) dan cetak berapa wilayah yang cocok."""
    from dashboard.geo import boundaries

    record = office(agency)
    with progress.stages("Menyederhanakan batas"):
        result = boundaries.import_file(file, record)
    _show(asdict(result), record.name, as_json=as_json)
    return exits.DONE


@app.command("download", cls=typed.Command)
def download(
    url: Annotated[str, typer.Argument(metavar="ALAMAT", help="Alamat berkas batas wilayah.")],
    agency: typed.AgencyOption,
    sha256: Annotated[str, typer.Option("--sha256", help="Sidik berkas yang diharapkan.")],
    as_json: typed.JsonOption = False,
) -> int:
    """Unduh berkas batas wilayah, cocokkan sidiknya, lalu masukkan."""
    from dashboard.geo import boundaries

    record = office(agency)
    with progress.stages("Mengunduh") as report:
        result = boundaries.download(url, record, sha256=sha256, progress=report)
    _show(asdict(result), record.name, as_json=as_json)
    return exits.DONE


def _show(result: dict[str, Any], name: str, *, as_json: bool) -> None:
    if as_json:
        output.as_json(result)
        return
    matched, missing, extra = (_count(result[key]) for key in ("matched", "missing", "extra"))
    output.done(f"{name}: {matched} wilayah cocok, {missing} belum ada di berkas, {extra} di luar kantor ini.")
    for key, words in (("missing", "Belum ada"), ("extra", "Tidak dipakai")):
        if isinstance(result[key], list | tuple) and result[key]:
            output.note(f"{words}: {', '.join(map(str, result[key][:40]))}")


def _count(value: Any) -> int:
    return value if isinstance(value, int) else len(value)
