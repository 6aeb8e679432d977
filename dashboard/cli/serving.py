"""`pantau serve` and `pantau doctor`: the server, and whether this machine is fit for it."""

import os
from typing import Annotated

import typer

from dashboard import audience, paths
from dashboard.catalogue import agency, slugs
from dashboard.cli import builds, exits, output
from dashboard.cli.typed import JsonOption
from dashboard.errors import NotFoundError, PantauError

ALL = "all"
LOCAL = "127.0.0.1"


def serve(
    shown: Annotated[str, typer.Option("--agency", "-a", metavar="KANTOR|all", help="Kantor yang ditampilkan.")] = ALL,
    port: Annotated[int, typer.Option("--port", "-p", min=1, max=65535, help="Porta.")] = 8501,
    address: Annotated[
        str, typer.Option("--address", help="Alamat; selain komputer ini wajib ada login, kecuali --public.")
    ] = LOCAL,
    public: Annotated[bool, typer.Option("--public", help="Tampilan untuk umum: hanya terbitan.")] = False,
) -> int:
    """Jalankan dasbor sampai dihentikan dengan Ctrl+C."""
    if public:
        audience.become_public()
    if shown != ALL:
        os.environ["PANTAU_AGENCY"] = agency(shown).slug
    from dashboard import server
    from dashboard.cli import checks
    from dashboard.serving.addresses import is_loopback

    server.SIDE.require(address)
    if checks.listening(port).state != checks.GOOD:
        raise PantauError(
            f"Porta {port} sedang dipakai. Pilih porta lain (--port {port + 1}) atau hentikan pemakainya."
        )
    if not public:
        from dashboard.backup import restore

        restore.settle(output.note)
        builds.refresh(known(shown))
    else:
        _warn_of_broken()
        _warn_of_readable()
    what = "Tampilan publik" if public else "Dasbor"
    output.note(f"{what} terbuka di http://{'localhost' if is_loopback(address) else address}:{port}")
    server.serve(address=address, port=port)
    return exits.DONE


def _warn_of_broken() -> None:
    """Name the offices whose release cannot be shown: the others are shown all the same."""
    from dashboard.publication import opening

    for slug, error in opening.broken().items():
        output.note(f"Perhatian: kantor {slug} tidak ditampilkan. {error}")


def _warn_of_readable() -> None:
    """Say so where the public process could read what is not published: it works, but not as it should be set up."""
    from dashboard.publication import modes

    offices = [slug for slug in slugs() if paths.agency_store(slug).is_dir()]
    found = {f"data {slug} yang": modes.exposed(slug) for slug in offices}
    for what, readable in (found | {"isi penyimpanan lain yang": modes.exposed_beside()}).items():
        if readable:
            names = ", ".join(path.name for path in readable[:3])
            output.note(
                f"Perhatian: proses ini dapat membaca {what} tidak diterbitkan ({names}). Jalankan sebagai "
                "pengguna lain dan atur hak bacanya: pantau publish melakukannya (README, bagian Public view)."
            )


def doctor(
    port: Annotated[int, typer.Option("--port", "-p", min=1, max=65535, help="Porta yang diperiksa.")] = 8501,
    as_json: JsonOption = False,
) -> int:
    """Periksa apakah komputer dan pemasangan ini siap: Python, paket, penyimpanan, ruang disk, porta, Chromium."""
    from dashboard.cli import checks

    found = checks.everything(port)
    if as_json:
        output.as_json([check.record() for check in found])
    else:
        output.table(
            [check.record() for check in found],
            {"sign": "", "what": "Diperiksa", "found": "Ditemukan", "advice": "Yang perlu dilakukan"},
        )
    return exits.REFUSED if any(check.state == checks.BAD for check in found) else exits.DONE


def known(slug: str) -> tuple[str, ...]:
    """The offices that `slug` names: one, or each with a file in `data/agencies/` for `all`."""
    if slug == ALL:
        if not slugs():
            raise NotFoundError("Belum ada kantor. Tambahkan satu berkas TOML di data/agencies/.")
        return slugs()
    return (agency(slug).slug,)
