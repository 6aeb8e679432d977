"""A file at the door, in words: what it is, what is asked about it, what would become of its rows.

Pure functions over the JSON of `pantau inspect --agency --json`; nothing here draws.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from pandas import DataFrame

from dashboard.catalogue import DATASETS, Agency
from dashboard.catalogue.records import NUMBER_TYPES
from dashboard.views import formats, sentences, status, wording
from dashboard.views.chart import Field

Found = Mapping[str, Any]
State = Literal["siap", "tanya", "tolak", "sudah", "nihil"]

KINDS = {
    "xlsx": "Buku kerja Excel (XLSX)", "xlsm": "Buku kerja Excel bermakro (XLSM)", "xlsb": "Buku kerja Excel (XLSB)",
    "xls": "Buku kerja Excel lama (XLS)", "ods": "Lembar LibreOffice (ODS)", "csv": "Teks berkolom (CSV)",
    "html": "Tabel HTML", "boundary": "Peta batas wilayah",
}  # fmt: skip
DELIMITERS = {",": "koma", ";": "titik koma", "\t": "tab", "|": "garis tegak"}
CONVENTIONS = {"id": "1.234,5 (cara Indonesia)", "en": "1,234.5 (cara Inggris)", "plain": "1234.5 (tanpa ribuan)"}
DATES = {"dmy": "hari/bulan/tahun", "mdy": "bulan/hari/tahun", "ymd": "tahun-bulan-hari"}
FOR_A_TERMINAL = re.compile(
    r"\s*(?:id = titik ribuan.*|dmy = hari dulu.*|Jalankan ulang dengan --dataset\.)$", re.DOTALL
)
OLDEST_YEAR = 2000
MONTHS_OFFERED = 36
KILO, MEGA = 1024, 1024**2
PREVIEW_ROWS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What only a person can say. `choices`: answer → its words; empty where it must be typed."""

    key: str
    text: str
    choices: Mapping[str, str] = field(default_factory=dict)
    optional: bool = False


def size(number: int) -> str:
    """A number of bytes for a person: "14 kB", "3,2 MB"."""
    if number >= MEGA:
        return f"{formats.number(number / MEGA, 1)} MB"
    return f"{formats.number(max(number / KILO, 1))} kB" if number else "kosong"


def kind(found: Found) -> str:
    """What the file is: "Teks berkolom (CSV), pemisah titik koma"."""
    name = str(found["kind"])
    mark = DELIMITERS.get(str(found["delimiter"]), str(found["delimiter"]))
    sheets = [str(sheet) for sheet in found["sheets"] if sheet]
    parts = [
        KINDS.get(name, name.upper()),
        f"pemisah {mark}" if mark else "",
        f"lembar {sentences.listing(sheets)}" if sheets else "",
    ]
    return ", ".join(part for part in parts if part)


def contents(found: Found) -> str:
    """Which reports it holds: "Penyaluran bantuan (264 baris) dan Gagal salur (12 baris)"."""
    tables = [f"{table['title']} ({formats.number(table['count'])} baris)" for table in found["tables"]]
    titles = [title(key) for key in found["datasets"]]
    return sentences.listing(tables or titles)


def title(dataset: object) -> str:
    """The title of a dataset, or its key where the catalogue has none."""
    return next((record.title for record in DATASETS if record.key == dataset), str(dataset))


def span(check: Iterable[Found]) -> str:
    """The period that the rows cover: "Januari 2026", "Jan 2026 – Mar 2026", "Tahun 2025"; "" where they have none."""
    rows = [row for row in check if row.get("period_from") and row.get("period_to")]
    days = [date.fromisoformat(row[name]) for row in rows for name in ("period_from", "period_to")]
    if not days:
        return ""
    first, last = min(days), max(days)
    if all("month" not in row["columns"] for row in rows):
        return f"Tahun {first.year}" if first.year == last.year else f"Tahun {first.year} – {last.year}"
    return formats.month(first) if first == last else f"{formats.short_month(first)} – {formats.short_month(last)}"


def reading(found: Found, *, answered: bool = False) -> str:
    """By which recipe it is read; `answered`: by one that the operator's answers have made."""
    name = found["recipe_name"]
    if answered:
        return "Dibaca menurut judul kolomnya dan jawaban Anda."
    return (
        f"Susunannya dikenal: resep “{name}”."
        if found["known"]
        else "Susunannya belum dikenal; dibaca menurut judul kolomnya."
    )


def questions(found: Found, office: Agency, areas: Mapping[str, str], today: date) -> list[Question]:
    """The open questions, the necessary ones first, each once, with choices in words."""
    raw = {str(one["key"]): one for one in (*found["questions"], *found["hints"])}
    return [
        Question(
            key=key,
            text=FOR_A_TERMINAL.sub("", str(one["text"])),
            choices=_choices(key, [str(choice) for choice in one["choices"]], office, areas, today),
            optional=bool(one["optional"]),
        )
        for key, one in raw.items()
    ]


