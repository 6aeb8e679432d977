"""A login from the first click to the way out, against a provider of our own, on an address that needs one."""

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser

from tests.browser import provider
from tests.browser.visiting import free_port, rest, serving, visit


@pytest.fixture(scope="module")
def issuer() -> Iterator[str]:
    port = free_port()
    base = f"http://127.0.0.1:{port}"
    server = uvicorn.Server(uvicorn.Config(provider.create(base), port=port, log_level="error", ws="none"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.05)
    yield base
    server.should_exit = True
    thread.join(timeout=10)


def test_nobody_sees_a_figure_before_the_login(
    browser: Browser, issuer: str, sample_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    port = free_port()
    secrets = tmp_path / "secrets.toml"
    secrets.write_text(
        f'[auth]\nredirect_uri = "http://127.0.0.1:{port}/oauth2callback"\ncookie_secret = "{"s" * 40}"\n'
        f'client_id = "{provider.CLIENT}"\nclient_secret = "hidden"\n'
        f'server_metadata_url = "{issuer}/.well-known/openid-configuration"\n'
    )
    monkeypatch.setenv("PANTAU_SECRETS", str(secrets))
    with serving(sample_home, port=port) as base, visit(browser, f"{base}/peta") as (page, _, __):
        assert page.locator("h1").inner_text() == "Masuk"
        assert page.locator('[data-testid="stMetric"], [data-testid="stPlotlyChart"]').count() == 0
        page.get_by_role("button", name="Masuk dengan akun kantor").click()
        page.get_by_role("button", name="Keluar").wait_for()
        rest(page)
        assert page.locator("h1").inner_text() != "Masuk"
        page.get_by_role("button", name="Keluar").click()
        page.get_by_role("button", name="Masuk dengan akun kantor").wait_for()
