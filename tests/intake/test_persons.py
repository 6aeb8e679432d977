"""What is about single persons stops at the door: refused, masked or hashed, and found in no byte of the store."""

import hashlib
import io
import os
import stat
from collections.abc import Callable
from datetime import date
from pathlib import Path

import duckdb
import pytest
import xlsxwriter

from dashboard import cli, paths
from dashboard.errors import PersonalDataError, StoreError
from dashboard.intake import identity, importer, inspect, log, persons, staging
from dashboard.intake.headers import Header
from dashboard.intake.importer import ImportResult
from dashboard.masking import masked
from tests.searching import everything

OFFICE = "muara-enim"
DAY = date(2026, 8, 5)
NIK, OTHER = "1603020505850001", "1603024510900002"
COUNTS = "program_code;region_code;month;stage;quota;paid;failed;waiting;amount_idr"
PAYMENTS = "Nomor Pembayaran;NIK;Nama Penerima;Program;Kecamatan;Bulan;Tahap;Nilai (Rp);Status;Sebab;Tanggal SP2D"
Write = Callable[..., Path]
pytestmark = pytest.mark.usefixtures("empty_store")


def payment(number: int, nik: str, *, name: str = "SITI AMINAH", status: str = "dibayar") -> str:
    return f"P-{number:07d};{nik};{name};PKH;Lawang Kidul;2026-07;1;750000;{status};;2026-07-06"


def lines(*rows: str, header: str = PAYMENTS) -> str:
    return "\n".join((header, *rows)) + "\n"


def bring(path: Path) -> ImportResult:
    (result,) = importer.import_file(path, OFFICE, received=DAY)
    return result


def keys(result: ImportResult) -> list[str]:
    with duckdb.connect() as connection:
        path = staging.staged_path(OFFICE, "payments", result.sha256)
        query = "select person_key from read_parquet($path) order by _line"
        return [key for (key,) in connection.execute(query, {"path": str(path)}).fetchall()]


