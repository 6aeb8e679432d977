"""States, reasons and kinds in words: each status is a word, a sign and a colour, never a colour alone."""

from dataclasses import dataclass
from typing import Literal

Tone = Literal["green", "blue", "orange", "red", "gray"]


@dataclass(frozen=True, slots=True)
class Status:
    """How a state is said: `sign` and `word` together, `tone` on top (a colour of the theme)."""

    sign: str
    word: str
    tone: Tone

    @property
    def text(self) -> str:
        """Sign and word: "▼ tertinggal"."""
        return f"{self.sign} {self.word}"

    @property
    def markdown(self) -> str:
        """The same in its colour, for Streamlit's Markdown."""
        return f":{self.tone}[{self.text}]"


STATUSES: dict[str, Status] = {
    "baik": Status("▲", "baik", "green"),
    "sesuai_jadwal": Status("●", "sesuai jadwal", "blue"),
    "mendahului": Status("▲", "mendahului rencana", "green"),
    "tertinggal": Status("▼", "tertinggal", "red"),
    "belum_melapor": Status("○", "belum melapor", "gray"),
    "belum_lengkap": Status("◐", "belum lengkap", "orange"),
    "belum_jatuh_tempo": Status("◌", "belum jatuh tempo", "gray"),
    "tanpa_rencana": Status("◌", "tanpa kuota", "gray"),
    "tepat_waktu": Status("●", "tepat waktu", "blue"),
    "terlambat": Status("▼", "terlambat", "orange"),
    "belum": Status("○", "belum melapor", "gray"),
    "penuh": Status("▲", "melebihi kapasitas", "red"),
    "final": Status("●", "final", "blue"),
    "provisional": Status("◌", "sementara", "gray"),
    "incomplete": Status("◐", "belum lengkap", "orange"),
    "dicabut": Status("▼", "dicabut", "orange"),
    "berlaku": Status("●", "berlaku", "blue"),
}

REASONS: dict[str, str] = {
    "nik_tidak_padan": "NIK tidak padan",
    "rekening_tidak_aktif": "rekening belum aktif",
    "meninggal": "penerima meninggal",
    "pindah": "penerima pindah",
    "tidak_hadir": "penerima tidak hadir",
    "ganda": "data ganda",
    "lainnya": "sebab lain",
    "tanpa_sebab": "sebab tidak dilaporkan",
    "menunggu": "menunggu transfer",
    "belum_melapor": "belum melapor",
}

MOVEMENTS: dict[str, str] = {
    "diterima": "Masuk",
    "kembali_ke_keluarga": "Kembali ke keluarga",
    "mandiri": "Mandiri",
    "dirujuk": "Dirujuk",
    "meninggal": "Meninggal",
    "keluar_tanpa_izin": "Keluar tanpa izin",
}

FUNDS: dict[str, str] = {
    "apbn": "APBN",
    "apbd_provinsi": "APBD provinsi",
    "apbd_kabupaten": "APBD kabupaten",
    "dana_desa": "Dana desa",
    "lainnya": "Lainnya",
}

SCHEDULES: dict[str, str] = {
    "bulanan": "bulanan",
    "dua_bulanan": "dua bulanan",
    "triwulan": "triwulanan",
    "tahunan": "sekali setahun",
    "sekali": "sekali",
}


def status(key: object) -> Status:
    """The status called `key`; an unknown key is said as it stands rather than hidden."""
    return STATUSES.get(str(key), Status("·", plain(key), "gray"))


def reason(key: object) -> str:
    """Why something failed, for the inside of a sentence; "" where no reason is known."""
    text = str(key) if isinstance(key, str) else ""
    return REASONS.get(text, plain(text)) if text else ""


def plain(key: object) -> str:
    """A code as words: "lanjut_usia" → "lanjut usia"."""
    return str(key).replace("_", " ")


def title(key: object) -> str:
    """A code as the words of a heading: "lanjut_usia" → "Lanjut usia"."""
    text = plain(key)
    return text[:1].upper() + text[1:]
