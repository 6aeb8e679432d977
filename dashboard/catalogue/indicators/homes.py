"""UPT and panti: services, residents, room, who cares for them, and who leaves on their own feet."""

from dashboard.catalogue.records import Indicator

HOMES: tuple[Indicator, ...] = (
    Indicator(
        key="upt_services", label="Layanan UPT", short="Layanan", unit="layanan", subject="UPT/Panti",
        definition="Layanan yang diberikan UPT/panti dalam periode itu.", formula="Σ services (angka panti)",
        source="Dataset upt_services", unit_kind="upt", direction="more_is_better", decimals=0,
        over_time="sum", over_area="sum", due_dataset="upt_services", caveats=("panti_figure",),
        counts="upt_services",
    ),
    Indicator(
        key="upt_residents", label="Penghuni UPT", short="Penghuni", unit="orang", subject="UPT/Panti",
        definition="Penghuni pada akhir periode.", formula="end_residents (angka panti)",
        source="Dataset upt_residents", unit_kind="upt", direction="neutral", decimals=0, over_time="last",
        over_area="sum", due_dataset="upt_residents", caveats=("panti_figure",),
        counts="upt_residents",
    ),
    Indicator(
        key="upt_occupancy_pct", label="Keterisian UPT", short="Keterisian", unit="%", subject="UPT/Panti",
        definition="Penghuni akhir periode dibandingkan dengan kapasitas.",
        formula="100 × Σ end_residents / Σ capacity yang berlaku saat itu",
        source="Dataset upt_residents dan upt", unit_kind="upt", direction="neutral", decimals=1,
        over_time="last", over_area="ratio", scale=100.0, due_dataset="upt_residents", caveats=("occupancy",),
        numerator="upt_residents",
    ),
    Indicator(
        key="waiting", label="Daftar tunggu UPT", short="Daftar tunggu", unit="orang", subject="UPT/Panti",
        definition="Orang dalam daftar tunggu pada akhir periode.", formula="waiting (angka panti)",
        source="Dataset upt_residents", unit_kind="upt", direction="less_is_better", decimals=0,
        over_time="last", over_area="sum", due_dataset="upt_residents", caveats=("panti_figure",),
        counts="upt_waiting",
    ),
    Indicator(
        key="upt_independent", label="Keluar mandiri", short="Mandiri", unit="orang", subject="UPT/Panti",
        definition="Orang yang keluar dari UPT/panti karena sudah mandiri.", formula="Σ independent (angka panti)",
        source="Dataset upt_residents", unit_kind="upt", direction="more_is_better", decimals=0, over_time="sum",
        over_area="sum", due_dataset="upt_residents", caveats=("panti_figure",),
        counts="upt_independent", yearly=True,  # residents by month and who left tell who came
    ),
    Indicator(
        key="independent_pct", label="Keluar mandiri dari semua yang keluar", short="Keluar mandiri", unit="%",
        subject="UPT/Panti",
        definition="Bagian yang keluar karena sudah mandiri dari semua orang yang keluar dari UPT/panti.",
        formula="100 × Σ independent / Σ (returned_home + independent + referred + died + left_without_leave)",
        source="Dataset upt_residents", unit_kind="upt", direction="more_is_better", decimals=1, over_time="ratio",
        over_area="ratio", scale=100.0, maximum=100.0, due_dataset="upt_residents",
        caveats=("panti_figure", "like_with_like"),
        numerator="upt_independent", denominator="upt_left", remainder="upt_left_otherwise",
        yearly=True,
    ),
    Indicator(
        key="residents_per_caregiver", label="Penghuni per petugas yang merawat", short="Per petugas", unit="penghuni",
        subject="UPT/Panti",
        definition="Penghuni pada akhir periode untuk tiap pegawai yang merawat penghuni langsung (pengasuh,"
        " pekerja sosial, perawat).",
        formula="Σ end_residents / Σ people dengan gives_care, dari tahun itu atau tahun terakhir sebelumnya",
        source="Dataset upt_residents dan upt_staff", unit_kind="upt", direction="less_is_better", decimals=1,
        over_time="last", over_area="ratio", due_dataset="upt_residents", caveats=("panti_figure", "like_with_like"),
        publishable=False,
    ),
)  # fmt: skip
