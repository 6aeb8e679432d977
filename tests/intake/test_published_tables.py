"""The tables of real offices, brought in as published: the figures that must come out, and what is refused."""

from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

from dashboard.errors import PantauError, QuestionsOpenError, RecipeError
from dashboard.intake import importer, staging
from dashboard.intake.importer import ImportResult

Published = Callable[[str], Path]
pytestmark = pytest.mark.usefixtures("empty_store")


def bring(path: Path, office: str) -> dict[str, ImportResult]:
    """The results by dataset; every row is accounted for."""
    results = {result.dataset: result for result in importer.import_file(path, office)}
    for result in results.values():
        assert result.rows == result.loaded + result.rejected + result.outside
    return results


def figures(office: str, result: ImportResult, column: str, *keys: str) -> dict[object, object]:
    """Key(s) → figure of the staged rows."""
    path = staging.staged_path(office, result.dataset, result.sha256)
    with duckdb.connect() as connection:
        listed = ", ".join((*keys, column))
        rows = connection.execute(f"select {listed} from read_parquet($path)", {"path": str(path)}).fetchall()  # noqa: S608
    return {row[:-1] if len(keys) > 1 else row[0]: row[-1] for row in rows}


def test_families_of_musi_banyuasin(published: Published) -> None:
    result = bring(published("12_"), "musi-banyuasin")["population"]
    families = figures("musi-banyuasin", result, "families", "region_code")
    assert sum(value for value in families.values() if isinstance(value, int)) == 202_612
    assert (families["16.06.09"], families["16.06.01"]) == (27_225, 26_636)
    assert len(families) == 15
    assert (result.rows, result.rejected) == (3289, 0)
    sources = set(figures("musi-banyuasin", result, "source", "region_code").values())
    assert all("2021" in str(source) and "2019" in str(source) for source in sources)


def test_families_of_muara_enim_fit_the_crosswalk(published: Published) -> None:
    result = bring(published("12_"), "muara-enim")["population"]
    families = figures("muara-enim", result, "families", "region_code")
    assert len(families) == 22
    assert (families["16.03.06"], families["16.03.24"], families["16.03.04"]) == (18_093, 4_341, 9_763)


def test_letters_per_hundred_families_are_weighted_by_families(published: Published) -> None:
    result = bring(published("12_"), "musi-banyuasin")["area_indicators"]
    numerators = figures("musi-banyuasin", result, "numerator", "region_code")
    denominators = figures("musi-banyuasin", result, "denominator", "region_code")
    values = figures("musi-banyuasin", result, "value", "region_code")
    assert denominators["16.06.09"] == 27_225
    for code, value in values.items():
        assert value == pytest.approx(100 * numerators[code] / denominators[code])  # type: ignore[operator]


def test_index_per_kabupaten_keeps_the_code_16_10(published: Published) -> None:
    index = bring(published("03_"), "musi-banyuasin")["area_indicators"]
    assert figures("musi-banyuasin", index, "value", "region_code") == {"16": 54.49, "16.06": 59.57}
    assert (index.loaded, index.rejected, index.outside) == (2, 0, 16)


def test_poverty_rate_of_kutai_timur(published: Published) -> None:
    rate = bring(published("09_"), "kutai-timur")["poverty"]
    found = figures("kutai-timur", rate, "p0_pct", "year")
    assert (found[2015], found[2024], len(found)) == (9.31, 8.81, 10)


def test_poor_people_are_thousands_made_whole_without_drift(published: Published) -> None:
    poor = bring(published("15_"), "jawa-barat")["poverty"]
    found = figures("jawa-barat", poor, "poor_people", "region_code", "year")
    assert (found["32.01", 2002], found["32.79", 2024]) == (451_300, 11_200)
    assert found["32.17", 2002] is None, "0.0 means that Bandung Barat did not exist yet"
    assert 0 not in found.values()
    assert (poor.loaded, poor.rejected) == (621, 0)


def test_poverty_rate_of_jawa_barat(published: Published) -> None:
    rate = bring(published("16_"), "jawa-barat")["poverty"]
    found = figures("jawa-barat", rate, "p0_pct", "region_code", "year")
    assert (found["32.01", 2010], found["32.74", 2010], found["32.18", 2010]) == (9.97, 12.0, None)


def test_counts_and_rates_of_the_same_year_stand_beside_each_other(published: Published) -> None:
    poor, rate = bring(published("15_"), "jawa-barat")["poverty"], bring(published("16_"), "jawa-barat")["poverty"]
    assert poor.columns != rate.columns
    assert rate.superseded == 0


def test_pkh_families_per_kabupaten(published: Published) -> None:
    paid = bring(published("14_"), "jawa-barat")["disbursements"]
    found = figures("jawa-barat", paid, "paid", "region_code", "year(month)")
    assert (found["32.01", 2017], found["32.79", 2024]) == (115_067, 5_366)
    assert found["32.04", 2017] == 817, "damaged upstream; flagged elsewhere, never repaired"
    kinds = set(figures("jawa-barat", paid, "period_kind", "region_code", "month").values())
    assert (kinds, paid.loaded) == ({"tahun"}, 216)


@pytest.mark.parametrize("prefix", ["02_", "04_", "04b_", "07_"])
def test_what_no_dataset_takes_is_refused_with_the_closest(published: Published, prefix: str) -> None:
    with pytest.raises(RecipeError, match="area_indicators"):
        importer.import_file(published(prefix), "muara-enim")


def test_a_table_of_meanings_is_no_data(published: Published) -> None:
    with pytest.raises((QuestionsOpenError, PantauError)):
        importer.import_file(published("12m_"), "muara-enim")
