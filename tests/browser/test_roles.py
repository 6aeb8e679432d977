"""Roles behind a real OpenID provider: the operator imports, the reader reads, a stranger is told whom to ask."""

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from dashboard.cli import exits, run
from dashboard.warehouse import imports
from tests import oidc
from tests.browser import handing_in
from tests.browser.visiting import free_port, rest, serving, visit

OFFICE, OTHER = "muara-enim", "kutai-timur"
MAIL = "@dinsos.example.go.id"
SECRETS = """[auth]
redirect_uri = "{base}/oauth2callback"
cookie_secret = "{cookie}"
client_id = "pantau"
client_secret = "a-secret-for-a-test-only"
client_kwargs = {{ prompt = "login" }}
server_metadata_url = "{issuer}/.well-known/openid-configuration"
"""
INSIDE = '[data-testid="stMetric"], [data-testid="stPlotlyChart"], [data-testid="stMain"] table, [role="region"]'


@dataclass(frozen=True)
class Site:
    """A dashboard behind a login, and its store."""

    base: str
    home: Path


@contextmanager
def provider(base: str) -> Iterator[str]:
    """npm's oidc-provider, which knows one client: the dashboard at `base`."""
    issuer = f"http://127.0.0.1:{free_port()}"
    node = shutil.which("node") or "node"
    command = [node, str(oidc.SERVER), issuer, f"{base}/oauth2callback"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=oidc.TARGET) as process:
        assert process.stdout is not None
        assert process.stdout.readline().strip() == "ready"
        try:
            yield issuer
        finally:
            process.terminate()


@pytest.fixture(scope="module")
def site(sample_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    if lacking := oidc.missing():
        pytest.skip(lacking)
    home, port = tmp_path_factory.mktemp("peran"), free_port()
    for slug in (OFFICE, OTHER):
        shutil.copytree(sample_home / slug, home / slug)
    secrets = home / "secrets.toml"
    with provider(f"http://127.0.0.1:{port}") as issuer, pytest.MonkeyPatch.context() as patch:
        secrets.write_text(SECRETS.format(base=f"http://127.0.0.1:{port}", cookie="s" * 40, issuer=issuer))
        patch.setenv("PANTAU_SECRETS", str(secrets))
        patch.setenv("PANTAU_HOME", str(home))
        role("set", f"operator{MAIL}", "operator", "--agency", OFFICE)
        role("set", f"operator{MAIL}", "pembaca", "--agency", OTHER)
        role("set", f"kepala{MAIL}", "pembaca", "--agency", OFFICE)
        with serving(home, port=port) as base:
            yield Site(base, home)


def role(*arguments: str) -> None:
    assert run(["roles", *arguments]) == exits.DONE


def log_in(page: Page, name: str) -> None:
    """Through the provider's own pages: name, any password, consent."""
    page.get_by_role("button", name="Masuk dengan akun kantor").click()
    page.locator('input[name="login"]').fill(name)
    page.locator('input[name="password"]').fill("anything")
    page.get_by_role("button", name="Sign-in").click()
    page.get_by_role("button", name="Continue").click()
    page.get_by_role("button", name="Keluar").wait_for(timeout=60_000)
    rest(page)


def parts(page: Page) -> list[str]:
    """The parts that the page Data offers."""
    return [text.strip() for text in page.locator('[data-testid="stButtonGroup"] button').all_inner_texts()]


def test_an_operator_imports_into_the_own_office_and_only_reads_the_other(
    browser: Browser, site: Site, tmp_path: Path
) -> None:
    file = handing_in.with_hidden_columns(tmp_path)
    with visit(browser, f"{site.base}/data?kantor={OFFICE}") as (page, _, __):
        assert page.locator("h1").inner_text() == "Masuk"
        assert page.locator(INSIDE).count() == 0
        log_in(page, "operator")
        page.goto(f"{site.base}/data?kantor={OFFICE}")
        rest(page)
        assert parts(page)[0] == "Masukkan berkas"
        handing_in.hand_in(page, [file])
        handing_in.bring_in(page, 1)
        assert "1 berkas masuk." in handing_in.result(page)
        page.goto(f"{site.base}/data?kantor={OTHER}&data=masukkan")
        rest(page)
        assert "Masukkan berkas" not in parts(page)
        assert page.locator('input[type="file"]').count() == 0
        assert "tidak ada di sini" in page.locator('[data-testid="stAlert"]').first.inner_text()


def test_an_action_after_the_role_has_ended_is_refused_by_the_server(
    browser: Browser, site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PANTAU_HOME", str(site.home))
    file = tmp_path / "Keluarga 2022.csv"
    file.write_text("Kecamatan,Tahun,Jumlah Keluarga\nLawang Kidul,2022,16000\n", encoding="utf-8")
    role("set", f"sementara{MAIL}", "operator", "--agency", OFFICE)
    with visit(browser, site.base) as (page, _, __):
        log_in(page, "sementara")
        page.goto(f"{site.base}/data?kantor={OFFICE}")
        rest(page)
        handing_in.hand_in(page, [file])
        before = imports.read(OFFICE)
        role("set", f"sementara{MAIL}", "pembaca", "--agency", OFFICE)
        page.get_by_role("button", name="Masukkan 1 berkas").click()  # a button of a page that is no longer true
        rest(page)
        assert parts(page)[0] == "Berkas masuk"
        assert page.locator('input[type="file"]').count() == 0
        assert imports.read(OFFICE) == before


def test_a_reader_sees_pages_and_nothing_of_the_operators(browser: Browser, site: Site) -> None:
    with visit(browser, site.base) as (page, _, __):
        log_in(page, "kepala")
        assert page.locator("h1").inner_text() == "Ringkasan"
        page.goto(f"{site.base}/data?data=masukkan")
        rest(page)
        assert parts(page)[0] == "Berkas masuk"
        assert not {"Masukkan berkas", "Pengingat"} & set(parts(page))
        assert page.locator('input[type="file"]').count() == 0
        assert page.get_by_text("Tarik sebuah berkas").count() == 0
        page.goto(f"{site.base}/?kantor={OTHER}")
        rest(page)
        assert "Dinas Sosial Kabupaten Muara Enim" in page.locator('[data-testid="stMain"]').inner_text()


@pytest.mark.parametrize("name", ["orang-lain", "palsu"])
def test_a_stranger_and_an_unverified_address_are_told_whom_to_ask(browser: Browser, site: Site, name: str) -> None:
    with visit(browser, site.base) as (page, _, __):
        log_in(page, name)
        assert page.locator("h1").inner_text() == "Belum terdaftar"
        assert "pantau roles set" in page.locator('[data-testid="stMain"]').inner_text()
        assert page.locator(INSIDE).count() == 0
        page.get_by_role("button", name="Keluar").click()
        page.get_by_role("button", name="Yes, sign me out").click()
        expect(page.get_by_role("button", name="Masuk dengan akun kantor")).to_be_visible(timeout=60_000)
