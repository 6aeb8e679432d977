"""Like with like: the UPT of one kind beside one another, each with the range that chance leaves its share.

There is no ranking of unlike homes, and within a kind a few people more or less are not a difference.
"""

import pandas as pd
import streamlit as st

from dashboard.catalogue import indicator
from dashboard.views import formats
from dashboard.views.chart import Chart, Field
from dashboard.views.saying import say
from dashboard.views.status import rules, title
from dashboard.views.ui import figure, filters, homes, layout
from dashboard.views.ui.frame import View, notes
from dashboard.views.ui.served import records

SHARE = "independent_pct"
SOURCE = "Rentang 95 % menurut E. B. Wilson (1927), JASA 22: 209–212."


def within(view: View) -> None:
    """The comparison within a kind that the visitor chooses; at first the kind with most homes."""
    kinds = homes.every(view)["kind"].value_counts(sort=False).sort_values(ascending=False, kind="stable")
    if kinds.empty:
        return
    words = {str(kind): f"{title(kind)} · {formats.number(count)} UPT" for kind, count in kinds.items()}
    st.subheader("Dibandingkan dengan yang sejenis", anchor=False)
    kind = filters.choose(
        "jenis", list(words), label="Jenis UPT", default=next(iter(words)), words=lambda key: words[key]
    )
    notes(view)
    chart = compared(view, kind)
    figure.show(view, chart)
    if not chart.empty:
        layout.small(rules("sejenis") + f"  \n{SOURCE}")


def compared(view: View, kind: str) -> Chart:
    """Who left on their own feet, home by home of one kind, over the year."""
    found = view.book.rows("upt/compare", indicator=SHARE, kind=kind, year=view.asked.year)
    shown = indicator(SHARE)
    enough = int(found["homes"].max()) > 1 if len(found) else False
    return Chart(
        kind="intervals",
        key="upt_sejenis",
        title=f"{shown.label}, {view.asked.year}",
        alt=f"{shown.label} tiap UPT {title(kind).lower()} dengan rentangnya, {view.asked.year}",
        indicator=shown,
        rows=_drawn(found) if enough else found.iloc[:0].assign(value=None),
        table_rows=found.assign(kind_words=title(kind)),
        fields=FIELDS,
        period=f"Tahun {view.asked.year}",
        query="upt/compare",
        names={"reference": f"semua UPT {title(kind).lower()}"},
        caveats=("like_with_like",),
        nothing=_nothing(found, view.asked.year),
    )


def _drawn(found: pd.DataFrame) -> pd.DataFrame:
    return found.assign(
        label=found["upt_name"],
        reference=found["kind_value"],
        state=found["status"],
        text=[_words(row) for row in records(found)],
    )


def _words(row: dict[str, object]) -> str:
    if row["value"] is None:
        return formats.MISSING
    return say(
        "upt.left",
        share=formats.percent(row["value"]),  # type: ignore[arg-type]
        independent=formats.number(row["numerator"]),  # type: ignore[arg-type]
        left=formats.number(row["denominator"]),  # type: ignore[arg-type]
    )


def _nothing(found: pd.DataFrame, year: int) -> str:
    if len(found) == 1:
        return say("upt.alone", name=str(found["upt_name"].iloc[0]))
    return say("upt.nobody_left", year=str(year))


FIELDS = (
    Field(name="upt_name", label="UPT/panti", kind="text"),
    Field(name="kind_words", label="Jenis", kind="text"),
    Field(name="numerator", label="Keluar mandiri", unit="orang"),
    Field(name="denominator", label="Semua yang keluar", unit="orang"),
    Field(name="value", label="Bagian", unit="%", decimals=1),
    Field(name="low", label="Batas bawah", unit="%", decimals=1),
    Field(name="high", label="Batas atas", unit="%", decimals=1),
    Field(name="kind_value", label="Semua yang sejenis", unit="%", decimals=1),
    Field(name="status", label="Terhadap yang sejenis", kind="status"),
)
