"""Templates: for every dataset, what is filled in is read back without a recipe, and the example never counts."""

import csv
from pathlib import Path

import pytest
import xlsxwriter
from python_calamine import load_workbook

from dashboard.catalogue import DATASETS, Column, Dataset
from dashboard.errors import PantauError
from dashboard.intake import importer, inspect, template
from dashboard.intake.conventions import NUMBER_TYPES

pytestmark = pytest.mark.usefixtures("empty_store")
FILLED = {
    "population": "16.03.02;2025;Dukcapil;79510;21000",
    "poverty": "16.03;2025;maret;66420;9,79;1,42;0,34;491107;BPS, Susenas",
    "area_indicators": "16.03;2025;indeks_kesejahteraan_sosial;55,05;;;Satu Data",
    "programs": "UJI;Program Uji;penanganan_bencana;lainnya;ya;sekali;1;keluarga;4;;;;",
    "budgets": "PKH;2026;murni;2026-07;bulan;250000000;20000000;19000000;ya",
    "disbursements": "PKH;16.03.02;2026-07;bulan;1;130;125;120;120;90000000;110;6;4;82500000;2026-07-06;;2026-07-14",
    "disbursement_failures": "PKH;16.03.02;2026-07;bulan;1;meninggal;6",
    "payments": "P-1;3500000000000002;PKH;16.03.02;2026-07;bulan;1;225000;gagal;meninggal;2026-07-06;",
    "upt": "UJI;Panti Uji;lanjut_usia;8;16.03.02;-3,66;103,77;40;definitif;2026-01-05;2026-01-01;",
    "upt_residents": "{upt};2026-07;bulan;panti;30;4;1;0;1;1;0;31;5",
    "upt_services": "{upt};2026-07;bulan;Bimbingan fisik;panti;60;31",
    "beneficiary_changes": "PKH;16.03.02;2026-07;triwulan;keluar;pemutakhiran_register;23",
    "outcomes": "KUBE;16.03.02;2026-07;triwulan;90;70;6;1;2",
    "family_steps": "16.03.02;2026-07;triwulan;3;31",
    "family_step_flows": "16.03.02;2026-07;triwulan;5;6;4",
    "trainings": "2025-2;16.03.02;2025-08-20;25;24;22;19;15",
    "school_intake": "16.03.02;2026;seleksi;14",
    "welfare_deciles": "16.03.02;2026-T2;2;412;1560",
    "program_deciles": "PKH;16.03.02;2026-T2;2;298",
    "register_survey": "16.03.02;2026-T2;640;512;470;455;18;27",
    "service_log": "16.03.02;2026-09-15;Penjangkauan;PKH;tidak;Karang Taruna;34",
    "cases": "LP-2;pengaduan;16.03.02;BID;WhatsApp;8;2026-09-14 09:30;2026-09-14 13:00;;;2026-09-15;2026-09-16 08.00",
    "upt_activities": "{upt};2026-09-16;Senam pagi;Bimbingan fisik;20;tidak;2026-09-21",
    "upt_staff": "{upt};2026;Pramusosial;6;ya",
    "staff_development": "{upt};2026-08-13;Pencatatan kasus;20;18;Simulasi",
    "ppks": "16.03.02;2025;8;P;40;31",
    "pillars": "16.03.02;2026;tksk;1;1",
    "organisations": "LKS-1;LKS Uji;lks;16.03.02;2020-01-01;",
    "satisfaction": "J-1;LOKET;2026-05-12;3;3;3;4;3;3;4;3;2",
    "spm": "16.03;2025;c;410;322;88,5;SK Kepala Dinas",
    "units": "LOKET;Loket Layanan;loket;16.03.02;2026-01-01;",
    "targets": "upt_services;{upt};2026;1200;Renja 2026",
    "meeting_attendance": "Rakor Uji;2023-11-06;tksk;22",
    "decisions": "AR-1;Apel Uji;2026-09-14;Verifikasi rekening;Bidang Linjamsos;2026-09-30;;Menunggu",
    "facilities": "GEDUNG;2026-07;bulan;Gedung kantor;kantor;9000000000;4000000000;52,5",
}


def _filled(record: Dataset) -> list[str]:
    from dashboard.catalogue import agency  # noqa: PLC0415

    return FILLED[record.key].format(upt=agency("muara-enim").upt[0]["upt_code"]).split(";")


