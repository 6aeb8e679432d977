"""What the answer of *SPM bidang sosial* says: nobody entitled is neither 0 % nor 100 %, silence is no zero."""

from dashboard.views.sentences import spm

NAMES = {
    "a": "Rehabilitasi sosial dasar penyandang disabilitas telantar di luar panti",
    "b": "Rehabilitasi sosial dasar anak telantar di luar panti",
    "d": "Rehabilitasi sosial dasar tuna sosial, khususnya gelandangan dan pengemis, di luar panti",
    "e": "Perlindungan dan jaminan sosial saat dan setelah tanggap darurat bencana kabupaten/kota",
}
Line = dict[str, object]


def row(service: str, state: str, gap: int | None = None, **more: object) -> Line:
    known = {"entitled": 10, "entitled_source": "SK 1", "target_pct": 100.0}
    return {"service": service, "service_name": NAMES[service], "state": state, "gap": gap} | known | more


def said(*rows: Line) -> str:
    return spm.standards(rows, year=2025)


def test_met_missing_nobody_entitled_and_silent() -> None:
    assert said(
        row("a", "spm_kurang", 109),
        row("b", "spm_tercapai", 0),
        row("d", "belum_melapor"),
        row("e", "tidak_ada_berhak"),
    ) == (
        "1 dari 2 pelayanan dasar mencapai 100 % pada 2025."
        " Sedikitnya 109 orang yang berhak belum dilayani, terbanyak penyandang disabilitas telantar (109 orang)."
        " Tidak ada yang berhak atas e (korban bencana)."
        " Belum dilaporkan: d (tuna sosial, khususnya gelandangan dan pengemis)."
    )


def test_people_missing_are_all_of_them_only_where_every_service_is_known() -> None:
    known = (row("a", "spm_kurang", 109), row("d", "spm_kurang", 6), row("e", "tidak_ada_berhak", 0))
    assert " 115 orang yang berhak belum dilayani, terbanyak penyandang" in said(*known)
    open_one = row("b", "belum_lengkap", 2)
    assert spm.missing((*known, open_one)) == 117
    assert spm.unknown((*known, open_one)) == [open_one]
    assert " Sedikitnya 117 orang" in said(*known, open_one)
    assert spm.missing([row("b", "belum_melapor")]) is None


def test_all_and_none() -> None:
    assert said(row("a", "spm_tercapai", 0)) == "Semua pelayanan dasar (1) mencapai 100 % pada 2025."
    assert said(row("a", "spm_kurang", 1)).startswith("Belum satu pun dari 1 pelayanan dasar mencapai 100 % pada 2025.")
    assert said(row("a", "belum_melapor")) == "SPM bidang sosial belum dilaporkan untuk 2025."


def test_without_any_that_can_be_counted() -> None:
    assert said(row("a", "belum_lengkap"), row("b", "belum_melapor")) == (
        "Capaian pelayanan dasar belum dapat dihitung untuk 2025."
        " Belum dilaporkan: b (anak telantar). Belum lengkap: a (penyandang disabilitas telantar)."
    )


def test_numbers_without_a_source_are_named_only_where_there_is_a_number() -> None:
    rows = (
        row("a", "spm_kurang", 1, entitled_source=None),
        row("b", "spm_kurang", 1),
        row("d", "belum_melapor", entitled=None, entitled_source=None),
    )
    assert [found["service"] for found in spm.unsourced(rows)] == ["a"]
