"""Money and time behind the payments: realisation against planned cash, and days from the treasury to the family."""

from dataclasses import replace

from dashboard.catalogue import indicator
from dashboard.views import formats
from dashboard.views.cards import Card
from dashboard.views.chart import Chart, Field
from dashboard.views.ui import cards, measures, outcome
from dashboard.views.ui.frame import View
from dashboard.views.ui.measures import PERIOD
from dashboard.views.ui.served import records


def card(view: View) -> Card:
    """Realisation against planned cash where the programme stands in the office's budget, else what was paid out.

    What became of people stands beside it.
    """
    rows = records(view.book.rows("budget/status", period=view.month))
    row = next((row for row in rows if row["program_code"] == view.program), None)
    became = outcome.line(view, view.program, year=view.asked.year)
    if row is None or row["realised_to_date_idr"] is None:
        shown = indicator("disbursed_idr")
        return cards.of(
            shown,
            measures.card(view, shown.key),
            kind=view.period.kind,
            against=became,
            trend=measures.series(view, shown.key),
        )
    planned = row["planned_to_date_idr"]
    found = cards.with_status(
        "Realisasi anggaran",
        formats.rupiah_short(row["realised_to_date_idr"]),
        against=f"rencana kas {formats.words(planned)}" if planned else "rencana kas masih nol",
        key=row["status"],
        help=indicator("realised_idr").definition,
    )
    return replace(found, change=became)


def cash(view: View) -> Chart:
    """Realised money to date against planned cash to date, month by month."""
    rows = view.book.rows("budget/trend", program=view.program, year=view.asked.year)
    rows = rows.assign(
        period=rows["month"],
        value=rows["realised_to_date_idr"],
        plan=rows["planned_to_date_idr"],
        status=["provisional" if stamp.date() > view.month else "final" for stamp in rows["month"]],
        words=[formats.month(stamp) for stamp in rows["month"]],
    )
    return Chart(
        kind="trend",
        key="penyaluran_kas",
        title=f"Realisasi terhadap rencana kas {view.asked.year}{measures.of_program(view)}",
        alt=f"Garis realisasi sampai bulan ini terhadap rencana kas, {view.asked.year}",
        indicator=indicator("realised_idr"),
        rows=rows,
        fields=(
            PERIOD,
            Field(name="planned_to_date_idr", label="Rencana kas s.d. bulan ini", unit="rupiah"),
            Field(name="realised_to_date_idr", label="Realisasi s.d. bulan ini", unit="rupiah"),
            Field(name="planned_cash_idr", label="Rencana kas bulan ini", unit="rupiah"),
            Field(name="realised_idr", label="Realisasi bulan ini", unit="rupiah"),
        ),
        period=f"Tahun {view.asked.year}",
        names={"value": "Realisasi", "plan": "Rencana kas"},
        query="budget/trend",
        caveats=("planned_cash",),
    )


def lag(view: View) -> Chart:
    """Days from SP2D to transfer, month by month."""
    rows = view.book.rows("disbursement/lag", program=view.program, region=view.region, year=0)
    rows = rows.assign(
        period=rows["month"], value=rows["median_days"], words=[formats.month(stamp) for stamp in rows["month"]]
    )
    shown = indicator("transfer_days_median")
    return Chart(
        kind="trend",
        key="penyaluran_jeda",
        title="Hari dari SP2D sampai dana diterima",
        alt=f"Garis nilai tengah hari dari SP2D sampai transfer di {view.place}",
        indicator=shown,
        rows=rows,
        fields=(
            PERIOD,
            Field(name="median_days", label="Nilai tengah", unit="hari", decimals=1),
            Field(name="p90_days", label="Sembilan dari sepuluh dalam", unit="hari", decimals=1),
            Field(name="transfers", label="Transfer"),
            Field(name="without_date", label="Tanpa tanggal"),
        ),
        period=measures.span(rows, view),
        names={"value": "Nilai tengah"},
        query="disbursement/lag",
    )
