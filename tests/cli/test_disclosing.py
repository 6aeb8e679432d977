"""`pantau audit` and `pantau suppress` on a file: the exit code says whether what is hidden stays hidden."""

import json
import shutil
from pathlib import Path

import duckdb
import pytest

from dashboard.cli import exits
from dashboard.publication import tools, where
from tests.cli.conftest import Pantau
from tests.disclosure.test_tables import GOOD, written
from tests.publication import offices
from tests.publication.conftest import FIRST


def test_the_commands_find_it_and_mend_it(pantau: Pantau, tmp_path: Path) -> None:
    path = written(tmp_path, GOOD)
    code, out, err = pantau("audit", str(path))
    assert code == 1
    assert "dapat dihitung tepat" in out
    assert "1 dari 1 sel tersembunyi tidak terlindung: t: a / x" in err
    code, out, _ = pantau("suppress", str(path))
    assert code == 0
    path.write_text(out, encoding="utf-8")
    code, out, _ = pantau("audit", str(path), "--json")
    assert code == 0
    assert [cell["protected"] for cell in json.loads(out)] == [True, True]


@pytest.fixture(scope="module")
def released(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The public folder of a small office, released with the maths of the product."""
    folder = tmp_path_factory.mktemp("cli-audit")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PANTAU_HOME", str(folder / "home"))
        offices.bring(folder, FIRST)
        offices.published(tools=tools.ours())
        return where.folder(offices.SLUG)


def test_a_publication_is_audited_as_folder_as_file_and_as_open_data(pantau: Pantau, released: Path) -> None:
    stem = (released / where.CURRENT).read_text().strip()
    answers = []
    for path in (released, released / f"{stem}.duckdb", released / stem):
        code, out, err = pantau("audit", str(path), "--json")
        assert code == 0, err
        answers.append(json.loads(out))
    assert answers[0]["faults"] == []
    assert answers[0]["hidden"] > 0
    assert answers[0] == answers[1] == answers[2]
    code, out, _ = pantau("audit", str(released))
    assert code == 0
    assert "semuanya terlindung" in out
    assert pantau("audit", str(released / stem), "--earlier", str(released))[0] == 0


def test_a_number_put_back_into_the_open_data_is_named(pantau: Pantau, released: Path, tmp_path: Path) -> None:
    stem = (released / where.CURRENT).read_text().strip()
    bundle = Path(shutil.copytree(released / stem, tmp_path / stem))
    hidden = "indicator = 'paid' and unit_code = '16.03.03'"
    (path,) = [path for path in bundle.rglob("*.parquet") if path.name.startswith("penyaluran")]
    with duckdb.connect() as connection:
        connection.execute(f"create table rows as from read_parquet('{path}')")
        connection.execute(f"update rows set value = 4, status = 'final', reason = null where {hidden}")  # noqa: S608
        connection.execute(f"copy rows to '{path}' (format parquet)")
    code, out, err = pantau("audit", str(bundle))
    assert code == 1
    assert "tidak terlindung" in err
    code, out, _ = pantau("audit", str(bundle), "--json")
    assert code == 1
    named = {(fault["measure"], fault["unit"], fault["low"]) for fault in json.loads(out)["faults"]}
    assert ("paid", "region:16.03.03", 4) in named


def test_what_is_no_publication_is_said_in_words(pantau: Pantau, tmp_path: Path) -> None:
    code, _, err = pantau("audit", str(tmp_path))
    assert code == exits.REFUSED
    assert "bukan terbitan" in " ".join(err.split())
