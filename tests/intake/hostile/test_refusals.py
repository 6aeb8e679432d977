"""Hostile files through the command line: one Indonesian sentence each, exit code 2, and a store that stays as it was.

The files are made here; none lies in the repository. Most go through one command in this process, a dozen of the worst
through a command of their own, with the ten seconds that a refusal may take.
"""

import contextlib
import io
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from dashboard import cli
from dashboard.cli import exits
from dashboard.paths import ROOT
from tests.intake.hostile import maps, packing, tables
from tests.intake.hostile.tables import Case

SECONDS = 10
HONEST = """Rekap Penyaluran PKH;;;;;;;;
Kode Wilayah;Kecamatan;Bulan;Jenis Periode;Program;Kuota;Dibayar;Gagal;Menunggu
16.03.01;Tanjung Agung;2026-08;triwulan;PKH;120;118;2;0
"""
ENGLISH = re.compile(r"(?i)\b(the|error|invalid|unexpected|failed|not|traceback|cannot|unsupported|found)\b")
WORST = ("jauh.xlsx", "bom.xlsx", "tawa.xlsx", "sandi.xlsx", "makro.xlsm", "terpotong.xlsx", "acak.csv",
         "kutip-jauh.csv", "sel-40mb.csv", "gambar.csv", "ulang.ods", "dalam.xls")  # fmt: skip
