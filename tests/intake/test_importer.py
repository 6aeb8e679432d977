"""The whole way of a file into a store: counts, reasons, log, the same bytes twice, newer over older, crashes."""

import json
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashboard.disk import lock
from dashboard.errors import NotFoundError, PantauError, QuestionsOpenError, StoreError, UnreadableFileError
from dashboard.intake import importer, log, rejects, remarks, staging
from dashboard.intake.importer import ImportResult, Job
from dashboard.paths import agency_store

OFFICE = "muara-enim"
HEADER = "program_code;region_code;month;stage;quota;paid;failed;waiting;amount_idr\n"
GOOD = "PKH;Lawang Kidul;2026-07;1;100;90;8;2;Rp 67.500.000,00\n"
DAY = date(2026, 8, 5)
Write = Callable[..., Path]


@pytest.fixture(autouse=True)
def store(empty_store: Path) -> Path:
    """Every test writes to a store of its own."""
    return empty_store


def bring(path: Path, **options: object) -> ImportResult:
    """Import a file that feeds one dataset."""
    (result,) = importer.import_file(path, OFFICE, **{"received": DAY, **options})  # type: ignore[arg-type]
    return result


def staged(result: ImportResult) -> list[dict[str, object]]:
    """The staged rows of an import, by column."""
    with duckdb.connect() as connection:
        path = staging.staged_path(OFFICE, result.dataset, result.sha256)
        found = connection.execute("select * from read_parquet($path)", {"path": str(path)})
        names = [column[0] for column in found.description or ()]
        return [dict(zip(names, row, strict=True)) for row in found.fetchall()]


def rules(result: ImportResult) -> list[tuple[int, str, str]]:
    """(line, column, rule) of the rejects."""
    return [(one.line, one.column, one.rule) for one in result.rejects]


def test_a_row_is_staged_with_the_types_of_the_catalogue(write_text: Write) -> None:
    result = bring(write_text("salur.csv", HEADER + GOOD))
    assert (result.rows, result.loaded, result.rejected, result.outside) == (1, 1, 0, 0)
    assert staged(result) == [
        {
            "program_code": "PKH", "region_code": "16.03.07", "month": date(2026, 7, 1), "period_kind": "bulan",
            "stage": "1", "quota": 100, "paid": 90, "failed": 8, "waiting": 2, "amount_idr": 67_500_000, "_line": 2,
        }
    ]  # fmt: skip


def test_the_log_says_what_came_in(write_text: Write) -> None:
    result = bring(write_text("salur.csv", HEADER + GOOD), sender="Bidang PJS")
    (event,) = log.read(OFFICE)
    assert event["event"] == "import"
    assert (event["id"], event["file"], event["dataset"], event["sender"]) == (
        1,
        "salur.csv",
        "disbursements",
        "Bidang PJS",
    )
    assert (event["rows"], event["loaded"], event["rejected"], event["outside"]) == (1, 1, 0, 0)
    assert (event["received"], event["period_from"], event["period_to"]) == ("2026-08-05", "2026-07-01", "2026-07-01")
    assert event["columns"] == list(result.columns)
    assert staging.raw_path(OFFICE, result.sha256, ".csv").read_text(encoding="utf-8") == HEADER + GOOD


def test_every_bad_row_says_where_and_what_to_do(write_text: Write) -> None:
    rows = [
        GOOD,
        "PKHX;Lubai;2026-07;1;10;10;0;0;1000\n",
        "PKH;Lubay;2026-07;1;10;10;0;0;1000\n",
        "PKH;Lubai;2026-13;1;10;10;0;0;1000\n",
        "PKH;Rambang;2026-07;1;-10;x;0;0;1000\n",
        "PKH;Lembak;2026-07;1;10;9;0;0;1000\n",
        ";Kelekar;2026-07;1;10;10;0;0;1000\n",
    ]
    result = bring(write_text("salur.csv", HEADER + "".join(rows)))
    assert (result.rows, result.loaded, result.rejected) == (7, 1, 6)
    assert rules(result) == [
        (3, "program_code", "unit_unknown"),
        (4, "region_code", "region_unknown"),
        (5, "month", "month_unreadable"),
        (6, "paid", "number_unreadable"),
        (6, "quota", "out_of_range"),
        (7, "", "quota_adds_up"),
        (8, "program_code", "required_missing"),
    ]
    assert all(one.file == "salur.csv" and one.advice for one in result.rejects)
    assert result.rejects[5].raw == "quota=10; paid=9; failed=0; waiting=0"
    assert "16.03.14 Lubai" in result.rejects[1].advice


