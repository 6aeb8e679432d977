"""Doubted figures: the part *Temuan* of *Data*, and the line under every figure that they touch."""

from datetime import date

import pandas as pd
import streamlit as st

from dashboard.catalogue import check, indicator
from dashboard.views import formats
from dashboard.views.chart import Chart, Field
from dashboard.views.ui import links
from dashboard.views.ui.doors import page
from dashboard.views.ui.frame import ALL, View
from dashboard.views.ui.served import records

LOG = indicator("reports_received_pct")
NAMED = 3
READ_AT_ONCE = 20  # as text, each with its evidence; table and files hold all
FIELDS = (
    Field(name="what", label="Pemeriksaan", kind="text"),
    Field(name="unit_name", label="Wilayah/UPT", kind="text"),
    Field(name="when", label="Periode", kind="text"),
    Field(name="program", label="Program", kind="text"),
    Field(name="evidence", label="Bukti", kind="text"),
    Field(name="question", label="Yang perlu ditanyakan", kind="text"),
    Field(name="sender", label="Kepada", kind="text"),
    Field(name="file", label="Berkas", kind="text"),
    Field(name="finding_id", label="Temuan", kind="text"),
)
ANSWERS = (
    Field(name="answer_words", label="Jawaban", kind="text"),
    Field(name="answered_at", label="Dijawab", kind="date"),
)
BRIEF = ("what", "unit_name", "when", "program", "evidence", "question", "sender", "answer_words")


def unanswered(view: View, chosen: str) -> Chart:
    """The findings that nobody has answered: evidence, and what to ask whom."""
    return _table(
        view, chosen, state="open", key="data_temuan", title="Angka yang diragukan", fields=FIELDS,
        nothing="Tidak ada angka yang diragukan.",
    )  # fmt: skip


def answered(view: View, chosen: str) -> Chart:
    """The findings that somebody confirmed to be right; they come back when the figure changes."""
    return _table(
        view, chosen, state="answered", key="data_temuan_dijawab", title="Sudah dikonfirmasi",
        fields=(*ANSWERS, *FIELDS), nothing="Belum ada temuan yang dijawab.",
    )  # fmt: skip


def _table(  # noqa: PLR0913  (what a table is called and what is in it)
    view: View, chosen: str, *, state: str, key: str, title: str, fields: tuple[Field, ...], nothing: str
) -> Chart:
    rows = in_words(view.book.rows("findings/list", state=state, check=ALL, dataset=chosen))
    return Chart(
        kind="table",
        key=key,
        title=title if len(rows) <= READ_AT_ONCE else f"{title}, {READ_AT_ONCE} dari {formats.number(len(rows))}",
        shown=READ_AT_ONCE,
        alt=f"Tabel {title.lower()} dengan bukti dan pertanyaan",
        indicator=LOG,
        rows=rows,
        fields=fields,
        brief=BRIEF,
        period=f"per {formats.date(view.book.as_of)}",
        query="findings/list",
        nothing=nothing,
        about="Angka yang tampak keliru menurut riwayatnya, batasnya, atau pengirim lain. Angkanya tidak diubah.",
    )


def in_words(rows: pd.DataFrame) -> pd.DataFrame:
    """Findings with check, period, programme and answer as a reader knows them."""
    found = records(rows)
    return rows.assign(
        what=[check(row["check_name"]).title for row in found],
        when=[formats.period(row["period"], row["period_kind"]) for row in found],
        program=["" if row["program_code"] == ALL else row["program_code"] for row in found],
        answer_words=[
            f"benar, sudah dikonfirmasi oleh {row['answered_by']}: {row['answer']}" if row["answered_by"] else ""
            for row in found
        ],
    )


def touching(view: View, chart: Chart) -> pd.DataFrame:
    """The open findings of the figure's indicator in the area, programme and time that it shows."""
    if chart.about:
        return pd.DataFrame()
    first, last = span(view, chart)
    found = view.book.rows(
        "findings/touching",
        indicator=chart.indicator.key, region=view.region, program=view.program, period_from=first, period_to=last,
    )  # fmt: skip
    return found[found["unit_code"] == chart.of_unit] if chart.of_unit else found


def span(view: View, chart: Chart) -> tuple[date, date]:
    """First and last month that the figure shows: of its own rows where they are periods, else the chosen one."""
    if "period" in chart.rows and len(chart.rows) and pd.api.types.is_datetime64_any_dtype(chart.rows["period"]):
        return chart.rows["period"].min().date(), chart.rows["period"].max().date()
    return view.period.first, view.period.last_month


def sentence(rows: pd.DataFrame) -> str:
    """How many figures are doubted and which: "2 angka diragukan: Kabupaten Bandung 2017; …"; "" where none is."""
    if rows.empty:
        return ""
    cells = rows.drop_duplicates(["unit_kind", "unit_code", "period", "period_kind", "program_code"])
    named = [f"{row['unit_name']} {formats.short_period(row['period'], row['period_kind'])}" for row in records(cells)]
    more = f", dan {formats.number(len(named) - NAMED)} lainnya" if len(named) > NAMED else ""
    return f"{formats.number(len(named))} angka diragukan: {'; '.join(named[:NAMED])}{more}"


def line(view: View, chart: Chart) -> None:
    """The line under a figure that findings touch; it leads to them."""
    said = sentence(touching(view, chart))
    if said:
        st.page_link(
            page("data"),
            label=said,
            icon=":material/flag:",
            help="Angka tidak diubah. Buka bukti dan pertanyaannya.",
            query_params=links.choices() | {"data": "temuan"},
        )
