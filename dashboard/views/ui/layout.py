"""Where things stand on a page; on a phone columns fall under one another in the order of their importance."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

MAIN = "utama"
WHOLE = "semua"
FILTERS = "saringan"
DOWNLOADS = ("Unduh", "Download")
NOT_PRINTED = ("stSidebar", "stSidebarCollapsedControl", "stExpandSidebarButton", "stHeader", "stPopover")
UPSIDE = "flex-direction:column-reverse"


def main_and_side() -> tuple[DeltaGenerator, DeltaGenerator]:
    """Two thirds for the main figure, one third for what to do about it; on a phone what to do comes first."""
    st.html(f"<style>@media (max-width:640px){{.st-key-{MAIN}>*>[data-testid=stHorizontalBlock]{{{UPSIDE}}}}}</style>")
    with st.container(key=MAIN):
        main, side = st.columns([2, 1], gap="large")
    return main, side


def overview_and_rest() -> tuple[DeltaGenerator, DeltaGenerator]:
    """A wide overview above the rest; on a phone below it, where the rest says what to do."""
    st.html(f"<style>@media (max-width:640px){{.st-key-{WHOLE}{{{UPSIDE}}}}}</style>")
    with st.container(key=WHOLE):
        overview, rest = st.container(), st.container()
    return overview, rest


def own_files_only() -> None:
    """Hide the download of Streamlit's own tables: its CSV has no mark of a sample and may run as a formula."""
    labels = ",".join(f'[data-testid="stBaseButton-elementToolbar"][aria-label^="{word}"]' for word in DOWNLOADS)
    st.html(f"<style>{labels}{{display:none}}</style>")


def whole_links() -> None:
    """A line that leads somewhere wraps in a narrow column; Streamlit cuts it at the column's end."""
    label = "[data-testid=stPageLink-NavLink] span:has(>[data-testid=stMarkdownContainer])"
    st.html(f"<style>{label},{label} *{{white-space:normal;overflow:visible}}</style>")


def one_page(paper: str = "A3") -> None:
    """What is printed of this page stands on one sheet: without navigation and filters, its columns side by side.

    The sheet is A3 where there is a map, which a printer scales to its paper: a map is framed for its size and would be
    cut by zoom. Words alone fit an A4.
    """
    hidden = ",".join(f"[data-testid={part}]" for part in NOT_PRINTED)
    columns = f".st-key-{MAIN}>*>[data-testid=stHorizontalBlock]"
    st.html(
        f"<style>@page{{size:{paper} portrait;margin:12mm}}@media print{{"
        f"{hidden},.st-key-{FILTERS}{{display:none!important}}"
        "[data-testid=stMainBlockContainer]{padding:0!important;max-width:none!important}"
        f"{columns}{{display:flex!important;flex-flow:row nowrap!important}}"
        f"{columns}>*{{min-width:0!important}}}}</style>"
    )


def filter_row() -> DeltaGenerator:
    """One row for the filters; on a phone two of them stand side by side."""
    pairs = (
        f".st-key-{FILTERS}{{display:grid;grid-template-columns:1fr 1fr}}.st-key-{FILTERS}>*{{width:auto!important}}"
    )
    st.html(f"<style>@media (max-width:640px){{{pairs}}}</style>")
    return st.container(horizontal=True, vertical_alignment="bottom", key=FILTERS)


def slot() -> DeltaGenerator:
    """A place that is filled later in the run."""
    return st.container()


def halves() -> tuple[DeltaGenerator, DeltaGenerator]:
    """Two figures side by side."""
    first, second = st.columns(2, gap="large")
    return first, second


def small(text: str) -> None:
    """A line of small print. Not `st.caption`, whose grey is too pale to be read by everybody (below 4,5 : 1)."""
    st.markdown(f":small[:gray[{text}]]")


def line() -> tuple[DeltaGenerator, DeltaGenerator]:
    """What a line is about, and what it says; side by side where there is room."""
    subject, sentence = st.columns([2, 7], vertical_alignment="center")
    return subject, sentence
