"""The datasets that an office can bring in. Template, dictionary, validation and matrices come from these records."""

from dataclasses import replace

from dashboard.catalogue.records import PERIOD_KINDS, Column, Dataset, Due, Rule
from dashboard.errors import NotFoundError

MONEY_FIELDS = (
    "rehabilitasi_sosial",
    "jaminan_perlindungan_sosial",
    "pemberdayaan_sosial",
    "penanganan_bencana",
    "penanganan_fakir_miskin",
)
FUNDING = ("apbn", "apbd_provinsi", "apbd_kabupaten", "dana_desa", "lainnya")
FAILURE_REASONS = (
    "nik_tidak_padan",
    "rekening_tidak_aktif",
    "meninggal",
    "pindah",
    "tidak_hadir",
    "ganda",
    "lainnya",
)

REGION = Column(
    name="region_code",
    type="code",
    key=True,
    required=True,
    description="Wilayah: kode Kemendagri atau BPS, atau nama kecamatan/kabupaten di dalam wilayah kantor",
    aliases=(
        "kode wilayah", "kode kecamatan", "kode kabupaten/kota", "kode kab/kota", "kode", "kecamatan",
        "nama kecamatan", "kabupaten/kota", "kab/kota", "nama kabupaten/kota", "nama kabupaten kota",
        "kode kabupaten kota", "wilayah", "nama wilayah", "kode kemendagri", "kode bps", "iddesa", "daerah",
    ),
    example="16.03.02",
)  # fmt: skip
YEAR = Column(
    name="year",
    type="year",
    key=True,
    required=True,
    description="Tahun data",
    title="Tahun",
    aliases=("tahun",),
    example="2025",
)
MONTH = Column(
    name="month",
    type="month",
    key=True,
    required=True,
    description="Bulan pertama dari periode",
    title="Periode",
    aliases=("bulan", "periode", "masa", "triwulan", "bulan laporan", "periode salur"),
    example="2025-07",
)
PERIOD_KIND = Column(
    name="period_kind",
    type="code",
    key=True,
    required=True,
    codes=PERIOD_KINDS,
    description="Panjang periode",
    title="Jenis periode",
    aliases=("jenis periode",),
    default="bulan",
    example="bulan",
)
PROGRAM = Column(
    name="program_code",
    type="code",
    key=True,
    required=True,
    description="Kode program menurut daftar program kantor",
    title="Kode program",
    aliases=("program", "kode program", "nama program", "jenis bantuan", "bansos"),
    example="PKH",
)
STAGE = Column(
    name="stage",
    type="code",
    key=True,
    required=True,
    description="Tahap penyaluran",
    title="Tahap",
    aliases=("tahap", "termin"),
    default="1",
    example="1",
)
UPT_CODE = Column(
    name="upt_code",
    type="code",
    key=True,
    required=True,
    description="Kode UPT/panti menurut daftar UPT kantor",
    title="Kode UPT",
    aliases=("kode upt", "upt", "nama upt", "panti", "nama panti", "kode panti", "upt/panti"),
    example="PSTW-JOMBANG",
)
REPORTED_BY = Column(
    name="reported_by",
    type="code",
    key=True,
    required=True,
    codes=("panti", "dinas"),
    description="Siapa yang melaporkan angka ini",
    title="Pelapor",
    aliases=("pelapor", "dilaporkan oleh"),
    default="panti",
    example="panti",
)
SOURCE = Column(
    name="source",
    type="text",
    description="Sumber dan tahun sumber",
    title="Sumber",
    aliases=("sumber",),
    example="BPS, Susenas",
)


def _count(
    name: str, description: str, unit: str, *aliases: str, required: bool = False, example: str = "120"
) -> Column:
    return Column(
        name=name, type="int", description=description, unit=unit, aliases=aliases, required=required, minimum=0,
        example=example,
    )  # fmt: skip


def _money(name: str, description: str, *aliases: str) -> Column:
    return Column(
        name=name,
        type="idr",
        description=description,
        unit="rupiah",
        aliases=aliases,
        minimum=0,
        example="250000000",
    )


def _day(name: str, description: str, *aliases: str) -> Column:
    return Column(name=name, type="date", description=description, aliases=aliases, example="2025-07-14")


def _text(name: str, description: str, *aliases: str, required: bool = False, example: str = "") -> Column:
    return Column(name=name, type="text", description=description, aliases=aliases, required=required, example=example)


