"""UPT and panti: the list, residents, services, activities, staff and how the staff is guided."""

from dashboard.catalogue.datasets.columns import (
    MONTH,
    PERIOD_KIND,
    REPORTED_BY,
    UPT_CODE,
    YEAR,
    coded,
    count,
    day,
    words,
)
from dashboard.catalogue.records import Column, Dataset, Due, Rule

UPT = Dataset(
    key="upt",
    title="Daftar UPT/panti",
    grain="One row per UPT or panti",
    one_row="Satu baris untuk tiap UPT atau panti",
    reporter="reference",
    due=Due(frequency="once"),
    columns=(
        UPT_CODE,
        words("upt_name", "Nama UPT/panti", "nama", required=True, example="UPT PSTW Jombang"),
        words("kind", "Jenis UPT", "jenis", required=True, example="lanjut_usia"),
        words("target_ppks", "Jenis PPKS sasaran, dipisah spasi (1–26)", "sasaran", example="8"),
        Column(name="region_code", type="code", required=True, description="Kecamatan atau kabupaten tempat UPT",
               aliases=("kecamatan", "kode wilayah"), example="35.17.10"),
        Column(name="lat", type="number", minimum=-11.5, maximum=6.5, description="Lintang", unit="derajat",
               aliases=("lintang",), example="-7.55"),
        Column(name="lon", type="number", minimum=94.5, maximum=141.5, description="Bujur", unit="derajat",
               aliases=("bujur",), example="112.23"),
        Column(name="capacity", type="int", minimum=1, unit="orang", description="Kapasitas", aliases=("kapasitas",),
               example="100"),
        coded("head_status", "Status kepala UPT", ("definitif", "plt"), "status kepala"),
        day("head_since", "Kepala menjabat sejak", "sejak"),
        day("valid_from", "Berlaku sejak", "berlaku sejak"),
        day("valid_to", "Berlaku sampai", "berlaku sampai"),
    ),
)  # fmt: skip

# A way out left blank is not known: fewer at the end than the ways told leave may be right, more is certainly wrong.
LEFT = "returned_home + independent + referred + died + left_without_leave"
STAYED = (
    "start_residents + admitted - coalesce(returned_home, 0) - coalesce(independent, 0) - coalesce(referred, 0)"
    " - coalesce(died, 0) - coalesce(left_without_leave, 0)"
)
UPT_RESIDENTS = Dataset(
    key="upt_residents",
    title="Penghuni UPT/panti",
    grain="One row per UPT, month, period kind and reporter",
    one_row="Satu baris untuk tiap UPT, periode, dan pelapor",
    reporter="upt",
    due=Due(frequency="monthly", day=5),
    columns=(
        UPT_CODE,
        MONTH,
        PERIOD_KIND,
        REPORTED_BY,
        count("start_residents", "Penghuni awal bulan", "orang", "awal", "penghuni awal", example="30"),
        count("admitted", "Masuk", "orang", "masuk", "penerimaan", example="4"),
        count("returned_home", "Kembali ke keluarga", "orang", "kembali ke keluarga", "pulang", example="1"),
        count("independent", "Mandiri", "orang", "mandiri", example="0"),
        count("referred", "Dirujuk", "orang", "dirujuk", "rujuk", example="1"),
        count("died", "Meninggal", "orang", "meninggal", example="1"),
        count("left_without_leave", "Keluar tanpa izin", "orang", "keluar tanpa izin", "melarikan diri", example="0"),
        count("end_residents", "Penghuni akhir bulan", "orang", "akhir", "penghuni akhir", example="31"),
        count("waiting", "Daftar tunggu", "orang", "daftar tunggu", "menunggu", example="5"),
    ),
    rules=(
        Rule(
            key="residents_balance",
            condition=f"{STAYED} = end_residents or ({STAYED} > end_residents and {LEFT} is null)",
            message="Neraca penghuni tidak tertutup: awal + masuk − keluar ≠ akhir.",
            advice="Periksa awal, masuk, keluar menurut sebab, dan akhir. Cara keluar yang kosong belum diketahui.",
        ),
    ),
)