class TestPayments:
    def test_an_identity_number_becomes_a_keyed_hash(self, write_text: Write, person_key: Path) -> None:
        result = bring(write_text("bayar.csv", lines(payment(1, NIK), payment(2, OTHER), payment(3, NIK))))
        assert (result.dataset, result.loaded, result.rejected) == ("payments", 3, 0)
        secret = person_key.read_bytes()
        expected = [hashlib.sha256(secret + nik.encode()).hexdigest() for nik in (NIK, OTHER, NIK)]
        assert keys(result) == expected

    def test_neither_number_nor_name_is_in_the_store(self, write_text: Write) -> None:
        bad = payment(3, "3,51601E+15", name="BUDI SANTOSO").replace("PKH", "PROGRAM X")
        result = bring(write_text(f"bayar {NIK}.csv", lines(payment(1, NIK), payment(2, OTHER), bad)))
        assert (result.loaded, result.rejected) == (2, 1)
        found = everything(paths.store()) + str(result)
        for secret in (NIK, OTHER, "SITI", "BUDI", "3,51601E+15"):
            assert secret not in found

    @pytest.mark.parametrize("written", ["1603 0205 0585 0001", "160302.050585.0001", f"'{NIK}", "160302-050585-0001"])
    def test_a_number_written_in_groups_is_the_same_person(self, write_text: Write, written: str) -> None:
        first, second = keys(bring(write_text("bayar.csv", lines(payment(1, NIK), payment(2, written)))))
        assert first == second

    @pytest.mark.parametrize("damaged", ["1,60302E+15", "160302050585000", "1603020505850000", "16030205058500011"])
    def test_a_damaged_number_is_rejected_and_not_shown(self, write_text: Write, damaged: str) -> None:
        result = bring(write_text("bayar.csv", lines(payment(1, NIK), payment(2, damaged))))
        assert (result.loaded, result.rejected) == (1, 1)
        (reject,) = result.rejects
        assert (reject.line, reject.column, reject.rule, reject.raw) == (
            3, "person_key", "identity_damaged", "‹disamarkan›",
        )  # fmt: skip

    def test_made_up_numbers_without_a_birthday_are_whole(self, write_text: Write) -> None:
        assert bring(write_text("bayar.csv", lines(payment(1, "3500000000000000")))).loaded == 1

    def test_a_native_number_of_a_workbook_has_lost_digits(self, tmp_path: Path) -> None:
        path = tmp_path / "bayar.xlsx"
        with xlsxwriter.Workbook(path) as book:
            sheet = book.add_worksheet()
            for row, text in enumerate(lines(payment(1, NIK), payment(2, OTHER)).splitlines()):
                sheet.write_row(row, 0, text.split(";"))
            sheet.write_number(2, 1, 3516011234567890)
        result = bring(path)
        assert [(one.line, one.rule) for one in result.rejects] == [(3, "identity_damaged")]
        assert NIK not in everything(paths.store())
        assert "3516011234567890" not in everything(paths.store())

    def test_what_the_store_keeps_is_read_again_as_it_was(self, write_text: Write) -> None:
        rows = (payment(1, NIK), payment(2, "rusak"), payment(3, OTHER, status="apa"))
        result = bring(write_text("bayar.csv", lines(*rows)))
        before = keys(result)
        staging.staged_path(OFFICE, "payments", result.sha256).unlink()
        paths.person_key().unlink()
        assert importer.restage(OFFICE) == 1
        assert keys(result) == before
        assert not paths.person_key().exists(), "what is hashed already needs no secret"

    def test_the_log_knows_the_secret_without_telling_it(self, write_text: Write, person_key: Path) -> None:
        bring(write_text("bayar.csv", lines(payment(1, NIK))))
        (event,) = log.read(OFFICE)
        assert event["person_key"] == persons.fingerprint(person_key.read_bytes())
        assert person_key.read_bytes().hex() not in everything(paths.store())

    def test_another_secret_is_refused(
        self, write_text: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        bring(write_text("bayar.csv", lines(payment(1, NIK))))
        monkeypatch.setenv("PANTAU_KEY_FILE", str(tmp_path / "other.key"))
        with pytest.raises(StoreError, match="dua kali"):
            bring(write_text("bayar-2.csv", lines(payment(2, NIK))))

    def test_inspect_shows_no_number(self, write_text: Write, capsys: pytest.CaptureFixture[str]) -> None:
        path = write_text("bayar.csv", lines(payment(1, NIK)))
        assert cli.run(["inspect", str(path)]) == 0
        said = capsys.readouterr().out
        assert "‹disamarkan›" in said
        assert NIK not in said
        assert "SITI" not in said

    def test_inspect_makes_no_secret(self, write_text: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("PANTAU_KEY_FILE", str(tmp_path / "none.key"))
        assert inspect.inspect(write_text("bayar.csv", lines(payment(1, NIK)))).ready
        assert not (tmp_path / "none.key").exists()


class TestCounts:
    @pytest.mark.parametrize("header", ["NIK", "No. KTP", "Nama Penerima", "nama_kpm", "Tempat/Tgl Lahir", "No HP"])
    def test_a_column_about_persons_refuses_the_file(self, write_text: Write, header: str) -> None:
        path = write_text("salur.csv", f"{COUNTS};{header}\nPKH;Lais;2026-07;1;1;1;0;0;1;SITI AMINAH\n")
        with pytest.raises(PersonalDataError, match="data perorangan"):
            bring(path)
        assert log.read(OFFICE) == []
        assert "SITI" not in everything(paths.store())
        assert "data perorangan" in inspect.inspect(path).refusal

    def test_a_stray_number_rejects_its_row_and_is_kept_nowhere(self, write_text: Write) -> None:
        rows = ("PKH;Lawang Kidul;2026-07;1;100;90;8;2;1000", f"PKH;Lubai {NIK};2026-07;1;10;10;0;0;1000")
        result = bring(write_text("salur.csv", lines(*rows, header=COUNTS)))
        assert (result.loaded, result.rejected) == (1, 1)
        assert "personal_data" in {one.rule for one in result.rejects}
        assert NIK not in everything(paths.store()) + str(result)
        staging.staged_path(OFFICE, "disbursements", result.sha256).unlink()
        assert importer.restage(OFFICE) == 1

    @pytest.mark.parametrize("hidden", ["sheet", "comment"])
    def test_what_a_workbook_hides_is_not_kept(self, tmp_path: Path, hidden: str) -> None:
        path = tmp_path / "salur.xlsx"
        with xlsxwriter.Workbook(path) as book:
            sheet = book.add_worksheet("Rekap")
            for row, text in enumerate((COUNTS, "PKH;Lawang Kidul;2026-07;1;100;90;8;2;1000")):
                sheet.write_row(row, 0, text.split(";"))
            if hidden == "comment":
                sheet.write_comment("A1", f"SITI {NIK}")
            else:
                other = book.add_worksheet("Daftar")
                other.write_row(0, 0, ["NIK", "Nama"])
                other.write_row(1, 0, [NIK, "SITI"])
                other.hide()
        result = bring(path)
        assert (result.loaded, result.rejected) == (1, 0)
        assert NIK not in everything(paths.store())
        assert staging.kept_path(OFFICE, result.sha256).exists()

    def test_a_file_without_persons_is_kept_to_the_byte(self, write_text: Write) -> None:
        path = write_text("salur.csv", lines("PKH;Lawang Kidul;2026-07;1;100;90;8;2;1000", header=COUNTS))
        result = bring(path)
        assert staging.raw_path(OFFICE, result.sha256, ".csv").read_bytes() == path.read_bytes()


@pytest.mark.parametrize(
    "text",
    [
        "nik tidak padan", "jumlah kk", "nama kecamatan", "nama kabupaten/kota", "nama program", "nama upt", "kk",
        "penerima", "jumlah penerima", "nomor", "no", "nama", "kartu keluarga sejahtera", "tanggal transfer",
    ],
)  # fmt: skip
def test_columns_of_counts_are_not_about_persons(text: str) -> None:
    assert persons.is_personal(Header(0, (text,))) == (text == "kk")


class TestSecret:
    def test_it_is_readable_by_its_owner_only(self, person_key: Path) -> None:
        assert len(persons.key()) == persons.KEY_BYTES
        assert os.name == "nt" or stat.S_IMODE(person_key.stat().st_mode) == 0o600

    def test_two_processes_agree_on_the_first(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("PANTAU_KEY_FILE", str(tmp_path / "k" / "person.key"))
        first = persons.key()
        persons._make(paths.person_key())
        assert persons.key() == first
        assert [path.name for path in (tmp_path / "k").iterdir()] == ["person.key"]

    def test_inside_the_store_it_is_refused(self, empty_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("PANTAU_KEY_FILE", str(empty_store / "person.key"))
        with pytest.raises(StoreError, match="di dalam penyimpanan"):
            persons.key()

    @pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights otherwise")
    def test_open_to_others_it_is_refused(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        path = tmp_path / "person.key"
        path.write_bytes(b"k" * persons.KEY_BYTES)
        path.chmod(0o644)
        monkeypatch.setenv("PANTAU_KEY_FILE", str(path))
        with pytest.raises(StoreError, match="chmod 600"):
            persons.key()

    def test_a_cut_off_one_is_refused(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        path = tmp_path / "person.key"
        path.touch(0o600)
        monkeypatch.setenv("PANTAU_KEY_FILE", str(path))
        with pytest.raises(StoreError, match="32 byte"):
            persons.key()


def test_numbers_are_found_across_pieces_and_encodings() -> None:
    around = b"x" * ((1 << 20) - 8)
    assert identity._occurs(io.BytesIO(around + NIK.encode() + b";"))
    assert identity._occurs(io.BytesIO(f"a;{NIK};b".encode("utf-16-le")))
    assert not identity._occurs(io.BytesIO(b"0.1234567890123456;12345678901234567"))


@pytest.mark.parametrize("written", [NIK, "1603 0205 0585 0001", "160302-050585-0001", f"{NIK}07"])
def test_a_mask_leaves_other_words(written: str) -> None:
    assert masked(f"Baris 3: {written} ganda") == "Baris 3: ‹disamarkan› ganda"
