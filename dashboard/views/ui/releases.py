"""What changed in the register: families by desil release by release, against the one before, and why families left."""

import pandas as pd

from dashboard.catalogue import indicator
from dashboard.views import formats, sentences
from dashboard.views.chart import Chart, Field
from dashboard.views.saying import say
from dashboard.views.sentences import register
from dashboard.views.status import reason
from dashboard.views.ui import measures, targeting
from dashboard.views.ui.frame import View

CHANGED = 10
POOR = 4
"""The desils that are compared where the programme has no rule."""


def families(view: View) -> Chart:
    """Families of the register by desil, release by release, the newest last."""
    rows = view.book.rows("register/families", region=view.region)
    words = [formats.short_period(first, "triwulan") for first in rows["period"]]
    return Chart(
        kind="matrix",
        key="ketepatan_register",
        title="Keluarga dalam register menurut desil dan rilis",
        alt=f"Tabel jumlah keluarga tiap desil pada tiap rilis register di {view.place}",
        indicator=indicator("register_families"),
        rows=rows.assign(row=_desil(rows), words=words, column=words, value=rows["families"])
        .sort_values(["desil", "period"]),
        fields=(Field(name="words", label="Rilis", kind="text"), Field(name="desil", label="Desil"),
                Field(name="families", label="Keluarga", unit="keluarga"), Field(name="reported", label="Melapor"),
                Field(name="expected", label="Wajib lapor")),
        period=measures.span(rows, view),
        query="register/families",
        **targeting.cover(rows),
    )  # fmt: skip


def _desil(rows: pd.DataFrame) -> list[str]:
    return [f"Desil {number}" for number in rows["desil"]]


def changes(view: View) -> Chart:
    """What the release changed against the one before it, desil by desil."""
    rows = view.book.rows("register/changes", **targeting.when(view))
    return Chart(
        kind="table",
        key="ketepatan_perubahan",
        title=_since("Perubahan register", rows),
        alt=f"Tabel keluarga tiap desil sebelum dan sesudah {view.period.words}",
        indicator=indicator("register_families"),
        rows=rows,
        fields=(Field(name="desil", label="Desil"), *CHANGE_FIELDS),
        period=view.period.words,
        query="register/changes",
        reported=int(rows["areas"].max()) if len(rows) else None,
        expected=int(rows["of"].max()) if len(rows) else None,
        nothing=say("ketepatan.no_change"),
    )


CHANGE_FIELDS = (
    Field(name="before", label="Sebelum", unit="keluarga"),
    Field(name="after", label="Sesudah", unit="keluarga"),
    Field(name="difference", label="Selisih", unit="keluarga"),
)


def _since(what: str, rows: pd.DataFrame) -> str:
    before = "" if rows.empty else formats.short_period(rows["before_period"].iloc[0], "triwulan")
    return f"{what} sejak {before}" if before else what


def changes_by_area(view: View) -> Chart:
    """Where families within the rule became more or fewer, the largest change first."""
    upto = targeting.limit(view) or POOR
    rows = view.book.rows(
        "register/changes_by_area",
        period=view.period.first, level=view.level, parent=view.kabupaten, desil_max=upto,
    )  # fmt: skip
    return Chart(
        kind="table",
        key="ketepatan_perubahan_wilayah",
        title=_since(f"Perubahan keluarga {register.rule(upto)} per {view.level_words}", rows),
        alt=f"Tabel keluarga {register.rule(upto)} tiap {view.level_words} sebelum dan sesudah {view.period.words}",
        indicator=indicator("register_families"),
        rows=rows,
        fields=(Field(name="region_name", label="Wilayah", kind="text"), *CHANGE_FIELDS),
        period=view.period.words,
        query="register/changes_by_area",
        shown=CHANGED,
        nothing=say("ketepatan.no_change"),
    )


def left(view: View) -> Chart:
    """Why families left the programme in the release's quarter: a refresh of the register is a reason, no failure."""
    rows = view.book.rows("register/left_reasons", **targeting.when(view), program=view.program)
    labels = [sentences.capital(reason(key)) for key in rows["reason"]]
    return Chart(
        kind="ranking",
        key="ketepatan_keluar",
        title=f"Mengapa keluarga keluar{measures.of_program(view)}",
        alt=f"Batang keluarga yang keluar menurut sebab di {view.place}, {view.period.words}",
        indicator=indicator("left"),
        rows=rows.assign(label=labels, value=rows["families"]),
        fields=(Field(name="label", label="Sebab", kind="text"),
                Field(name="families", label="Keluar", unit="keluarga")),
        period=view.period.words,
        query="register/left_reasons",
        datasets=("beneficiary_changes",),
        **targeting.cover(rows),
    )  # fmt: skip
