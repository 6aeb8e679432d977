"""The column plans of the offices' files: which header stands over which dataset column, and in whose handwriting.

Muara Enim writes kecamatan names, Musi Banyuasin BPS codes, Kutai Timur and Jawa Timur Kemendagri codes, NTB names
under their kabupaten. Each plan is read back by one recipe `data/recipes/contoh-….toml`.
"""

from dashboard.sample.cells import CSV_ID, CSV_PLAIN, SHEET, SHEET_WORDS, reference
from dashboard.sample.columns import Body

FAILURE_KEY = {"month": "Periode", "period_kind": "Jenis Periode", "stage": "Tahap"}
PEOPLE = {
    "listed": "Terdaftar", "eligible": "Memenuhi Syarat", "quota": "Kuota", "sp2d_recipients": "Penerima SP2D",
    "sp2d_idr": "Nilai SP2D", "paid": "Dibayar", "failed": "Gagal", "waiting": "Menunggu",
    "amount_idr": "Nilai Tersalur",
}  # fmt: skip
DAYS = {"sp2d_date": "Tgl SP2D", "ceremony_date": "Tgl Penyerahan", "transfer_date": "Tgl Transfer"}
RESIDENTS = {
    "start_residents": "Penghuni Awal", "admitted": "Masuk", "returned_home": "Kembali ke Keluarga",
    "independent": "Mandiri", "referred": "Dirujuk", "died": "Meninggal", "left_without_leave": "Keluar Tanpa Izin",
    "end_residents": "Penghuni Akhir", "waiting": "Daftar Tunggu",
}  # fmt: skip
SERVICES = {"service": "Jenis Layanan", "services": "Jumlah Layanan", "people": "Orang Dilayani"}


def muara_enim() -> dict[str, Body]:
    """Spreadsheets with two header levels, names, native numbers and days, total row last."""
    name = reference("region_name").__getitem__
    key = {"No": "No", "region_code": "Kecamatan", "program_code": "Program"}
    period = {"month": "Periode / Bulan Awal", "period_kind": "Periode / Jenis", "stage": "Tahap"}
    figures = {
        "listed": "Calon Penerima / Terdaftar", "eligible": "Calon Penerima / Memenuhi Syarat", "quota": "Kuota (KPM)",
        "sp2d_recipients": "SP2D / Penerima", "sp2d_idr": "SP2D / Nilai (Rp)", "sp2d_date": "SP2D / Tanggal",
        "paid": "Realisasi / Dibayar", "failed": "Realisasi / Gagal", "waiting": "Realisasi / Menunggu",
        "amount_idr": "Realisasi / Nilai (Rp)", "transfer_date": "Tanggal / Transfer",
        "ceremony_date": "Tanggal / Penyerahan",
    }  # fmt: skip
    reasons = {**key, **FAILURE_KEY, "reason": "Sebab Gagal", "families": "Jumlah KPM"}
    texts = {"region_code": name}
    return {
        "disbursements": Body(
            dataset="disbursements", headers={**key, **period, **figures}, pen=SHEET, texts=texts, total="region_code"
        ),
        "disbursement_failures": Body(
            dataset="disbursement_failures", headers=reasons, pen=SHEET, texts=texts, total="region_code"
        ),
    }


def musi_banyuasin() -> dict[str, Body]:
    """Semicolon CSV with BPS codes, `Rp 1.234.567,00`, dd/mm/yyyy, total row last."""
    texts = {"region_code": reference("bps_code").__getitem__, "_name": reference("region_name").__getitem__}
    key = {"No": "No", "region_code": "Kode BPS", "_name": "Nama Kecamatan", "program_code": "Jenis Bantuan"}
    reasons = {**key, **FAILURE_KEY, "reason": "Alasan Gagal", "families": "KPM Gagal"}
    return {
        "disbursements": Body(
            dataset="disbursements",
            headers={**key, **FAILURE_KEY, **PEOPLE, **DAYS},
            pen=CSV_ID,
            texts=texts,
            total="_name",
        ),
        "disbursement_failures": Body(dataset="disbursement_failures", headers=reasons, pen=CSV_ID, texts=texts),
    }


def kutai_timur() -> dict[str, Body]:
    """Spreadsheets, one sheet per programme, Kemendagri codes, days in words, the kabupaten's own total first."""
    name = reference("region_name").__getitem__
    key = {"region_code": "Kode", "_name": "Kecamatan"}
    return {
        "disbursements": Body(
            dataset="disbursements",
            headers={**key, **FAILURE_KEY, **PEOPLE, **DAYS},
            pen=SHEET_WORDS,
            texts={"_name": name},
            total="_name",
            total_label="Kabupaten Kutai Timur",
            total_first=True,
        ),
    }


def ntb() -> dict[str, Body]:
    """Comma CSV with a byte-order mark, names under their kabupaten/kota, plain numbers, ISO days, no total."""
    names, parents = reference("region_name"), reference("parent_code")
    texts = {"region_code": names.__getitem__, "_parent": lambda code: names[parents[code]]}
    key = {"_parent": "Kabupaten/Kota", "region_code": "Kecamatan", "program_code": "Program"}
    reasons = {**key, **FAILURE_KEY, "reason": "Sebab", "families": "KPM"}
    return {
        "disbursements": Body(
            dataset="disbursements", headers={**key, **FAILURE_KEY, **PEOPLE, **DAYS}, pen=CSV_PLAIN, texts=texts
        ),
        "disbursement_failures": Body(dataset="disbursement_failures", headers=reasons, pen=CSV_PLAIN, texts=texts),
    }


def jawa_timur() -> dict[str, Body]:
    """Semicolon CSV with Kemendagri codes beside both names, `Rp`, dd/mm/yyyy, no total."""
    names, parents = reference("region_name"), reference("parent_code")
    texts = {"_name": names.__getitem__, "_parent": lambda code: names[parents[code]]}
    key = {"region_code": "Kode Kemendagri", "_parent": "Kab/Kota", "_name": "Kecamatan", "program_code": "Program"}
    reasons = {**key, **FAILURE_KEY, "reason": "Sebab Gagal", "families": "Jumlah KPM"}
    return {
        "disbursements": Body(
            dataset="disbursements", headers={**key, **FAILURE_KEY, **PEOPLE, **DAYS}, pen=CSV_ID, texts=texts
        ),
        "disbursement_failures": Body(dataset="disbursement_failures", headers=reasons, pen=CSV_ID, texts=texts),
    }


REGION_BODIES = {
    "muara-enim": muara_enim,
    "musi-banyuasin": musi_banyuasin,
    "kutai-timur": kutai_timur,
    "ntb": ntb,
    "jawa-timur": jawa_timur,
}
