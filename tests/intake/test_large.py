"""Files that are streamed become exactly what they become when they are read into memory: rows, reasons, counts."""

import random
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pytest

from dashboard.errors import PantauError, UnreadableFileError
from dashboard.intake import importer, large_import, rejects, staging, streamed
from dashboard.intake.importer import ImportResult

OFFICE = "muara-enim"
DAY = date(2026, 8, 5)
COUNTS = "program_code;region_code;month;stage;quota;paid;failed;waiting;amount_idr\n"
PAYMENTS = "payment_id,nik,nama penerima,program_code,region_code,month,stage,amount_idr,status,reason,sp2d_date\n"
Write = Callable[..., Path]
Files = dict[str, str | bytes]


def payments(count: int, seed: int = 1) -> str:
    """Rows of payments, one in eight with a fault or a repeat or of another office."""
    draw, rows = random.Random(seed), []  # noqa: S311
    for number in range(count):
        row = [
            f"P-{number:07d}", f"16030205058{draw.randrange(10**5):05d}", "SITI AMINAH", "PKH", "Lawang Kidul",
            "2026-07", "1", str(225_000 * draw.randrange(1, 4)), "dibayar", "", "2026-07-06",
        ]  # fmt: skip
        faults: list[tuple[int, str]] = [
            (0, "P-0000001"), (1, "1,60302E+15"), (1, "'1603 0205 0585 0001"), (3, "PKHX"), (4, "16.06.01"),
            (4, "16.03.99"), (5, "2026-13"), (7, "Rp 225.000"), (7, "-5"), (7, "x"), (8, "lunas"), (9, "pindah"),
            (10, "2026-07-40"), (10, "-"), (0, ""), (0, "1603020505850001"),
        ]  # fmt: skip
        if draw.random() < 0.125:
            place, text = draw.choice(faults)
            row[place] = text
        rows.append(",".join(f'"{cell}"' if "," in cell else cell for cell in row))
    return PAYMENTS + "\n".join(rows) + "\n"


GOOD = "PKH;Lawang Kidul;2026-07;1;100;90;8;2;Rp 67.500.000,00\n"
FILES: Files = {
    "payments": payments(600),
    "no newline at the end": payments(5).rstrip("\n"),
    "blank lines": payments(3) + "\n\n" + payments(40, 7).split("\n", 1)[1] + "\n\n",
    "windows lines": payments(20).replace("\n", "\r\n"),
    "line break in quotes": payments(4) + 'P-1000000,1603020505850001,"SITI\nAMINAH",PKH,Lubai,2026-07,1,1,dibayar,,\n',
    "old Windows letters": payments(30).replace("SITI", "RENÉ").encode("cp1252"),
    "utf-16": payments(30).encode("utf-16"),
    "byte-order mark": payments(30).encode("utf-8-sig"),
    "title and total": "Laporan pembayaran\n\n" + payments(30) + "TOTAL,,,,,,,9999999,,,\n",
    "all rejected": payments(30).replace("2026-07", "2026-99"),
    "all outside": payments(30).replace("Lawang Kidul", "16.06.01"),
    "counts": COUNTS + GOOD + GOOD + GOOD.replace("Lawang Kidul", "16.06.01") + GOOD.replace(";90;", ";91;") * 2,
    "counts with a stray number": COUNTS + GOOD + GOOD.replace("Lawang Kidul", "Lubai 1603020505850001"),
    "counts in English": COUNTS + GOOD.replace("Rp 67.500.000,00", "67,500,000.00") + GOOD.replace("07;1", "08;1"),
    "counts that cannot be read": COUNTS + GOOD.replace("Rp 67.500.000,00", "1.234").replace("07;1", "09;1"),
}


def everything(path: Path) -> list[tuple[Any, ...]]:
    """The rows of a Parquet file with the names of their columns, by line; none where it is absent."""
    if not path.exists():
        return []
    with duckdb.connect() as connection:
        found = connection.execute("select * from read_parquet($path)", {"path": str(path)})
        names = [column[0] for column in found.description or ()]
        rows = [tuple(zip(names, row, strict=True)) for row in found.fetchall()]
    return sorted(rows, key=lambda row: (dict(row).get("_line", dict(row).get("line")), str(row)))


def bring(path: Path) -> ImportResult:
    (result,) = importer.import_file(path, OFFICE, received=DAY)
    return result


