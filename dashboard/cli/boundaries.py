"""`pantau boundaries`: real borders of kecamatan and kabupaten, from a file or from an address."""

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from dashboard.catalogue import agency as office
from dashboard.cli import exits, output, progress, typed

if TYPE_CHECKING:
    from dashboard.geo.boundaries import Result

app = typed.group("Batas wilayah nyata; tanpa itu peta ubin dipakai.")


Crs = Annotated[
    str | None, typer.Option("--crs", metavar="EPSG:…", help="Sistem koordinat, bila berkas tidak menyebutnya.")
]


@app.command("import", cls=typed.Command)
def import_(
    file: typed.FileArgument,
    agency: typed.AgencyOption,
    crs: Crs = None,
    source: Annotated[str, typer.Option("--source", help="Sumber yang ditulis di bawah peta.")] = "",
    as_json: typed.JsonOption = False,
) -> int:
    """Masukkan berkas batas wilayah (GeoJSON, shapefile, GeoPackage, …) dan cetak berapa wilayah yang cocok."""
    from dashboard.geo import boundaries

    record = office(agency)
    with progress.stages("Batas wilayah", quiet=as_json) as report:
        result = boundaries.import_file(file, record, crs=crs, source=source, progress=report)
    return _show(result, record.name, as_json=as_json)


@app.command("download", cls=typed.Command)
def download(
    url: Annotated[str, typer.Argument(metavar="ALAMAT", help="Alamat berkas batas wilayah.")],
    agency: typed.AgencyOption,
    sha256: Annotated[str, typer.Option("--sha256", help="Sidik berkas menurut penerbitnya.")],
    crs: Crs = None,
    as_json: typed.JsonOption = False,
) -> int:
    """Unduh berkas batas wilayah, cocokkan sidiknya, lalu masukkan."""
    from dashboard.geo import boundaries

    record = office(agency)
    with progress.stages("Batas wilayah", quiet=as_json) as report:
        result = boundaries.download(url, record, sha256=sha256, crs=crs, progress=report)
    return _show(result, record.name, as_json=as_json)


def _show(result: "Result", name: str, *, as_json: bool) -> int:
    if as_json:
        output.as_json(asdict(result))
        return exits.DONE
    output.done(f"{name}: {result.sentence}")
    for note in result.notes:
        output.note(f"! {note}")
    return exits.DONE
