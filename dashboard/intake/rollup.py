"""The rows that are staged: those that are loaded, or, where the recipe says so, their sums per kecamatan."""
# ruff: noqa: S608  (columns are the catalogue's and the recipe's, checked against it)

from dashboard.catalogue import Column
from dashboard.errors import RecipeError
from dashboard.intake.plan import Plan
from dashboard.intake.recipe import RollUp, Weighted
from dashboard.warehouse.schema import TYPES


def staged_columns(plan: Plan) -> tuple[str, ...]:
    """Columns of the staged rows, in the order of the contract: the natural key, defaults, and what the files carry."""
    roll_up = plan.recipe.roll_up
    made = {one.numerator for one in roll_up.weighted} if roll_up else set()
    defaults = {column.name for column in plan.dataset.columns if column.default is not None}
    wanted = {*plan.dataset.natural_key, *plan.names, *made, *defaults}
    return tuple(name for name in plan.dataset.column_names if name in wanted)


def staged_sql(plan: Plan) -> str:
    """One row per row that goes to the store: `_file`, `_line`, the staged columns."""
    columns = staged_columns(plan)
    source = f"from {plan.table('judged')} where _fate = 'loaded'"
    if plan.recipe.roll_up is None:
        listed = ", ".join(f'"{name}"' for name in columns)
        return f"select _file, _line, {listed} {source} order by _row"
    sums = _sums(plan, plan.recipe.roll_up)
    listed = ", ".join(f'{_added(plan, name, sums)} as "{name}"' for name in columns)
    keys = ", ".join(f'"{name}"' for name in plan.dataset.natural_key)
    return f"select _file, min(_line) as _line, {listed} {source} group by _file, {keys} order by min(_row)"


def _added(plan: Plan, name: str, sums: dict[str, str]) -> str:
    """SQL for one column of a group of parts; texts (a source) are the same in all of them."""
    if name in plan.dataset.natural_key:
        return f'"{name}"'
    return sums.get(name, f'min("{name}")')


def check(plan: Plan) -> None:
    """Refuse a roll-up that this table does not hold; RecipeError says what is missing."""
    roll_up = plan.recipe.roll_up
    if roll_up is None:
        return
    named = {*roll_up.sum, *(column for one in roll_up.weighted for column in (one.value, one.weight))}
    unknown = named - set(plan.names)
    if unknown or roll_up.level != "kecamatan":
        raise RecipeError(
            f"roll_up menyebut {', '.join(sorted(unknown)) or roll_up.level}, yang tidak ada di tabel ini."
            " Pakai level kecamatan dan kolom yang dipetakan."
        )


def _sums(plan: Plan, roll_up: RollUp) -> dict[str, str]:
    sums = {name: _total(plan.dataset.column(name)) for name in roll_up.sum}
    for one in roll_up.weighted:
        sums |= _mean(plan, one)
    return sums


def _total(column: Column) -> str:
    """A sum over parts is known only where every part is: a missing part makes it unknown, not smaller."""
    name = f'"{column.name}"'
    return f"case when count({name}) = count(*) then cast(sum({name} order by _row) as {TYPES[column.type]}) end"


def _mean(plan: Plan, one: Weighted) -> dict[str, str]:
    """The weighted mean over the parts that have both; added in the file's order, so that it is always the same."""
    both = f'filter ("{one.value}" is not null and "{one.weight}" is not null)'
    product = f'sum("{one.value}" * "{one.weight}" order by _row) {both}'
    weight = f'sum("{one.weight}" order by _row) {both}'
    sums = {one.value: f"{product} / nullif({weight}, 0)", one.weight: weight}
    if one.numerator:
        sums[one.numerator] = f"{product} / {one.per!r}"
    return {name: f"cast({sql} as {TYPES[plan.dataset.column(name).type]})" for name, sql in sums.items()}