def test_rows_of_other_areas_are_outside_whatever_else_is_wrong(write_text: Write) -> None:
    result = bring(write_text("salur.csv", HEADER + GOOD + "PKH;16.06.01;2026-07;1;x;1;1;1;1\n"))
    assert (result.rows, result.loaded, result.rejected, result.outside) == (2, 1, 0, 1)


def test_a_file_of_another_office_loads_nothing_and_says_so(write_text: Write) -> None:
    result = bring(write_text("salur.csv", HEADER + "PKH;16.06.01;2026-07;1;1;1;0;0;1\n"))
    assert (result.loaded, result.outside) == (0, 1)
    assert remarks.ELSEWHERE in result.warnings


def test_repeated_keys_name_the_first_line(write_text: Write) -> None:
    other = GOOD.replace(";90;8;2;", ";80;18;2;")
    result = bring(write_text("salur.csv", HEADER + GOOD + GOOD + other))
    assert (result.loaded, result.rejected) == (1, 2)
    same, different = result.rejects
    assert (same.rule, different.rule) == ("duplicate_key", "duplicate_key")
    assert "baris 2 dengan isi yang sama" in same.advice
    assert "baris 2 dengan isi yang berbeda" in different.advice


def test_total_rows_are_checked_and_never_loaded(write_text: Write) -> None:
    rows = "Lubai;2026-07;100\nRambang;2026-07;50\n"
    header = "Kecamatan;Bulan;Dibayar\n"
    right = write_text("a.csv", header + rows + "Jumlah;2026-07;150\n")
    wrong = write_text("b.csv", header + rows + "Jumlah;2026-07;160\n")
    recipe = write_text(
        "r.toml",
        '[[table]]\ndataset = "disbursements"\n[table.columns]\nregion_code = "Kecamatan"\nmonth = "Bulan"\n'
        'paid = "Dibayar"\n[table.constants]\nprogram_code = "PKH"\n',
    )
    good, bad = (bring(path, recipe=recipe) for path in (right, wrong))
    assert (good.rows, good.loaded, good.totals) == (2, 2, 1)
    assert not [text for text in good.warnings if "jumlah bagiannya" in text]
    assert [text for text in bad.warnings if "Dibayar 160" in text and "150" in text]


def test_a_total_of_a_block_is_right_too(write_text: Write) -> None:
    rows = "A;Lubai;2026-07;100\nA;Rambang;2026-07;50\nB;Jumlah;2026-07;150\nB;Lembak;2026-07;5\nB;Jumlah;2026-07;155\n"
    recipe = write_text(
        "r.toml",
        '[[table]]\ndataset = "disbursements"\n[table.columns]\nregion_code = "Kecamatan"\nmonth = "Bulan"\n'
        'paid = "Dibayar"\n[table.constants]\nprogram_code = "PKH"\n',
    )
    result = bring(write_text("a.csv", "Blok;Kecamatan;Bulan;Dibayar\n" + rows), recipe=recipe)
    assert (result.loaded, result.totals) == (3, 2)
    assert not [text for text in result.warnings if "jumlah bagiannya" in text]


def test_the_same_bytes_twice_change_nothing(write_text: Write) -> None:
    path = write_text("salur.csv", HEADER + GOOD)
    first = bring(path)
    before = log.path(OFFICE).read_bytes()
    again = bring(path, received=date(2026, 9, 1))
    assert (first.already, again.already) == (False, True)
    assert again.loaded == first.loaded
    assert log.path(OFFICE).read_bytes() == before
    assert "tidak ada yang berubah" in again.warnings[0]


def test_a_newer_file_takes_the_place_of_older_figures(write_text: Write) -> None:
    bring(write_text("a.csv", HEADER + GOOD))
    newer = GOOD.replace(";90;8;2;", ";98;0;2;") + GOOD.replace("2026-07", "2026-08")
    result = bring(write_text("b.csv", HEADER + newer), received=date(2026, 9, 5))
    older = bring(write_text("c.csv", HEADER + GOOD + "\n"), received=date(2026, 8, 1))
    assert result.superseded == 1
    assert "1 baris menggantikan angka dari berkas sebelumnya." in result.warnings
    assert older.superseded == 0


