"""The public server as the world meets it: a process of its own over a store in which only `public/` is readable."""

import json
import re
import shutil
import socket
import tempfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect
from websockets.typing import Origin, Subprotocol

from dashboard import registry
from tests.browser.visiting import Stranger, serving, stranger
from tests.publication import made

SLUG = made.SLUG
FILE = f"/data/{SLUG}/p0001/{made.CSV}"
LATEST = f"/data/{SLUG}/terbaru/{made.CSV}"
GONE = "p0002"
LEAKS = re.compile(r"Traceback|/tmp/|/home/|/root|\.duckdb|\.py\b|v0\d\d\d|File \"")


@pytest.fixture(scope="module")
def home(sample_home: Path) -> Iterator[Path]:
    """A store with warehouse, files as received and a release; another user may walk to what is public in it."""
    base = Path(tempfile.mkdtemp(prefix="pantau-public-"))
    base.chmod(0o711)
    store = base / "store"
    for folder in ("warehouse", "boundaries"):
        shutil.copytree(sample_home / SLUG / folder, store / SLUG / folder)
    (store / SLUG / "raw").mkdir()
    (store / SLUG / "raw" / "rahasia.csv").write_text("rahasia")
    (store / SLUG / "imports.jsonl").write_text('{"sender": "rahasia"}\n')
    (store / "log").mkdir()
    (store / "log" / "pantau.log").write_text("rahasia")
    (store / "roles.csv").write_text("rahasia@contoh.go.id")
    (store / "ntb" / "warehouse").mkdir(parents=True)  # an office that never published
    store.chmod(0o711)
    public = made.publish(sample_home, store)
    bundle = public / made.STEM
    _listed(bundle, "luar.csv").symlink_to(store / SLUG / "raw" / "rahasia.csv")
    _listed(bundle, "../current")
    _listed(bundle, ".tersembunyi").write_text("rahasia!")
    (bundle / "lain.csv").write_text("rahasia: not listed")
    told = {"version": GONE, "withdrawn_at": "2026-11-20T08:00:00+00:00", "reason": "salah bulan", "by": "Rina"}
    (public / "withdrawn.json").write_text(json.dumps({"withdrawn": [told]}))
    yield store
    shutil.rmtree(base)


def _listed(bundle: Path, name: str) -> Path:
    """A name that the bundle claims although it must not be handed out."""
    package = bundle / "datapackage.json"
    told = json.loads(package.read_text())
    told["resources"].append(told["resources"][0] | {"path": name, "bytes": len("rahasia!")})
    package.write_text(json.dumps(told))
    return bundle / name


@pytest.fixture(scope="module")
def log(home: Path) -> Path:
    return home.parent / "server.log"


@pytest.fixture(scope="module")
def other() -> Stranger | None:
    return stranger()


@pytest.fixture(scope="module")
def base(home: Path, log: Path, other: Stranger | None) -> Iterator[str]:
    """Where possible the server runs as nobody; what it serves is the same."""
    with log.open("wb") as stream, serving(home, "--public", other=other, log=stream) as address:
        yield address


@pytest.fixture
def web(base: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=base, timeout=30) as client:
        yield client


def raw(base: str, target: str, *, host: str | None = None, method: str = "GET") -> tuple[int, str]:
    """A request line exactly as written; no client tidies the path. Status, and everything that came back."""
    place = urlsplit(base)
    with socket.create_connection((place.hostname or "", place.port or 80), timeout=20) as wire:
        wire.sendall(
            f"{method} {target} HTTP/1.1\r\nHost: {host or place.netloc}\r\nConnection: close\r\n\r\n".encode()
        )
        answer = b"".join(iter(lambda: wire.recv(65536), b"")).decode("utf-8", "replace")
    return int(answer.split(" ", 2)[1]), answer


# Who may read what


