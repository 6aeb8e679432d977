"""What a written bundle holds, read back from its own descriptor: pages and the server list nothing themselves."""

import hashlib
import json
from pathlib import Path
from typing import Any

from dashboard.errors import NotFoundError, StoreError
from dashboard.publication.bundle import dcat, package
from dashboard.publication.bundle.formats import MEDIA_TYPES
from dashboard.publication.bundle.records import Bundle, File

CHECKSUMS = "checksums.sha256"
DESCRIPTIONS = (
    (package.NAME, "Keterangan paket data", "Semua berkas dan kolomnya (Frictionless Data Package, Satu Data)."),
    (dcat.NAME, "Katalog", "Semua tabel sebagai katalog DCAT."),
)
SUMS = (CHECKSUMS, "Sidik berkas", "SHA-256 setiap berkas, untuk sha256sum -c.")


def index(folder: Path) -> Bundle:
    """The bundle in `folder`; NotFoundError where there is none, StoreError where it is damaged."""
    try:
        body: dict[str, Any] = json.loads((folder / package.NAME).read_bytes())
        sums = _sums(folder)
        listed = [_listed(resource) for resource in body["resources"]]
        rest = [_file(folder, *said, sums[said[0]]) for said in DESCRIPTIONS]
        own = _file(folder, *SUMS, hashlib.sha256((folder / CHECKSUMS).read_bytes()).hexdigest())
        licence = body["licenses"][0]
        return Bundle(
            folder=folder,
            name=body["name"],
            title=body["title"],
            version=body["version"],
            published_at=body.get("created", ""),
            as_of=body.get("as_of", ""),
            sample=bool(body["sample"]),
            licence=licence["title"],
            licence_address=licence["path"],
            citation=body["citation"],
            files=(*listed, *rest, own),
        )
    except FileNotFoundError as error:
        raise NotFoundError(f"Data terbuka tidak ada di {folder}. Terbitkan ulang: pantau publish.") from error
    except (ValueError, KeyError, IndexError, TypeError) as error:
        raise StoreError(f"Data terbuka di {folder} rusak. Terbitkan ulang: pantau publish.") from error


def _sums(folder: Path) -> dict[str, str]:
    lines = (folder / CHECKSUMS).read_text(encoding="utf-8").splitlines()
    return {name: sha256 for sha256, _, name in (line.partition("  ") for line in lines)}


def _listed(resource: dict[str, Any]) -> File:
    return File(
        path=resource["path"],
        title=resource["title"],
        description=resource["description"],
        format=resource["format"],
        media_type=resource["mediatype"],
        bytes=resource.get("bytes") or resource["size"],
        sha256=(resource.get("hash") or resource["sha256"]).removeprefix("sha256:"),
        table=resource.get("table", ""),
        rows=resource.get("rows"),
    )


def _file(folder: Path, name: str, title: str, said: str, sha256: str) -> File:
    kind = name.rpartition(".")[2]
    return File(
        path=name,
        title=title,
        description=said,
        format=kind,
        media_type=MEDIA_TYPES[kind],
        bytes=(folder / name).stat().st_size,
        sha256=sha256,
    )
