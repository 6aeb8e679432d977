"""The figures of *Kegiatan panti*: who told of which week, who is silent, and the log of every activity."""

from dataclasses import replace

import pandas as pd
import streamlit as st

from dashboard.catalogue import indicator
from dashboard.views import formats
from dashboard.views.cards import Card
from dashboard.views.chart import Chart, Field
from dashboard.views.saying import say
from dashboard.views.sentences import activities as saying
from dashboard.views.sentences import count
from dashboard.views.status import rules, status
from dashboard.views.ui import figure, filters, homes, layout
from dashboard.views.ui.frame import ALL, Subject, View
from dashboard.views.ui.homes import NAME
from dashboard.views.ui.served import first, records

SUBJECT = Subject(
    key="kegiatan",
    title="Kegiatan panti",
    leads=("activities",),
    filters=("period",),
    dataset="upt_activities",
)
WEEKS = 12
SHOWN = 15
SILENT_SHOWN = 6
SIGNED = ("terlambat", "belum", "belum_jatuh_tempo")


def answer(view: View) -> str:
    """How many homes told of the last closed week, and who is silent."""
    return saying.told(week(view), records(silences(view)), period=view.asked.words)


def week(view: View) -> dict[str, object]:
    """The period and its last closed week (`activity/summary`); {} where none has closed."""
    return view.book.row("activity/summary", **homes.when(view))


def silences(view: View) -> pd.DataFrame:
    """The silent homes, longest first (`activity/silent`)."""
    return view.book.rows("activity/silent", **homes.when(view))


def summary(view: View) -> list[Card]:
    """Activities, who told of the last week, nihil weeks, and the longest silence."""
    row = week(view)
    told = {"weeks": formats.number(row.get("upt_weeks")), "told": formats.number(row.get("told_weeks"))}  # type: ignore[arg-type]
    of_weeks = say("kegiatan.of_weeks", **told) if row else ""
    return [
        _counted(view, "activities", of_weeks),
        _reported(row),
        _counted(view, "nihil_weeks", of_weeks),
        _longest(view),
    ]


def _counted(view: View, key: str, of_weeks: str) -> Card:
    """The office's total; a month of five Mondays is not compared with one of four."""
    return replace(homes.office_card(view, key, against=of_weeks), change="")


def _reported(row: dict[str, object]) -> Card:
    if not row:
        return Card(label="Melapor minggu terakhir", value=formats.MISSING)
    late = count(row, "late")
    return Card(
        label="Melapor minggu terakhir",
        value=f"{formats.number(count(row, 'reported'))} / {formats.number(count(row, 'expected'))}",
        unit="UPT",
        against=saying.week(row["last_week"]),  # type: ignore[arg-type]
        state=f"{formats.number(late)} {status('terlambat').word}" if late else "",
        state_tone="warning",
    )


def _longest(view: View) -> Card:
    shown, row = indicator("silent_days"), first(silences(view))
    if not row:
        return Card(label=shown.label, value=formats.MISSING, against=say("kegiatan.all"), help=shown.definition)
    never = row["silent_days"] is None
    return Card(
        label=shown.label,
        value=status("belum").word if never else formats.number(row["silent_days"]),
        unit="" if never else shown.unit,
        against=str(row["upt_name"]),
        help=shown.definition,
    )


def matrix(view: View) -> Chart:
    """Homes by weeks: how many activities, and what else is to be said of the week."""
    rows = view.book.rows("activity/weeks", **homes.when(view), weeks=WEEKS)
    counts = [None if formats.absent(value) else formats.number(value) for value in rows["activities"]]
    rows = rows.assign(
        row=rows["upt_name"],
        column=[_column(day) for day in rows["week"]],
        week_words=[saying.week(day) for day in rows["week"]],
        value=rows["activities"].astype(float),
        text=pd.Series(counts, index=rows.index, dtype=object),
        state=pd.Series([_state(row) for row in records(rows)], index=rows.index, dtype=object),
        nihil=rows["is_nihil"].map({True: "ya", False: "tidak"}),
    )
    return Chart(
        kind="matrix",
        key="kegiatan_minggu",
        in_time=True,
        title=f"Laporan kegiatan per UPT, {formats.number(rows['week'].nunique())} minggu terakhir",
        alt=f"Tabel UPT menurut minggu, {view.asked.words}: banyaknya kegiatan; terlambat, nihil, dan diam bertanda",
        indicator=indicator("activities"),
        rows=rows,
        fields=(
            NAME,
            Field(name="week_words", label="Minggu", kind="text"),
            Field(name="status", label="Laporan", kind="status"),
            Field(name="activities", label="Kegiatan"),
            Field(name="nihil", label="Nihil", kind="text"),
            Field(name="participants", label="Peserta", unit="orang"),
            Field(name="received", label="Dilaporkan", kind="date"),
            Field(name="due_date", label="Batas lapor", kind="date"),
        ),
        period=view.asked.words,
        query="activity/weeks",
    )


