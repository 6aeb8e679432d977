"""The indicators: one record each here, one `queries/indicators/<key>.sql`, one proof. Nothing else names them."""

from dashboard.catalogue.records import Indicator
from dashboard.errors import NotFoundError

INDICATORS: tuple[Indicator, ...] = (
    Indicator(
        key="families", label="Keluarga", short="Keluarga", unit="keluarga", subject="Penduduk & kemiskinan",
        definition="Jumlah keluarga yang tercatat di wilayah itu.", formula="population.families",
        source="Dataset population", unit_kind="region", direction="neutral", decimals=0,
        over_time="last", over_area="sum", caveats=("register",),
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
        key="welfare_index", label="Indeks kesejahteraan sosial", short="IKS", unit="indeks",
        subject="Penduduk & kemiskinan", definition="Indeks kesejahteraan sosial sebagaimana diterbitkan.",
        formula="area_indicators, indeks_kesejahteraan_sosial", source="Dataset area_indicators",
        unit_kind="region", direction="more_is_better", decimals=2, over_time="last", over_area="none",
    ),
    Indicator(
        key="pkh_families", label="Keluarga penerima PKH", short="KPM PKH", unit="KPM", subject="Penyaluran",
        definition="Keluarga yang dibayar PKH pada tahap terakhir periode itu.",
        formula="paid program PKH, tahap terakhir dalam periode", source="Dataset disbursements",
        unit_kind="region", direction="neutral", decimals=0, over_time="last", over_area="sum",
        due_dataset="disbursements", caveats=("national_aid",),
    ),
    Indicator(
        key="recipient_families", label="Keluarga penerima", short="Penerima", unit="KPM", subject="Penyaluran",
        definition="Keluarga yang dibayar pada tahap terakhir periode itu: keluarga, bukan kali bayar.",
        formula="paid pada tahap terakhir dalam periode", source="Dataset disbursements", unit_kind="region",
        direction="more_is_better", decimals=0, over_time="last", over_area="sum", due_dataset="disbursements",
        caveats=("overlap_programs",),
    ),
    Indicator(
        key="quota", label="Kuota", short="Kuota", unit="KPM", subject="Penyaluran",
        definition="Pembayaran yang direncanakan dalam periode itu.", formula="Σ quota semua tahap",
        source="Dataset disbursements", unit_kind="region", direction="neutral", decimals=0, over_time="sum",
        over_area="sum", due_dataset="disbursements", caveats=("overlap_programs",),
    ),
    Indicator(
        key="paid", label="Dibayar", short="Dibayar", unit="KPM", subject="Penyaluran",
        definition="Pembayaran yang sampai ke penerima dalam periode itu.", formula="Σ paid semua tahap",
        source="Dataset disbursements", unit_kind="region", direction="more_is_better", decimals=0,
        over_time="sum", over_area="sum", due_dataset="disbursements", caveats=("overlap_programs",),
    ),
    Indicator(
        key="failed", label="Gagal salur", short="Gagal", unit="KPM", subject="Penyaluran",
        definition="Pembayaran yang gagal dalam periode itu.", formula="Σ failed semua tahap",
        source="Dataset disbursements", unit_kind="region", direction="less_is_better", decimals=0,
        over_time="sum", over_area="sum", due_dataset="disbursements", caveats=("overlap_programs",),
    ),
    Indicator(
        key="paid_pct", label="Persentase dibayar", short="Dibayar", unit="%", subject="Penyaluran",
        definition="Bagian kuota yang sampai ke penerima.", formula="100 × Σ paid / Σ quota",
        source="Dataset disbursements", unit_kind="region", direction="more_is_better", decimals=1,
        over_time="ratio", over_area="ratio", maximum=100.0, scale=100.0, due_dataset="disbursements",
    ),
    Indicator(
        key="failed_pct", label="Persentase gagal salur", short="Gagal", unit="%", subject="Penyaluran",
        definition="Bagian kuota yang gagal disalurkan.", formula="100 × Σ failed / Σ quota",
        source="Dataset disbursements", unit_kind="region", direction="less_is_better", decimals=1,
        over_time="ratio", over_area="ratio", maximum=100.0, scale=100.0, due_dataset="disbursements",
    ),
    Indicator(
        key="disbursed_idr", label="Nilai tersalur", short="Tersalur", unit="rupiah", subject="Penyaluran",
        definition="Rupiah yang diterima penerima dalam periode itu.", formula="Σ amount_idr",
        source="Dataset disbursements", unit_kind="region", direction="more_is_better", decimals=0,
        over_time="sum", over_area="sum", due_dataset="disbursements",
    ),
    Indicator(
        key="transfer_days_median", label="Jeda SP2D sampai transfer", short="Jeda transfer", unit="hari",
        subject="Penyaluran", definition="Nilai tengah hari dari SP2D sampai dana masuk ke penerima.",
        formula="median(transfer_date − sp2d_date) atas baris penyaluran", source="Dataset disbursements",
        unit_kind="region", direction="less_is_better", decimals=0, over_time="none", over_area="none",
        due_dataset="disbursements",
    ),
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
    ),
    Indicator(
        key="realised_idr", label="Realisasi", short="Realisasi", unit="rupiah", subject="Anggaran",
        definition="Realisasi keuangan sejak awal tahun sampai dengan bulan itu.",
        formula="Σ realised_idr sampai bulan itu", source="Dataset budgets", unit_kind="office",
        direction="more_is_better", decimals=0, over_time="last", over_area="none", due_dataset="budgets",
    ),
    Indicator(
        key="realisation_pct", label="Serapan anggaran", short="Serapan", unit="%", subject="Anggaran",
        definition="Realisasi sampai dengan bulan itu dibandingkan dengan pagu setahun.",
        formula="100 × realisasi sampai bulan itu / pagu", source="Dataset budgets", unit_kind="office",
        direction="more_is_better", decimals=1, over_time="last", over_area="none", maximum=100.0, scale=100.0,
        due_dataset="budgets", caveats=("planned_cash",),
    ),
    Indicator(
        key="deviation_pct", label="Selisih dari rencana kas", short="Selisih rencana", unit="%",
        subject="Anggaran",
        definition="Realisasi dibandingkan dengan rencana kas sampai dengan bulan itu; kosong (sesuai jadwal)"
        " selama rencana masih nol.",
        formula="100 × (realisasi − rencana) / rencana, keduanya sampai bulan itu", source="Dataset budgets",
        unit_kind="office", direction="neutral", decimals=1, over_time="last", over_area="none", scale=100.0,
        due_dataset="budgets", caveats=("planned_cash",),
    ),
    Indicator(
        key="upt_services", label="Layanan UPT", short="Layanan", unit="layanan", subject="UPT/Panti",
        definition="Layanan yang diberikan UPT/panti dalam periode itu.", formula="Σ services (angka panti)",
        source="Dataset upt_services", unit_kind="upt", direction="more_is_better", decimals=0,
        over_time="sum", over_area="sum", due_dataset="upt_services", caveats=("panti_figure",),
    ),
    Indicator(
        key="upt_residents", label="Penghuni UPT", short="Penghuni", unit="orang", subject="UPT/Panti",
        definition="Penghuni pada akhir periode.", formula="end_residents (angka panti)",
        source="Dataset upt_residents", unit_kind="upt", direction="neutral", decimals=0, over_time="last",
        over_area="sum", due_dataset="upt_residents", caveats=("panti_figure",),
    ),
    Indicator(
        key="upt_occupancy_pct", label="Keterisian UPT", short="Keterisian", unit="%", subject="UPT/Panti",
        definition="Penghuni akhir periode dibandingkan dengan kapasitas.",
        formula="100 × Σ end_residents / Σ capacity yang berlaku saat itu",
        source="Dataset upt_residents dan upt", unit_kind="upt", direction="neutral", decimals=1,
        over_time="last", over_area="ratio", scale=100.0, due_dataset="upt_residents", caveats=("occupancy",),
    ),
    Indicator(
        key="waiting", label="Daftar tunggu UPT", short="Daftar tunggu", unit="orang", subject="UPT/Panti",
        definition="Orang dalam daftar tunggu pada akhir periode.", formula="waiting (angka panti)",
        source="Dataset upt_residents", unit_kind="upt", direction="less_is_better", decimals=0,
        over_time="last", over_area="sum", due_dataset="upt_residents", caveats=("panti_figure",),
    ),
    Indicator(
        key="reports_received_pct", label="Laporan diterima", short="Diterima", unit="%", subject="Pelaporan",
        definition="Bagian laporan yang wajib dan sudah diterima.", formula="100 × diterima / wajib",
        source="Log impor dan aturan batas lapor", unit_kind="office", direction="more_is_better", decimals=1,
        over_time="ratio", over_area="none", maximum=100.0, scale=100.0,
    ),
    Indicator(
        key="reports_on_time_pct", label="Laporan tepat waktu", short="Tepat waktu", unit="%",
        subject="Pelaporan", definition="Bagian laporan yang wajib dan diterima sebelum batas lapor.",
        formula="100 × diterima tepat waktu / wajib", source="Log impor dan aturan batas lapor",
        unit_kind="office", direction="more_is_better", decimals=1, over_time="ratio", over_area="none", maximum=100.0,
        scale=100.0,
    ),
)  # fmt: skip


def indicator(key: str) -> Indicator:
    """The indicator called `key`; NotFoundError names those that exist."""
    for record in INDICATORS:
        if record.key == key:
            return record
    raise NotFoundError(f"Indikator “{key}” tidak ada. Yang ada: {', '.join(i.key for i in INDICATORS)}.")
