"""The ASGI app as a browser meets it: shell, headers, compressed scripts, own routes."""

import gzip
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from dashboard.errors import NotFoundError
from dashboard.geo import layers
from dashboard.server import create_app
from dashboard.serving import assets, shell

LOCAL = "http://127.0.0.1:8501"
SHA = "ab" * 32


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    """Streamlit runs one runtime per process, so the tests of this module share one started app."""
    with TestClient(create_app(), base_url=LOCAL, raise_server_exceptions=False) as started:
        yield started


@pytest.mark.parametrize("page", ["/", "/peta", "/profil", "/halaman-yang-tidak-ada"])
def test_every_page_address_gets_our_shell(client: TestClient, page: str) -> None:
    answer = client.get(page)
    assert answer.status_code == 200
    assert '<html lang="id">' in answer.text
    assert "<title>Pantau Kesos</title>" in answer.text
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.headers["cache-control"] == "no-cache"


def test_a_link_that_names_the_first_page_keeps_its_filters(client: TestClient) -> None:
    answer = client.get("/ringkasan?kantor=ntb&periode=2026-08", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (307, "/?kantor=ntb&periode=2026-08")


def test_the_shell_has_no_inline_script_and_names_scripts_that_exist(client: TestClient) -> None:
    html = client.get("/").text
    assert re.findall(r"<script(?![^>]*\bsrc=)", html) == []
    names = re.findall(r'(?:src|href)="\./([^"]+)"', html)
    assert len(names) > 10
    assert [name for name in names if client.get(f"/{name}").status_code != 200] == []


def test_the_chart_library_is_fetched_early_where_there_are_charts(client: TestClient) -> None:
    assert "PlotlyChart" in client.get("/peta").text
    assert "PlotlyChart" not in client.get("/data").text


def test_the_shell_is_not_sent_again(client: TestClient) -> None:
    first = client.get("/")
    again = client.get("/", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize(
    "path", ["/", "/health", "/_stcore/health", "/geo/none.json", "/static/none.js", "//evil.example"]
)
def test_headers_are_on_every_answer(client: TestClient, path: str) -> None:
    headers = client.get(f"{LOCAL}{path}").headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    policy = headers["content-security-policy"]
    assert "frame-ancestors 'none'" in policy
    assert "worker-src 'self' blob:" in policy
    assert not re.search(r"https?:|\*|unsafe-eval'.*script|'unsafe-inline'.*script-src", policy)


def test_the_policy_allows_no_inline_script() -> None:
    from dashboard.serving.headers import POLICY  # noqa: PLC0415

    scripts = next(part for part in POLICY.split("; ") if part.startswith("script-src"))
    assert "unsafe-inline" not in scripts
    assert "'unsafe-eval'" not in scripts


def test_streamlits_scripts_are_compressed_and_kept_by_the_browser(client: TestClient) -> None:
    script = max((assets.STATIC / "static/js").glob("PlotlyChart.*.js"), key=lambda path: path.stat().st_size)
    answer = client.get(f"/static/js/{script.name}", headers={"Accept-Encoding": "gzip"})
    assert answer.headers["content-encoding"] == "gzip"
    assert "immutable" in answer.headers["cache-control"]
    assert int(answer.headers["content-length"]) < script.stat().st_size / 3
    assert answer.content == script.read_bytes()


def test_a_browser_without_gzip_gets_the_script_as_it_is(client: TestClient) -> None:
    script = next((assets.STATIC / "static/js").glob("index.*.js"))
    answer = client.get(f"/static/js/{script.name}", headers={"Accept-Encoding": "identity"})
    assert "content-encoding" not in answer.headers
    assert answer.content == script.read_bytes()


@pytest.mark.parametrize(
    "path", ["/static/../index.html", "/static/%2e%2e/index.html", "/static/js/../../../__init__.py"]
)
def test_no_path_leaves_the_folder_of_scripts(path: str) -> None:
    assert assets.find(path) is None


def test_warming_compresses_the_largest_scripts_first() -> None:
    assets.compressed_file.cache_clear()
    assert assets.warm() > 5
    assert assets.compressed_file.cache_info().currsize > 5


def test_geometry_is_gzipped_and_kept_for_ever(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    body = b'{"type":"FeatureCollection","features":[]}'
    monkeypatch.setattr(layers, "read", lambda slug, sha: gzip.compress(body))
    answer = client.get(f"/geo/{SHA}.json")
    assert answer.status_code == 200
    assert answer.json() == {"type": "FeatureCollection", "features": []}
    assert answer.headers["content-encoding"] == "gzip"
    assert "immutable" in answer.headers["cache-control"]
    again = client.get(f"/geo/{SHA}.json", headers={"If-None-Match": answer.headers["etag"]})
    assert again.status_code == 304


@pytest.mark.parametrize("sha", ["zz", "..%2f..%2fetc", "AB" * 32, SHA])
def test_unknown_geometry_is_a_plain_404(client: TestClient, monkeypatch: pytest.MonkeyPatch, sha: str) -> None:
    def absent(slug: str, name: str) -> bytes:
        raise NotFoundError(name)

    monkeypatch.setattr(layers, "read", absent)
    answer = client.get(f"/geo/{sha}.json")
    assert answer.status_code in {400, 404}
    assert "Traceback" not in answer.text


def test_health_and_version(client: TestClient, empty_store: Path) -> None:
    assert client.get("/health").json() == {"status": "ok"}
    pointer = empty_store / "muara-enim" / "warehouse" / "current"
    pointer.parent.mkdir(parents=True)
    pointer.write_text("v0007\n")
    assert client.get("/version").json() == {"product": "0.1.0", "warehouses": {"muara-enim": "v0007"}}


def test_streamlits_own_routes_still_answer(client: TestClient) -> None:
    assert client.get("/_stcore/health").text == "ok"
    assert client.get("/favicon.svg").headers["content-type"] == "image/svg+xml"
    for name in ("indonesian.js", "charts.js", "theme.js"):
        assert client.get(f"/{name}").headers["content-type"].startswith("text/javascript")


@pytest.mark.parametrize("host", ["192.168.1.5", "dinsos.example"])
def test_a_request_to_a_network_address_is_refused_without_login(
    client: TestClient, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, host: str
) -> None:
    monkeypatch.setenv("PANTAU_SECRETS", str(tmp_path / "none.toml"))
    answer = client.get(f"http://{host}:8501/")
    assert answer.status_code == 403
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert client.get(f"http://{host}:8501/geo/{SHA}.json").status_code == 403


def test_nothing_in_the_shell_is_english() -> None:
    assert "JavaScript di peramban Anda" in shell.document().decode()
    assert "You need to enable" not in shell.document().decode()
