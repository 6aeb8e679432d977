"""What the homes told of their weeks."""

ACTIVITIES: dict[str, str] = {
    "kegiatan.span": "{first} – {last}",
    "kegiatan.none": "Belum ada minggu yang tutup untuk {period}.",
    "kegiatan.week": "Minggu {week}: dari {upt} UPT, {reported} melapor{nihil}.",
    "kegiatan.nihil": ", {nihil} di antaranya nihil",
    "kegiatan.silent": "{name} diam {days} hari.",
    "kegiatan.silent_more": "{number} UPT diam; terlama {name}, {days} hari.",
    "kegiatan.silent_never": "{name} belum pernah melapor.",
    "kegiatan.all": "Tidak ada UPT yang diam.",
    "kegiatan.of_weeks": "dari {weeks} minggu-UPT, {told} dilaporkan",
    "kegiatan.cell": "Angka = kegiatan minggu itu; tanpa tanda berarti tepat waktu.",
    "kegiatan.count": "{shown} terbaru dari {number} baris; semuanya ada dalam CSV.",
    "kegiatan.count_all": "{number} baris.",
    "kegiatan.not_found": "Tidak ada kegiatan yang cocok dengan pencarian ini.",
    "kegiatan.missing_weeks": "{weeks} minggu, sejak minggu {since}; terakhir melapor {last}",
    "kegiatan.missing_never": "{weeks} minggu, sejak minggu {since}; belum pernah melapor",
}