def _coded(name: str, description: str, codes: tuple[str, ...], *aliases: str, required: bool = False) -> Column:
    return Column(
        name=name, type="code", description=description, codes=codes, aliases=aliases, required=required,
        example=codes[0],
    )  # fmt: skip


POPULATION = Dataset(
    key="population",
    title="Penduduk dan keluarga",
    grain="One row per area, year and source",
    one_row="Satu baris untuk tiap wilayah, tahun, dan sumber",
    reporter="reference",
    due=Due(frequency="yearly", day=31),
    columns=(
        REGION,
        YEAR,
        Column(
            name="source",
            type="text",
            key=True,
            required=True,
            description="Sumber dan tahun sumber",
            title="Sumber",
            aliases=("sumber",),
            example="Podes 2021 (BPS)",
        ),
        _count("people", "Jumlah penduduk", "jiwa", "penduduk", "jumlah penduduk", "jiwa"),
        _count("families", "Jumlah keluarga", "keluarga", "keluarga", "kk", "jumlah kk", "jumlah keluarga"),
    ),
)

KABUPATEN = replace(REGION, example="16.03")

POVERTY = Dataset(
    key="poverty",
    title="Kemiskinan menurut survei (BPS)",
    grain="One row per kabupaten/kota, province or country, year and survey round",
    one_row="Satu baris untuk tiap kabupaten/kota, provinsi, atau negara, tahun, dan putaran survei",
    reporter="reference",
    due=Due(frequency="published"),
    columns=(
        KABUPATEN,
        YEAR,
        Column(
            name="round",
            type="code",
            key=True,
            required=True,
            codes=("maret", "september"),
            description="Putaran Susenas",
            aliases=("putaran", "semester"),
            default="maret",
            example="maret",
        ),
        _count("poor_people", "Jumlah penduduk miskin", "jiwa", "jumlah penduduk miskin", "penduduk miskin",
               "number of poor people"),
        Column(
            name="p0_pct",
            type="pct",
            unit="%",
            minimum=0,
            maximum=100,
            description="Persentase penduduk miskin (P0)",
            aliases=(
                "persentase penduduk miskin", "persen miskin", "p0", "tingkat kemiskinan", "persentase kemiskinan",
                "angka kemiskinan", "persen penduduk miskin", "percentage of poor people",
            ),
            example="9.79",
        ),
        Column(name="p1", type="number", minimum=0, maximum=100, description="Indeks kedalaman kemiskinan (P1)",
               aliases=("p1", "indeks kedalaman kemiskinan"), example="1.42"),
        Column(name="p2", type="number", minimum=0, maximum=100, description="Indeks keparahan kemiskinan (P2)",
               aliases=("p2", "indeks keparahan kemiskinan"), example="0.34"),
        _money("poverty_line_idr", "Garis kemiskinan per kapita per bulan", "garis kemiskinan"),
        SOURCE,
    ),
    rules=(
        Rule(
            key="poverty_not_for_kecamatan",
            condition="length(region_code) <= 5",
            message="Survei kemiskinan tidak menjangkau kecamatan.",
            advice="Gunakan angka kabupaten/kota, atau muat sebagai indikator wilayah dengan sumbernya.",
        ),
    ),
)  # fmt: skip

AREA_INDICATORS = Dataset(
    key="area_indicators",
    title="Indeks dan angka wilayah lain yang diterbitkan",
    grain="One row per area, year and published index or rate",
    one_row="Satu baris untuk tiap wilayah, tahun, dan indeks atau angka yang diterbitkan",
    reporter="reference",
    due=Due(frequency="published"),
    columns=(
        KABUPATEN,
        YEAR,
        Column(
            name="indicator",
            type="code",
            key=True,
            required=True,
            codes=("indeks_kesejahteraan_sosial", "surat_miskin_per_100_keluarga"),
            description="Nama indeks atau angka",
            aliases=("indikator",),
            example="indeks_kesejahteraan_sosial",
        ),
        Column(name="value", type="number", description="Nilai yang diterbitkan", example="55.05",
               aliases=("nilai", "indeks", "skor", "indeks kesejahteraan sosial", "iks")),
        Column(name="numerator", type="number", minimum=0, description="Pembilang, bila diterbitkan",
               aliases=("pembilang",), example="120"),
        Column(name="denominator", type="number", minimum=0, description="Penyebut, bila diterbitkan",
               aliases=("penyebut",), example="4108"),
        SOURCE,
    ),
)  # fmt: skip

