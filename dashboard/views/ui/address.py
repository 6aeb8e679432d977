"""The choices of a visitor: plain text in the address, remembered from page to page, never trusted.

The address is the truth while a page is open. Streamlit drops it when another page is chosen in the navigation, so on
arrival whatever the new address does not say is filled in from what this visitor chose before. `bind="query-params"`
is not used: it writes the words of an option, where a link needs its code, and falls back without saying so.
"""

from collections.abc import Sequence

import streamlit as st

MEMORY = "pilihan"
PAGE = "halaman"
NOTES = "catatan_alamat"
LONGEST = 60
SHARED = ("kantor", "periode", "program", "kab")


def arrive(page: str) -> None:
    """Begin a run of `page`: on arrival from another page, bring the shared choices along."""
    st.session_state[NOTES] = []
    memory = _memory()
    if st.session_state.get(PAGE) not in {None, page}:
        for name in SHARED:
            if name in memory and name not in st.query_params:
                st.query_params[name] = memory[name]
    st.session_state[PAGE] = page


def _memory() -> dict[str, str]:
    memory: dict[str, str] = st.session_state.setdefault(MEMORY, {})
    return memory


def asked(name: str) -> str | None:
    """What the address says for `name`, if anything."""
    return st.query_params.get(name)


def checked(name: str, options: Sequence[str], default: str, *, label: str) -> str:
    """The choice for `name`: the address's where it is an option, else `default`, with a note that says so."""
    wanted = asked(name)
    if wanted is None or wanted in options:
        return default if wanted is None else wanted
    note(f"{label} “{shortened(wanted)}” tidak ada di sini; yang ditampilkan ialah pilihan bawaan.")
    del st.query_params[name]
    return default


def shortened(text: str) -> str:
    """Text from the address, printable and short enough to be shown."""
    shown = "".join(letter if letter.isalnum() or letter in " .,-_/" else "·" for letter in text)
    return shown if len(shown) <= LONGEST else f"{shown[:LONGEST]}…"


def write(name: str, value: str, default: str) -> None:
    """Put a choice into the address; the default leaves it, so that a bare link goes on meaning "the newest"."""
    if value == default:
        if name in st.query_params:
            del st.query_params[name]
    elif st.query_params.get(name) != value:
        st.query_params[name] = value


def remember(name: str, value: str, default: str) -> None:
    """Keep a choice for the next page."""
    if value == default:
        _memory().pop(name, None)
    else:
        _memory()[name] = value


def forget(*names: str) -> None:
    """Drop choices that no longer fit (another office was chosen)."""
    for name in names:
        _memory().pop(name, None)
        if name in st.query_params:
            del st.query_params[name]


def note(text: str) -> None:
    """Something about the address that the visitor should know."""
    st.session_state.setdefault(NOTES, []).append(text)


def take_notes() -> list[str]:
    """The notes of this run that have not been said yet."""
    found: list[str] = st.session_state.get(NOTES, [])
    st.session_state[NOTES] = []
    return found
