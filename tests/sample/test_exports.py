"""The files of the sample: the same bytes on every run, marked, and brought in they give the truth back."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from python_calamine import CalamineWorkbook

from dashboard.catalogue import agency, dataset
from dashboard.intake import importer, log, readers
from dashboard.intake.staging import rejects_path, staged_path
from dashboard.sample import deliveries, exports, headcount, subjects
from dashboard.sample.events import EVENTS
from dashboard.sample.faults import Tables
from dashboard.sample.truth import OFFICES, truth

LATEST = "2026-10-09"
DATASETS = (
    "population",
    "poverty",
    "area_indicators",
    "budgets",
    "disbursements",
    "disbursement_failures",
    "upt_residents",
    "upt_services",
    *subjects.MAKERS,
)


@dataclass(frozen=True, slots=True)
class Loaded:
    """An office of the shared sample store: its files written anew, and what the log says of the imports."""

    slug: str
    files: Path
    imports: list[dict[str, Any]]


@cache
def _truth(slug: str) -> Tables:
    return truth(agency(slug))


@cache
def _planted(slug: str) -> Tables:
    return deliveries.planted(agency(slug), _truth(slug))


@pytest.fixture(scope="module", params=OFFICES)
def loaded(request: pytest.FixtureRequest, sample_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Loaded:
    slug = str(request.param)
    files = tmp_path_factory.mktemp(slug)
    exports.write(agency(slug), files)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PANTAU_HOME", str(sample_home))
        return Loaded(slug, files, log.active(slug))


@pytest.fixture(autouse=True)
def _shared_store(sample_store: Path) -> None:
    """Every test here reads the shared store unless it sets its own."""


def _texts(path: Path) -> str:
    if path.suffix == ".csv":
        return path.read_bytes().decode("utf-8", errors="replace")
    book = CalamineWorkbook.from_path(path)
    cells = (cell for name in book.sheet_names for row in book.get_sheet_by_name(name).to_python() for cell in row)
    return " ".join(str(cell) for cell in cells)


def test_same_bytes_on_every_run_and_machine(loaded: Loaded) -> None:
    written = {readers.sha256_of(path) for path in loaded.files.iterdir() if path.name != exports.MANIFEST}
    assert written == {event["sha256"] for event in loaded.imports}


def test_every_file_says_that_it_is_a_sample(loaded: Loaded) -> None:
    assert all(event["sample"] for event in loaded.imports)
    for path in loaded.files.iterdir():
        assert path.name == exports.MANIFEST or "DATA CONTOH" in _texts(path), path.name


def test_every_file_is_read_by_a_recipe_of_its_own(loaded: Loaded) -> None:
    forms = {event["dataset"] for event in loaded.imports if event["recipe"].split("-")[0] == "templat"}
    assert {event["recipe"].split("-")[0] for event in loaded.imports} <= {"contoh", "templat"}
    counted = {"upt_residents"} if loaded.slug in headcount.COUNTS else set()
    assert forms == (subjects.MAKERS.keys() & _truth(loaded.slug).keys()) | counted
    manifest = json.loads((loaded.files / exports.MANIFEST).read_text(encoding="utf-8"))
    read = {(event["file"], event["dataset"]) for event in loaded.imports}
    assert read == {(entry["file"], key) for entry in manifest for key in entry["datasets"]}
    arrived = {entry["file"]: (entry["received"], entry["sender"]) for entry in manifest}
    assert {event["file"]: (event["received"], event["sender"]) for event in loaded.imports} == arrived
    assert max(received for received, _ in arrived.values()) == LATEST


def _rejects(loaded: Loaded) -> list[tuple[str, str]]:
    paths = [
        (event["dataset"], rejects_path(loaded.slug, event["dataset"], event["sha256"])) for event in loaded.imports
    ]
    return sorted((rule, key) for key, path in paths if path.exists() for rule in pd.read_parquet(path)["rule"])


def test_rows_add_up_and_few_are_rejected(loaded: Loaded) -> None:
    assert all(e["rows"] == e["loaded"] + e["rejected"] + e["outside"] for e in loaded.imports)
    assert sum(e["outside"] for e in loaded.imports) == 0
    assert _rejects(loaded) == [
        ("case_forward", "cases"),
        ("quota_adds_up", "disbursements"),
        ("quota_adds_up", "disbursements"),
        ("region_unknown", "disbursements"),
        ("region_unknown", "disbursements"),
        ("region_unknown", "disbursements"),
        ("residents_balance", "upt_residents"),
    ]


def test_no_total_disagrees_with_its_parts(loaded: Loaded) -> None:
    warnings = [warning for event in loaded.imports for warning in event["warnings"]]
    assert not [warning for warning in warnings if "jumlah" in warning.lower()]


def _stored(loaded: Loaded, key: str) -> pd.DataFrame:
    """The rows that count: of every natural key the newest import's."""
    ordered = sorted((e for e in loaded.imports if e["dataset"] == key), key=lambda e: (e["received"], e["id"]))
    frames = [pd.read_parquet(staged_path(loaded.slug, key, event["sha256"])) for event in ordered]
    return pd.concat(frames, ignore_index=True).drop_duplicates(list(dataset(key).natural_key), keep="last")


