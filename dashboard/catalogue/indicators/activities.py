"""What the homes tell of their weeks, and how many of them were visited."""

from dashboard.catalogue.records import Indicator

ACTIVITIES: tuple[Indicator, ...] = (
    Indicator(
        key="activities", label="Kegiatan UPT", short="Kegiatan", unit="kegiatan", subject="UPT/Panti",
        definition="Kegiatan yang dicatat UPT/panti, sekecil apa pun, dalam minggu yang mulai pada periode itu.",
        formula="Banyaknya baris upt_activities yang bukan nihil; minggu dihitung pada bulan hari Seninnya",
        source="Dataset upt_activities", unit_kind="upt", direction="more_is_better", decimals=0,
        over_time="sum", over_area="sum", caveats=("silent_weeks",),
    ),
    Indicator(
        key="nihil_weeks", label="Minggu nihil", short="Minggu nihil", unit="minggu", subject="UPT/Panti",
        definition="Minggu yang oleh UPT/panti dilaporkan nihil: tidak ada kegiatan, dan itu dikatakan.",
        formula="Banyaknya minggu yang semua barisnya nihil; minggu dihitung pada bulan hari Seninnya",
        source="Dataset upt_activities", unit_kind="upt", direction="neutral", decimals=0,
        over_time="sum", over_area="sum", caveats=("silent_weeks",),
    ),
    Indicator(
        key="silent_days", label="Hari sejak laporan kegiatan terakhir", short="Hari diam", unit="hari",
        subject="UPT/Panti",
        definition="Hari sejak UPT/panti terakhir kali melaporkan kegiatan atau nihil, dihitung sampai kedatangan"
        " berkas terbaru; untuk bulan yang lalu, sampai batas lapor minggu terakhirnya.",
        formula="Tanggal berkas terbaru − tanggal lapor terbaru dalam upt_activities",
        source="Dataset upt_activities", unit_kind="upt", direction="less_is_better", decimals=0,
        over_time="last", over_area="none",
    ),
    Indicator(
        key="upt_visited_pct", label="UPT yang dikunjungi untuk pembinaan", short="UPT dikunjungi", unit="%",
        subject="UPT/Panti",
        definition="Bagian UPT/panti yang pegawainya dibina sedikitnya sekali dalam tahun itu.",
        formula="100 × UPT dengan kunjungan pembinaan / UPT yang berlaku pada tahun itu",
        source="Dataset staff_development dan upt", unit_kind="upt", direction="more_is_better", decimals=1,
        over_time="none", over_area="ratio", scale=100.0, maximum=100.0,
    ),
)  # fmt: skip
