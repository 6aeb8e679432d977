"""How large each programme of the sample is: recipients per family, money per payment, how often it fails.

Scales: PKH about 5–20 % of families by need (Jawa Barat: 5.000 to 125.000 families per kab/kota, tables/14), Sembako
half as many again, Rp 200.000 a month. Musi Banyuasin 2024: Bantu Umak Rp 70 miliar and RTLH Rp 30 miliar (Republika).
The other programmes are invented in a size that such an office could carry.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheme:
    """Generator settings of one programme in one office.

    `rate` recipients per family of the office; `by_need` 1 = in proportion to need, 0 = to families; `benefit_idr` per
    recipient and period; `failure` mean share that fails; `lag_days` mean days from SP2D to transfer; `stages` share
    of the benefit in each stage of the period; `reach` share of kecamatan that have recipients at all; `for_all`:
    whoever is eligible is within the quota.
    """

    rate: float
    benefit_idr: int
    by_need: float = 1.0
    failure: float = 0.02
    lag_days: float = 5.0
    stages: tuple[float, ...] = (1.0,)
    reach: float = 1.0
    for_all: bool = False


def _national(pkh: float, sembako: float) -> dict[str, Scheme]:
    return {
        "PKH": Scheme(rate=pkh, benefit_idr=675_000, failure=0.018, lag_days=4),
        "SEMBAKO": Scheme(rate=sembako, benefit_idr=200_000, failure=0.022, lag_days=5),
    }


SCHEMES: dict[str, dict[str, Scheme]] = {
    "muara-enim": _national(0.085, 0.125) | {
        "BANTUAN_LANSIA": Scheme(rate=0.011, benefit_idr=900_000, failure=0.03, lag_days=7),
        "DISABILITAS": Scheme(rate=0.005, benefit_idr=900_000, failure=0.025, lag_days=7),
        "SANTUNAN_KEMATIAN": Scheme(rate=0.0007, benefit_idr=2_000_000, by_need=0.5, failure=0.02, lag_days=9),
        "BLT_DESA": Scheme(rate=0.018, benefit_idr=900_000, failure=0.015, lag_days=6, reach=0.9),
        "LANSIA_SUMSEL": Scheme(rate=0.003, benefit_idr=750_000, failure=0.03, lag_days=9, reach=0.6),
        "KUBE": Scheme(rate=0.004, benefit_idr=2_500_000, failure=0.02, lag_days=12, reach=0.8),
    },
    "musi-banyuasin": _national(0.105, 0.15) | {
        "BANTU_UMAK": Scheme(rate=0.096, benefit_idr=900_000, failure=0.03, lag_days=6),
        "KELUARGA_MAJU": Scheme(rate=0.009, benefit_idr=4_000_000, failure=0.015, lag_days=11),
        "RTLH": Scheme(rate=0.0074, benefit_idr=20_000_000, failure=0.02, lag_days=9, stages=(0.4, 0.6), reach=0.9),
        "BANTUAN_LANSIA": Scheme(rate=0.012, benefit_idr=600_000, failure=0.035, lag_days=7),
    },
    "kutai-timur": _national(0.055, 0.08) | {
        "TALI_ASIH_VETERAN": Scheme(
            rate=0.0031, benefit_idr=12_000_000, by_need=0, failure=0.03, lag_days=2, for_all=True
        ),
        "PELATIHAN_USAHA": Scheme(rate=0.005, benefit_idr=5_000_000, failure=0.02, lag_days=10, reach=0.8),
        "BANTUAN_LANSIA": Scheme(rate=0.012, benefit_idr=900_000, failure=0.03, lag_days=8),
        "DISABILITAS": Scheme(rate=0.006, benefit_idr=600_000, failure=0.025, lag_days=8),
    },
    "ntb": _national(0.19, 0.26) | {
        "LANSIA_NTB": Scheme(rate=0.0035, benefit_idr=750_000, failure=0.03, lag_days=8),
        "DISABILITAS_NTB": Scheme(rate=0.002, benefit_idr=900_000, failure=0.03, lag_days=8),
        "USAHA_PRODUKTIF": Scheme(rate=0.0025, benefit_idr=2_500_000, failure=0.02, lag_days=12, reach=0.6),
    },
    "jawa-timur": _national(0.125, 0.19) | {
        "PKH_PLUS": Scheme(rate=0.0041, benefit_idr=500_000, failure=0.025, lag_days=6),
        "ASPD": Scheme(rate=0.0008, benefit_idr=900_000, failure=0.02, lag_days=6, reach=0.9),
        "KIP_JAWARA": Scheme(rate=0.0008, benefit_idr=3_000_000, failure=0.015, lag_days=12, reach=0.5),
    },
}  # fmt: skip
