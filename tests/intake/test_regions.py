"""Which area a cell means: codes of two schemes, names within their parent, aliases; ambiguity is never resolved."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.intake import places
from dashboard.intake.lookup import Lookup, Scope, Verdict
from dashboard.intake.regions import Cell, Resolver

Resolve = Callable[..., list[str]]


def verdicts(scope: Scope, *cells: Cell | str) -> list[Verdict]:
    """The verdict on each cell of one column."""
    column = [Cell(cell) if isinstance(cell, str) else cell for cell in cells]
    found = Resolver(Lookup(places.load(), scope), column).resolve()
    return [found[cell] for cell in column]


def short(scope: Scope, *cells: Cell | str) -> list[str]:
    """Each verdict in one word: the code, `outside`, or the rule."""
    return [v.code or ("outside" if v.outside else v.rule) for v in verdicts(scope, *cells)]


MUBA = Scope(area="16.06")
MUARA_ENIM = Scope(area="16.03")
SUMSEL = Scope(area="16")
JABAR = Scope(area="32")
JATIM = Scope(area="35")
KUTIM = Scope(area="64.08")


def test_one_area_in_every_way_of_writing_it() -> None:
    ways = ("16.06.01", "160601", "1606040", "Sekayu", "SEKAYU", "Kec. Sekayu", "Kecamatan Sekayu", "16.06.01 Sekayu")
    for way in (*ways, "[16.06.01] Sekayu", " sekayu ", "1. Sekayu", "Sekayu *)"):
        assert short(MUBA, way) == ["16.06.01"], way


@pytest.mark.parametrize(
    ("name", "code"),
    [("LAWANG WETAN", "16.06.13"), ("Batanghari Leko", "16.06.04"), ("BATANG HARI LEKO", "16.06.04")],
)
def test_spellings_of_published_files(name: str, code: str) -> None:
    assert short(MUBA, name) == [code]


def test_names_with_signs() -> None:
    assert short(JATIM, "Ra'as", 'Ra"as', "Raas") == ["35.29.22"] * 3


def test_rows_of_other_areas_are_outside() -> None:
    cells = ("16.03.02", "1603050", "16", "32.01", "Ogan Komering Ulu", "Sumatera Selatan", "Aceh", "11.01", "3201")
    assert short(MUBA, *cells) == ["outside"] * len(cells)


def test_rates_of_the_areas_around_are_taken_where_they_are_context() -> None:
    scope = Scope(area="16.06", context=True)
    assert short(scope, "16.06", "16", "00", "16.03", "Sumatera Selatan") == ["16.06", "16", "00", "outside", "16"]


def test_codes_of_both_schemes_look_alike_and_names_prove_which() -> None:
    """BPS 1608 is OKU Selatan (16.09); the ministry's 16.08 is OKU Timur."""
    by_bps = short(SUMSEL, Cell("1608", "OKU Selatan"), "1609", "1606")
    by_ministry = short(SUMSEL, Cell("1608", "OKU Timur"), "1609", "1606")
    assert by_bps == ["16.09", "16.08", "16.06"]
    assert by_ministry == ["16.08", "16.09", "16.06"]


def test_without_proof_only_codes_that_mean_the_same_are_taken() -> None:
    found = verdicts(SUMSEL, "1608", "1606")
    assert [v.code for v in found] == ["", "16.06"]
    assert found[0].rule == "region_scheme_unproven"
    assert "16.08 Kabupaten Ogan Komering Ulu Timur" in found[0].advice
    assert "16.09 Kabupaten Ogan Komering Ulu Selatan" in found[0].advice


def test_a_declared_scheme_needs_no_proof() -> None:
    assert short(Scope(area="16", scheme="bps"), "1608") == ["16.09"]
    assert short(Scope(area="16", scheme="kemendagri"), "1608") == ["16.08"]


def test_a_dotted_code_is_the_ministrys() -> None:
    assert short(SUMSEL, "16.08", "16.09") == ["16.08", "16.09"]


def test_bps_codes_of_kutai_timur_are_not_those_of_the_ministry() -> None:
    cells = (Cell("6404", "Kutai Timur"), Cell("6402", "Kutai Barat"), Cell("6404010", "Muara Ancalong", "Kutai Timur"))
    assert short(KUTIM, *cells) == ["64.08", "outside", "64.08.01"]


def test_a_code_and_a_name_that_disagree_are_rejected() -> None:
    (verdict,) = verdicts(SUMSEL, Cell("16.08", "OKU Selatan"))
    assert verdict.rule == "region_code_name_conflict"
    assert "OKU Selatan" in verdict.advice


def test_a_code_that_a_spreadsheet_shortened_is_not_repaired() -> None:
    (verdict,) = verdicts(SUMSEL, "16.1")
    assert verdict.rule == "region_code_form"
    assert "16.10 Kabupaten Ogan Ilir" in verdict.advice
    assert short(SUMSEL, Cell("16.1", "Ogan Ilir")) == ["16.10"], "the name beside it proves it"


def test_bogor_is_a_kabupaten_and_a_kota() -> None:
    (verdict,) = verdicts(JABAR, "Bogor")
    assert verdict.rule == "region_ambiguous"
    assert "32.01 Kabupaten Bogor, 32.71 Kota Bogor" in verdict.advice
    assert short(JABAR, "Kab. Bogor", "Kota Bogor", "BOGOR, KAB.") == ["32.01", "32.71", "32.01"]


