"""What became of people."""

OUTCOMES: dict[str, str] = {
    "kemandirian.moved": (
        "{moved} dari {before} keluarga Program Keluarga Maju naik tahap pada {period}; {graduated} graduasi,"
        " {relapsed} kembali miskin."
    ),
    "kemandirian.furthest": "Terjauh dari mandiri: {area}, {share} keluarganya masih di tahap 1–2.",
    "kemandirian.silent": "{silent} {level} belum melapor.",
    "kemandirian.graduated": "{graduated} keluarga graduasi pada {period}, {relapsed} kembali miskin.",
    "kemandirian.graduated_only": "{graduated} keluarga graduasi pada {period}; yang kembali miskin belum diukur.",
    "kemandirian.unmeasured": "{unmeasured} dari {programs} program belum diukur hasilnya.",
    "kemandirian.measured": "Hasil semua program sudah diukur.",
    "kemandirian.nothing": "Belum ada laporan hasil program untuk {period}.",
    "kemandirian.no_program": "Program Keluarga Maju tidak ada di kantor ini.",
    "kemandirian.no_steps": "Belum ada laporan tahap kemandirian keluarga untuk {period}.",
    "usaha.alive": (
        "{share} usaha masih hidup pada bulan ke-12: {alive} dari {capital} penerima modal yang angkatannya sudah"
        " dua belas bulan."
    ),
    "usaha.too_early": (
        "{trained} orang dilatih, {capital} menerima modal; belum ada angkatan yang genap dua belas bulan."
    ),
    "usaha.unseen_all": "{trained} orang dilatih, {capital} menerima modal; usaha pada bulan ke-12 belum diukur.",
    "usaha.young": "{young} penerima modal lainnya belum waktunya dilihat.",
    "usaha.unseen": "{unseen} sudah waktunya, tetapi belum dilihat.",
    "usaha.nothing": "Belum ada laporan pelatihan usaha dari kantor ini.",
    "usaha.fill": (
        "Halaman ini terisi oleh laporan “Pelatihan usaha produktif”: satu baris untuk tiap angkatan dan kecamatan,"
        " dengan peserta, penerima modal, dan usaha yang hidup pada bulan ke-6 dan ke-12."
    ),
    "sekolah.accepted": "{children} anak diterima Sekolah Rakyat di {areas} {level} pada {year}.",
    "sekolah.not_yet": "Sekolah Rakyat {year} sampai tahap {stage}; belum ada anak yang diterima.",
    "sekolah.furthest": "Terjauh: tahap {stage} di {names}.",
    "sekolah.planned": "{areas} {level} masih dalam perumusan.",
    "sekolah.planned_only": "Sekolah Rakyat {year} masih dalam perumusan; belum ada anak yang dijaring.",
    "sekolah.nothing": "Belum ada laporan Sekolah Rakyat dari kantor ini untuk {year}.",
    "sekolah.fill": (
        "Halaman ini terisi oleh laporan “Penjaringan Sekolah Rakyat”: satu baris untuk tiap wilayah dan tahap,"
        " dari perumusan sampai bersekolah."
    ),
    "sekolah.no_children": (
        "Yang dilaporkan baru tahap perumusan: belum ada anak untuk dihitung. Gambar ini terisi begitu tahap"
        " sosialisasi atau penjaringan dilaporkan."
    ),
}
