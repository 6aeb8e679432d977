"""The figures of *Rakor dan arahan*: who came to a meeting by role, and what became of what was decided."""

from dataclasses import dataclass
from typing import Any

import pandas as pd
import streamlit as st

from dashboard.catalogue import caveat
from dashboard.views import formats
from dashboard.views.cards import Card
from dashboard.views.chart import Chart, Field
from dashboard.views.saying import say
from dashboard.views.sentences import count
from dashboard.views.sentences import meetings as told
from dashboard.views.status import rules_line, status
from dashboard.views.ui import cards, filters, layout
from dashboard.views.ui.companions import COMPANION
from dashboard.views.ui.counted import counted
from dashboard.views.ui.frame import ALL, Subject, View
from dashboard.views.ui.served import records

SUBJECT = Subject(
    key="rakor",
    title="Rakor dan arahan",
    leads=(),
    dataset="meeting_attendance",
    kinds=("tahun",),
    periods="meetings/periods",
)
STATES = ("terlambat", "berjalan", "tanpa_batas", "selesai")
LISTED = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What the page looks at: a meeting ("" without any), and decisions of one state or of all."""

    meeting: str
    state: str


def choose(view: View) -> Look:
    """Draw the page's own filters: the meeting, newest first, and the state of the decisions."""
    names = [str(row["meeting"]) for row in records(held(view))]
    with view.row:
        meeting = filters.choose("rapat", names, label="Rapat", default=names[0]) if names else ""
        state = filters.choose("keadaan", (ALL, *STATES), label="Keadaan arahan", default=ALL, words=_state_words)
    return Look(meeting=meeting, state=state)


def _state_words(state: str) -> str:
    return "Semua arahan" if state == ALL else status(state).text


def held(view: View) -> pd.DataFrame:
    """The meetings, newest first (`meetings/list`)."""
    return view.book.rows("meetings/list")


def decided(view: View) -> pd.DataFrame:
    """The register of decisions, the longest overdue first (`meetings/decisions`)."""
    return view.book.rows("meetings/decisions")


def came(view: View, look: Look) -> pd.DataFrame:
    """Who came to the chosen meeting (`meetings/attendance`)."""
    return view.book.rows("meetings/attendance", meeting=look.meeting)


def day(view: View) -> str:
    """The day on which decisions are judged."""
    return formats.date(view.book.as_of)


def answer(view: View) -> str:
    """How many decisions are overdue and the oldest of them; how many came to the newest meeting."""
    return told.decisions(view.book.row("meetings/summary"), records(decided(view)), records(held(view)))


def summary(view: View, look: Look) -> list[Card]:
    """Overdue, still open, done, and who came to the chosen meeting."""
    row = view.book.row("meetings/summary")
    number, late = count(row, "decisions"), count(row, "overdue")
    undated, done_late = count(row, "undated"), count(row, "late")
    meeting = next((one for one in records(held(view)) if one["meeting"] == look.meeting), {})
    return [
        cards.with_status(
            "Lewat batas waktu", formats.number(late), against=f"per {day(view)}",
            key="terlambat" if late else "selesai" if number else "belum",
        ),
        Card(
            label="Belum selesai", value=formats.number(count(row, "open")), unit="arahan",
            against=f"{formats.number(undated)} tanpa batas waktu" if undated else "",
        ),
        Card(
            label="Selesai", value=formats.number(count(row, "done")), unit=f"dari {formats.number(number)} arahan",
            against=f"{formats.number(done_late)} setelah batas waktunya" if done_late else "",
        ),
        Card(
            label="Hadir di rapat", value=formats.number(meeting.get("people")), unit="orang" if meeting else "",
            against=look.meeting,
        ),
    ]  # fmt: skip


def register(view: View, look: Look) -> Chart:
    """The register of decisions, those of the chosen state."""
    rows = decided(view)
    rows = rows if look.state == ALL else rows[rows["state"] == look.state]
    words = "Arahan dan keputusan"
    return Chart(
        kind="table",
        key="rakor_arahan",
        title=words if look.state == ALL else f"{words}: {status(look.state).word}",
        alt=f"Tabel arahan dan keputusan rapat dengan penanggung jawab dan keadaannya per {day(view)}",
        indicator=counted(words, "arahan", "decisions"),
        rows=rows,
        fields=(
            Field(name="decision_code", label="Nomor", kind="text"),
            Field(name="state", label="Keadaan", kind="status"),
            Field(name="instruction", label="Arahan", kind="text"),
            Field(name="owner", label="Penanggung jawab", kind="text"),
            Field(name="date", label="Diberikan", kind="date"),
            Field(name="due", label="Batas waktu", kind="date"),
            Field(name="overdue_days", label="Lewat", unit="hari"),
            Field(name="done_at", label="Selesai", kind="date"),
            Field(name="note", label="Tindak lanjut", kind="text"),
            Field(name="meeting", label="Rapat", kind="text"),
        ),
        brief=("state", "instruction", "owner", "due", "overdue_days"),
        period=f"per {day(view)}",
        query="meetings/decisions",
        datasets=("decisions",),
        about=say("rakor.about", day=day(view)),
        nothing=say("rakor.no_decisions" if look.state == ALL else "rakor.no_match"),
    )


