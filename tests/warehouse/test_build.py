"""A build is all or nothing: published whole, the same for the same input, the old one served if it fails."""

import os
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pytest

from dashboard import queries
from dashboard.catalogue import DATASETS, INDICATORS
from dashboard.catalogue.records import MONTHS_OF
from dashboard.disk import lock
from dashboard.errors import BuildError, NotFoundError, StoreError
from dashboard.warehouse import build, connection, marts, schema, versions

Rows = list[dict[str, Any]]
SLUG = "muara-enim"


def value(indicator: str, unit: str, *, program: str = "SEMBAKO", kind: str = "bulan") -> tuple[Any, ...]:
    """value, reported, expected and status of January 2026 (or the year) in the served version."""
    cursor = connection.open_warehouse(SLUG).cursor()
    rows = cursor.execute(
        "select value, reported, expected, status from observations where indicator = ? and unit_code = ?"
        " and program_code = ? and period_kind = ? and period = date '2026-01-01'",
        [indicator, unit, program, kind],
    ).fetchall()
    assert len(rows) == 1
    return tuple(rows[0])


@pytest.fixture
def two_months(store: Any, monthly: Callable[..., Rows]) -> Any:
    """January from three kecamatan; February from two: 16.03.03 is silent, 16.03.02 paid nobody."""
    store.add("disbursements", monthly("2026-01-01", a01=90, a02=80, a03=70), received="2026-02-05")
    store.add("disbursements", monthly("2026-02-01", a01=95, a02=0), received="2026-03-20")
    return store


def test_figures_by_hand(two_months: Any) -> None:
    build.build(SLUG)
    assert value("paid", "16.03") == (240.0, 3, 3, "final")
    assert value("paid_pct", "16.03") == (80.0, 3, 3, "final")
    assert value("paid", "16.03", program="*", kind="tahun") == (335.0, 2, 3, "provisional")
    assert value("paid", "16.03.02", kind="tahun") == (80.0, 1, 1, "provisional")
    assert value("paid", "16.03.03", kind="tahun") == (70.0, 0, 1, "provisional")
    # families of the last stage: 95 + 0 in February, and the last known 70 of the silent one
    assert value("recipient_families", "16.03", kind="tahun") == (165.0, 2, 3, "provisional")


def test_a_silent_area_is_not_a_zero(two_months: Any) -> None:
    build.build(SLUG)
    cursor = connection.open_warehouse(SLUG).cursor()
    rows = cursor.execute(
        "select unit_code, value, reported, expected, status from observations where indicator = 'paid'"
        " and level = 'kecamatan' and period = date '2026-02-01' and program_code = 'SEMBAKO' order by unit_code"
    ).fetchall()
    assert rows == [
        ("16.03.01", 95.0, 1, 1, "final"),
        ("16.03.02", 0.0, 1, 1, "final"),
        ("16.03.03", None, 0, 1, "incomplete"),
    ]


def test_no_check_finds_anything_in_good_data(two_months: Any) -> None:
    build.build(SLUG)
    found = connection.open_warehouse(SLUG).cursor().execute("select check_name, findings from checks").fetchall()
    wanted = {n for n in queries.names() if n.startswith("checks/") and not n.startswith("checks/data/")}
    assert {f"checks/{name}" for name, _ in found} == wanted
    assert {name: count for name, count in found if count} == {}


def test_the_same_input_gives_the_same_hash_and_another_gives_another(
    two_months: Any, monthly: Callable[..., Rows]
) -> None:
    first, second = build.build(SLUG), build.build(SLUG)
    assert first.content_hash == second.content_hash
    assert (first.name, second.name) == ("v0001", "v0002")
    two_months.add("disbursements", monthly("2026-02-01", a02=1), received="2026-03-21")
    assert build.build(SLUG).content_hash != first.content_hash


def test_five_versions_are_kept_and_the_pointer_can_go_back(two_months: Any) -> None:
    names = [build.build(SLUG).name for _ in range(7)]
    assert [v.name for v in versions.list_versions(SLUG)] == names[:1:-1]
    assert versions.rollback(SLUG).name == "v0006"
    assert versions.rollback(SLUG, "v0003").name == versions.current(SLUG).name == "v0003"
    with pytest.raises(NotFoundError, match="v0003, v0004, v0005, v0006, v0007"):
        versions.rollback(SLUG, "v0001")
    with pytest.raises(NotFoundError, match="Tidak ada versi sebelum"):
        versions.rollback(SLUG)
    assert build.build(SLUG).name == "v0008"
    assert "v0003" not in [v.name for v in versions.list_versions(SLUG)]


def test_the_served_version_is_never_deleted(two_months: Any) -> None:
    for _ in range(5):
        build.build(SLUG)
    versions.rollback(SLUG, "v0001")
    assert versions.name_of(versions.next_path(SLUG).stem) == "v0006"
    versions.prune(SLUG)
    assert versions.current_name(SLUG) == "v0001"


