"""The bundle of a small release: the same in three formats, whole or absent, and nothing in it that nobody judged."""

import csv
import hashlib
import io
import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import pyarrow.parquet as pq
import pytest
from python_calamine import CalamineWorkbook

from dashboard import queries
from dashboard.errors import NotFoundError, StoreError
from dashboard.paths import ROOT
from dashboard.publication import bundle, opening
from dashboard.publication.bundle import columns, formats, workbook
from dashboard.publication.bundle.records import Bundle
from tests.publication.bundle.release import CANARY, IDENTITY, ODD, Given, opened

FIGURES = ["penyaluran", "upt-panti"]
REFERENCES = ["acuan-indikator", "acuan-program", "acuan-unit", "acuan-upt", "acuan-wilayah"]
ALLOWED = {
    "penyaluran": columns.FIGURES,
    "upt-panti": columns.FIGURES,
    "acuan-indikator": columns.INDICATOR_FIELDS,
    "acuan-program": columns.PROGRAM_FIELDS,
    "acuan-unit": columns.UNIT_FIELDS,
    "acuan-upt": columns.UPT_FIELDS,
    "acuan-wilayah": columns.REGION_FIELDS,
}
PERSONAL = ("name_of", "head", "staff", "sender", "file", "nik", "person", "approved", "partner", "recipient")


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bundle]:
    folder = tmp_path_factory.mktemp("release")
    with opened(folder) as release:
        yield bundle.write(release, folder / "p0003-0000000a")


def lines(found: Bundle, table: str) -> list[dict[str, str]]:
    (path,) = (file.path for file in found.tables[table] if file.format == "csv")
    with (found.folder / path).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def parquet(found: Bundle, table: str) -> Any:
    (path,) = (file.path for file in found.tables[table] if file.format == "parquet")
    return pq.read_table(found.folder / path)


