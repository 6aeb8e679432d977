"""What became of the reports that people brought."""

CASES: dict[str, str] = {
    "penjangkauan.none": "Tidak ada laporan masuk pada {period}.",
    "penjangkauan.reports": "{reported} laporan masuk pada {period}, {reached} sudah dijangkau.",
    "penjangkauan.speed": "Separuhnya dalam {median} jam, 9 dari 10 dalam {p90} jam.",
    "penjangkauan.open": "Dari semua bulan, {open} laporan masih terbuka; {old} di antaranya lebih dari {days} hari.",
    "penjangkauan.open_young": "Dari semua bulan, {open} laporan masih terbuka, tidak ada yang lebih dari {days} hari.",
    "penjangkauan.all_closed": "Tidak ada laporan yang masih terbuka.",
    "penjangkauan.answered": "separuhnya dalam {median} jam, 9 dari 10 dalam {p90} jam",
    "penjangkauan.steps": (
        "Tiap langkah dihitung dari waktunya sendiri: tidak setiap laporan perlu dirujuk, dan laporan dapat selesai"
        " tanpa rujukan."
    ),
    "penjangkauan.about_open": (
        "Laporan yang sudah masuk dan belum selesai pada akhir periode (paling akhir bulan terakhir yang sudah tutup),"
        " menurut umurnya dalam hari penuh sejak masuk."
    ),
    "penjangkauan.about_answers": (
        "Pengaduan yang masuk pada periode itu menurut lama sampai dijawab, dalam hari penuh, sejauh kini diketahui."
    ),
    "penjangkauan.about_parts": (
        "Laporan masuk dan dijangkau menurut bulan laporan masuk; yang terbuka dihitung pada akhir periode."
    ),
}
