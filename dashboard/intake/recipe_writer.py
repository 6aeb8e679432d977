"""A recipe as TOML text, in the form that `recipes.parse` reads; open questions carry a comment on how to answer."""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

from dashboard.intake import recipes
from dashboard.intake.recipe import TOTAL_LABELS, Melt, Question, Recipe, RegionRule, RollUp, TableRecipe, Weighted

_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r", "\x1f": "\\u001f"}


def _text(value: str) -> str:
    return '"' + "".join(_ESCAPES.get(letter, letter) for letter in value) + '"'


def _key(key: str) -> str:
    return key if key.isascii() and key.replace("_", "a").replace("-", "a").isalnum() else _text(key)


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return f"{value:.15g}"
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{_key(key)} = {_value(item)}" for key, item in value.items()) + " }"
    if isinstance(value, tuple | list):
        return "[" + ", ".join(_value(item) for item in value) + "]"
    return _text(str(value))


def _says_nothing(value: Any) -> bool:
    return value is not False and value in ("", (), 0, {}, None)


def _lines(record: Mapping[str, Any]) -> list[str]:
    """`key = value` for everything that says something."""
    return [f"{_key(key)} = {_value(value)}" for key, value in record.items() if not _says_nothing(value)]


def _section(name: str, record: Mapping[str, Any]) -> list[str]:
    lines = _lines(record)
    return ["", f"[{name}]", *lines] if lines else []


def _fields(record: Melt | RegionRule | Weighted | RollUp, *, leave: Iterable[str] = ()) -> dict[str, Any]:
    return {field.name: getattr(record, field.name) for field in fields(record) if field.name not in leave}


def _region(rule: RegionRule) -> dict[str, Any]:
    return {name: text for name, text in _fields(rule).items() if text != "auto"}


def _roll_up(rule: RollUp | None) -> dict[str, Any]:
    if rule is None:
        return {}
    weighted = tuple(_fields(item) for item in rule.weighted)
    return {"level": rule.level, "sum": rule.sum, "weighted": weighted}


def _totals(table: TableRecipe) -> dict[str, Any]:
    labels = tuple(label for label in table.totals.labels if label not in TOTAL_LABELS)
    return {"labels": labels} | ({} if table.totals.check else {"check": False})


def _question(question: Question) -> list[str]:
    how = f" Pilihan: {' | '.join(question.choices)}." if question.choices else ""
    comment = (
        [f"# {'BOLEH DIISI' if question.optional else 'PERTANYAAN'}: {question.text}{how} Isi `answer`."]
        if question.open
        else []
    )
    record = {"key": question.key, "text": question.text, "choices": question.choices, "optional": question.optional}
    record = {name: value for name, value in record.items() if value}
    return ["", *comment, "[[table.question]]", *_lines(record), f"answer = {_text(question.answer)}"]


def _table(table: TableRecipe) -> list[str]:
    numbers: Any = table.numbers.get("*", "") if set(table.numbers) <= {"*"} else dict(table.numbers)
    top = {
        "dataset": table.dataset,
        "sheet": table.sheet,
        "header_rows": table.header_rows,
        "first_row": table.first_row,
        "last_row": table.last_row,
        "numbers": numbers,
        "dates": "" if table.dates == "auto" else table.dates,
        "fill_down": table.fill_down,
    }
    lines = [
        "",
        "[[table]]",
        f"dataset = {_text(table.dataset)}",
        *_lines({k: v for k, v in top.items() if k != "dataset"}),
    ]
    for name in ("columns", "constants", "scale", "units", "missing", "filters", "expect", "translate"):
        lines += _section(f"table.{name}", getattr(table, name))
    lines += _section("table.melt", _fields(table.melt) if table.melt else {})
    lines += _section("table.totals", _totals(table)) + _section("table.region", _region(table.region))
    lines += _section("table.roll_up", _roll_up(table.roll_up))
    return lines + [line for question in table.questions for line in _question(question)]


def to_toml(recipe: Recipe) -> str:
    """The recipe as TOML; what is at its default is left out."""
    match = {field.name: getattr(recipe.match, field.name) for field in fields(recipe.match)}
    top = {name: getattr(recipe, name) for name in ("name", "title", "sender", "note", "refuse")}
    lines = [*_lines(top), *_section("match", match)]
    return "\n".join([*lines, *(line for table in recipe.tables for line in _table(table))]) + "\n"


def logged(given: Recipe | Path | None, recipe: Recipe, *, as_table: bool) -> str:
    """How the file was read, for reading it again; '' where a recipe of `data/recipes/` says it.

    A file that is kept `as_table` may have lost the words that it is known by.
    """
    if isinstance(given, Path):
        return given.read_text(encoding="utf-8")
    ours = given is None and not as_table and recipe.name in {known.name for known in recipes.known()}
    return "" if ours else to_toml(recipe)
