"""What `pantau doctor` looks at: each check answers what it found and, if that is not good, what to do."""

import os
import re
import shutil
import socket
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata

from dashboard import paths
from dashboard.catalogue import slugs

GOOD, FAIR, BAD = "baik", "perhatian", "gagal"
SIGNS = {GOOD: "✓", FAIR: "!", BAD: "✗"}
PYTHON = (3, 11)
ROOM_NEEDED = 2 * 1024**3
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "msedge", "chrome")


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at: its state, what was found, and what to do about it."""

    state: str
    what: str
    found: str
    advice: str = ""

    def record(self) -> dict[str, str]:
        """The check as a row of a table or of JSON."""
        return {"sign": SIGNS[self.state], "state": self.state, "what": self.what, "found": self.found,
                "advice": self.advice}  # fmt: skip


def everything(port: int) -> list[Check]:
    """All checks, in the order in which one would look."""
    return [python(), packages(), duckdb(), store(), room(), *offices(), listening(port), browser()]


def python() -> Check:
    """The interpreter's version against the oldest that the code runs on."""
    found = ".".join(map(str, sys.version_info[:3]))
    if sys.version_info < PYTHON:
        return Check(BAD, "Python", found, "Pasang Python 3.11 atau lebih baru, lalu jalankan lagi `make install`.")
    return Check(GOOD, "Python", found)


def pinned() -> dict[str, str]:
    """Package → version, as `requirements.txt` pins them for this platform."""
    lines = (paths.ROOT / "requirements.txt").read_text(encoding="utf-8").splitlines()
    matches = (re.match(r"([\w.-]+)==([^\s;]+)(.*)", line) for line in lines)
    return {m[1]: m[2] for m in matches if m and (not m[3] or sys.platform in m[3])}


def _installed(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "tidak ada"


def packages() -> Check:
    """Each installed package against its pin."""
    wrong = [
        f"{name} {_installed(name)} (seharusnya {pin})" for name, pin in pinned().items() if _installed(name) != pin
    ]
    if wrong:
        advice = "Jalankan `make install` (atau `pip install -r requirements.txt` di dalam .venv)."
        return Check(BAD, "Paket Python", "; ".join(wrong), advice)
    return Check(GOOD, "Paket Python", f"{len(pinned())} paket sesuai requirements.txt")


def duckdb() -> Check:
    """DuckDB answers, with the extensions that it carries (nothing is downloaded at run time)."""
    import duckdb as engine

    with engine.connect(":memory:", config={"autoinstall_known_extensions": "false"}) as connection:
        row = connection.execute("select version()").fetchone()
    return Check(GOOD, "DuckDB", str(row[0]) if row else "–")


def store() -> Check:
    """The folder of all data can be written."""
    home = paths.store()
    try:
        home.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=home) as probe:
            probe.write(b"pantau")
    except OSError as error:
        advice = "Beri izin tulis pada folder itu, atau arahkan PANTAU_HOME ke folder lain."
        return Check(BAD, "Penyimpanan", f"{home}: {error.strerror}", advice)
    return Check(GOOD, "Penyimpanan", str(home))


def room() -> Check:
    """Free space where the data lies."""
    home = paths.store()
    free = shutil.disk_usage(home if home.is_dir() else paths.ROOT).free
    found = f"{free / 1024**3:.1f} GiB bebas".replace(".", ",")
    if free < ROOM_NEEDED:
        return Check(FAIR, "Ruang disk", found, "Kosongkan disk: pembangunan gudang data memerlukan sekitar 2 GiB.")
    return Check(GOOD, "Ruang disk", found)


def offices() -> Iterator[Check]:
    """Each office with data: the version served, and whether it has real boundaries."""
    for slug in slugs():
        if not paths.agency_store(slug).is_dir():
            continue
        yield _warehouse(slug)
        yield _boundaries(slug)


def _warehouse(slug: str) -> Check:
    from dashboard.warehouse import versions

    pointer = paths.served_pointer(slug)
    if not pointer.is_file():
        return Check(FAIR, f"Gudang data {slug}", "belum dibangun", f"pantau build --agency {slug}")
    stem = pointer.read_text(encoding="utf-8").strip()
    version = stem.partition("-")[0]
    if not pointer.with_name(f"{stem}.duckdb").is_file():
        return Check(BAD, f"Gudang data {slug}", f"{version} hilang", f"pantau build --agency {slug}")
    if versions.outdated(slug):
        return Check(FAIR, f"Gudang data {slug}", f"{version}, dari rilis lain", f"pantau build --agency {slug}")
    return Check(GOOD, f"Gudang data {slug}", version)


def _boundaries(slug: str) -> Check:
    from dashboard.geo import store as maps

    if maps.read_index(slug).get("batas"):
        return Check(GOOD, f"Batas wilayah {slug}", "ada")
    advice = f"Peta ubin dipakai. Batas nyata: pantau boundaries import BERKAS --agency {slug}"
    return Check(FAIR, f"Batas wilayah {slug}", "belum ada", advice)


def listening(port: int) -> Check:
    """Whether the port is free on this machine."""
    with socket.socket() as probe:
        probe.settimeout(0.5)
        taken = probe.connect_ex(("127.0.0.1", port)) == 0
    if taken:
        return Check(FAIR, f"Porta {port}", "sedang dipakai", "Hentikan yang memakainya, atau pakai serve --port lain.")
    return Check(GOOD, f"Porta {port}", "bebas")


def browser() -> Check:
    """A Chromium for the tests; the dashboard itself needs none on the server."""
    asked = os.environ.get("CHROMIUM", "")
    found = next((path for name in (asked, *BROWSERS) if name and (path := shutil.which(name))), None)
    if found is None:
        return Check(FAIR, "Chromium", "tidak ditemukan", "Hanya perlu untuk pengujian; `make test` memasangnya.")
    return Check(GOOD, "Chromium", found)
