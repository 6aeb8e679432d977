"""The one vocabulary of caveats: sentences that stand under every figure that they touch."""

from dashboard.catalogue.records import Caveat
from dashboard.catalogue.thresholds import threshold
from dashboard.errors import NotFoundError

CAVEATS: tuple[Caveat, ...] = (
    Caveat(key="sample", sentence="DATA CONTOH: angka dibuat untuk peragaan, bukan angka resmi."),
    Caveat(
        key="incomplete",
        sentence="Belum lengkap: {reported} dari {expected} melapor; jumlah hanya dari yang melapor.",
    ),
    Caveat(key="provisional", sentence="Sementara: batas lapor periode ini belum lewat."),
    Caveat(
        key="series_break",
        sentence="Deret terputus: cara hitung, sumber, atau wilayah berubah; angka sebelum dan sesudahnya tidak"
        " dibandingkan.",
    ),
    Caveat(
        key="survey_area",
        sentence="Dari survei sampel BPS; hanya sampai kabupaten/kota, tidak untuk kecamatan.",
    ),
    Caveat(
        key="register",
        sentence="Dari register keluarga, bukan survei; tidak dibandingkan langsung dengan angka BPS.",
    ),
    Caveat(
        key="overlap_programs",
        sentence="Satu keluarga dapat menerima beberapa program; jumlah antarprogram bukan jumlah keluarga unik.",
    ),
    Caveat(
        key="may_exceed_100",
        sentence="Boleh melebihi 100: satu keluarga dapat menerima lebih dari satu surat.",
    ),
    Caveat(
        key="silent_weeks",
        sentence="Minggu yang belum dilaporkan tidak ikut dihitung; diam tidak sama dengan nihil.",
    ),
    Caveat(key="occupancy", sentence="Dapat melebihi 100 % bila penghuni melampaui kapasitas."),
    Caveat(
        key="planned_cash",
        sentence="Dibandingkan dengan rencana kas, bukan dengan seperduabelas pagu per bulan.",
    ),
    Caveat(key="national_aid", sentence="Bantuan pusat tidak melewati anggaran kantor ini."),
    Caveat(
        key="register_refresh",
        sentence="Keluar karena pemutakhiran register bukan kegagalan: register diperbarui tiap triwulan.",
    ),
    Caveat(key="panti_figure", sentence="Angka menurut laporan UPT/panti sendiri."),
    Caveat(
        key="like_with_like",
        sentence="Hanya dibandingkan antar-UPT sejenis: yang dilayani dan lama tinggalnya berbeda menurut jenis.",
    ),
    Caveat(key="no_record", sentence="Tanpa catatan bukan bukti tanpa layanan: yang tidak dicatat tidak terhitung."),
    Caveat(key="reached_only", sentence="Laporan yang belum dijangkau belum mempunyai waktu tanggap."),
    Caveat(key="skm_rows", sentence="IKM kantor dihitung dari semua jawaban, bukan dari rata-rata IKM unit."),
    Caveat(
        key="few_answers",
        sentence="Jawaban sedikit: IKM hanya indikatif; selang memuat nilai sebenarnya dengan keyakinan"
        f" {threshold('interval_pct').value:g} %.",
    ),
    Caveat(
        key="relapsed_cohort",
        sentence="Yang kembali miskin dapat graduasi pada tahun sebelumnya; laporan tidak mengikuti keluarganya.",
    ),
    Caveat(
        key="overlap_ppks",
        sentence="Seseorang dapat termasuk lebih dari satu jenis PPKS; jumlah antarjenis bukan jumlah orang unik.",
    ),
    Caveat(
        key="stigmatising",
        sentence="Jenis yang menimbulkan stigma tidak pernah ditampilkan untuk umum di bawah kabupaten/kota.",
    ),
    Caveat(
        key="own_duty",
        sentence="Hanya pelayanan dasar wewenang kantor ini; provinsi dan kabupaten/kota tidak dijumlahkan.",
    ),
    Caveat(
        key="need_unknown",
        sentence="Peran yang kebutuhannya tidak dilaporkan tidak dihitung: lowongnya belum diketahui, bukan nol.",
    ),
    Caveat(
        key="companions",
        sentence="Wilayah tanpa pendamping PKH tidak mempunyai angka sendiri; keluarganya tetap dihitung di wilayah di"
        " atasnya.",
    ),
    Caveat(
        key="attendance",
        sentence="Kehadiran ialah orang yang datang ke rapat itu, bukan jumlah pilar sosial; keduanya tidak"
        " dijumlahkan dan tidak dibagi.",
    ),
    Caveat(
        key="korcam",
        sentence="Sumber dapat menyebut peserta ini “Korcam”. Korcam ialah koordinator kecamatan, paling banyak satu"
        " tiap kecamatan; jumlah yang lebih besar kemungkinan pendamping PKH.",
    ),
    Caveat(
        key="suppressed",
        sentence="Sebagian angka disembunyikan untuk melindungi orang: bukan nol, dan bukan pula belum melapor.",
    ),
)


def caveat(key: str) -> Caveat:
    """The caveat called `key`; NotFoundError names those that exist."""
    for record in CAVEATS:
        if record.key == key:
            return record
    raise NotFoundError(f"Catatan “{key}” tidak ada. Yang ada: {', '.join(c.key for c in CAVEATS)}.")
