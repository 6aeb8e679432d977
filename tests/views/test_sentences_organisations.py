"""The answer about organisations: kinds, the lapsed, and where none is valid."""

from typing import Any

from dashboard.views.sentences import organisations as told


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
