"""The figures of *Data*: what came in, what was rejected, who reported in time, versions, and why a number is so."""

import pandas as pd

from dashboard.catalogue import DATASETS, dataset, indicator
from dashboard.catalogue.months import SHORT_MONTHS
from dashboard.views import formats, sentences
from dashboard.views.cards import Card
from dashboard.views.chart import Chart, Field
from dashboard.views.status import STATUSES, status
from dashboard.views.ui import behind, filters
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
    "kepatuhan": "Kepatuhan lapor",
    "versi": "Versi",
    "mengapa": "Mengapa angka ini",
}
MATRIX_UNITS = 60
SIGNS = ("tepat_waktu", "terlambat", "belum", "belum_jatuh_tempo")
LOG = indicator("reports_received_pct")


def part(view: View) -> str:
    """Which part of the page is open; it stands in the address. An operator's work comes first."""
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


def due_datasets() -> list[str]:
    """Datasets whose reports are due every month."""
    return [record.key for record in DATASETS if record.due.is_monthly]


def choose_due() -> str:
    """Which monthly report the matrix is about."""
    keys = due_datasets()
    default = "disbursements"
    return filters.choose("wajib", keys, label="Laporan", default=default, words=lambda key: dataset(key).title)


def matrix(view: View, chosen: str) -> Chart:
    """Who reported when: units by month, a sign per report; the units with most gaps first."""
    rows = view.book.rows("data/reports_matrix", dataset=chosen, year=view.asked.year, parent=view.kabupaten)
    rows = rows.assign(sign=[status(key).sign for key in rows["status"]], column=rows["period"].dt.strftime("%Y-%m"))
    gaps = rows["status"].isin(["belum", "terlambat"]).groupby(rows["unit_code"]).sum()
    wide = rows.pivot_table(
        index=["unit_code", "unit_name", "parent_name"], columns="column", values="sign", aggfunc="first", dropna=False
    ).dropna(how="all")
    wide = wide.reset_index()
    wide = wide.assign(gaps=wide["unit_code"].map(gaps)).sort_values(["gaps", "unit_code"], ascending=[False, True])
    months = [pd.Timestamp(stamp) for stamp in sorted(rows["period"].dropna().unique())]
    return Chart(
        kind="table",
        key="data_kepatuhan",
        title=f"{dataset(chosen).title}: laporan per bulan, {view.asked.year}",
        alt=f"Tabel unit dan bulan dengan tanda laporan, {view.asked.year}; yang paling sering kosong di atas",
        indicator=indicator("reports_on_time_pct"),
        rows=wide.head(MATRIX_UNITS),
        table_rows=rows,
        fields=(
            Field(name="unit_name", label="Unit", kind="text"),
            Field(name="parent_name", label="Di dalam", kind="text"),
            *(
                Field(name=stamp.strftime("%Y-%m"), label=SHORT_MONTHS[stamp.month - 1], kind="text")
                for stamp in months
            ),
            Field(name="gaps", label="Terlambat atau belum"),
            Field(name="period", label="Periode", kind="month"),
            Field(name="due_date", label="Batas", kind="date"),
            Field(name="received", label="Diterima", kind="date"),
            Field(name="days_late", label="Terlambat", unit="hari"),
            Field(name="status", label="Keadaan", kind="status"),
        ),
        period=f"Tahun {view.asked.year}",
        query="data/reports_matrix",
        datasets=(chosen,),
    )


def signs_words() -> str:
    """What the signs of the matrix mean."""
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
