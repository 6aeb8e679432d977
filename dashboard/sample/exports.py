"""The files that the five offices would send: written into a folder, with a manifest of when each came and from whom.

`write` gives the same bytes on every run. Every file says DATA CONTOH in a title row, a footnote, or both.
"""

import json
from collections.abc import Callable
from pathlib import Path

import pandas as pd

from dashboard.catalogue import Agency
from dashboard.sample import deliveries, faults, forms, sideways, subjects
from dashboard.sample.bodies import REGION_BODIES, RESIDENTS, SERVICES
from dashboard.sample.cells import CSV_ID, SHEET, upt_names
from dashboard.sample.columns import Body, rows_of
from dashboard.sample.deliveries import Delivery
from dashboard.sample.faults import Tables
from dashboard.sample.files import MARK, SampleFile, Table, write_csv, write_xlsx
from dashboard.sample.truth import truth

Written = list[SampleFile]
MANIFEST = "manifest.json"
UPT_KEY = {"upt_code": "Nama UPT", "month": "Bulan"}
FIELD = "Bidang Perlindungan dan Jaminan Sosial"
FINANCE = "Subbagian Keuangan"
CARE = "Bidang Rehabilitasi Sosial"


def _file(delivery: Delivery, path: Path, sender: str) -> SampleFile:
    return SampleFile(path=path, received=delivery.received, sender=sender, datasets=tuple(delivery.tables))


def _titles(text: str, delivery: Delivery) -> tuple[str, ...]:
    note = f" ({delivery.note})" if delivery.note else ""
    return (f"{text} – {delivery.words}{note}", MARK)


def _table(body: Body, rows: pd.DataFrame, *, sheet: str, titles: tuple[str, ...]) -> Table:
    note = "Sumber: Dinas Sosial (DATA CONTOH)"
    return Table(
        sheet=sheet, titles=titles, headers=tuple(body.headers.values()), rows=rows_of(body, rows), notes=(note,)
    )


def _csv_disbursements(agency: Agency, folder: Path, found: list[Delivery], **habit: str) -> Written:
    """Two CSV files per sending: penyaluran and gagal salur."""
    bodies = REGION_BODIES[agency.slug]()
    names = {"disbursements": "penyaluran", "disbursement_failures": "gagal_salur"}
    words = {"disbursements": "Penyaluran bantuan", "disbursement_failures": "Gagal salur menurut sebab"}
    result = []
    for delivery in found:
        for key, rows in delivery.tables.items():
            path = folder / f"{names[key]}_{delivery.stem}.csv"
            titles = _titles(f"{words[key]} {agency.name}", delivery)
            write_csv(path, _table(bodies[key], rows, sheet="", titles=titles), **habit)
            result.append(SampleFile(path=path, received=delivery.received, sender=FIELD, datasets=(key,)))
    return result


def _muara_enim(agency: Agency, folder: Path, found: list[Delivery]) -> Written:
    """One workbook per sending: sheets Penyaluran and Gagal Salur."""
    bodies = REGION_BODIES[agency.slug]()
    result = []
    for delivery in found:
        titles = _titles("REKAPITULASI PENYALURAN BANTUAN SOSIAL KABUPATEN MUARA ENIM", delivery)
        path = folder / f"Rekap Penyaluran {delivery.stem}.xlsx"
        sheets = {"disbursements": "Penyaluran", "disbursement_failures": "Gagal Salur"}
        tables = [_table(bodies[k], delivery.tables[k], sheet=s, titles=titles) for k, s in sheets.items()]
        write_xlsx(path, tables)
        result.append(_file(delivery, path, FIELD))
    return result


