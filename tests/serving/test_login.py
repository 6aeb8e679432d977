"""Where a login is configured, no page is drawn before it."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.operating import roles
from dashboard.operating.roles import Grant
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


RINA = {"is_logged_in": True, "sub": "17", "email": "rina@dinsos.go.id", "email_verified": True}


def titles(app: AppTest) -> list[str]:
    return [str(title.value) for title in app.title]


def test_who_has_no_role_is_told_whom_to_ask_and_sees_no_page(app: AppTest) -> None:
    app.user = RINA
    app.run()
    assert not app.exception
    assert titles(app) == ["Belum terdaftar"]
    assert app.code[0].value == "pantau roles set rina@dinsos.go.id pembaca --agency KANTOR"
    assert "Keluar" in [button.label for button in app.button]


def test_who_has_a_role_sees_the_pages_and_the_way_out(app: AppTest) -> None:
    roles.put(Grant("rina@dinsos.go.id", "pembaca", "ntb"))
    app.user = RINA
    app.run()
    assert not app.exception
    assert titles(app) == ["Ringkasan"]
    assert "Keluar" in [button.label for button in app.button]


def test_an_unverified_address_has_no_role(app: AppTest) -> None:
    roles.put(Grant("rina@dinsos.go.id", "operator", "*"))
    app.user = RINA | {"email_verified": False}
    app.run()
    assert titles(app) == ["Belum terdaftar"]
    assert "rina" not in app.markdown[0].value


def test_a_damaged_table_of_roles_shows_no_page(app: AppTest) -> None:
    roles.path().write_text("person,role,agency\nrina@dinsos.go.id,bos,ntb\n", encoding="utf-8")
    app.user = RINA
    app.run()
    assert not app.exception
    assert titles(app) == []
    assert "keliru pada baris 2" in app.error[0].value