def outcome(result: ImportResult) -> tuple[Any, ...]:
    """All that an import leaves behind."""
    counts = (result.rows, result.loaded, result.rejected, result.outside, result.totals, result.staged)
    spans = (result.period_from, result.period_to, result.columns, result.person_key, result.warnings)
    staged = everything(staging.staged_path(OFFICE, result.dataset, result.sha256))
    return counts, spans, staged, everything(staging.rejects_path(OFFICE, result.dataset, result.sha256))


@pytest.fixture
def always_large(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Call it, and every text file from then on is streamed."""

    def switch() -> None:
        monkeypatch.setattr(streamed, "LARGE_BYTES", 1)
        monkeypatch.setattr(large_import, "LARGE_ROWS", 1)

    return switch


@pytest.mark.parametrize("name", FILES)
def test_a_streamed_file_becomes_what_a_small_one_becomes(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, always_large: Callable[[], None]
) -> None:
    content, path = FILES[name], tmp_path / "berkas.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    monkeypatch.setenv("PANTAU_HOME", str(tmp_path / "small"))
    small = outcome(bring(path))
    monkeypatch.setenv("PANTAU_HOME", str(tmp_path / "large"))
    always_large()
    result = bring(path)
    assert outcome(result) == small
    assert result.rows == result.loaded + result.rejected + result.outside

    staging.staged_path(OFFICE, result.dataset, result.sha256).unlink()
    assert importer.restage(OFFICE) == 1
    assert outcome(result)[2:] == small[2:]
    assert not list((tmp_path / "large" / OFFICE).glob(".large-*"))


@pytest.mark.usefixtures("empty_store")
class TestRefused:
    @pytest.mark.parametrize(
        ("content", "said"),
        [
            (payments(300) + "a,b,c,d,e,f,g,h,i,j,k,l,m,n,o\n" + payments(300, 2), "lebih banyak kolom"),
            (payments(300) + 'P-9,"1603020505850001,x\n' + payments(300, 3), "kutip"),
            (payments(300).encode() + b"\xff\x00\xfe\n" + payments(300).encode(), "kendali"),
            (payments(3000) + "P-1,\x1fn1603020505850001\n" + payments(300), "baris 3002 memuat tanda kendali"),
            (payments(300) + "x" * (25 << 20) + "\n" + payments(300), "lebih panjang dari 16 MB"),
        ],
    )
    def test_what_is_no_table_is_refused_whole(
        self, content: str | bytes, said: str, tmp_path: Path, always_large: Callable[[], None]
    ) -> None:
        path = tmp_path / "berkas.csv"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        always_large()
        with pytest.raises(UnreadableFileError, match=said) as caught:
            bring(path)
        assert "1603020505850001" not in str(caught.value)
        assert not staging.staged_path(OFFICE, "payments", "x").parent.exists()

    def test_a_list_of_persons_is_no_count(self, write_text: Write, always_large: Callable[[], None]) -> None:
        always_large()
        with pytest.raises(PantauError, match="data perorangan"):
            bring(write_text("salur.csv", COUNTS.strip() + ";NIK\n" + GOOD.strip() + ";1603020505850001\n"))


@pytest.mark.usefixtures("empty_store")
def test_a_newer_large_file_says_how_much_it_replaces(write_text: Write, always_large: Callable[[], None]) -> None:
    always_large()
    bring(write_text("a.csv", payments(50)))
    again = bring(write_text("b.csv", payments(50).replace("SITI", "BUDI")))
    assert again.superseded == again.loaded > 0


@pytest.mark.usefixtures("empty_store")
def test_progress_is_told(write_text: Write, monkeypatch: pytest.MonkeyPatch, always_large: Callable[[], None]) -> None:
    always_large()
    monkeypatch.setattr("dashboard.intake.watching.EVERY_SECONDS", 0.0001)
    heard: list[tuple[object, ...]] = []
    importer.import_file(
        write_text("bayar.csv", payments(3000)), OFFICE, received=DAY, progress=lambda *said: heard.append(said)
    )
    assert any("membaca" in str(said[0]) for said in heard)
    assert any("memeriksa" in str(said[0]) for said in heard)


@pytest.mark.usefixtures("empty_store")
def test_a_dry_run_leaves_nothing(write_text: Write, empty_store: Path, always_large: Callable[[], None]) -> None:
    always_large()
    path = write_text("bayar.csv", payments(600))
    (result,) = importer.import_file(path, OFFICE, received=DAY, dry_run=True)
    assert result.loaded > 0
    assert len({reject.line for reject in result.rejects}) == result.rejected > rejects.SHOWN
    assert len(result.rejects) <= rejects.CHECKED
    assert [path for path in empty_store.rglob("*") if path.is_file()] == []
    assert len(bring(path).rejects) == rejects.SHOWN  # the rest stands in the store