def _choices(
    key: str, given: Sequence[str], office: Agency, areas: Mapping[str, str], today: date
) -> Mapping[str, str]:
    topic, _, column = key.partition(":")
    if given:
        return {choice: _word(topic, choice) for choice in given}
    if key in {"year", "constant:year"}:
        return {str(year): str(year) for year in range(today.year, OLDEST_YEAR - 1, -1)}
    offered: dict[str, Mapping[str, str]] = {
        "month": _periods(today),
        "program_code": {row["program_code"]: row["program_name"] for row in office.programs},
        "upt_code": {row["upt_code"]: row["upt_name"] for row in office.upt},
        "region_code": areas,
    }
    return offered.get(column, {}) if topic == "constant" else {}


def _word(topic: str, choice: str) -> str:
    if topic == "dataset":
        return title(choice)
    if topic == "measure":
        place, _, unit = choice.partition(" ")
        dataset, _, column = place.partition(".")
        return f"{status.column(dataset, column)}{f' ({unit})' if unit else ''}"
    known = {"numbers": CONVENTIONS, "dates": DATES}.get(topic, {})
    return known.get(choice) or status.plain(choice)


def _periods(today: date) -> dict[str, str]:
    """The last months, newest first, then whole years."""
    last = today.year * 12 + today.month - 1
    months = [date(number // 12, number % 12 + 1, 1) for number in range(last, last - MONTHS_OFFERED, -1)]
    years = range(today.year, today.year - 10, -1)
    return {f"{day:%Y-%m}": formats.month(day) for day in months} | {str(year): f"Tahun {year}" for year in years}


def state(found: Found) -> State:
    """Whether the file can be imported now."""
    check = found.get("check", [])
    if found.get("refusal") or any(row["refused"] for row in check):
        return "tolak"
    if found["questions"]:
        return "tanya"
    new = [row for row in check if not row["already"]]
    if check and not new:
        return "sudah"
    return "siap" if not check or any(row["loaded"] for row in new) else "nihil"


def refusal(found: Found) -> str:
    """Why the file cannot be imported, for the page."""
    return wording.page(reason(found))


def reason(found: Found) -> str:
    """Why the file cannot be imported, as the importer says it."""
    reasons = [str(row["refused"]) for row in found.get("check", []) if row["refused"]]
    return str(found.get("refusal") or " ".join(reasons))


def notes(found: Found) -> list[str]:
    """What is worth knowing about the file; what is asked anyway is not said twice."""
    asked = {str(one["text"]) for one in found["hints"]}
    said = [*found["notes"], *(warning for row in found["check"] for warning in row["warnings"])]
    return [wording.page(note) for note in dict.fromkeys(said) if note not in asked]


def counts(check: Iterable[Found]) -> str:
    """What would become of the rows: "260 baris akan dimuat, 3 ditolak, 1 di luar wilayah"."""
    rows = list(check)
    return f"{formats.number(total(rows, 'loaded'))} baris akan dimuat, {left_out(rows)}"


def left_out(check: Iterable[Found]) -> str:
    """How many rows would not be loaded: "3 ditolak, 1 di luar wilayah kantor"."""
    rows = list(check)
    rejected, outside = (formats.number(total(rows, name)) for name in ("rejected", "outside"))
    return f"{rejected} ditolak, {outside} di luar wilayah kantor."


def total(check: Iterable[Found], name: str) -> int:
    """A count summed over what the file feeds."""
    return sum(int(row[name]) for row in check if not row["refused"])


def preview(table: Found) -> tuple[DataFrame, tuple[Field, ...]]:
    """The first rows of a table as the file writes them, under the dataset's columns and the file's own units."""
    names = [str(name) for name in table["columns"]]
    rows = DataFrame([row[: len(names)] for row in table["rows"][:PREVIEW_ROWS]], columns=names)
    return rows, tuple(
        Field(name=name, label=_heading(table, name), kind="text", right=is_number(table["dataset"], name))
        for name in names
    )


def conversions(table: Found) -> list[str]:
    """What becomes of values in another unit: "Pagu setahun: angka di berkas dikalikan 1.000 menjadi rupiah"."""
    return [
        f"{status.column(table['dataset'], name)}: angka di berkas dikalikan {formats.trimmed(factor, 6)} menjadi"
        f" {unit(table['dataset'], name) or 'angka yang disimpan'}"
        for name, factor in table["scale"].items()
        if name in table["columns"]
    ]


def _heading(table: Found, column: str) -> str:
    if column not in table["scale"]:
        return label(table["dataset"], column)
    return f"{status.column(table['dataset'], column)} ({_unit(table, column)})"


def _unit(table: Found, column: str) -> str:
    """The unit that a file writes a column in, where it is not the one that is stored."""
    said = str(table["units"].get(column, ""))
    if said and not said.startswith("×"):
        return said
    return f"× {formats.trimmed(table['scale'][column], 6)} {unit(table['dataset'], column)}".rstrip()


def is_number(dataset: object, column: str) -> bool:
    """Whether a column holds numbers, which stand to the right."""
    kinds = {c.name: c.type for record in DATASETS if record.key == dataset for c in record.columns}
    return kinds.get(column) in NUMBER_TYPES


def label(dataset: object, column: str) -> str:
    """A column in words, with its unit."""
    measured = unit(dataset, column)
    return f"{status.column(dataset, column)}{f' ({measured})' if measured else ''}"


def unit(dataset: object, column: str) -> str:
    """The unit in which a column is stored; "" where it has none."""
    units = {c.name: c.unit for record in DATASETS if record.key == dataset for c in record.columns}
    return units.get(column, "")
