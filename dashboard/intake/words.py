"""Distinct texts of a file's word columns → values, each parsed once, in one lookup table for all columns.

The table: file, column, text (with the context that the parser needs, see `key_sql`), value, extra, rule, advice.
"""

import difflib
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import duckdb
import pyarrow as pa

from dashboard.catalogue import Column
from dashboard.intake import parsing, periods
from dashboard.intake.parsing import CellFault
from dashboard.intake.places import fold
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
    columns_of_words = list(zip(*rows, strict=True)) if rows else [()] * len(TABLE)
    connection.register("_words", pa.table([list(one) for one in columns_of_words], schema=TABLE))
    connection.execute(f"create or replace temp table {plan.table('words')} as select * from _words")  # noqa: S608
    connection.unregister("_words")


def parse(column: Column, texts: list[str], plan: Plan) -> dict[str, Word]:
    """What each of the distinct texts of one column of one file means."""
    if column.name == "region_code":
        return _regions(texts, plan)
    read = _reader(column, texts, plan)
    return {text: _guarded(read, text) for text in texts}


def _reader(column: Column, texts: list[str], plan: Plan) -> Callable[[str], Word]:
    """How one text of the column is read, after what the column as a whole proves."""
    if column.name in UNIT_LISTS:
        return partial(_unit, known=plan.context.units[UNIT_LISTS[column.name]])
    if column.type == "month":
        months = [text.split(SEPARATOR)[0] for text in texts]
        return partial(_month, order=parsing.day_order(months, declared=plan.recipe.dates, first_of_month=True))
    if column.type in ("date", "timestamp"):
        return partial(_day, order=parsing.day_order(texts, declared=plan.recipe.dates))
    return {"year": _year, "bool": _flag}.get(column.type, partial(_code, codes=column.codes))


def _guarded(read: Callable[[str], Word], text: str) -> Word:
    try:
        return read(text)
    except CellFault as fault:
        return Word(rule=fault.rule, advice=fault.advice)


def _month(text: str, *, order: parsing.Order) -> Word:
    month, _, year = text.partition(SEPARATOR)
    found = periods.period(month, year_hint=year, order=order)
    return Word(value=found.first.isoformat(), extra=found.kind)


def _day(text: str, *, order: parsing.Order) -> Word:
    return Word(value=parsing.day(text, order).isoformat())


def _year(text: str) -> Word:
    return Word(value=str(parsing.year(text)))


def _flag(text: str) -> Word:
    return Word(value=str(parsing.flag(text)).lower())


def _code(text: str, *, codes: Sequence[str]) -> Word:
    return Word(value=parsing.code(text, codes))


def _regions(texts: list[str], plan: Plan) -> dict[str, Word]:
    cells = {text: Cell(*text.split(SEPARATOR)) for text in texts}
    verdicts = Resolver(plan.context.lookup, frozenset(cells.values())).resolve()
    return {
        text: Word(
            value=verdicts[cell].code,
            extra=verdicts[cell].part,
            rule="outside" if verdicts[cell].outside else verdicts[cell].rule,
            advice=verdicts[cell].advice,
        )
        for text, cell in cells.items()
    }


def _unit(text: str, *, known: Mapping[str, str]) -> Word:
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
