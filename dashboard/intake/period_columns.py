"""Where a table says its year or month: a column, the sideways headers, the words around it; else a question."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from dashboard.intake import dating, periods
from dashboard.intake.cells import kind
from dashboard.intake.evidence import View
from dashboard.intake.headers import Header
from dashboard.intake.parsing import CellFault
from dashboard.intake.recipe import Question
from dashboard.intake.sideways import Sideways

_YEAR_HEADERS = ("tahun", "year", "th", "tahun data", "tahun anggaran", "periode tahun", "year period")
_MONTH_HEADERS = ("bulan", "periode", "masa", "triwulan", "bulan laporan", "periode salur", "month", "bulan ke",
                  "semester", "periode data", "periode update")  # fmt: skip
_SHARE = 0.8
ANY_YEAR = "2026"

ASK_YEAR = Question(key="year", text="Tahun tidak tertulis di berkas. Tahun berapa?")


@dataclass(slots=True)
class PeriodRule:
    """What the recipe says about the period: columns, constants, melt groups that fill it, and open questions."""

    columns: dict[str, str] = field(default_factory=dict)
    constants: dict[str, str] = field(default_factory=dict)
    groups: tuple[str, ...] = ()
    questions: tuple[Question, ...] = ()


def _called(headers: Sequence[Header], names: Sequence[str]) -> Header | None:
    return next((header for header in headers if header.levels and header.levels[-1] in names), None)


def _all_years(view: View, header: Header) -> bool:
    cells = view.cells(header.place)
    return bool(cells) and sum(kind(cell) == "year" for cell in cells) >= _SHARE * len(cells)


def year_header(view: View, headers: Sequence[Header]) -> Header | None:
    """The column of years: called so, else the only one whose cells are years."""
    named = _called(headers, _YEAR_HEADERS)
    if named:
        return named
    years = [header for header in headers if _all_years(view, header)]
    return years[0] if len(years) == 1 else None


def month_header(view: View, headers: Sequence[Header]) -> Header | None:
    """The column of months: called so, and not in truth a column of years."""
    found = _called(headers, _MONTH_HEADERS)
    return None if found and _all_years(view, found) else found


def _literal_year(view: View, headers: Sequence[Header]) -> str:
    """The one year that headers, title, sheet, file name or footnotes say, in this order."""
    return dating.first_year((*(header.text for header in headers), *view.around))


def _yearly(view: View, headers: Sequence[Header], side: Sideways | None) -> PeriodRule:
    if side and side.has_year:
        return PeriodRule(groups=("year",))
    header = year_header(view, headers)
    if header:
        return PeriodRule(columns={"year": header.text})
    year = _literal_year(view, headers)
    if year:
        return PeriodRule(constants={"year": year})
    question = Question(key="constant:year", text="Tahun data tidak tertulis di berkas. Tahun berapa?")
    return PeriodRule(questions=(question,))


def _year_text(view: View, headers: Sequence[Header], side: Sideways | None) -> str:
    """A template for the year: a column, a sideways header, or a literal; `{year}` where a person must say it."""
    if side and side.has_year:
        return "{header:year}"
    header = year_header(view, headers)
    if header:
        return f"{{column:{header.text}}}"
    literal = _literal_year(view, headers)
    return literal or ("{sheet}" if dating.year_in(view.sheet) else "{year}")


def _has_years(view: View, header: Header) -> bool:
    cells = view.cells(header.place)
    return any(dating.has_year(cell) or kind(cell) == "date" for cell in cells)


def _with_year(month: str, year: str) -> PeriodRule:
    questions = (ASK_YEAR,) if year == "{year}" else ()
    return PeriodRule(constants={"month": f"{month} {year}"}, questions=questions)


def _from_column(view: View, header: Header, year: str) -> PeriodRule:
    if _has_years(view, header):
        return PeriodRule(columns={"month": header.text})
    return _with_year(f"{{column:{header.text}}}", year)


def _is_period(text: str) -> bool:
    """Whether the whole text is a period, as `September` is and `Rekap September` is not."""
    try:
        periods.period(text, year_hint=ANY_YEAR, order="unproven")
    except CellFault:
        return False
    return True


def _from_words(view: View, year: str) -> PeriodRule:
    """The month that stands around the table; a year alone is a yearly figure."""
    if dating.month_in(view.sheet) and _is_period(view.sheet):
        return (
            PeriodRule(constants={"month": "{sheet}"}) if dating.has_year(view.sheet) else _with_year("{sheet}", year)
        )
    month = next((month for text in view.around if (month := dating.month_in(text))), "")
    if month:
        return PeriodRule(constants={"month": month}) if dating.has_year(month) else _with_year(month, year)
    if year == "{year}":
        text = "Bulan atau tahun data tidak tertulis di berkas. Periode mana (misalnya 2026-09 atau 2026)?"
        return PeriodRule(questions=(Question(key="constant:month", text=text),))
    return PeriodRule(constants={"month": year, "period_kind": "tahun"})


def _monthly(view: View, headers: Sequence[Header], side: Sideways | None) -> PeriodRule:
    year = _year_text(view, headers, side)
    if side and side.has_month:
        if all(dating.has_year(header.text) for header in side.headers) and "{year}" not in side.shape:
            return PeriodRule(groups=("month",))
        return _with_year("{header:month}", year)
    header = month_header(view, headers)
    return _from_column(view, header, year) if header else _from_words(view, year)


def find(view: View, headers: Sequence[Header], side: Sideways | None, *, monthly: bool) -> PeriodRule:
    """The period's rule; for a monthly dataset also the year column's, where the dataset has one."""
    if not monthly:
        return _yearly(view, headers, side)
    rule, year = _monthly(view, headers, side), _yearly(view, headers, side)
    asked = {question.key for question in rule.questions}
    return PeriodRule(
        columns=year.columns | rule.columns,
        constants=year.constants | rule.constants,
        groups=(*rule.groups, *year.groups),
        questions=(*rule.questions, *(() if "year" in asked else year.questions)),
    )
