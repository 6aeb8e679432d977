"""What people say of the services, and what became of their reports."""

SATISFACTION: dict[str, str] = {
    "kepuasan.none": "Belum ada jawaban survei kepuasan untuk {period}.",
    "kepuasan.office": "IKM {period}: {ikm} ({band}) dari {answers} jawaban di {units} unit.",
    "kepuasan.below": "Di bawah mutu B: {names}.",
    "kepuasan.all_good": "Semua unit dengan cukup jawaban bermutu A atau B.",
    "kepuasan.few": "{name} hanya indikatif: {answers} jawaban, IKM sebenarnya antara {low} dan {high}.",
    "kepuasan.few_more": "{name} dan {others} unit lain hanya indikatif: jawabannya kurang dari {limit}.",
    "kepuasan.single": "{name} hanya indikatif: {answers} jawaban.",
    "kepuasan.silent": "{names} belum disurvei pada semester itu.",
    "kepuasan.running": "Semester ini belum berakhir; angkanya masih dapat berubah.",
    "kepuasan.weight": (
        "Bobot tiap unsur yang dipakai kantor ini {used} (profil kantor); IKM kantor dengan bobot {other}: {ikm}"
        " ({band})."
    ),
    "kepuasan.compare": "UPT/panti dan loket dibandingkan dengan sejenisnya saja.",
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
