"""A file at the door in words: kinds, periods, questions with choices that a person reads."""

from datetime import date
from typing import Any

import pytest

from dashboard.catalogue import agency
from dashboard.views import letters, reception

OFFICE = agency("muara-enim")
TODAY = date(2026, 11, 22)
PEOPLE = "population.people ribu jiwa"


def found(**changes: Any) -> dict[str, Any]:
    whole: dict[str, Any] = {
        "kind": "csv", "delimiter": ";", "sheets": [""], "datasets": ["population"], "tables": [], "check": [],
        "questions": [], "hints": [], "refusal": "", "known": False, "recipe_name": "x",
    }  # fmt: skip
    return whole | changes


def row(**changes: Any) -> dict[str, Any]:
    whole: dict[str, Any] = {
        "period_from": "2025-01-01", "period_to": "2025-01-01", "columns": ["region_code", "year"], "refused": "",
        "already": False, "loaded": 1200, "rejected": 3, "outside": 0,
    }  # fmt: skip
    return whole | changes


def question(key: str, *choices: str, text: str = "?", optional: bool = False) -> dict[str, Any]:
    return {"key": key, "text": text, "choices": list(choices), "optional": optional}


def asked(one: dict[str, Any]) -> reception.Question:
    name = "hints" if one["optional"] else "questions"
    (only,) = reception.questions(found(**{name: [one]}), OFFICE, {"16.03.01": "Tanjung Agung"}, TODAY)
    return only


def test_what_a_file_is() -> None:
    assert reception.kind(found()) == "Teks berkolom (CSV), pemisah titik koma"
    workbook = found(kind="xlsx", delimiter="", sheets=["Data", "Rekap"])
    assert reception.kind(workbook) == "Buku kerja Excel (XLSX), lembar Data dan Rekap"
    assert [reception.size(n) for n in (0, 10, 14_336, 3_355_443)] == ["kosong", "1 kB", "14 kB", "3,2 MB"]


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([], ""),
        ([row()], "Tahun 2025"),
        ([row(period_to="2026-01-01")], "Tahun 2025 – 2026"),
        ([row(columns=["month"], period_from="2026-09-01", period_to="2026-09-01")], "September 2026"),
        ([row(columns=["month"], period_from="2026-01-01", period_to="2026-03-01")], "Jan 2026 – Mar 2026"),
        ([row(period_from=None, period_to=None)], ""),
    ],
)
def test_the_period_of_its_rows(rows: list[dict[str, Any]], words: str) -> None:
    assert reception.span(rows) == words


@pytest.mark.parametrize(
    ("one", "choice", "words"),
    [
        (question("numbers:paid", "id", "en"), "id", "1.234,5 (cara Indonesia)"),
        (question("dates", "dmy", "mdy"), "mdy", "bulan/hari/tahun"),
        (question("dataset", "poverty", "population"), "population", "Penduduk dan keluarga"),
        (question("measure", PEOPLE), PEOPLE, "Jumlah penduduk (ribu jiwa)"),
        (question("unit:people", "ribu jiwa"), "ribu jiwa", "ribu jiwa"),
        (question("constant:year"), "2025", "2025"),
        (question("constant:month"), "2026-09", "September 2026"),
        (question("constant:month"), "2026", "Tahun 2026"),
        (question("constant:program_code"), "PKH", "Program Keluarga Harapan"),
        (question("constant:region_code"), "16.03.01", "Tanjung Agung"),
    ],
)  # fmt: skip
def test_choices_are_words(one: dict[str, Any], choice: str, words: str) -> None:
    assert asked(one).choices[choice] == words


def test_a_question_says_nothing_of_a_terminal() -> None:
    doubt = "“1.234” dapat berarti 1234 atau 1,234. Tanpa jawaban, baris seperti itu ditolak."
    spoken = asked(
        question("numbers:paid", "id", "en", text=f"{doubt} id = titik ribuan (1.234,5), en = koma.", optional=True)
    )
    assert (spoken.text, spoken.optional) == (doubt, True)
    which = "Isi berkas cocok untuk a dan b."
    assert asked(question("dataset", "poverty", text=f"{which} Jalankan ulang dengan --dataset.")).text == which
    assert asked(question("constant:source")).choices == {}


@pytest.mark.parametrize(
    ("changes", "state"),
    [
        ({"check": [row()]}, "siap"),
        ({"questions": [question("year")]}, "tanya"),
        ({"refusal": "tidak dikenal"}, "tolak"),
        ({"check": [row(refused="rusak")]}, "tolak"),
        ({"check": [row(already=True)]}, "sudah"),
        ({"check": [row(already=True), row()]}, "siap"),
        ({"check": [row(loaded=0)]}, "nihil"),
        ({"check": [row(loaded=0), row()]}, "siap"),
        ({"check": [row(already=True), row(loaded=0, rejected=0, outside=9)]}, "nihil"),
    ],
)
def test_whether_it_can_be_imported(changes: dict[str, Any], state: str) -> None:
    assert reception.state(found(**changes)) == state


def test_what_is_asked_is_not_said_twice() -> None:
    hint = question("numbers:paid", text="dapat berarti dua hal", optional=True)
    whole = found(notes=["dapat berarti dua hal", "tersembunyi"], hints=[hint], check=[row(warnings=["kembar"])])
    assert reception.notes(whole) == ["tersembunyi", "kembar"]