def _expected(slug: str, key: str) -> pd.DataFrame:
    table, natural = _truth(slug)[key], list(dataset(key).natural_key)
    lost = _planted(slug).get(key)
    if lost is None:
        return table
    return table[~pd.MultiIndex.from_frame(table[natural]).isin(pd.MultiIndex.from_frame(lost))]


def _plain(rows: pd.DataFrame, key: str, columns: list[str]) -> pd.DataFrame:
    """Sorted by the natural key; everything as text, so that only values are compared."""
    ordered = rows[columns].sort_values(list(dataset(key).natural_key), ignore_index=True)
    for name in columns:
        kind = dataset(key).column(name).type
        if kind in ("date", "month"):
            ordered[name] = pd.to_datetime(ordered[name]).dt.strftime("%Y-%m-%d")
        elif kind in ("int", "idr", "number", "pct"):
            ordered[name] = ordered[name].astype("Float64").round(6)
    return ordered.astype("string").fillna("")


@pytest.mark.parametrize("key", DATASETS)
def test_what_comes_out_is_the_truth(loaded: Loaded, key: str) -> None:
    if key not in _truth(loaded.slug):
        assert key not in {event["dataset"] for event in loaded.imports}, "this office keeps no such report"
        return
    expected = _expected(loaded.slug, key)
    columns = list(expected.columns)
    pd.testing.assert_frame_equal(_plain(_stored(loaded, key), key, columns), _plain(expected, key, columns))


def test_all_datasets_are_compared() -> None:
    assert {key for slug in OFFICES for key in _truth(slug)} == set(DATASETS)


def test_a_late_month_a_correction_and_late_homes(loaded: Loaded) -> None:
    events = EVENTS[loaded.slug]
    sent = [event for event in loaded.imports if event["dataset"] == "disbursements"]
    late = f"2026_{events.late_month % 12 + 1:02d}"
    assert [int(event["received"][-2:]) > 10 for event in sent if late in event["file"]] == [True]
    repaired = [event for event in sent if "perbaikan" in event["file"]]
    assert [event["superseded"] > 0 and event["rejected"] == 0 for event in repaired] == [True]
    extra = {e["file"] for e in loaded.imports if "susulan" in e["file"] and e["dataset"] == "upt_residents"}
    assert len(extra) == len({month for _, months in events.late_upt for month in months})


def test_a_second_run_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PANTAU_HOME", str(tmp_path / "store"))
    office = agency("musi-banyuasin")
    for _ in range(2):
        jobs = [importer.Job(path=f.path, received=f.received) for f in exports.write(office, tmp_path / "files")][:9]
        results = importer.import_jobs(jobs, office)
        before = log.read(office.slug)
    assert all(result.already for result in results)
    assert len(before) == len(results)
