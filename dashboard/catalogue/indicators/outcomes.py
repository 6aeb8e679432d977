"""What became of people: steps, graduations, relapses, businesses, Sekolah Rakyat."""

from dashboard.catalogue.records import Indicator

OUTCOMES: tuple[Indicator, ...] = (
    Indicator(
        key="graduated", label="Graduasi", short="Graduasi", unit="keluarga", subject="Kemandirian",
        definition="Keluarga yang lulus dari program karena mandiri dalam periode itu.",
        formula="Σ outcomes.graduated", source="Dataset outcomes", unit_kind="region", direction="more_is_better",
        decimals=0, over_time="sum", over_area="sum",
        counts="graduated",
    ),
    Indicator(
        key="relapsed", label="Kembali miskin", short="Kembali miskin", unit="keluarga", subject="Kemandirian",
        definition="Keluarga yang pernah graduasi lalu kembali miskin dalam periode itu.",
        formula="Σ outcomes.relapsed", source="Dataset outcomes", unit_kind="region", direction="less_is_better",
        decimals=0, over_time="sum", over_area="sum",
        counts="relapsed",
    ),
    Indicator(
        key="relapsed_pct", label="Kembali miskin dari yang graduasi", short="Kembali miskin", unit="%",
        subject="Kemandirian",
        definition="Keluarga yang kembali miskin dibandingkan dengan yang graduasi pada periode yang sama (setahun:"
        " pada tahun yang sama).",
        formula="100 × Σ relapsed / Σ graduated, hanya baris yang melaporkan keduanya", source="Dataset outcomes",
        unit_kind="region", direction="less_is_better", decimals=1, over_time="ratio", over_area="ratio", scale=100.0,
        caveats=("relapsed_cohort",),
        numerator="relapsed", denominator="graduated",
    ),
    Indicator(
        key="step_families", label="Keluarga dalam tahap kemandirian", short="Keluarga per tahap", unit="keluarga",
        subject="Kemandirian",
        definition="Keluarga Program Keluarga Maju pada akhir periode, seluruhnya dan pada tiap tahap 1 sampai 5.",
        formula="Σ family_steps.families, menurut step", source="Dataset family_steps", unit_kind="region",
        direction="neutral", decimals=0, over_time="last", over_area="sum",
        counts="step_families",
    ),
    Indicator(
        key="business_alive_12_pct", label="Usaha hidup pada bulan ke-12", short="Usaha hidup", unit="%",
        subject="Kemandirian",
        definition="Bagian usaha penerima modal yang masih hidup dua belas bulan setelah pelatihan selesai, menurut"
        " tahun selesai. Angkatan yang belum dua belas bulan tidak dihitung.",
        formula="100 × Σ alive_12_months / Σ received_capital, angkatan yang sudah 12 bulan dan sudah dilihat",
        source="Dataset trainings", unit_kind="region", direction="more_is_better", decimals=1, over_time="ratio",
        over_area="ratio", maximum=100.0, scale=100.0,
        numerator="businesses_alive", denominator="businesses", remainder="businesses_gone",
        public_from="kabupaten",  # who received capital is who was paid: below, that may be hidden
    ),
    Indicator(
        key="school_accepted", label="Anak diterima Sekolah Rakyat", short="Anak diterima", unit="anak",
        subject="Kemandirian",
        definition="Anak yang diterima di Sekolah Rakyat dalam tahun itu, di wilayah yang sudah sampai tahap diterima.",
        formula="Σ school_intake.children pada tahap diterima", source="Dataset school_intake", unit_kind="region",
        direction="more_is_better", decimals=0, over_time="last", over_area="sum",
        counts="school_accepted",
    ),
)  # fmt: skip