def test_the_process_runs_as_another_user_who_cannot_read_the_warehouse(
    home: Path, base: str, other: Stranger | None, web: httpx.Client
) -> None:
    if other is None:
        pytest.skip("needs root, and a Python that nobody may start")
    assert web.get(f"/api/{SLUG}/penyaluran.json?limit=1").json()["rows"]
    inside = next((home / SLUG / "warehouse").glob("*.duckdb"))
    own = (inside, home / SLUG / "raw" / "rahasia.csv", home / SLUG / "imports.jsonl")
    for path in (*own, home / "roles.csv", home / "log" / "pantau.log"):
        tried = other.run(f"open({str(path)!r}, 'rb').read(1)")
        assert "PermissionError" in tried.stderr
    tried = other.run(f"import duckdb; duckdb.connect({str(inside)!r}, read_only=True)")
    assert "Permission denied" in tried.stderr
    assert "PermissionError" in other.run(f"import os; os.listdir({str(home / SLUG)!r})").stderr
    assert other.run(f"open({str(home / SLUG / 'public' / 'current')!r}).read()").returncode == 0


def test_modes_are_those_that_the_readme_promises(home: Path) -> None:
    modes = {path.name: path.stat().st_mode & 0o777 for path in (home / SLUG).iterdir()}
    assert modes == {"warehouse": 0o700, "raw": 0o700, "boundaries": 0o700, "imports.jsonl": 0o600, "public": 0o755}
    files = [path for path in (home / SLUG / "public").rglob("*") if path.is_file() and not path.is_symlink()]
    assert len(files) > 5
    beside = {path.name: path.stat().st_mode & 0o777 for path in home.iterdir() if path.name != SLUG}
    assert beside == {"log": 0o700, "roles.csv": 0o600, "ntb": 0o711}
    assert (home / "ntb" / "warehouse").stat().st_mode & 0o777 == 0o700


# Pages


@pytest.mark.parametrize("page", [page for pages in registry.PUBLIC.values() for page in pages], ids=lambda p: p.name)
def test_each_page_says_its_title_description_and_preview_without_a_script(
    web: httpx.Client, page: registry.Page
) -> None:
    path = "/" if page.name == "beranda" else f"/{page.name}"
    html = web.get(path).text
    escaped = page.title.replace("&", "&amp;")
    assert '<html lang="id">' in html
    assert f"<title>{escaped} · Dinsos Kutai Timur · Pantau Kesos</title>" in html
    assert f'<meta name="description" content="{page.description}">' in html
    assert f'<meta property="og:title" content="{escaped} · Dinsos Kutai Timur · Pantau Kesos">' in html
    assert f'<meta property="og:description" content="{page.description}">' in html
    assert f'<link rel="canonical" href="{web.base_url.copy_with(path=path)}">' in html
    assert not re.search(r"<script(?![^>]*\bsrc=)", html)


def test_a_shared_link_names_its_office_and_nothing_that_is_none(web: httpx.Client) -> None:
    assert f'href="{web.base_url}/peta?kantor={SLUG}"' in web.get(f"/peta?kantor={SLUG}&periode=2026-08").text
    hostile = web.get("/peta", params={"kantor": '"><script>alert(1)</script>'}).text
    assert "alert" not in hostile
    assert 'rel="canonical" href="' + f'{web.base_url}/peta"' in hostile


@pytest.mark.parametrize("path", ["/ringkasan", "/kelengkapan", "/tidak-ada"])
def test_pages_of_the_office_do_not_exist(web: httpx.Client, path: str) -> None:
    answer = web.get(path)
    assert answer.status_code == 404
    assert "Halaman tidak ditemukan" in answer.text or "tidak ada" in answer.text


@pytest.mark.parametrize(
    "host",
    [
        'evil"><script>',
        "evil.example/x",
        "evil.example@x",
        "evil example",
        "x" * 300,
        "evil.example:99999999",
        "[::1",
        "-x.id",
    ],
)
@pytest.mark.parametrize("path", ["/peta", "/sitemap.xml", "/robots.txt"])
def test_a_strange_host_is_repeated_nowhere(base: str, host: str, path: str) -> None:
    status, answer = raw(base, path, host=host)
    assert status in {200, 400}
    assert "evil" not in answer
    assert host not in answer
    assert "http://" not in answer.replace("http://www.sitemaps.org", "")


def test_a_plain_host_is_the_visitors_own(base: str) -> None:
    _, answer = raw(base, "/peta", host="data.dinsos.example")
    assert '<link rel="canonical" href="http://data.dinsos.example/peta">' in answer
    assert "Sitemap: http://data.dinsos.example/sitemap.xml" in raw(base, "/robots.txt", host="data.dinsos.example")[1]


