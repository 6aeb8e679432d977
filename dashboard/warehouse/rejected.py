"""Rejected rows whose figures contradict each other: they are not counted, but somebody should still be asked.

A row that was rejected for such a reason and has come in since (the same key, from another file) is settled.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import duckdb

from dashboard.catalogue import Agency, Dataset, dataset
from dashboard.warehouse import series
from dashboard.warehouse.statements import do

COLUMN_OF_RULE = {"quota_adds_up": "quota", "residents_balance": "end_residents"}
SUMS: dict[str, dict[str, int]] = {
    "quota_adds_up": {"paid": 1, "failed": 1, "waiting": 1},
    "residents_balance": {
        "start_residents": 1, "admitted": 1, "returned_home": -1, "independent": -1, "referred": -1, "died": -1,
        "left_without_leave": -1,
    },
}  # fmt: skip
OUT_OF_RANGE = "out_of_range"
BROKEN_THOUSANDS = ("not_whole", "number_other_convention")
LOST_ZEROS = re.compile(r"(\d{1,3})[.,](\d{1,2})")  # 46.23 for 46.230
SAID = " Baris ini ditolak saat impor dan tidak dihitung."
REASONS = """
    select dataset, "column", rule, raw, row_key, import_id from rejects
    where row_key is not null and list_contains($rules, rule)
    order by import_id, line, "column", rule
"""
RULES = [OUT_OF_RANGE, *BROKEN_THOUSANDS, *COLUMN_OF_RULE]


def rows(connection: duckdb.DuckDBPyConnection, agency: Agency) -> Iterator[dict[str, Any]]:
    """One finding per rejected row that contradicts itself or exceeds a maximum, and whose key says whose it is."""
    for key, column, rule, raw, row_key, import_id in do(connection, REASONS, {"rules": RULES}):
        record = dataset(key)
        named = _parts(row_key)
        what = COLUMN_OF_RULE.get(rule, column)
        if not set(record.natural_key) - {"period_kind"} <= named.keys() or _settled(connection, record, named, what):
            continue
        finding = _judged(record, rule, what, raw)
        if finding:
            yield series.of_key(record, _typed(named) | {"column": what}, agency) | finding | {"import_id": import_id}


def _parts(text: str) -> dict[str, Any]:
    """`a=1; b=2` as a mapping."""
    return dict(part.split("=", 1) for part in text.split("; ") if "=" in part)


def _typed(named: dict[str, Any]) -> dict[str, Any]:
    return named | ({"month": date.fromisoformat(named["month"])} if "month" in named else {})


def _settled(connection: duckdb.DuckDBPyConnection, record: Dataset, named: dict[str, Any], column: str) -> bool:
    """Whether the store has a value for that key by now."""
    keys = [name for name in record.natural_key if name in named]
    same = " and ".join(f'cast("{name}" as varchar) = ${name}' for name in keys)
    query = f'select 1 from "{record.key}" where {same} and "{column}" is not null limit 1'  # noqa: S608
    return bool(do(connection, query, {name: named[name] for name in keys}))


def _judged(record: Dataset, rule: str, column: str, raw: str) -> dict[str, Any] | None:
    """Check, value and what one would expect; None where the rule is about something else."""
    if rule == OUT_OF_RANGE:
        maximum = record.column(column).maximum
        value = number(raw)
        if maximum is None or value is None or value <= maximum:
            return None
        return {"check_name": "over_maximum", "value": value, "expected": maximum, "detail": SAID}
    if rule in BROKEN_THOUSANDS:
        return _lost_zeros(raw)
    told = {name: number(text) for name, text in _parts(raw).items()}
    value, expected = told.get(column), _computed(rule, told)
    if rule == "quota_adds_up" and (told.get("paid") or 0) > (value or 0):
        return {"check_name": "paid_over_quota", "value": told["paid"], "expected": value, "detail": SAID}
    return {"check_name": rule, "value": value, "expected": expected, "detail": SAID}


def _lost_zeros(raw: str) -> dict[str, Any] | None:
    """A count that shows one or two digits behind a sign: a thousands dot that was read as a decimal one."""
    match = LOST_ZEROS.fullmatch(raw.strip())
    if match is None:
        return None
    whole = float(match[1] + match[2].ljust(3, "0"))
    detail = "titik ribuannya terbaca sebagai koma desimal"
    return {"check_name": "lost_digits", "value": float(f"{match[1]}.{match[2]}"), "expected": whole, "guess": whole,
            "detail": detail, "rejected": SAID}  # fmt: skip


def _computed(rule: str, told: dict[str, float | None]) -> float | None:
    """What the other figures of the row make; None where one of them cannot be read."""
    signs = SUMS[rule]
    values = [(sign, told.get(name)) for name, sign in signs.items()]
    known = [sign * value for sign, value in values if value is not None]
    return sum(known) if len(known) == len(values) else None


def number(text: str) -> float | None:
    """The number that a raw cell shows, however its signs are written; None where that is not clear.

    A single sign followed by three digits parts thousands, any other last sign the decimals.
    """
    body = re.sub(r"[^\d.,]", "", text)
    if not re.search(r"\d", body):
        return None
    whole, decimals = _split(body)
    digits = re.sub(r"[.,]", "", whole)
    return float(f"{digits or '0'}.{decimals or '0'}")


def _split(body: str) -> tuple[str, str]:
    """What stands before and behind the decimal sign."""
    last = max(body.rfind("."), body.rfind(","))
    whole, decimals = body[:last], body[last + 1 :]
    if last < 0 or body.count(body[last]) > 1 or re.fullmatch(r"\d{1,3}[.,]\d{3}", body):
        return body, ""
    return whole, decimals
