"""Reports: how many of those due have come in, and how many rows wait to be mended."""

REPORTING: dict[str, str] = {
    "lapor.none_due": "Tidak ada laporan yang wajib masuk pada {period}{more}.",
    "lapor.received": "{received} dari {expected} laporan {period} sudah diterima ({share}), {on_time} tepat"
    " waktu{more}.",
    "lapor.more": "; {number} lagi belum jatuh tempo",
    "lapor.waiting": "{number} baris ditolak dan menunggu perbaikan.",
    "lapor.waiting_unknown": "{waiting} baris ditolak menunggu perbaikan; {unknown} lagi tidak dapat dicocokkan dengan"
    " berkas perbaikannya.",
    "lapor.unknown": "{number} baris ditolak dan tidak dapat dicocokkan dengan berkas perbaikannya.",
}
