"""The Streamlit script: page config, the door, and the pages of `dashboard/registry.py` for this process's audience."""

# Fragments that run side by side crash on the first visit unless these are imported before them.
import numpy  # noqa: F401
import pandas  # noqa: F401
import streamlit as st

from dashboard import audience, registry
from dashboard.serving.routes import ICON, LOGO
from dashboard.serving.shell import DESCRIPTION, TITLE
from dashboard.views.ui import states

SIDEBAR_WIDTH = 270 if audience.public() else 240  # so that no title of a page is cut

st.set_page_config(
    page_title=TITLE,
    page_icon=str(ICON),
    layout="wide",
    initial_sidebar_state=SIDEBAR_WIDTH,
    menu_items={"About": f"**{TITLE}**. {DESCRIPTION}"},
)
st.logo(str(LOGO), icon_image=str(ICON), size="large")
if not audience.public():
    from dashboard.views.ui import entrance  # the public process must not be able to import it

    entrance.pass_through()
navigation = {
    group: [st.Page(registry.path(page.name), title=page.title, icon=page.icon, url_path=page.name) for page in listed]
    for group, listed in registry.groups().items()
}
page = st.navigation(navigation)
if audience.public():  # as the shell says it, for whoever reads the tab
    st.set_page_config(page_title=f"{page.title} · {TITLE}")
with states.guarded():
    page.run()
