"""Whether the values of a recipe are of the kinds that its keys take, before anything is made of them."""

from collections.abc import Mapping
from typing import Any

from dashboard.errors import RecipeError

_TEXT, _WHOLE, _TABLE, _LIST = "teks", "bilangan bulat", "tabel", "daftar"
_KINDS: dict[str, tuple[type, ...]] = {_TEXT: (str,), _WHOLE: (int,), _TABLE: (dict,), _LIST: (list,)}

_RECIPE = {"name": _TEXT, "title": _TEXT, "sender": _TEXT, "note": _TEXT, "refuse": _TEXT, "match": _TABLE,
           "table": _LIST}  # fmt: skip
_MATCH = {"file": _TEXT, "sheet": _TEXT, "title": _TEXT, "headers": _LIST}
_ROWS = {"dataset": _TEXT, "sheet": _TEXT, "dates": _TEXT, "first_row": _WHOLE, "last_row": _WHOLE,
         "header_rows": _LIST, "columns": _TABLE, "constants": _TABLE, "melt": _TABLE, "scale": _TABLE,
         "units": _TABLE, "missing": _TABLE, "translate": _TABLE, "filters": _TABLE, "expect": _TABLE,
         "totals": _TABLE, "roll_up": _TABLE, "region": _TABLE, "question": _LIST}  # fmt: skip
_MELT = {"pattern": _TEXT, "value": _TEXT, "measures": _TABLE, "measure_from": _TEXT}
_REGION = {"scheme": _TEXT, "within": _TEXT, "name": _TEXT, "parent": _TEXT, "level": _TEXT}
_ROLL_UP = {"level": _TEXT, "weighted": _LIST}
_QUESTION = {"key": _TEXT, "text": _TEXT, "choices": _LIST, "answer": _TEXT}
_LAST_LINE = 100_000_000


def require(record: Mapping[str, Any]) -> None:
    """RecipeError names the first key whose value is of another kind."""
    _check(record, _RECIPE, "resep")
    _check(record.get("match", {}), _MATCH, "[match]")
    _each(record.get("match", {}).get("headers", ()), str, _TEXT, "headers")
    for table in record.get("table", ()):
        _require_table(table)


def _require_table(table: Any) -> None:
    _one(table, _TABLE, "[[table]]")
    _check(table, _ROWS, "[[table]]")
    for key, wanted in (("melt", _MELT), ("region", _REGION), ("roll_up", _ROLL_UP)):
        _check(table.get(key, {}), wanted, f"[table.{key}]")
    for key in ("columns", "units"):
        _each(table.get(key, {}).values(), str, _TEXT, key)
    _each(table.get("melt", {}).get("measures", {}).values(), str, _TEXT, "measures")
    _each(table.get("translate", {}).values(), dict, _TABLE, "translate")
    for words in table.get("translate", {}).values():
        _each(words.values(), str, _TEXT, "translate")
    lines = [table.get("first_row", 0), table.get("last_row", 0), *table.get("header_rows", ())]
    _each(lines, int, _WHOLE, "header_rows")
    if any(isinstance(line, bool) or not 0 <= line <= _LAST_LINE for line in lines):
        raise RecipeError("header_rows, first_row, dan last_row adalah nomor baris, mulai dari 1.")
    for question in table.get("question", ()):
        _one(question, _TABLE, "question")
        _check(question, _QUESTION, "[[table.question]]")


def _check(record: Mapping[str, Any], kinds: Mapping[str, str], where: str) -> None:
    for key, kind in kinds.items():
        if key in record:
            _one(record[key], kind, f"{where} {key}")


def _each(values: Any, wanted: type, kind: str, where: str) -> None:
    if not all(isinstance(value, wanted) for value in values):
        raise RecipeError(f"{where}: setiap isi harus {kind}.")


def _one(value: Any, kind: str, where: str) -> None:
    if not isinstance(value, _KINDS[kind]):
        raise RecipeError(f"{where} harus {kind}.")
