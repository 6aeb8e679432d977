"""What to do about it: the areas furthest behind, worst first, each with its reason and a link to its page."""

import streamlit as st

from dashboard.views import formats, sentences
from dashboard.views.status import reason, status
from dashboard.views.ui import links
from dashboard.views.ui.frame import View
from dashboard.views.ui.served import records

THREE, FIVE = 3, 5
SILENT_SHOWN = 6
NUMBERS = {1: "Satu", 2: "Dua", 3: "Tiga", 4: "Empat", 5: "Lima"}


def areas(view: View, *, limit: int) -> None:
    """The areas furthest behind in the chosen period and programme (`summary/behind`)."""
    rows = records(view.book.rows("summary/behind", **view.scope, limit=limit))
    worst = f"{NUMBERS.get(len(rows), 'Yang')} {view.level_words} paling tertinggal"
    st.subheader(worst if rows else "Yang tertinggal", anchor=False)
    if not rows:
        st.markdown("Tidak ada yang tertinggal dari yang sudah jatuh tempo.")
        return
    for row in rows:
        with st.container(gap=None):
            links.to_area(str(row["region_code"]), f"**{row['region_name']}**{within(view, row)}")
            st.markdown(f":small[{status(row['status']).markdown}{because(row)}]")


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
    """The units that owe a report for the chosen month, by kind of report (`data/silent`)."""
    st.subheader("Belum melapor", anchor=False)
    rows = records(view.book.rows("data/silent", period_from=view.month, period_to=view.month, dataset="*"))
    if not rows:
        st.markdown(f"Semua laporan {formats.month(view.month)} sudah diterima.")
        return
    kinds: dict[str, list[str]] = {}
    for row in rows:
        kinds.setdefault(str(row["dataset_title"]), []).append(unit_words(row))
    st.markdown("\n\n".join(f"**{kind}** · {names(found)}" for kind, found in kinds.items()))


def unit_words(row: dict[str, object]) -> str:
    """A unit, with its kabupaten where it is a kecamatan of a province."""
    inside = row["unit_kind"] == "region" and str(row["unit_code"]).count(".") > 1 and row.get("parent_name")
    return f"{row['unit_name']} ({row['parent_name']})" if inside else str(row["unit_name"])


def names(found: list[str]) -> str:
    """Some names and how many more there are."""
    more = len(found) - SILENT_SHOWN
    rest = f", dan {formats.number(more)} lainnya" if more > 0 else ""
    return f"{', '.join(found[:SILENT_SHOWN])}{rest}"
