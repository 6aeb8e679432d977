"""The figures of *Kepuasan*: the index of each unit beside its like, its nine unsur, and how it changed.

Every unit stands with its answers, its band and its weakest unsur; with few answers also with its interval. UPT and
counters are never ranked together.
"""

import pandas as pd
import streamlit as st

from dashboard.catalogue import indicator, threshold
from dashboard.views import formats
from dashboard.views import status as statuses
from dashboard.views.cards import Card
from dashboard.views.chart import Chart, Field
from dashboard.views.saying import joined, say
from dashboard.views.sentences import satisfaction as told
from dashboard.views.status import plain, status, title
from dashboard.views.ui import cards, figure, filters, layout, links, measures, served
from dashboard.views.ui.frame import ALL, Subject, View
from dashboard.views.ui.served import records

SUBJECT = Subject(
    key="kepuasan", title="Kepuasan masyarakat (SKM)", leads=("ikm",), dataset="satisfaction", kinds=("semester",)
)
IKM = "ikm"
CONFIDENCE = formats.trimmed(threshold("interval_pct").value)
GROUPS = {"upt": "UPT/panti", "unit": "Loket dan unit kantor"}


def every(view: View) -> pd.DataFrame:
    """One row per unit that was ever surveyed, for the chosen semester (`satisfaction/units`)."""
    return view.book.rows("satisfaction/units", period=view.period.first)


def weights(view: View) -> list[dict[str, object]]:
    """The office's index with either weight, the used one first (`satisfaction/weights`)."""
    return records(view.book.rows("satisfaction/weights", period=view.period.first))


def choose(view: View) -> str:
    """Which unit the nine unsur are of (`*` = all answers of the office)."""
    names = {ALL: "Semua unit"} | {
        str(row["unit_code"]): str(row["unit_name"]) for row in told.surveyed(records(every(view)))
    }
    with view.row:
        return filters.choose("unit", list(names), label="Unit", default=ALL, words=lambda code: names[code])


def answer(view: View) -> str:
    """The office's index, which units are below "baik", and what is only indicative."""
    office = (weights(view) or [{}])[0]
    return told.index(records(every(view)), office, period=view.period.words)


def summary(view: View) -> list[Card]:
    """The office's index, its answers, its weakest unsur, and how many units are good."""
    row = measures.card(view, IKM, period_kind="semester", program=ALL, **measures.office(view))
    used = (weights(view) or [{}])[0]
    asked = told.surveyed(records(every(view)))
    good = sum(unit["band"] in told.GOOD for unit in asked if not unit["is_few"])
    judged = sum(not unit["is_few"] for unit in asked)
    against = f"mutu {told.band(used)}" if used else ""
    if len(asked) < len(every(view)):
        row = row | {"previous_value": None}  # other units than the semester before
    return [
        cards.of(indicator(IKM), row, kind="semester", against=against),
        Card(
            label="Jawaban",
            value=formats.number(row.get("denominator")),
            against=f"dari {formats.number(len(asked))} unit",
        ),
        _weakest(view),
        Card(
            label="Unit bermutu A atau B",
            value=f"{formats.number(good)} dari {formats.number(judged)}",
            against="yang jawabannya cukup",
        ),
    ]


def _weakest(view: View) -> Card:
    rows = records(elements(view, ALL).rows)
    low = min(rows, key=lambda row: float(row["mean"]), default=None)
    if low is None:
        return Card(label="Unsur terendah", value=formats.MISSING)
    return Card(label="Unsur terendah", value=str(low["element_name"]), against=f"nilai {told.points(low['value'])}")


def units(view: View) -> None:
    """The units in two groups, like with like; a group without units is left out."""
    rows = every(view)
    for kind in GROUPS:
        if (rows["unit_kind"] == kind).any():
            figure.show(view, group(view, rows[rows["unit_kind"] == kind], kind))
    layout.small(joined(say("kepuasan.compare"), told.weights(weights(view)), _running(view)))


def _running(view: View) -> str:
    as_of, last = view.book.as_of, view.period.last_month
    ended = as_of is not None and (as_of.year, as_of.month) > (last.year, last.month)
    return "" if ended else say("kepuasan.running")


def group(view: View, rows: pd.DataFrame, kind: str) -> Chart:
    """The units of one group: index, band, answers, interval where they are few, weakest unsur."""
    found = records(rows)
    few = any(row["is_few"] for row in found)
    return Chart(
        kind="table",
        key=f"kepuasan_{kind}",
        title=f"{GROUPS[kind]}: IKM {view.period.words}",
        alt=f"Tabel IKM, mutu, banyaknya jawaban, dan unsur terendah {GROUPS[kind].lower()}, {view.period.words}",
        indicator=indicator(IKM),
        rows=rows.assign(
            named=_named(found),
            kind_words=[title(row["kind"] or formats.MISSING) for row in found],
            mutu=_marks(rows),
            interval=[told.interval(row) for row in found],
        ),
        fields=UNIT_FIELDS,
        period=view.period.words,
        query="satisfaction/units",
        datasets=("satisfaction",),
        caveats=("few_answers",) if few else (),
        brief=_brief(few=few),
    )


def _brief(*, few: bool) -> tuple[str, ...]:
    """The columns on the page: the interval only where somebody has one."""
    return ("named", "ikm", "mutu", "answers", *(("interval",) if few else ()), "element_name")


