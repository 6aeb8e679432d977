"""Wordings of the page about the satisfaction survey."""

from dashboard.catalogue import lists
from dashboard.catalogue.statuses import STATUSES
from dashboard.views.sentences import satisfaction as told

OFFICE = {"ikm": 81.2, "band": "B", "answers": 190, "weight_words": "1/9"}


def unit(name: str, ikm: float | None, **more: object) -> dict[str, object]:
    row: dict[str, object] = {
        "unit_kind": "unit", "unit_code": name, "unit_name": name, "kind": "loket",
        "ikm": ikm, "band": "B", "answers": 90, "is_few": False,
        "low": None, "high": None, "element_name": "Sarana dan prasarana",
    }  # fmt: skip
    return row | more


FEW = unit("Panti B", 90.0, unit_kind="upt", kind="anak", band="A", answers=7, is_few=True, low=84.0, high=95.37)


def test_units_below_good_are_named_and_few_answers_with_their_interval() -> None:
    rows = [unit("Loket A", 83.0), unit("Loket C", 76.6, band="C"), FEW]
    assert told.index(rows, OFFICE, period="Semester I 2026") == (
        "IKM Semester I 2026: 81,20 (B, baik) dari 190 jawaban di 3 unit. Di bawah mutu B: Loket C (76,60;"
        " C, kurang baik). Panti B hanya indikatif: 7 jawaban, IKM sebenarnya antara 84,00 dan"
        " 95,37."
    )


def test_one_answer_has_no_interval_and_several_small_units_are_counted() -> None:
    assert told.few([FEW | {"answers": 1, "low": None}]) == "Panti B hanya indikatif: 1 jawaban."
    assert told.few([FEW, FEW]) == "Panti B dan 1 unit lain hanya indikatif: jawabannya kurang dari 30."


def test_a_unit_that_was_not_asked_is_no_zero() -> None:
    said = told.index([unit("Loket A", 83.0), unit("Loket D", None)], OFFICE, period="Semester I 2026")
    assert said.endswith(
        "di 1 unit. Semua unit dengan cukup jawaban bermutu A atau B. Loket D belum disurvei pada semester itu."
    )
    assert told.index([unit("Loket D", None)], {}, period="Semester I 2026") == (
        "Belum ada jawaban survei kepuasan untuk Semester I 2026."
    )


def test_what_comes_first_is_chosen_among_like() -> None:
    low, lower = unit("Loket C", 76.6, band="C"), unit("Loket E", 70.0, band="C")
    home = {"unit_kind": "upt", "kind": "anak"}
    homes = [unit("Panti A", 80.0, **home), unit("Panti D", 79.0, **home), FEW]
    other = unit("Panti E", 76.0, unit_kind="upt", kind="lanjut_usia", band="C")
    alone = unit("Panti F", 78.0, unit_kind="upt", kind="disabilitas")
    assert [row["unit_name"] for row in told.first([low, lower, unit("Loket A", 83.0), *homes, other, alone])] == [
        "Loket E",
        "Loket C",
        "Panti D",
        "Panti E",
    ]


def test_where_nobody_comes_first_it_says_why() -> None:
    alone = unit("Loket A", 83.0)
    assert told.first([alone]) == []
    assert told.nothing_first([alone], period="Semester I 2026") == (
        "Semua unit dengan cukup jawaban bermutu A atau B."
    )
    assert told.nothing_first([FEW], period="Semester I 2026") == (
        "Belum ada unit dengan cukup jawaban untuk Semester I 2026."
    )


def test_two_units_of_one_name_stay_two() -> None:
    rows = [unit("Loket A", 83.0), unit("Loket A", 80.0, unit_code="B-2"), unit("Loket C", 76.6)]
    assert list(told.names(rows).values()) == ["Loket A (Loket A)", "Loket A (B-2)", "Loket C"]


def test_the_weight_in_use_and_what_the_other_gives() -> None:
    other = {"weight_words": "0,11", "ikm": 90.56, "band": "A"}
    assert told.weights([OFFICE, other]) == (
        "Bobot tiap unsur yang dipakai kantor ini 1/9 (profil kantor); IKM kantor dengan bobot 0,11: 90,56"
        " (A, sangat baik)."
    )
    assert told.weights([]) == ""


def test_an_interval_stands_only_where_answers_are_few() -> None:
    assert told.interval(FEW) == "◌ indikatif 84,00–95,37"
    assert told.interval(FEW | {"low": None}) == "◌ indikatif"
    assert told.interval(unit("Loket A", 83.0)) == ""


def test_bands_are_said_as_the_reference_list_names_them() -> None:
    for band, name in lists.words("skm_bands").items():
        assert STATUSES[f"skm_{band}"].word == f"{band}, {name}"
    assert told.band({"band": None}) == "–"
