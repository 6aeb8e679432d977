"""Sentences of the importer as a page says them: where to click instead of a command, and what a sender can do.

The importer speaks to whoever runs `pantau` on the server; its sentences are also in old stores and logs, so they are
reworded where they are shown.
"""

import re
from dataclasses import dataclass

CARD = "jawab pertanyaannya pada kartu berkas di Data › Masukkan berkas"
FORM = "templat isian di Data › Masukkan berkas"
MAPS = "Peta batas dipasang oleh pengelola sistem di server."


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words for a terminal, what a page says in their place, and what a sender is told (None: the same)."""

    pattern: re.Pattern[str]
    page: str
    sender: str | None = None


PHRASES = tuple(
    Phrase(re.compile(pattern), *said)
    for pattern, *said in (
        (r", atau jawab dalam resep \(`pantau inspect [^`]*`\): (?:id .* atau en \([^)]*\)|dmy atau mdy)",
         f", atau {CARD}", ""),
        (r", atau nyatakan numbers dalam resep", ""),
        (r" atau nyatakan region\.scheme dalam resep", ""),
        (r"Nyatakan roll_up dalam resep", "Jumlahkan per kecamatan"),
        (r", atau tambahkan ke region_aliases\.csv", ""),
        (r"Untuk memuatnya dengan resep lain, tarik dahulu: `pantau withdraw [^`]*`, lalu impor lagi",
         "Untuk memuatnya dengan jawaban lain, tarik dahulu di Data › Berkas masuk, lalu letakkan lagi"),
        (r"Gunakan `pantau boundaries import[^`]*`\.", MAPS, "Kirim tabel datanya sebagai XLSX atau CSV."),
        (r"Simpan resep dari `pantau inspect`, isi `answer`, lalu impor dengan `--recipe`",
         f"{CARD[0].upper()}{CARD[1:]}"),
        (r"tulis resep \(data/recipes/\) atau samakan judul kolomnya dengan `pantau template`",
         f"samakan judul kolomnya dengan {FORM}", "samakan judul kolomnya dengan templat, yang dapat kami kirim"),
        (r" \([a-z_]+\)(?=, dengan kolom )", ""),
        (r", atau tulis resep", ""),
        (r" Jalankan `pantau inspect` untuk melihat isinya\.", " Periksa judul kolom dan nama lembarnya."),
        (r"lalu sesuaikan resep\.", "lalu minta pengelola sistem menyesuaikan resepnya.", "lalu kirim ulang."),
        (r"impor di server dengan `pantau import`", "minta pengelola sistem mengimpornya di server"),
    )
)  # fmt: skip


def page(text: object) -> str:
    """The sentence for an operator."""
    return _said(text, sender=False)


def sender(text: object) -> str:
    """The sentence for whoever sent the file."""
    return _said(text, sender=True)


def _said(text: object, *, sender: bool) -> str:
    words = str(text)
    for phrase in PHRASES:
        told = phrase.sender if sender and phrase.sender is not None else phrase.page
        words = phrase.pattern.sub(told, words)
    return words
