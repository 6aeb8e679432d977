"""The figures of *Ringkasan*: families against plan, money against planned cash, reports, and how fresh the data is."""

from datetime import date

from dashboard.catalogue import indicator
from dashboard.views import formats, sentences
from dashboard.views.cards import Card
from dashboard.views.chart import Chart, Field
from dashboard.views.status import Status
from dashboard.views.ui import behind, cards, disbursement, measures, money, outcome
from dashboard.views.ui.frame import ALL, Subject, View
from dashboard.views.ui.served import records

SUBJECT = Subject(
    key="ringkasan",
    title="Ringkasan",
    leads=("paid", "realised_idr", "upt_residents"),
    filters=("period",),
    dataset="disbursements",
)
REPORTING = "Laporan diterima"
WHOLE = "Seluruh kantor"
FRESHEST = 8
"""Kinds of reports on the page: those with a day on which they are due come first; the table has all."""
OLD_DAYS = 35
"""A monthly report comes every 31 days; some more, and nobody has sent anything."""


def answer(view: View) -> str:
    """Families against quota, money against planned cash, and the area furthest behind, in three short sentences."""
    paid, quota = measures.card(view, "paid"), measures.card(view, "quota")
    parts = [
        sentences.reached(paid.get("value"), quota.get("value"), period=view.period.words),
        sentences.money(office_money(view)),
        disbursement.schedule(view, named=False) if paid.get("value") is not None else "",
    ]
    return " ".join(part for part in parts if part)


def office_money(view: View) -> dict[str, object]:
    """The office's row of `budget/status` at the chosen month; {} where the office has no budget rows."""
    rows = records(view.book.rows("budget/status", period=view.month))
    return next((row for row in rows if row["program_code"] == ALL), {})


def summary(view: View) -> list[Card]:
    """Four numbers: families, money, reports, age of the data."""
    kind = view.period.kind
    paid, quota = measures.card(view, "recipient_families"), measures.card(view, "quota")
    families = cards.of(
        indicator("recipient_families"),
        paid,
        kind=kind,
        against=measures.share(measures.card(view, "paid"), quota),
        trend=measures.series(view, "recipient_families"),
    )
    return [families, money.card(view), reporting(view), freshness(view)]


def reporting(view: View) -> Card:
    """How many of the reports due for the month have come in."""
    rows = view.book.rows("data/reports_summary", period_from=view.month, period_to=view.month)
    expected, received, on_time = (int(rows[name].sum()) for name in ("expected", "received", "on_time"))
    later = len(behind.awaited(view))
    if not expected:
        return Card(
            label=REPORTING, value=formats.MISSING, against=f"tidak ada yang wajib, {formats.month(view.month)}"
        )
    return Card(
        label=REPORTING,
        value=f"{formats.number(received)} / {formats.number(expected)}",
        against=f"{formats.month(view.month)} · {formats.number(on_time)} tepat waktu",
        change=f"{formats.number(later)} lagi belum jatuh tempo" if later else "",
        help=indicator("reports_received_pct").definition,
    )


def freshness(view: View) -> Card:
    """To which month the data reaches, when the newest file came in, and how long that is ago where it is long."""
    age = (date.today() - view.book.as_of).days if view.book.as_of else 0
    old = Status("◐", f"{formats.number(age)} hari tanpa berkas baru", "orange") if age > OLD_DAYS else None
    return Card(
        label="Data sampai dengan",
        value=formats.short_period(view.head.get("last_period"), view.head.get("last_period_kind") or "bulan"),
        against=f"berkas terbaru diterima {formats.date(view.book.as_of)}",
        state=old.text if old else "",
        state_tone=cards.TONES[old.tone] if old else "",
    )


def programs(view: View) -> Chart:
    """Each programme's budget: planned and realised to date, whether that is on schedule, and what became of people."""
    rows = outcome.beside(view, view.book.rows("budget/status", period=view.month), year=view.asked.year)
    rows = rows.assign(value=rows["realised_to_date_idr"], program_name=rows["program_name"].fillna(WHOLE))
    return Chart(
        kind="table",
        key="ringkasan_anggaran",
        title="Anggaran menurut program",
        alt=f"Tabel anggaran per program sampai {formats.month(view.month)}",
        indicator=indicator("realised_idr"),
        rows=rows,
        fields=(
            Field(name="program_name", label="Program", kind="text"),
            Field(name="status", label="Status", kind="status"),
            Field(name="realised_to_date_idr", label="Realisasi", unit="rupiah"),
            Field(name="planned_to_date_idr", label="Rencana kas", unit="rupiah"),
            Field(name="pagu_idr", label="Pagu", unit="rupiah"),
            Field(name="realisation_pct", label="Serapan", unit="%", decimals=1),
            Field(name="deviation_pct", label="Selisih", unit="%", decimals=1),
            Field(name="next_pay_month", label="Bayar berikutnya", kind="month"),
            outcome.FIELD,
        ),
        period=f"s.d. {formats.month(view.month)}",
        query="budget/status",
        caveats=("planned_cash",),
        brief=("program_name", "status", "realisation_pct", outcome.FIELD.name),
    )


def arrivals(view: View) -> Chart:
    """How fresh each dataset is: newest arrival, period covered, next due date."""
    rows = view.book.rows("data/freshness")
    rows = rows[rows["files"] > 0].sort_values(["due_date", "last_received"], na_position="last")
    return Chart(
        kind="table",
        key="ringkasan_kesegaran",
        title="Kesegaran data",
        alt="Tabel kapan tiap jenis laporan terakhir diterima",
        indicator=indicator("reports_received_pct"),
        rows=rows,
        fields=(
            Field(name="dataset_title", label="Jenis laporan", kind="text"),
            Field(name="last_received", label="Terakhir diterima", kind="date"),
            Field(name="age_days", label="Umur", unit="hari"),
            Field(name="period_to", label="Sampai periode", kind="month"),
            Field(name="due_date", label="Batas berikutnya", kind="date"),
            Field(name="files", label="Berkas"),
        ),
        period=f"per {formats.date(view.book.as_of)}",
        query="data/freshness",
        datasets=tuple(str(key) for key in rows["dataset"]),
        shown=FRESHEST,
        brief=("dataset_title", "last_received", "period_to"),
        about="Untuk tiap jenis laporan: kapan berkas terbarunya diterima, dan sampai periode mana isinya.",
    )
