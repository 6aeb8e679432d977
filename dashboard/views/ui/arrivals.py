"""The figures of *Data*: what came in, what was rejected, who reported in time, versions, and why a number is so."""

import pandas as pd
import streamlit as st

from dashboard.catalogue import DATASETS, indicator
from dashboard.views import formats, sentences
from dashboard.views.cards import Card
from dashboard.views.chart import Chart, Field
from dashboard.views.status import STATUSES
from dashboard.views.ui import address, behind, filters, links
from dashboard.views.ui.doors import page
from dashboard.views.ui.frame import ALL, Subject, View
from dashboard.views.ui.operator import access
from dashboard.views.ui.served import records
from dashboard.warehouse import versions

SUBJECT = Subject(
    key="data",
    title="Data",
    leads=("paid", "realised_idr", "upt_residents", "families", "pkh_families", "p0_pct", "welfare_index"),
    filters=("period", "kabupaten"),
    dataset="disbursements",
    always=True,
)
WORK = {"masukkan": "Masukkan berkas", "pengingat": "Pengingat"}
"""The parts for those who operate the office."""
PARTS = {
    "masuk": "Berkas masuk",
    "ditolak": "Baris ditolak",
    "temuan": "Temuan",
    "versi": "Versi",
    "mengapa": "Mengapa angka ini",
}
MOVED = "kepatuhan"
"""A part that is now the page *Kelengkapan laporan*: old addresses lead there."""
COMPLETE = "Kelengkapan laporan: siapa belum mengirim apa"
SIGNS = ("tepat_waktu", "terlambat", "belum", "belum_jatuh_tempo")
LOG = indicator("reports_received_pct")


def part(view: View) -> str:
    """Which part of the page is open; it stands in the address. An operator's work comes first."""
    if address.asked("data") == MOVED:
        st.switch_page(page("kelengkapan"), query_params=links.choices())
    words = WORK | PARTS if access.operated([view.book.slug]) else PARTS
    return filters.switch("data", list(words), label="Bagian", default=next(iter(words)), words=words.__getitem__)


def choose_dataset() -> str:
    """Which kind of report (`*` = all)."""
    words = {ALL: "Semua jenis laporan"} | {record.key: record.title for record in DATASETS}
    return filters.choose("laporan", list(words), label="Jenis laporan", default=ALL, words=lambda key: words[key])


def answer(view: View) -> str:
    """How much of what was due has come in, and how much was rejected."""
    rows = records(view.book.rows("data/reports_summary", period_from=view.month, period_to=view.month))
    period, later = formats.month(view.month), len(behind.awaited(view))
    turned = sentences.turned_away(records(view.book.rows("data/rejects_open")))
    return sentences.reporting(rows, rejected=turned, period=period, awaited=later)


def active(view: View) -> pd.DataFrame:
    """The imports that count: those not withdrawn."""
    rows = view.book.rows("data/imports", dataset=ALL)
    return rows[~rows["withdrawn"]]


def summary(view: View) -> list[Card]:
    """Files, rows, completeness and punctuality."""
    rows = active(view)
    due = view.book.rows("data/reports_summary", period_from=view.month, period_to=view.month)
    expected, received, on_time = (int(due[name].sum()) for name in ("expected", "received", "on_time"))
    month = formats.month(view.month)
    return [
        Card(label="Berkas masuk", value=formats.number(rows["sha256"].nunique()), against=newest(rows)),
        Card(label="Baris dimuat", value=formats.number(int(rows["loaded"].sum())), against=turned_away(rows)),
        Card(
            label="Laporan diterima",
            value=formats.share(received, expected),
            against=f"{month} · {of(received, expected)}",
        ),
        Card(label="Tepat waktu", value=formats.share(on_time, expected), against=f"{month} · {of(on_time, expected)}"),
    ]


def newest(rows: pd.DataFrame) -> str:
    """When the newest file came in."""
    return f"terbaru {formats.date(rows['received'].max())}" if len(rows) else ""


