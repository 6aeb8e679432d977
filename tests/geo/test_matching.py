from collections.abc import Callable, Sequence

import pytest

from dashboard.catalogue import Agency, agency
from dashboard.errors import BoundaryError
from dashboard.geo import areas, matching
from dashboard.geo.areas import Area
from dashboard.geo.matching import Match

Columns = dict[str, list[str]]


def wanted(slug: str) -> dict[str, Sequence[Area]]:
    office = agency(slug)
    return {level: areas.of(office, level) for level in reversed(areas.levels(office))}


def match(columns: Columns, slug: str = "muara-enim") -> Match:
    return matching.match(columns, wanted(slug), file="batas.shp")


def codes(slug: str = "muara-enim", level: str = "kecamatan") -> list[str]:
    return [area.code for area in areas.of(agency(slug), level)]


def names(slug: str = "muara-enim") -> list[str]:
    return [area.name for area in areas.of(agency(slug), "kecamatan")]


@pytest.mark.parametrize(
    "spelling",
    [
        pytest.param(lambda code: code, id="dotted"),
        pytest.param(lambda code: code.replace(".", ""), id="digits"),
        pytest.param(lambda code: f"{code.replace('.', '')}.0", id="as a spreadsheet's number"),
        pytest.param(lambda code: f"{code}.2001", id="of a desa"),
        pytest.param(lambda code: f"{code.replace('.', '')}1003", id="of a kelurahan"),
    ],
)
def test_codes_are_found_in_any_column(spelling: Callable[[str], str]) -> None:
    found = match({"X1": [str(n) for n in range(22)], "gid": [spelling(code) for code in codes()]})
    assert (found.column, found.scheme) == ("gid", matching.KEMENDAGRI)
    assert list(found.codes) == codes()


@pytest.mark.parametrize("suffix", ["", "001", "012"])
def test_codes_of_bps_are_translated(suffix: str) -> None:
    bps = [area.bps_code + suffix for area in areas.of(agency("muara-enim"), "kecamatan")]
    found = match({"kdcbps": bps})
    assert found.scheme == matching.BPS
    assert list(found.codes) == codes()


def test_names_do_where_there_are_no_codes() -> None:
    odd = [name.upper() if place % 2 else f"Kec. {name}" for place, name in enumerate(names())]
    found = match({"WADMKC": odd})
    assert found.scheme == matching.NAME
    assert list(found.codes) == codes()


def test_other_spellings_are_known() -> None:
    spelt = [name.replace("Semende", "Semendo") for name in names()]
    assert spelt != names()
    assert len(match({"nama": spelt}).found) == 22


def test_a_name_that_occurs_twice_is_found_within_its_parent() -> None:
    named = areas.of(agency("jawa-timur"), "kecamatan")
    parents = [areas.parent_name(area) for area in named]
    found = match({"kec": [area.name for area in named], "kab": parents}, "jawa-timur")
    assert list(found.codes) == [area.code for area in named]
    alone = match({"kec": [area.name for area in named]}, "jawa-timur")
    assert len(alone.found) < 666
    assert all(code in {None, area.code} for code, area in zip(alone.codes, named, strict=True))


def test_rows_of_other_areas_are_left_out() -> None:
    found = match({"kode": [*codes(), "16.06.01", "35.01.01", "", "nan"]})
    assert found.codes[-4:] == (None,) * 4
    assert len(found.found) == 22


def test_a_file_of_kabupaten_serves_the_level_that_it_has() -> None:
    found = match({"kode": codes("jawa-barat", "kabupaten")}, "jawa-barat")
    assert (found.level, len(found.found)) == ("kabupaten", 27)


def test_codes_of_kecamatan_serve_an_office_of_kabupaten() -> None:
    found = match({"kode": [f"{code}.01" for code in codes("jawa-barat", "kabupaten")]}, "jawa-barat")
    assert list(found.codes) == codes("jawa-barat", "kabupaten")


def test_names_in_the_file_choose_between_two_schemes() -> None:
    """16.08 of the ministry is 1609 of BPS, and 1608 of BPS is 16.09."""
    office = Agency(
        slug="sumsel", name="Sumsel", short_name="Sumsel", level="provinsi", region_code="16",
        region_level="kabupaten", head_title="", logo_text="", reporting_since="",
    )  # fmt: skip
    named = areas.of(office, "kabupaten")
    columns = {"kode": [area.bps_code for area in named], "nama": [area.name for area in named]}
    found = matching.match(columns, {"kabupaten": named}, file="x")
    assert found.scheme == matching.BPS
    assert list(found.codes) == [area.code for area in named]


def test_codes_pasted_in_another_order_are_refused() -> None:
    shifted = codes()[1:] + codes()[:1]
    with pytest.raises(BoundaryError, match=r"tidak cocok.*16\.03"):
        match({"kode": shifted, "nama": names()})


def test_a_file_of_another_office_is_refused_with_both_sides() -> None:
    with pytest.raises(BoundaryError) as refusal:
        match({"kode": codes("kutai-timur"), "nama": names("kutai-timur")})
    text = str(refusal.value)
    assert "tidak satu pun" in text or "hanya" in text
    assert "64.08.01" in text
    assert "16.03.01 Tanjung Agung" in text


def test_half_of_the_office_is_not_enough() -> None:
    with pytest.raises(BoundaryError, match="hanya 10 dari 22"):
        match({"kode": codes()[:10]})


def test_a_file_without_columns_is_refused() -> None:
    with pytest.raises(BoundaryError, match="tidak ada kolom"):
        match({})


@pytest.mark.parametrize(
    ("written", "plain"),
    [("Kec. Ra'as", "raas"), ('Ra"as', "raas"), ("KABUPATEN Malang", "malang"), ("Kota Malang", "kotamalang")],
)
def test_names_are_compared_without_signs(written: str, plain: str) -> None:
    assert matching.normalised(written) == plain
