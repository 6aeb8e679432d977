"""What stands behind a figure: definition, formula, files, period, completeness, caveats, version, a line to cite."""

from datetime import date

from dashboard import audience
from dashboard.catalogue import Indicator, caveat
from dashboard.views import formats, hidden
from dashboard.views.chart import Chart
from dashboard.views.tables import SAMPLE, Note
from dashboard.views.ui import doubts, served
from dashboard.views.ui.frame import View
from dashboard.views.ui.publik import heading, origin

FILES_SHOWN = 4
DOUBTS_SHOWN = 5
EVER = (date(1900, 1, 1), date(2200, 12, 1))


def notes(view: View, chart: Chart) -> list[Note]:
    """Everything that belongs to a figure, in the order in which it is read."""
    shown = chart.indicator
    reported = completeness(chart)
    return [
        *([Note("Isi", chart.about)] if chart.about else [Note("Definisi", shown.definition), *formula(shown)]),
        Note("Sumber", sources(view, chart)),
        Note("Periode", chart.period),
        *([Note("Kelengkapan", reported)] if reported else []),
        *(Note("Catatan", text) for text in caveats(view, chart)),
        *(Note("Diragukan", text) for text in doubted(view, chart)),
        version(view),
        Note("Kutipan", citation(view, chart)),
    ]


def formula(shown: Indicator) -> list[Note]:
    """How it is computed, in the names of columns: for the office; the public reads the method in words."""
    return [] if audience.public() else [Note("Rumus", shown.formula)]


def version(view: View) -> Note:
    """Which data this is: the version inside, the release in public."""
    if audience.public():
        return Note("Terbitan", f"{view.book.version}, diterbitkan {formats.date(heading.published(view.book))}")
    return Note("Versi data", f"{view.book.version}, dibangun {formats.date(built(view))}")


def built(view: View) -> date:
    """The day on which the shown version was built."""
    return date.fromisoformat(view.book.built_at[:10])


def completeness(chart: Chart) -> str:
    """How many units stand behind the figure: "21 dari 22 melapor"."""
    if chart.expected is None or not chart.expected:
        return ""
    return f"{formats.number(chart.reported)} dari {formats.number(chart.expected)} unit melapor"


def caveats(view: View, chart: Chart) -> list[str]:
    """The sentences that warn about this figure, from the one vocabulary."""
    keys = [*(() if chart.about else chart.indicator.caveats), *chart.caveats] + (
        ["sample"] if view.book.sample else []
    )
    if chart.has_hidden:
        keys.append(hidden.CAVEAT)
    if chart.expected and (chart.reported or 0) < chart.expected:
        keys.append("incomplete")
    numbers = {"reported": formats.number(chart.reported), "expected": formats.number(chart.expected)}
    return [caveat(key).sentence.format(**numbers) for key in dict.fromkeys(keys)]


def doubted(view: View, chart: Chart) -> list[str]:
    """The evidence of the findings that touch the figure, the latest first; what is doubted is the office's own."""
    if audience.public():
        return []
    rows = doubts.touching(view, chart)
    named = [f"{row['unit_name']}: {row['evidence']}" for row in served.records(rows.head(DOUBTS_SHOWN))]
    more = len(rows) - DOUBTS_SHOWN
    return [*named, f"dan {formats.number(more)} temuan lain, lihat Data › Temuan."] if more > 0 else named


def sources(view: View, chart: Chart) -> str:
    """The newest files behind the figure with sender and arrival; the indicator's own source where there is none."""
    keys = chart.datasets or served.sources_of(chart.indicator, chart.query)
    if not keys:
        return origin.sources(chart.indicator, []) if audience.public() else chart.indicator.source
    rows = served.records(
        view.book.rows("data/sources", datasets=",".join(keys), period_from=EVER[0], period_to=EVER[1])
    )
    if audience.public():
        return origin.sources(chart.indicator, rows)
    if not rows:
        return chart.indicator.source
    rows.sort(key=lambda row: (row["received"], row["id"]), reverse=True)
    named = [f"{row['file']} (diterima {formats.date(row['received'])})" for row in rows[:FILES_SHOWN]]
    more = f", dan {formats.number(len(rows) - FILES_SHOWN)} berkas lain" if len(rows) > FILES_SHOWN else ""
    return f"{chart.indicator.source}. Berkas terbaru: {'; '.join(named)}{more}."


def citation(view: View, chart: Chart) -> str:
    """One line to cite the figure."""
    mark = f" [{SAMPLE}]" if view.book.sample else ""
    what = chart.title if chart.about else chart.indicator.label
    return (
        f"{view.agency.name}, “{what}”, {view.place}, {chart.period}; "
        f"Pantau Kesos, data {view.book.version} per {formats.date(view.book.as_of)}.{mark}"
    )
