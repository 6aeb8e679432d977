"""Readers: locked, read-only, limited in time, each with a version of its own until they open again."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pytest

from dashboard.errors import NotFoundError, StoreError
from dashboard.warehouse import access, build, connection, versions

Rows = list[dict[str, Any]]
SLUG = "muara-enim"


@pytest.fixture
def built(store: Any, monthly: Callable[..., Rows]) -> Any:
    """One version: 90 paid in January."""
    store.add("disbursements", monthly("2026-01-01", a01=90), received="2026-02-05")
    build.build(SLUG)
    return store


def test_what_is_open_says_what_it_is(built: Any) -> None:
    opened = connection.open_warehouse(SLUG)
    version = versions.current(SLUG)
    assert (opened.slug, opened.version, str(opened.as_of), opened.sample) == (SLUG, "v0001", "2026-02-05", True)
    assert (opened.content_hash, opened.path) == (version.content_hash, version.path)
    assert connection.open_warehouse(SLUG) is opened


@pytest.mark.parametrize(
    "sql",
    [
        "insert into regions (region_code) values ('x')",
        "create table x (a int)",
        "select * from read_csv('/etc/passwd')",
        "select * from '/etc/passwd'",
        "attach '/tmp/other.duckdb' as other",
        "copy regions to '/tmp/regions.csv'",
        "set enable_external_access = true",
        "set max_execution_time = 0",
        "install httpfs",
        "load httpfs",
        "select * from frame",
    ],
)
def test_readers_cannot_write_or_reach_anything_else(built: Any, sql: str) -> None:
    frame = [1]
    with connection.open_warehouse(SLUG).cursor() as cursor, pytest.raises(duckdb.Error):
        cursor.execute(sql).fetchall()
    assert frame == [1]


def test_a_query_that_takes_too_long_is_stopped(built: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(access.LOCKED, "max_execution_time", 200)
    with connection.open_warehouse(SLUG).cursor() as cursor, pytest.raises(duckdb.InterruptException):
        cursor.execute("select count(*) from range(100000000) a, range(100000) b where a.range <> b.range").fetchall()


def test_a_new_version_is_seen_by_the_next_open_and_not_by_who_reads_the_old(
    built: Any, monthly: Callable[..., Rows]
) -> None:
    def paid(opened: connection.Warehouse) -> list[tuple[Any, ...]]:
        with opened.cursor() as cursor:
            return cursor.execute("select paid from disbursements").fetchall()

    old = connection.open_warehouse(SLUG)
    built.add("disbursements", monthly("2026-01-01", a01=91), received="2026-02-06")
    build.build(SLUG)
    new = connection.open_warehouse(SLUG)
    assert (paid(old), paid(new)) == ([(90,)], [(91,)])
    versions.rollback(SLUG)
    assert paid(connection.open_warehouse(SLUG)) == [(90,)]
    assert paid(connection.open_warehouse(SLUG, "v0002")) == [(91,)]


def test_nothing_built_says_what_to_do(home: Path) -> None:
    with pytest.raises(NotFoundError, match="pantau build --agency muara-enim"):
        connection.open_warehouse(SLUG)


@pytest.mark.parametrize("pointer", ["v0009", "", "../../etc/passwd", "v0001\nv0002"])
def test_a_pointer_to_nothing_is_refused(built: Any, pointer: str) -> None:
    (versions.folder(SLUG) / "current").write_text(pointer)
    with pytest.raises(StoreError, match="pantau rollback"):
        connection.open_warehouse(SLUG)


def test_a_damaged_file_is_refused_and_an_older_one_can_be_served(built: Any) -> None:
    build.build(SLUG)
    versions.path_of(SLUG, "v0002").write_bytes(b"not a database at all" * 1000)
    with pytest.raises(StoreError, match="tidak dapat dibuka"):
        connection.open_warehouse(SLUG)
    assert versions.rollback(SLUG).name == "v0001"
    assert connection.open_warehouse(SLUG).version == "v0001"
