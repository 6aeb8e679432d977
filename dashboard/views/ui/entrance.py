"""The door: where a login is configured, nobody sees a figure before saying who they are and having a role."""

from collections.abc import Sequence

import streamlit as st

from dashboard.operating import login, roles
from dashboard.views.markdown import escaped
from dashboard.views.ui import states
from dashboard.views.ui.operator import access

ACCOUNT = "Masuk dengan akun kantor"


def pass_through() -> None:
    """Stop the page where a login is configured and the visitor has none, or has no role."""
    if login.configured():
        require_login(login.providers())
        with states.guarded():
            require_role()


def require_login(providers: Sequence[str]) -> None:
    """Draw the login and stop the page unless the visitor is logged in; `providers` are names of `[auth.<name>]`."""
    if st.user.is_logged_in:
        with st.sidebar:
            st.button("Keluar", icon=":material/logout:", on_click=st.logout)
        return
    st.title("Masuk")
    st.write("Dasbor ini hanya untuk pegawai kantor. Masuk dengan akun yang diberikan kepada Anda.")
    for provider in providers or ("",):
        words = f"{ACCOUNT} ({provider})" if provider else ACCOUNT
        st.button(words, key=f"masuk_{provider}", on_click=st.login, args=(provider or None,))
    st.stop()


def require_role() -> None:
    """Stop the page for somebody who is logged in and stands in no line of the roles' table: whom to ask for what."""
    who = access.visitor()
    if roles.known(who):
        return
    st.title("Belum terdaftar", anchor=False)
    name = next(iter(sorted(who.names, key=lambda name: "@" not in name)), who.shown)
    st.write(
        f"Anda masuk sebagai **{escaped(who.shown)}**, tetapi akun ini belum diberi peran, sehingga belum ada yang"
        " dapat ditampilkan. Kirim baris berikut kepada pengelola sistem kantor Anda; sesudah dijalankan, muat ulang"
        " halaman ini."
    )
    st.code(f"pantau roles set {name} {roles.READER} --agency KANTOR", language=None)
    st.stop()
