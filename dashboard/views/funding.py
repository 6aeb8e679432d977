"""Fields of work, sources of money and its two streams, in words."""

from dashboard.views.status import title

FIELDS: dict[str, str] = {
    "rehabilitasi_sosial": "Rehabilitasi sosial",
    "jaminan_perlindungan_sosial": "Jaminan dan perlindungan sosial",
    "pemberdayaan_sosial": "Pemberdayaan sosial",
    "penanganan_bencana": "Penanganan bencana",
    "penanganan_fakir_miskin": "Penanganan fakir miskin",
}
SOURCES: dict[str, str] = {
    "apbn": "Pusat (APBN)",
    "apbd_provinsi": "Provinsi (APBD)",
    "apbd_kabupaten": "Kabupaten/kota (APBD)",
    "dana_desa": "Dana desa",
    "lainnya": "Sumber lain",
}
STREAMS: dict[str, str] = {
    "anggaran_kantor": "anggaran kantor",
    "di_luar_anggaran": "tidak melewati anggaran kantor",
}


def field(key: object) -> str:
    """A field of work as people call it."""
    return FIELDS.get(str(key), title(key))


def source(key: object) -> str:
    """A source of money as people call it."""
    return SOURCES.get(str(key), title(key))


def stream(key: object) -> str:
    """Whether money passes the office's own budget."""
    return STREAMS.get(str(key), title(key))