def test_files_of_one_run_supersede_each_other(write_text: Write) -> None:
    paths = [write_text(f"{name}.csv", HEADER + GOOD + "\n" * place) for place, name in enumerate("abc")]
    results = importer.import_files(paths, OFFICE, received=DAY)
    assert [result.superseded for result in results] == [0, 1, 1]
    assert [result.id for result in results] == [1, 2, 3]


def test_columns_that_another_file_does_not_carry_are_not_superseded(write_text: Write) -> None:
    header = "region_code;year;source;"
    bring(write_text("a.csv", header + "people\n16.03.02;2025;BPS;100\n"), dataset="population")
    result = bring(write_text("b.csv", header + "families\n16.03.02;2025;BPS;30\n"), dataset="population")
    assert result.superseded == 0


def test_a_dry_run_writes_nothing(write_text: Write, store: Path) -> None:
    result = bring(write_text("salur.csv", HEADER + GOOD + "PKH;Lubay;2026-07;1;1;1;0;0;1\n"), dry_run=True)
    assert (result.loaded, result.rejected, len(result.rejects)) == (1, 1, 1)
    assert list(store.iterdir()) == []


def test_withdrawn_is_out_of_what_counts_and_can_come_back(write_text: Write) -> None:
    path = write_text("salur.csv", HEADER + GOOD)
    sha = bring(path).sha256
    assert importer.withdraw(OFFICE, sha[:8], reason="salah bulan") == sha
    assert log.active(OFFICE) == []
    assert log.read(OFFICE)[-1]["reason"] == "salah bulan"
    assert bring(path).already is False
    assert [event["id"] for event in log.active(OFFICE)] == [3]


def test_withdrawing_what_is_not_there_names_what_is(write_text: Write) -> None:
    bring(write_text("salur.csv", HEADER + GOOD))
    with pytest.raises(NotFoundError, match=r"salur\.csv"):
        importer.withdraw(OFFICE, "0" * 12, reason="uji")
    with pytest.raises(PantauError, match="alasan"):
        importer.withdraw(OFFICE, "0" * 12, reason=" ")


def test_the_rejects_are_kept_and_given_out(write_text: Write, tmp_path: Path) -> None:
    result = bring(write_text("salur.csv", HEADER + GOOD + "=1+1;Lubay;2026-07;1;1;1;0;0;1\n"))
    kept = rejects.read(staging.rejects_path(OFFICE, "disbursements", result.sha256))
    assert kept == list(result.rejects)
    rejects.write_csv(tmp_path / "tolak.csv", kept)
    lines = (tmp_path / "tolak.csv").read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) == len(kept) + 1
    assert ",'=1+1," in lines[1]
    rejects.write_xlsx(tmp_path / "tolak.xlsx", kept)
    assert (tmp_path / "tolak.xlsx").stat().st_size > 1000


def test_an_identity_number_rejects_its_row_and_is_shown_nowhere(write_text: Write) -> None:
    """Mapped or not, in a row of counts it has no place."""
    nik = "1603020101900001"
    rows = GOOD.replace("\n", ";\n") + GOOD.replace("Lawang Kidul", "Lubai").replace("\n", f";{nik}\n")
    result = bring(write_text("salur.csv", HEADER.replace("\n", ";keterangan\n") + rows))
    assert (result.loaded, result.rejected) == (1, 1)
    assert [one.rule for one in result.rejects] == ["personal_data"]
    assert result.rejects[0].raw == "‹disamarkan›"
    named = bring(write_text("nama.csv", HEADER + GOOD.replace("Lawang Kidul", nik)))
    assert {one.rule for one in named.rejects} >= {"personal_data"}
    assert all(nik not in text for one in named.rejects for text in (one.raw, one.advice))


def test_the_decimals_of_a_rate_are_no_identity_number(write_text: Write) -> None:
    text = "region_code;year;indicator;value\n16.03;2025;indeks_kesejahteraan_sosial;55.1234567890123456\n"
    assert bring(write_text("iks.csv", text), dataset="area_indicators").loaded == 1


def test_one_refused_file_does_not_stop_the_others(write_text: Write, tmp_path: Path) -> None:
    good = write_text("salur.csv", HEADER + GOOD)
    missing = tmp_path / "hilang.csv"
    results = importer.import_files([missing, good, good], OFFICE, received=DAY)
    assert [bool(result.refused) for result in results] == [True, False, False]
    assert [result.loaded for result in results] == [0, 1, 0]
    assert remarks.TWICE in results[2].warnings
    with pytest.raises(UnreadableFileError):
        importer.import_file(missing, OFFICE)


