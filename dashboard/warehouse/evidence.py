"""What a finding says: the evidence in words with its numbers, and the question for whoever sent the figure."""

from collections.abc import Mapping
from typing import Any

from dashboard.catalogue import Column, check, dataset
from dashboard.catalogue import indicator as known_indicator
from dashboard.catalogue.records import WHOLE_TYPES
from dashboard.warehouse import indonesian

NO_PROGRAM = "*"
DIGITS = 3  # of an expectation: more would pretend to know


def sentences(finding: Mapping[str, Any], unit_name: str, names: Mapping[tuple[str, str], str]) -> tuple[str, str]:
    """Evidence and question; `names` are those of units by kind and code."""
    record = check(finding["check_name"])
    words = _fields(finding, unit_name, names)
    return record.evidence.format_map(words), record.question.format_map(words)


def change(value: float, expected: float | None, factor: float | None) -> str:
    """By how much a value is off, in words: a power of ten where digits are lost, else the ratio to what is usual."""
    if factor is not None:
        lost = factor > 1
        times = indonesian.number(factor if lost else 1 / factor)
        why = "kecil (digit di belakang hilang)" if lost else "besar (koma atau titik bergeser)"
        return f"{times} kali terlalu {why}"
    if not expected or not value:
        return ""
    ratio = value / expected
    return f"{indonesian.number(ratio, whole=False)} kali" if ratio > 1 else f"hanya {indonesian.number(100 * ratio)} %"


def is_whole(column: Column) -> bool:
    """Whether the column holds whole numbers."""
    return column.type in WHOLE_TYPES


def _fields(finding: Mapping[str, Any], unit_name: str, names: Mapping[tuple[str, str], str]) -> dict[str, str]:
    whole, what = _figure(finding["dataset"], finding["column"])
    better = finding.get("better", "")
    fits = names.get((finding["unit_kind"], better), better)
    program = "" if finding["program_code"] == NO_PROGRAM else f" {finding['program_code']}"
    return {
        "what": what,
        "figure": what[:1].lower() + what[1:],
        "unit": f"{unit_name}{program}",
        "period": indonesian.period(finding["period"], finding["period_kind"]),
        "value": indonesian.number(finding["value"], whole=whole and float(finding["value"] or 0).is_integer()),
        "expected": indonesian.number(_rounded(finding["expected"], finding["check_name"]), whole=whole),
        "guess": indonesian.number(finding.get("guess"), whole=whole),
        "better": f"; nilai ini lebih cocok untuk {fits}" if fits else "",
        "moved": str(finding.get("moved", "")),
        "rows": str(finding.get("rows", "")),
        "detail": finding.get("detail", ""),
        "rejected": finding.get("rejected", ""),
    }


def _rounded(expected: float | None, check_name: str) -> float | None:
    estimated = check(check_name).history and not check_name.startswith("zero")
    return float(f"{expected:.{DIGITS}g}") if estimated and expected is not None else expected


def _figure(key: str, column: str) -> tuple[bool, str]:
    """Whether the figure is whole, and what it is called; without a dataset it is an indicator's."""
    if not key:
        return False, known_indicator(column).label
    record = dataset(key).column(column)
    return is_whole(record), record.description
