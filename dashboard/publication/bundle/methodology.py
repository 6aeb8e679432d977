"""How to read what is published, in plain Indonesian: the one text of METODE.md and of the page *Cara membaca*.

The numbers in it (threshold, width, zeros) are those by which the release was made, as its file says.
"""

from collections.abc import Iterator, Sequence

from dashboard.publication.bundle import columns
from dashboard.publication.bundle.about import (
    AUDIT,
    LICENCE_ADDRESS,
    LICENCE_TITLE,
    SAMPLE_SENTENCE,
    About,
    about,
    words,
)
from dashboard.publication.bundle.standards import LEVEL_WORDS, measures
from dashboard.warehouse.connection import Warehouse

Section = tuple[str, tuple[str, ...]]


def methodology(opened: Warehouse) -> str:
    """METODE.md of the open release, as Markdown."""
    found = about(opened)
    lines = ["# Cara membaca dan metode", "", f"{found.title}, terbitan {found.version}."]
    lines += ["", f"**{SAMPLE_SENTENCE}**"] if found.sample else []
    for heading, paragraphs in sections(found, _levels(opened)):
        lines += ["", f"## {heading}"]
        for paragraph in paragraphs:
            lines += ["", paragraph]
    return "\n".join(lines) + "\n"


def _levels(opened: Warehouse) -> tuple[str, ...]:
    """At which levels the release has figures, in words."""
    used = {level for measure in measures(opened) for level in measure.levels}
    return tuple(said for level, said in LEVEL_WORDS.items() if level in used)


def sections(found: About, levels: Sequence[str]) -> Iterator[Section]:
    """The text by headings; each paragraph is Markdown. `levels`: those that the release has, in words."""
    yield from _content(found, levels)
    yield from _protection(found)
    yield from _reading(found)
    yield from _use(found)


def _content(found: About, levels: Sequence[str]) -> Iterator[Section]:
    yield (
        "Apa yang diterbitkan",
        (
            f"Angka kegiatan dan keadaan sosial yang dicatat {found.office}: jumlah, persentase, rupiah, dan waktu,"
            " menurut wilayah, program, dan periode. Tidak ada baris tentang orang: tanpa nama, tanpa nomor identitas,"
            " tanpa alamat.",
            f"Terbitan {found.version} terbit {words(found.day)}. Berkas terbaru yang masuk ke kantor sebelum"
            f" terbitan ini diterima {words(found.as_of)}.",
            "Angka yang hanya untuk keperluan kantor tidak ikut. Sumber setiap angka disebut pada KAMUS dan pada tabel"
            f" {columns.INDICATORS}.",
        ),
    )
    yield (
        "Dari tingkat mana",
        (
            f"Terbitan ini memuat angka tingkat {', '.join(levels)}; kolom level menyebutnya.",
            "Jenis kebutuhan sosial yang mudah membuat orang dicap (misalnya korban kekerasan atau orang dengan"
            " HIV/AIDS) hanya diterbitkan di tingkat kabupaten/kota ke atas. Di bawah itu tertulis:"
            f" “{columns.COARSE}”.",
            "Rincian ganda, misalnya jenis PPKS menurut jenis kelamin, juga hanya diterbitkan di tingkat"
            " kabupaten/kota ke atas. Uang yang dikeluarkan kantor dan orang yang keluar dari UPT/panti hanya"
            " diterbitkan per tahun, setelah tahun itu lengkap: selisih antarbulan menunjukkan lebih banyak daripada"
            " angkanya.",
            "Angka kemiskinan BPS berasal dari survei dan hanya ada sampai kabupaten/kota. Angka itu tidak"
            " dibandingkan langsung dengan angka register keluarga.",
        ),
    )


def _protection(found: About) -> Iterator[Section]:
    last = found.threshold - 1
    zero = (
        "Nol tidak menunjuk siapa pun dan diterbitkan, kecuali bila diperlukan sebagai penutup: angka yang"
        " disembunyikan dapat juga nol."
        if found.zeros
        else "Pada terbitan ini nol juga disembunyikan."
    )
    yield (
        "Mengapa angka kecil disembunyikan",
        (
            f"Jumlah orang atau keluarga dari 1 sampai {last} tidak diterbitkan. Bila di suatu desa hanya dua keluarga"
            f" menerima bantuan, tetangga tahu siapa mereka. {zero}",
            "Rupiah mengikuti jumlah keluarganya: bila besar bantuan tetap, rupiah dibagi bantuan per keluarga sama"
            " dengan jumlah keluarga. Maka rupiah disembunyikan bila jumlah keluarganya disembunyikan. Rupiah juga"
            " disembunyikan bila sebagian besarnya milik satu atau dua penerima, atau bila rupiah yang dilaporkan"
            " lain daripada jumlah keluarganya dan menunjukkan jumlah yang kecil.",
            f"Di peta, tabel, dan berkas tertulis: “{columns.PROTECTED}”.",
            "Berapa yang disembunyikan disebut menurut yang dihitung. Baris angka: satu indikator, unit, periode,"
            " program, dan bagian, juga rupiah dan persentase yang mengikuti. Angka jumlah orang atau keluarga: hanya"
            " yang dilindungi dan diperiksa, tanpa yang mengikuti. Wilayah pada peta dan daftar: untuk satu indikator"
            " dan satu periode. Ketiganya karena itu berbeda.",
        ),
    )
    yield (
        "Mengapa angka lain ikut disembunyikan",
        (
            "Satu angka yang disembunyikan sering dapat dihitung kembali: jumlah kabupaten dikurangi kecamatan lain,"
            " satu tahun dikurangi bulan lain, atau kuota dikurangi yang dibayar. Karena itu beberapa angka lain ikut"
            " disembunyikan (penyembunyian sekunder). Program komputer memilih angka-angka itu agar sesedikit mungkin"
            " keluarga hilang dari tabel.",
            "Angka yang pernah disembunyikan sedapat mungkin tetap disembunyikan pada terbitan berikutnya, supaya"
            " selisih antarterbitan tidak membukanya.",
        ),
    )
    yield (
        "Bagaimana hasilnya diperiksa",
        (
            "Sebelum terbit, pemeriksa yang terpisah dari program penyembunyi menghitung untuk setiap angka"
            " tersembunyi: nilai terendah dan tertinggi yang dapat dicapai orang luar dari semua yang diterbitkan,"
            " sekarang dan sebelumnya.",
            f"Terbitan ditolak bila ada jumlah yang dapat dihitung tepat, yang rentangnya kurang dari"
            f" {found.min_width:g}, atau yang batas atasnya kurang dari {found.threshold}.",
            f"Pemeriksaan ini dapat diulang siapa saja: jalankan `{AUDIT}`; BERKAS ialah berkas .duckdb terbitan,"
            " MAP folder yang memuat semua berkas data terbuka ini. Perintah itu menyebut setiap angka yang kurang"
            " terlindung, atau menyatakan bahwa tidak ada. Jumlah mana yang sama dengan bagian-bagiannya tertulis di"
            f" tabel {columns.RELATIONS['sums_held']} dan {columns.RELATIONS['sums_broken']}, bila ada.",
        ),
    )
    yield (
        "Persentase dan rasio",
        (
            "Persentase orang atau keluarga hanya diterbitkan bila pembilang, penyebut, dan selisih keduanya boleh"
            " diterbitkan. Dari 40 % dan penyebut 20 orang dapat dibaca 8 orang; maka persentase seperti itu"
            " disembunyikan.",
            "Persentase suatu wilayah dihitung dari jumlah pembilang dibagi jumlah penyebut, bukan dari rata-rata"
            " persentase wilayah di dalamnya.",
        ),
    )