def _kutai_timur(agency: Agency, folder: Path, found: list[Delivery]) -> Written:
    """Two workbooks per sending: a sheet per programme, and the reasons of failure sideways."""
    body = REGION_BODIES[agency.slug]()["disbursements"]
    result = []
    for delivery in found:
        paid, failed = delivery.tables["disbursements"], delivery.tables["disbursement_failures"]
        titles = _titles("PENYALURAN BANTUAN SOSIAL KABUPATEN KUTAI TIMUR", delivery)
        groups = paid.groupby("program_code", sort=True)
        tables = [_table(body, rows, sheet=str(program), titles=titles) for program, rows in groups]
        path, other = (folder / f"{name} {delivery.stem}.xlsx" for name in ("Penyaluran", "Sebab Gagal Salur"))
        write_xlsx(path, tables)
        write_xlsx(other, [sideways.failures(failed, titles)])
        for written, key in ((path, "disbursements"), (other, "disbursement_failures")):
            result.append(SampleFile(path=written, received=delivery.received, sender=FIELD, datasets=(key,)))
    return result


def _musi_banyuasin(agency: Agency, folder: Path, found: list[Delivery]) -> Written:
    return _csv_disbursements(agency, folder, found, encoding="cp1252")


def _ntb(agency: Agency, folder: Path, found: list[Delivery]) -> Written:
    return _csv_disbursements(agency, folder, found, delimiter=",", encoding="utf-8-sig")


def _budget_workbooks(agency: Agency, folder: Path, found: list[Delivery]) -> Written:
    result = []
    for delivery in found:
        path = folder / f"Anggaran Kas {delivery.stem}.xlsx"
        table = sideways.budget(delivery.tables["budgets"], delivery.year, delivery.words)
        write_xlsx(path, [table])
        result.append(_file(delivery, path, FINANCE))
    return result


def _budget_csv(agency: Agency, folder: Path, found: list[Delivery]) -> Written:
    headers = {
        "program_code": "Kode Program", "year": "Tahun", "revision": "Revisi", "month": "Bulan",
        "pagu_idr": "Pagu", "planned_cash_idr": "Rencana Kas", "realised_idr": "Realisasi",
    }  # fmt: skip
    body = Body(dataset="budgets", headers=headers, pen=CSV_ID)
    result = []
    for delivery in found:
        path = folder / f"realisasi_anggaran_{delivery.stem}.csv"
        titles = _titles(f"Realisasi Anggaran {agency.name}", delivery)
        write_csv(path, _table(body, delivery.tables["budgets"], sheet="", titles=titles))
        result.append(_file(delivery, path, FINANCE))
    return result


def _home_bodies(agency: Agency, body: Body) -> dict[str, Body]:
    texts = {"upt_code": upt_names(agency).__getitem__}
    headers = {"upt_residents": {**UPT_KEY, **RESIDENTS}, "upt_services": {**UPT_KEY, **SERVICES}}
    return {key: Body(dataset=key, headers=headers[key], pen=body.pen, texts=texts) for key in headers}


def _home_workbooks(agency: Agency, folder: Path, found: list[Delivery]) -> Written:
    """One workbook per sending for all UPT: sheets Penghuni and Layanan."""
    bodies = _home_bodies(agency, Body(dataset="upt_residents", headers={}, pen=SHEET))
    sheets = {"upt_residents": "Penghuni", "upt_services": "Layanan"}
    result = []
    for delivery in found:
        path = folder / f"Laporan UPT {delivery.stem}.xlsx"
        titles = _titles(f"LAPORAN UPT {agency.short_name.upper()}", delivery)
        write_xlsx(path, [_table(bodies[k], delivery.tables[k], sheet=s, titles=titles) for k, s in sheets.items()])
        result.append(_file(delivery, path, CARE))
    return result


def _home_csv(agency: Agency, folder: Path, found: list[Delivery]) -> Written:
    """Two CSV files per sending for all UPT."""
    bodies = _home_bodies(agency, Body(dataset="upt_residents", headers={}, pen=CSV_ID))
    names = {"upt_residents": "penghuni_upt", "upt_services": "layanan_upt"}
    words = {"upt_residents": "Penghuni UPT", "upt_services": "Layanan UPT"}
    result = []
    for delivery in found:
        for key, rows in delivery.tables.items():
            path = folder / f"{names[key]}_{delivery.stem}.csv"
            titles = _titles(f"{words[key]} {agency.name}", delivery)
            write_csv(path, _table(bodies[key], rows, sheet="", titles=titles))
            result.append(SampleFile(path=path, received=delivery.received, sender=CARE, datasets=(key,)))
    return result


