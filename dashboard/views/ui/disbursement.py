"""The figures of *Penyaluran*: from quota to paid, over time, by programme and area, against the planned cash."""

from dataclasses import replace
from typing import Any

import pandas as pd

from dashboard.catalogue import indicator
from dashboard.views import formats, sentences
from dashboard.views.cards import Card
from dashboard.views.chart import Chart, Field
from dashboard.views.saying import say
from dashboard.views.sentences import yearly
from dashboard.views.status import reason
from dashboard.views.ui import cards, measures, money
from dashboard.views.ui.frame import ALL, Subject, View
from dashboard.views.ui.measures import PERIOD
from dashboard.views.ui.served import records

SUBJECT = Subject(
    key="penyaluran",
    title="Penyaluran bantuan",
    leads=("paid",),
    filters=("period", "program", "kabupaten"),
    dataset="disbursements",
)
WORST = 15
STEPS = (
    ("Kuota", "quota"),
    ("Dalam SP2D", "sp2d_recipients"),
    ("Dibayar", "paid"),
    ("Gagal salur", "failed"),
    ("Menunggu", "waiting"),
)


def answer(view: View) -> str:
    """How many areas are on schedule and which one is furthest behind; where nothing is due, what was paid."""
    paid, quota = measures.card(view, "paid"), measures.card(view, "quota")
    row = coming(view)
    if row:
        return yearly.answer(row, unit=str(row["beneficiary_unit"] or "KPM"))
    return schedule(view, named=True) or sentences.reached(
        paid.get("value"), quota.get("value"), period=view.period.words
    )


def coming(view: View) -> dict[str, Any]:
    """The chosen programme where it is paid once a year and its month has not begun; else {}."""
    if view.program == ALL or view.asked.kind != "tahun":
        return {}
    rows = records(view.book.rows("disbursement/yearly", region=view.kabupaten))
    waits = (row for row in rows if row["paid"] is None and row["status"] == "sesuai_jadwal")
    return next((row for row in waits if (row["program_code"], row["year"]) == (view.program, view.asked.year)), {})


def schedule(view: View, *, named: bool) -> str:
    """The first of these, "" where nothing is due; not `named` leaves out the area that the page names beside it."""
    row = view.book.row("summary/answer", **view.scope)
    if sentences.count(row, "areas") == sentences.count(row, "not_due"):
        return ""
    shown = row if named else row | {"worst_name": None}
    return sentences.on_schedule(shown, level=view.level_words, period=view.period.words)


def summary(view: View) -> list[Card]:
    """Paid against quota, money against planned cash, failures, and days from treasury to family.

    What is paid once a year has not been missed before its month.
    """
    found = _summary(view)
    if not coming(view):
        return found
    silent = cards.shown(None, indicator("paid"))
    return [replace(card, value=say("tahunan.belum_waktunya")) if card.value == silent else card for card in found]


def _summary(view: View) -> list[Card]:
    paid, quota, failed = measures.card(view, "paid"), measures.card(view, "quota"), measures.card(view, "failed")
    kind = view.period.kind
    return [
        cards.of(
            indicator("paid"), paid, kind=kind, against=measures.share(paid, quota), trend=measures.series(view, "paid")
        ),
        money.card(view),
        cards.of(
            indicator("failed"),
            failed,
            kind=kind,
            against=measures.share(failed, quota),
            trend=measures.series(view, "failed"),
        ),
        cards.of(
            indicator("transfer_days_median"),
            measures.card(view, "transfer_days_median"),
            kind=kind,
            against="nilai tengah",
            trend=measures.series(view, "transfer_days_median"),
        ),
    ]


def trend(view: View) -> Chart:
    """Paid against quota over time."""
    paid, quota = measures.series(view, "paid"), measures.series(view, "quota")
    rows = beside_quota(view, paid, quota)
    shown = indicator("paid")
    now = measures.card(view, "paid")
    return Chart(
        kind="flow",
        key="penyaluran_tren",
        title=f"{'Dibayar terhadap kuota' if quota['value'].notna().any() else 'Dibayar'}{measures.of_program(view)}",
        alt=f"Garis {shown.label.lower()} terhadap kuota per periode di {view.place}, sampai {view.period.words}",
        indicator=shown,
        rows=rows.sort_values("period"),
        fields=(PERIOD, Field(name="value", label="Dibayar", unit="KPM"), Field(name="plan", label="Kuota", unit="KPM"),
                Field(name="reported", label="Melapor"), Field(name="expected", label="Wajib lapor"),
                Field(name="status", label="Status", kind="status")),
        period=measures.span(rows, view),
        period_kind=str(paid["kind"].iloc[0]) if len(paid) else "bulan",
        names={"value": "Dibayar", "plan": "Kuota"},
        query="observations/trend",
        reported=now.get("reported"),
        expected=now.get("expected"),
    )  # fmt: skip


def beside_quota(view: View, paid: pd.DataFrame, quota: pd.DataFrame) -> pd.DataFrame:
    """Paid and planned by period. What is planned for later stands there for one programme only: of all of them, the
    quota of one that is paid once a year would look like a fall.
    """
    plan = quota[["period", "words", "kind", "value"]].rename(columns={"value": "plan"})
    if view.program == ALL and len(paid):
        plan = plan[plan["period"] <= paid["period"].max()]
    rows = paid.merge(plan, on=["period", "words", "kind"], how="outer")
    return rows.assign(status=rows["status"].fillna("provisional"))


