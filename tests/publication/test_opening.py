"""The file that the public process opens: it says that it is public, and does nothing but answer SELECTs on itself."""

import shutil
from pathlib import Path

import duckdb
import pytest

from dashboard.errors import NotFoundError, StoreError
from dashboard.publication import opening, where
from dashboard.warehouse import versions
from tests.publication import made


@pytest.fixture(scope="module")
def released(sample_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A PANTAU_HOME with one release and no warehouse."""
    home = tmp_path_factory.mktemp("public")
    made.publish(sample_home, home)
    return home


@pytest.fixture
def home(released: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PANTAU_HOME", str(released))
    return released


@pytest.fixture
def own(released: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same, to damage."""
    shutil.copytree(released, tmp_path / "store")
    monkeypatch.setenv("PANTAU_HOME", str(tmp_path / "store"))
    return tmp_path / "store"


HOSTILE = (
    "select * from read_csv('/etc/passwd')",
    "select * from read_text('/etc/passwd')",
    "select * from read_blob('/etc/shadow')",
    "select * from '/etc/passwd'",
    "from glob('/*')",
    "from parquet_scan('/tmp/*.parquet')",
    "attach '/tmp/x.duckdb' as x",
    "attach ':memory:' as x",
    "copy observations to '/tmp/pantau-hostile.csv'",
    "copy observations from '/etc/passwd'",
    "export database '/tmp/pantau-hostile'",
    "import database '/tmp/pantau-hostile'",
    "install httpfs",
    "load httpfs",
    "set enable_external_access = true",
    "set lock_configuration = false",
    "set max_execution_time = 0",
    "set memory_limit = '1PB'",
    "reset enable_external_access",
    "pragma enable_profiling",
    "pragma memory_limit = '1PB'",
    "create table x (y int)",
    "insert into meta values ('kind', 'x')",
    "update observations set value = 1",
    "delete from observations",
    "drop table observations",
    "alter table observations add column x int",
    "create view x as select 1",
    "create macro x() as 1",
    "create secret x (type s3)",
    "select getenv('HOME')",
)


@pytest.mark.parametrize("statement", HOSTILE)
def test_a_hostile_statement_is_denied(home: Path, statement: str) -> None:
    before = opening.open_public(made.SLUG).path.read_bytes()
    with opening.open_public(made.SLUG).cursor() as cursor, pytest.raises(duckdb.Error):
        cursor.execute(statement).fetchall()
    assert opening.open_public(made.SLUG).path.read_bytes() == before
    assert not Path("/tmp/pantau-hostile.csv").exists()  # noqa: S108
    assert not Path("/tmp/pantau-hostile").exists()  # noqa: S108


def test_no_other_file_stands_behind_the_connection(home: Path) -> None:
    with opening.open_public(made.SLUG).cursor() as cursor:
        rows = cursor.execute("select database_name, path from duckdb_databases() where not internal").fetchall()
    assert [path for _, path in rows] == [str(opening.open_public(made.SLUG).path)]


def test_the_release_has_no_personal_table_and_no_head_of_a_home(home: Path) -> None:
    with opening.open_public(made.SLUG).cursor() as cursor:
        tables = {name for (name,) in cursor.execute("select table_name from duckdb_tables()").fetchall()}
        columns = {name for (name,) in cursor.execute("select column_name from duckdb_columns()").fetchall()}
        imports = cursor.execute("select count(sha256), count(sender), count(recipe) from imports").fetchall()
    assert tables.isdisjoint({"payments", "upt_staff", "meeting_attendance", "decisions", "cases", "rejected"})
    assert columns.isdisjoint({"head", "head_name", "nik", "person", "person_key", "phone", "address"})
    assert imports == [(0, 0, 0)]


def test_a_copy_of_a_warehouse_is_not_opened(own: Path, sample_home: Path) -> None:
    with made.home_at(sample_home):
        inside = versions.current_path(made.SLUG)
    shutil.copy(inside, where.file(made.SLUG, "p0002-0badcafe"))
    where.pointer(made.SLUG).write_text("p0002-0badcafe\n")
    with pytest.raises(StoreError, match="bukan terbitan publik"):
        opening.open_public(made.SLUG)


@pytest.mark.parametrize("text", ["../warehouse/v0001-3b488bf6", "v0001-3b488bf6", "/etc/passwd", "", "p1-x", "p0001"])
def test_a_pointer_that_names_no_release_is_refused(own: Path, text: str) -> None:
    where.pointer(made.SLUG).write_text(text)
    with pytest.raises(StoreError, match="tidak sah"):
        opening.open_public(made.SLUG)


def test_nothing_published_is_said(empty_store: Path) -> None:
    assert opening.offices() == ()
    with pytest.raises(NotFoundError, match="Belum ada data"):
        opening.open_public(made.SLUG)
