"""The last part of the money's way: from quota to the family in each area, and ceremonies against the transfer."""

from pandas import DataFrame

from dashboard.catalogue import indicator
from dashboard.views import formats, sentences
from dashboard.views.chart import Chart, Field
from dashboard.views.sentences import recipients
from dashboard.views.status import reason
from dashboard.views.ui.frame import View
from dashboard.views.ui.measures import PERIOD
from dashboard.views.ui.served import records

WORST, EARLIEST = 15, 12
NAME = Field(name="region_name", label="Wilayah", kind="text")
INSIDE = Field(name="parent_name", label="Di dalam", kind="text")


def by_area(view: View) -> Chart:
    """From quota to SP2D, paid and failed, area by area, the lowest share paid first."""
    rows = view.book.rows("disbursement/funnel_by_area", **view.scope)
    reasons = _reasons(view)
    rows = rows.merge(reasons, on="region_code", how="left")
    cut = f", {WORST} terendah" if len(rows) > WORST else ""
    return Chart(
        kind="table",
        key="penyaluran_corong",
        title=f"Dari kuota sampai ke penerima per {view.level_words}{cut}",
        alt=f"Tabel kuota, dalam SP2D, dibayar, dan gagal per {view.level_words}, {view.period.words}",
        indicator=indicator("paid_pct"),
        rows=rows,
        shown=WORST,
        fields=(
            Field(name="region_code", label="Kode", kind="text"),
            NAME,
            INSIDE,
            Field(name="quota", label="Kuota", unit="KPM"),
            Field(name="sp2d_recipients", label="Dalam SP2D", unit="KPM"),
            Field(name="paid", label="Dibayar", unit="KPM"),
            Field(name="paid_pct", label="Persentase dibayar", unit="%", decimals=1),
            Field(name="failed", label="Gagal", unit="KPM"),
            Field(name="reason", label="Sebab utama", kind="reason"),
            Field(name="reason_families", label="Karena sebab itu", unit="KPM"),
            *(
                Field(name=key, label=sentences.capital(reason(key)), unit="KPM")
                for key in reasons.columns
                if key != "region_code"
            ),
        ),
        brief=("region_name", "quota", "sp2d_recipients", "paid", "paid_pct", "failed", "reason", "reason_families"),
        period=view.period.words,
        query="disbursement/funnel_by_area",
        datasets=("disbursements", "disbursement_failures"),
    )


def _reasons(view: View) -> DataFrame:
    """One row per area, a column of families for each reason of failure that occurs (`disbursement/failures_by_area`).

    Where an area reported reasons, one that it does not name is zero.
    """
    rows = view.book.rows("disbursement/failures_by_area", **view.scope)
    wide = rows.pivot_table(index="region_code", columns="reason", values="families", aggfunc="sum", fill_value=0)
    return wide.reset_index().rename_axis(columns=None) if len(rows) else DataFrame(columns=["region_code"])


def ceremonies(view: View) -> Chart:
    """When aid was handed over in public and when the money came, those before the money first."""
    rows = _ceremonies(view)
    rows = rows.assign(
        words=[formats.period(stamp, kind) for stamp, kind in zip(rows["month"], rows["period_kind"], strict=True)]
    )
    return Chart(
        kind="table",
        key="penyaluran_serah",
        title=recipients.ceremonies(records(rows), year=view.asked.year) or "Penyerahan simbolis terhadap transfer",
        alt=f"Tabel tanggal penyerahan simbolis dan tanggal transfer, {view.asked.year}",
        indicator=indicator("transfer_days_median"),
        rows=rows,
        shown=EARLIEST,
        fields=(
            NAME,
            INSIDE,
            Field(name="program_name", label="Program", kind="text"),
            PERIOD,
            Field(name="stage", label="Tahap", kind="text"),
            Field(name="sp2d_date", label="SP2D", kind="date"),
            Field(name="ceremony_date", label="Penyerahan", kind="date"),
            Field(name="transfer_date", label="Transfer", kind="date"),
            Field(name="days", label="Penyerahan setelah transfer", unit="hari"),
            Field(name="state", label="Keadaan", kind="status"),
        ),
        brief=("region_name", "program_name", "words", "ceremony_date", "transfer_date", "days", "state"),
        period=f"Tahun {view.asked.year}",
        query="disbursement/ceremony",
        about="Hari dari transfer sampai penyerahan simbolis; di bawah nol berarti penyerahan diadakan ketika dana "
        "belum tiba di rekening penerima.",
        nothing=f"Tidak ada penyerahan simbolis yang dilaporkan untuk tahun {view.asked.year}.",
    )


def finding(view: View) -> str:
    """Where a ceremony of the year came before the money; "" where nowhere."""
    return recipients.early(records(_ceremonies(view)), year=view.asked.year)


def _ceremonies(view: View) -> DataFrame:
    return view.book.rows("disbursement/ceremony", year=view.asked.year, program=view.program, region=view.region)
