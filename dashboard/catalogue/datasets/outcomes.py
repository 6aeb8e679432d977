"""What became of people: programme outcomes, steps to self-reliance, businesses, Sekolah Rakyat."""

from dashboard.catalogue.datasets.columns import MONTH, PERIOD_KIND, PROGRAM, REGION, YEAR, count, day
from dashboard.catalogue.records import Column, Dataset, Due, Rule

SCHOOL_STAGES = (
    "perumusan", "sosialisasi", "penjaringan", "verifikasi", "seleksi", "diterima", "bersekolah", "keluar",
)  # fmt: skip


def _step(name: str, title: str, lowest: int, highest: int, words: str) -> Column:
    """A step to self-reliance as a part of the key."""
    return Column(
        name=name, type="int", key=True, required=True, minimum=lowest, maximum=highest, description=words,
        title=title, aliases=(title.lower(),), example="2",
    )  # fmt: skip


OUTCOMES = Dataset(
    key="outcomes",
    title="Hasil program",
    grain="One row per programme, area, period and period kind",
    one_row="Satu baris untuk tiap program, wilayah, dan periode",
    reporter="region",
    due=Due(frequency="quarterly"),
    columns=(
        PROGRAM,
        REGION,
        MONTH,
        PERIOD_KIND,
        count("enrolled", "Keluarga terdaftar dalam program", "keluarga", "terdaftar dalam program", example="90"),
        count("active", "Keluarga masih aktif", "keluarga", "masih aktif", example="74"),
        count("graduated", "Graduasi periode ini", "keluarga", "graduasi", "lulus mandiri", example="6"),
        count("relapsed", "Kembali miskin setelah graduasi", "keluarga", "kembali miskin", example="1"),
        count("left_program", "Keluar tanpa graduasi", "keluarga", "keluar tanpa graduasi", example="2"),
    ),
)

FAMILY_STEPS = Dataset(
    key="family_steps",
    title="Keluarga menurut tahap kemandirian",
    grain="One row per area, period, period kind and step",
    one_row="Satu baris untuk tiap wilayah, periode, dan tahap kemandirian",
    reporter="region",
    due=Due(frequency="quarterly"),
    columns=(
        REGION,
        MONTH,
        PERIOD_KIND,
        _step("step", "Tahap kemandirian", 1, 5, "Tahap kemandirian: 1 (paling awal) sampai 5"),
        count("families", "Keluarga pada tahap itu", "keluarga", "keluarga pada tahap", required=True, example="31"),
    ),
)

FAMILY_STEP_FLOWS = Dataset(
    key="family_step_flows",
    title="Perpindahan tahap kemandirian",
    grain="One row per area, period, period kind, step before and step after",
    one_row="Satu baris untuk tiap wilayah, periode, tahap asal, dan tahap tujuan",
    reporter="region",
    due=Due(frequency="quarterly"),
    columns=(
        REGION,
        MONTH,
        PERIOD_KIND,
        _step("from_step", "Tahap asal", 0, 6, "Tahap asal: 0 belum ikut, 1–5 tahap, 6 graduasi"),
        _step("to_step", "Tahap tujuan", 0, 6, "Tahap tujuan: 0 berhenti ikut, 1–5 tahap, 6 graduasi"),
        count("families", "Keluarga berpindah", "keluarga", "keluarga berpindah", required=True, example="4"),
    ),
)

TRAININGS = Dataset(
    key="trainings",
    title="Pelatihan usaha produktif",
    grain="One row per batch and area",
    one_row="Satu baris untuk tiap angkatan pelatihan dan wilayah",
    reporter="office",
    due=Due(frequency="event"),
    columns=(
        Column(name="batch", type="code", key=True, required=True, description="Angkatan pelatihan",
               aliases=("angkatan", "angkatan pelatihan"), example="2025-1"),
        REGION,
        day("completed_on", "Tanggal selesai pelatihan", "selesai pelatihan"),
        count("trained", "Peserta dilatih", "orang", "peserta dilatih", example="20"),
        count("completed", "Peserta selesai", "orang", "peserta selesai", example="19"),
        count("received_capital", "Menerima modal usaha", "orang", "menerima modal", example="17"),
        count("alive_6_months", "Usaha hidup pada bulan ke-6", "usaha", "usaha hidup 6 bulan", example="14"),
        count("alive_12_months", "Usaha hidup pada bulan ke-12", "usaha", "usaha hidup 12 bulan", example="11"),
    ),
    rules=(
        Rule(
            key="training_narrows",
            condition="completed <= trained and received_capital <= completed",
            message="Yang selesai melebihi yang dilatih, atau yang menerima modal melebihi yang selesai.",
            advice="Periksa ketiga angka angkatan ini.",
        ),
        Rule(
            key="businesses_within_capital",
            condition="alive_6_months <= received_capital and alive_12_months <= received_capital",
            message="Usaha yang hidup melebihi penerima modal.",
            advice="Periksa jumlah usaha yang hidup dan penerima modal.",
        ),
    ),
)  # fmt: skip

SCHOOL_INTAKE = Dataset(
    key="school_intake",
    title="Penjaringan Sekolah Rakyat",
    grain="One row per area, year and stage",
    one_row="Satu baris untuk tiap wilayah, tahun, dan tahap penjaringan",
    reporter="region",
    due=Due(frequency="monthly"),
    columns=(
        REGION,
        YEAR,
        Column(name="stage", type="code", key=True, required=True, codes=SCHOOL_STAGES,
               description="Tahap penjaringan Sekolah Rakyat", title="Tahap penjaringan",
               aliases=("tahap penjaringan", "tahap sekolah rakyat"), example="diterima"),
        count("children", "Anak pada tahap itu", "anak", "jumlah anak", "anak", example="12"),
    ),
)  # fmt: skip
