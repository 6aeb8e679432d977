"""Target against output: what each UPT set out to do in a year, and how far the reported months have brought it."""

import pandas as pd

from dashboard.catalogue import indicator
from dashboard.views import formats
from dashboard.views.chart import Chart, Field
from dashboard.views.sentences import homes as told
from dashboard.views.status import rules
from dashboard.views.ui import layout
from dashboard.views.ui.frame import ALL, View
from dashboard.views.ui.served import records

AT_MOST = "Ukuran yang makin sedikit makin baik (target ≤):"
RULES = "  \n".join((rules("target_upt"), AT_MOST, rules("target_upt_batas")))


def rows(view: View, upt: str = ALL) -> pd.DataFrame:
    """One row per UPT and target of the chosen year (`upt/targets`)."""
    return view.book.rows("upt/targets", upt=upt, year=view.asked.year)


def of_services(view: View, upt: str) -> dict[str, object]:
    """The target of services of one UPT; {} where the UPT is not known that year."""
    return next((row for row in records(rows(view, upt)) if row["indicator"] == told.SERVICES), {})


def behind_words(view: View) -> str:
    """How many UPT are behind their target of services, for a card."""
    found = records(rows(view))
    if not any(row["indicator"] == told.SERVICES and row["target"] is not None for row in found):
        return "target belum ditetapkan"
    late = len(told.behind(found))
    return f"{formats.number(late)} UPT tertinggal dari target" if late else "tidak ada yang tertinggal dari target"


def of_all(view: View) -> Chart:
    """Services of every UPT against their target, furthest behind first; table and files hold all targets."""
    found = rows(view)
    services = found[found["indicator"] == told.SERVICES]
    chosen = services if services["target"].notna().any() else services.iloc[:0]
    return _chart(view, chosen, key="upt_target", brief=BRIEF[:1] + BRIEF[2:], listed=found)


def of_one(view: View, upt: str) -> Chart:
    """The targets of one UPT; what has none says so."""
    return _chart(view, rows(view, upt), key="panti_target", brief=BRIEF[1:])


def signs() -> None:
    """By which rules a target counts as reached or behind."""
    layout.small(RULES)


def late_sign() -> None:
    """By which rule a target counts as behind."""
    layout.small(rules("target_upt").rsplit("\n", maxsplit=1)[-1])


def _written(found: pd.DataFrame) -> pd.DataFrame:
    """The rows with their numbers as each measure is written; a bound says that it is one."""
    return found.assign(
        **{
            f"{name}_words": [_bound(row, name) + formats.number(row[name], row["decimals"]) for row in records(found)]
            for name in ("target", "pace", "value")
        }
    )


def _bound(row: dict[str, object], name: str) -> str:
    return "≤ " if row["less_is_better"] and name != "value" and row[name] is not None else ""


def _chart(
    view: View, found: pd.DataFrame, *, key: str, brief: tuple[str, ...], listed: pd.DataFrame | None = None
) -> Chart:
    return Chart(
        kind="table",
        key=key,
        title=f"Target terhadap hasil, {view.asked.year}",
        alt=f"Tabel target, hasil, dan status tiap UPT, tahun {view.asked.year}",
        indicator=indicator(told.SERVICES),
        rows=_written(found),
        table_rows=None if listed is None else _written(listed),
        fields=FIELDS,
        period=f"Tahun {view.asked.year}, sampai bulan yang dilaporkan",
        query="upt/targets",
        datasets=("targets", "upt_services", "upt_residents"),
        brief=brief,
        nothing=f"Target tahun {view.asked.year} belum ditetapkan. Isi “Sasaran tahunan” untuk tiap UPT.",
        about=RULES,
    )


FIELDS = (
    Field(name="upt_name", label="UPT/panti", kind="text"),
    Field(name="label", label="Ukuran", kind="text"),
    Field(name="target_words", label="Target setahun", kind="text", right=True),
    Field(name="pace_words", label="Sebanding bulan yang dilaporkan", kind="text", right=True),
    Field(name="value_words", label="Hasil", kind="text", right=True),
    Field(name="reached_pct", label="Dari target", unit="%", decimals=1),
    Field(name="months", label="Bulan dilaporkan"),
    Field(name="status", label="Status", kind="status"),
    Field(name="source", label="Sumber target", kind="text"),
)
BRIEF = ("upt_name", "label", "target_words", "value_words", "reached_pct", "status")
