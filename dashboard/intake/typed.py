"""SQL that turns a tidy table of text into typed columns, each beside its raw text and the fault of its cell.

Built from the Dataset record, so that size costs DuckDB and not Python. Names in the working tables: `r_X` the cell
as received, `t_X` its text without blanks and missing signs, `q_X` whether it is digits only, `b_X` the body of a
number, `k_X` the key under which a word is looked up, `n_X` the canonical number, `X` the value, `f_X` the rule that
the cell breaks (NULL: none), `_faulty` whether any cell breaks one.
"""
# ruff: noqa: S608  (columns are the catalogue's, texts pass `literal`)

from dashboard.catalogue import Column
from dashboard.intake import conventions, words
from dashboard.intake.conventions import NUMBER_TYPES
from dashboard.intake.parsing import MISSING, NATIVE_DATE, NATIVE_NUMBER
from dashboard.intake.plan import Plan
from dashboard.intake.sql import columns_as, literal, names
from dashboard.masking import MASK
from dashboard.warehouse.schema import TYPES

MARKED_TYPES = NUMBER_TYPES | {"date", "month", "timestamp"}  # a native value matters to how these are read
BARE = "[0-9]+|[0-9A-Za-z][0-9A-Za-z._/-]{6,}"  # longer than any sign for "no data" of one word
DIGITS = "[0-9]{1,18}"  # a number that needs no reading, as nearly all of a large file are
HELPERS = ("_region_name", "_region_parent")


MACROS = (
    r"cell_folded(t) as trim(regexp_replace(t, '[\s\x{00a0}\x{202f}\x{2007}\x{feff}]+', ' ', 'g'))",
    # most cells of a large file are a bare number or code: those need no folding
    f"""cell_text(t) as case when regexp_full_match(t, '{BARE}') then t
        else nullif(regexp_replace(cell_folded(t), '^(?:{MISSING})$', '', 'i'), '') end""",
    f"cell_is_native(t) as starts_with(t, '{NATIVE_NUMBER}') or starts_with(t, '{NATIVE_DATE}')",
    f"cell_plain(t) as case when starts_with(t, '{NATIVE_NUMBER[0]}') then t[3:] else t end",
    f"cell_native(t) as case when starts_with(t, '{NATIVE_NUMBER}') then t[3:] end",
)


def clean_sql(plan: Plan, *, row: str = "row_number() over ()") -> str:
    """`clean`: one row per tidy row, totals included; `_row` numbers them in the order of the file."""
    base = {
        "_file": "_file",
        "_row": row,
        "_line": "_line",
        "_total": "coalesce(_total, false)",
        "_identity": "_identity",
        "_example": _example(plan),
    }
    base |= {name: f'"{name}"' for name in HELPERS}
    for column in plan.carried:
        base[f"r_{column.name}"] = f'"{column.name}"'
        if column not in plan.word_columns:
            base[f"t_{column.name}"] = _text(column)
    written, derived = {}, {f"k_{column.name}": words.key_sql(column, plan) for column in plan.word_columns}
    for name in (column.name for column in plan.numbers):
        written[f"s_{name}"] = f'case when not "q_{name}" and not cell_is_native("t_{name}") then "t_{name}" end'
        derived[f"b_{name}"] = f'case when "q_{name}" then "r_{name}" else number_body("s_{name}", "d_{name}") end'
    digits = {name.replace("s_", "d_", 1): f'number_digits("{name}")' for name in written}
    plain = {
        f"q_{column.name}": f"coalesce(regexp_full_match(\"{column.name}\", '{DIGITS}'), false)"
        for column in plan.numbers
    }
    source = f"(select *, {columns_as(plain)} from {plan.table('tidy')})" if plain else plan.table("tidy")
    query = f"select {columns_as(base | {name: name for name in plain})} from {source}"
    for stage in (written, digits, derived):  # stages, so that no long expression is copied into the next
        query = f"select *, {columns_as(stage)} from ({query})" if stage else query
    return query


def _text(column: Column) -> str:
    """SQL: the cell's text without blanks and signs for "no data"; a person's key is clean since the door."""
    if column.personal:
        return f'"{column.name}"'
    name = f'"{column.name}"'
    if column.type in NUMBER_TYPES:
        return f'case when "q_{column.name}" then {name} else cell_text({name}) end'
    return f"cell_text({name})" if column.type in MARKED_TYPES else f"cell_text(cell_plain({name}))"


def _example(plan: Plan) -> str:
    """SQL: whether the row is the example of a template, left in; it is no data and proves nothing."""
    if set(plan.names) != set(plan.dataset.column_names):
        return "false"
    shown = [column for column in plan.carried if column.example and not column.personal]  # a person's is a key by now
    cells = {column.name: {column.example, decimal_comma(column)} for column in shown}
    tests = (f'cell_plain("{name}") in ({", ".join(map(literal, sorted(texts)))})' for name, texts in cells.items())
    return f"coalesce({' and '.join(tests)}, false)"


def decimal_comma(column: Column) -> str:
    """The example of a column as an Indonesian spreadsheet writes it."""
    return column.example.replace(".", ",") if column.type in ("number", "pct") else column.example


