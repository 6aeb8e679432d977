"""Answers to doubted figures: an operator records that one is right, or takes such an answer back."""

from typing import Any

import streamlit as st

from dashboard.catalogue import dataset
from dashboard.operating.desk import desk
from dashboard.views.markdown import escaped
from dashboard.views.ui import doubts, layout
from dashboard.views.ui.frame import ALL, View
from dashboard.views.ui.operator import access, acting, outcome
from dashboard.views.ui.served import records

LONGEST = 200
Finding = dict[str, Any]


def give(view: View, kind: str) -> None:
    """For an operator, under the open findings: choose one and say that it is right, and who says so."""
    slug = view.book.slug
    if not access.operated([slug]):
        return
    if desk().job(slug):
        outcome.show(view.agency, view.colours)
    found = _found(view, kind, "open")
    if not found:
        return
    layout.small(
        "Tanyakan dahulu kepada pengirim. Bila keliru: minta berkas yang sudah diperbaiki, lalu masukkan. Bila benar:"
        " jawab di sini."
    )
    with st.expander("Jawab sebuah temuan: angkanya benar", icon=":material/task_alt:"):
        chosen = _choose(found, "temuan_dijawab")
        if chosen is None:
            return
        st.markdown(escaped(chosen["evidence"]))
        with st.form(f"jawab_{chosen['finding_id']}", border=False):
            note = st.text_input(
                "Siapa yang memastikan, dari mana (wajib)",
                max_chars=LONGEST,
                placeholder="Misalnya: Kasi Linjamsos, dicek ke SIKS-NG",
            )
            if st.form_submit_button("Catat: benar", type="primary"):
                with acting.contained():
                    acting.confirm(slug, chosen["finding_id"], _named(chosen), note)
                    st.rerun()


def take_back(view: View, kind: str) -> None:
    """For an operator, under the answered findings: choose one and open it again."""
    slug = view.book.slug
    found = _found(view, kind, "answered") if access.operated([slug]) else {}
    if not found:
        return
    with st.expander("Tarik sebuah jawaban", icon=":material/undo:"):
        chosen = _choose(found, "jawaban_ditarik")
        if chosen is not None and st.button("Tarik jawaban", key=f"tarik_jawaban_{chosen['finding_id']}"):
            with acting.contained():
                acting.retract(slug, chosen["finding_id"], _named(chosen))
                st.rerun()


def _found(view: View, kind: str, state: str) -> dict[str, Finding]:
    """The findings of the part by their id."""
    rows = doubts.in_words(view.book.rows("findings/list", state=state, check=ALL, dataset=kind))
    return {str(row["finding_id"]): row for row in records(rows)}


def _choose(found: dict[str, Finding], key: str) -> Finding | None:
    chosen = st.selectbox(
        "Temuan", list(found), index=None, placeholder="Pilih", key=key, format_func=lambda one: _named(found[one])
    )
    return found[chosen] if chosen else None


def _named(finding: Finding) -> str:
    """A finding in a list: two columns of one report may be doubted for the same reason."""
    record = dataset(finding["dataset"])
    known = finding["column"] in record.column_names
    of = f" ({record.column(finding['column']).description})" if known else ""
    return f"{finding['unit_name']} · {finding['when']} · {finding['what']}{of}"
