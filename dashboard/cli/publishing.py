"""`pantau publish`, `unpublish`, `releases`: what everybody may see, released by a person or taken back."""

from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer

from dashboard.catalogue import Agency, indicator
from dashboard.catalogue import agency as office
from dashboard.cli import exits, output, progress
from dashboard.cli.typed import AgencyOption, JsonOption
from dashboard.errors import UnprotectedError

TABLE_COLUMNS = {"title": "Isi", "rows": "Baris", "table": "Nama tabel"}
LEVEL_COLUMNS = {
    "level": "Tingkat", "units": "Wilayah/unit", "rows": "Angka", "shown": "Ditampilkan", "period_from": "Dari",
    "period_to": "Sampai",
}  # fmt: skip
INDICATOR_COLUMNS = {
    "label": "Indikator", "shown": "Ditampilkan", "empty": "Tanpa data", "hidden": "Disembunyikan",
    "coarse": "Hanya kabupaten ke atas", "newly_hidden": "Baru disembunyikan",
}  # fmt: skip
KEPT_COLUMNS = {"label": "Ukuran", "published": "Diterbitkan", "total": "Seluruhnya", "share": "Bagian (%)"}
EXAMPLE_COLUMNS = {
    "label": "Indikator", "unit_name": "Wilayah/unit", "when": "Periode", "program": "Program", "part": "Rincian",
    "old_value": "Semula", "new_value": "Kini",
}  # fmt: skip
RELEASE_COLUMNS = {
    "shown": "Tampil", "version": "Terbitan", "published_at": "Diterbitkan", "as_of": "Data sampai", "by": "Oleh",
    "warehouse_version": "Gudang", "rows": "Angka", "hidden": "Disembunyikan", "note": "Yang baru",
    "withdrawn_at": "Ditarik", "reason": "Alasan",
}  # fmt: skip
CHANGES = {
    "new": "angka baru", "corrected": "dikoreksi", "completed": "dilengkapi (laporan bertambah)",
    "emptied": "kini tanpa data", "hidden": "berubah dan kini disembunyikan", "covered": "sama dan kini disembunyikan",
    "opened": "dibuka", "disappeared": "hilang",
}  # fmt: skip
PER_CENT = 100
NAMED = 3  # so many corrections are named in what is repeated before a release


def publish(
    agency: AgencyOption,
    approve: Annotated[
        str | None,
        typer.Option("--approve", metavar="NAMA", help="Terbitkan rancangan itu; nama orang yang menyetujui."),
    ] = None,
    as_json: JsonOption = False,
) -> int:
    """Susun rancangan terbitan dan tampilkan isinya; dengan --approve: terbitkan untuk umum."""
    from dashboard.publication import release, tools

    record = office(agency)
    if approve is not None:
        release.person(approve)
    try:
        with progress.stages("Menyiapkan terbitan", quiet=as_json) as report:
            if approve is None:
                draft, why = release.prepare(record, tools.ours(), report), ""
            else:
                draft, why = release.ready(record, tools.ours(), report)
    except UnprotectedError as error:
        if as_json:
            output.as_json({"agency": record.slug, "draft": None, "released": None, "faults": list(error.cells)})
        raise
    described = {"version": draft.version, "release": draft.stem, **draft.about}
    if not as_json:
        if why:
            output.note(f"Rancangan dibuat baru: {why}.")
        if why or approve is None:
            _show(record.name, described)
        _remind(record, described)
    released = None
    if approve is not None:
        made = release.publish(draft, approve, tools.ours(), said=output.note)
        released = {"version": made.version, "by": made.by}
    if as_json:
        output.as_json({"agency": record.slug, "draft": described, "why": why, "released": released, "faults": []})
    else:
        _next(record.slug, draft.stem, released)
    return exits.DONE


def _show(name: str, draft: dict[str, Any]) -> None:
    """What is published, what is hidden and why, what is still told."""
    from dashboard.publication.bundle.standards import LEVEL_WORDS

    sample = " · DATA CONTOH" if draft["sample"] else ""
    output.plain(f"{name} · terbitan {draft['version']} · gudang {draft['warehouse_version']}{sample}")
    output.table(draft["tables"], TABLE_COLUMNS, title="Tabel")
    levels = [row | {"level": LEVEL_WORDS.get(row["level"], row["level"])} for row in draft["levels"]]
    output.table(levels, LEVEL_COLUMNS, title="Tingkat dan periode")
    hidden = [row for row in draft["indicators"] if row["hidden"] or row["coarse"]]
    if hidden:
        output.table(hidden, INDICATOR_COLUMNS, title="Yang disembunyikan, menurut indikator (baris angka)")
    counts, asked = draft["counts"], draft["settings"]
    said = {key: output.cell("", value) for key, value in counts.items()}
    coarse = sum(row["coarse"] for row in draft["indicators"])
    output.plain(
        f"Dari {said['cells']} angka jumlah orang atau keluarga (rupiah dan persentase tidak dihitung):"
        f" {said['primary']} di bawah {asked['threshold']} atau didominasi sedikit penerima, {said['secondary']}"
        " penutup agar yang pertama tidak dapat dihitung kembali."
        f" {output.cell('', coarse)} angka tentang jenis PPKS yang menandai orang tidak diterbitkan di bawah"
        " kabupaten/kota."
    )
    kept = [row | {"share": row["share"] * PER_CENT} for row in draft["kept"]]
    output.table(kept, KEPT_COLUMNS, title="Informasi yang tetap terbit")
    if draft["examples"]:
        rows = [row | _example(row) for row in draft["examples"]]
        output.table(rows, EXAMPLE_COLUMNS, title="Koreksi terbesar (semuanya di tabel corrections)")


