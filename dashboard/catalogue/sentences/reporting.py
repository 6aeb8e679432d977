"""Reports: how many of those due have come in, and how many rows wait to be mended."""

REPORTING: dict[str, str] = {
    "lapor.none_due": "Tidak ada laporan yang wajib masuk pada {period}{more}.",
    "lapor.received": "{received} dari {expected} laporan {period} sudah diterima ({share}), {on_time} tepat"
    " waktu{more}.",
    "lapor.more": "; {number} lagi belum jatuh tempo",
    "lapor.waiting": "{number} baris ditolak dan menunggu perbaikan.",
    "lapor.waiting_unknown": "{waiting} baris ditolak menunggu perbaikan; {unknown} lagi tidak dapat dicocokkan dengan"
    " berkas perbaikannya.",
    "kelengkapan.nothing": "Belum ada laporan yang ditunggu sampai {period}.",
    "kelengkapan.all": "Semua {expected} laporan dalam {months} bulan sampai {period} sudah masuk{late}.",
    "kelengkapan.some": "{received} dari {expected} laporan dalam {months} bulan sampai {period} sudah masuk{late};"
    " {missing} belum.",
    "kelengkapan.late": ", {number} terlambat",
    "kelengkapan.most": "Terbanyak belum masuk dari {unit}: {number} laporan.",
    "kelengkapan.most_each": "Terbanyak belum masuk dari {unit} dan {more} unit lain, masing-masing {number} laporan.",
    "lapor.unknown": "{number} baris ditolak dan tidak dapat dicocokkan dengan berkas perbaikannya.",
}
