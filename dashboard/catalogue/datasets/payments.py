"""What was paid to whom by area or one by one, why it failed, and who joined or left."""

from dataclasses import replace

from dashboard.catalogue.datasets.columns import MONTH, PERIOD_KIND, PROGRAM, REGION, STAGE, count, day, money
from dashboard.catalogue.records import Column, Dataset, Due, Rule

FAILURE_REASONS = (
    "nik_tidak_padan",
    "rekening_tidak_aktif",
    "meninggal",
    "pindah",
    "tidak_hadir",
    "ganda",
    "lainnya",
)
CHANGES = ("masuk", "keluar", "tetap", "gagal_dua_kali")
CHANGE_REASONS = ("pemutakhiran_register", "graduasi", "meninggal", "pindah", "verifikasi", "lainnya")

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
        count("listed", "Terdaftar", "KPM", "terdaftar", "calon penerima", example="130"),
        count("eligible", "Memenuhi syarat", "KPM", "memenuhi syarat", "layak", example="125"),
        count("quota", "Kuota periode", "KPM", "kuota", "target kpm", "jumlah kuota"),
        count("sp2d_recipients", "Penerima dalam SP2D", "KPM", "penerima sp2d", "kpm sp2d"),
        money("sp2d_idr", "Nilai SP2D", "nilai sp2d", "sp2d"),
        count(
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
        count("failed", "Gagal salur", "KPM", "gagal", "gagal salur", example="6"),
        count("waiting", "Menunggu", "KPM", "menunggu", "belum salur", "proses", example="4"),
        money("amount_idr", "Nilai tersalur", "nilai", "nilai tersalur", "jumlah rupiah", "nominal"),
        day("sp2d_date", "Tanggal SP2D", "tgl sp2d", "tanggal sp2d"),
        day("ceremony_date", "Tanggal penyerahan simbolis", "tgl penyerahan", "tanggal penyerahan"),
        day("transfer_date", "Tanggal transfer", "tgl transfer", "tanggal transfer", "tanggal salur"),
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
        count("families", "Jumlah KPM gagal", "KPM", "jumlah", "kpm", "kpm gagal", required=True, example="6"),
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
        money("amount_idr", "Nilai pembayaran", "nilai", "nominal", "jumlah rupiah", "besaran bantuan"),
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
        day("sp2d_date", "Tanggal SP2D", "tgl sp2d", "tanggal sp2d"),
        day("transfer_date", "Tanggal transfer", "tgl transfer", "tanggal transfer", "tanggal salur"),
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

BENEFICIARY_CHANGES = Dataset(
    key="beneficiary_changes",
    title="Keluar-masuk penerima",
    grain="One row per programme, area, period, period kind, change and reason",
    one_row="Satu baris untuk tiap program, wilayah, periode, perubahan, dan sebab",
    reporter="region",
    due=Due(frequency="quarterly"),
    columns=(
        PROGRAM,
        REGION,
        MONTH,
        PERIOD_KIND,
        Column(
            name="change",
            type="code",
            key=True,
            required=True,
            codes=CHANGES,
            description="Perubahan terhadap periode sebelumnya",
            title="Perubahan",
            aliases=("perubahan", "perubahan penerima"),
            example="keluar",
        ),
        Column(
            name="reason",
            type="code",
            key=True,
            required=True,
            codes=CHANGE_REASONS,
            description="Sebab perubahan",
            aliases=("sebab perubahan", "alasan perubahan"),
            default="lainnya",
            example="pemutakhiran_register",
        ),
        count("families", "Keluarga yang berubah", "keluarga", "keluarga berubah", required=True, example="23"),
    ),
)
