"""`pantau build`, `status`, `versions`, `rollback`: what an office has, and which version of it is served."""

from typing import Annotated, Any

import typer

from dashboard.catalogue import agency as office
from dashboard.cli import builds, exits, output
from dashboard.cli.serving import ALL, known
from dashboard.cli.typed import AgencyOption, JsonOption

AllOption = Annotated[str, typer.Option("--agency", "-a", metavar="KANTOR|all", help="Kantor, atau all.")]
VERSION_COLUMNS = {
    "served": "Dipakai", "name": "Versi", "built_at": "Dibangun", "as_of": "Data sampai", "content_hash": "Sidik isi",
    "release": "",
}  # fmt: skip
IMPORT_COLUMNS = {
    "received": "Diterima", "dataset": "Dataset", "file": "Berkas", "loaded": "Dimuat", "rejected": "Ditolak",
    "outside": "Luar", "sha": "Sidik", "state": "Keadaan",
}  # fmt: skip


def build(agency: AllOption = ALL, as_json: JsonOption = False) -> int:
    """Bangun gudang data dari berkas yang sudah masuk; versi lama tetap dipakai bila gagal."""
    from dashboard.backup import restore
    from dashboard.warehouse import imports

    restore.settle(output.note)
    wanted = known(agency) if agency != ALL else tuple(slug for slug in known(ALL) if imports.has_data(slug))
    built = {slug: builds.build(slug, quiet=as_json) for slug in wanted}
    if as_json:
        output.as_json(built)
    return exits.DONE


def status(agency: AgencyOption, as_json: JsonOption = False) -> int:
    """Apa yang sudah masuk, dari berkas mana, kapan, dan versi mana yang dipakai."""
    from dashboard.publication import notices
    from dashboard.warehouse import imports, versions

    record = office(agency)
    rows = [_import(item) for item in imports.read(record.slug)]
    served, public, gone = _served(record.slug), _public(record.slug), notices.last(record.slug)
    if as_json:
        told = {"public": public, "withdrawn": gone.told if gone else None}
        output.as_json({"agency": record.slug, "version": served} | told | {"imports": rows})
        return exits.DONE
    output.plain(f"{record.name} · versi {served or 'belum dibangun'} · {len(rows)} impor")
    if served:
        current = versions.current(record.slug)
        output.plain(f"Dibangun {output.moment(current.built_at)}, berkas terbaru diterima {current.as_of}")
    output.plain(str(gone) if gone else _public_words(public))
    output.table(rows, IMPORT_COLUMNS)
    return exits.DONE


def _public(slug: str) -> dict[str, Any] | None:
    """The release that everybody sees; None where nothing is published."""
    from dashboard.publication import history

    stem = history.shown(slug)
    known = {one.stem: one for one in history.releases(slug)}
    if stem is None:
        return None
    if stem not in known:
        return {"version": stem, "release": stem, "published_at": None, "as_of": None, "warehouse_version": None}
    shown = known[stem]
    return {"version": shown.version, "release": stem, "published_at": shown.published_at} | {
        name: shown.about[name] for name in ("as_of", "warehouse_version")
    }


def _public_words(public: dict[str, Any] | None) -> str:
    if public is None:
        return "Belum ada terbitan publik (pantau publish)."
    if public["published_at"] is None:
        return f"Terbitan publik {public['version']} tidak tercatat dalam log terbitan."
    return (
        f"Terbitan publik {public['version']} dari gudang {public['warehouse_version']}, diterbitkan"
        f" {output.moment(public['published_at'])}, data sampai {public['as_of'] or '–'}"
    )


def _served(slug: str) -> str | None:
    from dashboard.errors import NotFoundError
    from dashboard.warehouse import versions

    try:
        return versions.current_name(slug)
    except NotFoundError:
        return None


def _import(item: Any) -> dict[str, Any]:
    return {
        "id": item.id, "received": item.received, "dataset": item.dataset, "file": item.file, "rows": item.rows,
        "loaded": item.loaded, "rejected": item.rejected, "outside": item.outside, "sha": item.sha256[:12],
        "sha256": item.sha256, "warnings": list(item.warnings), "sender": item.sender, "sample": item.sample,
        "state": "ditarik" if item.withdrawn_at else "dipakai",
    }  # fmt: skip


def versions(agency: AgencyOption, as_json: JsonOption = False) -> int:
    """Versi gudang data yang tersimpan (lima terakhir), yang terbaru lebih dahulu."""
    from dashboard.warehouse import versions as kept

    record = office(agency)
    served = _served(record.slug)
    rows = [
        {"name": v.name, "served": "●" if v.name == served else "", "built_at": v.built_at, "as_of": v.as_of,
         "content_hash": v.content_hash[:16], "release": "" if v.current_release else "rilis lain"}
        for v in kept.list_versions(record.slug)
    ]  # fmt: skip
    if as_json:
        output.as_json([row | {"served": bool(row["served"])} for row in rows])
    else:
        output.table(rows, VERSION_COLUMNS)
    return exits.DONE


def rollback(
    agency: AgencyOption,
    version: Annotated[str | None, typer.Argument(metavar="[VERSI]", help="Bawaan: versi sebelumnya.")] = None,
) -> int:
    """Pakai lagi versi lama; tidak ada yang dibangun atau dihapus."""
    from dashboard.warehouse import versions as kept

    record = office(agency)
    chosen = kept.rollback(record.slug, version, said=output.note)
    output.done(f"{record.name} sekarang memakai {chosen.name} (dibangun {output.moment(chosen.built_at)}).")
    output.note(
        "Berkas yang masuk sesudahnya tetap tercatat: impor atau build berikutnya memuatnya lagi. Untuk membatalkan "
        "sebuah berkas selamanya: `pantau withdraw SHA --reason ALASAN`."
    )
    return exits.DONE
