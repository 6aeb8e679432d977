"""What to do about it: the areas furthest behind, worst first, each with its reason and a link to its page."""

import streamlit as st

from dashboard.catalogue import dataset
from dashboard.views import formats, sentences
from dashboard.views.status import reason, status
from dashboard.views.ui import links
from dashboard.views.ui.frame import View
from dashboard.views.ui.served import records

THREE, FIVE = 3, 5
SILENT_SHOWN = 6
NUMBERS = {THREE: "Tiga", FIVE: "Lima"}


def areas(view: View, *, limit: int) -> None:
    """The areas furthest behind in the chosen period and programme (`summary/behind`)."""
    st.subheader(f"{NUMBERS.get(limit, formats.number(limit))} {view.level_words} paling tertinggal", anchor=False)
    rows = records(view.book.rows("summary/behind", **view.scope, limit=limit))
    if not rows:
        st.markdown(f"Semua {view.level_words} {status('sesuai_jadwal').markdown}.")
        return
    with st.container(gap="xsmall"):
        for place, row in enumerate(rows, start=1):
            links.to_area(str(row["region_code"]), f"{place}. {row['region_name']}{within(view, row)}")
            st.caption(f"{status(row['status']).markdown}{because(row)}")


def within(view: View, row: dict[str, object]) -> str:
    """The kabupaten of a kecamatan, where the list mixes several."""
    mixed = view.agency.level == "provinsi" and view.level == "kecamatan"
    return f" ({row['parent_name']})" if mixed and row.get("parent_name") else ""


def because(row: dict[str, object]) -> str:
    """Why an area is behind: share paid, delay and main reason."""
    share, late = row.get("paid_pct"), sentences.count(row, "months_late")
    parts = [
        "" if share is None else f"{formats.percent(share)} dibayar",  # type: ignore[arg-type]
        f"sudah {sentences.months(late)}" if late > 1 else "",
        _why(row),
    ]
    said = " · ".join(part for part in parts if part)
    return f" · {said}" if said else ""


def _why(row: dict[str, object]) -> str:
    why, families = reason(row.get("reason")), row.get("reason_families")
    if not why or row.get("reason") == row.get("status"):
        return ""
    return why if not families else f"{why} ({formats.number(families)} KPM)"  # type: ignore[arg-type]


def silent(view: View) -> None:
    """The units that owe a report for the chosen month (`data/silent`)."""
    st.subheader("Belum melapor", anchor=False)
    rows = records(view.book.rows("data/silent", period_from=view.month, period_to=view.month, dataset="*"))
    if not rows:
        st.markdown(f"Semua laporan {formats.month(view.month)} {status('tepat_waktu').sign} sudah diterima.")
        return
    lines = [
        f"- {row['unit_name']}: {dataset(str(row['dataset'])).title.lower()}, {last_seen(row)}"
        for row in rows[:SILENT_SHOWN]
    ]
    more = len(rows) - SILENT_SHOWN
    st.markdown("\n".join(lines + ([f"- dan {formats.number(more)} lainnya"] if more > 0 else [])))


def last_seen(row: dict[str, object]) -> str:
    """When a unit last reported."""
    last = row.get("last_received")
    return "belum pernah melapor" if last is None else f"terakhir {formats.date(last)}"  # type: ignore[arg-type]
