"""`pantau audit` and `pantau suppress` on a file: the exit code says whether what is hidden stays hidden."""

import json
import re
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
from tests.publication.offices import Cell


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


def opened(released: Path, folder: Path, numbers: dict[Cell, float]) -> Path:
    """A copy of the open data in which these hidden cells show a number."""
    stem = (released / where.CURRENT).read_text().strip()
    bundle = Path(shutil.copytree(released / stem, folder / stem))
    (path,) = [path for path in bundle.rglob("*.parquet") if path.name.startswith("penyaluran")]
    with duckdb.connect() as connection:
        connection.execute(f"create table rows as from read_parquet('{path}')")
        for cell, number in numbers.items():
            offices.put_back(connection, "rows", cell, number)
        connection.execute(f"copy rows to '{path}' (format parquet)")
    return bundle


def test_a_number_put_back_into_the_open_data_is_named(pantau: Pantau, released: Path, tmp_path: Path) -> None:
    value = offices.truth(released, offices.SMALL)
    bundle = opened(released, tmp_path, {offices.SMALL: value})
    code, _, err = pantau("audit", str(bundle))
    assert code == 1
    assert "tidak terlindung" in err
    code, out, _ = pantau("audit", str(bundle), "--json")
    assert code == 1
    told = ("measure", "unit", "program_code", "part", "time", "low", "high")
    named = {tuple(fault[name] for name in told) for fault in json.loads(out)["faults"]}
    assert (*offices.SMALL.named, value, value) in named


def test_an_invented_number_that_fits_no_other_is_refused(pantau: Pantau, released: Path, tmp_path: Path) -> None:
    true = {cell: offices.truth(released, cell) for cell in (offices.SMALL, offices.BESIDE)}
    invented = true | {offices.BESIDE: true[offices.BESIDE] + 1}
    code, out, err = pantau("audit", str(opened(released, tmp_path, invented)))
    assert code == exits.REFUSED
    assert out == ""
    assert re.search(r"region:16\.03/\S+/bulan:2026-07-01 bukan jumlah bagiannya", " ".join(err.split()))


def test_what_is_no_publication_is_said_in_words(pantau: Pantau, tmp_path: Path) -> None:
    code, _, err = pantau("audit", str(tmp_path))
    assert code == exits.REFUSED
    assert "bukan terbitan" in " ".join(err.split())
