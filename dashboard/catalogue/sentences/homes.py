"""UPT and panti: who reported, who is overfull, silent, behind its target, counted twice; and one home by itself."""

HOMES: dict[str, str] = {
    "upt.none": "Kantor ini belum mempunyai UPT/panti dalam daftar.",
    "upt.reported": "{reported} dari {number} UPT melapor untuk {period}.",
    "upt.full": "{name} melebihi kapasitas: {residents} penghuni untuk {capacity} tempat.",
    "upt.full_more": "{name} melebihi kapasitas: {residents} penghuni untuk {capacity} tempat; begitu juga {others}"
    " UPT lain.",
    "upt.room": "Tidak ada yang melebihi kapasitas.",
    "upt.silent": "{names} belum melapor.",
    "upt.silent_since": "{names} belum melapor sejak {since}.",
    "upt.behind": "{number} UPT tertinggal dari target layanan.",
    "upt.need_full": "{residents} penghuni untuk {capacity} tempat ({share})",
    "upt.need_silent": "sejak {since} ({months})",
    "upt.need_behind": "layanan {value}; sebanding {months} yang dilaporkan: {pace}",
    "upt.need_differs": "{month}: {what} {panti} menurut panti, {dinas} menurut dinas",
    "upt.nothing_to_do": "Semua UPT sudah melapor untuk {month}; tidak ada yang melebihi kapasitas atau tertinggal dari"
    " target.",
    "upt.alone": "Hanya {name} yang sejenis di kantor ini; tidak ada pembandingnya.",
    "upt.nobody_left": "Belum ada laporan orang yang keluar dari UPT sejenis ini pada tahun {year}.",
    "upt.left": "{share} · {independent} dari {left}",
    "upt.same": "Semua {pairs} angka yang dikirim keduanya sama.",
    "upt.one_side": "Belum ada angka yang dikirim panti dan dinas untuk bulan yang sama. Kirim hitungan dinas dengan"
    " pelapor “dinas” agar dapat dicocokkan.",
    "panti.silent": "{name} belum melapor untuk {period}.",
    "panti.residents": "{name}: {residents} penghuni pada {period}.",
    "panti.room": "{name}: {residents} penghuni untuk {capacity} tempat pada {period} ({share}).",
    "panti.full": "{name} melebihi kapasitas: {residents} penghuni untuk {capacity} tempat pada {period} ({share}).",
    "panti.care": "Satu petugas yang merawat untuk {ratio} penghuni.",
    "panti.left": "{independent} dari {left} orang yang keluar pada {year} mandiri.",
    "panti.left_none": "Belum ada yang keluar pada {year}.",
    "panti.target": "Layanan {share} dari target {year} dalam {months} yang dilaporkan: {state}.",
    "panti.no_target": "Target layanan {year} belum ditetapkan.",
    "panti.differs": "Angka panti dan dinas berbeda pada {number} dari {pairs} bulan yang dikirim keduanya.",
    "panti.no_staff": "Jenis pegawai belum dilaporkan. Angka ini datang dari laporan “Pegawai UPT/panti”.",
}
