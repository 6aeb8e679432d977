"""What the public reads when something is missing or broken: that it is so, and not a word of how the store looks."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import audience
from dashboard.publication import where
from tests.publication import made


def page() -> None:
    """A page that draws one figure from the release."""
    import streamlit as st  # noqa: PLC0415

    from dashboard.views.ui import served, states  # noqa: PLC0415
    from dashboard.views.ui.publik import absence  # noqa: PLC0415

    with states.guarded():
        offices = served.offices()
        if not offices:
            absence.no_release()
        st.write(served.open_book(offices[0]).version)


@pytest.fixture
def home(sample_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PANTAU_HOME", str(tmp_path))
    monkeypatch.setenv(audience.NAME, audience.PUBLIC)
    return tmp_path


def drawn() -> AppTest:
    at = AppTest.from_function(page).run()
    assert not at.exception
    return at


def test_the_release_is_what_a_public_page_reads(home: Path, sample_home: Path) -> None:
    made.publish(sample_home, home)
    assert drawn().markdown[0].value == "p0001"


def test_nothing_published(home: Path) -> None:
    words = drawn().info[0].value
    assert words.startswith("**Belum ada data yang diterbitkan.**")
    assert "pantau" not in words


@pytest.mark.parametrize("pointer", ["p0009-0badcafe", "../warehouse/v0001-3b488bf6"])
def test_a_broken_release_names_no_file(home: Path, pointer: str) -> None:
    where.folder(made.SLUG).mkdir(parents=True)
    where.pointer(made.SLUG).write_text(pointer)
    at = drawn()
    assert at.error[0].value.startswith("**Bagian ini sedang tidak dapat ditampilkan.**")
    assert str(home) not in at.error[0].value
    assert "p0009" not in at.error[0].value
    assert not at.markdown
