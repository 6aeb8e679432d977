"""Why a row is rejected: the stable name of each rule, and what the sender is told for a column."""

from collections.abc import Mapping
from types import MappingProxyType

from dashboard.catalogue import Column, Dataset

ROW_RULES = MappingProxyType(
    {
        "personal_data": "Baris memuat nomor 16 angka seperti NIK. Hapus data perorangan dari rekap ini, lalu kirim"
        " ulang.",
        "example_row": "Ini baris contoh dari templat. Hapus baris ini.",
        "roll_up_incomplete": "Bagian lain dari kecamatan yang sama ditolak, sehingga jumlahnya tidak lengkap."
        " Perbaiki baris yang ditolak, lalu impor ulang.",
    }
)
CELL_RULES: Mapping[str, str] = MappingProxyType(
    {
        "identity_damaged": "NIK rusak: bukan 16 angka utuh (Excel memotong digit terakhir menjadi 0 atau menulis"
        " 3,2E+15). Ambil lagi dari sumbernya sebagai teks.",
        "required_missing": "Sel wajib kosong. Isi: {description}.",
        "number_ambiguous": "Tidak terbukti apakah titik atau koma di sini pemisah ribuan atau desimal. Tulis"
        " tanpa pemisah ribuan, atau jawab dalam resep (`pantau inspect BERKAS > resep.toml`): id (1.234,5) atau en"
        " (1,234.5).",
        "number_mixed": "Kolom ini memuat dua cara tulis angka (1.234,5 dan 1,234.5). Samakan, atau nyatakan"
        " numbers dalam resep.",
        "number_other_convention": "Angka ini tidak sesuai dengan cara tulis kolomnya. Periksa titik dan komanya.",
        "number_scientific": "Angka berbentuk 3,2E+15 sudah kehilangan digit. Ambil lagi dari sumbernya sebagai teks.",
        "number_unreadable": "Bukan angka. Tulis angka saja, atau kosongkan bila tidak ada data.",
        "not_whole": "Harus bilangan bulat ({unit}). Periksa pemisah ribuan atau satuannya (mungkin ribu).",
        "out_of_range": "Di luar batas {range}. Periksa angka dan satuannya.",
        "period_kind_conflict": "Jenis periode berbeda dari yang tertulis pada kolom bulan. Samakan keduanya.",
    }
)


def _range(column: Column) -> str:
    low = "" if column.minimum is None else f"{column.minimum:g}"
    high = "" if column.maximum is None else f"{column.maximum:g}"
    if low and high:
        return f"{low}–{high}".replace(".", ",")
    return (f"paling kecil {low}" if low else f"paling besar {high}").replace(".", ",")


def texts(record: Dataset) -> list[tuple[str, str, str]]:
    """Every (column, rule, advice) that a row of the dataset can be rejected with, but those made per cell."""
    cells = [
        (
            column.name,
            rule,
            text.format(description=column.description, unit=column.unit or "bulat", range=_range(column)),
        )
        for column in record.columns
        for rule, text in CELL_RULES.items()
    ]
    rows = [("", rule, text) for rule, text in ROW_RULES.items()]
    return cells + rows + [("", rule.key, f"{rule.message} {rule.advice}") for rule in record.rules]
