"""The figures of *Anggaran*: ceiling, planned cash, realisation and outcome, programme by programme."""

from dataclasses import replace
from typing import Any

import streamlit as st

from dashboard.catalogue import indicator
from dashboard.views import formats, funding
from dashboard.views.cards import Card
from dashboard.views.chart import Chart, Field
from dashboard.views.saying import say
from dashboard.views.sentences import budget as sentences
from dashboard.views.status import rules, status
from dashboard.views.ui import cards, layout, links, measures, money, outcome
from dashboard.views.ui.frame import ALL, Subject, View
from dashboard.views.ui.served import records

SUBJECT = Subject(
    key="anggaran",
    title="Anggaran",
    leads=("realised_idr",),
    filters=("period", "program"),
    dataset="budgets",
)
WHOLE = "Seluruh kantor"


def lines(view: View) -> list[dict[str, Any]]:
    """The rows of `budget/status` at the chosen month."""
    return records(view.book.rows("budget/status", period=view.month))


def chosen(view: View) -> dict[str, Any] | None:
    """The row of the chosen programme or the office; None where it is not in the office's budget."""
    return next((row for row in lines(view) if row["program_code"] == view.program), None)


def programs(view: View) -> list[dict[str, Any]]:
    """The rows of the chosen programme, or of all programmes of the budget."""
    return [row for row in lines(view) if row["program_code"] != ALL and view.program in {ALL, row["program_code"]}]


def answer(view: View) -> str:
    """Realised of planned cash, how many programmes are on schedule, and which is furthest behind."""
    row = chosen(view)
    if row is None and view.program != ALL:
        found = records(view.book.rows("disbursement/programs"))
        source = next((funding.source(one["funding"]) for one in found if one["program_code"] == view.program), "")
        paid = measures.card(view, "disbursed_idr")
        return sentences.outside(view.program_words, source, paid, period=view.period.words)
    return sentences.budget(row, programs(view) if view.program == ALL else [], month=formats.month(view.month))


def summary(view: View) -> list[Card]:
    """Ceiling with its revision, realisation against plan, share of the ceiling, remainder."""
    row = chosen(view)
    if row is None:
        return [money.card(view)]
    pagu, remainder = row["pagu_idr"], row["remainder_idr"]
    rest = "" if remainder is None or not pagu else f"{formats.percent(100 * remainder / pagu)} dari pagu"
    share = indicator("realisation_pct")
    return [
        Card(
            label=indicator("pagu_idr").label, value=formats.rupiah_short(pagu), against=_revision(row),
            help=indicator("pagu_idr").definition,
        ),
        money.card(view),
        Card(
            label=share.label, value=cards.shown(row["realisation_pct"], share),
            against="" if row["plan_pct"] is None else f"rencana {formats.percent(row['plan_pct'])}",
            help=share.definition,
        ),
        Card(label="Sisa pagu", value=formats.rupiah_short(remainder), against=rest),
    ]  # fmt: skip


def _revision(row: dict[str, Any]) -> str:
    first, revised = row["pagu_initial_idr"], row["pagu_revised_idr"]
    if revised is None:
        return "pagu murni, belum ada perubahan"
    return "pagu perubahan" if first is None else f"murni {formats.words(first)}, perubahan {formats.words(revised)}"


def behind(view: View) -> None:
    """The programmes that are behind, each with a line to where it is paid; then the rules of the statuses."""
    st.subheader("Menurut jadwal program", anchor=False)
    rows = sorted(programs(view), key=lambda row: (row["status"] != "tertinggal", -sentences.gap(row)))
    if not any(row["status"] == "tertinggal" for row in rows):
        st.markdown(say("anggaran.tidak_tertinggal"))
    for row in rows:
        with st.container(gap=None):
            links.to_program(str(row["program_code"]), f"**{row['program_name']}**")
            st.markdown(f":small[{status(row['status']).markdown}{_when(row)}]")
    layout.small(rules("anggaran"))


def _when(row: dict[str, Any]) -> str:
    parts = [
        say("anggaran.di_bawah", gap=formats.rupiah_words(sentences.gap(row))) if row["status"] == "tertinggal" else "",
        say("anggaran.bayar_berikutnya", month=formats.month(row["next_pay_month"])) if row["next_pay_month"] else "",
    ]
    return "".join(f" · {part}" for part in parts if part)


def table(view: View) -> Chart:
    """Every programme: ceiling as first set and revised, plan, realisation, remainder, shares, status, outcome."""
    rows = view.book.rows("budget/status", period=view.month)
    if view.program != ALL:
        rows = rows[rows["program_code"] == view.program]
    rows = outcome.beside(view, rows, year=view.asked.year)
    rows = rows.assign(
        value=rows["realised_to_date_idr"],
        program_name=rows["program_name"].fillna(WHOLE),
        field_words=["" if formats.absent(key) else funding.field(key) for key in rows["field"]],
        source_words=["" if formats.absent(key) else funding.source(key) for key in rows["funding"]],
    )
    hidden = IN_FILES_ONLY + (() if rows["pagu_revised_idr"].notna().any() else ("pagu_revised_idr",))
    return Chart(
        kind="table",
        key="anggaran_program",
        title="Anggaran, realisasi, dan hasil menurut program",
        alt=f"Tabel pagu, rencana kas, realisasi, dan hasil tiap program sampai {formats.month(view.month)}",
        indicator=indicator("realised_idr"),
        rows=rows,
        fields=PROGRAM_FIELDS,
        period=f"s.d. {formats.month(view.month)}",
        query="budget/status",
        caveats=("planned_cash", "national_aid"),
        brief=tuple(field.name for field in PROGRAM_FIELDS if field.name not in hidden),
    )


IN_FILES_ONLY = ("field_words", "source_words", "next_pay_month")
PROGRAM_FIELDS = (
    Field(name="program_name", label="Program", kind="text"),
    Field(name="status", label="Status", kind="status"),
    outcome.FIELD,
    Field(name="field_words", label="Bidang", kind="text"),
    Field(name="source_words", label="Sumber dana", kind="text"),
    Field(name="pagu_initial_idr", label="Pagu murni", unit="rupiah"),
    Field(name="pagu_revised_idr", label="Pagu perubahan", unit="rupiah"),
    Field(name="planned_to_date_idr", label="Rencana kas", unit="rupiah"),
    Field(name="realised_to_date_idr", label="Realisasi", unit="rupiah"),
    Field(name="remainder_idr", label="Sisa", unit="rupiah"),
    Field(name="realisation_pct", label="Serapan", unit="%", decimals=1),
    Field(name="deviation_pct", label="Selisih rencana", unit="%", decimals=1),
    Field(name="next_pay_month", label="Bayar berikutnya", kind="month"),
)


def cash(view: View) -> Chart:
    """Realised against planned cash by month."""
    return replace(money.cash(view), nothing=_absent(view))


def _absent(view: View) -> str:
    inside = chosen(view) is not None or view.program == ALL
    return "" if inside else say("anggaran.tidak_di_anggaran", name=view.program_words)
