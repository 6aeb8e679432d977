"""The numbers at which a judgement changes: SQL reads them from `catalogue_thresholds`, sentences say them."""

from dashboard.catalogue.records import Threshold
from dashboard.errors import NotFoundError

THRESHOLDS: tuple[Threshold, ...] = (
    Threshold(key="on_schedule_pct", value=85.0, unit="%", title="Bagian kuota yang dibayar agar sesuai jadwal"),
    Threshold(key="budget_tolerance_pct", value=10.0, unit="%", title="Selisih dari rencana kas yang dibiarkan"),
    Threshold(key="facility_gap_points", value=5.0, unit="poin", title="Selisih fisik dan keuangan yang dibiarkan"),
    Threshold(key="silent_months", value=3.0, unit="bulan", title="Bulan tanpa layanan sehingga wilayah disebut sunyi"),
    Threshold(key="case_days_short", value=3.0, unit="hari", title="Umur laporan terbuka: golongan termuda"),
    Threshold(key="case_days_medium", value=7.0, unit="hari", title="Umur laporan terbuka: golongan kedua"),
    Threshold(key="case_days_long", value=30.0, unit="hari", title="Umur laporan terbuka: sesudah ini lama terbuka"),
    Threshold(key="few_answers", value=30.0, unit="jawaban", title="Jawaban survei; kurang dari ini IKM-nya indikatif"),
    Threshold(key="target_tolerance_pct", value=10.0, unit="%", title="Selisih dari target UPT yang dibiarkan"),
    Threshold(key="interval_pct", value=95.0, unit="%", title="Keyakinan rentang dan selang (Wilson 1927; t Student)"),
    Threshold(key="interval_z", value=1.96, unit="simpangan baku", title="Lebar rentang pada keyakinan itu"),
    Threshold(key="full_pct", value=100.0, unit="%", title="Keterisian UPT; di atas ini melebihi kapasitas"),
    Threshold(key="poorest_desil", value=2.0, unit="desil", title="Desil tertinggi yang termasuk keluarga termiskin"),
    Threshold(key="spm_target_pct", value=100.0, unit="%", title="Bagian yang berhak yang wajib dilayani menurut SPM"),
)


def threshold(key: str) -> Threshold:
    """The threshold called `key`; NotFoundError names those that exist."""
    for record in THRESHOLDS:
        if record.key == key:
            return record
    raise NotFoundError(f"Ambang “{key}” tidak ada. Yang ada: {', '.join(t.key for t in THRESHOLDS)}.")
