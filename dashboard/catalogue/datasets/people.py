"""People in need and those who help: PPKS, pilar sosial, organisations, minimum standards, satisfaction."""

from dashboard.catalogue import lists
from dashboard.catalogue.datasets.columns import REGION, YEAR, coded, count, day, words
from dashboard.catalogue.records import Column, Dataset, Due, Rule

ORGANISATION_KINDS = ("lks", "karang_taruna", "lk3", "keluarga_pioner", "wksbm", "dunia_usaha", "lainnya")
ELEMENTS = tuple(f"u{number}" for number in range(1, 10))

PPKS = Dataset(
    key="ppks",
    title="PPKS menurut jenis",
    grain="One row per area, year, kind of PPKS and sex",
    one_row="Satu baris untuk tiap wilayah, tahun, jenis PPKS (1–26), dan jenis kelamin",
    reporter="region",
    due=Due(frequency="yearly"),
    columns=(
        REGION,
        YEAR,
        Column(name="ppks_code", type="int", key=True, required=True, minimum=1, maximum=26,
               description="Jenis PPKS (1–26)", aliases=("jenis ppks", "kode ppks"), example="8"),
        Column(name="sex", type="code", key=True, required=True, codes=("L", "P"),
               description="Jenis kelamin: L laki-laki, P perempuan", aliases=("jenis kelamin", "l/p"), example="P"),
        count("people", "PPKS terdata", "orang", "ppks terdata", "jumlah ppks", required=True, example="41"),
        count("served", "PPKS dilayani", "orang", "ppks dilayani", example="29"),
    ),
    rules=(
        Rule(
            key="ppks_served_known",
            condition="served <= people",
            message="PPKS dilayani lebih banyak daripada yang terdata.",
            advice="Periksa kedua angka; orang yang dilayani termasuk yang terdata.",
        ),
    ),
)  # fmt: skip

PILLARS = Dataset(
    key="pillars",
    title="Pilar sosial",
    grain="One row per area, year and role",
    one_row="Satu baris untuk tiap wilayah, tahun, dan peran pilar sosial",
    reporter="region",
    due=Due(frequency="yearly"),
    columns=(
        REGION,
        YEAR,
        Column(name="role", type="code", key=True, required=True, description="Peran pilar sosial",
               codes=tuple(row["role"] for row in lists.rows("roles") if row["is_pillar"] == "ya"),
               aliases=("peran", "pilar sosial", "jenis pilar"), example="tksk"),
        count("people", "Orang yang bertugas", "orang", "orang bertugas", "bertugas", required=True, example="3"),
        count("needed", "Kebutuhan orang", "orang", "kebutuhan", "formasi", example="4"),
    ),
)  # fmt: skip

ORGANISATIONS = Dataset(
    key="organisations",
    title="Daftar organisasi sosial",
    grain="One row per organisation",
    one_row="Satu baris untuk tiap organisasi",
    reporter="office",
    due=Due(frequency="yearly"),
    columns=(
        Column(name="organisation_code", type="code", key=True, required=True, description="Kode organisasi, unik",
               aliases=("kode organisasi", "nomor organisasi"), example="LKS-014"),
        words("organisation_name", "Nama organisasi", "nama organisasi", "nama lks", required=True,
              example="LKS Harapan Bersama"),
        coded("kind", "Jenis organisasi", ORGANISATION_KINDS, "jenis organisasi", required=True),
        Column(name="region_code", type="code", required=True, description="Wilayah organisasi",
               aliases=("wilayah", "kecamatan", "kode wilayah"), example="16.03.02"),
        day("valid_from", "Terdaftar sejak", "terdaftar sejak"),
        day("valid_to", "Terdaftar sampai", "terdaftar sampai"),
    ),
)  # fmt: skip

SATISFACTION = Dataset(
    key="satisfaction",
    title="Survei kepuasan masyarakat",
    grain="One row per survey answer",
    one_row="Satu baris untuk tiap jawaban survei (sembilan unsur, nilai 1–4)",
    reporter="office",
    due=Due(frequency="half_yearly"),
    publishable=False,
    columns=(
        Column(name="response_id", type="code", key=True, required=True, description="Nomor jawaban, unik",
               aliases=("nomor jawaban", "nomor responden", "no responden"), example="SKM-2026-0031"),
        Column(name="unit_code", type="code", required=True, description="Kode unit atau UPT yang dinilai",
               aliases=("kode unit", "unit layanan", "unit"), example="LOKET-SLRT"),
        Column(name="date", type="date", required=True, description="Tanggal jawaban", aliases=("tanggal jawaban",),
               example="2026-05-12"),
        *(
            Column(name=element, type="int", required=True, minimum=1, maximum=4, title=f"U{number} {name}",
                   description=f"Unsur {number}: {name}, nilai 1–4", aliases=(f"u{number}", f"unsur {number}"),
                   example="3")
            for number, (element, name) in enumerate(
                zip(ELEMENTS, lists.words("skm_elements").values(), strict=True), start=1
            )
        ),
    ),
)  # fmt: skip

SPM = Dataset(
    key="spm",
    title="SPM bidang sosial (standar pelayanan minimal)",
    grain="One row per area, year and basic service",
    one_row="Satu baris untuk tiap wilayah, tahun, dan pelayanan dasar (a–e)",
    reporter="office",
    due=Due(frequency="yearly"),
    columns=(
        REGION,
        YEAR,
        Column(name="service", type="code", key=True, required=True, codes=("a", "b", "c", "d", "e"),
               description="Pelayanan dasar menurut PP 2/2018 Pasal 10 (a–e)",
               aliases=("pelayanan dasar", "jenis pelayanan dasar"), title="Pelayanan dasar", example="c"),
        count("entitled", "Berhak dilayani", "orang", "berhak", "berhak dilayani", "sasaran spm", example="410"),
        count("served", "Sudah dilayani", "orang", "sudah dilayani", "terlayani", example="322"),
        Column(name="quality_pct", type="pct", minimum=0, maximum=100, unit="%",
               description="Pemenuhan mutu pelayanan", aliases=("mutu", "pemenuhan mutu"), example="88.5"),
        words("entitled_source", "Sumber jumlah yang berhak", "sumber jumlah yang berhak",
              example="SK Kepala Dinas 460/12/2026"),
    ),
)  # fmt: skip
