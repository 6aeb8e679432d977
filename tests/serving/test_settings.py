"""Streamlit's settings as the server gets them: nothing leaves the machine, nothing is told to strangers."""

import tomllib

from streamlit import config

from dashboard.serving import settings
from dashboard.serving.settings import CONFIG, LOOPBACK_NAMES


def test_what_must_be_off_is_off() -> None:
    options = settings.options(address="127.0.0.1", port=8600)
    assert options["browser.gatherUsageStats"] is False
    assert options["client.showErrorDetails"] == "none"
    assert options["client.showErrorLinks"] is False
    assert options["client.toolbarMode"] == "minimal"
    assert options["server.enableStaticServing"] is False


def test_the_address_asked_for_wins_and_loopback_has_loopback_names_only() -> None:
    local = settings.options(address="127.0.0.1", port=8600)
    assert (local["server.address"], local["server.port"]) == ("127.0.0.1", 8600)
    assert local["server.allowedHosts"] == LOOPBACK_NAMES
    assert "server.allowedHosts" not in settings.options(address="10.0.0.5", port=8600)


def test_streamlit_knows_every_option() -> None:
    known = config.get_config_options()
    assert [name for name in settings.options(address="127.0.0.1", port=1) if name not in known] == []


def test_no_font_or_anything_else_comes_from_outside() -> None:
    text = CONFIG.read_text(encoding="utf-8")
    assert "://" not in text
    assert {"light", "dark"} <= tomllib.loads(text)["theme"].keys()