def test_a_failed_build_leaves_the_old_version_and_nothing_else(two_months: Any, home: Path) -> None:
    build.build(SLUG)
    staged = next((home / SLUG / "staged").rglob("*.parquet"))
    good = staged.read_bytes()
    staged.write_bytes(good[: len(good) // 2])
    with pytest.raises(BuildError, match="tidak berubah"):
        build.build(SLUG)
    assert versions.current_name(SLUG) == "v0001"
    served = versions.current_path(SLUG).name
    assert {p.name for p in versions.folder(SLUG).iterdir()} == {served, "current", "build.lock"}
    assert value("paid", "16.03") == (240.0, 3, 3, "final")
    staged.write_bytes(good)
    assert build.build(SLUG).name == "v0002"


def test_a_build_that_was_killed_leaves_nothing_behind(two_months: Any) -> None:
    build.build(SLUG)
    draft = versions.folder(SLUG) / "v0002-0badcafe.duckdb.building"
    draft.write_bytes(b"half")
    draft.with_name(f"{draft.name}.wal").write_bytes(b"half")
    draft.with_name(f"{draft.name}.tmp").mkdir()  # what DuckDB puts aside when memory is short
    (draft.with_name(f"{draft.name}.tmp") / "duckdb_temp_storage-0.tmp").write_bytes(b"half")
    assert build.build(SLUG).name == "v0002"
    assert not list(versions.folder(SLUG).glob("*.building*"))


def test_a_log_that_is_damaged_names_its_line(two_months: Any) -> None:
    log = two_months.folder / "imports.jsonl"
    log.write_text(log.read_text() + '{"event": "imp\n')
    with pytest.raises(StoreError, match="baris 3"):
        build.build(SLUG)


def test_a_log_line_that_a_crash_cut_off_is_no_event(two_months: Any) -> None:
    log = two_months.folder / "imports.jsonl"
    log.write_text(log.read_text() + '{"event": "imp')
    assert build.build(SLUG).name == "v0001"


def test_two_builds_of_one_office_do_not_run_at_once(two_months: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock, "WAIT_S", 0.0)
    holding = lock.exclusive(versions.lock_path(SLUG), doing="membangun gudang data")
    with holding, pytest.raises(StoreError, match=rf"proses lain \(PID {os.getpid()}, sejak .*: membangun gudang data"):
        build.build(SLUG)
    build.build(SLUG)


def test_progress_names_each_step(two_months: Any) -> None:
    steps: list[str] = []
    build.build(SLUG, progress=steps.append)
    assert steps[0] == "load"
    assert steps[-3:] == ["checks", "findings", "content_hash"]
    assert steps.index("observation_base") < steps.index("observations")


def test_marts_come_after_what_they_read_and_scratch_is_not_published(two_months: Any) -> None:
    order = marts.order()
    assert order.index("period_kinds") < order.index("calendar_periods") < order.index("reports")
    build.build(SLUG)
    cursor = connection.open_warehouse(SLUG).cursor()
    tables = {row[0] for row in cursor.execute("select table_name from duckdb_tables()").fetchall()}
    assert not {name for name in tables if name.startswith("observation_")}
    for table, columns in schema.MARTS.items():
        found = cursor.execute(f'describe "{table}"').fetchall()
        assert [(row[0], row[1].lower()) for row in found] == list(columns)


def test_what_must_agree_with_the_catalogue_does() -> None:
    assert {n for n in queries.names() if n.startswith("indicators/")} == {f"indicators/{i.key}" for i in INDICATORS}
    keys = " ".join(queries.read("checks/datasets_key_unique").split())
    for record in DATASETS:
        if record.key in schema.SCRATCH:
            continue
        assert f"from {record.key} group by {', '.join(record.natural_key)} having" in keys
    with duckdb.connect() as scratch:
        rows = scratch.execute(queries.read("marts/period_kinds")).fetchall()
    assert dict(rows) == MONTHS_OF


def test_readers_on_many_threads_get_right_numbers_while_versions_change(
    two_months: Any, monthly: Callable[..., Rows]
) -> None:
    build.build(SLUG)
    wrong: list[object] = []
    stop = threading.Event()

    def read() -> None:
        while not stop.is_set():
            warehouse = connection.open_warehouse(SLUG)
            wanted = 240.0 if warehouse.version == "v0001" else 250.0
            rows = queries.run(
                warehouse, "observations/card", indicator="paid", unit_kind="region", unit_code="16.03",
                period="2026-01-01", period_kind="bulan", program="SEMBAKO",
            )  # fmt: skip
            if rows["value"].tolist() != [wanted]:
                wrong.append((warehouse.version, rows))

    readers = [threading.Thread(target=read) for _ in range(4)]
    for reader in readers:
        reader.start()
    two_months.add("disbursements", monthly("2026-01-01", a03=80), received="2026-03-21")
    build.build(SLUG)
    build.build(SLUG)
    stop.set()
    for reader in readers:
        reader.join()
    assert wrong == []
    assert connection.open_warehouse(SLUG).version == "v0003"
