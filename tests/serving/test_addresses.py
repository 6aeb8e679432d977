"""Who may reach the pages: this machine, and others only behind a login."""

from pathlib import Path

import pytest

from dashboard.errors import PantauError, UnsafeAddressError
from dashboard.operating import login
from dashboard.serving import addresses, door

COMPLETE = """
[auth]
redirect_uri = "https://pantau.example/oauth2callback"
cookie_secret = "a-long-random-secret"
client_id = "pantau"
client_secret = "hidden"
server_metadata_url = "https://login.example/.well-known/openid-configuration"
"""


@pytest.fixture
def secrets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "secrets.toml"
    monkeypatch.setenv("PANTAU_SECRETS", str(path))
    return path


@pytest.mark.parametrize("address", ["localhost", "127.0.0.1", "127.8.9.1", "::1", "::ffff:127.0.0.1"])
def test_this_machine_is_loopback(address: str) -> None:
    assert addresses.is_loopback(address)


@pytest.mark.parametrize("address", ["0.0.0.0", "::", "", "192.168.1.5", "dinsos.example", "::ffff:10.0.0.1"])
def test_anything_else_is_not(address: str) -> None:
    assert not addresses.is_loopback(address)


def test_loopback_needs_no_login(secrets: Path) -> None:
    door.require_safe("127.0.0.1")


@pytest.mark.parametrize("address", ["0.0.0.0", "::", "", "192.168.1.5"])
def test_an_open_address_without_login_is_refused_with_what_is_missing(secrets: Path, address: str) -> None:
    with pytest.raises(UnsafeAddressError, match=r"\[auth\] belum ada") as caught:
        door.require_safe(address)
    assert str(secrets) in str(caught.value)


def test_half_a_login_is_none_and_says_which_keys_lack(secrets: Path) -> None:
    secrets.write_text('[auth]\nredirect_uri = "https://x/oauth2callback"\nclient_id = "a"\n')
    assert not login.configured()
    with pytest.raises(UnsafeAddressError, match="cookie_secret, client_secret, server_metadata_url"):
        door.require_safe("0.0.0.0")


def test_a_complete_login_opens_the_address(secrets: Path) -> None:
    secrets.write_text(COMPLETE)
    door.require_safe("0.0.0.0")
    assert login.providers() == ()


def test_a_named_provider_counts(secrets: Path) -> None:
    shared, _, own = COMPLETE.partition("client_id")
    secrets.write_text(f"{shared}\n[auth.kantor]\nclient_id{own}")
    assert login.configured()
    assert login.providers() == ("kantor",)


def test_a_damaged_secrets_file_is_named(secrets: Path) -> None:
    secrets.write_text("[auth")
    with pytest.raises(PantauError, match=str(secrets)):
        login.configured()