def test_an_open_question_refuses_the_file(write_text: Write) -> None:
    with pytest.raises(QuestionsOpenError):
        importer.import_file(write_text("x.csv", "Kecamatan;Jumlah Keluarga\nLubai;10\nRambang;20\n"), OFFICE)
    assert not log.path(OFFICE).exists()


def test_each_job_has_its_own_day_and_sender(write_text: Write) -> None:
    jobs = [
        Job(path=write_text("a.csv", HEADER + GOOD), received=date(2026, 8, 1), sender="A"),
        Job(
            path=write_text("b.csv", HEADER + GOOD.replace("2026-07", "2026-08")), received=date(2026, 9, 1), sender="B"
        ),
    ]
    importer.import_jobs(jobs, OFFICE)
    assert [(e["received"], e["sender"]) for e in log.read(OFFICE)] == [("2026-08-01", "A"), ("2026-09-01", "B")]


def test_files_judged_together_prove_nothing_for_each_other(write_text: Write) -> None:
    """`1.234` stays ambiguous in a file whose neighbour proves the Indonesian way."""
    header = "region_code;year;source;families\n"
    proven = write_text("a.csv", header + "16.03.02;2025;BPS;1.234\n16.03.14;2025;BPS;1.234.567\n")
    open_ = write_text("b.csv", header + "16.03.02;2024;BPS;1.234\n16.03.14;2024;BPS;12\n")
    first, second = importer.import_files([proven, open_], OFFICE, dataset="population")
    assert (first.loaded, first.rejected) == (2, 0)
    assert (second.loaded, second.rejected) == (1, 1)
    assert rules(second) == [(2, "families", "number_ambiguous")]


def test_the_words_of_the_month_tell_the_kind_of_period(write_text: Write) -> None:
    text = "program_code;region_code;month;paid\nPKH;Lubai;Triwulan III 2026;10\nPKH;Rambang;Juli 2026;20\n"
    result = bring(write_text("salur.csv", text), dataset="disbursements")
    assert [(row["month"], row["period_kind"]) for row in staged(result)] == [
        (date(2026, 7, 1), "triwulan"),
        (date(2026, 7, 1), "bulan"),
    ]


def test_a_kind_of_period_that_contradicts_the_month_is_rejected(write_text: Write) -> None:
    text = "program_code;region_code;month;period_kind;paid\nPKH;Lubai;Triwulan III 2026;bulan;10\n"
    result = bring(write_text("salur.csv", text), dataset="disbursements")
    assert rules(result) == [(2, "period_kind", "period_kind_conflict")]


def test_rates_between_nought_and_one_are_doubted(write_text: Write) -> None:
    recipe = (
        '[[table]]\ndataset = "poverty"\n[table.columns]\nregion_code = "kode"\nyear = "tahun"\np0_pct = "miskin"\n'
    )
    text = "kode;tahun;miskin\n16.03;2022;0.1112\n16.03;2023;0.1093\n16.03;2024;0.0979\n"
    result = bring(write_text("p0.csv", text), recipe=write_text("r.toml", recipe))
    assert result.loaded == 3
    assert any("pecahan" in warning for warning in result.warnings)


ROLL_UP = """
[[table]]
dataset = "population"
[table.columns]
region_code = "desa"
families = "kk"
[table.constants]
year = "2021"
source = "Podes"
[table.roll_up]
sum = ["families"]
"""


def test_desa_are_added_up_to_their_kecamatan(write_text: Write) -> None:
    rows = "16.03.02.2001;10\n16.03.02.2002;20\n16.03.14.2001;7\n16.06.01.2001;9\n"
    result = bring(write_text("desa.csv", "desa;kk\n" + rows), recipe=write_text("r.toml", ROLL_UP))
    assert (result.rows, result.loaded, result.outside, result.staged) == (4, 3, 1, 2)
    assert [(row["region_code"], row["families"]) for row in staged(result)] == [("16.03.02", 30), ("16.03.14", 7)]


def test_a_sum_of_which_a_part_was_rejected_is_not_made(write_text: Write) -> None:
    rows = "16.03.02.2001;10\n16.03.02.2002;x\n16.03.14.2001;7\n"
    result = bring(write_text("desa.csv", "desa;kk\n" + rows), recipe=write_text("r.toml", ROLL_UP))
    assert [(row["region_code"], row["families"]) for row in staged(result)] == [("16.03.14", 7)]
    assert [one.rule for one in result.rejects] == ["roll_up_incomplete", "number_unreadable"]