def test_the_sitemap_lists_every_page_and_the_files(web: httpx.Client) -> None:
    answer = web.get("/sitemap.xml")
    found = set(re.findall(r"<loc>(.*?)</loc>", answer.text))
    names = [page.name for pages in registry.PUBLIC.values() for page in pages]
    base = str(web.base_url)
    assert found == {f"{base}/", f"{base}/data/{SLUG}/", *(f"{base}/{name}" for name in names if name != "beranda")}
    assert "<lastmod>2026-11-22</lastmod>" in answer.text
    assert answer.headers["content-type"].startswith("application/xml")


# What is not there


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "TRACE", "CONNECT"])
@pytest.mark.parametrize("path", ["/", FILE, f"/api/{SLUG}/penyaluran.json", "/_stcore/upload_file/a/b"])
def test_nothing_can_be_sent(base: str, method: str, path: str) -> None:
    assert raw(base, path, method=method)[0] in {400, 405}


@pytest.mark.parametrize(
    "path",
    [
        "/_stcore/upload_file/x/y", "/_stcore/metrics", "/_stcore/script-health-check", "/_stcore/agent/mcp",
        "/_stcore/agent/openapi.json", "/component/x/index.html", "/app/static/x", "/auth/login", "/auth/logout",
        "/oauth2callback", "/index.html", "/.git/config", "/data.duckdb",
    ],
)  # fmt: skip
def test_uploads_logins_metrics_and_agents_do_not_exist(web: httpx.Client, path: str) -> None:
    assert web.get(path).status_code == 404


def test_no_cookie_is_set_anywhere(web: httpx.Client) -> None:
    paths = ("/", "/peta", FILE, f"/api/{SLUG}/penyaluran.json", "/health", "/version", "/_stcore/health")
    for path in (*paths, "/_stcore/host-config"):
        answer = web.get(path)
        assert answer.status_code == 200, path
        assert "set-cookie" not in answer.headers
    assert not web.cookies


def test_another_sites_websocket_is_refused(base: str) -> None:
    address = f"{base.replace('http', 'ws')}/_stcore/stream"
    with connect(address, origin=Origin(base), subprotocols=[Subprotocol("streamlit")]):
        pass
    with pytest.raises(InvalidStatus):
        connect(address, origin=Origin("https://evil.example"))
    with pytest.raises(InvalidStatus):
        connect(f"{base.replace('http', 'ws')}/lain")


def test_health_and_version_tell_no_more_than_is_published(web: httpx.Client) -> None:
    assert web.get("/health").json() == {"status": "ok"}
    assert web.get("/version").json()["publications"] == {SLUG: "p0001"}
    assert not LEAKS.search(web.get("/version").text)


@pytest.mark.parametrize("path", ["/", "/health", FILE, "/api/", "/tidak-ada", "/_stcore/health", "/robots.txt"])
def test_security_headers_are_on_every_answer(web: httpx.Client, path: str) -> None:
    headers = web.get(path).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert "frame-ancestors 'none'" in headers["content-security-policy"]


def test_long_addresses_are_refused(web: httpx.Client) -> None:
    assert web.get("/peta", params={"kantor": "x" * 2000}).status_code == 414
    assert web.get("/" + "x" * 600).status_code == 414
    assert web.get(FILE, headers={"Range": "bytes=0-1,3-4"}).status_code == 416


# Open data


def test_a_file_is_sent_whole_with_what_a_client_needs(web: httpx.Client, home: Path) -> None:
    body = (home / SLUG / "public" / made.STEM / made.CSV).read_bytes()
    answer = web.get(FILE)
    assert answer.content == body
    headers = answer.headers
    assert headers["content-type"] == "text/csv; charset=utf-8"
    assert headers["content-disposition"] == f'attachment; filename="{made.CSV}"'
    assert headers["content-length"] == str(len(body))
    assert headers["accept-ranges"] == "bytes"
    assert re.fullmatch(r'"[0-9a-f]{64}"', headers["etag"])
    assert headers["access-control-allow-origin"] == "*"
    assert "content-encoding" not in headers
    head = web.head(FILE)
    assert head.content == b""
    assert {**head.headers, "date": ""} == {**headers, "date": ""}


