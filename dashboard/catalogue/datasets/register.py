"""The national register by desil and release, who of it is in a programme, and the survey that verifies it."""

from dashboard.catalogue.datasets.columns import PROGRAM, REGION, RELEASE, count
from dashboard.catalogue.records import Column, Dataset, Due, Rule

DESIL = Column(
    name="desil",
    type="int",
    key=True,
    required=True,
    minimum=1,
    maximum=10,
    description="Desil kesejahteraan: 1 (paling miskin) sampai 10",
    title="Desil",
    aliases=("desil", "desil kesejahteraan", "desil dtsen"),
    example="1",
)

WELFARE_DECILES = Dataset(
    key="welfare_deciles",
    title="Register keluarga menurut desil",
    grain="One row per area, register release and desil",
    one_row="Satu baris untuk tiap wilayah, rilis register, dan desil",
    reporter="region",
    due=Due(frequency="quarterly"),
    columns=(
        REGION,
        RELEASE,
        DESIL,
        count("families", "Keluarga dalam desil", "keluarga", "keluarga dalam desil", "jumlah keluarga desil",
              required=True, example="412"),
        count("people", "Anggota keluarga dalam desil", "jiwa", "anggota keluarga dalam desil", example="1560"),
    ),
)  # fmt: skip

PROGRAM_DECILES = Dataset(
    key="program_deciles",
    title="Penerima program menurut desil",
    grain="One row per programme, area, register release and desil",
    one_row="Satu baris untuk tiap program, wilayah, rilis register, dan desil",
    reporter="region",
    due=Due(frequency="quarterly"),
    columns=(
        PROGRAM,
        REGION,
        RELEASE,
        DESIL,
        count("families", "Keluarga penerima dalam desil", "keluarga", "keluarga penerima dalam desil",
              required=True, example="298"),
    ),
)  # fmt: skip

REGISTER_SURVEY = Dataset(
    key="register_survey",
    title="Pendataan keluarga miskin",
    grain="One row per area and round of the survey",
    one_row="Satu baris untuk tiap wilayah dan putaran pendataan",
    reporter="region",
    due=Due(frequency="monthly"),
    columns=(
        REGION,
        RELEASE,
        count("target", "Keluarga sasaran pendataan", "keluarga", "sasaran pendataan", example="640"),
        count("visited", "Keluarga dikunjungi", "keluarga", "dikunjungi", example="512"),
        count("verified", "Keluarga terverifikasi", "keluarga", "terverifikasi", example="480"),
        count("nik_matched", "NIK padan", "keluarga", "padan dukcapil", example="455"),
        count("wrongly_included", "Tidak layak tetapi terdaftar", "keluarga", "salah sasaran masuk", example="18"),
        count("wrongly_excluded", "Layak tetapi tidak terdaftar", "keluarga", "salah sasaran keluar", example="27"),
    ),
    rules=(
        Rule(
            key="verified_within_visited",
            condition="verified <= visited",
            message="Terverifikasi melebihi yang dikunjungi.",
            advice="Periksa kedua angka pada baris ini.",
        ),
    ),
)