def sheet(found: Bundle, table: str, name: str = "Data") -> list[list[Any]]:
    (path,) = (file.path for file in found.tables[table] if file.format == "xlsx")
    rows: list[list[Any]] = CalamineWorkbook.from_path(found.folder / path).get_sheet_by_name(name).to_python()
    return rows


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a folder; those within a workbook as well."""
    found = {path.name: path.read_bytes() for path in folder.iterdir()}
    for path in folder.glob("*.xlsx"):
        with zipfile.ZipFile(path) as archive:
            found |= {f"{path.name}/{name}": archive.read(name) for name in archive.namelist()}
    return found


def test_there_is_a_table_per_subject_and_its_references_in_three_formats(sample: Bundle) -> None:
    assert list(sample.tables) == FIGURES + REFERENCES
    assert all([file.format for file in files] == ["csv", "parquet", "xlsx"] for files in sample.tables.values())
    assert {path.name for path in sample.folder.iterdir()} == {file.path for file in sample.files}


@pytest.mark.parametrize("table", FIGURES + REFERENCES)
def test_columns_are_those_that_somebody_judged(sample: Bundle, table: str) -> None:
    expected = [field.name for field in ALLOWED[table]] + ["catatan"]
    rows = sheet(sample, table)
    assert list(lines(sample, table)[0]) == parquet(sample, table).column_names == rows[0] == expected
    assert [name for name in expected if name.startswith(PERSONAL) or "email" in name] == []


@pytest.mark.parametrize("table", FIGURES + REFERENCES)
def test_the_three_formats_say_the_same(sample: Bundle, table: str) -> None:
    fields = (*ALLOWED[table], columns.NOTE)
    given = parquet(sample, table).to_pylist()
    assert [file.rows for file in sample.tables[table]] == [len(given)] * 3
    from_csv, from_xlsx = lines(sample, table), sheet(sample, table)[1:]
    assert len(given) == len(from_csv) == len(from_xlsx)
    for row, text, cells in zip(given, from_csv, from_xlsx, strict=True):
        for field, cell in zip(fields, cells, strict=True):
            value, written = row[field.name], text[field.name]
            if value is None:
                assert (written, cell) == ("", "")
            elif field.kind in {"number", "integer"}:
                assert float(written) == float(cell) == value
            elif field.kind == "date":
                assert written == cell.isoformat()[:10] == value.isoformat()
            else:
                assert written.removeprefix("'") == cell == value


def test_a_figure_has_four_states_that_nobody_mixes_up(sample: Bundle) -> None:
    found = {
        (row["unit_code"], row["program_code"], row["period"][:7], row["part"]): (
            row["numerator"], row["denominator"], row["value"], row["status"], row["reason"],
        )
        for row in lines(sample, "penyaluran")
        if row["indicator"] == "paid"
    }  # fmt: skip
    assert found == {
        ("64.08", "PKH", "2026-01", "*"): ("", "", "1234567890123", "final", ""),
        ("64.08.01", "PKH", "2026-01", "*"): ("", "", "0", "final", ""),
        ("64.08.02", "PKH", "2026-01", "*"): ("", "", "", "hidden", "disembunyikan untuk melindungi orang"),
        ("64.08.02", "*", "2026-01", "*"): ("", "", "", "hidden", "disembunyikan untuk melindungi orang"),
        ("64.08.01", "PKH", "2026-02", "kind=11"): (
            "", "", "", "hidden", "hanya diterbitkan di tingkat kabupaten/kota ke atas",
        ),
        ("64.08.01", "PKH", "2026-03", "*"): ("", "", "", "incomplete", "belum dilaporkan"),
    }  # fmt: skip


def test_csv_is_for_machines(sample: Bundle) -> None:
    body = (sample.folder / "penyaluran-DATA-CONTOH.csv").read_bytes()
    assert not body.startswith(b"\xef\xbb\xbf")
    assert body.count(b"\r\n") == 1 + len(lines(sample, "penyaluran"))
    assert {row["value"] for row in lines(sample, "upt-panti")} == {"12.5", "-0.00001"}


def test_no_text_runs_as_a_formula(sample: Bundle) -> None:
    named = {row["region_code"]: row["region_name"] for row in lines(sample, "acuan-wilayah")}
    assert named["64.08.01"] == f"'{ODD}"
    with zipfile.ZipFile(sample.folder / "acuan-wilayah-DATA-CONTOH.xlsx") as archive:
        assert b"<f>" not in b"".join(archive.read(name) for name in archive.namelist())
    assert ODD in {row[1] for row in sheet(sample, "acuan-wilayah")}


def test_only_areas_that_matter_are_listed(sample: Bundle) -> None:
    codes = [row["region_code"] for row in lines(sample, "acuan-wilayah")]
    assert codes == ["00", "64", "64.08", "64.08.01", "64.08.02"]


def test_a_sample_says_so_in_every_file(sample: Bundle) -> None:
    for table in sample.tables:
        assert {row["catatan"] for row in lines(sample, table)} == {"DATA CONTOH"}
        assert ["Catatan", "DATA CONTOH: angka dibuat untuk peragaan, bukan angka resmi."] in sheet(
            sample, table, "Keterangan"
        )
    tables = [file.path for file in sample.files if file.table]
    assert [path for path in tables if "DATA-CONTOH" not in path] == []
    texts = [file.path for file in sample.files if not file.table and file.format in {"md", "json", "jsonld"}]
    assert [p for p in texts if "DATA CONTOH" not in (sample.folder / p).read_text(encoding="utf-8")] == []


def test_real_figures_are_not_called_a_sample(tmp_path: Path) -> None:
    with opened(tmp_path, Given(sample=False)) as release:
        found = bundle.write(release, tmp_path / "out")
    assert "penyaluran.csv" in {file.path for file in found.files}
    marked = {name for name, body in contents(found.folder).items() if b"CONTOH" in body or b'catatan"' in body}
    assert marked == set()


def test_the_same_release_gives_the_same_bytes(tmp_path: Path) -> None:
    with opened(tmp_path) as release:
        first = contents(bundle.write(release, tmp_path / "a").folder)
        second = contents(bundle.write(release, tmp_path / "b").folder)
    assert first == second


def test_the_bytes_do_not_depend_on_the_process(sample: Bundle, tmp_path: Path) -> None:
    """Python orders sets anew in every process."""
    program = (
        "import sys; from pathlib import Path; from dashboard.publication import bundle, opening;"
        "bundle.write(opening.open_file('kutai-timur', Path(sys.argv[1])), Path(sys.argv[2]))"
    )
    file = sample.folder.parent / "p0003-0000000a.duckdb"
    for seed in ("1", "2"):
        surroundings = os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}
        command = [sys.executable, "-c", program, str(file), str(tmp_path / seed)]
        subprocess.run(command, check=True, env=surroundings, cwd=tmp_path)
        assert contents(tmp_path / seed) == contents(sample.folder)


def test_no_byte_tells_of_a_person(sample: Bundle) -> None:
    texts = contents(sample.folder)
    for path in sample.folder.glob("*.parquet"):
        texts[f"{path.name} read"] = repr(pq.read_table(path).to_pylist()).encode()
    told = [name for name, body in texts.items() for word in (CANARY, IDENTITY) if word.encode() in body]
    assert told == []


def test_checksums_are_of_every_other_file(sample: Bundle) -> None:
    text = (sample.folder / "checksums.sha256").read_text()
    listed = {name: sha256 for sha256, name in (line.split("  ") for line in text.splitlines())}
    found = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sample.folder.iterdir()
        if path.name != "checksums.sha256"
    }
    assert listed == found
    assert {file.path: file.sha256 for file in sample.files if file.path in found} == found


def test_the_index_is_what_was_written(sample: Bundle) -> None:
    found = bundle.index(sample.folder)
    assert found == sample
    assert {file.path: file.bytes for file in found.files} == {p.name: p.stat().st_size for p in found.folder.iterdir()}
    assert (found.version, found.sample, found.published_at) == ("p0003", True, "2026-11-22T10:00:00Z")
    penyaluran = found.file("penyaluran-DATA-CONTOH.csv")
    assert penyaluran and (penyaluran.table, penyaluran.rows, penyaluran.media_type) == ("penyaluran", 8, "text/csv")
    assert found.file("../current") is None


def test_no_bundle_and_a_damaged_one_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match="tidak ada"):
        bundle.index(tmp_path)
    (tmp_path / "datapackage.json").write_text("{}")
    (tmp_path / "checksums.sha256").write_text("")
    with pytest.raises(StoreError, match="rusak"):
        bundle.index(tmp_path)


def test_a_column_that_nobody_judged_stops_the_release(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read = queries.read

    def wider(name: str) -> str:
        text = read(name)
        return text.replace("upt.capacity,", "upt.capacity, upt.head_status,") if name.endswith("bundle/upt") else text

    with opened(tmp_path) as release:
        before = contents(bundle.write(release, tmp_path / "out").folder)
        monkeypatch.setattr(queries, "read", wider)
        with pytest.raises(StoreError, match="head_status"):
            bundle.write(release, tmp_path / "out")
    assert contents(tmp_path / "out") == before
    assert {path.name for path in tmp_path.iterdir()} == {"out", "p0003-0000000a.duckdb"}


def test_what_fails_half_way_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> bytes:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("dashboard.publication.bundle.writing.dcat.catalogue", broken)
    with opened(tmp_path) as release, pytest.raises(StoreError, match="disk penuh"):
        bundle.write(release, tmp_path / "out")
    assert [path.name for path in tmp_path.iterdir()] == ["p0003-0000000a.duckdb"]


def test_a_long_table_goes_on_in_further_sheets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "SHEET_ROWS", 4)
    monkeypatch.setattr(formats, "BLOCK", 2)
    with opened(tmp_path) as release:
        found = bundle.write(release, tmp_path / "out")
    parts = [sheet(found, "penyaluran", f"Data {place}") for place in (1, 2, 3)]
    assert [len(part) for part in parts] == [4, 4, 3]
    assert parts[0][0] == parts[1][0] == parts[2][0]
    keys = [row[:13] for part in parts for row in part[1:]]
    assert [row[3] for row in keys] == [row["unit_code"] for row in lines(found, "penyaluran")]


def test_progress_ends_with_every_row(tmp_path: Path) -> None:
    heard: list[tuple[object, ...]] = []
    with opened(tmp_path) as release:
        found = bundle.write(release, tmp_path / "out", lambda *said: heard.append(said))
    total = sum(files[0].rows or 0 for files in found.tables.values())
    assert heard[0] == ("Penyaluran", 0, total)
    assert heard[-1] == ("Acuan wilayah", total, total)


def test_a_release_without_figures_still_has_a_bundle(tmp_path: Path) -> None:
    path = tmp_path / "p0003-0000000a.duckdb"
    with opened(tmp_path):
        opening.open_file.cache_clear()
    with duckdb.connect(str(path)) as connection:
        connection.execute("delete from observations")
        connection.execute("delete from upt")
    release = opening.open_file("kutai-timur", path)
    found = bundle.write(release, tmp_path / "out")
    opening.open_file.cache_clear()
    assert list(found.tables) == REFERENCES
    assert lines(found, "acuan-indikator") == []


def test_metadata_of_satu_data_stand_at_every_indicator(sample: Bundle) -> None:
    body = json.loads((sample.folder / "datapackage.json").read_bytes())
    said = {one["indicator"]: one for resource in body["resources"] for one in resource.get("satuData", [])}
    assert said.keys() == {"paid", "paid_pct", "upt_residents"}
    needed = ("konsep", "definisi", "klasifikasi", "ukuran", "satuan", "periode", "sumber", "lisensi")
    assert [(key, word) for key, one in said.items() for word in needed if not one[word]] == []
    assert said["paid"]["klasifikasi"] == "wilayah (kabupaten/kota, kecamatan); program; jenis PPKS (nomor 1 sampai 26)"
    assert said["paid"]["penanggung_jawab"] == "Dinas Sosial Kabupaten Kutai Timur"
    assert (said["paid_pct"]["ukuran"], said["upt_residents"]["klasifikasi"]) == ("persentase", "UPT/panti; kantor")


def test_the_texts_of_a_workbook_are_plain(sample: Bundle) -> None:
    with zipfile.ZipFile(io.BytesIO((sample.folder / "penyaluran-DATA-CONTOH.xlsx").read_bytes())) as archive:
        assert archive.testzip() is None
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
