"""What the public pages say to a citizen: five questions and their answers, homes, one area, files, what is hidden."""

PUBLIC: dict[str, str] = {
    "beranda.answer": "{families} keluarga di {place} menerima bantuan sosial pada {period}.",
    "beranda.answer_hidden": "Jumlah keluarga di {place} yang menerima bantuan pada {period} disembunyikan untuk"
    " melindungi orang.",
    "beranda.answer_none": "Belum ada angka penerima bantuan di {place} yang diterbitkan.",
    "beranda.ask_families": "Berapa keluarga menerima bantuan?",
    "beranda.ask_money": "Berapa rupiah yang sampai?",
    "beranda.ask_where": "Di mana bantuan belum sampai?",
    "beranda.ask_homes": "Berapa orang dilayani panti?",
    "beranda.ask_poor": "Berapa warga miskin, dan ke mana arahnya?",
    "beranda.families": "Pada {period}, {families} keluarga menerima bantuan{of}; yang menerima beberapa program"
    " dihitung pada tiap program.",
    "beranda.of_quota": ", {share} dari {quota} yang dijatah",
    "beranda.months_differ": "Program yang dibayar per triwulan atau per dua bulan dihitung pada bulan pertamanya, jadi"
    " tinggi rendahnya tiap bulan berbeda.",
    "beranda.hidden": "{what} pada {period} disembunyikan untuk melindungi orang.",
    "beranda.silent": "{what} pada {period} belum dilaporkan.",
    "beranda.none": "Kantor ini belum menerbitkan angka {what}.",
    "beranda.reported": "{reported} dari {expected} {level} sudah melapor.",
    "beranda.money": "Sepanjang {year}, sampai {until}, {amount} sampai kepada penerima.",
    "beranda.where_all": "Di semua {areas} {level}, bantuan {period} sudah dibayar.",
    "beranda.where": "Bantuan {period} sudah dibayar di {paid} dari {areas} {level}.",
    "beranda.where_zero": "Tidak ada yang dibayar di {names}.",
    "beranda.where_silent": "{names} belum melapor.",
    "beranda.where_hidden": "{names}: disembunyikan untuk melindungi orang.",
    "beranda.where_lowest": "Bagian terendah yang diterbitkan: {name}, {share} dari jatahnya.",
    "beranda.homes": "Pada {period}, {residents} orang tinggal di {number} panti dan rumah singgah yang melapor.",
    "beranda.homes_services": "Pada {period}, panti dan rumah singgah memberi {services} layanan.",
    "beranda.homes_services_more": "Layanan yang diberikan bulan itu: {services}.",
    "beranda.homes_silent": "{silent} dari {number} panti belum melapor.",
    "beranda.poor": "{people}{share} penduduk {place} miskin pada {year}.",
    "beranda.poor_people": "{people} orang atau ",
    "beranda.poor_change": "{direction} {points} poin dari {before}.",
    "beranda.poor_same": "Sama dengan {before}.",
    "beranda.poor_break": "Angka sebelum {year} tidak dapat dibandingkan karena wilayahnya berubah.",
    "beranda.not_shown": "Dari {figures} baris angka dalam terbitan ini (semua wilayah, periode, program, dan rincian),"
    " {hidden} disembunyikan untuk melindungi orang dan"
    " {silent} menunggu laporan yang belum diterima. Angka nol tetap ditulis 0.",
    "beranda.all_shown": "Dari {figures} baris angka dalam terbitan ini tidak ada yang disembunyikan; {silent} menunggu"
    " laporan yang belum diterima. Angka nol tetap ditulis 0.",
    "layanan.none": "Kantor ini belum menerbitkan angka panti atau rumah singgah.",
    "layanan.answer": "Pada {period}, {reported} dari {number} panti dan rumah singgah melapor.",
    "layanan.residents_all": "{residents} orang tinggal di sana.",
    "layanan.residents": "{residents} orang tinggal di {number} di antaranya.",
    "layanan.hidden": "Penghuni {number} panti disembunyikan untuk melindungi orang.",
    "layanan.full": "{names} melebihi kapasitas.",
    "layanan.silent": "{names} belum melapor.",
    "layanan.last": "laporan terakhir {period}",
    "layanan.never": "belum pernah melapor",
    "wilayah.answer": "{place}: {families} keluarga menerima bantuan pada {period}{around}; yang menerima beberapa"
    " program dihitung pada tiap program.",
    "wilayah.answer_around": ", dari {families} di {parent}",
    "wilayah.answer_around_incomplete": ", dari {families} di {parent} (belum lengkap)",
    "wilayah.answer_missing": "{place}: jumlah keluarga penerima bantuan pada {period} {state}.",
    "wilayah.answer_other": "{place}: {what} ({period}).",
    "wilayah.answer_none": "Belum ada angka {place} yang diterbitkan.",
    "wilayah.counted": "Tentang wilayah ini, tiap angka pada periode terbarunya: {shown} diterbitkan, {hidden}"
    " disembunyikan untuk melindungi orang, {silent} belum dilaporkan, dan {none} tidak ada datanya.",
    "wilayah.counted_partly": "Tentang wilayah ini, tiap angka pada periode terbarunya: {shown} diterbitkan lengkap,"
    " {partly} diterbitkan tetapi laporannya belum lengkap, {hidden} disembunyikan untuk melindungi orang, {silent}"
    " belum dilaporkan, dan {none} tidak ada datanya.",
    "wilayah.neighbours": "nilai tengah {number} wilayah terdekat",
    "wilayah.neighbours_some": "nilai tengah {number} dari {of} wilayah terdekat (yang ada angkanya)",
    "wilayah.parts": "Rincian: {number} angka",
    "wilayah.parts_only": "Hanya diterbitkan menurut bagiannya.",
    "ditarik.answer": "Semua angka {office} yang pernah diterbitkan sudah ditarik.",
    "ditarik.others": "Kantor lain yang angkanya ditampilkan:",
    "koreksi.at": "{what} pada terbitan {version}",
    "koreksi.since": "Sejak terbitan {version}: {words}",
    "koreksi.more": "{number} koreksi lain tercatat di Unduh data.",
    "unduh.answer": "{tables} tabel data terbuka dapat diunduh: {rows} baris, terbitan {version}.",
    "unduh.none": "Terbitan ini belum disertai berkas data terbuka.",
    "unduh.none_todo": "Angkanya tetap dapat dibaca di halaman lain; di bawah tiap gambar ada tombol “Tabel & unduh”.",
    "metode.answer": "Terbitan ini memuat {figures} baris angka; {hidden} di antaranya disembunyikan supaya tidak"
    " menunjuk siapa pun.",
    "metode.answer_all": "Terbitan ini memuat {figures} baris angka; tidak ada yang perlu disembunyikan.",
}