def _reading(found: About) -> Iterator[Section]:
    yield (
        "Angka, nol, tidak ada data, dan tersembunyi",
        (
            "Ada empat keadaan yang berbeda:",
            "- **Angka**: nilai yang dilaporkan.\n"
            "- **Nol (0)**: dilaporkan, dan jumlahnya memang nol.\n"
            f"- **Tidak ada angka**: nilai kosong dengan sebab “{columns.SILENT}” (laporan belum lengkap) atau"
            f" “{columns.NOTHING}” (tidak ada yang dihitung, misalnya persentase dari nol). Kosong bukan nol.\n"
            f"- **Tersembunyi**: nilai kosong, status hidden, dengan sebab “{columns.PROTECTED}” atau"
            f" “{columns.COARSE}”. Angkanya ada dan bukan selalu kecil.",
            "Jumlah yang dihitung sendiri dari tabel dapat lebih kecil daripada jumlah resmi, karena angka tersembunyi"
            " tidak ikut. Pakailah baris wilayah atau periode yang lebih besar, yang sudah dijumlahkan.",
        ),
    )
    yield (
        "Kelengkapan laporan",
        (
            "Kolom reported ialah banyaknya laporan yang masuk, expected banyaknya yang seharusnya masuk untuk angka"
            " itu. Bila reported lebih kecil, jumlah hanya mencakup yang melapor.",
            "\n".join(f"- **{status}**: {meaning}." for status, meaning in columns.STATUSES.items()),
        ),
    )
    yield (
        "Pembulatan dan jumlah",
        (
            "Angka dalam berkas tidak dibulatkan untuk penyajian; banyaknya desimal yang lazim ada di"
            f" {columns.INDICATORS}. Angka di bawah satu miliar disimpan sampai enam desimal. Tidak ada angka yang"
            " diacak atau dibulatkan untuk menyembunyikan.",
            "Satu keluarga dapat menerima beberapa program, dan seseorang dapat termasuk beberapa jenis PPKS. Jumlah"
            " antarprogram atau antarjenis bukan jumlah keluarga atau orang.",
        ),
    )
    yield (
        "Perbaikan angka",
        (
            "Angka yang diperbaiki sejak terbitan sebelumnya disebut satu per satu dalam CHANGELOG. Terbitan lama tidak"
            " diubah.",
        ),
    )


def _use(found: About) -> Iterator[Section]:
    yield (
        "Berkas",
        (
            "Setiap tabel tersedia sebagai CSV (UTF-8, koma, titik desimal, tanggal ISO), Parquet, dan XLSX dengan isi"
            " yang sama. Dalam CSV, teks yang dapat dijalankan lembar kerja sebagai rumus didahului tanda petik"
            " tunggal. Dalam XLSX, tabel yang lebih panjang daripada satu lembar dilanjutkan pada lembar berikutnya.",
            "datapackage.json menjelaskan semua kolom (Frictionless Data Package 2.0) dan memuat metadata Satu Data"
            " Indonesia; dcat.jsonld adalah katalog DCAT. Berkas utuh bila `sha256sum -c checksums.sha256` tidak"
            " menemukan perbedaan.",
        ),
    )
    yield (
        "Lisensi dan sitasi",
        (
            f"Lisensi: [{LICENCE_TITLE}]({LICENCE_ADDRESS}). Data boleh disalin, diolah, dan disebarkan, juga untuk"
            " usaha, asal sumbernya disebut dan perubahannya dinyatakan.",
            "Dilarang mencoba mengenali orang dari data ini. Siapa pun yang menemukan angka yang menunjuk seseorang"
            " diminta memberitahu kantor supaya terbitan diperbaiki.",
            f"Sitasi: {found.citation}",
        ),
    )
