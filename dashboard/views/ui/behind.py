"""What to do about it: the areas furthest behind, worst first, each with its reason and a link to its page."""

import pandas as pd
import streamlit as st

from dashboard.catalogue import indicator
from dashboard.views import formats, sentences
from dashboard.views.chart import Chart, Field
from dashboard.views.status import reason, rules, status
from dashboard.views.ui import disbursement, figure, layout, links
from dashboard.views.ui.frame import ALL, View
from dashboard.views.ui.served import records

THREE, FIVE = 3, 5
SILENT_SHOWN = 6
NUMBERS = {1: "Satu", 2: "Dua", 3: "Tiga", 4: "Empat", 5: "Lima"}


def areas(view: View, *, limit: int) -> None:
    """The areas furthest behind in the chosen period and programme (`summary/behind`)."""
    found = view.book.rows("summary/behind", **view.scope, limit=limit)
    rows = records(found)
    known = all(row["status"] == "tertinggal" for row in rows)
    many = NUMBERS.get(len(rows), "Yang")
    worst = f"{many} {view.level_words} {'paling tertinggal' if known else 'tertinggal atau belum lengkap'}"
    st.subheader(worst if rows else "Yang tertinggal", anchor=False)
    if not rows:
        st.markdown("Tidak ada yang tertinggal dari yang sudah jatuh tempo.")
        layout.small(rules("penyaluran"))
        return
    for row in rows:
        with st.container(gap=None):
            links.to_area(str(row["region_code"]), f"**{row['region_name']}**{within(view, row)}")
            st.markdown(f":small[{status(row['status']).markdown}{because(row)}]")
    listed = Chart(
        kind="table",
        key="tertinggal",
        title=worst,
        alt=worst,
        indicator=indicator("paid_pct"),
        rows=found,
        fields=BEHIND_FIELDS,
        period=view.period.words,
        query="summary/behind",
        datasets=("disbursements",),
    )
    layout.small(rules("penyaluran"))
    figure.foot(view, listed)


BEHIND_FIELDS = (
    *disbursement.REACH_FIELDS,
    Field(name="status", label="Status", kind="status"),
    Field(name="behind_since", label="Sejak", kind="month"),
    Field(name="reason", label="Sebab utama", kind="reason"),
    Field(name="reason_families", label="Karena sebab itu", unit="KPM"),
)


def within(view: View, row: dict[str, object]) -> str:
    """The kabupaten of a kecamatan, where the list mixes several."""
    mixed = view.agency.level == "provinsi" and view.kabupaten == ALL and str(row["region_code"]).count(".") > 1
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
    found = view.book.rows("data/silent", period_from=view.month, period_to=view.month, dataset="*")
    rows, later = records(found), records(awaited(view))
    if rows:
        st.markdown(by_kind(rows))
    if later:
        last = formats.date(max(row["due_date"] for row in later))
        st.markdown(f"{status('belum_jatuh_tempo').markdown}, paling lambat {last}\n\n{by_kind(later)}")
    if not rows:
        due = "yang sudah jatuh tempo " if later else ""
        st.markdown(f"Semua laporan {due}untuk {formats.month(view.month)} sudah diterima.")
        return
    figure.foot(view, silence(view, found, key="belum_melapor", query="data/silent", fields=SILENT_FIELDS))


def silence(view: View, rows: pd.DataFrame, *, key: str, query: str, fields: tuple[Field, ...]) -> Chart:
    """A list of those who have not reported, as a figure with table and files; one row per unit and `dataset`."""
    return Chart(
        kind="table",
        key=key,
        title="Belum melapor",
        alt="Daftar yang belum melapor",
        indicator=indicator("reports_received_pct"),
        rows=rows,
        fields=fields,
        period=formats.month(view.month),
        query=query,
        datasets=tuple(sorted(rows["dataset"].unique())),
    )


SILENT_FIELDS = (
    Field(name="dataset_title", label="Laporan", kind="text"),
    Field(name="unit_code", label="Kode", kind="text"),
    Field(name="unit_name", label="Dari", kind="text"),
    Field(name="parent_name", label="Di dalam", kind="text"),
    Field(name="last_received", label="Terakhir diterima", kind="date"),
)


def awaited(view: View) -> pd.DataFrame:
    """The reports of the chosen month that have not come and are not due yet (`data/awaited`)."""
    return view.book.rows("data/awaited", period_from=view.month, period_to=view.month)


def by_kind(rows: list[dict[str, object]]) -> str:
    """Who owes which report, one paragraph a kind."""
    kinds: dict[str, list[str]] = {}
    for row in rows:
        kinds.setdefault(str(row["dataset_title"]), []).append(unit_words(row))
    return "\n\n".join(f"**{kind}** · {names(units)}" for kind, units in kinds.items())


def unit_words(row: dict[str, object]) -> str:
    """A unit, with its kabupaten where it is a kecamatan of a province."""
    inside = row["unit_kind"] == "region" and str(row["unit_code"]).count(".") > 1 and row.get("parent_name")
    return f"{row['unit_name']} ({row['parent_name']})" if inside else str(row["unit_name"])


def names(found: list[str]) -> str:
    """Some names and how many more there are."""
    more = len(found) - SILENT_SHOWN
    rest = f", dan {formats.number(more)} lainnya" if more > 0 else ""
    return f"{', '.join(found[:SILENT_SHOWN])}{rest}"
