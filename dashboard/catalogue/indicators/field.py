"""Services in the field: gaps, reach, response."""

from dashboard.catalogue.records import Indicator

FIELD: tuple[Indicator, ...] = (
    Indicator(
        key="months_without_service", label="Bulan tanpa layanan", short="Tanpa layanan", unit="bulan",
        subject="Layanan lapangan",
        definition="Bulan tanpa satu pun catatan layanan lapangan dalam 12 bulan terakhir, atau sejak catatan dimulai.",
        formula="Banyaknya bulan tanpa baris service_log dalam 12 bulan terakhir yang sudah tutup",
        source="Dataset service_log", unit_kind="region", direction="less_is_better", decimals=0,
        over_time="last", over_area="none", maximum=12.0, caveats=("no_record",),
    ),
    Indicator(
        key="longest_gap_months", label="Jeda layanan terpanjang", short="Jeda terpanjang", unit="bulan",
        subject="Layanan lapangan",
        definition="Bulan berturut-turut terbanyak tanpa catatan layanan lapangan dalam 24 bulan terakhir.",
        formula="Deret terpanjang bulan tanpa baris service_log dalam 24 bulan terakhir yang sudah tutup",
        source="Dataset service_log", unit_kind="region", direction="less_is_better", decimals=0,
        over_time="last", over_area="none", maximum=24.0, caveats=("no_record",),
    ),
    Indicator(
        key="outside_distribution_pct", label="Layanan di luar hari penyaluran", short="Di luar penyaluran", unit="%",
        subject="Layanan lapangan",
        definition="Bagian hari layanan suatu wilayah yang bukan hari penyaluran bantuan di wilayah itu.",
        formula="100 × Σ hari dengan layanan tanpa penyaluran / Σ hari dengan layanan",
        source="Dataset service_log", unit_kind="region", direction="more_is_better", decimals=1,
        over_time="ratio", over_area="ratio", maximum=100.0, scale=100.0, caveats=("no_record",),
    ),
    Indicator(
        key="newly_reached_areas", label="Wilayah baru terjangkau", short="Baru terjangkau", unit="wilayah",
        subject="Layanan lapangan",
        definition="Wilayah yang dilayani pada tahun itu dan tidak pada tahun sebelumnya.",
        formula="Σ wilayah dengan baris service_log tahun itu dan tanpa baris tahun sebelumnya",
        source="Dataset service_log", unit_kind="region", direction="more_is_better", decimals=0,
        over_time="sum", over_area="sum", caveats=("no_record",),
    ),
    Indicator(
        key="response_hours_median", label="Waktu tanggap laporan", short="Waktu tanggap", unit="jam",
        subject="Layanan lapangan",
        definition="Nilai tengah jam sejak laporan masuk sampai orangnya dijangkau, menurut bulan laporan masuk.",
        formula="median(reached_at − reported_at) atas laporan yang sudah dijangkau", source="Dataset cases",
        unit_kind="region", direction="less_is_better", decimals=0, over_time="none", over_area="none",
        caveats=("reached_only",), publishable=False,
    ),
    Indicator(
        key="response_hours_p90", label="Waktu tanggap 9 dari 10 laporan", short="Tanggap 9 dari 10", unit="jam",
        subject="Layanan lapangan",
        definition="Jam sejak laporan masuk yang di dalamnya 90 % laporan yang sudah dijangkau memang dijangkau,"
        " menurut bulan laporan masuk.",
        formula="persentil ke-90 (reached_at − reported_at) atas laporan yang sudah dijangkau",
        source="Dataset cases", unit_kind="region", direction="less_is_better", decimals=0, over_time="none",
        over_area="none", caveats=("reached_only",), publishable=False,
    ),
    Indicator(
        key="cases_open", label="Laporan terbuka", short="Terbuka", unit="laporan", subject="Layanan lapangan",
        definition="Laporan, permintaan, dan pengaduan yang sudah masuk dan belum selesai pada akhir periode.",
        formula="Σ laporan dengan reported_at sebelum akhir bulan dan closed_at kosong atau sesudahnya",
        source="Dataset cases", unit_kind="region", direction="less_is_better", decimals=0, over_time="last",
        over_area="none", publishable=False,
    ),
)  # fmt: skip
