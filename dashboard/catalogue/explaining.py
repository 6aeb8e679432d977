"""How a citizen reads what is published, checks it, and asks for more: short texts under headings.

What was done to the figures (thresholds, levels, files) is not told here but by `publication.bundle.methodology`, which
the page shows below; these texts are for eyes only and stand in no file.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """A heading and its short paragraphs, plain text; `steps` are said one after another."""

    key: str
    title: str
    paragraphs: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()


READING: tuple[Explanation, ...] = (
    Explanation(
        key="peta",
        title="Peta",
        paragraphs=(
            "Makin jauh warnanya dari latar, makin besar angkanya. Legenda di bawah peta menyebut batas tiap warna"
            " dan berapa wilayah yang memilikinya.",
            "Wilayah yang luas tampak penting karena besar, bukan karena banyak warganya. Baca juga daftar di"
            " sampingnya.",
        ),
    ),
    Explanation(
        key="tren",
        title="Grafik waktu",
        paragraphs=(
            "Bulan terakhir sering masih sementara: sebagian laporan belum masuk. Kalimat di atas grafik menyebut"
            " berapa yang sudah melapor.",
            "Program yang dibayar per triwulan dihitung pada bulan pertama triwulannya. Bandingkan bulan itu dengan"
            " bulan yang sama tahun lalu, bukan dengan bulan sebelumnya.",
        ),
    ),
    Explanation(
        key="persen",
        title="Persen",
        paragraphs=(
            "Persen selalu bagian dari sesuatu: “dibayar” ialah bagian dari kuota, “miskin” bagian dari penduduk."
            " Artinya tertulis di bawah “Definisi & sumber”.",
            "Selisih dua persen disebut poin: dari 12 % ke 10 % turun 2 poin.",
        ),
    ),
)
SIGNS = Explanation(key="tanda", title="Angka, nol, dan tiga tanda tanpa angka")
EXAMPLE = Explanation(
    key="contoh",
    title="Mengapa sebagian angka disembunyikan",
    paragraphs=(
        "Bila hanya dua keluarga di suatu desa menerima bantuan, tetangga tahu siapa mereka. Karena itu jumlah orang"
        " atau keluarga dari 1 sampai {last} tidak ditulis.",
        "Satu angka saja tidak cukup. Contoh rekaan: penerima satu bantuan di kabupaten dengan empat kecamatan.",
    ),
)
CHECKING = Explanation(
    key="periksa",
    title="Periksa sendiri",
    paragraphs=(
        "Siapa saja dapat menguji apakah terbitan ini melindungi orang. Pasang Pantau Kesos, unduh semua berkas dari"
        " halaman Unduh data ke satu map, lalu jalankan perintah ini. Hasilnya menyebut setiap angka yang dapat"
        " dihitung kembali, atau menyatakan tidak ada.",
    ),
)
ASKING = Explanation(
    key="bertanya",
    title="Bertanya, meminta data, atau mengadu",
    paragraphs=(
        "Informasi publik adalah hak setiap orang (UU 14/2008 tentang Keterbukaan Informasi Publik).",
        "Data tentang diri Anda dilindungi UU 27/2022 tentang Pelindungan Data Pribadi. Jika suatu angka di sini dapat"
        " menunjuk Anda atau orang lain, beri tahu kantor: terbitannya akan ditarik dan diperbaiki.",
    ),
    steps=(
        "Ajukan permintaan kepada PPID (Pejabat Pengelola Informasi dan Dokumentasi) kantor ini: sebut angka yang"
        " diminta, wilayah, periode, dan cara Anda ingin menerimanya.",
        "PPID menjawab paling lambat 10 hari kerja, dan dapat memperpanjangnya 7 hari kerja (Pasal 22).",
        "Bila ditolak atau tidak dijawab, ajukan keberatan kepada atasan PPID dalam 30 hari kerja (Pasal 35–36).",
        "Bila jawaban atasan tidak memuaskan, ajukan sengketa ke Komisi Informasi dalam 14 hari kerja (Pasal 37).",
    ),
)
MISTAKES = Explanation(
    key="perbaikan",
    title="Bila angka keliru",
    paragraphs=(
        "Angka yang diperbaiki sesudah terbit disebut satu per satu dalam riwayat terbitan di halaman Unduh data."
        " Terbitan lama tidak diubah, supaya kutipan lama tetap dapat diperiksa.",
    ),
)