def typed_sql(plan: Plan) -> str:
    """`typed`: one row per row of `clean`, with values and faults."""
    numbers = {f"n_{column.name}": _number_text(column) for column in plan.numbers}
    looked_up = {}
    for column in plan.word_columns:
        for short, name in (("v", "value"), ("e", "extra"), ("u", "rule")):
            looked_up[f"{short}_{column.name}"] = f'"w_{column.name}".{name}'
    joins = [
        f'left join {plan.table("words")} as "w_{column.name}" on "w_{column.name}"."column" = {literal(column.name)}'
        f' and "w_{column.name}".file = base._file and "w_{column.name}".text = base."k_{column.name}"'
        for column in plan.word_columns
    ]
    values = {column.name: _value(column, plan) for column in plan.dataset.columns}
    faults = {f"f_{column.name}": _fault(column, plan) for column in plan.carried}
    region = "region_code" in plan.names
    fate = {
        "_part": "e_region_code" if region else "cast(null as varchar)",
        "_outside": "coalesce(u_region_code = 'outside', false)" if region else "false",
        "_faulty": _faulty(plan),
    }
    helpers = ["_file", "_row", "_line", "_total", "_identity", "_example", *(f"r_{name}" for name in plan.names)]
    texts = ", ".join(filter(None, ("base.*", columns_as(numbers), columns_as(looked_up))))
    return f"""
        with texts as (
            select {texts} from {plan.table("clean")} as base
            inner join {plan.table("proofs")} as proofs on proofs._file = base._file {" ".join(joins)}
        ),
        valued as (select texts.*, {columns_as(values)} from texts)
        select {names(helpers)}, {names(plan.dataset.column_names)}, {columns_as(fate | faults)} from valued
    """


def _number_text(column: Column) -> str:
    name = column.name
    text = f'coalesce(cell_native("t_{name}"), number_text("b_{name}", proofs."{name}"))'
    return f'case when "q_{name}" then "b_{name}" else {text} end'


def _value(column: Column, plan: Plan) -> str:
    """The typed value; for a column that the file does not carry, its default."""
    if column.name not in plan.names:
        return _default(column, plan)
    if column.type in NUMBER_TYPES:
        factor = plan.recipe.scale.get(column.name, 1)
        value = conventions.value_sql(column, f'"n_{column.name}"', factor)
        whole = column.type in conventions.WHOLE_TYPES and factor == 1
        return (
            f'case when "q_{column.name}" then cast("b_{column.name}" as bigint) else {value} end' if whole else value
        )
    if column in plan.word_columns:
        return f"cast(nullif(\"v_{column.name}\", '') as {TYPES[column.type]})"
    return f'"t_{column.name}"'


def _default(column: Column, plan: Plan) -> str:
    """The words of the month tell the kind of period where no column does."""
    if column.name == "period_kind" and "month" in plan.names:
        return f"coalesce(nullif(e_month, ''), {literal(column.default or '')})"
    value = "null" if column.default is None else literal(column.default)
    return f"cast({value} as {TYPES[column.type]})"


def _given(column: Column, plan: Plan) -> str:
    """SQL of what was written in the cell; a word that has no meaning has a rule instead."""
    return f'"v_{column.name}"' if column in plan.word_columns else f'"t_{column.name}"'


def _faults(column: Column, plan: Plan) -> list[tuple[str, str]]:
    """(condition, SQL of the rule that is broken then) of a cell that is not empty, first things first."""
    name = column.name
    found = [(f'"t_{name}" = {literal(MASK)}', "'identity_damaged'")] if column.personal else []
    if column.type in NUMBER_TYPES:
        found.append((f'"n_{name}" is null', "'number_unreadable'"))  # `rejects` says which way
        found.append((f'"{name}" is null', "'not_whole'"))
        found += [(test, "'out_of_range'") for test in _bounds(column)]
    if column in plan.word_columns:
        found.append((f'"u_{name}" is not null', f'"u_{name}"'))
    if name == "period_kind" and "month" in plan.names:
        found.append(("nullif(e_month, '') <> period_kind", "'period_kind_conflict'"))
    return found


def _fault(column: Column, plan: Plan) -> str:
    """The first rule that the cell breaks; an empty cell breaks one only where it is required."""
    empty = (f"{_given(column, plan)} is null", "'required_missing'" if column.required else "null")
    return f"case {' '.join(f'when {test} then {rule}' for test, rule in (empty, *_faults(column, plan)))} end"


def _faulty(plan: Plan) -> str:
    """Whether any cell breaks a rule: the same conditions, without a text to be made for each."""
    tests = []
    for column in plan.carried:
        given, broken = _given(column, plan), " or ".join(test for test, _ in _faults(column, plan))
        if column.required:
            tests.append(f"{given} is null" + (f" or {broken}" if broken else ""))
        elif broken:
            tests.append(f"{given} is not null and ({broken})")
    return f"coalesce({' or '.join(f'({test})' for test in tests) or 'false'}, false)"


def _bounds(column: Column) -> list[str]:
    limits = (("<", column.minimum), (">", column.maximum))
    return [f'"{column.name}" {sign} {limit}' for sign, limit in limits if limit is not None]
