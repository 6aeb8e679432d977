"""Five states of a published figure, told apart in words, in the small figures and in the list of files."""

import re
from datetime import date

import pytest

from dashboard.catalogue import indicator
from dashboard.views import areacards, differencing, filelist, homecards, parts, publicfigures, published
from dashboard.views.areacards import Block
from dashboard.views.colours import palette
from dashboard.views.filelist import Link, Shelf

LIGHT = palette()
PAID = indicator("paid")
ROWS: dict[str, dict[str, object]] = {
    "angka": {"value": 1234.0, "reason": None, "reported": 1, "expected": 1},
    "nol": {"value": 0.0, "reason": None, "reported": 1, "expected": 1},
    "perlindungan": {"value": None, "reason": "perlindungan", "reported": 1, "expected": 1},
    "tingkat": {"value": None, "reason": "tingkat", "reported": 1, "expected": 1},
    "belum_melapor": {"value": None, "reason": None, "reported": 0, "expected": 1},
    "tidak_ada": {"value": None, "reason": None, "reported": 1, "expected": 1},
}


@pytest.mark.parametrize("key", ROWS)
def test_each_row_is_in_its_state(key: str) -> None:
    assert published.state(ROWS[key]) == key


def test_no_two_states_read_alike() -> None:
    assert len({published.said(row, PAID) for row in ROWS.values()}) == len(ROWS)
    assert published.said(ROWS["angka"], PAID) == "1.234 keluarga", "KPM is a word of the office"
    assert published.said(ROWS["nol"], PAID) == "0 keluarga"
    assert published.said(ROWS["perlindungan"], PAID) == "◆ disembunyikan untuk melindungi orang"
    assert published.said(ROWS["belum_melapor"], PAID) == "○ belum melapor"
    assert published.said(ROWS["tidak_ada"], PAID) == "– tidak ada data"


def test_without_a_reason_the_status_tells_what_is_hidden() -> None:
    assert published.state({"value": None, "status": "hidden", "reported": 1, "expected": 1}) == "perlindungan"
    assert published.state({}) == "tidak_ada"


def test_a_row_that_is_hidden_shows_no_number_even_where_it_holds_one() -> None:
    row = ROWS["perlindungan"] | {"value": 7.0}
    assert published.said(row, PAID) == "◆ disembunyikan untuk melindungi orang"
    assert "7" not in publicfigures.columns([row], ["Jan"], PAID, LIGHT, label="x").partition("style")[0]


def test_columns_differ_by_state_and_are_told_whole() -> None:
    drawn = publicfigures.columns(list(ROWS.values()), list(ROWS), PAID, LIGHT, label="Dibayar")
    spans = re.findall(r'<span style="flex:1;box-sizing:border-box;([^"]+)"', drawn)
    hidden, coarse, silent, nothing = spans[2:]
    assert len(spans) == len(ROWS)
    assert hidden == coarse, "both are hidden"
    assert len({hidden, silent, nothing}) == 3
    label = re.search(r'aria-label="([^"]+)"', drawn)
    assert label is not None
    assert "angka: 1.234 keluarga" in label[1]
    assert "perlindungan: disembunyikan untuk melindungi orang" in label[1]


def test_squares_are_counted_in_words() -> None:
    drawn = publicfigures.squares(
        [*ROWS.values(), ROWS["angka"]], LIGHT, label="x", noun="kecamatan", paid="dibayar", zero="nol"
    )
    assert "dibayar · 2 kecamatan" in drawn
    assert "belum melapor · 1 kecamatan" in drawn
    assert "disembunyikan untuk melindungi orang · 1 kecamatan" in drawn


def test_every_sign_is_explained() -> None:
    drawn = publicfigures.meanings(LIGHT)
    assert [state for state, _, _ in publicfigures.MEANINGS] == list(ROWS)
    for state in published.ABSENT:
        assert published.ABSENT[state].text in drawn


def test_a_room_beyond_its_places_is_full() -> None:
    assert "width:100%" in publicfigures.room(24, 20, LIGHT, label="x")
    assert "width:50%" in publicfigures.room(10, 20, LIGHT, label="x")


