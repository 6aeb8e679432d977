"""Those who help: which places are empty, and how many families a companion has."""

PILLARS: dict[str, str] = {
    "pilar.vacant": "{vacancies} tempat pilar sosial kosong pada {year}, terbanyak {role}: {number}.",
    "pilar.full": "Semua kebutuhan pilar sosial yang diketahui terisi pada {year}.",
    "pilar.unknown": "{people} orang bertugas sebagai pilar sosial pada {year}; kebutuhannya belum dilaporkan.",
    "pilar.nothing": "Belum ada laporan pilar sosial untuk {place} pada {year}.",
    "pilar.everywhere": "{role} ada di {filled} dari {areas} kecamatan.",
    "pilar.missing": "{role} ada di {filled} dari {areas} kecamatan: belum ada di {names}.",
    "pilar.silent": "{silent} {level} belum melapor.",
    "pilar.more": "{names}, dan {number} kecamatan lain",
    "pilar.of_need": "{vacancies} lowong dari peran yang kebutuhannya diketahui",
    "pilar.reported": "{reported} dari {areas} {level} melapor",
    "pilar.not_in": "belum ada di {names}",
    "pilar.in_each": "ada di setiap {level} yang melapor",
    "pilar.need_unknown": "kebutuhan belum dilaporkan",
    "pilar.spread": "separuh kecamatan {first}–{third}; terendah {lowest}, tertinggi {highest}",
    "pilar.without": "{number} kecamatan mempunyai KPM tetapi tanpa pendamping.",
    "pilar.cell": "{people} bertugas dari {needed} yang dibutuhkan",
    "pilar.cell_unknown": "{people} bertugas; kebutuhan tidak dilaporkan",
    "pilar.legend": "Angka: bertugas/dibutuhkan. Warna: makin tua makin banyak yang lowong. Garis tepi: belum ada"
    " seorang pun. Tanpa garis miring: kebutuhan tidak dilaporkan. Garis-garis: belum melapor.",
}
