"""What the office has never sent, on *Kelengkapan laporan*: it is not awaited, and its figures stand nowhere."""

import pandas as pd

from dashboard import queries
from dashboard.catalogue import INDICATORS, dataset, indicator
from dashboard.catalogue.reporting import FREQUENCIES, REPORTERS
from dashboard.views import formats
from dashboard.views.chart import Chart, Field
from dashboard.views.ui.frame import View

USES = 3
FIELDS = (
    Field(name="dataset_title", label="Laporan", kind="text"),
    Field(name="often", label="Seharusnya", kind="text"),
    Field(name="reporter_words", label="Pelapor", kind="text"),
    Field(name="uses", label="Angka darinya, atau isinya", kind="text"),
)


def rows(view: View) -> pd.DataFrame:
    """The kinds that have never come (`data/never_sent`)."""
    return view.book.rows("data/never_sent")


def table(view: View) -> Chart:
    """What the office has never sent, and which figures it would give."""
    found = rows(view)
    found = found.assign(
        often=[FREQUENCIES[key] for key in found["frequency"]],
        reporter_words=[REPORTERS[key] for key in found["reporter"]],
        uses=[uses(key) for key in found["dataset"]],
    )
    return Chart(
        kind="table",
        key="kelengkapan_nihil",
        title="Belum pernah dikirim",
        alt="Tabel jenis laporan yang belum pernah dikirim dan gunanya",
        indicator=indicator("reports_received_pct"),
        rows=found,
        fields=FIELDS,
        period=f"per {formats.date(view.book.as_of)}",
        query="data/never_sent",
        about="Jenis laporan berirama yang belum pernah dikirim kantor ini. Tidak ditunggu dan tidak dihitung; angkanya"
        " tidak ada di halaman lain. Templatnya: Data › Masukkan berkas.",
        nothing="Semua jenis laporan pernah dikirim.",
    )


def uses(key: str) -> str:
    """What a report would be for: the figures that are computed from it, else what one row of it is."""
    labels = [i.label for i in INDICATORS if key in queries.references(f"indicators/{i.key}")]
    more = f", dan {formats.number(len(labels) - USES)} lainnya" if len(labels) > USES else ""
    return f"{', '.join(labels[:USES])}{more}" if labels else dataset(key).one_row