def test_a_sum_of_which_a_part_is_missing_is_unknown(write_text: Write) -> None:
    rows = "16.03.02.2001;10\n16.03.02.2002;-\n16.03.14.2001;7\n"
    result = bring(write_text("desa.csv", "desa;kk\n" + rows), recipe=write_text("r.toml", ROLL_UP))
    assert [(row["region_code"], row["families"]) for row in staged(result)] == [("16.03.02", None), ("16.03.14", 7)]
    assert any("sebagian desanya kosong" in warning for warning in result.warnings)


def test_the_same_desa_twice_is_no_second_part(write_text: Write) -> None:
    rows = "16.03.02.2001;10\n16.03.02.2001;10\n"
    result = bring(write_text("desa.csv", "desa;kk\n" + rows), recipe=write_text("r.toml", ROLL_UP))
    assert [(row["region_code"], row["families"]) for row in staged(result)] == [("16.03.02", 10)]
    assert [one.rule for one in result.rejects] == ["duplicate_key"]


def test_a_programme_that_was_imported_is_known_to_the_next_file(write_text: Write) -> None:
    programs = (
        "program_code;program_name;field;funding;in_office_budget;schedule;beneficiary_unit\n"
        "BARU;Program Baru;penanganan_bencana;lainnya;ya;sekali;keluarga\n"
    )
    first = write_text("program.csv", programs)
    second = write_text("salur.csv", HEADER + GOOD.replace("PKH", "Program Baru"))
    results = importer.import_files([first, second], OFFICE, received=DAY)
    assert [(result.dataset, result.loaded) for result in results] == [("programs", 1), ("disbursements", 1)]


def test_the_staged_files_can_be_made_again_from_raw_and_log(write_text: Write) -> None:
    """Deleting all but raw files and log loses nothing: neither a known layout, nor a recipe that was given."""
    results = [
        bring(write_text("salur.csv", HEADER + GOOD + "PKH;Lubay;2026-07;1;1;1;0;0;1\n")),
        bring(write_text("desa.csv", "desa;kk\n16.03.02.2001;10\n"), recipe=write_text("r.toml", ROLL_UP)),
    ]
    before, lines = [staged(result) for result in results], log.path(OFFICE).read_bytes()
    for folder in ("staged", "rejects"):
        shutil.rmtree(agency_store(OFFICE) / folder)
    assert importer.restage(OFFICE) == 2
    assert [staged(result) for result in results] == before
    assert rejects.read(staging.rejects_path(OFFICE, "disbursements", results[0].sha256)) == list(results[0].rejects)
    assert log.path(OFFICE).read_bytes() == lines
    assert importer.restage(OFFICE) == 0


def test_a_raw_file_that_is_gone_is_named(write_text: Write) -> None:
    bring(write_text("salur.csv", HEADER + GOOD))
    for folder in ("staged", "raw"):
        shutil.rmtree(agency_store(OFFICE) / folder)
    with pytest.raises(StoreError, match=r"salur\.csv"):
        importer.restage(OFFICE)


def test_a_second_writer_is_told_to_wait(write_text: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock, "WAIT_S", 0.0)
    path = write_text("salur.csv", HEADER + GOOD)
    holding = lock.exclusive(agency_store(OFFICE) / "imports.lock", doing="menarik berkas")
    with holding, pytest.raises(StoreError, match="proses lain .*: menarik berkas"):
        importer.import_file(path, OFFICE)


def test_the_datasets_of_one_file_are_in_together_or_not_at_all() -> None:
    """A crash may cut the log between two lines of one write: half a file would then count as in for ever."""
    event = {"event": "import", "sha256": "a" * 64, "dataset": "upt"}
    log.append(OFFICE, [{**event, "id": 1}])
    log.append(OFFICE, [{**event, "id": 2}, {**event, "id": 3}])
    lines = log.path(OFFICE).read_bytes().splitlines(keepends=True)
    log.path(OFFICE).write_bytes(b"".join(lines[:2]))
    assert [found["id"] for found in log.read(OFFICE)] == [1]
    log.append(OFFICE, [{**event, "id": 2}])
    assert [found["id"] for found in log.read(OFFICE)] == [1, 2]


