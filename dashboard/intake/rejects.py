"""The rows that were not loaded, one line per reason: where it stands, what it says, what the sender should do."""
# ruff: noqa: S608  (columns and rules are the catalogue's, texts pass `literal`)

import csv
import re
from collections.abc import Iterable
from dataclasses import astuple, dataclass
from pathlib import Path

import duckdb
import xlsxwriter

from dashboard.catalogue import Column, Rule
from dashboard.intake import faults
from dashboard.intake.conventions import NUMBER_TYPES
from dashboard.intake.identity import masked_sql
from dashboard.intake.plan import Plan
from dashboard.intake.sql import literal, names
from dashboard.masking import MASK

HEADERS = ("Berkas", "Baris", "Kolom", "Aturan", "Isi sel", "Yang perlu dilakukan")
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
SHOWN = 20  # of one import, before one has to ask for all
CHECKED = 1000  # of a check, which keeps none: what it does not tell cannot be asked for
COLUMNS = ("file", "line", "column", "rule", "raw", "advice")


@dataclass(frozen=True, slots=True)
class Reject:
    """One reason for which one row was rejected; `column` is '' where the row as a whole is meant."""

    file: str
    line: int
    column: str
    rule: str
    raw: str
    advice: str


def reasons_sql(plan: Plan) -> str:
    """SQL: `_file`, line, column, rule, raw, advice of every reason of the plan's rejected rows, and `row_key`.

    The key (`region_code=16.03; year=2025`) says whose figure was rejected, as far as its cells could be read.
    """
    cells = ", ".join(_cell(column, plan) for column in plan.carried)
    advice = ", ".join(f"({', '.join(map(literal, text))})" for text in faults.texts(plan.dataset))
    return f"""
        with rejected as (select * from {plan.table("judged")} where _fate = 'rejected'),
        cells as (
            select j._file, j._row, j._line, {_key("j", plan)} as row_key, unnest([{cells}]) as cell
            from rejected as j
            inner join {plan.table("clean")} as c on c._row = j._row
            inner join {plan.table("proofs")} as p on p._file = j._file
            where not j._example
        ),
        broken as (select *, unnest(_broken) as rule from rejected),
        reasons as (
            select _file, _row, _line, row_key, cell.name as "column", cell.rule as rule, cell.raw as raw,
                w.advice as advice
            from cells
            left join {plan.table("words")} as w
                on w.file = _file and w."column" = cell.name and w.text = cell.key and w.rule = cell.rule
            where cell.rule is not null
            union all
            select _file, _row, _line, {_key("broken", plan)}, '', rule, {_row_raw(plan)}, null from broken
            union all
            select j._file, j._row, j._line, {_key("j", plan)}, '', 'duplicate_key',
                {_texts("j", plan.dataset.natural_key, plan)},
                'Kunci baris ini sudah ada di baris ' || f._line || case when {_same_content(plan)}
                    then ' dengan isi yang sama. Hapus salah satu.'
                    else ' dengan isi yang berbeda. Tentukan mana yang benar, lalu hapus yang lain.' end
            from rejected as j inner join {plan.table("judged")} as f on f._row = j._first
        )
        select reasons._file, _line as line, reasons."column", reasons.rule, {masked_sql("coalesce(raw, '')")} as raw,
            {masked_sql("coalesce(nullif(reasons.advice, ''), texts.advice, '')")} as advice,
            {masked_sql("row_key")} as row_key
        from reasons
        left join (values {advice}) as texts("column", rule, advice)
            on texts."column" = reasons."column" and texts.rule = reasons.rule
        order by _row, reasons."column"
    """


def _cell(column: Column, plan: Plan) -> str:
    """SQL of one cell as a struct: name, the rule that it breaks, its text, and by which word it was looked up."""
    name = column.name
    rule = f'j."f_{name}"'
    if column.type in NUMBER_TYPES:
        exact = f'number_fault(c."t_{name}", c."b_{name}", p."{name}")'
        rule = f"case {rule} when 'number_unreadable' then {exact} else {rule} end"
    key = f'c."k_{name}"' if column in plan.word_columns else "null"
    return f"{{'name': {literal(name)}, 'rule': {rule}, 'raw': cell_plain(j.\"r_{name}\"), 'key': {key}}}"


def _key(alias: str, plan: Plan) -> str:
    """SQL of the natural key as read: `region_code=16.03; year=2025`; a part that could not be read is left out."""
    shown = [f"'{name}=' || cast({alias}.\"{name}\" as varchar)" for name in plan.dataset.natural_key]
    return f"concat_ws('; ', {', '.join(shown)})"


def _texts(alias: str, names: Iterable[str], plan: Plan) -> str:
    """SQL of several cells in one text: `quota=120; paid=100`."""
    shown = [f"'{name}=' || cell_plain({alias}.\"r_{name}\")" for name in names if name in plan.names]
    return f"concat_ws('; ', {', '.join(shown)})" if shown else "''"


def _row_raw(plan: Plan) -> str:
    """SQL of what is shown for a broken rule: the cells that its condition names."""
    cases = [
        f"when {literal(rule.key)} then {_texts('broken', _named(rule, plan), plan)}" for rule in plan.dataset.rules
    ]
    return f"case rule when 'personal_data' then {literal(MASK)} {' '.join(cases)} else '' end"


def _named(rule: Rule, plan: Plan) -> list[str]:
    words = set(re.findall(r"\w+", rule.condition))
    return [name for name in plan.names if name in words]


def _same_content(plan: Plan) -> str:
    values = [name for name in plan.names if name not in plan.dataset.natural_key]
    return " and ".join(f'j."{name}" is not distinct from f."{name}"' for name in values) or "true"


def told(*, dry_run: bool) -> int:
    """How many of its reasons an import tells in its answer."""
    return CHECKED if dry_run else SHOWN


def read(path: Path, *, most: int | None = None) -> list[Reject]:
    """The rejects of one import (`rejects/<dataset>/<sha256>.parquet`), in the order of the file."""
    limit = "" if most is None else f" limit {most}"
    with duckdb.connect() as connection:
        query = f"select {names(COLUMNS)} from read_parquet($path){limit}"
        return [Reject(*row) for row in connection.execute(query, {"path": str(path)}).fetchall()]


def safe(text: str) -> str:
    """A text that a spreadsheet will not take for a formula when it opens a CSV file."""
    return "'" + text if text.startswith(FORMULA_STARTS) else text


def write_csv(path: Path, rows: Iterable[Reject]) -> None:
    """The rejects as CSV for the sender (UTF-8 with byte-order mark, so that Excel shows it right)."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADERS)
        for row in rows:
            writer.writerow([safe(cell) if isinstance(cell, str) else cell for cell in astuple(row)])


def write_xlsx(path: Path, rows: Iterable[Reject]) -> None:
    """The rejects as a workbook; texts are stored as texts, whatever they begin with."""
    with xlsxwriter.Workbook(path, {"strings_to_formulas": False, "strings_to_urls": False}) as book:
        sheet = book.add_worksheet("Ditolak")
        sheet.write_row(0, 0, HEADERS, book.add_format({"bold": True}))
        sheet.freeze_panes(1, 0)
        sheet.set_column(0, 4, 18)
        sheet.set_column(5, 5, 90)
        for number, row in enumerate(rows, start=1):
            for place, cell in enumerate(astuple(row)):
                sheet.write(number, place, cell) if isinstance(cell, int) else sheet.write_string(number, place, cell)
