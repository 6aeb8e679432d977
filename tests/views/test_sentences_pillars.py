"""The answer about pilar sosial: each wording from small rows, what is not known included."""

from typing import Any

from dashboard.views.sentences import pillars as told


def _role(role: str, vacancies: int | None, *, filled: int = 22, people: int = 22) -> dict[str, Any]:
    names = {"tksk": "TKSK", "operator": "Operator SIKS-NG", "psm": "PSM"}
    return {
        "role": role, "role_name": names[role], "people": people, "vacancies": vacancies, "areas": 22, "filled": filled,
    }  # fmt: skip


def _pillars(*roles: dict[str, Any], missing: tuple[str, ...] = (), silent: int = 0) -> str:
    empty = [{"role": "operator", "region_name": name} for name in missing]
    return told.pillars(
        roles, empty, everywhere=("tksk", "operator"), silent=silent, year="2026", place="Muara Enim", level="kecamatan"
    )


def test_empty_places_and_the_kecamatan_without_an_operator_by_name() -> None:
    assert _pillars(_role("psm", 13), _role("tksk", 0), _role("operator", 1, filled=21), missing=("Muara Belida",)) == (
        "14 tempat pilar sosial kosong pada 2026, terbanyak PSM: 13. TKSK ada di 22 dari 22 kecamatan."
        " Operator SIKS-NG ada di 21 dari 22 kecamatan: belum ada di Muara Belida."
    )


def test_an_unknown_need_is_no_vacancy_and_silence_is_told() -> None:
    assert _pillars(_role("psm", None), silent=2) == (
        "22 orang bertugas sebagai pilar sosial pada 2026; kebutuhannya belum dilaporkan. 2 kecamatan belum melapor."
    )
    assert _pillars(_role("psm", 0)) == "Semua kebutuhan pilar sosial yang diketahui terisi pada 2026."
    assert _pillars() == "Belum ada laporan pilar sosial untuk Muara Enim pada 2026."


def test_many_names_are_counted() -> None:
    assert told.some(["A", "B", "C"]) == "A, B, dan C"
    assert told.some(["A", "B", "C", "D", "E"]) == "A, B, C, dan 2 kecamatan lain"
