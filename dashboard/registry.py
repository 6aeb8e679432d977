"""The one page registry: which pages there are, for whom, under which titles; the first page of each lives at `/`.

Stands on the standard library, because the web server reads it too: titles and descriptions of public pages are in the
HTML that a search engine or a messenger's preview sees.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from dashboard import audience
from dashboard.paths import PAGES

Groups = Mapping[str, tuple["Page", ...]]


@dataclass(frozen=True, slots=True)
class Page:
    """One page: the stem of its file and its address, its title, its sign; what it answers in one sentence."""

    name: str
    title: str
    icon: str
    description: str = ""


INTERNAL: Groups = {
    "Rapat": (
        Page("ringkasan", "Ringkasan", ":material/monitoring:"),
        Page("apel", "Apel Senin", ":material/campaign:"),
        Page("rakor", "Rakor dan arahan", ":material/handshake:"),
    ),
    "Wilayah": (
        Page("peta", "Peta", ":material/map:"),
        Page("profil", "Profil kecamatan", ":material/location_on:"),
        Page("sunyi", "Titik paling sunyi", ":material/volume_off:"),
        Page("kemiskinan", "Kemiskinan", ":material/trending_down:"),
    ),
    "Program": (
        Page("penyaluran", "Penyaluran", ":material/payments:"),
        Page("penerima", "Keluar-masuk", ":material/swap_vert:"),
        Page("anggaran", "Anggaran", ":material/account_balance_wallet:"),
        Page("tahunan", "Program tahunan", ":material/event:"),
        Page("program", "Satu program", ":material/description:"),
    ),
    "Layanan": (
        Page("hadir", "Dinsos Selalu Ada", ":material/volunteer_activism:"),
        Page("penjangkauan", "Penjangkauan", ":material/directions_walk:"),
        Page("upt", "UPT/Panti", ":material/home_health:"),
        Page("panti", "Profil UPT", ":material/cottage:"),
        Page("kegiatan", "Kegiatan panti", ":material/event_note:"),
        Page("pembinaan", "Pembinaan pegawai", ":material/groups:"),
        Page("kepuasan", "Kepuasan (SKM)", ":material/thumbs_up_down:"),
        Page("pilar", "Pilar sosial", ":material/hub:"),
        Page("organisasi", "Organisasi sosial", ":material/corporate_fare:"),
    ),
    "Perencanaan": (
        Page("ppks", "PPKS", ":material/diversity_3:"),
        Page("spm", "SPM bidang sosial", ":material/rule:"),
        Page("ketepatan", "Ketepatan sasaran", ":material/target:"),
        Page("pendataan", "Pendataan keluarga", ":material/checklist:"),
        Page("kemandirian", "Kemandirian", ":material/family_restroom:"),
        Page("usaha", "Pelatihan usaha", ":material/storefront:"),
        Page("sekolah", "Sekolah Rakyat", ":material/school:"),
    ),
    "Data": (
        Page("kelengkapan", "Kelengkapan", ":material/grid_on:"),
        Page("data", "Data", ":material/fact_check:"),
    ),
}
PUBLIC: Groups = {
    "": (
        Page(
            "beranda",
            "Beranda",
            ":material/home:",
            "Lima pertanyaan warga tentang bantuan sosial, masing-masing dijawab dengan satu kalimat dan satu gambar.",
        ),
        Page(
            "peta",
            "Peta",
            ":material/map:",
            "Peta bantuan dan layanan sosial menurut kecamatan atau kabupaten/kota, dengan tabel di bawahnya.",
        ),
        Page(
            "penyaluran",
            "Penyaluran",
            ":material/payments:",
            "Berapa keluarga yang sudah menerima bantuan sosial, berapa yang belum, dan program mana yang tertinggal.",
        ),
        Page(
            "layanan",
            "Layanan UPT",
            ":material/home_health:",
            "Panti dan unit layanan sosial: siapa yang dilayani, kapasitas, dan banyaknya layanan.",
        ),
        Page(
            "wilayah",
            "Wilayah saya",
            ":material/location_on:",
            "Pilih satu kecamatan dan baca semua angka bantuan dan layanan sosialnya.",
        ),
    ),
    "Data": (
        Page(
            "unduh",
            "Unduh data",
            ":material/download:",
            "Data terbuka kantor sosial dalam CSV, Parquet, dan XLSX, dengan kamus data dan cara mengutip.",
        ),
        Page(
            "metode",
            "Cara membaca & metode",
            ":material/menu_book:",
            "Arti setiap angka, dari mana asalnya, dan mengapa sebagian angka disembunyikan untuk melindungi orang.",
        ),
    ),
}


def groups() -> Groups:
    """The pages of this process by group, in the order of the navigation."""
    return PUBLIC if audience.public() else INTERNAL


def pages() -> tuple[Page, ...]:
    """The same without the groups."""
    return tuple(page for group in groups().values() for page in group)


def home() -> Page:
    """The page at `/`: Streamlit does not know its own name as an address."""
    return pages()[0]


def path(name: str) -> Path:
    """The file of the page called `name`; public pages stand in a folder of their own."""
    return (PAGES / "publik" if audience.public() else PAGES) / f"{name}.py"
