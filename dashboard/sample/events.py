"""What goes wrong in the sample, told once: who is silent, what is late, what is stuck, what is corrected."""

from dataclasses import dataclass

from dashboard.sample.periods import LAST


@dataclass(frozen=True, slots=True, kw_only=True)
class Events:
    """The planned incidents of one office; month numbers as in `periods`.

    `silent_regions` sent nothing for the last month; `silent_upt` maps a UPT to its first missing month; `late_month`
    is the month whose recap came weeks late; `corrected_month` the one that was sent twice; `stuck` is
    (programme, kecamatan, first month, months, reason); `unserved` are kecamatan without recipients of a programme;
    `overfull` maps a UPT to its occupancy; `late_upt` maps a UPT to the months whose report came late;
    `early_ceremonies` are (programme, kecamatan) whose ceremonies of the running year were held before the transfer.
    """

    silent_regions: tuple[str, ...] = ()
    silent_upt: tuple[tuple[str, int], ...] = ()
    late_month: int = 0
    corrected_month: int = 0
    stuck: tuple[tuple[str, str, int, int, str], ...] = ()
    unserved: tuple[tuple[str, str], ...] = ()
    overfull: tuple[tuple[str, float], ...] = ()
    late_upt: tuple[tuple[str, tuple[int, ...]], ...] = ()
    early_ceremonies: tuple[tuple[str, str], ...] = ()


EVENTS: dict[str, Events] = {
    "muara-enim": Events(
        silent_regions=("16.03.22",),
        late_month=LAST - 5,
        corrected_month=LAST - 2,
        stuck=(("SEMBAKO", "16.03.10", LAST - 1, 2, "rekening_tidak_aktif"),),
        unserved=(("DISABILITAS", "16.03.19"),),
        silent_upt=(("RPS-TANJUNG-ENIM", LAST - 1),),
        overfull=(("RUMAH-SINGGAH-ME", 1.1),),
        early_ceremonies=(("BANTUAN_LANSIA", "16.03.06"), ("SANTUNAN_KEMATIAN", "16.03.08")),
    ),
    "musi-banyuasin": Events(
        silent_regions=("16.06.11",),
        late_month=LAST - 4,
        corrected_month=LAST - 3,
        stuck=(("BANTU_UMAK", "16.06.04", LAST - 5, 3, "nik_tidak_padan"),),
        unserved=(("BANTUAN_LANSIA", "16.06.15"),),
        silent_upt=(("LKSA-BAYUNG-LENCIR", LAST - 2),),
        overfull=(("RUMAH-SINGGAH-SEKAYU", 1.2),),
        late_upt=(("RPS-SUNGAI-LILIN", (LAST - 6, LAST - 1)),),
        early_ceremonies=(("BANTU_UMAK", "16.06.07"),),
    ),
    "kutai-timur": Events(
        silent_regions=("64.08.11",),
        late_month=LAST - 6,
        corrected_month=LAST - 1,
        stuck=(("SEMBAKO", "64.08.06", LAST - 3, 2, "tidak_hadir"),),
        unserved=(("DISABILITAS", "64.08.18"),),
        overfull=(("RUMAH-SINGGAH-SANGATTA", 1.15),),
        late_upt=(("RPA-SANGATTA-SELATAN", (LAST - 4,)),),
        early_ceremonies=(("BANTUAN_LANSIA", "64.08.04"),),
    ),
    "ntb": Events(
        silent_regions=("52.04.28", "52.06.14"),
        late_month=LAST - 4,
        corrected_month=LAST - 2,
        stuck=(("SEMBAKO", "52.06.08", LAST - 2, 2, "nik_tidak_padan"),),
        unserved=(("LANSIA_NTB", "52.04.29"),),
        silent_upt=(("PSAA-SUMBAWA", LAST - 2),),
        overfull=(("PSBL-MATARAM", 1.24),),
        late_upt=(("PSLU-BIMA", (LAST - 5, LAST - 1)), ("PSBR-LABUAPI", (LAST - 3,))),
        early_ceremonies=(("LANSIA_NTB", "52.01.07"), ("DISABILITAS_NTB", "52.02.03")),
    ),
    "jawa-timur": Events(
        silent_regions=("35.29.19", "35.29.20", "35.29.27", "35.11.19"),
        late_month=LAST - 5,
        corrected_month=LAST - 2,
        stuck=(("SEMBAKO", "35.27.06", LAST - 1, 2, "rekening_tidak_aktif"),),
        unserved=(("PKH_PLUS", "35.79.01"),),
        silent_upt=(("RSBD-PASURUAN", LAST - 1),),
        overfull=(("RSBL-KEDIRI", 1.18), ("RSBK-SIDOARJO", 1.32)),
        late_upt=(("PSTW-BANYUWANGI", (LAST - 6, LAST - 2)), ("PPSAB-SIDOARJO", (LAST,))),
        early_ceremonies=(("PKH_PLUS", "35.10.10"),),
    ),
}
