"""The texts of a bundle, cells as text, and names that stay: what people and programs rely on."""

import json
import math
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, strategies

from dashboard.catalogue import INDICATORS
from dashboard.publication import bundle
from dashboard.publication.bundle import cells, columns, standards
from dashboard.views import tables
from tests.publication.bundle.release import Given, opened


@given(strategies.floats(allow_nan=False, allow_infinity=False))
def test_a_number_is_written_in_full_and_comes_back_exactly(value: float) -> None:
    written = cells.number(value)
    assert float(written) == value
    assert set(written) <= set("-0123456789.")


@pytest.mark.parametrize("value", [None, math.nan, math.inf])
def test_what_is_no_number_is_empty(value: float | None) -> None:
    assert cells.number(value) == ""


@given(strategies.text())
def test_text_never_starts_a_formula(value: str) -> None:
    written = cells.text(value)
    assert not written.startswith(tables.FORMULA_STARTS)
    assert written in {value, f"'{value}"}


def test_formulas_start_alike_on_pages_and_in_bundles() -> None:
    assert cells.FORMULA_STARTS == tables.FORMULA_STARTS


def test_every_subject_of_the_catalogue_has_a_name_of_its_own() -> None:
    subjects = {record.subject for record in INDICATORS}
    names = {standards.slug(subject) for subject in subjects}
    assert len(names) == len(subjects)
    assert {"penyaluran", "upt-panti", "penduduk-kemiskinan", "spm-bidang-sosial"} <= names
    assert not names & {columns.INDICATORS, columns.REGIONS, columns.UNITS, columns.PROGRAMS, columns.UPT, "koreksi"}


def test_the_method_states_the_rules_of_this_release(tmp_path: Path) -> None:
    rules = (("threshold", "6"), ("zeros", "false"), ("min_width", "4.0"))
    with opened(tmp_path, Given(meta=rules)) as release:
        text = bundle.methodology(release)
    assert "dari 1 sampai 5 tidak diterbitkan" in text
    assert "nol juga disembunyikan" in text
    assert "rentangnya kurang dari 4" in text
    assert "tingkat kabupaten/kota, kecamatan, UPT/panti, kantor" in text


def test_without_stated_rules_those_of_the_product_hold(tmp_path: Path) -> None:
    with opened(tmp_path) as release:
        text = bundle.methodology(release)
    assert "dari 1 sampai 10 tidak diterbitkan" in text
    assert "angka yang disembunyikan dapat juga nol" in text
    assert "rentangnya kurang dari 5" in text and "kurang dari 11" in text
    assert "Lisensi CC BY 4.0" in text and "terbitan p0003, 22 November 2026" in text


def test_the_files_are_the_texts_that_pages_show(tmp_path: Path) -> None:
    with opened(tmp_path) as release:
        folder = bundle.write(release, tmp_path / "out").folder
        assert (folder / "METODE.md").read_text(encoding="utf-8") == bundle.methodology(release)
        assert (folder / "KAMUS.md").read_text(encoding="utf-8") == bundle.dictionary(release)


def test_the_dictionary_has_every_column_code_and_indicator(tmp_path: Path) -> None:
    with opened(tmp_path) as release:
        text = bundle.dictionary(release)
    named = [field.name for field in (*columns.FIGURES, *columns.REGION_FIELDS, *columns.UPT_FIELDS)]
    codes = [*columns.STATUSES, *columns.UNIT_KINDS, *columns.REASONS, "kind=…"]
    assert [word for word in [*named, *codes] if f"| {word} |" not in text] == []
    assert [key for key in ("paid", "paid_pct", "upt_residents") if f"`{key}`" not in text] == []


def test_a_release_without_history_is_the_first(tmp_path: Path) -> None:
    with opened(tmp_path) as release:
        folder = bundle.write(release, tmp_path / "out").folder
    text = (folder / "CHANGELOG.md").read_text(encoding="utf-8")
    assert "## p0003 (22 November 2026)" in text
    assert "Terbitan pertama." in text


def test_history_and_corrections_are_told(tmp_path: Path) -> None:
    with opened(tmp_path, Given(listed=True)) as release:
        found = bundle.write(release, tmp_path / "out")
    text = (found.folder / "CHANGELOG.md").read_text(encoding="utf-8")
    assert text.index("## p0003") < text.index("## p0002") < text.index("## p0001")
    assert "Ditarik 3 Oktober 2026" in text
    assert (
        "- Dibayar, Kutai Timur, PKH, bulanan mulai 1 Januari 2026: Dikoreksi: semula 1.200, kini 1.234.567.890.123."
        in text
    )
    assert text.count("Terbitan pertama.") == 1
    assert text.index("Ditambah angka September.") < text.index("Tidak ada angka terbitan sebelumnya yang berubah.")
    assert [file.rows for file in found.tables["koreksi"]] == [1, 1, 1]


def test_what_an_audit_needs_is_in_the_bundle(tmp_path: Path) -> None:
    with opened(tmp_path, Given(listed=True, meta=(("threshold", "6"), ("min_width", "4.0")))) as release:
        found = bundle.write(release, tmp_path / "out")
    body = json.loads((found.folder / "datapackage.json").read_bytes())
    assert body["perlindungan"] == {"threshold": 6, "zeros": True, "min_width": 4.0}
    rows = {name: found.tables[table][0].rows for name, table in columns.RELATIONS.items()}
    assert rows == {"sums_held": 1, "sums_broken": 0, "corrections": 1}


def identifiers(node: Any) -> list[str]:
    """Every @id below a node."""
    if isinstance(node, list):
        return [found for child in node for found in identifiers(child)]
    if isinstance(node, dict):
        own = [node["@id"]] if "@id" in node else []
        return own + [found for child in node.values() for found in identifiers(child)]
    return []


def test_the_catalogue_describes_every_file_by_relative_addresses(tmp_path: Path) -> None:
    with opened(tmp_path) as release:
        found = bundle.write(release, tmp_path / "out")
    graph = json.loads((found.folder / "dcat.jsonld").read_bytes())["@graph"]
    nodes = {node["@id"]: node for node in graph}
    assert len(nodes) == len(graph)
    files = {file.path: file for file in found.files if file.table}
    for path, file in files.items():
        node = nodes[f"#{path}"]
        assert node["dcat:downloadURL"] == {"@id": path}
        assert node["dcat:byteSize"]["@value"] == str(file.bytes)
        assert node["spdx:checksum"]["spdx:checksumValue"]["@value"] == file.sha256
        assert node["dcat:mediaType"]["@id"].endswith(file.media_type)
    own = [found for found in identifiers(graph) if not found.startswith(("http://", "https://", "spdx:"))]
    assert [address for address in own if address not in nodes and address not in files] == []
    paid = nodes["#penyaluran"]
    assert paid["dct:temporal"]["dcat:startDate"]["@value"] == "2026-01-01"
    assert paid["dct:accrualPeriodicity"]["@id"].endswith("/frequency/MONTHLY")
    assert nodes["#wilayah"]["dct:identifier"] == "64.08"
