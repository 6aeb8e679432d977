"""Visits to guide the staff of the homes."""

GUIDANCE: dict[str, str] = {
    "pembinaan.none": "Belum ada kunjungan pembinaan yang dilaporkan untuk {year}.",
    "pembinaan.all": "Semua {upt} UPT sudah dikunjungi pada {year}.",
    "pembinaan.some": "{visited} dari {upt} UPT dikunjungi untuk pembinaan pada {year}; belum: {names}.",
    "pembinaan.more": "{names}, dan {number} lainnya",
    "pembinaan.of": "dari {upt} UPT",
    "pembinaan.attended": "{attended} dari {invited} yang diundang",
    "pembinaan.planned": "dari {visits} kunjungan",
    "pembinaan.last": "terakhir {day} ({days} hari)",
    "pembinaan.never": "belum pernah tercatat",
    "pembinaan.everyone": "Semua UPT sudah dikunjungi.",
}