def _remind(record: Agency, draft: dict[str, Any]) -> None:
    """What the person who approves must have seen, once more and in short; the log keeps the same."""
    from dashboard.publication.changes import FIRST

    output.plain(f"Yang perlu diketahui sebelum {draft['version']} terbit:")
    changes = draft["changes"]
    changed = ", ".join(f"{output.cell('', changes[key])} {words}" for key, words in CHANGES.items() if changes[key])
    before = "Terbitan pertama" if draft["note"] == FIRST else "Dibanding terbitan sebelumnya"
    output.plain(f"· {before}: {changed or 'tidak ada angka yang berubah'}.")
    for row in draft["examples"][:NAMED]:
        said = row | _example(row)
        about = ", ".join(str(said[name]) for name in ("label", "unit_name", "when", "program", "part") if said[name])
        output.plain(f"· {about}. {row['words']}")
    hidden = ", ".join(
        f"{indicator(key).label} {output.cell('', number)}" for key, number in draft["newly_hidden"].items()
    )
    output.plain(f"· Baru disembunyikan: {hidden or 'tidak ada'}.")
    kept = "; ".join(f"{row['label']} {output.cell('', row['share'] * PER_CENT)} %" for row in draft["kept"])
    output.plain(f"· Tetap terbit: {kept or 'tidak ada bantuan yang dilaporkan'}.")
    doubts = f"{draft['doubts']} angka belum dijawab (pantau checks --agency {record.slug})"
    output.plain(f"· Diragukan: {doubts if draft['doubts'] else 'tidak ada yang belum dijawab'}.")


def _example(row: dict[str, Any]) -> dict[str, Any]:
    """A corrected figure for a person."""
    from dashboard.warehouse import indonesian

    return {
        "label": indicator(row["indicator"]).label,
        "when": indonesian.period(date.fromisoformat(row["period"]), row["period_kind"]),
        "program": "semua program" if row["program_code"] == "*" else row["program_code"],
        "part": None if row["part"] == "*" else row["part"],
    }


def _next(slug: str, stem: str, released: dict[str, str] | None) -> None:
    """What happened, and what to do next."""
    from dashboard.publication import history, where

    for other in history.unlogged(slug):
        output.note(f"! {other} ada di folder public tanpa catatan; tetap diperhitungkan sebagai pernah terbit.")
    if released:
        output.done(f"Terbitan {released['version']} ditampilkan untuk umum, disetujui oleh {released['by']}.")
        output.note(f"Untuk menariknya: pantau unpublish --agency {slug} --reason ALASAN")
        return
    place = where.draft(slug) / stem
    output.note(f"Rancangan belum terbit; data terbukanya dapat diperiksa di {place}. Berlaku hari ini (UTC).")
    output.note(f'Untuk menerbitkannya: pantau publish --agency {slug} --approve "NAMA LENGKAP"')


def unpublish(
    agency: AgencyOption,
    reason: Annotated[str, typer.Option("--reason", metavar="ALASAN", help="Mengapa ditarik; dibaca umum.")],
    version: Annotated[
        str | None, typer.Option("--version", metavar="VERSI", help="Bawaan: terbitan yang sedang ditampilkan.")
    ] = None,
    as_json: JsonOption = False,
) -> int:
    """Tarik sebuah terbitan; yang sebelumnya ditampilkan lagi, atau tidak ada."""
    from dashboard.publication import release, tools

    record = office(agency)
    with progress.stages("Menarik terbitan", quiet=as_json) as report:
        gone = release.unpublish(record, reason, tools=tools.ours(), version=version, said=report)
    if as_json:
        output.as_json({"agency": record.slug, "withdrawn": gone.version, "shown": gone.shown})
        return exits.DONE
    now = f"Yang ditampilkan sekarang: {gone.shown}." if gone.shown else "Sekarang tidak ada yang ditampilkan."
    output.done(f"Terbitan {gone.version} ditarik. {now}")
    output.note(
        "Angka dan data terbukanya dipindahkan dari folder public; alamatnya menjawab “ditarik” dengan alasan itu."
        " Salinan yang sudah diunduh orang tidak dapat ditarik."
    )
    return exits.DONE


def releases(agency: AgencyOption, as_json: JsonOption = False) -> int:
    """Terbitan kantor: kapan, oleh siapa, apa yang baru, mana yang ditampilkan, mana yang ditarik."""
    record = office(agency)
    rows = list_releases(record.slug)
    if as_json:
        output.as_json(rows)
        return exits.DONE
    output.table([row | {"shown": "●" if row["shown"] else ""} for row in rows], RELEASE_COLUMNS)
    output.plain(f"{record.name}: {len(rows)} terbitan.")
    return exits.DONE


def list_releases(slug: str) -> list[dict[str, Any]]:
    """The releases, newest first, as records; what an interrupted command left is settled first."""
    from dashboard.publication import history, release, where

    if Path(where.private(slug)).is_dir():
        with release.alone(slug, doing="membaca terbitan", said=output.note):
            pass
    now = history.shown(slug)
    return [
        {
            "version": one.version,
            "release": one.stem,
            "shown": one.stem == now,
            "published_at": one.published_at,
            "as_of": one.about["as_of"],
            "by": one.by,
            "warehouse_version": one.about["warehouse_version"],
            "content_hash": one.about["content_hash"],
            "rows": one.about["rows"],
            "hidden": one.about["counts"].get("primary", 0) + one.about["counts"].get("secondary", 0),
            "kept": one.about["kept"],
            "note": one.about["note"],
            "withdrawn_at": one.withdrawn_at,
            "reason": one.reason,
        }
        for one in reversed(history.releases(slug))
    ]
