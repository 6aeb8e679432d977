"""What was planned, paid and failed, to how many families, and how fast."""

from dashboard.catalogue.records import Indicator

# Who joined and left is not public: with the recipients of two periods it adds up, and who left by graduating is
# counted again among the graduated. Listed and eligible stand above the quota in the same way.
PAYMENTS: tuple[Indicator, ...] = (
    Indicator(
        key="pkh_families", label="Keluarga penerima PKH", short="KPM PKH", unit="KPM", subject="Penyaluran",
        definition="Keluarga yang dibayar PKH pada tahap terakhir periode itu.",
        formula="paid program PKH, tahap terakhir dalam periode", source="Dataset disbursements",
        unit_kind="region", direction="neutral", decimals=0, over_time="last", over_area="sum",
        due_dataset="disbursements", caveats=("national_aid",),
        counts="pkh_families",
    ),
    Indicator(
        key="recipient_families", label="Keluarga penerima", short="Penerima", unit="KPM", subject="Penyaluran",
        definition="Keluarga yang dibayar pada tahap terakhir periode itu: keluarga, bukan kali bayar.",
        formula="paid pada tahap terakhir dalam periode", source="Dataset disbursements", unit_kind="region",
        direction="more_is_better", decimals=0, over_time="last", over_area="sum", due_dataset="disbursements",
        caveats=("overlap_programs",),
        counts="recipients",
    ),
    Indicator(
        key="listed", label="Terdaftar", short="Terdaftar", unit="KPM", subject="Penyaluran",
        definition="Calon penerima yang terdaftar untuk pembayaran dalam periode itu.",
        formula="Σ listed semua tahap", source="Dataset disbursements", unit_kind="region", direction="neutral",
        decimals=0, over_time="sum", over_area="sum", due_dataset="disbursements", caveats=("overlap_programs",),
        publishable=False,
    ),
    Indicator(
        key="eligible", label="Memenuhi syarat", short="Layak", unit="KPM", subject="Penyaluran",
        definition="Calon penerima yang memenuhi syarat untuk pembayaran dalam periode itu.",
        formula="Σ eligible semua tahap", source="Dataset disbursements", unit_kind="region", direction="neutral",
        decimals=0, over_time="sum", over_area="sum", due_dataset="disbursements", caveats=("overlap_programs",),
        publishable=False,
    ),
    Indicator(
        key="quota", label="Kuota", short="Kuota", unit="KPM", subject="Penyaluran",
        definition="Pembayaran yang direncanakan dalam periode itu.", formula="Σ quota semua tahap",
        source="Dataset disbursements", unit_kind="region", direction="neutral", decimals=0, over_time="sum",
        over_area="sum", due_dataset="disbursements", caveats=("overlap_programs",),
        counts="quota",
    ),
    Indicator(
        key="paid", label="Dibayar", short="Dibayar", unit="KPM", subject="Penyaluran",
        definition="Pembayaran yang sampai ke penerima dalam periode itu.", formula="Σ paid semua tahap",
        source="Dataset disbursements", unit_kind="region", direction="more_is_better", decimals=0,
        over_time="sum", over_area="sum", due_dataset="disbursements", caveats=("overlap_programs",),
        counts="paid",
    ),
    Indicator(
        key="failed", label="Gagal salur", short="Gagal", unit="KPM", subject="Penyaluran",
        definition="Pembayaran yang gagal dalam periode itu.", formula="Σ failed semua tahap",
        source="Dataset disbursements", unit_kind="region", direction="less_is_better", decimals=0,
        over_time="sum", over_area="sum", due_dataset="disbursements", caveats=("overlap_programs",),
        counts="failed",
    ),
    Indicator(
        key="paid_pct", label="Persentase dibayar", short="Dibayar", unit="%", subject="Penyaluran",
        definition="Bagian kuota yang sampai ke penerima.", formula="100 × Σ paid / Σ quota",
        source="Dataset disbursements", unit_kind="region", direction="more_is_better", decimals=1,
        over_time="ratio", over_area="ratio", maximum=100.0, scale=100.0, due_dataset="disbursements",
        numerator="paid", denominator="quota", remainder="not_paid",
    ),
    Indicator(
        key="failed_pct", label="Persentase gagal salur", short="Gagal", unit="%", subject="Penyaluran",
        definition="Bagian kuota yang gagal disalurkan.", formula="100 × Σ failed / Σ quota",
        source="Dataset disbursements", unit_kind="region", direction="less_is_better", decimals=1,
        over_time="ratio", over_area="ratio", maximum=100.0, scale=100.0, due_dataset="disbursements",
        numerator="failed", denominator="quota", remainder="not_failed",
    ),
    Indicator(
        key="disbursed_idr", label="Nilai tersalur", short="Tersalur", unit="rupiah", subject="Penyaluran",
        definition="Rupiah yang diterima penerima dalam periode itu. Berbeda dari realisasi anggaran: yang gagal"
        " atau masih menunggu sudah keluar dari kas, tetapi belum diterima.", formula="Σ amount_idr",
        source="Dataset disbursements", unit_kind="region", direction="more_is_better", decimals=0,
        over_time="sum", over_area="sum", due_dataset="disbursements",
        follows="paid",
    ),
    Indicator(
        key="transfer_days_median", label="Jeda SP2D sampai transfer", short="Jeda transfer", unit="hari",
        subject="Penyaluran", definition="Nilai tengah hari dari SP2D sampai dana masuk ke penerima.",
        formula="median(transfer_date − sp2d_date) atas baris penyaluran", source="Dataset disbursements",
        unit_kind="region", direction="less_is_better", decimals=0, over_time="none", over_area="none",
        due_dataset="disbursements",
        follows="paid", public_from="kabupaten",
    ),
    Indicator(
        key="joined", label="Bergabung", short="Masuk", unit="keluarga", subject="Keluar-masuk penerima",
        definition="Keluarga yang menerima program dan pada periode sebelumnya belum. Laporan yang lebih pendek dari "
        "triwulan dihitung pada triwulan tempat ia mulai.",
        formula="Σ families, perubahan masuk", source="Dataset beneficiary_changes", unit_kind="region",
        direction="neutral", decimals=0, over_time="sum", over_area="sum", caveats=("overlap_programs",),
        publishable=False,
    ),
    Indicator(
        key="left", label="Keluar", short="Keluar", unit="keluarga", subject="Keluar-masuk penerima",
        definition="Keluarga yang pada periode sebelumnya menerima program dan kini tidak lagi, apa pun sebabnya.",
        formula="Σ families, perubahan keluar", source="Dataset beneficiary_changes", unit_kind="region",
        direction="neutral", decimals=0, over_time="sum", over_area="sum",
        caveats=("overlap_programs", "register_refresh"),
        publishable=False,
    ),
    Indicator(
        key="stayed", label="Tetap menerima", short="Tetap", unit="keluarga", subject="Keluar-masuk penerima",
        definition="Keluarga yang menerima program pada periode sebelumnya dan tetap menerima, menurut laporan "
        "terakhir dalam triwulan itu.",
        formula="families, perubahan tetap, laporan terakhir", source="Dataset beneficiary_changes",
        unit_kind="region", direction="neutral", decimals=0, over_time="last", over_area="sum",
        caveats=("overlap_programs",),
        publishable=False,
    ),
    Indicator(
        key="failed_twice", label="Gagal dua kali berturut-turut", short="Gagal dua kali", unit="keluarga",
        subject="Keluar-masuk penerima",
        definition="Keluarga yang pembayarannya gagal pada dua penyaluran berturut-turut, menurut laporan terakhir "
        "dalam triwulan itu.",
        formula="families, perubahan gagal_dua_kali, laporan terakhir", source="Dataset beneficiary_changes",
        unit_kind="region", direction="less_is_better", decimals=0, over_time="last", over_area="sum",
        caveats=("overlap_programs",),
        publishable=False,
    ),
)  # fmt: skip
