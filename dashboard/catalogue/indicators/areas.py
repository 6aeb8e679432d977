"""People, families and poverty of areas, as counted or published."""

from dashboard.catalogue.records import Indicator

AREAS: tuple[Indicator, ...] = (
    Indicator(
        key="families", label="Keluarga", short="Keluarga", unit="keluarga", subject="Penduduk & kemiskinan",
        definition="Jumlah keluarga yang tercatat di wilayah itu.", formula="population.families",
        source="Dataset population", unit_kind="region", direction="neutral", decimals=0,
        over_time="last", over_area="sum", caveats=("register",),
        counts="families",
    ),
    Indicator(
        key="sktm_letters_per_100_families", label="Surat keterangan miskin per 100 keluarga",
        short="SKTM per 100 KK", unit="surat per 100 keluarga", subject="Penduduk & kemiskinan",
        definition="Surat keterangan miskin yang diterbitkan per 100 keluarga dalam setahun.",
        formula="100 × Σ(surat per keluarga × keluarga) / Σ keluarga",
        source="Podes (BPS), dataset area_indicators", unit_kind="region", direction="neutral", decimals=2,
        over_time="last", over_area="ratio", scale=100.0, caveats=("may_exceed_100",),
    ),
    Indicator(
        key="poor_people", label="Penduduk miskin", short="Penduduk miskin", unit="jiwa",
        subject="Penduduk & kemiskinan", definition="Penduduk dengan pengeluaran di bawah garis kemiskinan.",
        formula="poverty.poor_people, sebagaimana diterbitkan per tingkat wilayah",
        source="BPS, Susenas; dataset poverty", unit_kind="region", direction="less_is_better", decimals=0,
        over_time="last", over_area="none", caveats=("survey_area",),
    ),
    Indicator(
        key="p0_pct", label="Persentase penduduk miskin (P0)", short="P0", unit="%",
        subject="Penduduk & kemiskinan",
        definition="Bagian penduduk dengan pengeluaran di bawah garis kemiskinan.",
        formula="poverty.p0_pct, sebagaimana diterbitkan per tingkat wilayah",
        source="BPS, Susenas; dataset poverty", unit_kind="region", direction="less_is_better", decimals=2,
        over_time="last", over_area="none", maximum=100.0, caveats=("survey_area",),
    ),
    Indicator(
        key="p1", label="Kedalaman kemiskinan (P1)", short="P1", unit="indeks", subject="Penduduk & kemiskinan",
        definition="Seberapa jauh rata-rata pengeluaran penduduk miskin di bawah garis kemiskinan.",
        formula="poverty.p1 = 100 × rata-rata (garis − pengeluaran) / garis atas seluruh penduduk, yang tidak miskin"
        " dihitung nol (Foster, Greer, Thorbecke)",
        source="BPS, Susenas; dataset poverty", unit_kind="region", direction="less_is_better", decimals=2,
        over_time="last", over_area="none", caveats=("survey_area",),
    ),
    Indicator(
        key="p2", label="Keparahan kemiskinan (P2)", short="P2", unit="indeks", subject="Penduduk & kemiskinan",
        definition="Ketimpangan pengeluaran di antara penduduk miskin.",
        formula="poverty.p2 = 100 × rata-rata kuadrat (garis − pengeluaran) / garis atas seluruh penduduk (Foster,"
        " Greer, Thorbecke)",
        source="BPS, Susenas; dataset poverty", unit_kind="region", direction="less_is_better", decimals=2,
        over_time="last", over_area="none", caveats=("survey_area",),
    ),
    Indicator(
        key="welfare_index", label="Indeks kesejahteraan sosial", short="IKS", unit="indeks",
        subject="Penduduk & kemiskinan", definition="Indeks kesejahteraan sosial sebagaimana diterbitkan.",
        formula="area_indicators, indeks_kesejahteraan_sosial", source="Dataset area_indicators",
        unit_kind="region", direction="more_is_better", decimals=2, over_time="last", over_area="none",
    ),
)  # fmt: skip
