"""The frame of every page: title, how fresh and complete the data is, the answer, the filters in one row.

`begin` opens the office's newest version once and returns the `View` that the whole page run uses. A public page has
the same frame over the release that is shown; its head line says when that was published.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard import audience
from dashboard.catalogue import Agency, dataset, indicator
from dashboard.views import formats
from dashboard.views.colours import Palette, palette
from dashboard.views.periods import Period
from dashboard.views.tables import SAMPLE
from dashboard.views.ui import address, filters, layout, served, states
from dashboard.views.ui.publik import absence, heading
from dashboard.views.ui.served import Book

ALL = filters.ALL
MONTHS_AND_YEARS = filters.MONTHS_AND_YEARS


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a page asks: its title, the indicators whose periods it offers, its filters, the dataset that feeds it.

    `kinds` are the lengths of the periods that are offered. `always` pages are shown even where no indicator has a
    value yet. `periods` is a query whose periods are offered beside those of the leads.
    """

    key: str
    title: str
    leads: tuple[str, ...]
    filters: tuple[str, ...] = ("period",)
    dataset: str = ""
    kinds: tuple[str, ...] = MONTHS_AND_YEARS
    always: bool = False
    periods: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """One visitor's look at one version: the office, the choices, and the colours of the visitor's theme.

    `period` fits the chosen programme (a quarterly one is shown by quarter), `asked` is the period as chosen.
    `level` is the finest level that the choices ask for; `parent` and `region` are the kabupaten/kota or the whole.
    `newest` is the last period that the page's figures reach; `row` is the row of filters, for a page's own ones.
    """

    subject: Subject
    agency: Agency
    book: Book
    head: Mapping[str, Any]
    asked: Period
    period: Period
    program: str
    programs: Mapping[str, str]
    kabupaten: str
    places: Mapping[str, str]
    colours: Palette
    newest: Period
    answer_slot: DeltaGenerator
    row: DeltaGenerator

    @property
    def level(self) -> str:
        """`kabupaten` for a whole province, else the finest level at which the office receives reports."""
        whole = self.agency.level == "provinsi" and self.kabupaten == ALL
        return "kabupaten" if whole else self.agency.region_level

    @property
    def level_words(self) -> str:
        """The level as a sentence says it."""
        return filters.LEVELS[self.level]

    @property
    def region(self) -> str:
        """Code of the area that the page is about: the chosen kabupaten/kota, else the office's own area."""
        return self.agency.region_code if self.kabupaten == ALL else self.kabupaten

    @property
    def place(self) -> str:
        """The same area in words."""
        return str(self.head["region_name"]) if self.kabupaten == ALL else self.places[self.kabupaten]

    @property
    def program_words(self) -> str:
        """The programme in words; "" for all of them."""
        return "" if self.program == ALL else self.programs[self.program]

    @property
    def month(self) -> Any:
        """The month that a month-wise query is asked for: the period's last one that has data."""
        newest = self.head["last_period"]
        last = self.asked.last_month
        return min(last, newest.date()) if newest is not None and self.asked.first <= newest.date() else last

    @property
    def scope(self) -> dict[str, Any]:
        """Parameters of the queries over areas: period, programme, level and parent."""
        return self.reach | {"level": self.level, "parent": self.kabupaten}

    @property
    def reach(self) -> dict[str, Any]:
        """Parameters of the queries over a period and a programme."""
        return {"period": self.period.first, "period_kind": self.period.kind, "program": self.program}


def begin(subject: Subject, *, narrow: Callable[[Book], Subject] | None = None) -> View:
    """Draw the head and the filters of a page and return what it looks at; without data say so and stop.

    `narrow` draws a first filter and returns the subject that follows from it (the indicator of a map).
    """
    address.arrive(subject.key)
    layout.own_files_only()
    layout.whole_links()
    head_slot, answer_slot = st.container(gap="xsmall"), st.container()
    head_slot.title(subject.title, anchor=False)
    present = served.offices()
    slugs = served.readable(present)
    if audience.public():
        absence.say_withdrawn(answer_slot, slugs) if slugs else absence.no_release()
    if not slugs:
        states.not_yours() if present else states.no_office()
    return _begin(subject, narrow, slugs, (head_slot, answer_slot))


def _begin(
    subject: Subject,
    narrow: Callable[[Book], Subject] | None,
    slugs: tuple[str, ...],
    slots: tuple[DeltaGenerator, DeltaGenerator],
) -> View:
    row = layout.filter_row()
    with row:
        slug = filters.office(slugs)
        book = served.open_book(slug)
        view = _choices(narrow(book) if narrow else subject, book, slots[1], row)
    _freshness(view, slots[0])
    return view


