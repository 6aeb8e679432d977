"""The minimum standards of social services: which are met, how many people are missing, what is not reported."""

SPM: dict[str, str] = {
    "spm.met": "{met} dari {counted} pelayanan dasar mencapai {target} pada {year}.",
    "spm.none_met": "Belum satu pun dari {counted} pelayanan dasar mencapai {target} pada {year}.",
    "spm.all_met": "Semua pelayanan dasar ({counted}) mencapai {target} pada {year}.",
    "spm.uncounted": "Capaian pelayanan dasar belum dapat dihitung untuk {year}.",
    "spm.gap": "{people} orang yang berhak belum dilayani, terbanyak {service} ({most} orang).",
    "spm.gap_at_least": "Sedikitnya {people} orang yang berhak belum dilayani, terbanyak {service} ({most} orang).",
    "spm.nobody": "Tidak ada yang berhak atas {services}.",
    "spm.silent": "Belum dilaporkan: {services}.",
    "spm.incomplete": "Belum lengkap: {services}.",
    "spm.nothing": "SPM bidang sosial belum dilaporkan untuk {year}.",
    "spm.of": "{served} dari {entitled} orang · {share}",
    "spm.beyond": "{beyond} orang lagi dilayani di luar jumlah yang berhak",
    "spm.lacking": "kurang {gap} orang",
    "spm.lacking_at_least": "kurang sedikitnya {gap} orang",
    "spm.reported": "{reported} dari {expected} wilayah melapor",
    "spm.without": "belum termasuk {services}",
    "spm.no_source": "sumber jumlah yang berhak belum disebut",
    "spm.meaning": "SPM di sini ialah standar pelayanan minimal (PP 2/2018), bukan surat perintah membayar. Yang"
    " ditampilkan hanya pelayanan wewenang kantor ini: {where}.",
    "spm.where_provinsi": "di dalam panti, bersama bencana provinsi; laporan kabupaten/kota tidak dicampurkan",
    "spm.where_kabupaten": "di luar panti, bersama bencana kabupaten/kota",
    "spm.to_ppks": "PPKS yang terdata menurut jenis",
    "spm.all_sources": "Semua jumlah yang berhak mempunyai sumber.",
    "spm.all_reached": "Semua pelayanan yang dapat dihitung mencapai target.",
}