def test_parts_in_words() -> None:
    assert parts.words("*", level="kecamatan") == ""
    assert parts.words("kind=8,sex=P", level="kecamatan") == "lanjut usia terlantar, perempuan"
    assert parts.words("desil=3", level="kabupaten") == "desil 3"
    assert parts.words("rule=within", level="kabupaten") == "di dalam batas desil program"
    assert parts.words("reason=pemutakhiran_register", level="kabupaten") == "pemutakhiran register"
    assert parts.words("service=a", level="provinsi") != parts.words("service=a", level="kabupaten")


def test_a_block_says_the_area_around_and_enough_neighbours_only() -> None:
    row = ROWS["angka"] | {
        "period": date(2026, 9, 1), "period_kind": "bulan", "has_parent": True,
        "parent_value": None, "parent_reason": "perlindungan", "neighbours_median": 300.0, "neighbours": 2,
    }  # fmt: skip
    few = areacards.html([Block(indicator=PAID, whole=row)], LIGHT, parent="Kabupaten X")
    assert "Kabupaten X: disembunyikan untuk melindungi orang" in few
    assert "terdekat" not in few, "a median of two says what both are"
    third = [Block(indicator=PAID, whole=row | {"neighbours": 3})]
    all_told = areacards.html(third, LIGHT, parent="Kabupaten X", near=3)
    assert "nilai tengah 3 wilayah terdekat: 300 keluarga" in all_told
    some = areacards.html(third, LIGHT, parent="Kabupaten X", near=6)
    assert "nilai tengah 3 dari 6 wilayah terdekat (yang ada angkanya): 300 keluarga" in some


def test_a_block_says_who_has_not_reported() -> None:
    row = ROWS["angka"] | {
        "period": date(2026, 9, 1), "period_kind": "bulan", "reported": 3, "expected": 18, "status": "incomplete",
        "has_parent": True, "parent_value": 9000.0, "parent_reason": None, "parent_status": "provisional",
        "parent_reported": 20, "parent_expected": 21,
    }  # fmt: skip
    drawn = areacards.html([Block(indicator=PAID, whole=row, parts=[("PKH", row)])], LIGHT, parent="Provinsi X")
    assert drawn.count(">◐ belum lengkap: 3 dari 18 melapor<") == 2
    assert "Provinsi X: 9.000 keluarga (◌ sementara: 20 dari 21 melapor)" in drawn
    whole = row | {"reported": 18, "status": "final"}
    assert "melapor<" not in areacards.html([Block(indicator=PAID, whole=whole)], LIGHT, parent="Provinsi X")
    assert published.incomplete(row | {"value": None, "reason": "perlindungan"}) == ""


def test_what_names_hold_is_never_markup() -> None:
    home = homecards.Home(
        register={"upt_name": "<b>A</b>", "kind": "anak", "region_code": "1&2", "region_name": "<i>", "capacity": None},
        figures=dict.fromkeys(("upt_residents", "waiting", "upt_services"), ROWS["tidak_ada"]),
        months={}, purpose="<script>", last="", is_silent=False, is_overfull=False,
    )  # fmt: skip
    drawn = homecards.html([home], LIGHT, address={})
    assert "<b>A" not in drawn
    assert "<script>" not in drawn
    assert "wilayah=1%262" in drawn
    listed = filelist.html(
        [Shelf(name="x", title="<b>", rows=1, links=[Link(format="csv", address='a"b', bytes=1, sha256="0")])],
        LIGHT, label="x",
    )  # fmt: skip
    assert "<b>" not in listed
    assert 'a"b' not in listed


def test_sizes_in_words() -> None:
    assert [filelist.size(number) for number in (980, 85_700, 4_206_549)] == ["980 B", "85,7 kB", "4,2 MB"]


@pytest.mark.parametrize("threshold", [1, 3, 5, 11, 20, 50])
def test_the_example_follows_the_threshold_and_adds_up(threshold: int) -> None:
    example = differencing.example_of(threshold)
    assert [0 < count < example.threshold for _, count in example.counts] == [False, False, False, True]
    assert example.total - sum(example.shown) == example.left == example.small[1] + example.second[1]
    first, then = differencing.sentences(example)
    assert first.endswith(f"= {example.small[1]}.")
    assert then.endswith(f"dari 1 sampai {example.left - 1}.")
    drawn = differencing.html(example, LIGHT, concealed=(example.small[0],), title="x")
    assert f">{example.small[1]}<" not in drawn
    assert f">{example.second[1]}<" in drawn
