"""What to do about a programme paid once a year: its status with the rule, and who is not finished."""

import streamlit as st

from dashboard.views import formats
from dashboard.views.saying import say
from dashboard.views.status import rules, status
from dashboard.views.ui import behind, layout, links, yearly
from dashboard.views.ui.frame import View
from dashboard.views.ui.served import records

UNFINISHED = 5


def todo(view: View, row: yearly.Line) -> None:
    """What to do: the status with its rule, the areas that are not finished, and the door to the payments."""
    found = status(row["status"])
    st.subheader("Keadaan dan langkah", anchor=False)
    due = say("tahunan.batas", due=formats.date(row["due_date"])) if row["due_date"] else ""
    month = say("tahunan.bulan_bayar", month=formats.month(row["pay_month"]))
    judged = say("tahunan.per", day=formats.date(view.book.as_of))
    st.markdown(f"**{found.markdown}** · {' · '.join(part for part in (month, due, judged) if part)}")
    layout.small(rules("tahunan"))
    if row["paid"] is None:
        st.markdown(sent(view, row))
    else:
        _unfinished(view, row)
        links.to_program(str(row["program_code"]), "Lihat penyaluran program ini", periode=f"{row['pay_month']:%Y-%m}")


def sent(view: View, row: yearly.Line) -> str:
    """Which areas have not sent their list of candidates."""
    listed = {str(area["region_code"]) for area in records(yearly.areas(view, row)) if area["quota"] or area["listed"]}
    rows = records(view.book.rows("region/list", level=view.level, parent=view.kabupaten))
    silent = [str(one["region_name"]) for one in rows if str(one["region_code"]) not in listed]
    if not silent:
        return say("tahunan.semua_calon", areas=formats.number(len(rows)), level=view.level_words)
    return say("tahunan.tanpa_calon", names=behind.names(silent))


def _unfinished(view: View, row: yearly.Line) -> None:
    rows = [area for area in records(yearly.areas(view, row)) if area["status"] != "selesai"][:UNFINISHED]
    if rows:
        st.markdown(f"**{say('tahunan.belum_lengkap')}**")
    for area in rows:
        share = "" if area["paid_pct"] is None else f" · {formats.percent(area['paid_pct'])} dibayar"
        with st.container(gap=None):
            links.to_area(str(area["region_code"]), f"**{area['region_name']}**")
            st.markdown(f":small[{status(area['status']).markdown}{share}]")
