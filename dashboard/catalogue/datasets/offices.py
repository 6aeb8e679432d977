"""What the office keeps about itself: the units that report or are surveyed, targets, meetings and decisions."""

from dashboard.catalogue import lists
from dashboard.catalogue.datasets.columns import SOURCE, YEAR, coded, count, day, words
from dashboard.catalogue.records import Column, Dataset, Due, Rule

UNIT_KINDS = ("bidang", "upt", "kecamatan", "loket", "lainnya")
MEETING = Column(
    name="meeting", type="text", key=True, required=True, description="Nama rapat, unik",
    aliases=("rapat", "nama rapat", "pertemuan"), example="Rakor Kesos 12 Maret 2026",
)  # fmt: skip

UNITS = Dataset(
    key="units",
    title="Daftar unit",
    grain="One row per unit that reports or is surveyed",
    one_row="Satu baris untuk tiap unit yang melapor atau disurvei",
    reporter="reference",
    due=Due(frequency="once"),
    columns=(
        Column(name="unit_code", type="code", key=True, required=True, description="Kode unit",
               aliases=("kode unit",), example="LOKET-SLRT"),
        words("unit_name", "Nama unit", "nama unit", required=True, example="Loket SLRT"),
        coded("unit_kind", "Jenis unit", UNIT_KINDS, "jenis unit", required=True),
        Column(name="region_code", type="code", description="Wilayah unit", aliases=("wilayah unit",),
               example="16.03.02"),
        day("valid_from", "Berlaku sejak", "berlaku sejak"),
        day("valid_to", "Berlaku sampai", "berlaku sampai"),
    ),
)  # fmt: skip

TARGETS = Dataset(
    key="targets",
    title="Sasaran tahunan",
    grain="One row per indicator, unit or area, and year",
    one_row="Satu baris untuk tiap indikator, unit atau wilayah, dan tahun",
    reporter="office",
    due=Due(frequency="yearly"),
    columns=(
        Column(name="indicator", type="code", key=True, required=True, description="Indikator menurut kamus",
               aliases=("indikator", "kode indikator"), example="upt_services"),
        Column(name="unit_code", type="code", key=True, required=True, description="Kode unit, UPT, atau wilayah",
               aliases=("kode unit",), example="PSTW-JOMBANG"),
        YEAR,
        Column(name="value", type="number", required=True, description="Nilai sasaran setahun",
               aliases=("sasaran", "target", "nilai sasaran"), title="Nilai sasaran", example="1200"),
        SOURCE,
    ),
)  # fmt: skip

MEETING_ATTENDANCE = Dataset(
    key="meeting_attendance",
    title="Kehadiran rapat",
    grain="One row per meeting and role",
    one_row="Satu baris untuk tiap rapat dan peran",
    reporter="office",
    due=Due(frequency="event"),
    columns=(
        MEETING,
        Column(name="date", type="date", required=True, description="Tanggal rapat", aliases=("tanggal rapat",),
               example="2026-03-12"),
        Column(name="role", type="code", key=True, required=True, description="Peran peserta",
               codes=lists.codes("roles"), aliases=("peran peserta", "unsur peserta"), example="tksk"),
        count("people", "Peserta hadir", "orang", "peserta hadir", "hadir", required=True, example="22"),
    ),
)  # fmt: skip

DECISIONS = Dataset(
    key="decisions",
    title="Arahan dan keputusan rapat",
    grain="One row per instruction or decision of a meeting",
    one_row="Satu baris untuk tiap arahan atau keputusan rapat",
    reporter="office",
    due=Due(frequency="event"),
    publishable=False,
    columns=(
        Column(name="decision_code", type="code", key=True, required=True, description="Nomor arahan, unik",
               aliases=("nomor arahan", "kode arahan", "nomor keputusan"), example="AR-2026-014"),
        words("meeting", "Rapat tempat arahan diberikan", "rapat", example="Apel Senin 14 September 2026"),
        Column(name="date", type="date", required=True, description="Tanggal arahan", aliases=("tanggal arahan",),
               example="2026-09-14"),
        words("instruction", "Isi arahan atau keputusan", "arahan", "keputusan", "isi arahan", required=True,
              example="Verifikasi ulang rekening tidak aktif di dua kecamatan"),
        words("owner", "Penanggung jawab: nama jabatan atau bidang, bukan nama orang", "penanggung jawab",
              required=True, example="Bidang Perlindungan dan Jaminan Sosial"),
        day("due", "Batas waktu arahan", "batas waktu", "tenggat"),
        day("done_at", "Tanggal selesai dilaksanakan", "selesai pada"),
        words("note", "Catatan tindak lanjut", "tindak lanjut", "catatan", example="Menunggu jawaban bank"),
    ),
    rules=(
        Rule(
            key="decision_done_after",
            condition="done_at >= date",
            message="Arahan selesai sebelum diberikan.",
            advice="Periksa tanggal arahan dan tanggal selesai.",
        ),
    ),
)  # fmt: skip
