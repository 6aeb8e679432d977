"""Where panti and office say different numbers of the same thing: both, who sent them, and since when it stands open.

Neither figure replaces the other: the panti's own counts everywhere else, and the two senders settle it.
"""

import pandas as pd

from dashboard.catalogue import indicator
from dashboard.views import formats
from dashboard.views.chart import Chart, Field
from dashboard.views.saying import say
from dashboard.views.ui.frame import ALL, View
from dashboard.views.ui.served import records

WORST = 8
UNKNOWN = "pengirim tidak diketahui"


def pairs(view: View, upt: str = ALL) -> pd.DataFrame:
    """Every figure that both sent, up to the chosen period (`upt/differences`)."""
    return view.book.rows("upt/differences", upt=upt, period=view.asked.last_month)


def differing(view: View, upt: str = ALL) -> pd.DataFrame:
    """Those on which they differ, worst first."""
    found = pairs(view, upt)
    return found[found["difference"] != 0]


def listed(view: View) -> Chart:
    """The differences with who can settle them and how old they are."""
    both = pairs(view)
    apart = both[both["difference"] != 0]
    count = f"{formats.number(len(apart))} dari {formats.number(len(both))}"
    words = say("upt.same", pairs=formats.number(len(both))) if len(both) else say("upt.one_side")
    return Chart(
        kind="table",
        key="upt_selisih",
        title=f"Angka panti dan dinas berbeda: {count}" if len(apart) else "Angka panti terhadap angka dinas",
        alt="Tabel selisih angka panti dan angka dinas, terbesar di atas, dengan pengirim dan umurnya",
        indicator=indicator("upt_residents"),
        rows=_in_words(apart),
        table_rows=both,
        shown=WORST,
        fields=FIELDS,
        period=f"s.d. {formats.month(view.asked.last_month)}",
        query="upt/differences",
        datasets=("upt_residents", "upt_services"),
        brief=BRIEF,
        nothing=words,
        about="Angka yang dikirim panti dan dinas untuk UPT, bulan, dan ukuran yang sama. Umur dihitung sejak keduanya"
        " ada sampai data terbaru diterima. Yang menyelesaikan ialah kedua pengirim.",
    )


def _in_words(found: pd.DataFrame) -> pd.DataFrame:
    """The rows as the short table on the page says them; the owners are both senders, once where they are one."""
    sent = [[str(row[name] or UNKNOWN) for name in ("panti_sender", "dinas_sender")] for row in records(found)]
    return found.assign(
        words=[f"{row['label']}, {formats.short_month(row['month'])}" for row in records(found)],
        both=[f"{formats.number(row['panti'])} / {formats.number(row['dinas'])}" for row in records(found)],
        owners=[" dan ".join(dict.fromkeys(names)) for names in sent],
    )


FIELDS = (
    Field(name="upt_name", label="UPT/panti", kind="text"),
    Field(name="label", label="Ukuran", kind="text"),
    Field(name="month", label="Bulan", kind="month"),
    Field(name="words", label="Ukuran, bulan", kind="text"),
    Field(name="both", label="Panti / dinas", kind="text", right=True),
    Field(name="panti", label="Panti"),
    Field(name="dinas", label="Dinas"),
    Field(name="difference", label="Selisih"),
    Field(name="difference_pct", label="Selisih", unit="%", decimals=1),
    Field(name="panti_sender", label="Pengirim angka panti", kind="text"),
    Field(name="dinas_sender", label="Pengirim angka dinas", kind="text"),
    Field(name="since", label="Keduanya ada sejak", kind="date"),
    Field(name="age_days", label="Umur", unit="hari"),
    Field(name="owners", label="Yang mencocokkan", kind="text"),
)
BRIEF = ("upt_name", "words", "both", "age_days", "owners")
