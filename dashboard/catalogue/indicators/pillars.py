"""Those who help: people by role of pilar sosial, empty places, families per companion."""

from dashboard.catalogue.records import Indicator

PILLARS: tuple[Indicator, ...] = (
    Indicator(
        key="pillars", label="Pilar sosial bertugas", short="Pilar sosial", unit="orang", subject="Pilar sosial",
        definition="Orang yang bertugas sebagai pilar sosial pada tahun itu, seluruhnya dan menurut peran, di wilayah"
        " itu dan di dalamnya.",
        formula="Σ pillars.people, menurut role; bila suatu wilayah dan wilayah di dalamnya melaporkan peran yang sama,"
        " yang di dalam yang dihitung",
        source="Dataset pillars", unit_kind="region", direction="more_is_better", decimals=0, over_time="last",
        over_area="none",
        publishable=False,
    ),
    Indicator(
        key="vacancies", label="Pilar sosial lowong", short="Lowong", unit="orang", subject="Pilar sosial",
        definition="Orang yang dibutuhkan sebagai pilar sosial tetapi belum ada, seluruhnya dan menurut peran; hanya"
        " peran yang kebutuhannya dilaporkan.",
        formula="Σ greatest(needed − people, 0), menurut role", source="Dataset pillars", unit_kind="region",
        direction="less_is_better", decimals=0, over_time="last", over_area="none", caveats=("need_unknown",),
        publishable=False,
    ),
    Indicator(
        key="families_per_companion", label="KPM PKH per pendamping", short="KPM per pendamping", unit="KPM",
        subject="Pilar sosial",
        definition="Keluarga PKH yang berhak dibayar pada periode terakhir tahun itu (dibayar, gagal, atau menunggu),"
        " dibagi dengan pendamping PKH yang bertugas.",
        formula="Σ quota PKH tahap terakhir, periode terakhir tahun itu / Σ pillars.people pendamping_pkh",
        source="Dataset disbursements dan pillars", unit_kind="region", direction="less_is_better", decimals=0,
        over_time="last", over_area="ratio", caveats=("companions",),
        publishable=False,
    ),
)  # fmt: skip
