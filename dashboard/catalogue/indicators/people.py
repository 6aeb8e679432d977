"""People in need: the 26 kinds of PPKS, known and served, and the minimum standards that a person can claim."""

from dashboard.catalogue import lists
from dashboard.catalogue.records import Indicator

KINDS = len(lists.codes("ppks_kinds"))
NOT_UNIQUE = "Seseorang dapat termasuk lebih dari satu jenis, maka jumlah semua jenis bukan jumlah orang."
# What SPM means here, and whose it is: in budgets the same letters are a payment order.
STANDARD = (
    "Standar pelayanan minimal (bukan surat perintah membayar): provinsi melayani di dalam panti, kabupaten/kota di"
    " luar panti, dan keduanya tidak dijumlahkan."
)
ALL_FIVE = (
    "Yang dilayani melebihi yang berhak tidak menutup kekurangan di tempat lain. Semua pelayanan bersama hanya dihitung"
    " bila kelimanya diketahui."
)

PEOPLE: tuple[Indicator, ...] = (
    Indicator(
        key="ppks_people", label="PPKS terdata", short="PPKS", unit="orang", subject="PPKS",
        definition=f"Pemerlu pelayanan kesejahteraan sosial yang terdata, menurut {KINDS} jenis. Jenis yang tidak"
        " dikirim wilayahnya belum dilaporkan; nol berarti tidak ada. Semua jenis bersama menghitung yang dikirim."
        f" {NOT_UNIQUE}",
        formula="Σ ppks.people", source="Dataset ppks; jenis menurut Permensos 8/2012", unit_kind="region",
        direction="neutral", decimals=0, over_time="last", over_area="sum",
        caveats=("overlap_ppks", "stigmatising"),
        counts="ppks_people",
    ),
    Indicator(
        key="ppks_served_pct", label="PPKS dilayani", short="PPKS dilayani", unit="%", subject="PPKS",
        definition="Bagian PPKS terdata yang dilayani dalam setahun; hanya yang kedua angkanya dilaporkan."
        f" {NOT_UNIQUE}",
        formula="100 × Σ served / Σ people", source="Dataset ppks; jenis menurut Permensos 8/2012",
        unit_kind="region", direction="more_is_better", decimals=1, over_time="last", over_area="ratio",
        scale=100.0, maximum=100.0, caveats=("overlap_ppks", "stigmatising"),
        numerator="ppks_served", denominator="ppks_known", remainder="ppks_unserved",
    ),
    Indicator(
        key="spm_pct", label="Capaian SPM bidang sosial", short="Capaian SPM", unit="%",
        subject="SPM bidang sosial",
        definition=f"Bagian orang yang berhak atas pelayanan dasar yang sudah dilayani dalam setahun. {STANDARD}"
        f" Tanpa seorang pun yang berhak tidak ada capaian: bukan 0 % dan bukan 100 %. {ALL_FIVE}",
        formula="100 × Σ min(served, entitled) / Σ entitled",
        source="Dataset spm; pelayanan dasar menurut PP 2/2018 Pasal 10", unit_kind="region",
        direction="more_is_better", decimals=1, over_time="last", over_area="ratio", maximum=100.0, scale=100.0,
        caveats=("own_duty",),
        numerator="spm_served", denominator="spm_entitled", remainder="spm_gap",
    ),
    Indicator(
        key="spm_gap_people", label="Berhak tetapi belum dilayani", short="Kekurangan SPM", unit="orang",
        subject="SPM bidang sosial",
        definition=f"Orang yang berhak atas pelayanan dasar dan belum dilayani dalam setahun. {STANDARD} {ALL_FIVE}",
        formula="Σ max(entitled − served, 0)",
        source="Dataset spm; pelayanan dasar menurut PP 2/2018 Pasal 10", unit_kind="region",
        direction="less_is_better", decimals=0, over_time="last", over_area="sum", caveats=("own_duty",),
        counts="spm_gap",
    ),
)  # fmt: skip
