"""What became of people in words: each wording from small rows; too early, not looked at and none are not the same."""

from typing import Any

import pytest

from dashboard import queries
from dashboard.catalogue.datasets.outcomes import SCHOOL_STAGES
from dashboard.views.sentences import outcomes

MOVES = {"before": 1480, "moved_up": 312, "graduated": 46, "relapsed": 3}
AREAS: list[dict[str, Any]] = [
    {"region_name": "Babat Supat", "families": 78, "low_pct": 60.3, "reported": 1},
    {"region_name": "Sekayu", "families": 280, "low_pct": 54.6, "reported": 1},
    {"region_name": "Lalan", "families": None, "low_pct": None, "reported": 0},
]


def _steps(row: dict[str, Any], areas: list[dict[str, Any]], **values: float | None) -> str:
    cards = {name: {"value": values.get(name)} for name in ("graduated", "relapsed")}
    return outcomes.steps(row, areas, period="Triwulan III 2026", level="kecamatan", **cards)


def test_steps_name_who_is_furthest_and_who_is_silent() -> None:
    assert _steps(MOVES, AREAS, graduated=46, relapsed=3) == (
        "312 dari 1.480 keluarga Program Keluarga Maju naik tahap pada Triwulan III 2026; 46 graduasi, 3 kembali"
        " miskin."
        " Terjauh dari mandiri: Babat Supat, 60 % keluarganya masih di tahap 1–2. 1 kecamatan belum melapor."
    )


def test_the_programmes_own_figure_goes_before_the_flows() -> None:
    assert "45 graduasi, 3 kembali miskin" in _steps(MOVES, [], graduated=45)


def test_no_steps_are_said_as_none() -> None:
    assert _steps({}, []) == "Belum ada laporan tahap kemandirian keluarga untuk Triwulan III 2026."


def _graduations(graduated: float | None, relapsed: float | None, *states: str) -> str:
    programs = [{"state": state} for state in states]
    return outcomes.graduations({"value": graduated}, {"value": relapsed}, programs, period="Triwulan III 2026")


@pytest.mark.parametrize(
    ("graduated", "relapsed", "states", "said"),
    [
        (90, 9, ("diukur", "belum_diukur"),
         "90 keluarga graduasi pada Triwulan III 2026, 9 kembali miskin. 1 dari 2 program belum diukur hasilnya."),
        (0, 0, ("diukur",),
         "0 keluarga graduasi pada Triwulan III 2026, 0 kembali miskin. Hasil semua program sudah diukur."),
        (5, None, (), "5 keluarga graduasi pada Triwulan III 2026; yang kembali miskin belum diukur."),
        (None, None, ("belum_diukur",),
         "Belum ada laporan hasil program untuk Triwulan III 2026. 1 dari 1 program belum diukur hasilnya."),
    ],
)  # fmt: skip
def test_graduations(graduated: float | None, relapsed: float | None, states: tuple[str, ...], said: str) -> None:
    assert _graduations(graduated, relapsed, *states) == said


def _funnel(people: int | None, base: int | None, *, young: int = 0, unseen: int = 0) -> list[dict[str, Any]]:
    last = {"step": "hidup_12", "people": people, "base": base, "young": young, "unseen": unseen}
    return [{"step": "dilatih", "people": 50}, {"step": "modal", "people": 40}, last]


def test_businesses_too_young_are_no_failures() -> None:
    assert outcomes.business(_funnel(21, 30, young=8, unseen=2)) == (
        "70 % usaha masih hidup pada bulan ke-12: 21 dari 30 penerima modal yang angkatannya sudah dua belas bulan."
        " 8 penerima modal lainnya belum waktunya dilihat. 2 sudah waktunya, tetapi belum dilihat."
    )
    assert outcomes.business(_funnel(None, None, young=40)) == (
        "50 orang dilatih, 40 menerima modal; belum ada angkatan yang genap dua belas bulan."
    )
    assert outcomes.business(_funnel(None, None, unseen=40)).endswith("usaha pada bulan ke-12 belum diukur.")
    assert outcomes.business([]) == "Belum ada laporan pelatihan usaha dari kantor ini."


def _stage(code: str, stage: str, children: int | None = None) -> dict[str, Any]:
    place = SCHOOL_STAGES.index(stage) + 1
    return {"region_code": code, "region_name": f"K{code}", "place": place, "stage": stage, "children": children}


def _school(*rows: dict[str, Any]) -> str:
    return outcomes.school(rows, level="kecamatan", year="2026")


def test_the_school_says_its_stage() -> None:
    plan, chosen = _stage("1", "perumusan"), _stage("2", "seleksi", 9)
    assert _school() == "Belum ada laporan Sekolah Rakyat dari kantor ini untuk 2026."
    assert _school(plan) == "Sekolah Rakyat 2026 masih dalam perumusan; belum ada anak yang dijaring."
    assert _school(plan, chosen) == (
        "Sekolah Rakyat 2026 sampai tahap seleksi; belum ada anak yang diterima. Terjauh: tahap seleksi di K2."
        " 1 kecamatan masih dalam perumusan."
    )
    accepted = (_stage("3", "diterima", 12), _stage("3", "bersekolah", 11), _stage("4", "diterima", 5))
    assert _school(*accepted) == (
        "17 anak diterima Sekolah Rakyat di 2 kecamatan pada 2026. Terjauh: tahap bersekolah di K3."
    )


def test_who_left_is_no_stage_ahead() -> None:
    (area,) = outcomes.furthest([_stage("3", "bersekolah", 11), _stage("3", "keluar", 1)])
    assert area["stage"] == "bersekolah"


@pytest.mark.parametrize("name", ["school/stages", "school/totals"])
def test_the_queries_count_the_stages_as_the_catalogue_does(name: str) -> None:
    text = queries.read(name)
    places = [text.index(f"({place}, '{stage}')") for place, stage in enumerate(SCHOOL_STAGES, start=1)]
    assert places == sorted(places)
    assert (SCHOOL_STAGES[outcomes.PLANNED - 1], SCHOOL_STAGES[outcomes.ACCEPTED - 1]) == ("perumusan", "diterima")
    assert SCHOOL_STAGES[outcomes.LEFT - 1] == "keluar"