Listing = dict[str, bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class Store:
    """A store with one honest file in it; `before`: all its bytes."""

    home: Path
    before: Listing


def listing(home: Path) -> Listing:
    """Every file of a store with its bytes."""
    return {str(path.relative_to(home)): path.read_bytes() for path in sorted(home.rglob("*")) if path.is_file()}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    folder = tmp_path_factory.mktemp("honest")
    (folder / "pkh.csv").write_text(HONEST, encoding="utf-8")
    home = tmp_path_factory.mktemp("store")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PANTAU_HOME", str(home))
        assert cli.run(["import", str(folder / "pkh.csv"), "--agency", "muara-enim", "--no-build"]) == exits.DONE
        yield Store(home=home, before=listing(home))


def made(cases: Sequence[Case], folder: Path) -> list[Path]:
    for case in cases:
        case.make(folder / case.name)
    return [folder / case.name for case in cases]


def run(*line: str) -> tuple[int, list[str]]:
    """The exit code of a command and the lines of errors that it says."""
    said = io.StringIO()
    with contextlib.redirect_stderr(said), contextlib.redirect_stdout(io.StringIO()):
        code = cli.run(line)
    return code, [text for text in said.getvalue().splitlines() if text.startswith("✗")]


def require_refusal(lines: Sequence[str], name: str, says: str) -> None:
    """Exactly one line names the file, in Indonesian, and says what it is."""
    named = [line for line in lines if re.search(rf"(?<![\w.-]){re.escape(name)}(?![\w-])", line)]
    assert len(named) == 1, (name, lines)
    assert re.search(says, named[0]), named[0]
    assert not ENGLISH.search(named[0]), named[0]


@pytest.fixture(scope="module")
def refusals(store: Store, tmp_path_factory: pytest.TempPathFactory) -> tuple[int, list[str]]:
    """The answer to one command with all hostile tables and an honest workbook."""
    folder = tmp_path_factory.mktemp("tables")
    paths = made(tables.CASES, folder)
    answer = run("import", *map(str, paths), "--agency", "muara-enim", "--no-build")
    shutil.rmtree(folder)
    return answer


def test_the_corpus_is_large_enough() -> None:
    names = [case.name for case in (*tables.CASES, *maps.CASES)]
    assert len(names) == len(set(names)) >= 100


@pytest.mark.parametrize("case", tables.CASES, ids=lambda case: case.name)
def test_each_hostile_table_is_refused_in_one_sentence(case: Case, refusals: tuple[int, list[str]]) -> None:
    code, lines = refusals
    assert code == exits.REFUSED
    require_refusal(lines, case.name, case.says)


def test_hostile_tables_leave_the_store_as_it_was(store: Store, refusals: tuple[int, list[str]]) -> None:
    assert len(refusals[1]) == len(tables.CASES)
    assert listing(store.home) == store.before


@pytest.mark.parametrize("case", maps.CASES, ids=lambda case: case.name)
def test_each_hostile_map_is_refused_in_one_sentence(case: Case, store: Store, tmp_path: Path) -> None:
    (path,) = made([case], tmp_path)
    code, lines = run("boundaries", "import", str(path), "--agency", "muara-enim")
    assert code == exits.REFUSED
    assert len(lines) == 1
    require_refusal(lines, case.name, case.says)
    assert listing(store.home) == store.before


@pytest.mark.parametrize("name", WORST)
def test_the_worst_are_refused_within_ten_seconds(name: str, store: Store, tmp_path: Path) -> None:
    case = next(case for case in tables.CASES if case.name == name)
    (path,) = made([case], tmp_path)
    command = [sys.executable, "-c", "from dashboard.cli import main; main()", "import", str(path)]
    done = subprocess.run(
        [*command, "--agency", "muara-enim"], env=os.environ | {"PYTHONUTF8": "1"}, cwd=ROOT, capture_output=True,
        text=True, encoding="utf-8", timeout=SECONDS, check=False,
    )  # fmt: skip
    assert done.returncode == exits.REFUSED
    lines = [line for line in done.stderr.splitlines() if line.startswith("✗")]
    assert len(lines) == 1
    require_refusal(lines, name, case.says)
    assert listing(store.home) == store.before


def _link(folder: Path) -> Path:
    packing.honest(folder / "asli.xlsx")
    (folder / "tautan.xlsx").symlink_to(folder / "asli.xlsx")
    return folder / "tautan.xlsx"


def _folder(folder: Path) -> Path:
    (folder / "folder.csv").mkdir()
    return folder / "folder.csv"


def _pipe(folder: Path) -> Path:
    os.mkfifo(folder / "pipa.csv")
    return folder / "pipa.csv"


def _device(_: Path) -> Path:
    return Path("/dev/zero")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no pipes and devices as files, links need rights")
@pytest.mark.parametrize("command", [("import",), ("boundaries", "import")], ids=" ".join)
@pytest.mark.parametrize(
    ("make", "says"),
    [(_link, "tautan"), (_folder, "folder"), (_pipe, "pipa"), (_device, "bukan berkas biasa")],
    ids=["link", "folder", "pipe", "device"],
)
def test_what_is_no_ordinary_file_is_refused_unopened(
    make: Callable[[Path], Path], says: str, command: tuple[str, ...], store: Store, tmp_path: Path
) -> None:
    path = make(tmp_path)
    code, lines = run(*command, str(path), "--agency", "muara-enim")
    assert code == exits.REFUSED
    require_refusal(lines, path.name, says)
    assert listing(store.home) == store.before


RECIPE = '[[table]]\ndataset = "disbursements"\n'


@pytest.mark.parametrize(
    ("recipe", "says"),
    [
        (b"PK\x03\x04\xff\xfe\x00", "bukan resep"),
        (b"# " + b"x" * 2_000_000, "terlalu besar"),
        (b"a = " + b"[" * 100_000, "tidak dapat dibaca"),
        (b"table = 5", "daftar"),
        ((RECIPE + "sheet = 5\n").encode(), "teks"),
        ((RECIPE + "header_rows = ['a']\n").encode(), "bilangan"),
        ((RECIPE + "header_rows = [-4]\n").encode(), "nomor baris"),
        ((RECIPE + "[table.columns]\nregion_code = 3\n").encode(), "teks"),
        ((RECIPE + "[table.melt]\npattern = '(?:a|aa)+c'\nvalue = 'paid'\n").encode(), "terlalu lama"),
        ((RECIPE + "[table.melt]\npattern = '('\nvalue = 'paid'\n").encode(), "tidak sah"),
        ((RECIPE + "[table.constants]\nmonth = '{file:(?:a|aa)+c}'\n").encode(), "terlalu lama"),
    ],
)  # fmt: skip
def test_a_hostile_recipe_is_refused(recipe: bytes, says: str, store: Store, tmp_path: Path) -> None:
    letters = "a" * 60 + "bc"
    data = tmp_path / f"{letters}.csv"
    data.write_text(f"{letters};;\nKecamatan;{letters};kuota\nLais;1;2\nSekayu;1;2\n")
    (tmp_path / "resep.toml").write_bytes(recipe)
    code, lines = run("import", str(data), "--agency", "muara-enim", "--recipe", str(tmp_path / "resep.toml"))
    assert (code, len(lines)) == (exits.REFUSED, 1), lines
    assert re.search(says, lines[0]), lines[0]
    assert listing(store.home) == store.before
