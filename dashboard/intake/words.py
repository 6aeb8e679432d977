"""Distinct texts of a file's word columns → values, each parsed once, in one lookup table for all columns.

The table: file, column, text (the key by which a row finds it, see `key_sql`), value, extra, rule, advice.
"""

import difflib
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
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
DATED_TYPES = frozenset(("month", "date", "timestamp"))  # a native date matters to how these are read
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


def _cells(column: Column, plan: Plan) -> list[str]:
    """Names of the cells that a word is read from: its own, and for areas and months what stands beside it."""
    own, region = f"r_{column.name}", plan.recipe.region
    if column.name == "region_code":
        beside = {"_region_name": region.name, "_region_parent": region.parent}
        return [own, *(name for name, header in beside.items() if header)]
    return [own, "r_year"] if column.type == "month" and "year" in plan.names else [own]


def key_sql(column: Column, plan: Plan) -> str:
    """SQL of the key under which a row finds its word: the cells as received, so that no row has to be cleaned."""
    cells = _cells(column, plan)
    if len(cells) == 1:
        return cells[0]
    return f" || '{SEPARATOR}' || ".join(f"coalesce({cell}, '')" for cell in cells)


def text_sql(column: Column, plan: Plan) -> str:
    """SQL of the text that is parsed, from the same cells: cleaned, NULL where nothing was written."""
    first, *others = _cells(column, plan)
    own = f"cell_text({first})" if column.type in DATED_TYPES else f"cell_text(cell_plain({first}))"
    texts = {cell: f"cell_plain(cell_text({cell}))" for cell in others}
    if column.name == "region_code":
        name, parent = (texts.get(cell, "null") for cell in ("_region_name", "_region_parent"))
        own, beside = f"coalesce({own}, {name})", [name, parent]
    else:
        beside = list(texts.values())
    return " || ".join([own, *(f"'{SEPARATOR}' || coalesce({part}, '')" for part in beside)])


def _distinct(column: Column, plan: Plan) -> str:
    """SQL of the different words of a column: file, name, key, text."""
    cells = ", ".join(_cells(column, plan))
    rows = f"select distinct _file, {cells} from {plan.table('clean')}"  # noqa: S608
    return f"select _file, '{column.name}', {key_sql(column, plan)}, {text_sql(column, plan)} as text from ({rows})"  # noqa: S608


def look_up(connection: duckdb.DuckDBPyConnection, plan: Plan) -> None:
    """Make the table of words from the different cells of the clean table."""
    columns = {column.name: column for column in plan.word_columns}
    keys: dict[tuple[int, str], dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    if columns:
        each = " union all ".join(_distinct(column, plan) for column in columns.values())
        # what is blank is left out here: DuckDB would ask it of every row, not of the different ones
        found = [row for row in connection.execute(each).fetchall() if row[-1] is not None]
        for file, name, key, text in sorted(found):
            keys[file, name][text].append(key)
    rows = [
        (file, name, key, word.value, word.extra, word.rule or None, word.advice)
        for (file, name), texts in keys.items()
        for text, word in parse(columns[name], list(texts), plan).items()
        for key in texts[text]
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
        order = parsing.day_order(texts, declared=plan.recipe.dates)
        return partial(_day if column.type == "date" else _moment, order=order)
    return {"year": _year, "bool": _flag, "release": _release}.get(column.type, partial(_code, codes=column.codes))


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


def _moment(text: str, *, order: parsing.Order) -> Word:
    return Word(value=parsing.moment(text, order).isoformat(sep=" "))


def _release(text: str) -> Word:
    return Word(value=periods.release(text))


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