@pytest.mark.parametrize("record", DATASETS, ids=lambda record: record.key)
def test_a_filled_template_is_read_back(record: Dataset, tmp_path: Path) -> None:
    path = tmp_path / f"{record.key}.csv"
    template.write(record, path)
    with path.open("a", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";").writerow(_filled(record))
    (result,) = importer.import_file(path, "muara-enim", dry_run=True)
    assert (result.dataset, result.columns) == (record.key, record.column_names)
    assert result.loaded == 1, result.rejects
    assert {one.line for one in result.rejects} <= {2}, "only the example"


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
@pytest.mark.parametrize("record", DATASETS, ids=lambda record: record.key)
def test_the_example_never_counts(record: Dataset, suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"t{suffix}"
    template.write(record, path)
    (result,) = importer.import_file(path, "muara-enim", dry_run=True)
    assert (result.dataset, result.loaded, result.rows) == (record.key, 0, 1)
    assert {one.rule for one in result.rejects} <= {"example_row"}


def test_an_example_shows_a_row_that_could_be_loaded(tmp_path: Path) -> None:
    """Changed in one cell only, it is data: its figures add up and its period is a period."""
    for record in DATASETS:
        cells = _filled(record)
        shown = [column.example for column in record.columns]
        changed = [cells[0] if record.columns[0].name in ("upt_code", "program_code") else shown[0], *shown[1:]]
        (tmp_path / "t.csv").write_text(
            ";".join(record.column_names) + "\n" + ";".join(changed) + "\n" + ";".join(cells) + "\n",
            encoding="utf-8",
        )
        (result,) = importer.import_file(tmp_path / "t.csv", "muara-enim", dataset=record.key, dry_run=True)
        rules = {one.rule for one in result.rejects if one.line == 2}
        assert rules <= {"example_row", "duplicate_key", "number_mixed"}, record.key


def test_the_workbook_holds_header_example_and_dictionary(tmp_path: Path) -> None:
    template.write("disbursements", tmp_path / "t.xlsx")
    book = load_workbook(tmp_path / "t.xlsx")
    assert book.sheet_names == ["Data", "Kamus"]
    header, example, *_ = book.get_sheet_by_name("Data").to_python()
    assert "Nilai tersalur (rupiah)" in header
    assert "16.03.02" in example, "a code is text"
    words = {cell for row in book.get_sheet_by_name("Kamus").to_python() for cell in row}
    assert {"rupiah", "KPM", "Gagal salur", "kunci; wajib"} <= words
    assert any(str(word).startswith("Penyaluran bantuan: Satu baris untuk tiap program") for word in words)


def _typed(column: Column, text: str) -> str | float:
    return float(text.replace(",", ".")) if text and column.type in NUMBER_TYPES else text


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
@pytest.mark.parametrize("record", DATASETS, ids=lambda record: record.key)
def test_a_filled_template_asks_nothing(record: Dataset, suffix: str, tmp_path: Path) -> None:
    """The headings are those of the catalogue, and every column finds its own; no question, no doubt, no remark."""
    path = tmp_path / f"isian{suffix}"
    template.write(record, path)
    if suffix == ".csv":
        with path.open("a", encoding="utf-8", newline="") as file:
            csv.writer(file, delimiter=";").writerow(_filled(record))
    else:
        kept = {name: load_workbook(path).get_sheet_by_name(name).to_python() for name in ("Data", "Kamus")}
        cells = [_typed(column, text) for column, text in zip(record.columns, _filled(record), strict=True)]
        with xlsxwriter.Workbook(path) as book:
            for name, rows in kept.items():
                sheet = book.add_worksheet(name)
                for line, row in enumerate([*rows, cells] if name == "Data" else rows):
                    sheet.write_row(line, 0, row)
    found = inspect.inspect(path)
    assert (found.questions, found.hints, found.refusal, found.unused) == ((), (), "", ())
    assert [(table.dataset, table.columns) for table in found.tables] == [(record.key, record.column_names)]
    (result,) = importer.import_file(path, "muara-enim")
    assert (result.dataset, result.columns, result.loaded) == (record.key, record.column_names, 1)
    assert {one.rule for one in result.rejects} <= {"example_row"}


@pytest.mark.parametrize("record", DATASETS, ids=lambda record: record.key)
def test_a_template_without_its_optional_columns_asks_nothing(record: Dataset, tmp_path: Path) -> None:
    figure = next(column for column in record.columns if not column.key and column.name != "source")
    kept = [c for c in record.columns if c is figure or (c.required and c.default is None)]
    cells = dict(zip(record.column_names, _filled(record), strict=True))
    path = tmp_path / "isian.csv"
    rows = [[column.heading for column in kept], [cells[column.name] for column in kept]]
    path.write_text("\n".join(";".join(row) for row in rows), encoding="utf-8")
    found = inspect.inspect(path)
    assert (found.questions, found.refusal) == ((), "")
    (result,) = importer.import_file(path, "muara-enim", dry_run=True)
    assert (result.dataset, result.loaded) == (record.key, 1), result.rejects


def test_a_template_with_months_alone_is_read_with_its_year(tmp_path: Path) -> None:
    path = tmp_path / "isian.csv"
    path.write_text(
        "Kode program;Tahun;Pagu murni atau perubahan;Periode;Pagu setahun (rupiah)\nPKH;2026;murni;Juli;250000000\n",
        encoding="utf-8",
    )
    (result,) = importer.import_file(path, "muara-enim", dry_run=True)
    assert (result.dataset, result.loaded, str(result.period_from)) == ("budgets", 1, "2026-07-01"), result.rejects


def test_a_csv_has_its_dictionary_beside_it(tmp_path: Path) -> None:
    written = template.write("population", tmp_path / "t.csv")
    assert [path.name for path in written] == ["t.csv", "t-kamus.csv"]
    assert "keluarga" in written[1].read_text(encoding="utf-8-sig")


def test_another_suffix_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PantauError, match=r"\.xlsx atau \.csv"):
        template.write("population", tmp_path / "t.pdf")