def test_a_raw_file_of_the_right_name_and_other_bytes_is_not_trusted(write_text: Write) -> None:
    path = write_text("salur.csv", HEADER + GOOD)
    sha = bring(path, dry_run=True).sha256
    raw = staging.raw_path(OFFICE, sha, ".csv")
    raw.parent.mkdir(parents=True)
    raw.write_bytes(path.read_bytes()[:20])
    bring(path)
    assert raw.read_bytes() == path.read_bytes()
    raw.write_bytes(path.read_bytes()[:20])
    shutil.rmtree(agency_store(OFFICE) / "staged")
    with pytest.raises(StoreError, match="tidak sesuai dengan log"):
        importer.restage(OFFICE)


def test_a_log_line_that_a_crash_cut_off_is_no_event(write_text: Write) -> None:
    bring(write_text("a.csv", HEADER + GOOD))
    with log.path(OFFICE).open("ab") as file:
        file.write(b'{"event": "import", "id": 2, "sha')
    assert len(log.read(OFFICE)) == 1
    assert bring(write_text("b.csv", HEADER + GOOD.replace("07", "08"))).id == 2
    assert [json.loads(line)["id"] for line in log.path(OFFICE).read_bytes().splitlines()] == [1, 2]


def test_a_damaged_log_is_said_to_be_damaged(write_text: Write) -> None:
    bring(write_text("a.csv", HEADER + GOOD))
    log.path(OFFICE).write_bytes(b"{rusak\n" + log.path(OFFICE).read_bytes())
    with pytest.raises(StoreError, match="baris 1"):
        log.read(OFFICE)


def test_nothing_half_written_is_left_behind(write_text: Write, store: Path) -> None:
    bring(write_text("salur.csv", HEADER + GOOD + "PKH;Lubay;2026-07;1;1;1;0;0;1\n"))
    assert [path for path in store.rglob("*") if path.name.endswith(".part")] == []


CELLS = st.sampled_from(
    ("", "-", "0", "12", "1.234", "1,5", "1.234.567", "x", "Rp 5.000,00", "-3", "1e9", "1603020101900001", "Jumlah")
)
AREAS = st.sampled_from(
    ("Lubai", "16.03.02", "1603050", "16.06.01", "Muara Enim", "Bogor", "", "35", "16.03.99", "Lubay")
)
MONTHS = st.sampled_from(("2026-07", "Juli 2026", "01/02/2026", "Triwulan I 2026", "", "2026-99"))


AS_IT_STANDS = """
[[table]]
dataset = "disbursements"
header_rows = [1]
[table.columns]
program_code = "program"
region_code = "wilayah"
month = "bulan"
quota = "kuota"
paid = "dibayar"
failed = "gagal"
"""


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(AREAS, MONTHS, CELLS, CELLS), min_size=1, max_size=12))
def test_every_row_is_loaded_rejected_or_outside(tmp_path: Path, rows: list[tuple[str, str, str, str]]) -> None:
    path = tmp_path / "acak.csv"
    lines = [";".join(("PKH", *row, "0")) for row in rows]
    path.write_text("program;wilayah;bulan;kuota;dibayar;gagal\n" + "\n".join(lines) + "\n", encoding="utf-8")
    (tmp_path / "r.toml").write_text(AS_IT_STANDS, encoding="utf-8")
    (result,) = importer.import_file(path, OFFICE, recipe=tmp_path / "r.toml", dry_run=True)
    assert result.rows == result.loaded + result.rejected + result.outside
    assert result.rows + result.totals == len(rows)
    assert result.staged == result.loaded
    assert bool(result.rejects) == bool(result.rejected)
    assert all(2 <= one.line <= len(rows) + 1 and one.advice for one in result.rejects)


def test_no_line_of_a_file_goes_unmentioned(tmp_path: Path) -> None:
    """An area with a year only is a row without a figure; a line with one cell is said to be passed over."""
    path = tmp_path / "keluarga.csv"
    path.write_text(
        "Kecamatan;Tahun;Jumlah KK (keluarga)\nSekayu;2025;26000\nWilayah hulu;;\nLais;2025;18111\nLalan;2025;\n",
        encoding="utf-8",
    )
    (result,) = importer.import_file(path, "musi-banyuasin")
    assert (result.rows, result.loaded, result.rejected) == (3, 3, 0)
    assert any("baris 3" in warning and "1 baris" in warning for warning in result.warnings)
