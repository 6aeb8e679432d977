"""Who reported, and in time."""

from dashboard.catalogue.records import Indicator

REPORTING: tuple[Indicator, ...] = (
    Indicator(
        key="reports_received_pct", label="Laporan diterima", short="Diterima", unit="%", subject="Pelaporan",
        definition="Bagian yang sudah diterima dari laporan yang batas lapornya sudah lewat, semua jenis yang punya"
        " batas lapor; minggu masuk bulan hari Seninnya.", formula="100 × diterima / wajib",
        source="Log impor dan aturan batas lapor", unit_kind="office", direction="more_is_better", decimals=1,
        over_time="ratio", over_area="none", maximum=100.0, scale=100.0,
    ),
    Indicator(
        key="reports_on_time_pct", label="Laporan tepat waktu", short="Tepat waktu", unit="%",
        subject="Pelaporan",
        definition="Bagian yang diterima sebelum batas dari laporan yang batas lapornya sudah lewat, semua jenis yang"
        " punya batas lapor; minggu masuk bulan hari Seninnya.",
        formula="100 × diterima tepat waktu / wajib", source="Log impor dan aturan batas lapor",
        unit_kind="office", direction="more_is_better", decimals=1, over_time="ratio", over_area="none", maximum=100.0,
        scale=100.0,
    ),
)  # fmt: skip
