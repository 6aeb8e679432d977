"""The answers of *Ketepatan sasaran* and *Pendataan keluarga*: each wording from a small row, empty cases included."""

from typing import Any

from dashboard.views.sentences import register

PKH: dict[str, Any] = {"program_name": "PKH", "desil_max": 4, "recipients": 640}
WITHIN: dict[str, Any] = {"value": 61.0, "recipients": 610, "registered": 1000, "reported": 21, "expected": 22}
LEAKED: dict[str, Any] = {"value": 8.2, "numerator": 82.0, "denominator": 1000.0}
AREAS: list[dict[str, Any]] = [
    {"region_name": "Lawang Kidul", "unreached": 1204, "reported": 1},
    {"region_name": "Benakat", "unreached": 90, "reported": 1},
    {"region_name": "Muara Belida", "unreached": None, "reported": 0},
]
ROUND: dict[str, Any] = {
    "target": 200, "visited": 150, "verified": 120, "nik_matched": 110, "wrongly_included": 4, "wrongly_excluded": 0,
    "reported": 21, "expected": 22, "not_begun": 1,
}  # fmt: skip


def _targeting(program: dict[str, Any] | None, **changes: Any) -> str:
    given = {"within": WITHIN, "leaked": LEAKED, "areas": AREAS} | changes
    return register.targeting(
        program, given["within"], given["leaked"], given["areas"], period="Triwulan III 2026", level="kecamatan"
    )


def _survey(areas: list[dict[str, Any]], **changes: Any) -> str:
    return register.survey(ROUND | changes, areas, period="Triwulan III 2026", level="kecamatan")


def test_reach_leakage_the_worst_area_and_the_silent() -> None:
    assert _targeting(PKH) == (
        "PKH menjangkau 61,0 % keluarga desil 1–4; 8,2 % penerimanya di atas desil 4."
        " Terbanyak belum terjangkau di Lawang Kidul: 1.204 keluarga. 1 kecamatan belum melaporkan penerimanya."
    )


def test_one_area_is_not_the_worst_of_many() -> None:
    said = _targeting(PKH | {"desil_max": 1}, within=WITHIN | {"expected": 21}, areas=AREAS[:1], leaked={})
    assert said == "PKH menjangkau 61,0 % keluarga desil 1."


def test_without_a_rule_nobody_is_left_out_by_it() -> None:
    said = _targeting(PKH | {"desil_max": None})
    assert said.startswith("PKH tidak mempunyai batas desil: 640 keluarga penerima")


def test_without_recipients_by_desil_that_is_said() -> None:
    none = "Penerima program menurut desil belum dilaporkan untuk Triwulan III 2026."
    assert _targeting(None) == none
    assert _targeting(PKH, within={}) == none


def test_progress_of_the_survey_names_who_has_not_begun_apart_from_the_silent() -> None:
    areas = [{"region_name": "Benakat", "status": "belum_mulai"}, {"region_name": "X", "status": "belum_melapor"}]
    assert _survey(areas) == (
        "120 dari 200 keluarga sasaran sudah terverifikasi (60,0 %). Benakat belum mulai. 1 kecamatan belum melapor."
        " 4 keluarga terdaftar tetapi tidak layak, 0 layak tetapi tidak terdaftar."
    )


def test_many_that_have_not_begun_are_counted() -> None:
    assert "3 kecamatan belum mulai." in _survey([], not_begun=3)


def test_a_survey_without_faults_reported_says_nothing_of_them() -> None:
    said = _survey([], not_begun=0, reported=22, wrongly_included=None)
    assert said == "120 dari 200 keluarga sasaran sudah terverifikasi (60,0 %)."


def test_no_survey_is_said() -> None:
    said = register.survey({}, [], period="Triwulan III 2026", level="kecamatan")
    assert said == "Pendataan belum dilaporkan untuk Triwulan III 2026."
