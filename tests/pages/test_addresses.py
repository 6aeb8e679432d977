"""What stands in the address is shown; what cannot be there is said, and never trusted."""

from pathlib import Path

import pytest

from tests.pages.opening import NAMES, answer, head, opened, said, turned

HOSTILE = ("' or 1=1 --", "<script>alert(1)</script>", "../../etc/passwd", "2026-13", "💥" * 200, "*; drop table", " ")


def test_a_link_opens_its_office_period_and_programme(sample_store: Path) -> None:
    at = opened("penyaluran", kantor="muara-enim", periode="2026-08", program="PKH")
    assert at.selectbox(key="saring_kantor").value == "muara-enim"
    assert at.selectbox(key="saring_periode").value == "2026-08"
    assert at.selectbox(key="saring_program").value == "PKH"
    assert "Program Keluarga Harapan" in said(at)
    assert not at.warning


def test_a_link_opens_its_area(sample_store: Path) -> None:
    at = opened("profil", kantor="jawa-timur", area="35.17.10")
    assert "Peterongan" in answer(at)


def test_a_province_drills_into_a_kabupaten(sample_store: Path) -> None:
    whole = opened("penyaluran", kantor="jawa-timur")
    part = opened("penyaluran", kantor="jawa-timur", kab="35.17")
    assert "kabupaten/kota" in answer(whole)
    assert "kecamatan" in answer(part)


@pytest.mark.parametrize("value", HOSTILE)
@pytest.mark.parametrize("name", ["kantor", "periode", "program", "kab"])
def test_a_hostile_choice_falls_back_with_a_note(sample_store: Path, name: str, value: str) -> None:
    at = opened("penyaluran", **({"kantor": "jawa-timur"} | {name: value}))
    assert not at.exception
    assert not at.error
    assert "tidak ada di sini" in at.warning[0].value
    assert "<script" not in at.warning[0].value
    assert len(at.warning[0].value) < 200
    assert name not in at.query_params


@pytest.mark.parametrize(
    ("page", "name"),
    [("peta", "indikator"), ("peta", "tingkat"), ("peta", "peta"), ("peta", "kelas"), ("profil", "area"),
     ("upt", "jenis"), ("panti", "upt"), ("data", "data"), ("penyaluran", "bagian")],
)  # fmt: skip
def test_a_page_checks_its_own_choices(sample_store: Path, page: str, name: str) -> None:
    at = opened(page, kantor="jawa-timur", **{name: "'; --"})
    assert not at.exception
    assert not at.error
    assert [note.value for note in at.warning if "tidak ada di sini" in note.value]


def test_a_name_is_looked_for_as_text_only(sample_store: Path) -> None:
    at = opened("organisasi", kantor="muara-enim", cari="MELATI")
    assert at.text_input(key="saring_cari").value == "MELATI"
    assert "2 dari 40 organisasi cocok" in said(at)
    hostile = opened("organisasi", kantor="muara-enim", cari="%' or 1=1 --")
    assert not hostile.exception and not hostile.error
    assert "Tidak ada organisasi yang cocok" in said(hostile)


def test_a_period_without_data_is_named(sample_store: Path) -> None:
    at = opened("penyaluran", kantor="muara-enim", periode="1999-01")
    assert at.warning[0].value.startswith("Januari 1999 belum ada datanya")


def test_a_choice_goes_into_the_address_and_to_the_next_page(sample_store: Path) -> None:
    at = opened("penyaluran", kantor="muara-enim")
    at.selectbox(key="saring_periode").set_value("2026-07").run()
    assert at.query_params["periode"] == "2026-07"
    turned(at, "upt")
    assert at.query_params["kantor"] == "muara-enim"
    assert at.query_params["periode"] == "2026-07"
    assert "Juli 2026" in answer(at)


def test_the_newest_period_leaves_the_address(sample_store: Path) -> None:
    at = opened("penyaluran", kantor="muara-enim", periode="2026-08")
    at.selectbox(key="saring_periode").set_value("2026-09").run()
    assert "periode" not in at.query_params


def test_another_office_forgets_what_does_not_fit(sample_store: Path) -> None:
    at = opened("penyaluran", kantor="jawa-timur", kab="35.17", program="PKH")
    at.selectbox(key="saring_kantor").set_value("muara-enim").run()
    assert not at.exception
    assert not at.warning
    assert "kab" not in at.query_params
    assert "Muara Enim" in head(at)


@pytest.mark.parametrize("page", NAMES)
def test_a_year_is_a_period_too(sample_store: Path, page: str) -> None:
    at = opened(page, kantor="kutai-timur", periode="2025")
    assert not at.exception
    assert not at.error


def test_the_boxes_show_what_the_page_is_about_on_every_page(sample_store: Path) -> None:
    at = opened("ringkasan", kantor="muara-enim")
    for page in ("peta", "ringkasan", "penyaluran", "profil", "upt", "ringkasan", "data", "penyaluran"):
        turned(at, page)
        shown = {box.key: box.value for box in at.selectbox}
        assert (shown["saring_kantor"], shown["saring_periode"]) == ("muara-enim", "2026-09"), page
        assert "Muara Enim" in head(at)
