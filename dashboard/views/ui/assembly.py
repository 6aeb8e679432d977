"""The seven lines of *Apel Senin*: one sentence each, large enough for the yard, with the page behind it."""

from html import escape
from typing import Any

import pandas as pd

from dashboard.catalogue import indicator
from dashboard.views import formats
from dashboard.views.chart import Chart, Field
from dashboard.views.saying import say
from dashboard.views.sentences import activities
from dashboard.views.sentences import assembly as saying
from dashboard.views.ui import figure, layout, links
from dashboard.views.ui.frame import Subject, View

SUBJECT = Subject(
    key="apel",
    title="Apel Senin",
    leads=(),
    filters=(),
    dataset="upt_activities",
    kinds=("tahun",),  # no choice, and none of other pages is taken along
    always=True,
)
TYPE = "font-size:1.4rem;line-height:1.35;margin:0"


def week(view: View) -> dict[str, Any]:
    """Everything that the assembly is told (`apel/week`)."""
    return view.book.row("apel/week")


def answer(view: View) -> str:
    """Which week it is about, and how many homes told of it."""
    return saying.opening(week(view))


def lines(view: View) -> None:
    """The seven lines."""
    row = week(view)
    found = saying.assembly(row) if row else ()
    for place, line in enumerate(found, start=1):
        subject, sentence = layout.line()
        with subject:
            links.to_page(line.page, f"**{place}. {line.subject}**")
        sentence.html(_large(line.sentence, view.colours.text))
    if view.book.as_of:
        layout.small(say("apel.as_of", day=formats.date(view.book.as_of)))
    figure.foot(view, _listed(view, found))


def _large(sentence: str, colour: str) -> str:
    """A sentence to be read from afar; the number with which it opens is the strongest."""
    first, _, rest = sentence.partition(" ")
    words = f"<strong>{escape(first)}</strong> {escape(rest)}" if first[:1].isdigit() else escape(sentence)
    return f'<p style="{TYPE};color:{colour}">{words}</p>'


def _listed(view: View, found: tuple[saying.Line, ...]) -> Chart:
    rows = pd.DataFrame(
        {
            "place": range(1, len(found) + 1),
            "subject": [line.subject for line in found],
            "sentence": [line.sentence for line in found],
        }
    )
    return Chart(
        kind="table",
        key="apel_tujuh",
        title="Apel Senin dalam tujuh baris",
        alt="Tabel tujuh baris apel",
        indicator=indicator("activities"),
        rows=rows,
        fields=(
            Field(name="place", label="Nomor"),
            Field(name="subject", label="Hal", kind="text"),
            Field(name="sentence", label="Isi", kind="text"),
        ),
        period=activities.week(week(view)["week"]) if found else view.asked.words,
        query="apel/week",
        about=say("apel.about"),
    )