PROGRAMS = Dataset(
    key="programs",
    title="Program kantor",
    grain="One row per programme of the office",
    one_row="Satu baris untuk tiap program kantor",
    reporter="reference",
    due=Due(frequency="once"),
    columns=(
        PROGRAM,
        _text("program_name", "Nama program", "nama", required=True, example="Program Keluarga Harapan"),
        _coded("field", "Bidang urusan sosial", MONEY_FIELDS, "bidang", required=True),
        _coded("funding", "Sumber dana", FUNDING, "sumber dana", required=True),
        Column(name="in_office_budget", type="bool", required=True, example="ya",
               description="Apakah masuk anggaran kantor", title="Masuk anggaran kantor",
               aliases=("masuk anggaran kantor",)),
        _coded("schedule", "Jadwal salur", ("bulanan", "dua_bulanan", "triwulan", "tahunan", "sekali"), "jadwal",
               required=True),
        _text("pay_months", "Bulan bayar, dipisah spasi (1–12)", "bulan bayar", example="1 4 7 10"),
        _coded("beneficiary_unit", "Satuan penerima", ("keluarga", "orang"), "satuan penerima", required=True),
        Column(name="desil_max", type="int", minimum=1, maximum=10, description="Desil tertinggi yang berhak",
               aliases=("desil maksimum",), example="4"),
        _text("ppks_codes", "Jenis PPKS yang dilayani, dipisah spasi (1–26)", "jenis ppks", example="8 9"),
        _text("partner", "Mitra penyalur", "mitra", "bank penyalur", example="Himbara"),
        _text("legal_basis", "Dasar hukum", "dasar hukum", example="Permensos 1/2018"),
        SOURCE,
    ),
)  # fmt: skip

BUDGETS = Dataset(
    key="budgets",
    title="Anggaran dan realisasi",
    grain="One row per programme, year, revision, month and period kind",
    one_row="Satu baris untuk tiap program, tahun, pagu murni atau perubahan, dan periode",
    reporter="office",
    due=Due(frequency="monthly", day=10),
    columns=(
        PROGRAM,
        YEAR,
        Column(
            name="revision",
            type="code",
            key=True,
            required=True,
            codes=("murni", "perubahan"),
            description="Pagu murni atau perubahan",
            aliases=("revisi", "apbd"),
            default="murni",
            example="murni",
        ),
        MONTH,
        PERIOD_KIND,
        _money("pagu_idr", "Pagu setahun (diulang tiap bulan; tidak dijumlahkan)", "pagu", "pagu anggaran"),
        _money("planned_cash_idr", "Anggaran kas bulan ini", "anggaran kas", "rencana kas", "rencana"),
        _money("realised_idr", "Realisasi bulan ini", "realisasi", "realisasi keuangan"),
        Column(name="realised_on_time", type="bool", example="ya",
               description="Apakah realisasi dibayar pada bulan rencananya", title="Tepat waktu",
               aliases=("tepat waktu",)),
    ),
    rules=(
        Rule(
            key="budget_month_in_year",
            condition="year(month) = year",
            message="Bulan tidak berada di tahun anggaran baris ini.",
            advice="Periksa kolom tahun dan bulan.",
        ),
    ),
)  # fmt: skip

