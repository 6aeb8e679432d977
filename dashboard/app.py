"""The Streamlit script: page config and the one page registry, grouped by who asks."""

# Fragments that run side by side crash on the first visit unless these are imported before them.
import numpy  # noqa: F401
import pandas  # noqa: F401
import streamlit as st

from dashboard.operating import login
from dashboard.paths import PAGES
from dashboard.serving.routes import ICON, LOGO
from dashboard.serving.shell import DESCRIPTION, TITLE
from dashboard.views.ui import entrance, states

GROUPS: dict[str, tuple[tuple[str, str, str], ...]] = {
    "Rapat": (
        ("ringkasan", "Ringkasan", ":material/monitoring:"),
        ("apel", "Apel Senin", ":material/campaign:"),
        ("rakor", "Rakor dan arahan", ":material/handshake:"),
    ),
    "Wilayah": (
        ("peta", "Peta", ":material/map:"),
        ("profil", "Profil kecamatan", ":material/location_on:"),
        ("sunyi", "Titik paling sunyi", ":material/volume_off:"),
        ("kemiskinan", "Kemiskinan", ":material/trending_down:"),
    ),
    "Program": (
        ("penyaluran", "Penyaluran", ":material/payments:"),
        ("penerima", "Keluar-masuk", ":material/swap_vert:"),
        ("anggaran", "Anggaran", ":material/account_balance_wallet:"),
        ("tahunan", "Program tahunan", ":material/event:"),
        ("program", "Satu program", ":material/description:"),
    ),
    "Layanan": (
        ("hadir", "Dinsos Selalu Ada", ":material/volunteer_activism:"),
        ("penjangkauan", "Penjangkauan", ":material/directions_walk:"),
        ("upt", "UPT/Panti", ":material/home_health:"),
        ("panti", "Profil UPT", ":material/cottage:"),
        ("kegiatan", "Kegiatan panti", ":material/event_note:"),
        ("pembinaan", "Pembinaan pegawai", ":material/groups:"),
        ("kepuasan", "Kepuasan (SKM)", ":material/thumbs_up_down:"),
        ("pilar", "Pilar sosial", ":material/hub:"),
        ("organisasi", "Organisasi sosial", ":material/corporate_fare:"),
    ),
    "Perencanaan": (
        ("ppks", "PPKS", ":material/diversity_3:"),
        ("spm", "SPM bidang sosial", ":material/rule:"),
        ("ketepatan", "Ketepatan sasaran", ":material/target:"),
        ("pendataan", "Pendataan keluarga", ":material/checklist:"),
        ("kemandirian", "Kemandirian", ":material/family_restroom:"),
        ("usaha", "Pelatihan usaha", ":material/storefront:"),
        ("sekolah", "Sekolah Rakyat", ":material/school:"),
    ),
    "Data": (
        ("kelengkapan", "Kelengkapan", ":material/grid_on:"),
        ("data", "Data", ":material/fact_check:"),
    ),
}

SIDEBAR_WIDTH = 240

st.set_page_config(
    page_title=TITLE,
    page_icon=str(ICON),
    layout="wide",
    initial_sidebar_state=SIDEBAR_WIDTH,
    menu_items={"About": f"**{TITLE}**. {DESCRIPTION}"},
)
st.logo(str(LOGO), icon_image=str(ICON), size="large")
if login.configured():
    entrance.require_login(login.providers())
    with states.guarded():
        entrance.require_role()
registry = {
    group: [st.Page(PAGES / f"{name}.py", title=title, icon=icon, url_path=name) for name, title, icon in pages]
    for group, pages in GROUPS.items()
}
page = st.navigation(registry)
with states.guarded():
    page.run()
