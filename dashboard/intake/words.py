"""Distinct texts of a file's word columns → values, each parsed once, in one lookup table for all columns.

The table: file, column, text (with the context that the parser needs, see `key_sql`), value, extra, rule, advice.
"""

import difflib
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

import duckdb
import pyarrow as pa

from dashboard.catalogue import Column
from dashboard.intake import parsing, periods
from dashboard.intake.parsing import CellFault
from dashboard.intake.places import fold, load
from dashboard.intake.plan import UNIT_LISTS, Plan
from dashboard.intake.regions import Cell, Resolver

SEPARATOR = "\x1e"
TABLE = pa.schema(
    [("file", pa.int64()), *((name, pa.string()) for name in ("column", "text", "value", "extra", "rule", "advice"))]
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """What a text means: `value` as text that SQL casts to the column's type ('' where `rule` says what is wrong)."""

    value: str = ""
    extra: str = ""
    rule: str = ""
    advice: str = ""


def key_sql(column: Column, carried: Collection[str]) -> str:
    """SQL for the text that is looked up: the cell, and for areas and months what stands beside it."""
    own = f'"t_{column.name}"'
    if column.name == "region_code":
        beside = ["cell_plain(_region_name)", "cell_plain(_region_parent)"]
        own = f"coalesce({own}, {beside[0]})"
    elif column.type == "month" and "year" in carried:
        beside = ["t_year"]
    else:
        return own
    return " || ".join([own, *(f"'{SEPARATOR}' || coalesce({part}, '')" for part in beside)])


def look_up(connection: duckdb.DuckDBPyConnection, plan: Plan) -> None:
    """Make the table of words from the columns `k_<name>` of the clean table."""
    columns = {column.name: column for column in plan.word_columns}
    each = " union all ".join(
        f"select _file, '{name}' as name, \"k_{name}\" as text from {plan.table('clean')}"  # noqa: S608
        for name in columns
    )
    texts: dict[tuple[int, str], list[str]] = defaultdict(list)
    if columns:
        query = f"select distinct * from ({each}) where text is not null order by all"  # noqa: S608
        for file, name, text in connection.execute(query).fetchall():
            texts[file, name].append(text)
    rows = [
        (file, name, text, word.value, word.extra, word.rule or None, word.advice)
        for (file, name), found in texts.items()
        for text, word in parse(columns[name], found, plan).items()
    ]
    connection.register("_words", pa.table(list(zip(*rows, strict=True)) or [[]] * len(TABLE), schema=TABLE))
    connection.execute(f"create or replace temp table {plan.table('words')} as select * from _words")  # noqa: S608
    connection.unregister("_words")


def parse(column: Column, texts: list[str], plan: Plan) -> dict[str, Word]:
    """What each of the column's distinct texts means."""
    if column.name == "region_code":
        return _regions(texts, plan)
    if column.name in UNIT_LISTS:
        known = plan.context.programs if column.name == "program_code" else plan.context.upt
        return {text: _unit(text, known) for text in texts}
    if column.type == "month":
        order = parsing.day_order(
            [text.split(SEPARATOR)[0] for text in texts], declared=plan.recipe.dates, first_of_month=True
        )
        return {text: _guarded(lambda text=text: _month(text, order)) for text in texts}
    if column.type in ("date", "timestamp"):
        order = parsing.day_order(texts, declared=plan.recipe.dates)
        return {text: _guarded(lambda text=text: Word(value=parsing.day(text, order).isoformat())) for text in texts}
    if column.type == "year":
        return {text: _guarded(lambda text=text: Word(value=str(parsing.year(text)))) for text in texts}
    if column.type == "bool":
        return {text: _guarded(lambda text=text: Word(value=str(parsing.flag(text)).lower())) for text in texts}
    return {text: _guarded(lambda text=text: Word(value=parsing.code(text, column.codes))) for text in texts}


def _guarded(read: Callable[[], Word]) -> Word:
    try:
        return read()
    except CellFault as fault:
        return Word(rule=fault.rule, advice=fault.advice)


def _month(text: str, order: parsing.Order) -> Word:
    month, _, year = text.partition(SEPARATOR)
    found = periods.period(month, year_hint=year, order=order)
    return Word(value=found.first.isoformat(), extra=found.kind)


def _regions(texts: list[str], plan: Plan) -> dict[str, Word]:
    cells = {text: Cell(*text.split(SEPARATOR)) for text in texts}
    verdicts = Resolver(load(), plan.context.scope).resolve(frozenset(cells.values()))
    return {
        text: Word(
            value=verdicts[cell].code,
            extra=verdicts[cell].part,
            rule="outside" if verdicts[cell].outside else verdicts[cell].rule,
            advice=verdicts[cell].advice,
        )
        for text, cell in cells.items()
    }


def _unit(text: str, known: Mapping[str, str]) -> Word:
    """A programme or UPT by its code or its name, whatever the case and the signs."""
    wanted = fold(text)
    found = {code for code, name in known.items() if wanted in (fold(code), fold(name))}
    if len(found) == 1:
        return Word(value=found.pop())
    folded = {fold(spelling): code for code, name in known.items() for spelling in (code, name)}
    near = [folded[spelling] for spelling in difflib.get_close_matches(wanted, folded, n=3, cutoff=0.5)]
    names = list(dict.fromkeys(near)) or list(known)
    candidates = ", ".join(f"{code} ({known[code]})" for code in names) or "daftar kantor masih kosong"
    return Word(
        rule="unit_unknown", advice=f"“{parsing.plain(text)}” tidak ada dalam daftar kantor. Calon: {candidates}."
    )
