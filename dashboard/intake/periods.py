"""Months and longer periods as offices write them: `2026-07`, `Jul-26`, `Triwulan III 2026`, `Januari–Maret 2026`."""

import re
from datetime import date

from dashboard.intake.parsing import (
    FIRST_YEAR,
    KIND_OF_LENGTH,
    LAST_YEAR,
    MONTH_NAMES,
    MONTHS,
    NATIVE_DATE,
    PERIOD_NOISE,
    QUARTER,
    ROMAN,
    SEMESTER,
    CellFault,
    Order,
    Period,
    day,
    full_year,
    plain,
)

ADVICE = "Bukan periode yang dikenal. Tulis misalnya 2026-07, Juli 2026, Triwulan III 2026, atau Semester I 2026."
RELEASE_ADVICE = "Bukan rilis register. Tulis misalnya 2026-T2 atau Triwulan II 2026."
NO_YEAR = "Bulan tanpa tahun. Tulis tahunnya, misalnya Juli 2026, atau isi kolom tahun."
DATE_FORMS = (r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}", r"\d{1,2}[-/. ][a-z]+[-/. ]\d{4}")


def period(text: str, *, year_hint: str = "", order: Order = "unproven") -> Period:
    """The period that a text names; `year_hint` is the row's year column, for a month that stands without one."""
    words = re.sub(r"\s*\*+\)?$", "", plain(text).lower())
    bare = re.sub(r"[ t]\d\d?[:.]\d\d([:.]\d\d)?$", "", words)
    if text.startswith(NATIVE_DATE) or any(re.fullmatch(form, bare) for form in DATE_FORMS):
        return Period(day(bare, order).replace(day=1))
    spaced = re.sub(r"[^0-9a-z]+", " ", words)
    for pattern, months, kind in ((QUARTER, 3, "triwulan"), (SEMESTER, 6, "semester")):
        found = pattern.search(spaced)
        if found:
            rest = _tokens(spaced[: found.start()] + " " + spaced[found.end() :])
            return Period(date(_year(rest, year_hint), (_ordinal(found[1]) - 1) * months + 1, 1), kind)
    tokens = _tokens(spaced)
    return _named(tokens, year_hint) if any(token in MONTH_NAMES for token in tokens) else _numbered(tokens, year_hint)


def release(text: str) -> str:
    """A release of the register as `2026-T2`: also Triwulan II 2026, 2026 T2, TW 2/2026, June 2026 (its quarter)."""
    spaced = re.sub(r"[^0-9a-z]+", " ", plain(text).lower()).strip()
    if short := re.fullmatch(r"(\d{4}) ?t ?([1-4])", spaced):
        return f"{_checked_year(int(short[1]))}-T{short[2]}"
    found = period(text)
    if found.kind not in {"", "bulan", "triwulan"}:
        raise CellFault("month_unreadable", RELEASE_ADVICE)
    return f"{found.first.year}-T{(found.first.month - 1) // 3 + 1}"


def _tokens(spaced: str) -> list[str]:
    return [token for token in re.findall(r"[a-z]+|\d+", spaced) if token not in PERIOD_NOISE]


def _ordinal(digits: str) -> int:
    return ROMAN.get(digits) or int(digits)


def _checked_year(number: int) -> int:
    if not FIRST_YEAR <= number <= LAST_YEAR:
        raise CellFault("month_unreadable", f"Tahun {number} di luar {FIRST_YEAR}–{LAST_YEAR}. Periksa periode ini.")
    return number


def _year(rest: list[str], hint: str) -> int:
    """The only word left beside a period's name is its year; where none is left, the row's year column says it."""
    if not rest:
        hinted = plain(hint)
        if not re.fullmatch(r"\d{4}", hinted):
            raise CellFault("month_without_year", NO_YEAR)
        return _checked_year(int(hinted))
    if len(rest) > 1 or not re.fullmatch(r"\d{2}|\d{4}", rest[0]):
        raise CellFault("month_unreadable", ADVICE)
    return _checked_year(full_year(rest[0]))


def _named(tokens: list[str], hint: str) -> Period:
    """Months by name: one, or a run of them written as `Januari – Maret 2026` or `Januari, Februari, Maret 2026`."""
    dated: list[tuple[int, int | None]] = []
    for token in tokens:
        if token in MONTH_NAMES:
            dated.append((MONTH_NAMES[token], None))
        elif dated and dated[-1][1] is None and re.fullmatch(r"\d{2}|\d{4}", token):
            dated[-1] = (dated[-1][0], _year([token], ""))
        elif re.fullmatch(r"\d{4}", token) and token == tokens[0]:
            return _named([*tokens[1:], token], hint)
        else:
            raise CellFault("month_unreadable", ADVICE)
    last_year = dated[-1][1] or _year([], hint)
    first_year = next((known for _, known in dated if known is not None), last_year)
    length = (last_year - first_year) * MONTHS + dated[-1][0] - dated[0][0] + 1
    run_or_ends = len(dated) in (1, 2, length)
    if length not in KIND_OF_LENGTH or not run_or_ends:
        raise CellFault("month_unreadable", "Rentang bulan itu bukan 1, 2, 3, 6, atau 12 bulan. " + ADVICE)
    return Period(date(first_year, dated[0][0], 1), KIND_OF_LENGTH[length] if len(dated) > 1 else "")


def _numbered(tokens: list[str], hint: str) -> Period:
    """Numbers only: 2026 7 · 7 2026 · 202607 · 2026 (the whole year) · 7 with the year in its own column."""
    words = " ".join(tokens)
    if whole := re.fullmatch(r"\d{4}", words):
        return Period(date(_checked_year(int(whole[0])), 1, 1), "tahun")
    if alone := re.fullmatch(r"\d{1,2}", words):
        return Period(date(_year([], hint), _month(alone[0]), 1))
    if first := re.fullmatch(r"(\d{4}) (\d{1,2})", words) or re.fullmatch(r"(\d{4})(\d\d)", words):
        return Period(date(_checked_year(int(first[1])), _month(first[2]), 1))
    if last := re.fullmatch(r"(\d{1,2}) (\d{4})", words):
        return Period(date(_checked_year(int(last[2])), _month(last[1]), 1))
    raise CellFault("month_unreadable", ADVICE)


def _month(digits: str) -> int:
    if not 1 <= int(digits) <= MONTHS:
        raise CellFault("month_unreadable", "Bulan harus 1–12. " + ADVICE)
    return int(digits)
