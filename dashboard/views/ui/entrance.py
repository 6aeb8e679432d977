"""The door: where a login is configured, nobody sees a figure before saying who they are."""

from collections.abc import Sequence

import streamlit as st

ACCOUNT = "Masuk dengan akun kantor"


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