def test_by_which_recipe_it_is_read() -> None:
    assert reception.reading(found(known=True)) == "Susunannya dikenal: resep “x”."
    assert "judul kolomnya" in reception.reading(found())
    assert reception.reading(found(known=True), answered=True).endswith("jawaban Anda.")


def test_what_would_become_of_the_rows() -> None:
    said = reception.counts([row(), row(loaded=34, outside=5), row(refused="x")])
    assert said == "1.234 baris akan dimuat, 6 ditolak, 5 di luar wilayah kantor."
    assert reception.left_out([row(loaded=0, outside=5)]) == "3 ditolak, 5 di luar wilayah kantor."


def test_a_preview_speaks_in_the_words_of_the_dataset() -> None:
    table = {
        "dataset": "population", "columns": ["region_code", "families"], "rows": [["Lawang Kidul", "18000"]] * 9,
        "scale": {}, "units": {"families": "keluarga"},
    }  # fmt: skip
    rows, fields = reception.preview(table)
    assert len(rows) == reception.PREVIEW_ROWS
    assert [(f.label, f.right) for f in fields] == [("Wilayah", False), ("Jumlah keluarga (keluarga)", True)]


def test_a_preview_says_the_unit_of_the_file_and_what_is_stored() -> None:
    table = {
        "dataset": "budgets", "columns": ["pagu_idr", "realised_idr", "planned_cash_idr"], "rows": [["250", "19", "2"]],
        "scale": {"pagu_idr": 1000.0, "realised_idr": 1e6}, "units": {"pagu_idr": "ribu rupiah"},
    }  # fmt: skip
    _, fields = reception.preview(table)
    assert [field.label for field in fields] == [
        "Pagu setahun (ribu rupiah)", "Realisasi bulan ini (× 1.000.000 rupiah)", "Anggaran kas bulan ini (rupiah)",
    ]  # fmt: skip
    assert reception.conversions(table) == [
        "Pagu setahun: angka di berkas dikalikan 1.000 menjadi rupiah",
        "Realisasi bulan ini: angka di berkas dikalikan 1.000.000 menjadi rupiah",
    ]


REJECT = {
    "line": 4,
    "column": "region_code",
    "rule": "region_unknown",
    "advice": "Tulis kodenya, atau tambahkan ke region_aliases.csv.",
    "dataset": "population",
}


def letter(rejects: list[dict[str, Any]]) -> str:
    rejected = len({row["line"] for row in rejects})
    return letters.mend("a.xlsx", rejects, sender="", office="Dinsos", rejected=rejected, loaded=1200, day=TODAY)


def test_a_letter_names_rows_reasons_and_the_rest() -> None:
    text = letter([REJECT | {"line": line, "advice": f"Tulis {line}."} for line in range(4, 16)])
    assert text.startswith("Yth. Pengirim laporan,")
    assert "- baris 4, kolom Wilayah: Wilayah tidak dikenal. Tulis 4." in text
    assert "1.200 baris dimuat, 12 baris belum dapat dimuat" in text
    assert "- dan 2 catatan lain" in text


def test_a_letter_says_each_reason_once_with_its_rows() -> None:
    other = REJECT | {"rule": "required_missing", "column": "families", "advice": "Isi.", "line": 5}
    text = letter([*(REJECT | {"line": line} for line in (4, 5, 6, 9, 12)), other])
    assert [line for line in text.splitlines() if line.startswith("-")] == [
        "- baris 4–6, 9, dan 12, kolom Wilayah: Wilayah tidak dikenal. Tulis kodenya.",
        "- baris 5, kolom Jumlah keluarga: Sel wajib kosong. Isi.",
    ]
    many = letter([REJECT | {"line": line} for line in range(2, 60, 2)])
    assert "28, 30, dan 14 baris lain, kolom Wilayah" in many


def test_a_letter_about_a_refused_file_says_why_and_what_to_do() -> None:
    text = letters.refused("a.xlsx", "Berkas a.xlsx rusak. Simpan ulang.", sender="UPT", office="Dinsos", day=TODAY)
    assert text.startswith("Yth. UPT,")
    assert "- Berkas a.xlsx rusak. Simpan ulang." in text
    assert "22 Nov 2026 belum dapat dimasukkan" in text


def test_a_reminder_names_the_report_its_day_and_the_delay() -> None:
    late = {
        "dataset_title": "Penghuni UPT/panti", "unit_name": "Rumah Singgah", "missing_periods": 1, "days_late": 12,
        "first_missing": date(2026, 9, 1), "last_missing": date(2026, 9, 1), "due_date": date(2026, 10, 5),
    }  # fmt: skip
    text = letters.remind("Bidang Rehsos", [late], office="Dinsos", day=date(2026, 10, 17))
    line = "- Penghuni UPT/panti, Rumah Singgah: September 2026 (batas 5 Okt 2026, terlambat 12 hari)"
    assert line in text
    longer = late | {"missing_periods": 3, "first_missing": date(2026, 7, 1)}
    assert "3 periode, Juli 2026 – September 2026" in letters.owed(longer)
    undated = late | {"due_date": None, "days_late": None}
    assert letters.owed(undated).endswith("(periodenya sudah tutup)")
