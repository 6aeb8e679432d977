"""The reference list of areas is whole: 838 kecamatan of the five offices, each inside a parent that exists."""

import csv
from collections import Counter

import pytest

from dashboard.paths import REFERENCE

OFFICES = {"16.03": 22, "16.06": 15, "64.08": 18, "52": 117, "35": 666}


def _rows(name: str) -> list[dict[str, str]]:
    with (REFERENCE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def regions() -> dict[str, dict[str, str]]:
    return {row["region_code"]: row for row in _rows("regions.csv")}


def test_codes_are_unique(regions: dict[str, dict[str, str]]) -> None:
    assert len(regions) == len(_rows("regions.csv"))


@pytest.mark.parametrize(("code", "expected"), OFFICES.items())
def test_every_kecamatan_of_an_office_is_there(regions: dict[str, dict[str, str]], code: str, expected: int) -> None:
    inside = [r for c, r in regions.items() if r["level"] == "kecamatan" and c.startswith(code + ".")]
    assert len(inside) == expected


def test_each_area_lies_in_a_parent_one_level_up(regions: dict[str, dict[str, str]]) -> None:
    up = {"kecamatan": "kabupaten", "kabupaten": "provinsi", "provinsi": "negara"}
    for row in regions.values():
        if row["level"] != "negara":
            assert regions[row["parent_code"]]["level"] == up[row["level"]]


def test_names_within_a_parent_are_unique(regions: dict[str, dict[str, str]]) -> None:
    names = Counter((row["parent_code"], row["region_name"].casefold()) for row in regions.values())
    assert [name for name, count in names.items() if count > 1] == []


def test_kecamatan_lie_in_indonesia(regions: dict[str, dict[str, str]]) -> None:
    for row in regions.values():
        if row["level"] == "kecamatan":
            assert -11.1 < float(row["lat"]) < 6.1
            assert 94.9 < float(row["lon"]) < 141.1


def test_aliases_point_into_their_parent(regions: dict[str, dict[str, str]]) -> None:
    for alias in _rows("region_aliases.csv"):
        assert regions[alias["region_code"]]["parent_code"] == alias["parent_code"]


def test_bps_codes_are_unique(regions: dict[str, dict[str, str]]) -> None:
    codes = Counter(row["bps_code"] for row in regions.values() if row["bps_code"])
    assert [code for code, count in codes.items() if count > 1] == []