UPT_SERVICES = Dataset(
    key="upt_services",
    title="Layanan UPT/panti",
    grain="One row per UPT, month, period kind, service and reporter",
    one_row="Satu baris untuk tiap UPT, periode, jenis layanan, dan pelapor",
    reporter="upt",
    due=Due(frequency="monthly", day=5),
    columns=(
        UPT_CODE,
        MONTH,
        PERIOD_KIND,
        Column(
            name="service",
            type="text",
            key=True,
            required=True,
            description="Jenis layanan",
            aliases=("layanan", "jenis layanan", "kegiatan"),
            example="Bimbingan fisik",
        ),
        REPORTED_BY,
        count("services", "Jumlah layanan", "layanan", "jumlah layanan", "frekuensi", "kali", example="60"),
        count("people", "Orang dilayani", "orang", "orang dilayani", "penerima layanan", "orang", example="31"),
    ),
)

UPT_ACTIVITIES = Dataset(
    key="upt_activities",
    title="Kegiatan UPT/panti",
    grain="One row per activity of a UPT, or one nihil week",
    one_row="Satu baris untuk tiap kegiatan UPT, sekecil apa pun; minggu tanpa kegiatan ditulis nihil",
    reporter="upt",
    due=Due(frequency="weekly", day=1),
    columns=(
        UPT_CODE,
        Column(name="date", type="date", key=True, required=True, description="Tanggal kegiatan",
               aliases=("tanggal kegiatan",), example="2026-09-15"),
        Column(name="title", type="text", key=True, required=True, description="Kegiatan; tulis Nihil bila tidak ada",
               aliases=("nama kegiatan", "uraian kegiatan"), title="Nama kegiatan", example="Senam lanjut usia"),
        words("kind", "Jenis kegiatan", "jenis kegiatan", example="Bimbingan fisik"),
        count("participants", "Peserta kegiatan", "orang", "peserta", "jumlah peserta", example="26"),
        Column(name="is_nihil", type="bool", example="tidak", title="Nihil",
               description="Apakah minggu itu nihil (tanpa kegiatan); kosong = tidak", aliases=("nihil",)),
        Column(name="reported_at", type="date", description="Tanggal dilaporkan panti",
               aliases=("tanggal lapor", "dilaporkan tanggal"), example="2026-09-21"),
    ),
    rules=(
        Rule(
            key="nihil_without_people",
            condition="not is_nihil or participants is null or participants = 0",
            message="Minggu nihil, tetapi ada peserta.",
            advice="Tulis kegiatannya, atau kosongkan peserta bila memang nihil.",
        ),
        Rule(
            key="activity_reported_after",
            condition="is_nihil or reported_at >= date",
            message="Kegiatan dilaporkan sebelum terjadi.",
            advice="Periksa tanggal kegiatan dan tanggal lapor.",
        ),
    ),
)  # fmt: skip

UPT_STAFF = Dataset(
    key="upt_staff",
    title="Pegawai UPT/panti",
    grain="One row per UPT, year and kind of staff",
    one_row="Satu baris untuk tiap UPT, tahun, dan jenis pegawai",
    reporter="upt",
    due=Due(frequency="yearly"),
    columns=(
        UPT_CODE,
        YEAR,
        Column(name="staff_kind", type="text", key=True, required=True, description="Jenis pegawai, bukan nama orang",
               aliases=("jenis pegawai", "jabatan"), title="Jenis pegawai", example="Pengasuh/pramusosial"),
        count("people", "Jumlah pegawai", "orang", "jumlah pegawai", required=True, example="9"),
        Column(name="gives_care", type="bool", required=True, description="Apakah merawat penghuni langsung",
               aliases=("merawat penghuni", "merawat langsung"), title="Merawat penghuni", example="ya"),
    ),
)  # fmt: skip

STAFF_DEVELOPMENT = Dataset(
    key="staff_development",
    title="Pembinaan pegawai UPT",
    grain="One row per visit to a UPT for guidance of its staff",
    one_row="Satu baris untuk tiap kunjungan pembinaan ke UPT",
    reporter="office",
    due=Due(frequency="event"),
    columns=(
        UPT_CODE,
        Column(name="date", type="date", key=True, required=True, description="Tanggal pembinaan",
               aliases=("tanggal pembinaan",), example="2026-08-12"),
        words("theme", "Tema pembinaan", "tema", "materi", required=True, example="Pencegahan kekerasan di panti"),
        count("invited", "Pegawai diundang", "orang", "diundang", example="24"),
        count("attended", "Pegawai hadir", "orang", "pegawai hadir", example="21"),
        words("follow_up", "Rencana tindak lanjut pembinaan", "rencana tindak lanjut", example="Simulasi triwulanan"),
    ),
)  # fmt: skip
