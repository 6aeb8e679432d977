"""A small office with figures to publish: an export of one month, brought in and built as an operator does it."""

from datetime import date
from pathlib import Path

from dashboard.catalogue import Agency, agency
from dashboard.intake import importer
from dashboard.publication import release
from dashboard.publication.history import Release
from dashboard.publication.tools import Tools
from dashboard.warehouse import build
from tests.publication import fakes

SLUG = "muara-enim"
BY = "Siti Rahmawati"
HEADER = "Kode Wilayah;Kecamatan;Bulan;Jenis Periode;Program;Kuota;Dibayar;Gagal;Menunggu\n"
AREAS = {
    "16.03.01": "Tanjung Agung",
    "16.03.02": "Muara Enim",
    "16.03.03": "Rambang Niru",
    "16.03.06": "Gelumbang",
}


def office() -> Agency:
    return agency(SLUG)


def bring(folder: Path, paid: dict[str, int], *, month: str = "2026-07", day: date = date(2026, 9, 5)) -> None:
    """Import and build: of a quota of 200 so many were paid, by area."""
    lines = [f"{code};{AREAS[code]};{month};bulan;SEMBAKO;200;{n};0;{200 - n}\n" for code, n in paid.items()]
    path = folder / f"salur-{month}-{day}-{'-'.join(map(str, paid.values()))}.csv"
    path.write_text(HEADER + "".join(lines), encoding="utf-8")
    importer.import_file(path, SLUG, received=day)
    build.build(SLUG)


def said(*_: object) -> None:
    """Progress that nobody hears."""


def published(by: str = BY, tools: Tools | None = None) -> Release:
    """Draft and approve at once."""
    with_ = tools or fakes.tools()
    draft, _ = release.ready(office(), with_, said)
    return release.publish(draft, by, with_)