def _state(row: dict[str, object]) -> str | None:
    """The mark of a cell: what is on time has none."""
    found = str(row["status"])
    return found if found in SIGNED else "nihil" if row["is_nihil"] else None


def _column(day: pd.Timestamp) -> str:
    return formats.date(day).removesuffix(f" {day.year}")


def explained() -> None:
    """What a cell of the matrix says."""
    layout.small(say("kegiatan.cell"))
    layout.small(rules("kegiatan"))


def silent(view: View) -> None:
    """The homes that have not told of their newest weeks, longest first."""
    found = silences(view)
    heading = "Diam: belum melapor"
    st.subheader(heading, anchor=False)
    if found.empty:
        st.markdown(say("kegiatan.all"))
    for row in records(found)[:SILENT_SHOWN]:
        st.markdown(f"**{row['upt_name']}**  \n{_days(row)}  \n:small[{saying.missing(row)}]")
    listed = Chart(
        kind="table",
        key="kegiatan_diam",
        title=heading,
        alt=heading,
        indicator=indicator("silent_days"),
        rows=found,
        fields=(
            NAME,
            Field(name="region_name", label="Wilayah", kind="text"),
            Field(name="silent_days", label="Hari diam", unit="hari"),
            Field(name="missing_weeks", label="Minggu tanpa laporan"),
            Field(name="since", label="Sejak minggu", kind="date"),
            Field(name="last_received", label="Terakhir melapor", kind="date"),
        ),
        period=view.asked.words,
        query="activity/silent",
    )
    figure.foot(view, listed)


def _days(row: dict[str, object]) -> str:
    mark = status("belum")
    said = mark.word if row["silent_days"] is None else f"{formats.number(row['silent_days'])} hari"  # type: ignore[arg-type]
    return f":{mark.tone}[{mark.sign} {said}]"


def log(view: View) -> None:
    """The log of activities with its own choices: words, home, kind."""
    rows = view.book.rows("activity/log", **homes.when(view), upt=ALL, kind=ALL, search="")
    names = {ALL: "Semua UPT"} | {
        str(row["upt_code"]): str(row["upt_name"] or row["upt_code"])
        for row in records(rows.drop_duplicates("upt_code").sort_values("upt_name"))
    }
    kinds = {ALL: "Semua jenis"} | {str(kind): str(kind) for kind in sorted(rows["kind"].dropna().unique())}
    st.subheader(f"Catatan kegiatan, {view.asked.words}", anchor=False)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        asked = {
            "search": filters.search("cari", label="Cari kegiatan", hint="misalnya senam"),
            "upt": filters.choose("upt", list(names), label="UPT/panti", default=ALL, words=names.__getitem__),
            "kind": filters.choose("jenis", list(kinds), label="Jenis kegiatan", default=ALL, words=kinds.__getitem__),
        }
    chart = _log(view, view.book.rows("activity/log", **homes.when(view), **asked))
    if chart.rows.empty:
        st.markdown(say("kegiatan.not_found"))
    else:
        number = {"shown": formats.number(SHOWN), "number": formats.number(len(chart.rows))}
        layout.small(say("kegiatan.count" if len(chart.rows) > SHOWN else "kegiatan.count_all", **number))
        figure.on_page(view, chart)
    figure.foot(view, chart)


def _log(view: View, rows: pd.DataFrame) -> Chart:
    return Chart(
        kind="table",
        key="kegiatan_catatan",
        title="Catatan kegiatan",
        alt=f"Tabel kegiatan UPT, {view.asked.words}, terbaru di atas",
        indicator=indicator("activities"),
        rows=rows.assign(nihil=rows["is_nihil"].map({True: "ya", False: "tidak"})),
        fields=(
            Field(name="date", label="Tanggal", kind="date"),
            NAME,
            Field(name="title", label="Kegiatan", kind="text"),
            Field(name="kind", label="Jenis", kind="text"),
            Field(name="participants", label="Peserta", unit="orang"),
            Field(name="received", label="Dilaporkan", kind="date"),
            Field(name="upt_code", label="Kode UPT", kind="text"),
            Field(name="nihil", label="Nihil", kind="text"),
        ),
        period=view.asked.words,
        query="activity/log",
        shown=SHOWN,
        brief=("date", "upt_name", "title", "kind", "participants", "received"),
    )