def test_a_file_that_is_known_is_not_sent_again(web: httpx.Client) -> None:
    etag = web.get(FILE).headers["etag"]
    for known in (etag, f'"x", {etag}', f"W/{etag}", "*"):
        again = web.get(FILE, headers={"If-None-Match": known})
        assert (again.status_code, again.content) == (304, b"")
        assert again.headers["etag"] == etag
    assert web.get(FILE, headers={"If-None-Match": '"x"'}).status_code == 200


def test_a_part_of_a_file(web: httpx.Client) -> None:
    whole = web.get(FILE)
    part = web.get(FILE, headers={"Range": "bytes=5-14"})
    assert (part.status_code, part.content) == (206, whole.content[5:15])
    assert part.headers["content-range"] == f"bytes 5-14/{len(whole.content)}"
    fresh = web.get(FILE, headers={"Range": "bytes=5-14", "If-Range": whole.headers["etag"]})
    assert fresh.status_code == 206
    stale = web.get(FILE, headers={"Range": "bytes=5-14", "If-Range": '"x"'})
    assert (stale.status_code, stale.content) == (200, whole.content)
    assert web.get(FILE, headers={"Range": "bytes=99999999-"}).status_code == 416


def test_the_latest_has_an_address_that_stays_and_says_which_it_is(web: httpx.Client) -> None:
    latest, kept = web.get(LATEST), web.get(FILE)
    assert latest.content == kept.content
    assert latest.headers["etag"] == kept.headers["etag"]
    assert latest.headers["content-location"] == FILE
    assert "max-age=300" in latest.headers["cache-control"]


def test_the_files_of_an_office_are_listed(web: httpx.Client) -> None:
    listed = web.get(f"/data/{SLUG}/").json()
    assert listed["latest"] == "p0001"
    assert [row["version"] for row in listed["versions"]] == ["p0001"]
    names = {row["name"]: row for row in listed["versions"][0]["files"]}
    assert {made.CSV, "penyaluran-DATA-CONTOH.parquet", "datapackage.json", "checksums.sha256"} < names.keys()
    assert names.keys().isdisjoint({"luar.csv", "lain.csv", ".tersembunyi", "../current"})
    assert listed["versions"][0]["citation"].startswith("Dinas Sosial Kabupaten Kutai Timur (2026).")
    assert all(web.head(row["url"]).headers["content-length"] == str(row["bytes"]) for row in names.values())
    assert listed["withdrawn"] == [
        {"version": GONE, "withdrawn_at": "2026-11-20T08:00:00+00:00", "reason": "salah bulan"}
    ]


@pytest.mark.parametrize("path", ["", made.CSV, "x"])
def test_a_withdrawn_release_is_gone_and_says_why(web: httpx.Client, path: str) -> None:
    answer = web.get(f"/data/{SLUG}/{GONE}/{path}")
    assert answer.status_code == 410
    assert answer.json()["reason"] == "salah bulan"
    assert "Rina" not in answer.text


ESCAPES = (
    "../current", "..%2fcurrent", "%2e%2e/current", "%2e%2e%2fcurrent", "..%5ccurrent", "..\\current", "....//current",
    "../../warehouse/current", "..%2f..%2fimports.jsonl", "%252e%252e%252fcurrent", "/etc/passwd", "%2fetc%2fpasswd",
    "//etc/passwd", "C:%5cWindows%5cwin.ini", "%5c%5cserver%5cshare", "con", "nul.txt", f"{made.CSV}%00.txt", "%00",
    "luar.csv", "lain.csv", ".tersembunyi", f"{made.CSV}/", f"./{made.CSV}%2f..%2f..%2fcurrent", "%c0%ae%c0%ae/current",
    f"{made.CSV}::$DATA", "~root", "*",
)  # fmt: skip


@pytest.mark.parametrize("version", ["p0001", "terbaru"])
@pytest.mark.parametrize("name", ESCAPES)
def test_no_address_leaves_the_folder(base: str, version: str, name: str) -> None:
    status, answer = raw(base, f"/data/{SLUG}/{version}/{name}")
    assert status in {400, 404}
    assert "rahasia" not in answer
    assert "root:" not in answer
    assert made.STEM not in answer
    assert not LEAKS.search(answer)