DISBURSEMENTS = Dataset(
    key="disbursements",
    title="Penyaluran bantuan",
    grain="One row per programme, area, period, period kind and stage",
    one_row="Satu baris untuk tiap program, wilayah, periode, dan tahap",
    reporter="region",
    due=Due(frequency="monthly", day=10),
    columns=(
        PROGRAM,
        REGION,
        MONTH,
        PERIOD_KIND,
        STAGE,
        _count("listed", "Terdaftar", "KPM", "terdaftar", "calon penerima", example="130"),
        _count("eligible", "Memenuhi syarat", "KPM", "memenuhi syarat", "layak", example="125"),
        _count("quota", "Kuota periode", "KPM", "kuota", "target kpm", "jumlah kuota"),
        _count("sp2d_recipients", "Penerima dalam SP2D", "KPM", "penerima sp2d", "kpm sp2d"),
        _money("sp2d_idr", "Nilai SP2D", "nilai sp2d", "sp2d"),
        _count(
            "paid",
            "Dibayar",
            "KPM",
            "dibayar",
            "tersalur",
            "salur",
            "kpm dibayar",
            "penerima",
            "realisasi kpm",
            "jumlah penerima manfaat",
            "jumlah penerima",
            "jumlah penerima bantuan",
            "jumlah kpm",
            "keluarga penerima manfaat",
            "jumlah keluarga penerima manfaat",
            "jumlah keluarga penerima",
            example="110",
        ),
        _count("failed", "Gagal salur", "KPM", "gagal", "gagal salur", example="6"),
        _count("waiting", "Menunggu", "KPM", "menunggu", "belum salur", "proses", example="4"),
        _money("amount_idr", "Nilai tersalur", "nilai", "nilai tersalur", "jumlah rupiah", "nominal"),
        _day("sp2d_date", "Tanggal SP2D", "tgl sp2d", "tanggal sp2d"),
        _day("ceremony_date", "Tanggal penyerahan simbolis", "tgl penyerahan", "tanggal penyerahan"),
        _day("transfer_date", "Tanggal transfer", "tgl transfer", "tanggal transfer", "tanggal salur"),
    ),
    rules=(
        Rule(
            key="quota_adds_up",
            condition="quota = paid + failed + waiting",
            message="Kuota tidak sama dengan dibayar + gagal + menunggu.",
            advice="Periksa keempat angka pada baris ini dan kirim ulang.",
        ),
        Rule(
            key="transfer_after_sp2d",
            condition="transfer_date >= sp2d_date",
            message="Tanggal transfer mendahului tanggal SP2D.",
            advice="Periksa kedua tanggal pada baris ini.",
        ),
    ),
)

DISBURSEMENT_FAILURES = Dataset(
    key="disbursement_failures",
    title="Gagal salur menurut sebab",
    grain="One row per programme, area, period, period kind, stage and reason",
    one_row="Satu baris untuk tiap program, wilayah, periode, tahap, dan sebab",
    reporter="region",
    due=Due(frequency="monthly", day=10),
    columns=(
        PROGRAM,
        REGION,
        MONTH,
        PERIOD_KIND,
        STAGE,
        Column(
            name="reason",
            type="code",
            key=True,
            required=True,
            codes=FAILURE_REASONS,
            description="Sebab gagal salur",
            aliases=("sebab", "alasan", "alasan gagal"),
            example="rekening_tidak_aktif",
        ),
        _count("families", "Jumlah KPM gagal", "KPM", "jumlah", "kpm", "kpm gagal", required=True, example="6"),
    ),
)

PAYMENTS = Dataset(
    key="payments",
    title="Pembayaran per penerima",
    grain="One row per payment to one beneficiary",
    one_row="Satu baris untuk tiap pembayaran kepada satu penerima",
    reporter="region",
    due=Due(frequency="once"),  # it stands for `disbursements`, whose day is the one that counts
    publishable=False,
    columns=(
        Column(
            name="payment_id",
            type="code",
            key=True,
            required=True,
            description="Nomor pembayaran, unik",
            aliases=(
                "id pembayaran", "nomor pembayaran", "no pembayaran", "id transaksi", "no transaksi",
                "nomor transaksi", "id salur", "kode pembayaran",
            ),
            example="PKH-2025-0000001",
        ),
        Column(
            name="person_key",
            type="code",
            personal=True,
            description="Penerima: kunci dari NIK, NIK sendiri tidak disimpan",
    title="NIK penerima",
            aliases=(
                "nik", "no nik", "nomor nik", "nik penerima", "nik kpm", "nik pengurus", "no ktp", "nomor ktp",
                "nomor induk kependudukan", "kunci orang",
            ),
            example="3500000000000001",
        ),
        replace(PROGRAM, key=False),
        replace(REGION, key=False),
        replace(MONTH, key=False),
        replace(PERIOD_KIND, key=False),
        replace(STAGE, key=False),
        _money("amount_idr", "Nilai pembayaran", "nilai", "nominal", "jumlah rupiah", "besaran bantuan"),
        Column(
            name="status",
            type="code",
            required=True,
            codes=("dibayar", "gagal", "menunggu"),
            description="Keadaan pembayaran",
            aliases=("status", "status salur", "status pembayaran", "status transaksi", "keadaan"),
            example="gagal",
        ),
        Column(
            name="reason",
            type="code",
            codes=FAILURE_REASONS,
            description="Sebab gagal salur",
            aliases=("sebab", "alasan", "alasan gagal", "sebab gagal"),
            example="rekening_tidak_aktif",
        ),
        _day("sp2d_date", "Tanggal SP2D", "tgl sp2d", "tanggal sp2d"),
        _day("transfer_date", "Tanggal transfer", "tgl transfer", "tanggal transfer", "tanggal salur"),
    ),
    rules=(
        Rule(
            key="reason_of_failure",
            condition="reason is null or status = 'gagal'",
            message="Ada sebab gagal, padahal statusnya bukan gagal.",
            advice="Periksa status dan sebab pada baris ini.",
        ),
        Rule(
            key="transfer_after_sp2d",
            condition="transfer_date >= sp2d_date",
            message="Tanggal transfer mendahului tanggal SP2D.",
            advice="Periksa kedua tanggal pada baris ini.",
        ),
    ),
)  # fmt: skip

