"""Files that were taken out again: what, when and why; they stay in the store and in the log."""

from dashboard.views import formats
from dashboard.views.chart import Chart, Field
from dashboard.views.ui.arrivals import LOG
from dashboard.views.ui.frame import View


def files(view: View, chosen: str) -> Chart | None:
    """The files that were taken out again, when and why, the last first; None where there is none."""
    rows = view.book.rows("data/imports", dataset=chosen)
    gone = rows[rows["withdrawn"]].sort_values("withdrawn_at", ascending=False)
    if gone.empty:
        return None
    return Chart(
        kind="table",
        key="data_ditarik",
        title="Berkas yang ditarik",
        alt="Tabel berkas yang ditarik dengan alasannya, yang terakhir ditarik di atas",
        indicator=LOG,
        rows=gone,
        fields=(
            Field(name="withdrawn_at", label="Ditarik", kind="date"),
            Field(name="file", label="Berkas", kind="text"),
            Field(name="dataset_title", label="Jenis laporan", kind="text"),
            Field(name="withdraw_reason", label="Alasan", kind="text"),
            Field(name="received", label="Diterima", kind="date"),
            Field(name="loaded", label="Pernah dimuat"),
        ),
        period=f"per {formats.date(view.book.as_of)}",
        query="data/imports",
        about="Berkas yang pernah diimpor lalu ditarik; isinya tetap tersimpan, tetapi tidak dihitung.",
    )
