"""The register by desil: coverage of programmes, families left out, families above the rule, the survey."""

from dashboard.catalogue.records import Indicator

# Under-coverage and leakage: how targeting errors are counted in the literature (exclusion and inclusion error).
ERRORS = (
    "Rumus: exclusion dan inclusion error menurut Coady, Grosh & Hoddinott, Targeting of Transfers in Developing"
    " Countries (Bank Dunia, 2004); ambang desil: programs.desil_max"
)
ONE_PROGRAM = "Hanya per program: aturan tiap program berbeda, dan satu keluarga dapat menerima beberapa program."

# The recipients among the families of the register are the quota of the last payment under another name: what the
# public figures of payments hide could be read from coverage, so that is the office's own.
REGISTER: tuple[Indicator, ...] = (
    Indicator(
        key="register_families", label="Keluarga dalam register", short="Register", unit="keluarga",
        subject="Ketepatan sasaran",
        definition="Keluarga yang tercatat dalam rilis register, semua desil; desil 1 paling miskin.",
        formula="Σ welfare_deciles.families", source="Dataset welfare_deciles", unit_kind="region",
        direction="neutral", decimals=0, over_time="last", over_area="sum", caveats=("register",),
        counts="registered",
    ),
    Indicator(
        key="coverage_desil_pct", label="Cakupan menurut desil", short="Cakupan", unit="%",
        subject="Ketepatan sasaran",
        definition="Bagian keluarga satu desil dalam register yang menerima program, pada rilis yang sama. Desil tanpa"
        f" penerima di wilayah yang melapor adalah nol. {ONE_PROGRAM}",
        formula="100 × Σ program_deciles.families / Σ welfare_deciles.families",
        source="Dataset program_deciles dan welfare_deciles", unit_kind="region", direction="neutral", decimals=1,
        over_time="none", over_area="ratio", maximum=100.0, scale=100.0, caveats=("register", "overlap_programs"),
        over_programs=False,
        publishable=False,
    ),
    Indicator(
        key="undercoverage_pct", label="Belum terjangkau", short="Belum terjangkau", unit="%",
        subject="Ketepatan sasaran",
        definition="Keluarga dalam desil yang berhak atas program tetapi tidak menerimanya, dari semua keluarga dalam"
        " desil itu. Tidak menyatakan siapa yang berhak menurut syarat lain. Program tanpa batas desil tidak"
        f" dihitung. {ONE_PROGRAM}",
        formula="100 × Σ max(register − penerima, 0) / Σ register, desil 1 sampai batas program",
        source=f"Dataset program_deciles dan welfare_deciles. {ERRORS}", unit_kind="region",
        direction="less_is_better", decimals=1, over_time="none", over_area="ratio", maximum=100.0, scale=100.0,
        caveats=("register", "overlap_programs"),
        over_programs=False,
        publishable=False,
    ),
    Indicator(
        key="leakage_pct", label="Penerima di atas batas desil", short="Di atas batas", unit="%",
        subject="Ketepatan sasaran",
        definition="Keluarga penerima program yang desilnya di atas batas program, dari semua keluarga penerima yang"
        " tercatat menurut desil. Dapat terjadi karena desil berubah sesudah penetapan. Program tanpa batas desil tidak"
        f" dihitung. {ONE_PROGRAM}",
        formula="100 × Σ penerima di atas batas desil / Σ penerima",
        source=f"Dataset program_deciles. {ERRORS}", unit_kind="region", direction="less_is_better", decimals=1,
        over_time="none", over_area="ratio", maximum=100.0, scale=100.0, caveats=("register", "overlap_programs"),
        over_programs=False,
        publishable=False,
    ),
    Indicator(
        key="survey_verified_pct", label="Pendataan terverifikasi", short="Terverifikasi", unit="%",
        subject="Pendataan keluarga",
        definition="Bagian keluarga sasaran pendataan yang sudah dikunjungi dan terverifikasi dalam putaran itu.",
        formula="100 × Σ verified / Σ target", source="Dataset register_survey", unit_kind="region",
        direction="more_is_better", decimals=1, over_time="last", over_area="ratio", maximum=100.0, scale=100.0,
        numerator="verified", denominator="survey_target", remainder="unverified",
    ),
)  # fmt: skip
