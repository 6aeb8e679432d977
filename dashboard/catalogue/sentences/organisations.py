"""Social organisations in the register: how many, whose registration has lapsed, where none is valid."""

ORGANISATIONS: dict[str, str] = {
    "organisasi.registered": "{number} organisasi sosial terdaftar di {place}: {kinds}.",
    "organisasi.nothing": "Belum ada organisasi sosial dalam daftar untuk {place}.",
    "organisasi.lapsed": "{lapsed} di antaranya masa daftarnya habis.",
    "organisasi.current": "Tidak ada yang masa daftarnya habis.",
    "organisasi.without": "{number} {level} tidak mempunyai satu pun yang daftarnya berlaku.",
    "organisasi.all_areas": "Setiap {level} mempunyai sedikitnya satu yang daftarnya berlaku.",
    "organisasi.valid": "{valid} daftarnya berlaku",
    "organisasi.only_lapsed": "{lapsed} habis masa daftarnya",
    "organisasi.none_at_all": "tidak ada dalam daftar",
    "organisasi.cell": "{valid} berlaku, {lapsed} habis masa daftarnya",
    "organisasi.legend": "Angka: organisasi yang daftarnya berlaku pada {day}. Sesudah tanda +: yang masa daftarnya"
    " habis.",
    "organisasi.about": "Organisasi menurut daftar kantor; masa daftar dinilai pada {day}. Daftar berlaku bila tanggal"
    " akhirnya belum lewat atau tidak disebut.",
    "organisasi.count": "{shown} dari {number} organisasi; semuanya ada dalam CSV.",
    "organisasi.found": "{found} dari {number} organisasi cocok dengan pilihan ini.",
    "organisasi.no_match": "Tidak ada organisasi yang cocok. Ubah kata pencarian atau pilihan jenisnya.",
}
