"""States, reasons and kinds in words: each status is a word, a sign and a colour, never a colour alone."""

import re
from collections.abc import Mapping

from dashboard.catalogue import DATASETS, statuses, threshold
from dashboard.catalogue.records import Status
from dashboard.catalogue.statuses import STATUSES
from dashboard.views import formats

__all__ = ["STATUSES", "Status"]
NAMED_LIMIT = re.compile(r"\{(\w+)\}")
NAMED_CELL = re.compile(r"(?:^|(?<=; ))(\w+)=")


REASONS: dict[str, str] = {
    "nik_tidak_padan": "NIK tidak padan",
    "rekening_tidak_aktif": "rekening belum aktif",
    "meninggal": "penerima meninggal",
    "pindah": "penerima pindah",
    "tidak_hadir": "penerima tidak hadir",
    "ganda": "data ganda",
    "lainnya": "sebab lain",
    "tanpa_sebab": "sebab tidak dilaporkan",
    "menunggu": "menunggu transfer",
    "belum_melapor": "belum melapor",
}

MOVEMENTS: dict[str, str] = {
    "awal": "Penghuni awal",
    "diterima": "Masuk",
    "kembali_ke_keluarga": "Kembali ke keluarga",
    "mandiri": "Mandiri",
    "dirujuk": "Dirujuk",
    "meninggal": "Meninggal",
    "keluar_tanpa_izin": "Keluar tanpa izin",
    "tidak_diterangkan": "Tidak diterangkan: ada bulan tanpa laporan",
    "akhir": "Penghuni akhir",
}
ORGANISATIONS: dict[str, str] = {
    "lks": "LKS",
    "karang_taruna": "Karang Taruna",
    "lk3": "LK3",
    "keluarga_pioner": "keluarga pioner",
    "wksbm": "WKSBM",
    "dunia_usaha": "dunia usaha",
    "lainnya": "organisasi lain",
}

RULES: dict[str, str] = {
    "region_unknown": "wilayah tidak dikenal",
    "region_ambiguous": "nama wilayah berarti ganda",
    "region_code_form": "bentuk kode wilayah keliru",
    "region_code_name_conflict": "kode dan nama wilayah tidak cocok",
    "region_scheme_unproven": "jenis kode wilayah belum pasti",
    "region_too_fine": "tingkat wilayah terlalu halus",
    "unit_unknown": "satuan atau unit tidak dikenal",
    "required_missing": "sel wajib kosong",
    "number_ambiguous": "titik atau koma berarti ganda",
    "number_mixed": "dua cara tulis angka",
    "number_other_convention": "cara tulis angka berbeda",
    "number_scientific": "angka kehilangan digit",
    "number_unreadable": "bukan angka",
    "month_unreadable": "bukan periode",
    "year_unreadable": "bukan tahun",
    "date_unreadable": "bukan tanggal",
    "flag_unreadable": "bukan ya atau tidak",
    "code_unknown": "isian tidak ada dalam daftar",
    "date_ambiguous": "hari dan bulan berarti ganda",
    "date_as_number": "tanggal tertulis sebagai angka",
    "date_mixed": "dua cara tulis tanggal",
    "month_without_year": "bulan tanpa tahun",
    "not_whole": "bukan bilangan bulat",
    "out_of_range": "di luar batas",
    "period_kind_conflict": "jenis periode tidak cocok",
    "personal_data": "memuat data perorangan",
    "identity_damaged": "NIK rusak",
    "example_row": "baris contoh",
    "roll_up_incomplete": "bagian lain ditolak",
    "duplicate_key": "baris kembar",
}


def rule(key: object) -> str:
    """What a rejected row broke, in words: a rule of intake, or the message of a dataset's own rule."""
    own = {found.key: found.message.rstrip(".") for record in DATASETS for found in record.rules}
    text = str(key)
    return RULES.get(text) or own.get(text) or plain(text)


def column(dataset_key: object, name: object) -> str:
    """A column of a dataset as people call it; the name itself where the catalogue has no such column."""
    return labels(dataset_key).get(str(name)) or plain(name or "")


def labels(dataset_key: object) -> Mapping[str, str]:
    """What people call the columns of a dataset, by name."""
    return {part.name: part.label for record in DATASETS if record.key == dataset_key for part in record.columns}


def cells(dataset_key: object, text: str) -> str:
    """Cells of a rejected row in words: stored `quota=260; paid=100`, shown "Kuota periode: 260; Dibayar: 100"."""
    words = labels(dataset_key)
    return NAMED_CELL.sub(lambda hit: f"{words[hit[1]]}: " if hit[1] in words else hit[0], text)


def status(key: object) -> Status:
    """The status called `key`; an unknown key is said as it stands rather than hidden."""
    return STATUSES.get(str(key), Status("·", plain(key), "gray"))


def reason(key: object) -> str:
    """Why something failed, for the inside of a sentence; "" where no reason is known."""
    text = str(key) if isinstance(key, str) else ""
    return REASONS.get(text, plain(text)) if text else ""


def plain(key: object) -> str:
    """A code as words: "lanjut_usia" → "lanjut usia"."""
    return str(key).replace("_", " ")


def title(key: object) -> str:
    """A code as the words of a heading: "lanjut_usia" → "Lanjut usia"."""
    text = plain(key)
    return text[:1].upper() + text[1:]


def rules(subject: str) -> str:
    """The rules by which statuses are given, as lines of Markdown: "● sesuai jadwal: sedikitnya 85 % …"."""
    return "  \n".join(f"{status(rule.status).markdown}: {limits(rule.sentence)}." for rule in statuses.rules(subject))


def rules_line(subject: str) -> str:
    """The same rules on one line, for a small note under a figure."""
    return rules(subject).replace("  \n", " ")


def limits(sentence: str) -> str:
    """A sentence of the catalogue with the thresholds that it names in braces."""
    return NAMED_LIMIT.sub(lambda hit: formats.trimmed(threshold(hit[1]).value), sentence)
