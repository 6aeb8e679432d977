"""Where a login is configured, no page is drawn before it."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.paths import ROOT

SECRETS = """
[auth]
redirect_uri = "https://pantau.example/oauth2callback"
cookie_secret = "a-long-random-secret"
[auth.kantor]
client_id = "pantau"
client_secret = "hidden"
server_metadata_url = "https://login.example/.well-known/openid-configuration"
"""


@pytest.fixture
def app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, empty_store: Path) -> AppTest:
    path = tmp_path / "secrets.toml"
    path.write_text(SECRETS)
    monkeypatch.setenv("PANTAU_SECRETS", str(path))
    return AppTest.from_file(str(ROOT / "dashboard" / "app.py"), default_timeout=30)


def test_a_stranger_sees_only_the_door(app: AppTest) -> None:
    app.user = {"is_logged_in": False}
    app.run()
    assert not app.exception
    assert [title.value for title in app.title] == ["Masuk"]
    assert [button.label for button in app.button] == ["Masuk dengan akun kantor (kantor)"]


def test_who_is_logged_in_sees_the_pages_and_the_way_out(app: AppTest) -> None:
    app.user = {"is_logged_in": True, "name": "Petugas"}
    app.run()
    assert not app.exception
    assert "Masuk" not in [title.value for title in app.title]
    assert "Keluar" in [button.label for button in app.button]