def _choices(subject: Subject, book: Book, answer_slot: DeltaGenerator, row: DeltaGenerator) -> View:
    office = served.office(book.slug)
    head = book.row("summary/header")
    newest = head.get("last_period")
    options = _periods(subject, book)
    if not options and subject.always and book.as_of:
        options = [Period(book.as_of.replace(day=1)).as_kind(subject.kinds[0])]
    if not options and audience.public():
        absence.nothing_yet(subject.title)
    if not options:
        states.nothing_yet(subject.title, dataset(subject.dataset).title, _present(book))
    asked = filters.period(options, newest=newest.date() if newest is not None else None, kinds=subject.kinds)
    programs = book.rows("disbursement/programs")
    program, names = filters.program(programs) if "program" in subject.filters else (ALL, {})
    by_area = office.level == "provinsi" and "kabupaten" in subject.filters
    kabupaten, places = filters.kabupaten(book) if by_area else (ALL, {})
    kinds = {row["program_code"]: row["period_kind"] for row in served.records(programs)}
    return View(
        subject=subject, agency=office, book=book, head=head, asked=asked, program=program, programs=names,
        period=fitting(asked, kinds.get(program)), kabupaten=kabupaten, places=places,
        colours=palette(dark=st.context.theme.type == "dark"), answer_slot=answer_slot, row=row,
        newest=max(options, key=lambda period: (period.first, period.kind == "bulan")),
    )  # fmt: skip


def fitting(asked: Period, kind: str | None) -> Period:
    """The period as a programme is paid: a month within a quarterly programme means its quarter."""
    return asked if kind is None or asked.kind != "bulan" else asked.as_kind(kind)


def _present(book: Book) -> list[str]:
    """Titles of the kinds of reports that have come in."""
    rows = book.rows("data/versions_content")
    return [str(title) for title in rows.loc[rows["files"] > 0, "dataset_title"]]


def _periods(subject: Subject, book: Book) -> list[Period]:
    tables = [book.rows("observations/periods", indicator=key) for key in subject.leads]
    tables += [book.rows(subject.periods)] if subject.periods else []
    found = {period for rows in tables for period in filters.period_options(rows, kinds=subject.kinds)}
    return sorted(found, key=lambda period: (-period.year, period.kind != "tahun", -period.first.month))


def _freshness(view: View, slot: DeltaGenerator) -> None:
    """The line under the title: to when the data reaches, how much of what is due has come in, which version."""
    mark = f" · **:orange[{SAMPLE}]**" if view.book.sample else ""
    slot.markdown(f":gray[{_head(view)}]{mark}")


def _head(view: View) -> str:
    if audience.public():
        return heading.line(view.agency, view.book, _until(view))
    parts = [view.agency.name, f"Data s.d. {_until(view)}", reports_words(view), view.book.version]
    return " · ".join(part for part in parts if part)


def _until(view: View) -> str:
    """The newest period of the page's figures; of a page that is about no period, the day of the newest file."""
    if not view.subject.leads and view.book.as_of:
        return formats.date(view.book.as_of)
    return formats.short_period(view.newest.first, view.newest.kind)


def reports_words(view: View) -> str:
    """How many units stand behind the page's first indicator that has expected reports: "21 dari 22 melapor"."""
    for key in view.subject.leads:
        found = indicator(key)
        region = found.unit_kind == "region"
        unit = ("region", view.region) if region else ("office", view.agency.slug)
        row: dict[str, Any] = {}
        for reach in (view.reach, view.reach | {"period_kind": "bulan"}):  # all programmes stand by month
            row = row or view.book.row(
                "observations/card", indicator=key, unit_kind=unit[0], unit_code=unit[1], **reach
            )
        if (row.get("expected") or 0) > 1:
            noun = filters.LEVELS[view.agency.region_level if region else found.unit_kind]
            others = _never(view, int(row["expected"])) if region else ""
            return f"{formats.number(row['reported'])} dari {formats.number(row['expected'])} {noun} melapor{others}"
    return ""


def _never(view: View, expected: int) -> str:
    """The areas of the office from which nothing is expected, because they never reported: they are not complete."""
    if view.program != ALL or view.kabupaten != ALL:
        return ""
    areas = view.book.rows("region/list", level=view.agency.region_level, parent="*")
    never = len(areas) - expected
    return f", {formats.number(never)} lainnya belum pernah" if never > 0 else ""


def answer(view: View, sentence: str) -> None:
    """The answer, first and largest; under it whatever the address asked for and this page does not have."""
    view.answer_slot.header(sentence, anchor=False)
    notes(view)


def notes(view: View) -> None:
    """Say what the address asked for in vain; again after choices that a page offers further down."""
    for text in address.take_notes():
        view.answer_slot.warning(text, icon=":material/link_off:")
