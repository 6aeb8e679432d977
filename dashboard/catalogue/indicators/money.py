"""The budget: ceiling, planned cash, realisation."""

from dashboard.catalogue.records import Indicator

# Benefits are fixed: what is spent on a programme, divided by the benefit, is its quota, or the paid and the failed; a
# step between months is one payment.
MONEY: tuple[Indicator, ...] = (
    Indicator(
        key="pagu_idr", label="Pagu", short="Pagu", unit="rupiah", subject="Anggaran",
        definition="Batas anggaran setahun menurut revisi terakhir.", formula="pagu_idr revisi terakhir",
        source="Dataset budgets", unit_kind="office", direction="neutral", decimals=0, over_time="last",
        over_area="none", due_dataset="budgets",
    ),
    Indicator(
        key="planned_cash_idr", label="Rencana kas", short="Rencana kas", unit="rupiah", subject="Anggaran",
        definition="Anggaran kas sejak awal tahun sampai dengan bulan itu.",
        formula="Σ planned_cash_idr sampai bulan itu", source="Dataset budgets", unit_kind="office",
        direction="neutral", decimals=0, over_time="last", over_area="none", due_dataset="budgets",
        follows="quota", yearly=True,
    ),
    Indicator(
        key="realised_idr", label="Realisasi", short="Realisasi", unit="rupiah", subject="Anggaran",
        definition="Realisasi keuangan sejak awal tahun sampai dengan bulan itu.",
        formula="Σ realised_idr sampai bulan itu", source="Dataset budgets", unit_kind="office",
        direction="more_is_better", decimals=0, over_time="last", over_area="none", due_dataset="budgets",
        follows="quota", yearly=True,
    ),
    Indicator(
        key="realisation_pct", label="Serapan anggaran", short="Serapan", unit="%", subject="Anggaran",
        definition="Realisasi sampai dengan bulan itu dibandingkan dengan pagu setahun.",
        formula="100 × realisasi sampai bulan itu / pagu", source="Dataset budgets", unit_kind="office",
        direction="more_is_better", decimals=1, over_time="last", over_area="none", maximum=100.0, scale=100.0,
        due_dataset="budgets", caveats=("planned_cash",),
        follows="quota", yearly=True,
    ),
    Indicator(
        key="deviation_pct", label="Selisih dari rencana kas", short="Selisih rencana", unit="%",
        subject="Anggaran",
        definition="Realisasi dibandingkan dengan rencana kas sampai dengan bulan itu; kosong (sesuai jadwal)"
        " selama rencana masih nol.",
        formula="100 × (realisasi − rencana) / rencana, keduanya sampai bulan itu", source="Dataset budgets",
        unit_kind="office", direction="neutral", decimals=1, over_time="last", over_area="none", scale=100.0,
        due_dataset="budgets", caveats=("planned_cash",),
        follows="quota", yearly=True,
    ),
    Indicator(
        key="physical_pct", label="Realisasi fisik", short="Fisik", unit="%", subject="Anggaran",
        definition="Kemajuan fisik pembangunan sarana; seluruhnya ditimbang dengan pagu tiap proyek.",
        formula="Σ (pagu × fisik) / Σ pagu atas proyek yang melapor pada bulan itu", source="Dataset facilities",
        unit_kind="office", direction="more_is_better", decimals=1, over_time="last", over_area="none", maximum=100.0,
    ),
)  # fmt: skip