def _home_by_unit(agency: Agency, folder: Path, found: list[Delivery]) -> Written:
    """One workbook per UPT and year, months sideways; the files for all UPT as other offices write them."""
    names = upt_names(agency)
    result = _home_workbooks(agency, folder, [delivery for delivery in found if not delivery.unit])
    for delivery in (delivery for delivery in found if delivery.unit):
        path = folder / f"{delivery.unit} {delivery.stem}.xlsx"
        titles = (
            f"LAPORAN {names[delivery.unit].upper()}",
            f"Kode UPT: {delivery.unit}",
            f"Tahun {delivery.year}",
            MARK,
        )
        residents = sideways.residents(delivery.tables["upt_residents"], titles)
        write_xlsx(path, [residents, sideways.services(delivery.tables["upt_services"], titles)])
        result.append(_file(delivery, path, names[delivery.unit]))
    return result


def _reference(agency: Agency, folder: Path, tables: Tables) -> Written:
    received = {key: delivery for delivery in deliveries.reference(tables) for key in delivery.tables}
    population, poverty, index = (
        folder / name for name in ("Penduduk.xlsx", "Kemiskinan.xlsx", "indeks_kesejahteraan.csv")
    )
    write_xlsx(population, [sideways.population(tables["population"], agency.name)])
    write_xlsx(poverty, [sideways.poverty(tables["poverty"], agency.name)])
    write_csv(index, sideways.index(tables["area_indicators"]))
    paths = {"population": population, "poverty": poverty, "area_indicators": index}
    return [_file(received[key], path, "BPS (contoh)") for key, path in paths.items()]


Layout = Callable[[Agency, Path, list[Delivery]], Written]
DISBURSEMENTS: dict[str, Layout] = {
    "muara-enim": _muara_enim,
    "musi-banyuasin": _musi_banyuasin,
    "kutai-timur": _kutai_timur,
    "ntb": _ntb,
    "jawa-timur": _csv_disbursements,
}
BUDGETS: dict[str, Layout] = dict.fromkeys(("muara-enim", "kutai-timur", "ntb"), _budget_workbooks)
HOMES: dict[str, Layout] = {"muara-enim": _home_workbooks, "kutai-timur": _home_workbooks, "ntb": _home_by_unit}


def _manifest(folder: Path, files: Written) -> None:
    lines = [
        {"file": f.path.name, "received": f.received.isoformat(), "sender": f.sender, "datasets": f.datasets}
        for f in files
    ]
    (folder / MANIFEST).write_text(json.dumps(lines, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _forms(agency: Agency, tables: Tables) -> Tables:
    """What goes into forms, mistakes included."""
    return {key: faults.in_form(agency, key, tables[key])[0] for key in subjects.MAKERS if key in tables}


def write(agency: Agency, folder: Path) -> Written:
    """Write all files of one office into `folder` (made when absent); in the order in which they arrived."""
    folder.mkdir(parents=True, exist_ok=True)
    tables = truth(agency)
    files = [
        *_reference(agency, folder, tables),
        *DISBURSEMENTS[agency.slug](agency, folder, deliveries.disbursements(agency, tables)),
        *BUDGETS.get(agency.slug, _budget_csv)(agency, folder, deliveries.budgets(agency, tables)),
        *HOMES.get(agency.slug, _home_csv)(agency, folder, deliveries.homes(agency, tables)),
        *forms.write(agency, folder, _forms(agency, tables)),
        *forms.headcounts(agency, folder, tables["upt_residents"]),
    ]
    arrived = sorted(files, key=lambda file: (file.received, file.path.name))
    _manifest(folder, arrived)
    return arrived