def explained() -> None:
    """When a decision has which state."""
    layout.small(rules_line("arahan"))


def overdue(view: View) -> None:
    """What to do about it: what is overdue, longest first, each with the office or bidang that has it."""
    st.subheader("Ditagih lebih dahulu", anchor=False)
    rows = records(decided(view))
    late = [row for row in rows if row["state"] == "terlambat"]
    for row in late[:LISTED]:
        _line(row, f"{status('terlambat').markdown} {formats.number(row['overdue_days'])} hari")
    if len(late) > LISTED:
        layout.small(f"dan {formats.number(len(late) - LISTED)} lainnya, lihat tabel")
    if not late:
        st.markdown("Tidak ada arahan yang lewat batas waktu." if rows else say("rakor.no_decisions"))
    coming = [row for row in rows if row["state"] == "berjalan"]
    if coming:
        st.markdown("**Batas waktu berikutnya**")
        _line(coming[0], f"{status('berjalan').markdown} sampai {formats.date(coming[0]['due'])}")


def _line(row: dict[str, Any], state: str) -> None:
    note = f" · {row['note']}" if row["note"] else ""
    st.markdown(f"**{row['instruction']}**  \n:small[{state} · {row['owner']}{note}]")


def attendance(view: View, look: Look) -> Chart:
    """Who came by role with the total, beside the pillars who serve, each with its own year."""
    rows = came(view, look)
    when = rows["date"].max() if len(rows) else None
    table = rows.assign(years=pd.Series([_years(row) for row in records(rows)], index=rows.index, dtype=object))
    total = {"role_name": "Seluruh peserta", "people": rows["people"].sum(), "date": when}
    listed = pd.concat([table, pd.DataFrame([total])], ignore_index=True) if len(rows) else table
    many = listed[listed.get("role") == COMPANION]["people"].sum() > areas(view) if len(rows) else False
    return Chart(
        kind="table",
        key="rakor_hadir",
        title=f"Yang hadir menurut peran: {look.meeting}" if look.meeting else "Yang hadir menurut peran",
        alt=f"Tabel peserta {look.meeting} menurut peran, di samping pilar sosial yang bertugas",
        indicator=counted("Kehadiran rapat", "orang", "meeting_attendance"),
        rows=listed,
        fields=(
            Field(name="role_name", label="Peran", kind="text"),
            Field(name="people", label="Hadir", unit="orang"),
            Field(name="pillars", label="Pilar bertugas", unit="orang"),
            Field(name="years", label="Tahun pilar", kind="text", right=True),
        ),
        period=formats.date(when),
        query="meetings/attendance",
        datasets=("meeting_attendance", "pillars"),
        caveats=("attendance", "korcam") if many else ("attendance",),
        about=say("rakor.about_attendance"),
        nothing=say("rakor.no_meeting"),
    )


def _years(row: dict[str, Any]) -> str | None:
    return None if row["pillars_year"] is None else str(int(row["pillars_year"]))


def areas(view: View) -> int:
    """How many kecamatan the office has: of a coordinator of one there are at most as many."""
    return len(view.book.rows("region/list", level="kecamatan", parent=ALL))


def apart(view: View, look: Look) -> None:
    """That attendance is no number of pillars, and who may be meant by Korcam."""
    chart = attendance(view, look)
    if chart.empty:
        return
    layout.small(say("rakor.apart", sentence=caveat("attendance").sentence))
    if "korcam" in chart.caveats:
        name = str(chart.rows.loc[chart.rows["role"] == COMPANION, "role_name"].iloc[0])
        layout.small(f"{name}: {caveat('korcam').sentence}")


def meetings(view: View) -> Chart:
    """The meetings of which attendance was written down."""
    rows = held(view)
    return Chart(
        kind="table",
        key="rakor_rapat",
        title="Rapat yang kehadirannya dicatat",
        alt="Tabel rapat dengan tanggal dan jumlah yang hadir, terbaru di atas",
        indicator=counted("Kehadiran rapat", "orang", "meeting_attendance"),
        rows=rows,
        fields=(
            Field(name="meeting", label="Rapat", kind="text"),
            Field(name="date", label="Tanggal", kind="date"),
            Field(name="people", label="Hadir", unit="orang"),
            Field(name="roles", label="Peran"),
        ),
        period=f"s.d. {day(view)}",
        query="meetings/list",
        datasets=("meeting_attendance",),
        about=say("rakor.about_meetings"),
        nothing=say("rakor.no_meeting"),
    )