def test_beside_kota_bogor_a_bare_bogor_is_the_kabupaten() -> None:
    assert short(JABAR, "Bogor", "Kota Bogor") == ["32.01", "32.71"]


def test_a_kecamatan_called_like_its_kabupaten_is_told_by_the_column() -> None:
    assert short(MUARA_ENIM, "Muara Enim") == ["region_ambiguous"]
    assert short(MUARA_ENIM, "Muara Enim", "Gelumbang", "Lubai") == ["16.03.02", "16.03.06", "16.03.14"]
    assert short(SUMSEL, "Muara Enim", "Lahat") == ["16.03", "16.04"]


def _kecamatan_of_jatim(name: str) -> list[places.Place]:
    return [place for place in places.load().named(name) if place.parent.startswith("35.")]


def test_pacitan_within_pacitan_is_the_kecamatan() -> None:
    assert short(JATIM, "Pacitan") == ["region_ambiguous"]
    assert short(JATIM, Cell("Pacitan", "", "Pacitan")) == ["35.01.04"]


def test_a_name_is_matched_within_its_parent() -> None:
    name = next(
        place.name
        for place in places.load().by_code.values()
        if place.level == "kecamatan" and len(_kecamatan_of_jatim(place.name)) > 1
    )
    first, second, *_ = _kecamatan_of_jatim(name)
    assert short(JATIM, name) == ["region_ambiguous"]
    parents = [places.load().by_code[place.parent].name for place in (first, second)]
    assert short(JATIM, *(Cell(name, "", parent) for parent in parents)) == [first.code, second.code]
    assert short(JATIM, Cell(name, "", first.parent)) == [first.code], "the parent may be a code"


def test_a_parent_elsewhere_puts_the_row_outside() -> None:
    assert short(MUBA, Cell("Sukadana", "", "Banyuasin"), Cell("Sukadana", "", "Aceh")) == ["outside", "outside"]


def test_an_unknown_name_is_rejected_with_candidates() -> None:
    (verdict,) = verdicts(MUBA, "Sekayuu")
    assert verdict.rule == "region_unknown"
    assert "16.06.01 Sekayu" in verdict.advice
    (typo,) = verdicts(JATIM, "35.04.1O")
    assert typo.rule == "region_unknown"
    assert "35.04.10" in typo.advice


def test_a_code_inside_that_the_list_lacks_is_rejected() -> None:
    assert short(MUBA, "16.06.99") == ["region_unknown"]


def test_a_desa_is_too_fine_unless_it_is_rolled_up() -> None:
    assert short(MUBA, "16.06.01.2001") == ["region_too_fine"]
    (verdict,) = verdicts(Scope(area="16.06", roll_up=True), "16.06.01.2001")
    assert (verdict.code, verdict.part) == ("16.06.01", "16.06.01.2001")


def test_a_desa_of_bps_is_proven_by_the_name_of_its_kecamatan() -> None:
    """1606010001 is a desa of Sanga Desa for BPS and one of Sekayu for the ministry."""
    scope = Scope(area="16.06", roll_up=True)
    beside = verdicts(scope, Cell("1606010001", "NGULAK", "SANGA DESA"), Cell("1606040002", "Y", "SEKAYU"))
    assert [v.code for v in beside] == ["16.06.05", "16.06.01"]
    named = verdicts(scope, Cell("1606010001", "SANGA DESA", "MUSI BANYUASIN"))
    assert [v.code for v in named] == ["16.06.05"]
    assert short(scope, "1606010001") == ["region_scheme_unproven"]


def test_a_desa_called_like_another_kecamatan_is_no_conflict() -> None:
    scope = Scope(area="16.03", scheme="bps", roll_up=True)
    assert short(scope, Cell("1603011004", "TANJUNG AGUNG", "SEMENDO DARAT ULU")) == ["16.03.10"]


PLACES = [place for place in places.load().by_code.values() if place.level in ("kabupaten", "kecamatan")]


@given(st.sampled_from(PLACES), st.sampled_from((str.upper, str.lower, str.title, lambda text: f"  {text} ")))
def test_a_listed_name_within_its_parent_is_found_or_said_to_be_ambiguous(
    place: places.Place, spell: Callable[[str], str]
) -> None:
    province = Scope(area=place.code[:2])
    (verdict,) = verdicts(province, Cell(spell(place.name), "", place.parent))
    assert verdict.code == place.code or verdict.rule == "region_ambiguous"
    if verdict.rule:
        assert place.code in verdict.advice


@given(st.sampled_from(PLACES), st.sampled_from((".", "")))
def test_a_listed_code_is_found(place: places.Place, dot: str) -> None:
    code = place.code.replace(".", dot) if place.level == "kecamatan" else place.code
    assert short(Scope(area=place.code[:2]), code) == [place.code]


@given(st.text(max_size=12), st.text(max_size=12), st.text(max_size=12))
def test_any_cell_gets_one_verdict(text: str, name: str, parent: str) -> None:
    (verdict,) = verdicts(MUBA, Cell(text, name, parent))
    assert [bool(verdict.code), verdict.outside, bool(verdict.rule)].count(True) == 1
    assert bool(verdict.rule) == bool(verdict.advice)