def _named(found: list[dict[str, object]]) -> list[str]:
    """The units as the page names them: with their kind where the group has several, for only like is compared."""
    mixed = len({row["kind"] for row in found}) > 1
    kinds = [f" ({plain(row['kind'])})" if mixed and row["kind"] else "" for row in found]
    return [f"{row['unit_name']}{kind}" for row, kind in zip(found, kinds, strict=True)]


def _marks(rows: pd.DataFrame, value: str = "ikm") -> "pd.Series[str]":
    """The key of each row's band; belum where there is no answer, none where the index is below every band.

    A few answers give no band: their interval reaches over several.
    """
    marks = ("skm_" + rows["band"]).astype("object")
    if "is_few" in rows:
        marks = marks.mask(rows["is_few"].fillna(value=False).astype(bool), "indikatif")
    return marks.mask(rows[value].isna(), "belum")


UNIT_FIELDS = (
    Field(name="named", label="Unit", kind="text"),
    Field(name="kind_words", label="Jenis", kind="text"),
    Field(name="ikm", label="IKM", decimals=2),
    Field(name="mutu", label="Mutu", kind="status"),
    Field(name="answers", label="Jawaban"),
    Field(name="interval", label=f"Selang {CONFIDENCE} %", kind="text"),
    Field(name="low", label="Batas bawah", decimals=2),
    Field(name="high", label="Batas atas", decimals=2),
    Field(name="element_name", label="Unsur terendah", kind="text"),
    Field(name="element_mean", label="Nilai unsur terendah (1–4)", decimals=3),
)


def worst(view: View) -> None:
    """Which units come first, each with its weakest unsur; a click shows all nine of it."""
    st.subheader("Yang didahulukan", anchor=False)
    rows = records(every(view))
    found = told.first(rows)
    for row in found:
        mark = status(f"skm_{row['band']}").markdown if row["band"] else formats.MISSING
        with st.container(gap=None):
            links.here("unit", str(row["unit_code"]), f"**{row['unit_name']}**")
            st.markdown(
                f":small[{told.points(row['ikm'])} · {mark} · terlemah: {row['element_name']}"
                f" ({told.points(row['element_mean'])} dari 4)]"
            )
    if not found:
        st.markdown(told.nothing_first(rows, period=view.period.words))
    layout.small(statuses.rules("skm"))


def elements(view: View, unit: str) -> Chart:
    """The nine unsur of one unit, or of all answers, in the survey's order."""
    found = {str(row["unit_code"]): row for row in records(every(view))}
    chosen = found.get(unit)
    kind, code = (str(chosen["unit_kind"]), unit) if chosen else ("office", view.agency.slug)
    rows = view.book.rows("satisfaction/elements", unit_kind=kind, unit_code=code, period=view.period.first)
    name = str(chosen["unit_name"]) if chosen else "semua unit"
    answers = formats.number(served.first(rows).get("answers"))
    return Chart(
        kind="ranking",
        key="kepuasan_unsur",
        title=f"Sembilan unsur: {name} ({answers} jawaban)",
        alt=f"Batang nilai sembilan unsur SKM, {name}, {view.period.words}",
        indicator=indicator(IKM),
        rows=rows.assign(label=rows["element_name"], mutu=_marks(rows, "value")),
        fields=(
            Field(name="element", label="Unsur"),
            Field(name="label", label="Nama unsur", kind="text"),
            Field(name="value", label="Nilai (25–100)", decimals=2),
            Field(name="mean", label="Nilai rata-rata (1–4)", decimals=3),
            Field(name="mutu", label="Mutu", kind="status"),
        ),
        period=view.period.words,
        query="satisfaction/elements",
        datasets=("satisfaction",),
    )


def history(view: View) -> Chart:
    """The index of every unit semester by semester."""
    rows = view.book.rows("satisfaction/history")
    words = [formats.period(stamp, "semester") for stamp in rows["period"]]
    named = told.names(records(rows))
    rows = rows.assign(
        row=[named[unit] for unit in zip(rows["unit_kind"], rows["unit_code"], strict=True)],
        column=words, value=rows["ikm"], mutu=_marks(rows),
        text=[_cell(row) for row in records(rows)],
    )  # fmt: skip
    columns = [formats.period(stamp, "semester") for stamp in sorted(rows["period"].unique())]
    cells = pd.MultiIndex.from_product([named.values(), columns], names=["row", "column"])
    return Chart(
        kind="matrix",
        key="kepuasan_semester",
        in_time=True,
        title="IKM dari semester ke semester",
        alt="Tabel IKM kantor dan tiap unit menurut semester",
        indicator=indicator(IKM),
        rows=rows.set_index(["row", "column"])[["value", "text"]].reindex(cells).reset_index(),
        table_rows=rows,
        fields=(
            Field(name="row", label="Unit", kind="text"),
            Field(name="column", label="Semester", kind="text"),
            Field(name="ikm", label="IKM", decimals=2),
            Field(name="mutu", label="Mutu", kind="status"),
            Field(name="answers", label="Jawaban"),
        ),
        period=" – ".join(dict.fromkeys((columns[0], columns[-1]))) if columns else view.period.words,
        query="satisfaction/history",
        datasets=("satisfaction",),
    )


def _cell(row: dict[str, object]) -> str:
    few = f" {status('indikatif').sign}" if row["is_few"] else ""
    return f"{told.points(row['ikm'])} {row['band'] or ''}{few}".strip()
