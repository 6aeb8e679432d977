"""Programmes, their budgets, and what is built."""

from dashboard.catalogue.datasets.columns import (
    MONTH,
    PERIOD_KIND,
    PROGRAM,
    SOURCE,
    YEAR,
    coded,
    money,
    words,
)
from dashboard.catalogue.records import Column, Dataset, Due, Rule

MONEY_FIELDS = (
    "rehabilitasi_sosial",
    "jaminan_perlindungan_sosial",
    "pemberdayaan_sosial",
    "penanganan_bencana",
    "penanganan_fakir_miskin",
)
FUNDING = ("apbn", "apbd_provinsi", "apbd_kabupaten", "dana_desa", "lainnya")

PROGRAMS = Dataset(
    key="programs",
    title="Program kantor",
    grain="One row per programme of the office",
    one_row="Satu baris untuk tiap program kantor",
    reporter="reference",
    due=Due(frequency="once"),
    columns=(
        PROGRAM,
        words("program_name", "Nama program", "nama", required=True, example="Program Keluarga Harapan"),
        coded("field", "Bidang urusan sosial", MONEY_FIELDS, "bidang", required=True),
        coded("funding", "Sumber dana", FUNDING, "sumber dana", required=True),
        Column(name="in_office_budget", type="bool", required=True, example="ya",
               description="Apakah masuk anggaran kantor", title="Masuk anggaran kantor",
               aliases=("masuk anggaran kantor",)),
        coded("schedule", "Jadwal salur", ("bulanan", "dua_bulanan", "triwulan", "tahunan", "sekali"), "jadwal",
               required=True),
        words("pay_months", "Bulan bayar, dipisah spasi (1–12)", "bulan bayar", example="1 4 7 10"),
        coded("beneficiary_unit", "Satuan penerima", ("keluarga", "orang"), "satuan penerima", required=True),
        Column(name="desil_max", type="int", minimum=1, maximum=10, description="Desil tertinggi yang berhak",
               aliases=("desil maksimum",), example="4"),
        words("ppks_codes", "Jenis PPKS yang dilayani, dipisah spasi (1–26)", "jenis ppks", example="8 9"),
        words("partner", "Mitra penyalur", "mitra", "bank penyalur", example="Himbara"),
        words("legal_basis", "Dasar hukum", "dasar hukum", example="Permensos 1/2018"),
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
        money("pagu_idr", "Pagu setahun (diulang tiap bulan; tidak dijumlahkan)", "pagu", "pagu anggaran"),
        money("planned_cash_idr", "Anggaran kas bulan ini", "anggaran kas", "rencana kas", "rencana"),
        money("realised_idr", "Realisasi bulan ini", "realisasi", "realisasi keuangan"),
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

FACILITIES = Dataset(
    key="facilities",
    title="Pembangunan sarana",
    grain="One row per project, month and period kind",
    one_row="Satu baris untuk tiap proyek sarana dan bulan",
    reporter="office",
    due=Due(frequency="monthly"),
    columns=(
        Column(
            name="facility_code",
            type="code",
            key=True,
            required=True,
            description="Kode proyek sarana",
            aliases=("kode proyek", "kode sarana"),
            example="GEDUNG-KANTOR",
        ),
        MONTH,
        PERIOD_KIND,
        words("facility_name", "Nama proyek sarana", "nama proyek", "nama sarana", example="Gedung kantor baru"),
        words("kind", "Jenis sarana", "jenis sarana", example="kantor"),
        money("pagu_idr", "Pagu proyek", "pagu proyek", "nilai kontrak"),
        money("spent_idr", "Realisasi keuangan proyek", "realisasi keuangan proyek", "keuangan proyek"),
        Column(
            name="physical_pct",
            type="pct",
            unit="%",
            minimum=0,
            maximum=100,
            description="Realisasi fisik",
            aliases=("realisasi fisik", "fisik", "kemajuan fisik", "progres fisik"),
            example="62.5",
        ),
    ),
    rules=(
        Rule(
            key="spent_within_pagu",
            condition="spent_idr <= pagu_idr",
            message="Realisasi keuangan melebihi pagu proyek.",
            advice="Periksa pagu dan realisasi proyek ini.",
        ),
    ),
)
