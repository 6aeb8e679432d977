"""What became of people: steps, graduations, relapses, businesses, Sekolah Rakyat."""

from dashboard.catalogue.records import Indicator

OUTCOMES: tuple[Indicator, ...] = (
    Indicator(
        key="graduated", label="Graduasi", short="Graduasi", unit="keluarga", subject="Kemandirian",
        definition="Keluarga yang lulus dari program karena mandiri dalam periode itu.",
        formula="Σ outcomes.graduated", source="Dataset outcomes", unit_kind="region", direction="more_is_better",
        decimals=0, over_time="sum", over_area="sum",
    ),
    Indicator(
        key="relapsed", label="Kembali miskin", short="Kembali miskin", unit="keluarga", subject="Kemandirian",
        definition="Keluarga yang pernah graduasi lalu kembali miskin dalam periode itu.",
        formula="Σ outcomes.relapsed", source="Dataset outcomes", unit_kind="region", direction="less_is_better",
        decimals=0, over_time="sum", over_area="sum",
    ),
)  # fmt: skip