def turned_away(rows: pd.DataFrame) -> str:
    """How many rows were rejected or lie outside of the office's area."""
    return (
        f"{formats.number(int(rows['rejected'].sum()))} ditolak · "
        f"{formats.number(int(rows['outside'].sum()))} di luar wilayah"
    )


def of(part: int, whole: int) -> str:
    """A part of a whole in words."""
    return f"{formats.number(part)} dari {formats.number(whole)}" if whole else "tidak ada yang wajib"


def files(view: View, chosen: str) -> Chart:
    """What came in, from whom, when, and what became of its rows."""
    rows = view.book.rows("data/imports", dataset=chosen)
    rows = rows.assign(state=["ditarik" if gone else "dipakai" for gone in rows["withdrawn"]])
    return Chart(
        kind="table",
        key="data_berkas",
        title="Berkas masuk",
        alt="Tabel berkas yang masuk, terbaru di atas",
        indicator=LOG,
        rows=rows,
        fields=(
            Field(name="received", label="Diterima", kind="date"),
            Field(name="state", label="Keadaan", kind="status"),
            Field(name="file", label="Berkas", kind="text"),
            Field(name="dataset_title", label="Jenis laporan", kind="text"),
            Field(name="sender", label="Pengirim", kind="text"),
            Field(name="rows", label="Baris"),
            Field(name="loaded", label="Dimuat"),
            Field(name="rejected", label="Ditolak"),
            Field(name="outside", label="Di luar wilayah"),
            Field(name="superseded", label="Menggantikan"),
            Field(name="period_from", label="Dari", kind="month"),
            Field(name="period_to", label="Sampai", kind="month"),
            Field(name="withdraw_reason", label="Alasan ditarik", kind="text"),
            Field(name="sha256", label="SHA-256", kind="text"),
        ),
        period=f"per {formats.date(view.book.as_of)}",
        query="data/imports",
        brief=(
            "received",
            "file",
            "dataset_title",
            "sender",
            "rows",
            "loaded",
            "rejected",
            "outside",
            "state",
        ),
        about="Setiap berkas yang diimpor. Baris = dimuat + ditolak + di luar wilayah kantor.",
    )


def signs_words() -> str:
    """What the signs of a row of months mean."""
    return " · ".join(STATUSES[key].markdown for key in SIGNS)


def kept(view: View) -> Chart:
    """The versions that are kept, newest first."""
    rows = pd.DataFrame(
        [
            {
                "name": version.name,
                "built": version.built_at,
                "as_of": version.as_of,
                "hash": version.content_hash,
                "state": "dipakai" if version.name == view.book.version else "disimpan",
            }
            for version in versions.list_versions(view.book.slug)
        ]
    )
    return Chart(
        kind="table",
        key="data_versi",
        title="Versi yang disimpan",
        alt="Tabel versi data, terbaru di atas",
        indicator=LOG,
        rows=rows,
        fields=(
            Field(name="name", label="Versi", kind="text"),
            Field(name="state", label="Keadaan", kind="status"),
            Field(name="built", label="Dibangun", kind="date"),
            Field(name="as_of", label="Data per", kind="date"),
            Field(name="hash", label="Sidik isi", kind="text"),
        ),
        period=f"per {formats.date(view.book.as_of)}",
        query="data/meta",
        brief=("name", "state", "built", "as_of"),
        about="Setiap pembangunan membuat versi baru; yang lama dapat dipakai lagi oleh pengelola sistem. "
        "Masukan yang sama menghasilkan sidik isi yang sama.",
    )


def content(view: View) -> Chart:
    """What the open version holds."""
    return Chart(
        kind="table",
        key="data_isi",
        title=f"Isi {view.book.version}",
        alt="Tabel jumlah baris per jenis laporan",
        indicator=LOG,
        rows=view.book.rows("data/versions_content"),
        fields=(
            Field(name="dataset_title", label="Jenis laporan", kind="text"),
            Field(name="rows", label="Baris"),
            Field(name="files", label="Berkas"),
        ),
        period=f"per {formats.date(view.book.as_of)}",
        query="data/versions_content",
        about="Jumlah baris yang berlaku per jenis laporan, sesudah berkas yang lebih baru menggantikan yang lama.",
    )
