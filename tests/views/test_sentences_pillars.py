"""The answers about helpers: each wording from small rows, what is not known included."""

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


def _kind(words: str, organisations: int, lapsed: int = 0) -> dict[str, Any]:
    return {"words": words, "organisations": organisations, "lapsed": lapsed}


def _organisations(*kinds: dict[str, Any], without: int = 0) -> str:
    return told.organisations(kinds, without=without, level="kecamatan", place="Muara Enim")


def test_organisations_by_kind_the_lapsed_and_the_areas_without() -> None:
    assert _organisations(
        _kind("Karang Taruna", 18, 2), _kind("LKS", 14), _kind("WKSBM", 4), _kind("LK3", 1), without=2
    ) == (
        "37 organisasi sosial terdaftar di Muara Enim: 18 Karang Taruna, 14 LKS, 4 WKSBM, dan 1 lainnya."
        " 2 di antaranya masa daftarnya habis. 2 kecamatan tidak mempunyai satu pun yang daftarnya berlaku."
    )
    assert _organisations(_kind("LKS", 14)) == (
        "14 organisasi sosial terdaftar di Muara Enim: 14 LKS. Tidak ada yang masa daftarnya habis."
        " Setiap kecamatan mempunyai sedikitnya satu yang daftarnya berlaku."
    )
    assert _organisations() == "Belum ada organisasi sosial dalam daftar untuk Muara Enim."


LATE: dict[str, Any] = {
    "state": "terlambat", "overdue_days": 158, "instruction": "Usulkan operator.", "owner": "Bidang Linjamsos",
}  # fmt: skip
MEETING = {"meeting": "Rakor Kesos 6 November 2023", "people": 200}


def test_the_oldest_overdue_decision_is_told_with_its_owner() -> None:
    counted = {"decisions": 6, "open": 4, "overdue": 2}
    assert told.decisions(counted, [LATE | {"overdue_days": 5}, LATE], [MEETING]) == (
        "2 dari 4 arahan yang belum selesai sudah lewat batas waktu. Terlama 158 hari: Usulkan operator"
        " (Bidang Linjamsos)."
    )


def test_nothing_overdue_all_done_and_nothing_written_down() -> None:
    running = [{"state": "berjalan"}]
    assert told.decisions({"decisions": 3, "open": 1}, running, []) == (
        "Tidak ada arahan yang lewat batas waktu; 1 masih berjalan."
    )
    assert told.decisions({"decisions": 3, "open": 0}, [], [MEETING]) == "Semua 3 arahan sudah selesai."
    assert told.decisions({"decisions": 0}, [], [MEETING]) == (
        "Belum ada arahan yang dicatat. 200 orang hadir di Rakor Kesos 6 November 2023."
    )
    assert told.decisions({"decisions": 0}, [], []).endswith("Belum ada kehadiran rapat yang dicatat.")
