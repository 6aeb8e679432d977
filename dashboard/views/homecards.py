"""The homes of an office as cards in HTML: what each is, how full, who waits, what it gave, and the last months.

No person is named. Colours are inline and from the theme; every text is escaped.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any
from urllib.parse import urlencode

from dashboard.catalogue import indicator
from dashboard.views import formats, publicfigures, published
from dashboard.views.colours import Palette
from dashboard.views.status import status, title

Row = Mapping[str, Any]
GRID = "display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,21rem),1fr));gap:1rem"
LOW = "2.6rem"


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """One home: what the register says (`register`), its figures of the month by indicator, its months by indicator.

    `purpose` says for whom it is; `last` is the newest month with a figure, in words, "" where there is none;
    `is_silent`, `is_overfull` judge the month.
    """

    register: Row
    figures: Mapping[str, Row]
    months: Mapping[str, Sequence[Row]]
    purpose: str
    last: str
    is_silent: bool
    is_overfull: bool

    @property
    def name(self) -> str:
        """What people call it."""
        return str(self.register["upt_name"])

    @property
    def place(self) -> str:
        """Where it stands."""
        names = (self.register.get("region_name"), self.register.get("parent_name"))
        return ", ".join(str(name) for name in names if not formats.absent(name))


def html(homes: Sequence[Home], palette: Palette, *, address: Mapping[str, str]) -> str:
    """The cards; `address` are the choices that a link to the home's area keeps."""
    cards = "".join(_card(home, palette, address) for home in homes)
    return f'<div role="list" style="{GRID};color:{palette.text}">{cards}</div>'


def _card(home: Home, palette: Palette, address: Mapping[str, str]) -> str:
    residents = home.figures["upt_residents"]
    place = urlencode({**address, "wilayah": str(home.register["region_code"])})
    return (
        f'<div role="listitem" style="border:1px solid {palette.rule};border-radius:.5rem;padding:.9rem 1rem">'
        f'<h4 style="font-size:1.1rem;margin:0;padding:0">{escape(home.name)}</h4>'
        f'<div style="color:{palette.muted};font-size:.95rem">{escape(title(home.register["kind"]))} · '
        f'<a href="wilayah?{escape(place)}" target="_self" style="color:{palette.accent}">{escape(home.place)}</a>'
        "</div>"
        f'<div style="font-size:.95rem">{escape(home.purpose)}</div>'
        f"{_state(home, palette)}{_room(residents, home.register.get('capacity'), palette)}"
        f"{_facts(home, palette)}{_months(home, palette)}</div>"
    )


def _state(home: Home, palette: Palette) -> str:
    """What there is to say of the month: silent since, or overfull."""
    found = []
    if home.is_silent:
        found.append((f"{status('belum_melapor').text}, {home.last}", palette.muted))
    if home.is_overfull:
        found.append((status("penuh").text, palette.bad))
    return "".join(f'<div style="font-weight:600;color:{colour}">{escape(text)}</div>' for text, colour in found)


def _room(residents: Row, capacity: Any, palette: Palette) -> str:
    if not published.is_shown(residents) or formats.absent(capacity) or not capacity:
        return ""
    used, places = float(residents["value"]), float(capacity)
    text = f"{formats.number(used)} penghuni untuk {formats.number(places)} tempat"
    return f'<div style="margin:.5rem 0 .2rem">{publicfigures.room(used, places, palette, label=text)}</div>'


def _facts(home: Home, palette: Palette) -> str:
    capacity = home.register.get("capacity")
    lines = [
        ("Penghuni", published.said(home.figures["upt_residents"], indicator("upt_residents"))),
        ("Tempat", "– tidak ada data" if formats.absent(capacity) else formats.number(capacity)),
        ("Daftar tunggu", published.said(home.figures["waiting"], indicator("waiting"))),
        ("Layanan bulan itu", published.said(home.figures["upt_services"], indicator("upt_services"))),
    ]
    items = "".join(
        f'<div style="display:flex;justify-content:space-between;gap:1rem;border-top:1px solid {palette.rule};'
        f'padding:.2rem 0"><dt style="font-weight:400;color:{palette.muted}">{escape(name)}</dt>'
        f'<dd style="margin:0;text-align:right">{escape(text)}</dd></div>'
        for name, text in lines
    )
    return f'<dl style="margin:.4rem 0 .6rem;padding:0">{items}</dl>'


def _months(home: Home, palette: Palette) -> str:
    drawn = []
    for key in ("upt_residents", "upt_services"):
        rows = home.months.get(key, ())
        if not rows:
            continue
        shown = indicator(key)
        names = [formats.short_month(row["period"]) for row in rows]
        picture = publicfigures.columns(
            rows, names, shown, palette, label=f"{shown.short} {home.name} per bulan", height=LOW
        )
        drawn.append(f'<div style="flex:1;min-width:0"><div style="font-size:.9rem">{shown.short}</div>{picture}</div>')
    return f'<div style="display:flex;gap:1.2rem">{"".join(drawn)}</div>' if drawn else ""
