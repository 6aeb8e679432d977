"""Rows that did not get in: grouped by what the sender must mend, and one by one with their raw text."""

import pandas as pd

from dashboard.catalogue import indicator
from dashboard.views import formats, sentences, wording
from dashboard.views.chart import Chart, Field
from dashboard.views.status import cells, column, rule
from dashboard.views.ui.frame import ALL, View
from dashboard.views.ui.served import tidy

READ = 20_000
LOG = indicator("reports_received_pct")
STATES = {True: "diperbaiki", False: "menunggu_perbaikan", None: "tidak_dicocokkan"}


def in_words(rows: pd.DataFrame) -> pd.DataFrame:
    """Rejects with column, rule and cells as a reader knows them; `raw` keeps the text of one cell as it stands."""
    found = rows.assign(
        column_words=[column(key, name) for key, name in zip(rows["dataset"], rows["column"], strict=True)],
        rule_words=[sentences.capital(rule(key)) for key in rows["rule"]],
        advice=[wording.sender(text) for text in rows["advice"]],
    )
    if "raw" not in rows:
        return found
    told = zip(rows["dataset"], rows["column"], rows["raw"], strict=True)
    return found.assign(raw=[raw if name else cells(key, raw) for key, name, raw in told])


def by_rule(view: View, chosen: str) -> Chart:
    """Rejected rows by file and rule, most first, with what to do."""
    rows = in_words(view.book.rows("data/rejects_by_rule", dataset=chosen))
    return Chart(
        kind="table",
        key="data_ditolak_aturan",
        title="Yang perlu diperbaiki pengirim",
        alt="Tabel baris ditolak menurut berkas dan sebab",
        indicator=LOG,
        rows=rows.sort_values("rows", ascending=False),
        fields=(
            Field(name="rows", label="Baris"),
            Field(name="file", label="Berkas", kind="text"),
            Field(name="column_words", label="Kolom", kind="text"),
            Field(name="rule_words", label="Sebab", kind="text"),
            Field(name="advice", label="Yang perlu dilakukan", kind="text"),
        ),
        period=f"per {formats.date(view.book.as_of)}",
        query="data/rejects_by_rule",
        nothing="Tidak ada baris yang ditolak.",
        about="Baris yang tidak dimuat dan belum diperbaiki berkas yang lebih baru, menurut berkas, kolom, dan aturan.",
    )


def one_by_one(view: View, chosen: str) -> Chart:
    """Each rejected row: file, line, column, rule, raw text, what to do."""
    found = in_words(view.book.rows("data/rejects", sha=ALL, dataset=chosen, limit=READ))
    rows = found.assign(state=[STATES[tidy(mended)] for mended in found["mended"]])
    return Chart(
        kind="table",
        key="data_ditolak",
        title="Baris ditolak, satu per satu",
        alt="Tabel baris ditolak dengan nomor baris dan teks aslinya",
        indicator=LOG,
        rows=rows,
        fields=(
            Field(name="file", label="Berkas", kind="text"),
            Field(name="line", label="Baris ke"),
            Field(name="state", label="Keadaan", kind="status"),
            Field(name="column_words", label="Kolom", kind="text"),
            Field(name="rule_words", label="Sebab", kind="text"),
            Field(name="raw", label="Teks asli", kind="text"),
            Field(name="advice", label="Yang perlu dilakukan", kind="text"),
        ),
        period=f"per {formats.date(view.book.as_of)}",
        query="data/rejects",
        nothing="Tidak ada baris yang ditolak.",
        about="Setiap baris yang ditolak, dengan nomor baris dan teks aslinya di berkas. Sudah diperbaiki: berkas yang"
        " lebih baru memuat baris dengan kunci yang sama. Tidak dapat dicocokkan: kuncinya (wilayah, bulan, program)"
        " sendiri tidak terbaca.",
    )
