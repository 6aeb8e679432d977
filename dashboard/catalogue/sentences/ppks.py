"""People in need by kind: how many are known, who is served, whom nobody serves yet."""

PPKS: dict[str, str] = {
    "ppks.total": "{people} PPKS terdata di {place} pada {year}{share}.",
    "ppks.share": ", {share} dilayani",
    "ppks.share_partly": ", {share} dilayani dari {known} yang diketahui layanannya",
    "ppks.largest": "Terbanyak belum dilayani: {kinds}.",
    "ppks.all_served": "Semua yang terdata sudah dilayani.",
    "ppks.nobody": "Belum seorang pun dilayani: {kinds}.",
    "ppks.silent": "{silent} dari {expected} {level} belum melapor.",
    "ppks.kinds_missing": "{number} dari {kinds} jenis belum dilaporkan.",
    "ppks.partly": "{areas} {level} belum mengirim semua jenis; yang dikirim tetap dihitung.",
    "ppks.nothing": "PPKS {place} belum dilaporkan untuk {year}.",
    "ppks.kind": "{kind}: {people} orang terdata di {place} pada {year}{share}.",
    "ppks.kind_none": "{kind}: dilaporkan nol di {place} pada {year}.",
    "ppks.kind_none_yet": "{kind}: nol menurut yang sudah melapor di {place} pada {year}.",
    "ppks.kind_unknown": "{kind}: belum dilaporkan di {place} untuk {year}; bukan nol.",
    "ppks.kind_area": "Terbanyak belum dilayani di {area}: {people} orang.",
    "ppks.people": "{kind} ({people} orang)",
    "ppks.of": "{unserved} dari {known} orang belum dilayani",
    "ppks.by_kind": "jumlah semua jenis, bukan orang unik",
    "ppks.area_unknown": "{people} orang terdata; yang dilayani belum dilaporkan",
    "ppks.nobody_waits": "Tidak ada yang tercatat belum dilayani.",
    "ppks.signs": "0: dilaporkan tidak ada. {partly}: nol dari yang sudah melapor, belum dari semua wilayah."
    " {silent}: jenis itu tidak dikirim satu wilayah pun. {places}",
    "ppks.sensitive": "Jenis {kinds} menimbulkan stigma: tidak untuk umum di bawah kabupaten/kota.",
    "ppks.money": "Pagu dan realisasi ialah anggaran seluruh kantor untuk program itu; tersalur ialah yang dibayarkan"
    " di {place}, termasuk bantuan pusat. Program untuk beberapa jenis tampil utuh pada tiap jenisnya dan tidak"
    " dijumlahkan antarjenis.",
    "ppks.no_program": "belum ada program kantor yang menyebut jenis ini",
    "ppks.shared": "{program} (bersama {kinds})",
    "ppks.coarser": "PPKS {year} tidak dilaporkan per {level}; pilih tahun lain, atau lihat angka {place} di atas.",
}