UPT = Dataset(
    key="upt",
    title="Daftar UPT/panti",
    grain="One row per UPT or panti",
    one_row="Satu baris untuk tiap UPT atau panti",
    reporter="reference",
    due=Due(frequency="once"),
    columns=(
        UPT_CODE,
        _text("upt_name", "Nama UPT/panti", "nama", required=True, example="UPT PSTW Jombang"),
        _text("kind", "Jenis UPT", "jenis", required=True, example="lanjut_usia"),
        _text("target_ppks", "Jenis PPKS sasaran, dipisah spasi (1–26)", "sasaran", example="8"),
        Column(name="region_code", type="code", required=True, description="Kecamatan atau kabupaten tempat UPT",
               aliases=("kecamatan", "kode wilayah"), example="35.17.10"),
        Column(name="lat", type="number", minimum=-11.5, maximum=6.5, description="Lintang", unit="derajat",
               aliases=("lintang",), example="-7.55"),
        Column(name="lon", type="number", minimum=94.5, maximum=141.5, description="Bujur", unit="derajat",
               aliases=("bujur",), example="112.23"),
        Column(name="capacity", type="int", minimum=1, unit="orang", description="Kapasitas", aliases=("kapasitas",),
               example="100"),
        _coded("head_status", "Status kepala UPT", ("definitif", "plt"), "status kepala"),
        _day("head_since", "Kepala menjabat sejak", "sejak"),
        _day("valid_from", "Berlaku sejak", "berlaku sejak"),
        _day("valid_to", "Berlaku sampai", "berlaku sampai"),
    ),
)  # fmt: skip

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
        _count("start_residents", "Penghuni awal bulan", "orang", "awal", "penghuni awal", example="30"),
        _count("admitted", "Masuk", "orang", "masuk", "penerimaan", example="4"),
        _count("returned_home", "Kembali ke keluarga", "orang", "kembali ke keluarga", "pulang", example="1"),
        _count("independent", "Mandiri", "orang", "mandiri", example="0"),
        _count("referred", "Dirujuk", "orang", "dirujuk", "rujuk", example="1"),
        _count("died", "Meninggal", "orang", "meninggal", example="1"),
        _count("left_without_leave", "Keluar tanpa izin", "orang", "keluar tanpa izin", "melarikan diri", example="0"),
        _count("end_residents", "Penghuni akhir bulan", "orang", "akhir", "penghuni akhir", example="31"),
        _count("waiting", "Daftar tunggu", "orang", "daftar tunggu", "menunggu", example="5"),
    ),
    rules=(
        Rule(
            key="residents_balance",
            condition=(
                "start_residents + admitted - returned_home - independent - referred - died"
                " - left_without_leave = end_residents"
            ),
            message="Neraca penghuni tidak tertutup: awal + masuk − keluar ≠ akhir.",
            advice="Periksa angka awal, masuk, keluar menurut sebab, dan akhir pada bulan ini.",
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
        _count("services", "Jumlah layanan", "layanan", "jumlah layanan", "frekuensi", "kali", example="60"),
        _count("people", "Orang dilayani", "orang", "orang dilayani", "penerima layanan", "orang", example="31"),
    ),
)

DATASETS: tuple[Dataset, ...] = (
    POPULATION,
    POVERTY,
    AREA_INDICATORS,
    PROGRAMS,
    BUDGETS,
    DISBURSEMENTS,
    DISBURSEMENT_FAILURES,
    PAYMENTS,
    UPT,
    UPT_RESIDENTS,
    UPT_SERVICES,
)


def dataset(key: str) -> Dataset:
    """The dataset called `key`; NotFoundError names those that exist."""
    for record in DATASETS:
        if record.key == key:
            return record
    raise NotFoundError(f"Dataset “{key}” tidak ada. Yang ada: {', '.join(d.key for d in DATASETS)}.")
