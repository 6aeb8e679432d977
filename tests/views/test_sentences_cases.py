"""Wordings of the page about reports from people."""

from dashboard.views.sentences import cases as told

CAME = {"value": 21.4, "numerator": 27.0, "denominator": 31.0}
NINTH = {"value": 80.0}


def test_how_many_how_fast_and_what_is_open() -> None:
    waiting = [{"age": 4}, {"age": 4}, {"age": 1}]
    assert told.cases(CAME, NINTH, waiting, period="September 2026") == (
        "31 laporan masuk pada September 2026, 27 sudah dijangkau. Separuhnya dalam 21 jam, 9 dari 10 dalam 80 jam."
        " Dari semua bulan, 3 laporan masih terbuka; 2 di antaranya lebih dari 30 hari."
    )


def test_a_month_without_reports_still_tells_what_is_open() -> None:
    assert told.cases({}, {}, [{"age": 2}], period="September 2026") == (
        "Tidak ada laporan masuk pada September 2026. Dari semua bulan, 1 laporan masih terbuka, tidak"
        " ada yang lebih dari 30 hari."
    )


def test_nobody_reached_yet_has_no_speed() -> None:
    said = told.cases({"value": None, "numerator": 0.0, "denominator": 2.0}, {"value": None}, [], period="Mei 2026")
    assert said == "2 laporan masuk pada Mei 2026, 0 sudah dijangkau. Tidak ada laporan yang masih terbuka."


def test_classes_of_age_follow_the_thresholds() -> None:
    assert list(told.ages().values()) == ["0–3 hari", "4–7 hari", "8–30 hari", "lebih dari 30 hari"]


def test_complaints_answered_and_how_fast() -> None:
    rows = [
        {"age": age, "complaints": n, "median_hours": 12.0, "p90_hours": 70.4} for age, n in ((1, 4), (2, 1), (5, 2))
    ]
    assert told.complaints(rows) == (7, 5, "separuhnya dalam 12 jam, 9 dari 10 dalam 70 jam")
    assert told.complaints([{"age": 5, "complaints": 2, "median_hours": None, "p90_hours": None}]) == (2, 0, "")
    assert told.complaints([]) == (0, 0, "")