@pytest.mark.parametrize(
    "path",
    [
        "/data/..", "/data/../kutai-timur/", "/data/%2e%2e/", "/data/muara-enim/", "/data/x/p0001/y",
        "/data/KUTAI-TIMUR/",
        f"/data/{SLUG}/..", f"/data/{SLUG}/geo/index.json", f"/data/{SLUG}/{made.STEM}.duckdb", f"/data/{SLUG}/current",
        f"/data/{SLUG}/{made.STEM}/{made.CSV}", f"/data/{SLUG}/p0009/x", f"/data/{SLUG}/p0001%00/x",
    ],
)  # fmt: skip
def test_no_other_office_version_or_folder(base: str, path: str) -> None:
    status, answer = raw(base, path)
    assert status in {400, 404}
    assert not LEAKS.search(answer)


def test_a_preflight_is_answered(web: httpx.Client) -> None:
    answer = web.request("OPTIONS", FILE, headers={"Origin": "https://x.example"})
    assert answer.status_code == 204
    assert answer.headers["access-control-allow-methods"] == "GET, HEAD"


# The API


def rows(web: httpx.Client, table: str, **asked: str | int) -> list[dict[str, object]]:
    answer = web.get(f"/api/{SLUG}/{table}.json", params=asked)
    assert answer.status_code == 200, answer.text
    found: list[dict[str, object]] = answer.json()["rows"]
    return found


def test_the_api_describes_itself(web: httpx.Client) -> None:
    about = web.get("/api/").json()
    assert about["agencies"] == [{"agency": SLUG, "url": f"/api/{SLUG}/"}]
    assert about["limit"] == {"usual": 1000, "most": 5000}
    tables = web.get(f"/api/{SLUG}/").json()
    assert tables["catatan"].startswith("DATA CONTOH")
    for row in (*tables["tables"], *tables["references"]):
        answer = web.get(row["url"], params={"limit": 1})
        assert answer.status_code == 200
        assert len(answer.json()["rows"]) == min(row["rows"], 1), row["table"]
    assert all(row["rows"] for row in (*tables["tables"], *tables["references"]) if row["table"] != "koreksi")


def test_rows_are_those_that_the_filters_ask_for(web: httpx.Client) -> None:
    found = rows(
        web, "penyaluran", indicator="paid", level="kecamatan", period="2026-08", period_kind="bulan", program="*"
    )
    assert 10 < len(found) < 30
    kinds = {(r["indicator"], r["level"], r["period"], r["period_kind"], r["program_code"]) for r in found}
    assert kinds == {("paid", "kecamatan", "2026-08-01", "bulan", "*")}
    one = str(found[0]["unit_code"])
    year = rows(web, "penyaluran", indicator="paid", unit=one, period="2026", period_kind="bulan", program="*")
    assert {row["unit_code"] for row in year} == {one}
    assert {str(row["period"])[:4] for row in year} == {"2026"}
    assert len(year) > 5


def test_a_hidden_figure_has_no_number_and_says_why(web: httpx.Client) -> None:
    found = rows(web, "ppks", level="kecamatan", limit=5000)
    hidden = [row for row in found if row["status"] == "hidden"]
    assert len(hidden) > 10
    assert all(row["value"] is row["numerator"] is row["denominator"] is None for row in hidden)
    reasons = {row["reason"] for row in hidden}
    assert reasons <= {"disembunyikan untuk melindungi orang", "hanya diterbitkan di tingkat kabupaten/kota ke atas"}
    assert "disembunyikan untuk melindungi orang" in reasons
    shown = [row for row in found if row["value"] is not None]
    assert all(row["reason"] is None for row in shown)
    assert any(row["value"] == 0 for row in shown), "zero is zero"


