"""UPT and panti: who reported, who is overfull, who is silent."""

HOMES: dict[str, str] = {
    "upt.none": "Kantor ini belum mempunyai UPT/panti dalam daftar.",
    "upt.reported": "{reported} dari {number} UPT melapor untuk {period}.",
    "upt.full": "{name} melebihi kapasitas: {residents} penghuni untuk {capacity} tempat.",
    "upt.room": "Tidak ada yang melebihi kapasitas.",
    "upt.silent": "{names} belum melapor.",
    "upt.silent_since": "{names} belum melapor sejak {since}.",
}