def funnel(view: View) -> Chart:
    """From quota to SP2D, paid, failed and waiting; without a step that no report carries."""
    row = view.book.row("disbursement/funnel", **view.reach, region=view.region)
    steps = [step for step in STEPS if step[1] != "sp2d_recipients" or row.get(step[1]) is not None]
    rows = pd.DataFrame({"label": [label for label, _ in steps], "value": [row.get(name) for _, name in steps]})
    return Chart(
        kind="steps",
        key="penyaluran_tahap",
        title="Dari kuota sampai ke penerima",
        alt=f"Batang kuota, dalam SP2D, dibayar, gagal, dan menunggu di {view.place}, {view.period.words}",
        indicator=indicator("paid_pct"),
        rows=rows.astype({"value": float}),
        fields=(Field(name="label", label="Tahap", kind="text"), Field(name="value", label="Jumlah", unit="KPM")),
        period=view.period.words,
        query="disbursement/funnel",
        unit="KPM",
        reported=row.get("reported"),
        expected=row.get("expected"),
    )


def failures(view: View) -> Chart:
    """Why payments failed, biggest first."""
    rows = view.book.rows("disbursement/failures", **view.reach, region=view.region)
    rows = rows.assign(label=[sentences.capital(reason(key)) for key in rows["reason"]], value=rows["families"])
    return Chart(
        kind="ranking",
        key="penyaluran_gagal",
        title="Sebab gagal salur",
        alt=f"Batang sebab gagal salur di {view.place}, {view.period.words}, terbanyak di atas",
        indicator=indicator("failed"),
        rows=rows,
        fields=(
            Field(name="label", label="Sebab", kind="text"),
            Field(name="families", label="Gagal", unit="KPM"),
            Field(name="share_pct", label="Bagian", unit="%", decimals=1),
            Field(name="areas", label="Wilayah"),
        ),
        period=view.period.words,
        query="disbursement/failures",
        datasets=("disbursements", "disbursement_failures"),
    )


def by_area(view: View) -> Chart:
    """The share paid by area, lowest first; the table holds all areas and columns.

    Where no quota is reported there is no share: then the number paid, largest first.
    """
    rows = view.book.rows("disbursement/by_area", **view.scope)
    shown = indicator("paid_pct" if rows["paid_pct"].notna().any() else "paid")
    lowest = shown.key == "paid_pct"
    rows = rows.assign(code=rows["region_code"], label=rows["region_name"], value=rows[shown.key])
    rows = rows.sort_values("value", ascending=lowest, na_position="first" if lowest else "last")
    cut = f"{WORST} {'terendah' if lowest else 'tertinggi'}"
    return Chart(
        kind="ranking",
        key="penyaluran_wilayah",
        title=f"{shown.label}, {cut if len(rows) > WORST else 'menurut wilayah'}",
        alt=f"Batang {shown.label.lower()} menurut {view.level_words}, {view.period.words}",
        indicator=shown,
        rows=rows,
        shown=WORST,
        fields=AREA_FIELDS,
        period=view.period.words,
        query="disbursement/by_area",
    )


REACH_FIELDS = (
    Field(name="region_code", label="Kode", kind="text"),
    Field(name="region_name", label="Wilayah", kind="text"),
    Field(name="parent_name", label="Di dalam", kind="text"),
    Field(name="quota", label="Kuota", unit="KPM"),
    Field(name="paid", label="Dibayar", unit="KPM"),
    Field(name="failed", label="Gagal", unit="KPM"),
    Field(name="waiting", label="Menunggu", unit="KPM"),
    Field(name="paid_pct", label="Persentase dibayar", unit="%", decimals=1),
)
AREA_FIELDS = (
    *REACH_FIELDS,
    Field(name="failed_pct", label="Persentase gagal", unit="%", decimals=1),
    Field(name="disbursed_idr", label="Nilai tersalur", unit="rupiah"),
    Field(name="status", label="Status", kind="status"),
    Field(name="reason", label="Sebab utama", kind="reason"),
)


def by_program(view: View) -> Chart:
    """Small multiples: paid per programme over time, each in its own rhythm."""
    rows = pd.concat(
        [_program_series(view, kind) for kind in _kinds(view)] or [pd.DataFrame(columns=["period", "value"])]
    )
    return Chart(
        kind="panels",
        key="penyaluran_program",
        title="Dibayar menurut program",
        alt=f"Garis kecil jumlah dibayar per program di {view.place}, masing-masing dengan skalanya sendiri",
        indicator=indicator("paid"),
        rows=rows,
        fields=(
            Field(name="series", label="Program", kind="text"),
            PERIOD,
            Field(name="value", label="Dibayar", unit="KPM"),
            Field(name="status", label="Status", kind="status"),
        ),
        period=measures.span(rows, view),
        query="observations/trend_by_program",
    )


def _kinds(view: View) -> list[str]:
    rows = view.book.rows("disbursement/programs")
    return sorted(str(kind) for kind in rows["period_kind"].dropna().unique())


def _program_series(view: View, kind: str) -> pd.DataFrame:
    rows = view.book.rows(
        "observations/trend_by_program", indicator="paid", unit_kind="region", unit_code=view.region, period_kind=kind
    )
    native = view.book.rows("disbursement/programs")
    codes = set(native.loc[native["period_kind"] == kind, "program_code"]) - {ALL}
    rows = rows[rows["program_code"].isin(codes if view.program == ALL else codes & {view.program})]
    return rows.assign(
        series=rows["program_name"], kind=kind, words=[formats.period(stamp, kind) for stamp in rows["period"]]
    )