def test_pages_of_rows_add_up_to_the_whole(web: httpx.Client) -> None:
    address, seen, asked = f"/api/{SLUG}/anggaran.json?limit=70", [], 0
    while address:
        body = web.get(address).json()
        seen += [json.dumps(row) for row in body["rows"]]
        address, asked = body["next"], asked + 1
    assert len(seen) == len(set(seen)) == body["total"] > 70
    assert asked == -(-body["total"] // 70)


def test_an_answer_that_is_known_is_not_sent_again(web: httpx.Client) -> None:
    address = f"/api/{SLUG}/anggaran.json?limit=5"
    packed, plain = web.get(address), web.get(address, headers={"Accept-Encoding": "identity"})
    assert packed.json() == plain.json()
    assert packed.headers["etag"] != plain.headers["etag"], "other bytes, another strong validator"
    again = web.get(address, headers={"If-None-Match": packed.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert web.get(f"{address}&offset=1").headers["etag"] != packed.headers["etag"]


@pytest.mark.parametrize(
    "query",
    [
        "limit=5001", "limit=-1", "limit=1e3", "limit=x", "offset=-1", "offset=1.5", "limit=", "x=1", "sql=select",
        "period=2026-13", "period=0000", "period=hari%20ini", "period=2026-08-32", "indicator=a&indicator=b",
        "unit=" + "x" * 90, "limit=1%3B%20drop%20table%20observations",
    ],
)  # fmt: skip
def test_what_has_no_sense_is_said(web: httpx.Client, query: str) -> None:
    answer = web.get(f"/api/{SLUG}/penyaluran.json?{query}")
    assert answer.status_code == 400
    assert answer.json()["error"].endswith(".")
    assert not LEAKS.search(answer.text)


INJECTIONS = (
    "paid' or '1'='1", "paid'; drop table observations; --", "' union select * from meta --", "paid\x00", '"', "\\",
    "%",
    "*/ select 1 /*", "$subject", "read_csv('/etc/passwd')", "{0}", "é" * 20,
)  # fmt: skip


@pytest.mark.parametrize("name", ["indicator", "level", "unit", "period_kind", "program", "part"])
@pytest.mark.parametrize("value", INJECTIONS)
def test_a_parameter_is_a_value_and_nothing_else(web: httpx.Client, name: str, value: str) -> None:
    answer = web.get(f"/api/{SLUG}/anggaran.json", params={name: value})
    assert answer.status_code == 400
    assert answer.json().keys() == {"error"}
    assert not LEAKS.search(answer.text)


@pytest.mark.parametrize(
    ("name", "value", "there"),
    [("indicator", "dibayar", "paid"), ("level", "rt", "kecamatan"), ("unit", "99.99", "64.08"),
     ("period_kind", "minggu", "triwulan"), ("program", "pkh", "PKH"), ("part", "sex=X", "*")],
)  # fmt: skip
def test_a_value_that_exists_nowhere_is_answered_with_those_that_do(
    web: httpx.Client, name: str, value: str, there: str
) -> None:
    answer = web.get(f"/api/{SLUG}/penyaluran.json", params={name: value})
    assert answer.status_code == 400
    said = answer.json()["error"]
    assert said.startswith("Nilai “")
    assert f"untuk {name} tidak ada" in said
    assert there in said.partition("Yang ada: ")[2].rstrip(".").split(", ")


def test_what_exists_and_has_no_row_is_an_empty_answer(web: httpx.Client) -> None:
    assert rows(web, "penyaluran", level="desa", unit=SLUG) == []


def test_a_part_is_asked_for(web: httpx.Client) -> None:
    women = rows(web, "ppks", level="kabupaten", part="kind=4,sex=P")
    assert {row["part"] for row in women} == {"kind=4,sex=P"}
    both = rows(web, "ppks", level="kabupaten", part="*")
    assert {row["part"] for row in both} == {"*"}


@pytest.mark.parametrize(
    "table", ["payments", "meta", "observations", "..%2fx", "penyaluran%00", "x' or 1", "upt_staff"]
)
def test_no_other_table(base: str, table: str) -> None:
    status, answer = raw(base, f"/api/{SLUG}/{table}.json".replace(" ", "%20"))
    assert status in {400, 404}
    assert not LEAKS.search(answer)


def test_a_broken_release_says_nothing_of_itself(home: Path, web: httpx.Client) -> None:
    """The last test of the module: the pointer is bent and put right again."""
    pointer = home / SLUG / "public" / "current"
    before = pointer.read_text()
    try:
        for bent in ("../warehouse/v0001-aaaaaaaa", "p0009-0badcafe"):
            pointer.write_text(bent)
            for path in (f"/api/{SLUG}/", f"/api/{SLUG}/penyaluran.json", "/sitemap.xml"):
                answer = web.get(path)
                assert answer.status_code == 503, path
                assert not LEAKS.search(answer.text)
    finally:
        pointer.write_text(before)
    assert web.get(f"/api/{SLUG}/").status_code == 200


def test_the_log_names_no_visitor(log: Path, web: httpx.Client) -> None:
    assert "127.0.0.1:" not in re.sub(r"http://127.0.0.1:\d+|localhost:\d+", "", log.read_text())
