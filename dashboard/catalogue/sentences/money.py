"""Budget and realisation."""

MONEY: dict[str, str] = {
    "anggaran.belum": "Belum ada laporan realisasi anggaran untuk {month}.",
    "anggaran.kantor": "Realisasi {realised} dari rencana kas {planned} sampai {month} ({share}): {state}.",
    "anggaran.satu": "{name}: realisasi {realised} dari rencana kas {planned} sampai {month} ({share}): {state}.",
    "anggaran.tanpa_rencana": "Realisasi {realised} sampai {month}; rencana kas masih nol: {state}.",
    "anggaran.semua": "Semua {all} program sesuai jadwal.",
    "anggaran.program": "{fine} dari {all} program sesuai jadwal.",
    "anggaran.terjauh": "{name} paling tertinggal: {gap} di bawah rencana kas sampai bulan bayar terakhir.",
    "anggaran.di_luar": "{name} dibayar dari {source} dan tidak melewati anggaran kantor ini.",
    "anggaran.tidak_di_anggaran": "{name} tidak melewati anggaran kantor ini, jadi tidak ada rencana kasnya di sini.",
    "anggaran.tersalur": "{received} sampai ke penerima pada {period}.",
    "anggaran.tidak_tertinggal": "Tidak ada program yang tertinggal dari rencana kas.",
    "anggaran.bayar_berikutnya": "bayar berikutnya {month}",
    "anggaran.di_bawah": "{gap} di bawah rencana kas",
    "sumber.aliran": "Sampai {month}, {own} lewat anggaran kantor dan {other} tidak melewatinya.",
    "sumber.arti": "Anggaran kantor: realisasi menurut dataset budgets. Tidak melewati anggaran kantor: rupiah yang"
    " diterima penerima menurut dataset disbursements. Keduanya aliran yang berbeda dan tidak dijumlahkan.",
    "sumber.celah": "Belum ada program untuk {fields}.",
    "wilayah.sumber": "{place}: {programs} program membayar di sini, dari {sources}.",
    "wilayah.tanpa": "{place}: belum ada pembayaran yang dilaporkan.",
    "wilayah.tumpang": "{fields} dibayar dari lebih dari satu sumber.",
    "wilayah.celah": "Belum ada yang membayar untuk {fields}.",
    "wilayah.tanpa_program": "belum ada program",
    "sarana.kemajuan": "{name}: fisik {physical}, keuangan {financial}: {state}.",
    "sarana.belum": "{name}: kemajuan belum dilaporkan lengkap.",
    "sarana.kosong": "Kantor ini belum melaporkan pembangunan sarana.",
}
