"""The seven lines of the Monday assembly."""

ASSEMBLY: dict[str, str] = {
    "apel.answer": "Minggu {week}: {points}.",
    "apel.calm": "menurut laporan yang ada, tidak ada yang diam, melebihi kapasitas, menunggu, atau lewat batas",
    "apel.unknown": "Minggu {week}: belum ada laporan panti, masyarakat, penyaluran, atau arahan.",
    "apel.as_of": "Menurut berkas yang diterima sampai {day}.",
    "apel.point_silent": "{number} UPT diam",
    "apel.point_overfull": "{number} UPT melebihi kapasitas",
    "apel.point_waiting": "{number} laporan masyarakat belum dijangkau",
    "apel.point_failed": "{number} KPM gagal salur",
    "apel.point_overdue": "{number} arahan lewat batas waktu",
    "apel.nothing": "Belum ada laporan: {subject}.",
    "apel.activities": "{activities} kegiatan; dari {upt} UPT, {reported} melapor{late}.",
    "apel.late": ", {late} di antaranya terlambat",
    "apel.quiet": "{nihil} UPT nihil, {silent} UPT diam",
    "apel.quiet_none": "Tidak ada UPT yang nihil atau diam.",
    "apel.quiet_worst": ": {name}, {days} hari",
    "apel.quiet_longest": "; terlama {name}, {days} hari",
    "apel.quiet_never": ": {name}, belum pernah melapor",
    "apel.residents": "{residents} penghuni pada {month}; dari {expected} UPT, {reported} melapor;",
    "apel.overfull": "{overfull} melebihi kapasitas, paling penuh {name} ({share}).",
    "apel.room": "tidak ada yang melebihi kapasitas.",
    "apel.cases": "{number} laporan masuk (minggu sebelumnya {before});"
    " {open} masih terbuka, {waiting} belum dijangkau.",
    "apel.services": "{services} layanan di {areas} wilayah (minggu sebelumnya {before}).",
    "apel.services_until": "{services} layanan di {areas} wilayah, baru tercatat sampai {day}; minggu lengkap"
    " sebelumnya {before}.",
    "apel.payments": "{paid} dari {quota} KPM dibayar untuk {month};"
    " {held} tertahan, {failed} di antaranya gagal salur.",
    "apel.payments_alone": "{paid} KPM dibayar untuk {month}; gagal salur {failed}.",
    "apel.decisions": "{overdue} arahan lewat batas waktu, {due} jatuh tempo dalam tujuh hari; {open} masih terbuka.",
    "apel.decisions_none": "Semua {number} arahan sudah selesai.",
    "apel.about": "Tujuh hal untuk apel: minggu terakhir yang sudah tutup ketika berkas terbaru diterima; penghuni dan"
    " penyaluran menurut bulan terbaru yang dilaporkan.",
}
