"""A page that a test has run is not what processes started afterwards run first (the second test needs the first)."""

import multiprocessing
import sys

from streamlit.testing.v1 import AppTest

from tests.conftest import MAIN


def page(word: str) -> None:
    """A page that cannot be run without its argument."""
    import streamlit as st  # noqa: PLC0415

    st.write(word)


def test_a_page_takes_the_place_of_main() -> None:
    at = AppTest.from_function(page, args=("halaman",)).run()
    assert at.markdown[0].value == "halaman"
    assert sys.modules["__main__"] is not MAIN


def test_a_process_started_after_it_runs_none_of_it() -> None:
    child = multiprocessing.get_context("spawn").Process(target=sys.exit, args=(7,))
    child.start()
    child.join(120)
    assert child.exitcode == 7
