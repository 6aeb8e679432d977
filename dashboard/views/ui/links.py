"""From a figure to another page: an area's profile, or the reasons behind a number; choices travel in the address."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from dashboard.views.chart import Chart
from dashboard.views.ui import address
from dashboard.views.ui.doors import page


def choices() -> dict[str, str]:
    """The shared choices of the address as it stands."""
    return {name: value for name in address.SHARED if (value := address.asked(name))}


def selected(event: Any) -> str | None:
    """The code of the point that a visitor clicked, if any (`customdata` of the point, or its first part)."""
    points = event.selection.points if event else []
    if not points:
        return None
    data = points[0].get("customdata", points[0].get("location"))
    if isinstance(data, Mapping):
        data = next(iter(data.values()), None)
    return str(data[0] if isinstance(data, list | tuple) else data) if data is not None else None


def open_area(code: str) -> None:
    """Go to the profile of an area."""
    st.switch_page(page("profil"), query_params=choices() | {"area": code})


def to_area(code: str, label: str) -> None:
    """A line that leads to the profile of an area."""
    st.page_link(page("profil"), label=label, query_params=choices() | {"area": code})


def to_home(code: str, label: str) -> None:
    """A line that leads to the profile of a UPT."""
    st.page_link(page("panti"), label=label, query_params=choices() | {"upt": code})


def to_program(code: str, label: str, **more: str) -> None:
    """A line that leads to the payments of a programme."""
    st.page_link(page("penyaluran"), label=label, query_params=choices() | {"program": code} | more)


def to_page(name: str, label: str, **more: str) -> None:
    """A line that leads to another page with the same choices and `more`."""
    st.page_link(page(name), label=label, icon=":material/arrow_forward:", query_params=choices() | more)


def here(name: str, value: str, label: str) -> None:
    """A line that changes a choice of the page that is open."""
    st.button(label, key=f"ke_{name}_{value}", type="tertiary", on_click=address.write, args=(name, value, ""))


def why(chart: Chart) -> None:
    """A line that leads to the query, files and formula behind a figure."""
    st.page_link(
        page("data"),
        label="Mengapa angka ini? Lihat kueri dan berkasnya",
        icon=":material/help:",
        query_params=choices() | {"data": "mengapa", "indikator": chart.indicator.key, "kueri": chart.query},
    )
